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
	misspelt  bool
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

// WithMisspellings finds schools and bodies of whose names one character is wrong, and gives the right form as
// their [Entity.Canonical]; Text stays as written, and [Document.Explain] says what was taken for what. A kind word or
// the word before it may be misspelt by a character that sounds or looks like the right one (清河县教育菊,
// 海州师笵大学), and so may a place that the article names rightly elsewhere, or by one that does both (吕粱一中). Of a
// gazetteer ([WithGazetteer]) the people, schools and organisations with names of 4 to 63 characters are found with one
// character wrong, missing, doubled or in the wrong place, as sure as the list is complete: hints and what must never be
// found are not. What tells two names apart is no slip: 第一 and 第三, 小学 and 中学, 海州 and 海洲.
//
// It costs 8 to 10 percent of the speed. With a gazetteer it builds an index at the first text, 1 to 2 KB for each
// form of an entry, however many there are.
func WithMisspellings() Option {
	return func(c *config) error {
		c.misspelt = true
		return nil
	}
}
