package misspelt

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// listed is a piece of a text that may be a name of a user's list with one slip.
type listed struct {
	text, name []rune
	start, end int
	at         int // of the text: the first rune that differs
}

// listedGuards say that the piece is a name of its own.
var listedGuards = []struct {
	id    string
	holds func(*listed) bool
}{
	{"M-LISTED-WORD", func(l *listed) bool { return !l.placed() && l.wordAtSlip() }},
	{"M-LISTED-CUT", func(l *listed) bool { return inWord(l.text, l.start-1, l.start+1) || inWord(l.text, l.end-1, l.end+1) }},
}

// placed: the name begins with the full name of a place, which has seldom two schools or bodies that sound or look alike.
func (l *listed) placed() bool {
	const fullName = 3
	chain := division.ReadChain(l.text[l.start:l.end])
	return chain.End() >= fullName && l.at >= l.start+fullName
}

// wordAtSlip: a word of the dictionary stands where the slip is: over the gap of a rune that is missing, or on the rune that
// is another.
func (l *listed) wordAtSlip() bool {
	if l.end-l.start < len(l.name) {
		return inWord(l.text, l.at-1, l.at+1)
	}
	return inWord(l.text, l.at, l.at+1)
}

// Listed reports whether runes [start, end) of a text are believed to be the name of a user's list from which they differ
// by one slip; a guard that rejects them is noted in trace.
func Listed(text []rune, start, end int, name string, typ entity.Type, trace *mention.Trace) bool {
	l := listed{text: text, name: []rune(name), start: start, end: end, at: start}
	for l.at < end && l.at-start < len(l.name) && text[l.at] == l.name[l.at-start] {
		l.at++
	}
	for i := range listedGuards {
		if g := &listedGuards[i]; g.holds(&l) {
			trace.Reject(start, end, typ, g.id)
			return false
		}
	}
	return true
}
