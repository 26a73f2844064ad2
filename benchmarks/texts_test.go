// Package benchmarks_test measures each stage of the extraction and the whole,
// by size of text, beside gojieba:
//
//	go test ./benchmarks -bench . -benchtime 300ms
//
// Without cgo gojieba is left out. benchmarks/ratio takes the same things
// against each other in one run; its figures are the ones to compare between
// machines.
package benchmarks_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
)

var loadCorpus = sync.OnceValues(corpus.Load)

func texts(b *testing.B) *corpus.Corpus {
	c, err := loadCorpus()
	require.NoError(b, err)
	return c
}

// sizes are the texts by length; they are made at the first use.
var sizes = []struct {
	name string
	make func(c *corpus.Corpus) string
}{
	{"sentence", (*corpus.Corpus).Sentence},
	{"article", (*corpus.Corpus).Article},
	{"bulletin", func(c *corpus.Corpus) string { return c.Bulletin }},
	{"1MB", func(c *corpus.Corpus) string { return c.Varied(1e6, 1) }},
	{"17MB", func(c *corpus.Corpus) string { return c.Varied(17e6, 2) }},
}

// bySize runs work on the text of each size and reports bytes a second.
func bySize(b *testing.B, work func(b *testing.B, text string)) {
	c := texts(b)
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			text := size.make(c)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			work(b, text)
		})
	}
}
