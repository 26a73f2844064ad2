package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
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
func (in *Input) is(i int, m lexicon.Mark) bool { return in.marksAt(i)&m != 0 }

// marksAt returns the marks of rune i; the text begins and ends as a line does.
func (in *Input) marksAt(i int) lexicon.Mark {
	if uint(i) >= uint(len(in.marks)) {
		return lexicon.MarkClause
	}
	return in.table.Sets[in.marks[i]]
}

// startsWith reports whether the runes from p on are s, endsWith whether those before p are.
func (in *Input) startsWith(p int, s string) bool {
	for _, r := range s {
		if in.at(p) != r {
			return false
		}
		p++
	}
	return true
}
func (in *Input) endsWith(p int, s string) bool { return runes.HasSuffix(in.Runes[:max(0, p)], s) }
