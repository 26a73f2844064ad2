package recognise

import (
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// opens: no Chinese character stands before s, or one behind which a name begins.
func (in *Input) opens(s int) bool {
	return !in.is(s-1, lexicon.MarkHan) || in.is(s-1, lexicon.MarkMarker)
}

// at returns rune i, or '\n' outside the text: the text ends as a line does.
func (in *Input) at(i int) rune {
	if uint(i) >= uint(len(in.Runes)) {
		return '\n'
	}
	return in.Runes[i]
}

// is reports whether rune i has one of the marks.
func (in *Input) is(i int, m lexicon.Mark) bool {
	return in.marksAt(i)&m != 0
}

// marksAt returns the marks of rune i; the text begins and ends as a line does.
func (in *Input) marksAt(i int) lexicon.Mark {
	if uint(i) >= uint(len(in.marks)) {
		return lexicon.MarkClause
	}
	return in.table.Sets[in.marks[i]]
}

// EndsIn reports whether word ends with suffix.
func EndsIn(word []rune, suffix string) bool {
	i := len(word)
	if n := len(suffix); n >= 3 && suffix[n-1]&0xC0 == 0x80 && i > 0 {
		// Most words differ in their last rune, which is one of three bytes.
		if last := word[i-1]; byte(last)&0x3F|0x80 != suffix[n-1] || byte(last>>6)&0x3F|0x80 != suffix[n-2] {
			return false
		}
	}
	for len(suffix) > 0 {
		r, n := utf8.DecodeLastRuneInString(suffix)
		if i == 0 || word[i-1] != r {
			return false // most words differ in their last rune
		}
		i--
		suffix = suffix[:len(suffix)-n]
	}
	return true
}
