// Command accuracy scores the library on annotated collections and prints one
// Markdown table:
//
//	go run ./benchmarks/accuracy testdata/bulletin.json
//	go run ./benchmarks/accuracy -halves COLLECTION.jsonl testdata/bulletin.json
//	go run ./benchmarks/accuracy -write docs/accuracy.md -halves COLLECTION.jsonl testdata/bulletin.json
//
// The collection after -halves is split by the ids of its documents, as
// scripts/half does, and each half has its own columns: rules are written by
// looking at half 0 only, so that half 1 shows whether they hold elsewhere.
// With -write the table is put into the file, between <!-- accuracy --> and
// <!-- end -->. With -short it has the F1 only.
package main

import (
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

func main() {
	halves := flag.String("halves", "", "a `collection` that is shown by halves")
	write := flag.String("write", "", "a Markdown `file` that holds the table")
	short := flag.Bool("short", false, "F1 only")
	flag.Parse()
	if err := run(*halves, *write, *short, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(halves, write string, short bool, paths []string) error {
	columns, err := score(halves, paths)
	if err != nil {
		return err
	}
	content := table(columns, short)
	if write == "" {
		fmt.Print(content)
		return nil
	}
	b, err := os.ReadFile(write)
	if err != nil {
		return err
	}
	text, err := replace(string(b), content)
	if err != nil {
		return fmt.Errorf("%s: %w", write, err)
	}
	return os.WriteFile(write, []byte(text), 0o644)
}

// column is a collection, or a half of one, with its scores.
type column struct {
	name   string
	report evaluate.Report
}

func score(halves string, paths []string) ([]column, error) {
	ex, err := dianming.New()
	if err != nil {
		return nil, err
	}
	defer ex.Close()
	var columns []column
	add := func(name string, gold []annotation.Document) error {
		pred, err := predict(ex, gold)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		columns = append(columns, column{name, evaluate.Score(gold, pred)})
		return nil
	}
	for _, path := range paths {
		gold, err := read(path)
		if err != nil {
			return nil, err
		}
		if err := add(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)), gold); err != nil {
			return nil, err
		}
	}
	if halves == "" {
		return columns, nil
	}
	gold, err := read(halves)
	if err != nil {
		return nil, err
	}
	var parts [2][]annotation.Document
	for _, d := range gold {
		h := halfOf(d.ID)
		parts[h] = append(parts[h], d)
	}
	for h, part := range parts {
		if err := add(fmt.Sprintf("half %d", h), part); err != nil {
			return nil, err
		}
	}
	return columns, add("both halves", gold)
}

// halfOf returns the half of a document, 0 or 1: the low bit of the first byte
// of SHA-256 of its id.
func halfOf(id string) int {
	sum := sha256.Sum256([]byte(id))
	return int(sum[0] & 1)
}

func read(path string) ([]annotation.Document, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var docs []annotation.Document
	for d, err := range annotation.ReadJSON(file, annotation.ReadOptions{SkipUnknownTypes: true}) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		docs = append(docs, d)
	}
	return docs, nil
}

func predict(ex *dianming.Extractor, gold []annotation.Document) ([]annotation.Document, error) {
	out := make([]annotation.Document, len(gold))
	for i, g := range gold {
		var day time.Time
		if g.Ref != "" {
			var err error
			if day, err = time.Parse(time.DateOnly, g.Ref); err != nil {
				return nil, fmt.Errorf("document %q: %w", g.ID, err)
			}
		}
		doc, err := ex.ExtractAt(context.Background(), g.Text, day)
		if err != nil {
			return nil, fmt.Errorf("document %q: %w", g.ID, err)
		}
		out[i] = doc.Annotation(g.ID, g.Ref)
	}
	return out, nil
}
