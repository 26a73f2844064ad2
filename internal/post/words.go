package post

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data
var data embed.FS

// lines returns the lines of a file of data but for those that are comments.
func lines(file string) []string {
	b, _ := data.ReadFile("data/" + file) // the build embeds it
	all := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	return slices.DeleteFunc(all, func(line string) bool { return line[0] == '#' })
}

// words are those of words.tsv, by their classes.
var words = sync.OnceValue(func() map[string][]string {
	w := map[string][]string{}
	for _, line := range lines("words.tsv") {
		class, word, _ := strings.Cut(line, "\t")
		w[class] = append(w[class], word)
	}
	return w
})

// endsIn: a word of the class ends the text.
func endsIn(text []rune, class string) bool {
	return slices.ContainsFunc(words()[class], func(w string) bool { return runes.HasSuffix(text, w) })
}

// gapWord is a row of gap_words.tsv: a word and what it says.
type gapWord struct {
	text []rune
	says gap
	rest bool // what is left of the gap belongs to it
}

// gapTable holds the gap words by their first runes, and those that are read
// before a chain too by their last; longer words first.
type gapTable struct{ words, leads map[rune][]gapWord }

var gapWords = sync.OnceValue(func() *gapTable {
	rows := lines("gap_words.tsv")
	slices.SortStableFunc(rows, func(a, b string) int { return strings.Index(b, "\t") - strings.Index(a, "\t") })
	statuses := map[string]Status{"former": Former, "appointed": Appointed}
	runeOf := func(column string) rune { return runes.At([]rune(strings.Trim(column, "-")), 0) }
	t := &gapTable{map[rune][]gapWord{}, map[rune][]gapWord{}}
	for _, row := range rows {
		f := strings.Split(row, "\t")
		has := func(flag string) bool { return strings.Contains(f[4], flag) }
		w := gapWord{text: []rune(f[0]), rest: has("rest")}
		w.says = gap{joins: runeOf(f[1]), status: statuses[f[2]], pronoun: runeOf(f[3]), that: has("that")}
		if has("verb") {
			w.says.takes = "R-VERB"
		}
		first, last := runes.First(f[0]), runes.Last(f[0])
		t.words[first] = append(t.words[first], w)
		if has("lead") {
			t.leads[last] = append(t.leads[last], w)
		}
	}
	return t
})
