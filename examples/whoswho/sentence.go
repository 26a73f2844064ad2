package main

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// sentence is a half-open range of bytes of a document.
type sentence struct{ start, end, article int }

const (
	endMarks   = "。！？!?"
	closeMarks = "”’」』）)》】\"'"
	openEnds   = "，、；,;—（(《“" // a sentence goes on behind a line that ends so
)

// sentences cuts a document into sentences, in order; nothing but white space
// is left out. A sentence ends behind an end mark and its closing quotes, with
// its article, and at a line break, unless the line was broken in the middle:
// in a name, behind a comma, or behind the beginning of a sentence that follows
// another one on the line. So headlines and by-lines stand alone.
func sentences(doc *dianming.Document) []sentence {
	c := cutter{text: doc.Text, entities: doc.Entities}
	for number, article := range doc.Articles {
		c.article = number
		end := article.End
		if number == len(doc.Articles)-1 {
			end = len(doc.Text)
		}
		c.until(end)
	}
	return c.out
}

// cutter walks over the text once.
type cutter struct {
	text     string
	entities []dianming.Entity // those that end behind the place looked at
	out      []sentence
	article  int
	start    int  // where the open sentence begins
	at       int  // what was looked at ends here
	last     rune // last character that is no white space, 0: none on this line
	marked   bool // the line has an end mark
}

// until goes on to end, where an article ends.
func (c *cutter) until(end int) {
	c.last, c.marked = 0, false
	for c.at < end {
		r, size := utf8.DecodeRuneInString(c.text[c.at:end])
		c.at += size
		switch {
		case c.insideName():
		case strings.ContainsRune(endMarks, r):
			c.at = pastClosing(c.text[:end], c.at)
			c.marked = true
			c.cut()
		case (r == '\n' || r == '\r') && c.last != 0:
			if !c.marked && !strings.ContainsRune(openEnds, c.last) {
				c.cut()
			}
			c.last, c.marked = 0, false
		}
		if !unicode.IsSpace(r) {
			c.last = r
		}
	}
	c.cut()
}

// insideName tells whether c.at is in the middle of an entity.
func (c *cutter) insideName() bool {
	for len(c.entities) > 0 && c.entities[0].End <= c.at {
		c.entities = c.entities[1:]
	}
	return len(c.entities) > 0 && c.entities[0].Start < c.at
}

// cut ends the open sentence at c.at, if it is more than white space.
func (c *cutter) cut() {
	body := strings.TrimLeftFunc(c.text[c.start:c.at], unicode.IsSpace)
	if body != "" {
		c.out = append(c.out, sentence{c.at - len(body), c.at, c.article})
	}
	c.start = c.at
}

// pastClosing returns the place behind the end marks and closing quotes at i.
func pastClosing(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !strings.ContainsRune(endMarks, r) && !strings.ContainsRune(closeMarks, r) {
			break
		}
		i += size
	}
	return i
}

// sentenceAt returns the index of the sentence that holds the byte at, -1 if
// none does.
func sentenceAt(all []sentence, at int) int {
	i := sort.Search(len(all), func(i int) bool { return all[i].end > at })
	if i == len(all) || all[i].start > at {
		return -1
	}
	return i
}

// oneLine takes the line breaks out of a text, with the blanks around them, and
// makes other white space one blank. Between Latin letters a break leaves one.
func oneLine(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	last := rune(0)
	blank, broken := false, false
	for _, r := range text {
		if unicode.IsSpace(r) {
			blank = true
			broken = broken || r == '\n' || r == '\r'
			continue
		}
		if blank && last != 0 && (!broken || last < 0x80 && r < 0x80) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last, blank, broken = r, false, false
	}
	return b.String()
}

// joined takes all white space out of a name.
func joined(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name)
}

// excerpt cuts a long sentence down to about width characters around name.
func excerpt(text, name string, width int) string {
	runes := []rune(text)
	if len(runes) <= width {
		return text
	}
	at := 0
	if i := strings.Index(text, name); i >= 0 {
		at = utf8.RuneCountInString(text[:i])
	}
	from := max(0, at-width/2)
	to := min(len(runes), from+width)
	from = max(0, to-width)
	out := string(runes[from:to])
	if from > 0 {
		out = "…" + out
	}
	if to < len(runes) {
		out += "…"
	}
	return out
}
