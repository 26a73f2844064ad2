package dianming

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/link"
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
			var articles []link.Article
			from := 0
			for _, end := range append(tt.articles, len(runes)) {
				articles = append(articles, link.Article{Start: from, End: end})
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
