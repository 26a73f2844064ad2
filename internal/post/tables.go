package post

import (
	"embed"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data
var data embed.FS

// Rulebook returns what the rulebook says of the rules that make posts, and of those that keep them from being made,
// sorted by ID. Their examples are TEXT → person|title|body. Match are posts that a rule makes or keeps, NoMatch ones
// that nothing makes or that are made in spite of the rule.
func Rulebook() []mention.Entry {
	text, _ := data.ReadFile("data/rules.txt") // the build embeds it
	return mention.Entries(string(text))
}

// lines returns the lines of a file of data but for those that are comments.
func lines(file string) []string {
	b, _ := data.ReadFile("data/" + file) // the build embeds it
	all := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	return slices.DeleteFunc(all, func(line string) bool { return line[0] == '#' })
}

// wordTable holds the words of words.tsv by their classes, and the gap words by the lowest bits, which are enough to find
// few or none, of their first runes and, if they are read before a chain too, of their last; longer words first.
type wordTable struct {
	appointment, faculty, ownVoice, removal [][]rune
	gaps, leads                             [256][]*gapWord
}

// gapWord is a row of gap_words.tsv: a word and what it says.
type gapWord struct {
	text []rune
	says gap
	rest bool // what is left of the gap belongs to it
}

var words = sync.OnceValue(func() *wordTable {
	t := &wordTable{}
	classes := map[string]*[][]rune{"appointment": &t.appointment, "faculty": &t.faculty, "own voice": &t.ownVoice, "removal": &t.removal}
	for _, row := range lines("words.tsv") {
		class, word, _ := strings.Cut(row, "\t")
		*classes[class] = append(*classes[class], []rune(word))
	}
	rows := lines("gap_words.tsv")
	slices.SortStableFunc(rows, func(a, b string) int { return strings.Index(b, "\t") - strings.Index(a, "\t") })
	statuses := map[string]Status{"former": Former, "appointed": Appointed}
	for _, row := range rows {
		f := strings.Split(strings.ReplaceAll(row, "-", ""), "\t")
		is := func(flag string) bool { return strings.Contains(f[4], flag) }
		w := &gapWord{[]rune(f[0]), gap{joins: runes.At([]rune(f[1]), 0), status: statuses[f[2]], pronoun: f[3]}, is("rest")}
		if is("verb") {
			w.says.takes = "R-VERB"
		}
		first, last := uint8(w.text[0]), uint8(w.text[len(w.text)-1])
		t.gaps[first] = append(t.gaps[first], w)
		if is("lead") {
			t.leads[last] = append(t.leads[last], w)
		}
	}
	return t
})

// endsIn: one of the words ends the text.
func endsIn(text []rune, words [][]rune) bool {
	return slices.ContainsFunc(words, func(w []rune) bool { return runes.HasRunesAt(text, len(text)-len(w), w) })
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
			if holds == nil {
				var ends [][]rune
				for end := range strings.SplitSeq(name, "|") {
					ends = append(ends, []rune(end))
				}
				holds = func(l *Linker, i int) bool { return endsIn(l.word(i), ends) }
			}
			r.conditions = append(r.conditions, condition{holds, not})
		}
		for of := range strings.SplitSeq(f[1], ",") {
			rules[of] = append(rules[of], r)
		}
	}
	return rules
})
