package dianming

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/article"
)

func TestChunkEnd(t *testing.T) {
	tests := []struct {
		name, text string
		articles   []int // their ends; the last one's is the text's
		want       string
	}{
		{"nothing", "", nil, ""},
		{"all of it", "12345678", nil, "12345678"},
		{"articles", "1\n3\n5\n78\n0\n", []int{4, 6}, "1\n3\n5\n|78\n0\n"},
		{"an article too short to be worth it", "1\n34\n6\n8\n0\n", []int{2}, "1\n34\n6\n|8\n0\n"},
		{"paragraphs", "123\n56。89\nabcde", nil, "123\n|56。89\n|abcde"},
		{"sentences", "1。34。6789a", nil, "1。34。|6789a"},
		{"clauses", "12，34、6789a", nil, "12，34、|6789a"},
		{"nothing to cut at", "123456789abcdefgh", nil, "12345678|9abcdefg|h"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			runes := []rune(tt.text)
			var articles []article.Span
			from := 0
			for _, end := range append(tt.articles, len(runes)) {
				articles = append(articles, article.Span{Start: from, End: end})
				from = end
			}
			var got []string
			for start := 0; start < len(runes); {
				end := chunkEnd(runes, articles, start, 8)
				got = append(got, string(runes[start:end]))
				start = end
			}
			assert.Equal(t, tt.want, strings.Join(got, "|"))
		})
	}
}

// longFiller are paragraphs without a name, of several chunks.
var longFiller = strings.Repeat("天气很好，大家一起读书、唱歌、跑步，笑声传得很远很远。\n", 3*chunkRunes/28)

func extracted(t *testing.T, text string) *Document {
	ex, err := New()
	require.NoError(t, err)
	defer ex.Close()
	doc, err := ex.Extract(t.Context(), text)
	require.NoError(t, err)
	return doc
}

// What stands behind some chunks is found as if it stood alone.
func TestChunksDoNotMatter(t *testing.T) {
	const news = "2月5日，石楼县教育体育局局长李明哲到石楼中学看望教师70余人。县教体局领导参加。\n"
	alone := extracted(t, news)
	require.Len(t, alone.Posts, 1)
	require.Len(t, alone.Aliases, 1)
	doc := extracted(t, longFiller+news)
	require.Len(t, doc.Entities, len(alone.Entities))
	for i, want := range alone.Entities {
		got := doc.Entities[i]
		want.Start += len(longFiller)
		want.End += len(longFiller)
		assert.Equal(t, want, got)
	}
	assert.Equal(t, alone.Posts, doc.Posts)
	assert.Equal(t, alone.Aliases, doc.Aliases)
	x, ok := doc.Time(doc.Entities[0])
	require.True(t, ok)
	assert.Equal(t, "2月5日", doc.Text[x.Start:x.End])
}

// An article of several chunks is one article: its names are related across
// them, and its region is known to the end.
func TestArticleOverChunks(t *testing.T) {
	doc := extracted(t, "石楼县教育体育局局长李明哲出席。\n"+longFiller+"局长李明哲来到石楼二中，市委、县教体局有关同志参加。\n")
	require.Len(t, doc.Articles, 1)
	assert.Equal(t, Span{0, len(doc.Text)}, doc.Articles[0])
	require.Len(t, doc.Aliases, 1)
	assert.Equal(t, []string{"石楼县教育体育局", "县教体局"}, doc.Aliases[0].Names)
	last := doc.Entities[len(doc.Entities)-1]
	assert.Equal(t, "石楼县教育体育局", last.Canonical)
	assert.Equal(t, "141126", last.Region)
	for _, e := range doc.Entities {
		assert.Equal(t, doc.Text[e.Start:e.End], e.Text)
	}
}

// A bulletin longer than a chunk has the posts of all its articles, each in its
// own.
func TestManyArticles(t *testing.T) {
	const report = "石楼县：\n近日，石楼县教育体育局局长李明哲到石楼中学看望教师，了解学校开学以来的各项工作，向全体教师表示感谢，并就新学期的教学、安全、后勤工作提出要求。\n全县中小学落实会议精神\n"
	repeats := 2 * chunkRunes / 80
	doc := extracted(t, strings.Repeat(report, repeats))
	assert.Greater(t, len(doc.Articles), repeats/2)
	assert.Len(t, doc.Posts, repeats)
	end := 0
	for _, a := range doc.Articles {
		assert.Equal(t, end, a.Start)
		end = a.End
	}
	for _, p := range doc.Posts {
		a, e := doc.Articles[p.Article], doc.Entities[p.Person]
		assert.True(t, a.Start <= e.Start && e.End <= a.End)
	}
}

// impatient is cancelled after its Err was asked for so many times.
type impatient struct {
	context.Context
	left int
}

func (c *impatient) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestChunksAreCancelled(t *testing.T) {
	ex, err := New()
	require.NoError(t, err)
	for _, asked := range []int{0, 3, 5} {
		_, err = ex.Extract(&impatient{t.Context(), asked}, longFiller)
		assert.ErrorIs(t, err, context.Canceled, "after %d", asked)
	}
	doc, err := ex.Extract(&impatient{t.Context(), 3}, "石楼中学。")
	require.NoError(t, err, "a short text asks less often")
	assert.Len(t, doc.Entities, 1)
}
