package timex

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

//go:embed data/words.txt
var wordsFile string

//go:embed data/eras.txt
var erasFile string

//go:embed data/dynasties.txt
var dynastiesFile string

//go:embed data/terms.txt
var termsFile string

// lexicon is everything that the scanner looks up; immutable once built.
type lexicon struct {
	table   [runes.BasicPlane]uint16
	more    bitset                     // the runes that may follow a word which says nothing alone
	follow  bitset                     // the runes that may follow a numeral
	pairs   [1 << pairBits / 32]uint64 // two bits by a hash of the first two runes of words
	triples [1 << pairBits / 64]uint64 // a bit by a hash of the first three runes of longer words
	folds   []rune                     // what a rune of clsFold or clsAside stands for, by the lower bits of its table entry
	nodes   []node                     // 0 is the root
	units   []unitWord
	terms   []word // the terms of an academic year
	guards  []guard

	dynasties []dynasty // longer names first
}

// dynasty is a dynasty, with the years in which its reigns begin.
type dynasty struct {
	name     []rune
	from, to int
}

// bitset is a set of runes of the basic plane.
type bitset [runes.BasicPlane / 64]uint64

func (b *bitset) add(r rune)      { b[r/64] |= 1 << (r % 64) }
func (b *bitset) has(r rune) bool { return uint32(r) < runes.BasicPlane && b[r/64]>>(r%64)&1 != 0 }

// What starts with a pair of runes. Where pairs have one hash, the bits of both hold.
const (
	startsNone   = iota
	startsLonger // a word of three runes or more
	startsMore   // also one of two that says something only before a rune of more
	startsWord   // one of two, or what needs no longer look
)

// pairBits is the width of the hashes of pairs and triples: 16 and 8 KB.
const pairBits = 16

func pairHash(a, b rune) uint32 {
	return (uint32(a)<<16 | uint32(b)&0xFFFF) * 0x9E3779B1 >> (32 - pairBits)
}

func tripleHash(pair uint32, c rune) uint32 {
	return (pair<<16 | uint32(c)&0xFFFF) * 0x9E3779B1 >> (32 - pairBits)
}

// node is a node of the word trie.
type node struct {
	word  *word
	edges []edgeTo // sorted by rune
}

type edgeTo struct {
	r  rune
	to uint16
}

var theLexicon = sync.OnceValue(buildLexicon)

func buildLexicon() *lexicon {
	lx := &lexicon{nodes: make([]node, 1, 2048), units: readUnits()}
	watched := lx.watch()
	eachLine(wordsFile, func(f []string) { lx.add(parseWord(f), watched) })
	for i, h := range calendar.Holidays() {
		lx.add(&word{text: h.Name, kind: wHoliday, n: i}, watched)
	}
	eachLine(erasFile, func(f []string) { lx.add(&word{text: f[0], kind: wEra, n: dataNumber(f[1])}, watched) })
	for i, name := range calendar.SixtyYears() {
		lx.add(&word{text: name, kind: wSixty, n: i}, watched)
	}
	eachLine(dynastiesFile, func(f []string) {
		lx.dynasties = append(lx.dynasties, dynasty{[]rune(f[0]), dataNumber(f[1]), dataNumber(f[2])})
	})
	slices.SortStableFunc(lx.dynasties, func(a, b dynasty) int { return len(b.name) - len(a.name) })
	eachLine(termsFile, func(f []string) { lx.terms = append(lx.terms, word{text: f[0], n: dataNumber(f[1])}) })
	for i := range lx.nodes {
		slices.SortFunc(lx.nodes[i].edges, func(a, b edgeTo) int { return cmp.Compare(a.r, b.r) })
	}
	fold := foldTable()
	lx.classes(fold)
	lx.filters(fold)
	return lx
}

// dataNumber reads a number of a data file, 0 for what is none: the files' own tests
// find it.
func dataNumber(text string) int {
	n, _ := strconv.Atoi(text)
	return n
}

// eachLine calls f with the tab-separated fields of each line that is no comment.
func eachLine(file string, f func(fields []string)) {
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		for len(fields) < 5 {
			fields = append(fields, "")
		}
		f(fields)
	}
}

// watched are the guards of words by what they watch over: a word, the words that
// begin with a rune (明*), or a kind of words (=open).
type watched struct {
	words  map[string][]guardID
	heads  map[rune][]guardID
	byKind [wordKindCount][]guardID
}

// watch reads the guards and tells the units which watch over them. It returns the
// guards of the words.
func (lx *lexicon) watch() *watched {
	w := &watched{words: map[string][]guardID{}, heads: map[rune][]guardID{}}
	entries, _ := readGuards(guardsFile) // a test reads the file
	byID := map[string]guardID{}
	for i, id := range guardNames {
		byID[id] = guardID(i)
	}
	lx.guards = make([]guard, len(guardNames), len(entries))
	for _, e := range entries {
		id, named := byID[e.id]
		if !named {
			id = guardID(len(lx.guards))
			lx.guards = append(lx.guards, guard{})
		}
		lx.guards[id] = e.guard
		for _, at := range e.words {
			reader, patterns, _ := strings.Cut(at, " ")
			for pattern := range strings.FieldsSeq(patterns) {
				if reader == atWord {
					w.add(pattern, id)
				} else {
					watchUnits(lx.units, reader, pattern, id)
				}
			}
		}
	}
	return w
}

