package corpus_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
)

func TestVaried(t *testing.T) {
	c, err := corpus.Load()
	require.NoError(t, err)
	text := c.Varied(1<<20, 1)
	assert.Equal(t, text, c.Varied(1<<20, 1), "the same seed must give the same text")
	assert.NotEqual(t, text[:4096], c.Varied(4096, 2)[:4096])
	assert.True(t, utf8.ValidString(text))
	assert.InDelta(t, 1<<20, len(text), 1<<16)
	seen := make(map[string]bool)
	repeated, total := 0, 0
	for sentence := range strings.SplitSeq(text, "。") {
		total++
		if seen[sentence] {
			repeated++
		}
		seen[sentence] = true
	}
	assert.Less(t, repeated*2, total, "most sentences must differ")
}

func TestPieces(t *testing.T) {
	c, err := corpus.Load()
	require.NoError(t, err)
	assert.True(t, strings.HasSuffix(c.Sentence(), "。"))
	assert.Contains(t, c.Article(), c.Sentence())
	assert.Contains(t, c.Bulletin, c.Article())
	var b strings.Builder
	require.NoError(t, c.WriteVaried(&b, 100<<10, 1))
	assert.GreaterOrEqual(t, b.Len(), 100<<10)
	names := c.Names(100, 1)
	assert.Len(t, names, 100)
}
