package main

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// longestWhole is the size in bytes up to which a text is read as one document.
const longestWhole = 1 << 20

// mostWorkers bounds the memory, not the speed: each reads a part at a time.
const mostWorkers = 4

// stream reads a long text part by part and prints each with its place in the
// whole text.
func (j *job) stream(ctx context.Context, id string, r io.Reader) error {
	part, codePoints := 0, 0
	workers := min(runtime.GOMAXPROCS(0), mostWorkers)
	for doc, err := range j.ex.ExtractReader(ctx, r, dianming.WithWorkers(workers)) {
		if err != nil {
			return err
		}
		part++
		if err := j.printPart(fmt.Sprintf("%s#%d", id, part), doc, codePoints); err != nil {
			return err
		}
		codePoints += utf8.RuneCountInString(doc.Text)
	}
	return nil
}

// printPart prints a part that has so many code points before it.
func (j *job) printPart(id string, doc *dianming.Document, before int) error {
	if j.exported == nil && j.jsonl == nil {
		return j.print(id, j.options.RefDate, doc)
	}
	doc = j.certain(doc)
	if j.exported != nil {
		return j.export(id, j.options.RefDate, doc, before)
	}
	a := j.annotation(id, j.options.RefDate, doc)
	shift(&a, before)
	return j.writeJSON(a)
}

// shift moves all offsets of a.
func shift(a *annotation.Document, by int) {
	for i := range a.Entities {
		a.Entities[i].Start += by
		a.Entities[i].End += by
	}
	for i := range a.Articles {
		a.Articles[i].Start += by
		a.Articles[i].End += by
	}
}
