package source

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// lineJoiner decides for each line break whether the sentence goes on behind
// it. Text that was copied out of a PDF or a newspaper page is broken hard in
// the middle of sentences and even of names; a heading ends at its break.
type lineJoiner struct {
	start   int  // first rune of the line in the view
	pending int  // view length at the break that is to be judged; -1: none
	indent  bool // the line behind it starts with blanks: a new paragraph
	comma   bool // the line has a comma before seen
	seen    int  // so far the line was searched for one
}

// shortestWrapped is the length in runes from which a line without a closing
// mark may be one that was wrapped. Lines of wrapped print hold 30 runes and
// more; headings seldom do, and those that do hold no comma.
const shortestWrapped = 25

func (l *lineJoiner) reset() { *l = lineJoiner{pending: -1} }

// breakAt notes a break; several in a row are one.
func (l *lineJoiner) breakAt(t *Text, at int) {
	n := len(t.Runes)
	for n > l.start && t.Runes[n-1] == ' ' {
		n--
	}
	t.Runes, t.offsets = t.Runes[:n], t.offsets[:n]
	if n == 0 || t.Runes[n-1] == '\n' {
		return
	}
	l.settle(t)
	n = len(t.Runes)
	t.push('\n', at)
	l.pending = n
	l.indent = false
}

// settle judges the pending break now that the line after it is complete, and
// takes the '\n' out where the sentence goes on.
func (l *lineJoiner) settle(t *Text) {
	if l.pending < 0 {
		return
	}
	p := l.pending
	l.pending = -1
	next := p + 1
	if next < len(t.Runes) && !l.indent && l.goesOn(t.Runes[:p], t.Runes[next:]) {
		copy(t.Runes[p:], t.Runes[next:])
		copy(t.offsets[p:], t.offsets[next:])
		t.Runes = t.Runes[:len(t.Runes)-1]
		t.offsets = t.offsets[:len(t.offsets)-1]
		return // the joined line keeps its start
	}
	l.start, l.seen, l.comma = next, next, false
}

func (l *lineJoiner) finish(t *Text) {
	n := len(t.Runes)
	for n > 0 && t.Runes[n-1] == ' ' {
		n--
	}
	t.Runes, t.offsets = t.Runes[:n], t.offsets[:n]
	l.settle(t)
}

// goesOn reports whether the sentence of the line at the end of text goes on in
// next.
func (l *lineJoiner) goesOn(text, next []rune) bool {
	last, first := text[len(text)-1], next[0]
	if !inSentence(first) || isBulletStart(next) || runes.IsDigit(first) && endsStamp(text) {
		return false
	}
	if isOpenEnd(last) {
		return true
	}
	if last == '。' || last == '；' || !inSentence(last) || len(text)-l.start < shortestWrapped {
		return false
	}
	return l.hasComma(text) && closesSentence(next)
}

// endsStamp: a line that ends with the digits of a date or time (2025-10-24, 08:30) is
// complete, and the date that begins the next one is another.
func endsStamp(text []rune) bool {
	n := len(text)
	if n < 3 || !runes.IsDigit(text[n-1]) || !runes.IsDigit(text[n-2]) {
		return false
	}
	switch text[n-3] {
	case '-', '/', ':', '：':
		return true
	}
	return false
}

// isOpenEnd: a line never ends a text with one of these.
func isOpenEnd(r rune) bool {
	switch r {
	case '，', ',', '、', '（', '《', '“', '‘', '—':
		return true
	}
	return false
}

// inSentence: hanzi, letters and digits, and the marks that never begin a line
// of their own.
func inSentence(r rune) bool {
	switch {
	case runes.IsIdeograph(r), runes.IsLetter(r), runes.IsDigit(r):
		return true
	}
	switch r {
	case '，', ',', '、', '。', '；', '”', '’', '）', '》', '·', '％', '%':
		return true
	}
	return false
}

// isBulletStart: 1. 2、 一、 （1） begin an item, not the rest of a sentence.
func isBulletStart(line []rune) bool {
	i := 0
	for i < len(line) && i < 3 && itemNumerals.Has(line[i]) {
		i++
	}
	if i == 0 || i >= len(line) {
		return false
	}
	switch line[i] {
	case '、', '.', '．', '）', ')':
		return true
	}
	return false
}

// itemNumerals number the items of a text.
const itemNumerals = numeral.InItems | 1<<numeral.Digit

// hasComma searches the line at the end of text. A line that was joined of many
// is searched from where the last search ended, so that the work stays linear.
func (l *lineJoiner) hasComma(text []rune) bool {
	for ; l.seen < len(text) && !l.comma; l.seen++ {
		switch text[l.seen] {
		case '，', ',', '。', '；', '、':
			l.comma = true
		}
	}
	return l.comma
}

// closesSentence: the rest of a wrapped sentence has the sentence's end in it.
func closesSentence(line []rune) bool {
	return slices.ContainsFunc(line, runes.SentenceEnd.Has)
}
