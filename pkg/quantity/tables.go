package quantity

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed data/units.txt
var unitsFile string

//go:embed data/followers.txt
var followersFile string

//go:embed data/tallied.txt
var talliedFile string

//go:embed data/terms.txt
var termsFile string

//go:embed data/words.txt
var wordsFile string

//go:embed data/nouns.txt
var nounsFile string

// Attributes of a character, apart from its kind in a numeral.
const (
	atUnit   = 1 << iota // some measure word begins with it
	atOne                // … one that makes a count even after 一 (元, 倍, 岁)
	atStart              // a numeral can begin with it
	atExtend             // can follow a numeral without being part of it: 余 到 - space
	atSign               // a currency sign, which stands before the number
	atTerm               // a numeral in one of the terms
	atWord               // a numeral in one of the words
	atNoun               // ends one of the nouns
)

// The bits of heads above the index: what the character means behind digits.
const (
	headIndex = 1<<13 - 1
	headMore  = 1 << 13 // the count may go on
	headMark  = 1 << 14 // it may before a digit: 1.5
	headTime  = 1 << 15 // it may be a time, which is none: 5日, but 5日元
)

// unit is one entry of data/units.txt.
type unit struct {
	word      []rune
	canonical string
	kind      UnitKind
	flags     unitFlags
	follow    wordList  // what makes a longer word of it: 人+民, 部+门
	tallied   wordList  // what it counts though it also numbers: 三层+小楼
	behind    runes.Set // … and what it counts behind: 高+5层
}

type unitFlags uint16

const (
	flagTerm  unitFlags = 1 << iota // no count at all: a time, a grade
	flagASCII                       // Latin letters: a letter must not follow
	flagTally                       // the others are those of data/units.txt
	flagOrdinal
	flagIdiom
	flagFront
	flagPlace
	flagSlogan
	flagSign
	flagZero
)

var unitFlagNames = map[string]unitFlags{
	"tally": flagTally, "ordinal": flagOrdinal, "idiom": flagIdiom, "front": flagFront,
	"place": flagPlace, "slogan": flagSlogan, "sign": flagSign, "zero": flagZero,
}

// term is one entry of data/terms.txt or words.txt: at is the index of a numeral in it.
type term struct {
	word []rune
	at   int
}

// tables is everything looked up per character; immutable once built.
type tables struct {
	counts  numeral.Dialect // of the numerals of counts
	numbers numeral.Dialect // of those of ParseNumber and FindNumbers
	attrs   [runes.BasicPlane]uint8
	heads   [runes.BasicPlane]uint16 // by first character: index into units+1 and, above it, head bits
	units   [][]unit                 // longest first
	seconds []runes.Set              // the second characters of these
	signs   map[rune]*unit           // of money: ￥
	bounds  boundWords
	cues    cues
	terms   map[rune][]term
	words   map[rune][]term
	nouns   map[rune][][]rune // by last character, longest first
}

func (t *tables) attr(r rune) uint8 {
	if uint32(r) >= runes.BasicPlane {
		return 0
	}
	return t.attrs[r]
}

// inNumber reports whether r may stand in a number or right before one.
func (t *tables) inNumber(r rune) bool {
	return inText.Has(r) || t.attr(r)&atSign != 0 || runes.Blank.Has(r)
}

var loadTables = sync.OnceValue(buildTables)

