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
	text, _ := data.ReadFile("data/rules.txt")    // the build embeds it
	entries, _ := mention.ReadRules(string(text)) // the tests read it without error
	return entries
}

// lines returns the lines of a file of data but for those that are comments.
func lines(file string) []string {
	b, _ := data.ReadFile("data/" + file) // the build embeds it
	all := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	return slices.DeleteFunc(all, func(line string) bool { return line[0] == '#' })
}

// wordTable holds the words of words.tsv by their classes, the gap words by their first runes, longer ones first, and the
// words of moods.tsv.
type wordTable struct {
	classes        map[string][][]rune
	gaps           map[rune][]*gapWord
	begins         runeSet // first runes of the words that are read before a chain too
	modes, columns []moodWord
}

// runeSet is a set of runes.
type runeSet map[rune]bool

func (s runeSet) has(r rune) bool { return s[r] }

// gapWord is a row of gap_words.tsv: a word and what it says.
type gapWord struct {
	text  []rune
	says  gap
	rest  bool // what is left of the gap belongs to it
	leads bool // it is read before a chain too
}

// moodWord is a row of moods.tsv.
type moodWord struct {
	word string
	says mood
}

// moodOf reads a status of a table.
func moodOf(status string, verb bool) mood {
	m := mood{verb: verb}
	switch status {
	case "", "-", "current":
	case "begins":
		m.begins = true
	default:
		_ = m.status.UnmarshalText([]byte(status)) // the tests read it without error
	}
	return m
}

var words = sync.OnceValue(func() *wordTable {
	t := &wordTable{classes: map[string][][]rune{}, gaps: map[rune][]*gapWord{}, begins: runeSet{}}
	for _, row := range lines("words.tsv") {
		class, word, _ := strings.Cut(row, "\t")
		t.classes[class] = append(t.classes[class], []rune(word))
	}
	rows := lines("gap_words.tsv")
	slices.SortStableFunc(rows, func(a, b string) int { return strings.Index(b, "\t") - strings.Index(a, "\t") })
	for _, row := range rows {
		f := strings.Split(strings.ReplaceAll(row, "-", ""), "\t")
		w := readGapWord(f)
		first := w.text[0]
		t.gaps[first] = append(t.gaps[first], w)
		if w.leads {
			t.begins[first] = true
		}
	}
	for _, row := range lines("moods.tsv") {
		f := strings.Split(row, "\t")
		w := moodWord{f[1], moodOf(f[2], true)}
		if f[0] == "mode" {
			t.modes = append(t.modes, w)
		} else {
			t.columns = append(t.columns, w)
		}
	}
	return t
})

// readGapWord reads the fields of a row of gap_words.tsv.
func readGapWord(f []string) *gapWord {
	is := func(flag string) bool { return slices.Contains(strings.Split(f[4], ","), flag) }
	w := &gapWord{[]rune(strings.ReplaceAll(f[0], "<tab>", "\t")), gap{joins: f[1], pronoun: f[3]}, is("rest"), is("lead") || is("verb")}
	w.says.as, w.says.by, w.says.replaces, w.says.blank = is("as"), is("by"), is("replaces"), is("blank")
	w.says.other, w.says.role, w.says.each, w.says.next = is("none"), is("role"), is("each"), is("next")
	if f[2] != "" || is("verb") {
		w.says.says = moodOf(f[2], is("verb"))
		w.says.says.moves, w.says.says.succeeds = is("moves"), is("succeeds")
	}
	if is("verb") {
		w.says.takes = "R-VERB"
	}
	return w
}

// endsInClass: a word of the class ends the text. endsIn: one of the words does.
func endsInClass(text []rune, class string) bool { return endsIn(text, words().classes[class]) }
func endsIn(text []rune, words [][]rune) bool {
	return slices.ContainsFunc(words, func(w []rune) bool { return runes.HasRunesAt(text, len(text)-len(w), w) })
}

// beginsWith: a word of the class begins the text.
func beginsWith(text []rune, class string) bool { return beginning(text, class) > 0 }

// beginning returns the length of the longest word of the class that begins the text, 0 for none.
func beginning(text []rune, class string) (n int) {
	for _, w := range words().classes[class] {
		if len(w) > n && runes.HasRunesAt(text, 0, w) {
			n = len(w)
		}
	}
	return n
}

// ending is beginning for the end of the text.
func ending(text []rune, class string) (n int) {
	for _, w := range words().classes[class] {
		if len(w) > n && runes.HasRunesAt(text, len(text)-len(w), w) {
			n = len(w)
		}
	}
	return n
}

// holds: a word of the class stands in the text.
func holds(text []rune, class string) bool {
	return slices.ContainsFunc(words().classes[class], func(w []rune) bool { return runes.IndexRunes(text, w) >= 0 })
}

// among: the text is a word of the class.
func among(text []rune, class string) bool {
	return len(text) > 0 && beginning(text, class) == len(text)
}

// says: a word of the class stands in the article.
func (l *Linker) says(class string) bool { return holds(l.text, class) }

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
