package dianming

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
)

// Extractor finds entities. It is immutable after [New] and safe for
// concurrent use; the same text always gives the same document.
type Extractor struct {
	config  config
	closed  chan struct{}
	once    sync.Once
	workers sync.Pool
}

// Errors of [Extractor.Extract].
var (
	// ErrClosed: the extractor was closed.
	ErrClosed = errors.New("dianming: the extractor is closed: make a new one with New")
	// ErrTooLong: the text is longer than 2 GiB.
	ErrTooLong = errors.New("dianming: text is longer than 2 GiB: split it, or use ExtractReader")
)

// New returns an extractor. It fails only on an option that makes no sense; the
// error names it.
func New(options ...Option) (*Extractor, error) {
	ex := &Extractor{closed: make(chan struct{})}
	for _, option := range options {
		if err := option(&ex.config); err != nil {
			return nil, err
		}
	}
	if ex.config.segmenter == nil {
		ex.config.segmenter = segment.Native()
	}
	lexicon.Shared()
	ex.workers.New = func() any { return &worker{keepBeaten: ex.config.explain, slips: slips{on: ex.config.misspelt}} }
	return ex, nil
}

// Close frees what the extractor holds. Extract returns [ErrClosed] afterwards;
// calls that are under way end well. A segmenter given by [WithSegmenter] is
// the caller's to close. Closing twice is allowed.
func (ex *Extractor) Close() error {
	ex.once.Do(func() { close(ex.closed) })
	return nil
}

// Extract reads text and returns what it found. Any bytes are allowed: bytes
// that are no UTF-8 separate words, and nothing is lost. It fails with
// [ErrClosed], [ErrTooLong] or ctx's error, which is looked at between the
// stages.
func (ex *Extractor) Extract(ctx context.Context, text string) (*Document, error) {
	return ex.extract(ctx, text, ex.config.reference.Time)
}

// ExtractAt is Extract with another reference date than the extractor's own,
// for documents that each have their day of publication; the zero time stands
// for none.
func (ex *Extractor) ExtractAt(ctx context.Context, text string, day time.Time) (*Document, error) {
	return ex.extract(ctx, text, day)
}

func (ex *Extractor) extract(ctx context.Context, text string, day time.Time) (*Document, error) {
	select {
	case <-ex.closed:
		return nil, ErrClosed
	default:
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("dianming: extract: %w", err)
	}
	if len(text) > source.MaxBytes {
		return nil, ErrTooLong
	}
	w := ex.workers.Get().(*worker)
	defer ex.workers.Put(w)
	reference := ex.config.reference
	reference.Time = day
	return w.extract(ctx, text, reference, &ex.config)
}
