package export

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// span is a half-open range of bytes.
type span struct{ start, end int }

const (
	endMarks   = "。！？!?"
	closeMarks = "”’」』）)》】\"'"
	openEnds   = "，、；,;—（(《“" // a sentence goes on behind a line that ends so
)

// sentenceWidth is the number of characters up to which a sentence is quoted whole.
const sentenceWidth = 300

// sentences are the sentences of a text, in order.
type sentences struct {
	text string
	all  []span
}

// cutSentences cuts a text behind end marks and their closing quotes, between the
// articles, and at line breaks, unless the line was broken in the middle: in a name,
// behind a comma, or behind the beginning of a sentence that follows another one on
// the line. names are in order.
func cutSentences(text string, names, articles []span) sentences {
	c := cutter{sentences: sentences{text: text}, names: names}
	for _, a := range articles {
		c.until(min(a.end, len(text)))
	}
	c.until(len(text))
	return c.sentences
}

type cutter struct {
	sentences
	names     []span // those that end behind at
	start, at int    // of the open sentence, and where it was looked at up to
	last      rune   // last character of the line that is no white space, or 0
	marked    bool   // the line has an end mark
}

func (c *cutter) until(end int) {
	c.last, c.marked = 0, false
	for c.at < end {
		r, size := utf8.DecodeRuneInString(c.text[c.at:end])
		c.at += size
		switch {
		case c.insideName():
		case strings.ContainsRune(endMarks, r):
			rest := c.text[c.at:end]
			c.at = end - len(strings.TrimLeft(rest, endMarks+closeMarks))
			c.marked = true
			c.cut()
		case r == '\n' && c.last != 0:
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

func (c *cutter) insideName() bool {
	for len(c.names) > 0 && c.names[0].end <= c.at {
		c.names = c.names[1:]
	}
	return len(c.names) > 0 && c.names[0].start < c.at
}

func (c *cutter) cut() {
	if c.at > c.start {
		c.all = append(c.all, span{c.start, c.at})
	}
	c.start = c.at
}

// around quotes the sentence that holds a mention, in one line; a long one is cut
// down to what stands around the mention.
func (s sentences) around(mention span) string {
	i := sort.Search(len(s.all), func(i int) bool { return s.all[i].end > mention.start })
	if i == len(s.all) {
		return ""
	}
	found := s.all[i]
	before, behind := s.text[found.start:mention.start], s.text[mention.start:found.end]
	cut, kept := lastRunes(before, sentenceWidth/2), firstRunes(behind, sentenceWidth-min(sentenceWidth/2, utf8.RuneCountInString(before)))
	quoted := oneLine(cut + kept)
	if len(cut) < len(before) {
		quoted = "…" + quoted
	}
	if len(kept) < len(behind) {
		quoted += "…"
	}
	return quoted
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// oneLine takes the line breaks out of a text; between Latin letters a break leaves
// a blank. Other white space becomes one blank.
func oneLine(text string) string {
	var b strings.Builder
	last := rune(0)
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		for i, word := range slices.Collect(strings.FieldsSeq(line)) {
			first, _ := utf8.DecodeRuneInString(word)
			if i > 0 || last != 0 && last < utf8.RuneSelf && first < utf8.RuneSelf {
				b.WriteByte(' ')
			}
			b.WriteString(word)
			last, _ = utf8.DecodeLastRuneInString(word)
		}
	}
	return strings.ToValidUTF8(b.String(), "\uFFFD")
}

// joined takes the white space out of a name.
func joined(name string) string {
	return strings.ToValidUTF8(strings.Join(strings.Fields(name), ""), "\uFFFD")
}
