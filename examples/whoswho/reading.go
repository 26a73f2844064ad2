package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/dianming-nlp/dianming/internal/textcheck"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// longestWhole is the size in bytes up to which a text is read as one; a longer
// one is read part by part.
const longestWhole = 256 << 10

// mostWorkers bounds the memory: each reads one text at a time.
const mostWorkers = 4

// builder reads documents into the store.
type builder struct {
	store   *store
	ex      *dianming.Extractor
	fixed   time.Time // reference date from the command line
	again   bool
	stderr  io.Writer
	bar     *progressbar.ProgressBar // nil: none
	waiting []pending                // given to the extractor and not yet back
	err     error                    // that ended the reading

	added, changed, renamed, same, gone, problems int
}

// pending is a document to be read.
type pending struct {
	input
	old   int64 // the row of what was known under its path, 0 for none
	moved bool
}

// build reads the files, several texts at a time, and writes them in their
// order. It stops at the first error of the database and when ctx is done, and
// keeps what is complete; everything else is a problem that is reported.
func (b *builder) build(ctx context.Context, todo []found) error {
	if err := b.store.noteGone(isGone); err != nil {
		return err
	}
	workers := min(runtime.GOMAXPROCS(0), mostWorkers)
	err := b.writeAll(ctx, b.ex.ExtractAll(ctx, b.inputs(ctx, todo), workers))
	if b.err != nil {
		err = b.err
	}
	return errors.Join(err, b.store.commit())
}

// writeAll writes the documents in the order in which they were given out.
func (b *builder) writeAll(ctx context.Context, all iter.Seq2[*dianming.Document, error]) error {
	for doc, err := range all {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		next := b.waiting[0]
		b.waiting = b.waiting[1:]
		if err != nil {
			b.problem(fmt.Errorf("%s: %w", next.path, err))
			continue
		}
		if err := b.write(next, doc); err != nil {
			return err
		}
	}
	return nil
}

// write writes a document that was read as one.
func (b *builder) write(next pending, doc *dianming.Document) error {
	if err := b.store.begin(); err != nil {
		return err
	}
	w, err := b.store.newDocument(next.input, next.old)
	if err == nil {
		err = w.add(doc)
	}
	if err != nil {
		return errors.Join(err, b.store.rollback())
	}
	b.count(next)
	return b.store.finish(len(doc.Text))
}

func (b *builder) count(next pending) {
	switch {
	case next.moved:
		b.renamed++
	case next.old == 0:
		b.added++
	default:
		b.changed++
	}
}

// inputs yields the texts to be read as one, notes each in b.waiting, and reads
// the long ones itself. It ends at an error that it leaves in b.err.
func (b *builder) inputs(ctx context.Context, todo []found) iter.Seq[dianming.Input] {
	return func(yield func(dianming.Input) bool) {
		use := func(next pending) bool {
			b.waiting = append(b.waiting, next)
			return yield(dianming.Input{Text: next.text, Day: next.ref})
		}
		for _, f := range todo {
			more, err := b.file(ctx, f, use)
			if b.err = err; err != nil || !more {
				return
			}
		}
	}
}

// file reads one file: its documents that are new or changed go to use, and those
// that it no longer has are taken out. It says whether use wants more.
func (b *builder) file(ctx context.Context, f found, use func(pending) bool) (more bool, err error) {
	if err := ctx.Err(); err != nil {
		return false, err
	}
	file, err := os.Open(f.path)
	if err != nil {
		b.problem(err)
		return true, nil
	}
	defer file.Close()
	checked := textcheck.NewReader(b.counted(file))
	problems := b.problems
	day := b.fixed
	if day.IsZero() {
		day = dayOfName(filepath.Base(f.path))
	}
	if filepath.Ext(f.path) == ".jsonl" {
		more, err = b.lines(ctx, f.path, checked, day, use)
	} else {
		more, err = b.text(ctx, f.path, checked, day, use)
	}
	if err != nil || !more || b.problems > problems {
		return more, err // a document that could not be read is not gone
	}
	if n, first := checked.Damaged(); n > 0 {
		b.tell("note: %s: %d byte(s) are no UTF-8, the first one at byte %d: they are taken for gaps", f.path, n, first)
	}
	return true, nil
}

// wanted brings the store up to date with what it can without reading the text,
// and tells whether that is to be read.
func (b *builder) wanted(in input) (next pending, yes bool, err error) {
	known, err := b.store.known(in.path)
	if err != nil {
		return next, false, err
	}
	next = pending{input: in, old: known.id}
	if known.id == 0 {
		if next.moved, err = b.store.rename(in); err != nil {
			return next, false, err
		}
	}
	switch {
	case next.moved && b.again:
		known, err = b.store.known(in.path)
		next.old = known.id
		return next, true, err
	case b.again:
		return next, true, nil
	case next.moved:
		b.renamed++
		return next, false, nil
	case known.same(in):
		b.same++
		return next, false, nil
	}
	return next, true, nil
}

// prune takes out the documents in and below dir whose file is gone.
func (b *builder) prune(ctx context.Context, dir string) error {
	gone, err := b.store.filesGone(dir)
	if err != nil {
		return err
	}
	b.gone, err = b.store.takeOutAll(ctx, gone)
	return errors.Join(err, b.store.commit())
}

// counted is file, with what is read from it shown by the bar.
func (b *builder) counted(file *os.File) io.Reader {
	if b.bar == nil {
		return file
	}
	r := progressbar.NewReader(file, b.bar)
	return &r
}
