package dianming

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/article"
)

// chunkRunes is how much of a text goes through the stages at a time. What the
// stages remember of it then fits a processor's cache, so that a long text is
// read as fast as a short one. Names are known within a chunk; posts and aliases
// are found within an article, however many chunks it has.
const chunkRunes = 32_000

// cuts are the marks behind which a text is cut, the best first.
var cuts = [...]string{"\n", "。！？!?", "；;，,、 "}

// chunkEnd returns where the chunk of runes that begins at start ends: with the
// last article that ends in reach, or else with the last paragraph, sentence or
// clause. A text without any of them is cut as it comes.
func chunkEnd(runes []rune, articles []article.Span, start, most int) int {
	limit := start + most
	if limit >= len(runes) {
		return len(runes)
	}
	after, _ := slices.BinarySearchFunc(articles, limit, func(a article.Span, limit int) int {
		if a.End <= limit {
			return -1
		}
		return 1
	})
	if after > 0 && articles[after-1].End > start+most/2 {
		return articles[after-1].End
	}
	for _, marks := range cuts {
		for end := limit; end > start; end-- {
			if strings.ContainsRune(marks, runes[end-1]) {
				return end
			}
		}
	}
	return limit
}
