package dianming_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// snapshot writes all that a document says.
func snapshot(tb testing.TB, doc *dianming.Document) string {
	return fmt.Sprintf("%s%+v\n%+v\n%+v\n%v", asJSONL(tb, doc), doc.Entities, doc.Posts, doc.Aliases, doc.Articles)
}

// One extractor, many goroutines, texts of all kinds in turn: every document is
// the one that a single goroutine gets from a new extractor.
func TestConcurrentExtract(t *testing.T) {
	texts := append([]string{bulletin(t), "", "\xff\x00"}, newsTexts...)
	want := make([]string, len(texts))
	for i, text := range texts {
		want[i] = snapshot(t, extract(t, newExtractor(t), text))
	}
	ex := newExtractor(t)
	var wg sync.WaitGroup
	for g := range 8 {
		wg.Go(func() {
			for round := range 2 * len(texts) {
				i := (g + round) % len(texts)
				got, err := ex.Extract(context.Background(), texts[i])
				if assert.NoError(t, err) {
					assert.Equal(t, want[i], snapshot(t, got), "goroutine %d, text %d", g, i)
				}
			}
		})
	}
	wg.Wait()
}

// A document belongs to its caller: later texts do not change it.
func TestDocumentsAreTheCallers(t *testing.T) {
	ex := newExtractor(t)
	first := extract(t, ex, newsTexts[0])
	before := snapshot(t, first)
	for _, text := range newsTexts[1:] {
		extract(t, ex, text)
	}
	assert.Equal(t, before, snapshot(t, first))
}

// Close beside Extract: each call gives its document or ErrClosed.
func TestCloseBesideExtract(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	want := snapshot(t, extract(t, ex, newsTexts[0]))
	started := make(chan struct{})
	var once sync.Once
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for {
				doc, err := ex.Extract(context.Background(), newsTexts[0])
				once.Do(func() { close(started) })
				if err != nil {
					assert.ErrorIs(t, err, dianming.ErrClosed)
					assert.Nil(t, doc)
					return
				}
				assert.Equal(t, want, snapshot(t, doc))
			}
		})
	}
	<-started
	assert.NoError(t, ex.Close())
	assert.NoError(t, ex.Close(), "closing twice is allowed")
	wg.Wait()
}

func TestExtractLooksAtItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	doc, err := newExtractor(t).Extract(ctx, newsTexts[0])
	assert.Nil(t, doc)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestOptionsThatMakeNoSense(t *testing.T) {
	ex, err := dianming.New(dianming.WithSegmenter(nil))
	assert.Nil(t, ex)
	assert.ErrorContains(t, err, "WithSegmenter")
}

// The reference date of a call goes before that of the extractor, and neither
// stays for the next call.
func TestExtractAt(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		require.NoError(t, err)
		return d
	}
	ex, err := dianming.New(dianming.WithReferenceDate(day("2026-03-20")))
	require.NoError(t, err)
	defer ex.Close()
	value := func(doc *dianming.Document, err error) string {
		require.NoError(t, err)
		require.Len(t, doc.Entities, 1)
		return doc.Entities[0].Value
	}
	const text = "会议于3月12日召开。"
	assert.Equal(t, "2026-03-12", value(ex.Extract(t.Context(), text)))
	assert.Equal(t, "2019-03-12", value(ex.ExtractAt(t.Context(), text, day("2019-04-01"))))
	assert.Equal(t, "XXXX-03-12", value(ex.ExtractAt(t.Context(), text, time.Time{})))
	assert.Equal(t, "2026-03-12", value(ex.Extract(t.Context(), text)))
}