// add notes that a guard watches over the words of a pattern.
func (w *watched) add(pattern string, id guardID) {
	if kind, ok := strings.CutPrefix(pattern, "="); ok {
		k := wordKinds[kind]
		w.byKind[k] = append(w.byKind[k], id)
	} else if head, ok := strings.CutSuffix(pattern, "*"); ok {
		r := runes.First(head)
		w.heads[r] = append(w.heads[r], id)
	} else {
		w.words[pattern] = append(w.words[pattern], id)
	}
}

// guardsOf returns the guards that watch over a word. What begins with a rune is
// asked of the words that are counted from a date, for they stand in text as others
// end.
func (w *watched) guardsOf(word *word) []guardID {
	ids := slices.Clone(w.words[word.text])
	if word.kind.calendar() {
		ids = append(ids, w.heads[runes.First(word.text)]...)
	}
	return append(ids, w.byKind[word.kind]...)
}

// add puts a word into the trie, with the guards that watch over it.
func (lx *lexicon) add(w *word, watched *watched) {
	at := uint16(0)
	for _, r := range w.text {
		at = lx.child(at, r)
	}
	if lx.nodes[at].word != nil {
		return
	}
	lx.nodes[at].word = w
	for _, id := range watched.guardsOf(w) {
		if lx.guards[id].cue {
			w.cues = append(w.cues, id)
		} else {
			w.vetoes = append(w.vetoes, id)
		}
	}
}

// child returns the child of a node for r, making it if need be (while building).
func (lx *lexicon) child(at uint16, r rune) uint16 {
	for _, e := range lx.nodes[at].edges {
		if e.r == r {
			return e.to
		}
	}
	to := uint16(len(lx.nodes))
	lx.nodes = append(lx.nodes, node{})
	lx.nodes[at].edges = append(lx.nodes[at].edges, edgeTo{r, to})
	return to
}

// filters notes with what words and numbers begin.
func (lx *lexicon) filters(fold map[rune]rune) {
	unit := &lx.guards[cueUnit].after
	for _, r := range unit.texts.runes {
		lx.follow.add(r)
	}
	lx.follow.add('O') // 二OO八年
	lx.follow.add('o')
	var more, every []rune // 每 is followed by more than the other words of one rune
	for r := range rune(runes.BasicPlane) {
		kinds, numeral := kindsOf(r), isNumeral(r)
		if numeral || !runes.IsMainHan(r) && kinds&(unit.kinds|kindDigit) != 0 {
			lx.follow.add(r)
		}
		switch {
		case numeral, kinds&(kindDigit|kindBlank) != 0, r == '半', r == '元':
			lx.more.add(r)
			more = append(more, r)
			every = append(every, r)
		case lx.follow.has(r), r == '逢', r == '隔', r == '晚':
			every = append(every, r)
		}
	}
	lx.starts(more, every, fold)
}

// starts notes how the words start. more may follow a word of one rune, every also 每.
func (lx *lexicon) starts(more, every []rune, fold map[rune]rune) {
	written := map[rune][]rune{} // how else a rune may be written
	for r, to := range fold {
		written[to] = append(written[to], r)
	}
	start := func(first, second rune, what uint64) {
		lx.addStart(first, second, what)
		for _, r := range written[second] {
			lx.addStart(first, r, what)
		}
	}
	for _, first := range lx.nodes[0].edges {
		n := &lx.nodes[first.to]
		next := more // no word of one rune says anything alone
		switch {
		case n.word == nil:
			next = nil
		case n.word.kind == wEvery:
			next = every
		}
		for _, r := range next {
			start(first.r, r, startsWord)
		}
		for _, second := range n.edges {
			start(first.r, second.r, lx.startsWith(second.to))
			for _, third := range lx.nodes[second.to].edges {
				h := tripleHash(pairHash(first.r, second.r), third.r)
				lx.triples[h/64] |= 1 << (h % 64)
			}
		}
	}
}

// startsWith tells what starts with the two runes of a node.
func (lx *lexicon) startsWith(node uint16) uint64 {
	switch w := lx.nodes[node].word; {
	case w == nil:
		return startsLonger
	case w.kind.needsMore():
		return startsMore
	}
	return startsWord
}

func (lx *lexicon) addStart(first, second rune, what uint64) {
	h := pairHash(first, second)
	lx.pairs[h/32] |= what << (h % 32 * 2)
}

// start returns what starts with the pair of a hash.
func (lx *lexicon) start(h uint32) uint64 { return lx.pairs[h/32] >> (h % 32 * 2) & startsWord }

// classes fills the table of rune classes.
func (lx *lexicon) classes(fold map[rune]rune) {
	set := func(r rune, class uint16) { lx.table[r] = class << classShift }
	for r, to := range fold {
		set(r, clsFold)
		lx.table[r] |= uint16(len(lx.folds))
		lx.folds = append(lx.folds, to)
	}
	for r := range rune(runes.BasicPlane) {
		switch {
		case runes.IsDigit(r):
			set(r, clsDigit)
		case isNumeral(r) && fold[r] == 0, r == '半':
			set(r, clsNum)
		case runes.SentenceEnd.Has(r) && fold[r] == 0:
			set(r, clsStop)
		}
	}
	set('\n', clsPara)
	set('\r', clsPara)
	for _, e := range lx.nodes[0].edges {
		if lx.table[e.r] == 0 {
			set(e.r, clsWord)
		}
		lx.table[e.r] |= e.to
	}
	// A full-width stop ends a sentence though it stands for another rune.
	for _, r := range "！？；" {
		set(r, clsStop)
	}
	for r, to := range fold {
		if v := lx.table[r]; v>>classShift == clsFold && lx.table[to] == 0 {
			lx.table[r] = v&nodeMask | clsAside<<classShift
		}
	}
}
