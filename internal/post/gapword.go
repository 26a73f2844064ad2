package post

import (
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// gapWord is a row of gap_words.tsv: a word that may stand in a gap, with what
// it says of it.
type gapWord struct {
	text []rune
	says gap
}

// gapTable holds the gap words by their first runes, and those that are read
// before a chain too by their last ones; longer words first.
type gapTable struct{ words, leads map[rune][]gapWord }

var gapWords = sync.OnceValue(func() *gapTable {
	t := &gapTable{map[rune][]gapWord{}, map[rune][]gapWord{}}
	for f := range lexicon.Rows("gap_words.tsv") {
		text := []rune(f[0])
		w := gapWord{text, gap{joins: joins[f[1]], status: statuses[f[2]], that: strings.Contains(f[4], "that")}}
		if f[3] != "-" {
			w.says.pronoun = []rune(f[3])[0]
		}
		if strings.Contains(f[4], "verb") {
			w.says.takes = ruleVerb
		}
		t.words[text[0]] = append(t.words[text[0]], w)
		if last := text[len(text)-1]; strings.Contains(f[4], "lead") {
			t.leads[last] = append(t.leads[last], w)
		}
	}
	for _, table := range []map[rune][]gapWord{t.words, t.leads} {
		for _, words := range table {
			slices.SortStableFunc(words, func(a, b gapWord) int { return len(b.text) - len(a.text) })
		}
	}
	return t
})

// wordAt returns the longest gap word with which text begins, nil if it begins
// with none.
func wordAt(text []rune) *gapWord {
	words := gapWords().words[text[0]]
	for i := range words {
		if w := words[i].text; len(w) <= len(text) && slices.Equal(w, text[:len(w)]) {
			return &words[i]
		}
	}
	return nil
}

// leadOf returns what the gap word at the end of text says of the member of a
// chain that follows it: 我校|校长, 原|局长.
func leadOf(text []rune) gap {
	if len(text) > 0 {
		for _, w := range gapWords().leads[text[len(text)-1]] {
			if n := len(text) - len(w.text); n >= 0 && slices.Equal(w.text, text[n:]) {
				return w.says
			}
		}
	}
	return gap{}
}
