package nameform

import (
	"strings"
	"sync"

	"github.com/mozillazg/go-pinyin"

	"github.com/dianming-nlp/dianming/internal/division"
)

// homophone holds for two names of one length that differ in one character
// which sounds the same: a slip of the input method.
func homophone(a, b Form) bool {
	const minRunes = 4
	return a.runes >= minRunes && oneHomophone(a.plain, b.plain)
}

// oneHomophone reports whether exactly one character differs and sounds alike.
// Numerals and other protected characters never differ, and two real places are
// no slip.
func oneHomophone(a, b string) bool {
	x, y := []rune(a), []rune(b)
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
	return at >= 0 && protected(a) == protected(b) && soundsAlike(x[at], y[at]) && !bothPlaces(a, b)
}

func bothPlaces(a, b string) bool {
	p, q := division.ParseChain(a), division.ParseChain(b)
	return p.End > 0 && q.End > 0 && a[:p.End] != b[:q.End]
}

// soundsAlike reports whether two characters share a reading, tones aside.
func soundsAlike(a, b rune) bool {
	for _, p := range readingsOf(a) {
		for _, q := range readingsOf(b) {
			if p == q {
				return true
			}
		}
	}
	return false
}

var plainTones = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for plain, marked := range map[string]string{"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜü", "n": "ńňǹ", "m": "ḿ"} {
		for _, r := range marked {
			pairs = append(pairs, string(r), plain)
		}
	}
	return strings.NewReplacer(pairs...)
})

// readingsOf returns the readings of a hanzi without tones, from the table of
// github.com/mozillazg/go-pinyin.
func readingsOf(r rune) []string {
	s := pinyin.PinyinDict[int(r)]
	if s == "" {
		return nil
	}
	return strings.Split(plainTones().Replace(s), ",")
}
