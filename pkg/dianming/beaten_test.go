package dianming_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

const explained = "海州市教育局办公室主任李明哲致辞，70余人参加。"

func TestBeaten(t *testing.T) {
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	doc := extract(t, ex, bulletin(t))
	plain := extract(t, newExtractor(t), bulletin(t))
	require.Equal(t, plain.Entities, doc.Entities, "explaining changes nothing")
	beaten := 0
	for i, e := range doc.Entities {
		x, ok := doc.Explain(e)
		require.True(t, ok)
		assert.True(t, slices.IsSortedFunc(x.Beaten, func(a, b dianming.Alternative) int {
			return int(b.Score*1e6 - a.Score*1e6)
		}), "best first")
		for k, a := range x.Beaten {
			assert.True(t, a.Start < e.End && e.Start < a.End, "%s overlaps %s", a.Text, e.Text)
			assert.False(t, a.Start == e.Start && a.End == e.End && a.Type == e.Type)
			assert.Equal(t, strings.ReplaceAll(doc.Text[a.Start:a.End], "\n", ""), a.Text)
			assert.NotEmpty(t, a.Rule)
			assert.NotContains(t, x.Beaten[:k], a)
			beaten++
		}
		x, ok = plain.Explain(plain.Entities[i])
		require.True(t, ok)
		assert.Empty(t, x.Beaten, "without the option")
	}
	assert.Greater(t, beaten, len(doc.Entities)/10)
}

// What an entry of the user's beats is told like anything else.
func TestBeatenByGazetteer(t *testing.T) {
	list, err := gazetteer.New(gazetteer.Entry{Name: "教育局办公室", Type: gazetteer.Org})
	require.NoError(t, err)
	ex, err := dianming.New(dianming.WithExplanations(), dianming.WithGazetteer(list))
	require.NoError(t, err)
	doc := extract(t, ex, explained)
	e := entityOf(t, doc, "教育局办公室")
	x, ok := doc.Explain(e)
	require.True(t, ok)
	require.NotEmpty(t, x.Beaten)
	assert.True(t, slices.ContainsFunc(x.Beaten, func(a dianming.Alternative) bool { return a.Text == "海州市教育局办公室" }))
}

// In a long text the alternatives are at their own places.
func TestBeatenFarInside(t *testing.T) {
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	doc := extract(t, ex, strings.Repeat("今天天气很好。\n", 10_000)+explained)
	x, ok := doc.Explain(entityOf(t, doc, "海州市教育局办公室"))
	require.True(t, ok)
	require.NotEmpty(t, x.Beaten)
	for _, a := range x.Beaten {
		assert.Equal(t, doc.Text[a.Start:a.End], a.Text)
	}
	assert.Equal(t, "海州市教育局", x.Beaten[0].Text)
}

func entityOf(t *testing.T, doc *dianming.Document, text string) dianming.Entity {
	i := slices.IndexFunc(doc.Entities, func(e dianming.Entity) bool { return e.Text == text })
	require.GreaterOrEqual(t, i, 0, "%s is found", text)
	return doc.Entities[i]
}

// The losing candidates are kept only where the extractor was told to.
func ExampleWithExplanations() {
	ex, err := dianming.New(dianming.WithExplanations())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "海州市教育局办公室主任李明哲致辞。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		x, _ := doc.Explain(e)
		for _, a := range x.Beaten {
			fmt.Println(e.Type, e.Text, "beat", a.Type, a.Text)
		}
	}
	// Output:
	// ORG 海州市教育局办公室 beat ORG 海州市教育局
}
