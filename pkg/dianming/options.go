package dianming

import (
	"errors"
	"time"

	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// Segmenter cuts text into words for the recognisers. The native engine is the
// default; package pkg/jieba has gojieba itself.
type Segmenter = segment.Segmenter

// Option is a choice for [New].
type Option func(*config) error

type config struct {
	reference timex.Reference
	segmenter Segmenter
	explain   bool
	gazetteer *gazetteer.Gazetteer
}

// WithReferenceDate sets the date against which 今年, 近日 or 2月5日 are read: the
// day of publication. Without one, an unknown year is written XXXX.
func WithReferenceDate(day time.Time) Option {
	return func(c *config) error {
		c.reference.Time = day
		return nil
	}
}

// WithFutureDates reads a date without a year as the next one to come and not,
// as in news, as the last one past.
func WithFutureDates() Option {
	return func(c *config) error {
		c.reference.Prefer = timex.PreferFuture
		return nil
	}
}

// WithSegmenter chooses the segmenter. Every engine gives the same entities;
// it must be safe for concurrent use.
func WithSegmenter(s Segmenter) Option {
	return func(c *config) error {
		if s == nil {
			return errors.New("dianming: WithSegmenter: the segmenter is nil; leave the option out for the native one")
		}
		c.segmenter = s
		return nil
	}
}

// WithExplanations keeps what [Document.Explain] says of the candidates that an
// entity beat. It costs some time and memory for each text; everything else that
// Explain says is known without it.
func WithExplanations() Option {
	return func(c *config) error {
		c.explain = true
		return nil
	}
}
