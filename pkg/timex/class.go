package timex

import (
	_ "embed"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Every rune of the Basic Multilingual Plane has one entry of a table: its
// class in the upper four bits and, where lexicon words begin with it, the
// node of the word trie in the lower twelve; for a rune that stands for another one
// the place of that. One look tells the walk whether
// anything can begin there.
const (
	clsNone  = iota
	clsAside // stands for a rune with which nothing begins: a full-width comma
	clsFold  // stands for another rune: traditional or full-width form
	clsDigit // ASCII digit
	clsNum   // Chinese numeral; may begin words too (五四青年节)
	clsStop  // ends a sentence
	clsPara  // ends a paragraph
	clsWord  // begins a word
)

const (
	classShift = 12
	nodeMask   = 1<<classShift - 1
)

// folded reports an entry of a rune that stands for another one.
func folded(v uint16) bool { return v-clsAside<<classShift < (clsDigit-clsAside)<<classShift }

//go:embed data/folds.txt
var foldsFile string

// foldTable returns the map behind clsFold: traditional characters, full-width forms
// and the ∶ that is typed for a colon.
func foldTable() map[rune]rune {
	m := make(map[rune]rune, 256)
	eachLine(foldsFile, func(f []string) { m[runes.First(f[0])] = runes.First(f[1]) })
	for r := rune(0xFF01); r <= 0xFF5E; r++ {
		m[r] = r - 0xFF01 + '!'
	}
	m['　'], m['∶'] = ' ', ':'
	m['\u00a0'] = ' '
	return m
}
