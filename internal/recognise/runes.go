package recognise

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

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

// number returns the number of rune i in the runeTable.
func (in *Input) number(i int) uint8 {
	if uint(i) >= uint(len(in.marks)) {
		return outside
	}
	return in.marks[i]
}

// opens: no Chinese character stands before s, or one behind which a name begins.
func (in *Input) opens(s int) bool {
	return !in.is(s-1, lexicon.MarkHan) || in.is(s-1, lexicon.MarkMarker)
}

// lists: a mark of lists or a blank is rune i.
func (in *Input) lists(i int) bool { return in.is(i, lexicon.MarkList) || in.at(i) == ' ' }

// runTo returns the start of the run of runes with a mark that ends at e, of so many at most.
func (in *Input) runTo(e int, m lexicon.Mark, most int) int {
	s := e
	for e-s < most && in.is(s-1, m) {
		s--
	}
	return s
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
func (in *Input) endsWith(p int, s string) bool {
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if p--; in.at(p) != r {
			return false
		}
		s = s[:len(s)-size]
	}
	return true
}

// trait tells at one look what a rune may begin, as bits: most runes of a text begin no name at all.
type trait uint8

const (
	traitSurname  trait = 1 << iota // 赵
	traitForeign                    // likelier in a transliteration than elsewhere: 娅
	traitMinority                   // begins a known part of a minority name: 扎
	traitLatin                      // a Latin letter
	traitDot                        // a dot between the parts of a name
	traitRare                       // a surname that is seldom another word: 赵 as against 高, 成
	traitMedia                      // a line break, a colon or the end of a title
	traitShort                      // ends a school's short name: 中, 小, 高, 幼

	traitBegins = traitSurname | traitMinority | traitLatin | traitDot // may begin a name of a person
	traitSure   = traitForeign | traitRare | traitLatin | traitDot     // and does so anywhere
)

// leastForeign is the log odds from which a rune may be of a transliteration that nothing else tells: 万 in 伊万诺夫.
const leastForeign = -0.5

// commonSurname is the log odds below which a surname is a common word; see P-COMMON.
const commonSurname = 1.5

// runeTable tells the marks and the traits of a rune by one number.
type runeTable struct {
	lexicon.MarkTable
	traits [256]trait
}

// outside is the number of what stands outside the text: see marksAt.
const outside = 255

// runeNumbers is the table of the basic plane, built once.
var runeNumbers = sync.OnceValue(func() *runeTable {
	marks, t, count := lexicon.Marks(), new(runeTable), uint8(0)
	var numbers [1 << 16]uint8 // by marks and traits; what has neither has number 0
	for i, set := range marks.Numbers {
		traits := traitsOf(rune(i))
		n := &numbers[int(set)<<8|int(traits)]
		if *n == 0 && (set != 0 || traits != 0) {
			count++
			*n, t.Sets[count], t.traits[count] = count, marks.Sets[set], traits
		}
		t.Numbers[i] = *n
	}
	t.Sets[outside] = lexicon.MarkClause
	return t
})

func traitsOf(r rune) trait {
	switch {
	case runes.IsLatin(r):
		return traitLatin
	case runes.NameDot.Has(r) || r == '.':
		return traitDot
	case r == '\n' || r == ':' || r == '：' || r == '》':
		return traitMedia
	}
	return traitSurname.where(personname.StartsSurname(r)) |
		traitRare.where(personname.SurnameOdds([]rune{r}) >= commonSurname) |
		traitForeign.where(personname.ForeignOdds(r) >= leastForeign) |
		traitMinority.where(personname.StartsMinorityName(r)) |
		traitShort.where(strings.ContainsRune("中小高幼", r))
}

// where is t if it holds, else no trait.
func (t trait) where(holds bool) trait {
	if holds {
		return t
	}
	return 0
}
