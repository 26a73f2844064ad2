package post

import (
	"embed"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
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

// narrow adds the rows with a wide colon as they are with a narrow one.
func narrow(rows []string) []string {
	for _, row := range rows {
		if strings.Contains(row, "：") {
			rows = append(rows, strings.ReplaceAll(row, "：", ":"))
		}
	}
	return rows
}

// wordTable holds the words of words.tsv by their first and last runes, the gap words by the numbers that first has for their
// first runes, longer ones first, and the words of moods.tsv.
type wordTable struct {
	first, last    runeMasks        // which words begin and end with a rune
	marked         [markedSize]bool // the lowest bits of runes with which words of saidAnywhere begin, and of those that end a line or sentence
	gaps           [][]*gapWord
	modes, columns []moodWord
}

// markedSize is the size of a table by the lowest ten bits of runes, enough that hardly another rune has the same.
const markedSize = 1 << 10

// gapWord is a row of gap_words.tsv: a word and what it says.
type gapWord struct {
	text  []rune
	says  gap
	rest  bool // what is left of the gap belongs to it
	leads bool // it is read before a chain too
	edge  bool // there only where a clause or phrase begins
}

// startingWith returns the gap words that begin with a rune, longer ones first.
func (t *wordTable) startingWith(r rune) []*gapWord { return t.gaps[t.first.number(r)] }

// moodWord is a row of moods.tsv.
type moodWord struct {
	word []rune
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

// theWords are read once. They are asked for so often that [sync.OnceValue] would cost more than the look.
var theWords struct {
	once  sync.Once
	table wordTable
}

func words() *wordTable {
	theWords.once.Do(readWords)
	return &theWords.table
}

func readWords() {
	t := &theWords.table
	t.first.sets, t.last.sets = make([]runeBits, 1), make([]runeBits, 1)
	t.first.words, t.last.words = make([][]classWord, 1), make([][]classWord, 1)
	for _, row := range narrow(lines("words.tsv")) {
		name, word, _ := strings.Cut(row, "\t")
		c := slices.Index(classNames[:], name) // the tests find it
		w := classWord{class(c), []rune(word)}
		if w.class == classOrdinal {
			t.first.set(w.text[0]).more |= beginsPiece
		}
		t.first.add(runes.First(word), w)
		if uint64(saidAnywhere)>>c&1 != 0 {
			t.marked[uint32(runes.First(word))%markedSize] = true
		}
		t.last.add(runes.Last(word), w)
	}
	for _, r := range "\n。！？" {
		t.marked[uint32(r)%markedSize] = true
	}
	for _, r := range lexicon.Marks().Runes(lexicon.MarkBracket) {
		t.first.set(r).more |= beginsAside | beginsPiece
	}
	for _, r := range append(lexicon.Marks().Runes(lexicon.MarkNumeral), []rune("第等")...) {
		t.first.set(r).more |= beginsPiece
	}
	rows := narrow(lines("gap_words.tsv"))
	slices.SortStableFunc(rows, func(a, b string) int { return strings.Index(b, "\t") - strings.Index(a, "\t") })
	for _, row := range rows {
		f := strings.Split(strings.ReplaceAll(row, "-", ""), "\t")
		w := readGapWord(f)
		first := w.text[0]
		bits, n := t.first.set(first), t.first.number(first)
		bits.more |= beginsPiece
		t.gaps = append(t.gaps, make([][]*gapWord, len(t.first.sets)-len(t.gaps))...)
		t.gaps[n] = append(t.gaps[n], w)
		if w.leads {
			bits.more |= beginsLead
		}
	}
	for _, row := range lines("moods.tsv") {
		f := strings.Split(row, "\t")
		w := moodWord{[]rune(f[1]), moodOf(f[2], true)}
		if f[0] == "mode" {
			t.modes = append(t.modes, w)
		} else {
			t.columns = append(t.columns, w)
		}
	}
}

// readGapWord reads the fields of a row of gap_words.tsv.
func readGapWord(f []string) *gapWord {
	is := func(flag string) bool { return slices.Contains(strings.Split(f[4], ","), flag) }
	w := &gapWord{[]rune(strings.NewReplacer("<tab>", "\t", "<line>", "\n").Replace(f[0])), gap{pronoun: f[3]}, is("rest"), is("lead") || is("verb"), is("edge")}
	if f[1] != "" {
		w.says.joins = runes.First(f[1])
	}
	w.says.as, w.says.by, w.says.replaces, w.says.blank = is("as"), is("by"), is("replaces"), is("blank")
	w.says.other, w.says.role, w.says.each, w.says.next = is("none"), is("role"), is("each"), is("next")
	if f[2] != "" || is("verb") {
		w.says.says = moodOf(f[2], is("verb"))
		w.says.says.moves, w.says.says.succeeds, w.says.says.lists = is("moves"), is("succeeds"), is("list")
	}
	if is("verb") {
		w.says.takes = "R-VERB"
	}
	return w
}

// endsInClass: a word of the class ends the text. endsIn: one of the words does.
func endsInClass(text []rune, c class) bool { return ending(text, c) > 0 }
func endsIn(text []rune, words [][]rune) bool {
	return slices.ContainsFunc(words, func(w []rune) bool { return runes.HasRunesAt(text, len(text)-len(w), w) })
}

// beginsWith: a word of the class begins the text.
func beginsWith(text []rune, c class) bool { return beginning(text, c) > 0 }

// mayBegin: words of one of the classes begin with the first rune of the text.
func mayBegin(text []rune, of uint64) bool {
	return firstBits(text).classes&of != 0
}

// firstBits returns the bits of the first rune of the text, none where it is empty.
func firstBits(text []rune) *runeBits {
	t := &words().first
	if len(text) == 0 {
		return &t.sets[0]
	}
	return t.at(text[0])
}

// beginning returns the length of the longest word of the class that begins the text, 0 for none.
func beginning(text []rune, c class) (n int) {
	t := words()
	if len(text) == 0 || !t.first.at(text[0]).has(c) {
		return 0
	}
	for _, w := range t.first.words[t.first.number(text[0])] {
		if w.class == c && len(w.text) > n && runes.HasRunesAt(text, 0, w.text) {
			n = len(w.text)
		}
	}
	return n
}

// ending is beginning for the end of the text.
func ending(text []rune, c class) (n int) {
	t := words()
	if len(text) == 0 || !t.last.at(text[len(text)-1]).has(c) {
		return 0
	}
	for _, w := range t.last.words[t.last.number(text[len(text)-1])] {
		if w.class == c && len(w.text) > n && runes.HasRunesAt(text, len(text)-len(w.text), w.text) {
			n = len(w.text)
		}
	}
	return n
}

// holds: a word of the class stands in the text.
func holds(text []rune, c class) bool {
	t := words()
	for i, r := range text {
		if t.first.at(r).has(c) && beginsWith(text[i:], c) {
			return true
		}
	}
	return false
}

// classesIn returns those of the classes, given as bits, of which a word stands in the text.
func classesIn(text []rune, of uint64) (found uint64) {
	t := words()
	for i, r := range text {
		if t.first.at(r).classes&of != 0 {
			found |= classesAt(text[i:], of)
		}
	}
	return found
}

// classesAt returns those of the classes of which a word begins the text.
func classesAt(text []rune, of uint64) (found uint64) {
	for m := words().first.at(text[0]).classes & of; m != 0; m &= m - 1 {
		if c := class(bits.TrailingZeros64(m)); beginsWith(text, c) {
			found |= 1 << c
		}
	}
	return found
}

// among: the text is a word of the class.
func among(text []rune, c class) bool { return len(text) > 0 && beginning(text, c) == len(text) }

// bodyTable holds the rows of bodies.tsv by what looks for a body.
type bodyTable struct {
	of             map[string][]*bodyRule // a word of the table
	mention        []*bodyRule
	scopes, limits [lexicon.Scopes][]*bodyRule
}

var bodyRules = sync.OnceValue(func() *bodyTable {
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
	t := &bodyTable{of: rules, mention: rules["mention"]}
	for s := range lexicon.Scope(lexicon.Scopes) {
		t.scopes[s], t.limits[s] = rules[s.String()], rules["limit "+s.String()]
	}
	return t
})

// runeMasks holds bits for each rune of the basic plane.
type runeMasks struct {
	numbers [runes.BasicPlane]uint16 // of the sets, one for each rune that has any: 0 for none
	sets    []runeBits
	words   [][]classWord // as sets, the words themselves
}

// classWord is a word of a class.
type classWord struct {
	class class
	text  []rune
}

// runeBits are the classes that a rune begins or ends words of.
type runeBits struct {
	classes uint64 // the first 64
	more    uint64 // the others, and what is below
}

// The bits of more for the first runes of gap words that are read before a chain too, of brackets, and of all pieces of a gap
// that say something but for a short rest.
const (
	beginsLead  uint64 = 1 << 63
	beginsAside uint64 = 1 << 62
	beginsPiece uint64 = 1 << 61
)

func (b *runeBits) has(c class) bool {
	if c < 64 {
		return b.classes>>c&1 != 0
	}
	return b.more>>(c-64)&1 != 0
}

func (b *runeBits) add(c class) {
	if c < 64 {
		b.classes |= 1 << c
	} else {
		b.more |= 1 << (c - 64)
	}
}

// at returns the bits of a rune.
func (m *runeMasks) at(r rune) *runeBits { return &m.sets[m.number(r)] }

// number returns the number of the set of a rune; no other rune has it.
func (m *runeMasks) number(r rune) uint16 {
	if uint32(r) >= runes.BasicPlane {
		return 0
	}
	return m.numbers[r]
}

// set returns the bits of a rune of the basic plane, to be changed.
func (m *runeMasks) set(r rune) *runeBits {
	if m.numbers[r] == 0 {
		m.numbers[r] = uint16(len(m.sets))
		m.sets, m.words = append(m.sets, runeBits{}), append(m.words, nil)
	}
	return m.at(r)
}

// add notes a word that begins, or ends, with a rune.
func (m *runeMasks) add(r rune, w classWord) {
	m.set(r).add(w.class)
	n := m.number(r)
	m.words[n] = append(m.words[n], w)
}
