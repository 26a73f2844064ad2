// Package article splits a bulletin into its articles. A bulletin is one text that holds several reports, each with a
// heading; names, posts and places mean something within one of them only, so whoever relates mentions asks [Split]
// first. An ordinary text is one article.
//
// The package looks at the shape of lines alone and knows no words.
package article

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// Span is one article: the half-open range [Start, End) of runes of the clean view.
type Span struct {
	Start, End int
}

// Limits of lines, in runes.
const (
	longestHeading = 45
	longestLabel   = 8
	shortestBody   = 60
)

// Split appends the articles of text to dst; they follow each other without gaps and cover it. A new article begins
// with a heading behind a finished paragraph, where the heading has a second line that begins with a dash (——全市…召开)
// or a line that names a place (汾阳:). Headings of sections inside an article have neither. Any number of goroutines
// may call it.
func Split(dst []Span, text []rune) []Span {
	start, told := 0, false               // where the article begins, and whether it has a paragraph
	heading, lines, marked := 0, 0, false // where the heading begins, its lines, and whether it is one of an article
	for i, end := 0, 0; i < len(text); i = end + 1 {
		if end = i + slices.Index(text[i:], '\n'); end < i {
			end = len(text)
		}
		line := text[i:end]
		if n := len(line); n > 0 && n <= longestHeading && !lexicon.MarkSentence.Has(line[n-1]) { // part of a heading
			if lines == 0 {
				heading = i
			}
			lines++
			label := (line[n-1] == ':' || line[n-1] == '：') && n <= longestLabel
			marked = marked || label || line[0] == '—' && lines > 1
			continue
		}
		if lines == 0 || len(line) >= shortestBody {
			if marked && told {
				dst = append(dst, Span{start, heading})
				start = heading
			}
			told = true
		}
		lines, marked = 0, false
	}
	return append(dst, Span{start, len(text)})
}
