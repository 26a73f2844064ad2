package recognise

import (
	"sync"

	"github.com/dianming-nlp/dianming/internal/personname"
)

// trait tells at one look what a rune may begin, as bits: most runes of a text
// begin no name at all.
type trait uint8

const (
	traitSurname  trait = 1 << iota // 赵
	traitForeign                    // likelier in a transliteration than elsewhere: 娅
	traitMinority                   // begins a known part of a minority name: 扎
	traitLatin                      // a Latin letter
	traitDot                        // a dot between the parts of a name
)

// longestRun is the longest name of transliteration characters, in runes.
const longestRun = 8

// runeTraits returns the traits of the basic plane, built once.
var runeTraits = sync.OnceValue(func() *[0x10000]trait {
	var t [0x10000]trait
	for r := range rune(len(t)) {
		switch {
		case isLatin(r):
			t[r] = traitLatin
		case isDot(r) || r == '.':
			t[r] = traitDot
		case isHanzi(r):
			t[r] = hanziTraits(r)
		}
	}
	return &t
})

func hanziTraits(r rune) trait {
	var t trait
	if personname.StartsSurname(r) {
		t |= traitSurname
	}
	if personname.ForeignOdds(r) >= 0 {
		t |= traitForeign
	}
	if personname.StartsMinorityName(r) {
		t |= traitMinority
	}
	return t
}
