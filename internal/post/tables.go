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

// wordTable holds the words of words.tsv by their classes, and the gap words by their first runes and, if they are read
// before a chain too, by their last; longer words first.
type wordTable struct {
	classes     map[string][]string
	gaps, leads map[rune][]*gapWord
}

// gapWord is a row of gap_words.tsv: a word and what it says.
type gapWord struct {
	text []rune
	says gap
	rest bool // what is left of the gap belongs to it
}

var words = sync.OnceValue(func() *wordTable {
	t := &wordTable{map[string][]string{}, map[rune][]*gapWord{}, map[rune][]*gapWord{}}
	for _, row := range lines("words.tsv") {
		class, word, _ := strings.Cut(row, "\t")
		t.classes[class] = append(t.classes[class], word)
	}
	rows := lines("gap_words.tsv")
	slices.SortStableFunc(rows, func(a, b string) int { return strings.Index(b, "\t") - strings.Index(a, "\t") })
	statuses := map[string]Status{"former": Former, "appointed": Appointed}
	for _, row := range rows {
		f := strings.Split(strings.ReplaceAll(row, "-", ""), "\t")
		is := func(flag string) bool { return strings.Contains(f[4], flag) }
		w := &gapWord{[]rune(f[0]), gap{joins: f[1], status: statuses[f[2]], pronoun: f[3]}, is("rest")}
		if is("verb") {
			w.says.takes = "R-VERB"
		}
		first, last := w.text[0], w.text[len(w.text)-1]
		t.gaps[first] = append(t.gaps[first], w)
		if is("lead") {
			t.leads[last] = append(t.leads[last], w)
		}
	}
	return t
})

// endsIn: a word of the class ends the text.
func endsIn(text []rune, class string) bool {
	return slices.ContainsFunc(words().classes[class], func(w string) bool { return runes.HasSuffix(text, w) })
}

// bodyRules are the rows of bodies.tsv by what looks for a body.
var bodyRules = sync.OnceValue(func() map[string][]*bodyRule {
	rules := map[string][]*bodyRule{}
	for _, row := range lines("bodies.tsv") {
		f := strings.Split(row, "\t")
		r := &bodyRule{id: f[0], where: f[2]}
		for name := range strings.SplitSeq(f[3], ",") {
			name, not := strings.CutPrefix(name, "not ")
			holds := conditions[name]
			if ends := strings.Split(name, "|"); holds == nil {
				holds = func(l *Linker, i int) bool {
					return slices.ContainsFunc(ends, func(end string) bool { return l.ends(i, end) })
				}
			}
			r.conditions = append(r.conditions, func(l *Linker, i int) bool { return holds(l, i) != not })
		}
		for of := range strings.SplitSeq(f[1], ",") {
			rules[of] = append(rules[of], r)
		}
	}
	return rules
})
