package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// lines reads a .jsonl file.
func (b *builder) lines(ctx context.Context, path string, r io.Reader, day time.Time, use func(pending) bool) (more bool, err error) {
	if err := b.store.forgetLines(); err != nil {
		return false, err
	}
	problems := b.problems
	var broken error // the database is
	first := func(path string) (ok bool, err error) {
		ok, broken = b.store.noteLine(path)
		return ok, broken
	}
	for in, err := range lines(path, r, day, first) {
		if err := errors.Join(broken, ctx.Err()); err != nil {
			return false, err
		}
		if err != nil {
			b.problem(err)
			continue
		}
		next, wanted, err := b.wanted(in)
		if err != nil {
			return false, err
		}
		switch {
		case !wanted:
		case len(in.text) > longestWhole:
			err = b.stream(ctx, next, strings.NewReader(in.text))
		case !use(next):
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	if b.problems > problems {
		return true, nil
	}
	gone, err := b.store.linesGone(path)
	if err == nil {
		var n int
		n, err = b.store.takeOutAll(ctx, gone)
		b.gone += n
	}
	return true, err
}

// text reads a file that is one document. A long one is read twice, the first
// time to see whether it has changed.
func (b *builder) text(ctx context.Context, path string, r io.Reader, day time.Time, use func(pending) bool) (more bool, err error) {
	sum := sha256.New()
	in := input{path: path, file: path, ref: day}
	start, err := io.ReadAll(io.TeeReader(io.LimitReader(r, longestWhole+1), sum))
	if err == nil {
		_, err = io.Copy(sum, r)
	}
	if err != nil {
		b.problem(fmt.Errorf("%s: %w", path, err))
		return true, nil
	}
	in.sha256 = hex.EncodeToString(sum.Sum(nil))
	next, wanted, err := b.wanted(in)
	switch {
	case err != nil || !wanted:
		return err == nil, err
	case len(start) <= longestWhole:
		next.text = string(start)
		return use(next), nil
	}
	file, err := os.Open(path)
	if err != nil {
		b.problem(err)
		return true, nil
	}
	defer file.Close()
	err = b.stream(ctx, next, file)
	return err == nil, err
}

// stream reads a long document part by part, in a transaction of its own.
func (b *builder) stream(ctx context.Context, next pending, r io.Reader) error {
	ex, err := dianming.New(dianming.WithReferenceDate(next.ref))
	if err != nil {
		return err
	}
	defer ex.Close()
	workers := min(runtime.GOMAXPROCS(0), mostWorkers)
	err = b.store.transaction(func() error {
		w, err := b.store.newDocument(next.input, next.old)
		if err != nil {
			return err
		}
		for doc, err := range ex.ExtractReader(ctx, r, dianming.WithWorkers(workers)) {
			if err != nil {
				return err
			}
			if err := w.add(doc); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		b.count(next)
	}
	return err
}
