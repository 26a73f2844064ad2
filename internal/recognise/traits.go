package recognise

import (
	"sync"

	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// trait tells at one look what a rune may begin, as bits: most runes of a text
// begin no name at all.
type trait uint16

const (
	traitSurname  trait = 1 << iota // 赵
	traitForeign                    // likelier in a transliteration than elsewhere: 娅
	traitMinority                   // begins a known part of a minority name: 扎
	traitLatin                      // a Latin letter
	traitDot                        // a dot between the parts of a name
	traitRare                       // a surname that is seldom another word: 赵 as against 高, 成
	traitMedia                      // a line break or a colon
	traitShort                      // ends a school's short name: 中, 小
)

// commonSurname is the log odds below which a surname starts a name only where
// a mark, a title or a body stands before it or a title behind.
const commonSurname = 1.5

// longestRun is the longest name of transliteration characters, in runes.
const longestRun = 8

// runeTraits returns the traits of the basic plane, built once.
var runeTraits = sync.OnceValue(func() *[0x10000]trait {
	var t [0x10000]trait
	for r := range rune(len(t)) {
		switch {
		case isLatin(r):
			t[r] = traitLatin
		case runes.NameDot.Has(r) || r == '.':
			t[r] = traitDot
		case r == '\n' || r == ':' || r == '：':
			t[r] = traitMedia
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
		if personname.SurnameOdds([]rune{r}) >= commonSurname {
			t |= traitRare
		}
	}
	if r == '中' || r == '小' {
		t |= traitShort
	}
	if personname.ForeignOdds(r) >= 0 {
		t |= traitForeign
	}
	if personname.StartsMinorityName(r) {
		t |= traitMinority
	}
	return t
}
