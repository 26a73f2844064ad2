package nameform

import (
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// homophone holds for two names of one length that differ in one character
// which sounds the same: a slip of the input method.
func homophone(a, b Form) bool {
	const minRunes = 4
	return a.runes >= minRunes && oneHomophone(a, b)
}

// oneHomophone reports whether exactly one character differs and sounds alike.
// Numerals and other protected characters never differ, and two real places are
// no slip.
func oneHomophone(a, b Form) bool {
	x, y := a.text, b.text
	if len(x) != len(y) {
		return false
	}
	at := -1
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if at >= 0 {
			return false
		}
		at = i
	}
	return at >= 0 && protected(a.plain) == protected(b.plain) && typo.SoundsAlike(x[at], y[at]) && !bothPlaces(a.plain, b.plain)
}

func bothPlaces(a, b string) bool {
	p, q := division.ParseChain(a), division.ParseChain(b)
	return p.End > 0 && q.End > 0 && a[:p.End] != b[:q.End]
}
