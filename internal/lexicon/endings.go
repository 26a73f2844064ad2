package lexicon

import (
	"slices"
	"sync"
)

// Endings is a list of words that are asked for at few places, so that no scan
// looks for them: it tells with which of them a text ends. It never changes.
type Endings struct {
	by map[[2]rune][]ending // by the last two runes, the longest first; 0 before a word of one
}

type ending struct {
	word []rune
	row  int // of the list
}

// The lists. Each is read once, at the first call.
var (
	Electorates = endingsOf("electorates.txt")  // before 人大代表: 全国
	PartyOwners = endingsOf("party_owners.txt") // have a party committee of their own: 镇
)

func endingsOf(file string) func() *Endings {
	return sync.OnceValue(func() *Endings { return newEndings(Words(file)) })
}

func newEndings(words []string) *Endings {
	e := &Endings{map[[2]rune][]ending{}}
	for i, w := range words {
		word := []rune(w)
		last := lastTwo(word)
		e.by[last] = append(e.by[last], ending{word, i})
	}
	for _, l := range e.by {
		slices.SortStableFunc(l, func(a, b ending) int { return len(b.word) - len(a.word) })
	}
	return e
}

func lastTwo(text []rune) [2]rune {
	if n := len(text); n > 1 {
		return [2]rune(text[n-2:])
	}
	return [2]rune{0, text[0]}
}

// Longest returns the length in runes of the longest word with which text ends and
// its place in the list; 0 and -1 if it ends with none.
func (e *Endings) Longest(text []rune) (length, place int) {
	if len(text) == 0 {
		return 0, -1
	}
	for _, last := range [...][2]rune{lastTwo(text), {0, text[len(text)-1]}} {
		for _, w := range e.by[last] {
			if n := len(text) - len(w.word); n >= 0 && slices.Equal(text[n:], w.word) {
				return len(w.word), w.row
			}
		}
	}
	return 0, -1
}
