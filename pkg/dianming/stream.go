package dianming

import (
	"context"
	"fmt"
	"io"
	"iter"
	"time"
)

// The size of the chunks of [Extractor.ExtractReader], in bytes: the default,
// and the smallest that [WithChunkSize] takes.
const (
	DefaultChunkSize  = 128 << 10
	SmallestChunkSize = 1 << 10
)

// StreamOption is a choice for [Extractor.ExtractReader].
type StreamOption func(*stream) error

type stream struct {
	chunk   int
	workers int
}

// WithChunkSize sets the length in bytes that no chunk of the stream exceeds;
// it is the most text that a document of the stream can hold. The default is
// [DefaultChunkSize].
func WithChunkSize(bytes int) StreamOption {
	return func(s *stream) error {
		if bytes < SmallestChunkSize {
			return fmt.Errorf("dianming: WithChunkSize(%d): give at least %d bytes", bytes, SmallestChunkSize)
		}
		s.chunk = bytes
		return nil
	}
}

// WithWorkers sets how many goroutines read chunks at a time; the order of the
// documents stays that of the stream. The default is 1, where the work is done
// in the goroutine that ranges over the documents.
func WithWorkers(n int) StreamOption {
	return func(s *stream) error {
		if n < 1 {
			return fmt.Errorf("dianming: WithWorkers(%d): give at least 1", n)
		}
		s.workers = n
		return nil
	}
}

// ExtractReader reads r to its end and yields what it finds, chunk by chunk, in
// bounded memory however long the stream is. A chunk ends at the border of an
// article if there is one near its greatest size, else at a blank line, a line
// break, the end of a sentence, a comma or space, or wherever a rune ends; line
// breaks inside a sentence are no such place. [Document.Offset] says where the
// chunk begins: byte d.Offset+int64(e.Start) of the stream is where entity e
// begins. The texts of all documents put together are the stream, byte for
// byte. A stream that is no longer than a chunk is one document, the same as
// from [Extractor.Extract]. Each chunk is read on its own: posts, aliases and
// the year of 2月5日 do not reach from one into another.
//
// An error ends the iteration and comes with a nil document: that of an option,
// of ctx, of r (behind the documents of all that was read before it), or
// [ErrClosed]. Breaking off the loop is allowed at any time; no goroutine
// outlives it. The iterator can be used once.
func (ex *Extractor) ExtractReader(ctx context.Context, r io.Reader, options ...StreamOption) iter.Seq2[*Document, error] {
	s := stream{chunk: DefaultChunkSize, workers: 1}
	for _, option := range options {
		if err := option(&s); err != nil {
			return func(yield func(*Document, error) bool) { yield(nil, err) }
		}
	}
	return func(yield func(*Document, error) bool) {
		c := chunker{in: r, max: s.chunk}
		next := func() (*task, bool) {
			if err := ctx.Err(); err != nil {
				return failedTask(fmt.Errorf("dianming: extract: %w", err)), true
			}
			text, offset, err := c.next()
			switch {
			case err == io.EOF:
				return nil, false
			case err != nil:
				return failedTask(fmt.Errorf("dianming: reading byte %d of the stream: %w", offset, err)), true
			}
			t := newTask(text, ex.config.reference.Time)
			t.offset = offset
			return t, true
		}
		ex.inOrder(ctx, s.workers, next, yield)
	}
}

// Input is one text for [Extractor.ExtractAll].
type Input struct {
	Text string
	// Day is the reference date of this text, for which the zero time stands for
	// the extractor's own.
	Day time.Time
}

// ExtractAll reads many texts with a number of goroutines, or with one for
// each processor where workers is 0 or less. It yields one document, or the
// error of that text, for each input in the order of the inputs; at most two
// inputs a goroutine are taken ahead. An error of ctx and [ErrClosed] end the
// iteration. Breaking off the loop is allowed at any time; no goroutine
// outlives it. The inputs are taken in the goroutine that ranges over the
// documents, so they need no lock.
func (ex *Extractor) ExtractAll(ctx context.Context, inputs iter.Seq[Input], workers int) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		pull, stop := iter.Pull(inputs)
		defer stop()
		next := func() (*task, bool) {
			in, ok := pull()
			if !ok {
				return nil, false
			}
			day := in.Day
			if day.IsZero() {
				day = ex.config.reference.Time
			}
			return newTask(in.Text, day), true
		}
		ex.inOrder(ctx, workers, next, yield)
	}
}