func buildTables() *tables {
	t := &tables{signs: map[rune]*unit{}, terms: map[rune][]term{}, words: map[rune][]term{}, nouns: map[rune][][]rune{}}
	t.bounds.load()
	t.cues.load()
	for r := range rune(runes.BasicPlane) {
		switch {
		case (numeral.InCounts | 1<<numeral.Vague).Has(r), r == '半':
			t.attrs[r] |= atStart
		case numeral.KindOf(r) == numeral.More, runes.Blank.Has(r), t.cues.between.Has(r):
			t.attrs[r] |= atExtend
		}
	}
	t.loadUnits()
	t.markHeads()
	t.counts = numeral.Dialect{Kinds: inText, Words: t.unitWords(), Groups: true}
	t.numbers = t.counts
	t.numbers.Blanks, t.numbers.Groups = true, false
	t.loadTerms(termsFile, t.terms, atTerm)
	t.loadTerms(wordsFile, t.words, atWord)
	for _, line := range dataLines(nounsFile) {
		w := []rune(line)
		last := w[len(w)-1]
		t.nouns[last] = append(t.nouns[last], w)
		t.attrs[last] |= atNoun
	}
	for r := range t.nouns {
		slices.SortFunc(t.nouns[r], func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
	}
	return t
}

func (t *tables) loadUnits() {
	follow := map[string]wordList{}
	for _, line := range dataLines(followersFile) {
		word, rest, _ := strings.Cut(line, "\t")
		list := follow[word]
		list.load(strings.Fields(rest))
		follow[word] = list
	}
	tallied := map[string][]string{}
	for _, line := range dataLines(talliedFile) {
		f := strings.Split(line+"\t", "\t")
		tallied[f[0]] = f[1:]
	}
	byHead := map[rune][]unit{}
	for _, line := range dataLines(unitsFile) {
		f := strings.Split(line, "\t")
		u := unit{word: []rune(f[0]), canonical: f[0], kind: kindNamed(f[1]), follow: follow[f[0]]}
		u.mark(f[2:])
		if t := tallied[f[0]]; t != nil {
			u.tallied.load(strings.Fields(t[0]))
			u.behind = runes.NewSet(strings.ReplaceAll(t[1], " ", ""))
		}
		head := u.word[0]
		if u.flags&flagSign != 0 {
			t.attrs[head] |= atStart | atSign
			t.signs[head] = &u
			continue
		}
		t.attrs[head] |= atUnit
		if u.kind.countsOne() {
			t.attrs[head] |= atOne
		}
		byHead[head] = append(byHead[head], u)
	}
	for _, head := range slices.Sorted(mapKeys(byHead)) {
		us := byHead[head]
		slices.SortFunc(us, func(a, b unit) int { return cmp.Compare(len(b.word), len(a.word)) })
		var seconds []rune
		for i := range us {
			seconds = append(seconds, us[i].word[1:min(2, len(us[i].word))]...)
		}
		t.units = append(t.units, us)
		t.seconds = append(t.seconds, runes.NewSet(string(seconds)))
		t.heads[head] = uint16(len(t.units))
	}
}

// markHeads notes what the characters mean behind digits.
func (t *tables) markHeads() {
	for r := range rune(runes.BasicPlane) {
		switch {
		case numeral.IsDot(r), r == ',', r == '，':
			t.heads[r] |= headMark
		case inText.Has(r), t.attrs[r]&atExtend != 0, r == '+':
			t.heads[r] |= headMore
		}
	}
	for _, us := range t.units {
		if slices.ContainsFunc(us, func(u unit) bool { return u.flags&flagTerm != 0 }) {
			t.heads[us[0].word[0]] |= headTime
		}
	}
}

// mark sets the flags of a unit, and how it is written in values.
func (u *unit) mark(columns []string) {
	for _, x := range columns {
		if canonical, ok := strings.CutPrefix(x, "="); ok {
			u.canonical = canonical
		}
		u.flags |= unitFlagNames[x]
	}
	if u.kind == KindTime {
		u.flags |= flagTerm
	}
	if u.word[len(u.word)-1] < 0x80 {
		u.flags |= flagASCII
	}
}

func mapKeys[V any](m map[rune]V) func(func(rune) bool) {
	return func(yield func(rune) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// unitWords returns the measure words that begin with a unit of numerals: 千克 of
// 两千克. 万 and 亿 begin none that a number could stand before.
func (t *tables) unitWords() [][]rune {
	const units = numeral.SmallUnits | 1<<numeral.Trillion
	var out [][]rune
	for _, us := range t.units {
		for i := range us {
			if w := us[i].word; len(w) > 1 && units.Has(w[0]) {
				out = append(out, w)
			}
		}
	}
	return out
}

// unitAt finds the longest measure word at i and its length.
func (t *tables) unitAt(text []rune, i int) (*unit, int) {
	if i >= len(text) || uint32(text[i]) >= runes.BasicPlane {
		return nil, 0
	}
	h := t.heads[text[i]] & headIndex
	if h == 0 {
		return nil, 0
	}
	us := t.units[h-1]
	k := 0
	if !t.seconds[h-1].Has(runes.At(text, i+1)) {
		k = len(us) - 1 // the shortest
	}
	for ; k < len(us); k++ {
		u := &us[k]
		if !runes.HasRunesAt(text, i, u.word) {
			continue
		}
		end := i + len(u.word)
		if u.flags&flagASCII != 0 && end < len(text) && runes.IsLetter(text[end]) {
			continue
		}
		return u, len(u.word)
	}
	return nil, 0
}

func (t *tables) loadTerms(file string, into map[rune][]term, attr uint8) {
	for _, line := range dataLines(file) {
		w := []rune(line)
		for at, r := range w { // 五花八门 is met at 五 and at 八
			if t.attr(r)&atStart != 0 {
				into[r] = append(into[r], term{w, at})
				t.attrs[r] |= attr
			}
		}
	}
}

// termAt finds the longest fixed term that has a numeral at i.
func (t *tables) termAt(text []rune, i int) (start, end int) {
	if t.attr(text[i])&atTerm == 0 {
		return 0, 0 // most: no need to ask the map
	}
	return longestAt(t.terms, text, i)
}

// wordAt finds the longest ordinary word that has a numeral at i.
func (t *tables) wordAt(text []rune, i int) (start, end int) {
	if t.attr(text[i])&atWord == 0 {
		return 0, 0
	}
	return longestAt(t.words, text, i)
}

func longestAt(list map[rune][]term, text []rune, i int) (start, end int) {
	for _, w := range list[text[i]] {
		s := i - w.at
		if s >= 0 && s+len(w.word) > end && runes.HasRunesAt(text, s, w.word) {
			start, end = s, s+len(w.word)
		}
	}
	return start, end
}

// dataLines yields the entries of a table: no comments, no empty lines.
func dataLines(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}
