// Package collection reads collections of annotated documents, whole or in parts, and
// has the library read their texts.
package collection

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
)

// Document is an annotated document with what the library makes of it.
type Document struct {
	Gold  annotation.Document
	Pred  annotation.Document // after [Predict]
	Found *dianming.Document  // the same, in full
	Labels
}

// Labels are what a collection may say of a document beside its annotations.
type Labels struct {
	Genre string `json:"genre"`
	Blind *bool  `json:"blind"` // nil if it does not say
}

// IsBlind reports whether the collection says that no rule was made from the document.
func (l Labels) IsBlind() bool { return l.Blind != nil && *l.Blind }

// IsRead reports whether the collection says that the document has been read.
func (l Labels) IsRead() bool { return l.Blind != nil && !*l.Blind }

// halfOf returns the half of a document, 0 or 1: the low bit of the first byte
// of SHA-256 of its id.
func halfOf(id string) int {
	sum := sha256.Sum256([]byte(id))
	return int(sum[0] & 1)
}

// Part says which documents of a collection are meant.
type Part struct {
	word  string              // behind the collection's name, in the arguments
	Label string              // the same in a table
	Holds func(Document) bool // nil for all
}

var parts = []Part{
	{"half0", "half 0", func(d Document) bool { return halfOf(d.Gold.ID) == 0 }},
	{"half1", "half 1", func(d Document) bool { return halfOf(d.Gold.ID) == 1 }},
	{"blind", "blind", func(d Document) bool { return d.IsBlind() }},
	{"read", "read", func(d Document) bool { return d.IsRead() }},
}

// SplitArgument returns the path of an argument COLLECTION[:PART] and the part that it
// names: half0 or half1, split by the ids of the documents as scripts/half does, blind or
// read; one without Holds where it names none.
func SplitArgument(arg string) (path string, p Part) {
	for _, p := range parts {
		if path, ok := strings.CutSuffix(arg, ":"+p.word); ok {
			return path, p
		}
	}
	return arg, Part{}
}

// Read returns the documents of a file of JSON documents, yet without predictions.
func Read(path string) ([]Document, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	said, err := readLabels(content)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var docs []Document
	for d, err := range annotation.ReadJSON(bytes.NewReader(content), annotation.ReadOptions{SkipUnknownTypes: true}) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		docs = append(docs, Document{Gold: d, Labels: said[d.ID]})
	}
	return docs, nil
}

// ReadPart returns the documents that an argument COLLECTION[:PART] names, and their
// part. It is an error if there are none.
func ReadPart(arg string) ([]Document, Part, error) {
	path, part := SplitArgument(arg)
	docs, err := Read(path)
	if err != nil {
		return nil, part, err
	}
	if part.Holds != nil {
		docs = Only(docs, part.Holds)
	}
	if len(docs) == 0 {
		return nil, part, fmt.Errorf("%s: no document", arg)
	}
	return docs, part, nil
}

// readLabels returns the labels of each document by its id.
func readLabels(content []byte) (map[string]Labels, error) {
	said := map[string]Labels{}
	for d := json.NewDecoder(bytes.NewReader(content)); ; {
		var line struct {
			ID string `json:"id"`
			Labels
		}
		if err := d.Decode(&line); errors.Is(err, io.EOF) {
			return said, nil
		} else if err != nil {
			return nil, fmt.Errorf("document %d: %w", len(said)+1, err)
		}
		said[line.ID] = line.Labels
	}
}

// Predict has the library read the documents.
func Predict(ex *dianming.Extractor, docs []Document) error {
	for i := range docs {
		g := docs[i].Gold
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
		docs[i].Found, docs[i].Pred = doc, doc.Annotation(g.ID, g.Ref)
	}
	return nil
}

// Only returns the documents that a part holds.
func Only(docs []Document, holds func(Document) bool) []Document {
	var out []Document
	for _, d := range docs {
		if holds(d) {
			out = append(out, d)
		}
	}
	return out
}
