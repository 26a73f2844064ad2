package misspelt

import (
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// word is one that may be misspelt.
type word struct {
	runes []rune
	rule  *mention.Rule // that corrects it
}

// place is where two runes stand side by side in a word: second is the index of the second one.
type place struct{ word, second uint16 }

// heard is a pair of runes of which one is known by its sound only: the second one or, where first is set, the first.
type heard struct {
	known rune
	sound uint16
	first bool
}

// table finds the words of which one rune is wrong by the wrong one and its neighbour. A bit set over pairs of runes turns
// away nearly every place of a text.
type table struct {
	words  []word
	places map[[2]rune][]place // of pairs as the words have them
	heard  map[heard][]rune    // the runes that the words have for the one that is heard
	filter [1 << (filterBits - 6)]uint64
}

const filterBits = 21

// has reports whether the bits of a pair are set, which they are for a few others too.
func (t *table) has(a, b rune) bool {
	h := pairHash(a, b)
	if t.filter[h>>6]>>(h&63)&1 == 0 {
		return false
	}
	h = otherHash(a, b)
	return t.filter[h>>6]>>(h&63)&1 != 0
}

func pairHash(a, b rune) uint32 {
	return (uint32(a)*0x9E3779B1 ^ uint32(b)) * 0x85EBCA6B >> (32 - filterBits)
}

func otherHash(a, b rune) uint32 {
	return (uint32(b)*0xC2B2AE35 ^ uint32(a)) * 0x27D4EB2F >> (32 - filterBits)
}

// words is the table of all words, made when it is first asked for: the kinds of schools and bodies, the names that
// begin with a level (市教育局), numbered schools (一中), and the fields in which bodies work.
var words = sync.OnceValue(func() *table {
	t := &table{places: map[[2]rune][]place{}, heard: map[heard][]rune{}}
	for _, k := range lexicon.Kinds() {
		t.add(k.Word, RuleKind)
	}
	for _, w := range lexicon.Words("org_short.txt") {
		t.add(w, RuleKind)
	}
	for _, n := range "一二三四五六七八九十" {
		t.add(string(n)+"中", RuleKind)
	}
	for _, w := range lexicon.Words("fields.txt") {
		t.add(w, RuleCore)
	}
	return t
})

// add adds a word and sets the bits of every slip of every rune of it but those that make a word of the dictionary, as
// 小雪: it may be meant, and most of what a text holds of them is.
func (t *table) add(text string, rule *mention.Rule) {
	s := []rune(text)
	if len(s) < 2 || len(s) > typo.MaxRunes {
		return
	}
	t.words = append(t.words, word{s, rule})
	for k := 1; k < len(s); k++ {
		pair := [2]rune{s[k-1], s[k]}
		if t.places[pair] == nil {
			t.hear(s[k-1], s[k], false)
		}
		if k == 1 {
			t.hear(s[1], s[0], true)
		}
		t.places[pair] = append(t.places[pair], place{uint16(len(t.words) - 1), uint16(k)})
	}
}

// hear adds the slips for the rune want beside a known one; first says that want is before it.
func (t *table) hear(known, want rune, first bool) {
	if numeral.InSlips.Has(want) {
		return
	}
	sounds := sounds()
	key := heard{known, sounds.of(want), first}
	if slices.Contains(t.heard[key], want) {
		return
	}
	if key.sound != 0 {
		t.heard[key] = append(t.heard[key], want)
	}
	for _, wrong := range slices.Concat(typo.LookAlikes(want), sounds.runes[key.sound]) {
		pair := [2]rune{known, wrong}
		if first {
			pair = [2]rune{wrong, known}
		}
		if _, isWord := segment.Native().Lookup(pair[:]); wrong != want && !isWord {
			for _, h := range [...]uint32{pairHash(pair[0], pair[1]), otherHash(pair[0], pair[1])} {
				t.filter[h>>6] |= 1 << (h & 63)
			}
		}
	}
}

// soundTable has the sounds of runes, as numbers from 1.
type soundTable struct {
	numbers []uint16 // from the first main hanzi on; 0 for runes that are rare
	runes   [][]rune // by sound
}

func (t *soundTable) of(r rune) uint16 {
	if !runes.IsMainHan(r) {
		return 0
	}
	return t.numbers[r-runes.FirstMainHan]
}

// rarest is the log probability of the rarest runes that are written by a slip for one that sounds like them.
const rarest = -12.5

// sounds has the runes of the dictionary by their commonest reading.
var sounds = sync.OnceValue(func() *soundTable {
	t := &soundTable{numbers: make([]uint16, runes.LastMainHan-runes.FirstMainHan+1), runes: [][]rune{nil}}
	dict, known := segment.Native(), map[string]uint16{}
	for r := runes.FirstMainHan; r <= runes.LastMainHan; r++ {
		if w, ok := dict.Lookup([]rune{r}); !ok || w.LogProb < rarest || runes.Simplified(r) != r {
			continue
		}
		readings := typo.Readings(r)
		if len(readings) == 0 {
			continue
		}
		n, ok := known[readings[0]]
		if !ok {
			n = uint16(len(t.runes))
			known[readings[0]] = n
			t.runes = append(t.runes, nil)
		}
		t.numbers[r-runes.FirstMainHan] = n
		t.runes[n] = append(t.runes[n], r)
	}
	return t
})
