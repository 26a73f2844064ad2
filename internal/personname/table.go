package personname

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
)

var (
	//go:embed surnames.tsv
	surnamesTSV string
	//go:embed given.tsv
	givenTSV string
	//go:embed wordnames.tsv
	wordNamesTSV string
	//go:embed ordinary.bin
	ordinaryBin string
	//go:embed foreign.tsv
	foreignTSV string
)

// ordinary.bin is ordinary.tsv as cells of a packedMap, in the order in which they
// stand there, so that filling it goes straight through the memory. To read the text
// would take a sixth of the time in which a program starts.
//
//go:generate go test -run TestOrdinaryBin -update

// mainHan is the number of characters with a row of their own: the main block.
const mainHan = runes.LastMainHan - runes.FirstMainHan + 1

// charInfo is what is known of one character. All values are natural logs.
type charInfo struct {
	surname    float32    // share among surnames, -Inf for none
	given      [3]float32 // share by position
	word       float32    // share as a word of one character
	compound   uint32     // bits by the lowest bits of the runes that make a compound surname behind it
	wordFirst  float32    // the most that a word says which is a given name and starts with it, -Inf for none
	words      uint32     // bits by the lowest bits of the runes that go on from it in a word
	wordSecond bool       // a word that is a given name ends with it
}

// charOdds are log odds of one character against ordinary text. They stand beside the rest, which is asked more, so
// that it takes less room in the cache.
type charOdds struct {
	surname float32 // -Inf for no surname
	foreign float32 // in transliterated names
}

var noOdds = charOdds{noName, noName}

// Table holds the tables, built from the embedded files.
type Table struct {
	chars     []charInfo // indexed by rune - FirstMainHan
	odds      []charOdds // the same
	other     charInfo   // for every other rune: no surname, never seen
	rare      charInfo   // rare characters beyond the main block, which do occur in given names
	compounds packedMap
	wordNames packedMap
	words     packedMap
	minority  *minorityTable
}

var tables = sync.OnceValue(buildTable)

// Shared returns the tables, for whoever asks them often.
func Shared() *Table { return tables() }

func buildTable() *Table {
	unseen := charInfo{
		surname:   noName,
		wordFirst: noName,
		given:     [3]float32{unseenGiven, unseenGiven, unseenGiven},
		word:      unseenWord,
	}
	t := &Table{
		chars:     make([]charInfo, mainHan),
		odds:      make([]charOdds, mainHan),
		other:     unseen,
		rare:      unseen,
		compounds: newPackedMap(strings.Count(surnamesTSV, "\n")),
		wordNames: newPackedMap(strings.Count(wordNamesTSV, "\n")),
		words:     newPackedMap(len(ordinaryBin) / cellBytes),
		minority:  minorityParts(),
	}
	t.other.given = [3]float32{noName, noName, noName}
	for i := range t.chars {
		t.chars[i], t.odds[i] = unseen, noOdds
	}
	var values [3]hundredths
	for name := range rows(surnamesTSV, values[:2]) {
		switch r := []rune(name); len(r) {
		case 1:
			t.mutable(r[0]).surname = values[0].float()
			t.odds[r[0]-runes.FirstMainHan].surname = values[1].float()
		case 2:
			t.compounds.set(pack(r), values[0])
			t.mutable(r[0]).compound |= 1 << (r[1] & 31)
		}
	}
	for char := range rows(givenTSV, values[:3]) {
		given := &t.mutable(runes.First(char)).given
		for i, v := range values {
			given[i] = v.float()
		}
	}
	for word := range rows(wordNamesTSV, values[:1]) {
		name := []rune(word)
		t.wordNames.set(pack(name), values[0])
		first := t.mutable(name[0])
		first.wordFirst, t.mutable(name[1]).wordSecond = max(first.wordFirst, values[0].float()), true
	}
	for at := 0; at < len(ordinaryBin); at += cellBytes {
		if c := cellAt(ordinaryBin, at); c.key() < 1<<charBits {
			t.chars[c.key()-1].word = c.value().float()
		} else {
			t.words.put(c)
			first, second := c.key()&(1<<charBits-1), c.key()>>charBits&(1<<charBits-1)
			t.chars[first-1].words |= 1 << ((second - 1 + uint64(runes.FirstMainHan)) & 31)
		}
	}
	for char := range rows(foreignTSV, values[:2]) {
		t.odds[runes.First(char)-runes.FirstMainHan].foreign = values[1].float()
	}
	return t
}

// mutable returns the row of a character while the table is being built. The
// generator writes only characters of the main block.
func (t *Table) mutable(r rune) *charInfo {
	return &t.chars[min(max(r, runes.FirstMainHan), runes.LastMainHan)-runes.FirstMainHan]
}

// char returns what is known of a rune.
func (t *Table) char(r rune) *charInfo {
	if i := uint32(r - runes.FirstMainHan); i < uint32(len(t.chars)) {
		return &t.chars[i]
	}
	if runes.IsHan(r) {
		return &t.rare
	}
	return &t.other
}

// oddsOf returns the odds of a rune.
func (t *Table) oddsOf(r rune) charOdds {
	if i := uint32(r - runes.FirstMainHan); i < uint32(len(t.odds)) {
		return t.odds[i]
	}
	return noOdds
}

// compound returns the log share of a two-character surname, -Inf for none.
func (t *Table) compound(a, b rune) float32 {
	if t.char(a).compound>>(b&31)&1 == 0 {
		return noName // most pairs: no need to ask the map
	}
	return t.compounds.get(pack2(a, b))
}

// wordName returns the log share of two characters as a whole given name.
func (t *Table) wordName(a, b rune) float32 {
	if t.char(a).wordFirst == noName || !t.char(b).wordSecond {
		return noName // most pairs: no need to ask the map
	}
	return t.wordNames.get(pack2(a, b))
}

// word returns the log share of a word of two or three runes.
func (t *Table) word(text []rune) float32 {
	if t.char(text[0]).words>>(text[1]&31)&1 == 0 {
		return noName // most names: no need to ask the map
	}
	return t.words.get(pack(text))
}

// rows yields the first column of each row of a data file and puts the numbers
// of the other columns into values.
func rows(file string, values []hundredths) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			if line[0] == '#' {
				continue
			}
			key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			for i := range values {
				var column string
				column, rest, _ = strings.Cut(rest, "\t")
				values[i] = numberOf(column)
			}
			if !yield(key) {
				return
			}
		}
	}
}

// numberOf reads -5.62. The tables' own test finds what is written otherwise.
func numberOf(column string) hundredths {
	n := hundredths(0)
	for i := range len(column) {
		if c := column[i]; c >= '0' && c <= '9' {
			n = 10*n + hundredths(c-'0')
		}
	}
	if strings.HasPrefix(column, "-") {
		return -n
	}
	return n
}
