package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// document is an annotated document with what the library makes of it.
type document struct {
	gold, pred annotation.Document
	labels
}

// labels are what a collection may say of a document beside its annotations.
type labels struct {
	Genre string `json:"genre"`
	Blind *bool  `json:"blind"` // nil if it does not say
}

func (l labels) isBlind() bool { return l.Blind != nil && *l.Blind }
func (l labels) isRead() bool  { return l.Blind != nil && !*l.Blind }

// halfOf returns the half of a document, 0 or 1: the low bit of the first byte
// of SHA-256 of its id.
func halfOf(id string) int {
	sum := sha256.Sum256([]byte(id))
	return int(sum[0] & 1)
}

// part says which documents of a collection are scored.
type part struct {
	word  string // behind the collection's name, in the arguments
	label string // the same in the table
	holds func(document) bool
}

var parts = []part{
	{"half0", "half 0", func(d document) bool { return halfOf(d.gold.ID) == 0 }},
	{"half1", "half 1", func(d document) bool { return halfOf(d.gold.ID) == 1 }},
	{"blind", "blind", func(d document) bool { return d.isBlind() }},
	{"read", "read", func(d document) bool { return d.isRead() }},
}

// splitArgument returns the path of an argument and the part that it names; the
// part's holds is nil where it names none.
func splitArgument(arg string) (path string, p part) {
	for _, p := range parts {
		if path, ok := strings.CutSuffix(arg, ":"+p.word); ok {
			return path, p
		}
	}
	return arg, part{}
}

// read returns the documents of a collection, yet without predictions.
func read(path string) ([]document, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	said, err := readLabels(content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var docs []document
	for d, err := range annotation.ReadJSON(bytes.NewReader(content), annotation.ReadOptions{SkipUnknownTypes: true}) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		docs = append(docs, document{gold: d, labels: said[d.ID]})
	}
	return docs, nil
}

// readLabels returns the labels of each document by its id.
func readLabels(content []byte) (map[string]labels, error) {
	said := map[string]labels{}
	for d := json.NewDecoder(bytes.NewReader(content)); ; {
		var line struct {
			ID string `json:"id"`
			labels
		}
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return said, nil
		} else if err != nil {
			return nil, fmt.Errorf("document %d: %w", len(said)+1, err)
		}
		said[line.ID] = line.labels
	}
}

// predict has the library read the documents.
func predict(ex *dianming.Extractor, docs []document) error {
	for i := range docs {
		g := docs[i].gold
		var day time.Time
		if g.Ref != "" {
			var err error
			if day, err = time.Parse(time.DateOnly, g.Ref); err != nil {
				return fmt.Errorf("document %q: %w", g.ID, err)
			}
		}
		doc, err := ex.ExtractAt(context.Background(), g.Text, day)
		if err != nil {
			return fmt.Errorf("document %q: %w", g.ID, err)
		}
		docs[i].pred = doc.Annotation(g.ID, g.Ref)
	}
	return nil
}

// only returns the documents that a part holds.
func only(docs []document, holds func(document) bool) []document {
	var out []document
	for _, d := range docs {
		if holds(d) {
			out = append(out, d)
		}
	}
	return out
}

func score(docs []document) evaluate.Report {
	var gold, pred []annotation.Document
	for _, d := range docs {
		gold, pred = append(gold, d.gold), append(pred, d.pred)
	}
	return evaluate.Score(gold, pred)
}
