package timex

import (
	_ "embed"
	"sort"
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

//go:embed data/guards.txt
var guardsFile string

// wordKind is the kind of a lexicon word; the names are those of words.txt.
type wordKind uint8

const (
	wNone wordKind = iota
	wBlock
	wYear
	wAnchorYear
	wMonth
	wAnchorMonth
	wWeek
	wDay
	wAnchorDay
	wPart
	wPart1
	wHalf
	wQuarter
	wSeason
	wSeason1
	wYearSeason
	wYearEdge
	wMonthEdge
	wTenDays
	wLunarMonth
	wNamedMonth
	wLunar
	wFuzzy
	wVague
	wOpen
	wTerm
	wPrefix
	wEvery
	wOrdinal
	wWeekday
	wWeekend
	wCentury
	wHoliday
	wEra
	wCommonEra
)

var wordKinds = map[string]wordKind{
	"block": wBlock, "year": wYear, "ayear": wAnchorYear, "month": wMonth, "amonth": wAnchorMonth,
	"week": wWeek, "day": wDay, "aday": wAnchorDay, "part": wPart, "part1": wPart1, "half": wHalf, "quarter": wQuarter,
	"season": wSeason, "season1": wSeason1, "yseason": wYearSeason, "yedge": wYearEdge, "medge": wMonthEdge,
	"tendays": wTenDays, "lmonth": wLunarMonth, "nmonth": wNamedMonth, "lunar": wLunar, "fuzzy": wFuzzy,
	"vague": wVague, "open": wOpen, "term": wTerm, "prefix": wPrefix, "every": wEvery, "ordinal": wOrdinal,
	"weekday": wWeekday, "weekend": wWeekend, "century": wCentury, "ce": wCommonEra,
}

// A word is one entry of the lexicon.
type word struct {
	text string
	kind wordKind
	n    int    // number: offset, part of a unit, index of a holiday, first year of an era
	arg  string // code: TMO, START, PAST_REF
	part part   // time of day that the word adds (今晚)
}

// part is a part of the day.
type part uint8

const (
	noPart part = iota
	morning
	noon
	afternoon
	evening
)

var partCodes = [...]string{"", "TMO", "TMI", "TAF", "TEV"}

func partOf(code string) part {
	switch code {
	case "MO":
		return morning
	case "MI":
		return noon
	case "AF":
		return afternoon
	case "EV":
		return evening
	}
	return noPart
}

// season numbers: SP 1, SU 2, FA 3, WI 4.
var seasonCodes = [...]string{"", "-SP", "-SU", "-FA", "-WI"}

func seasonOf(code string) int {
	for i, c := range seasonCodes {
		if i > 0 && c[1:] == code {
			return i
		}
	}
	return 0
}

// pairBits is the width of a pair's hash: 2 KB.
const pairBits = 14

func pairHash(a, b rune) uint32 {
	return (uint32(a)<<16 | uint32(b)&0xFFFF) * 0x9E3779B1 >> (32 - pairBits)
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

// lexicon is everything that the scanner looks up; immutable once built.
type lexicon struct {
	table  [1 << 16]uint16
	alone  [1 << 16 / 64]uint64       // bits of the runes that are words
	follow [1 << 16 / 64]uint64       // bits of the runes that may follow a numeral
	pairs  [1 << pairBits / 64]uint64 // bits by a hash of the first two runes of words
	fold   map[rune]rune
	nodes  []node // 0 is the root
	guards map[string][][]rune
}

var theLexicon = sync.OnceValue(buildLexicon)

func buildLexicon() *lexicon {
	lx := &lexicon{fold: foldTable(), nodes: make([]node, 1, 2048), guards: map[string][][]rune{}}
	eachLine(wordsFile, func(f []string) { lx.add(parseWord(f)) })
	for i, h := range calendar.Holidays() {
		lx.add(&word{text: h.Name, kind: wHoliday, n: i})
	}
	eachLine(erasFile, func(f []string) {
		n, _ := strconv.Atoi(f[1])
		lx.add(&word{text: f[0], kind: wEra, n: n})
	})
	eachLine(guardsFile, func(f []string) { lx.guards[f[0]] = append(lx.guards[f[0]], []rune(f[1])) })
	for i := range lx.nodes {
		e := lx.nodes[i].edges
		sort.Slice(e, func(a, b int) bool { return e[a].r < e[b].r })
	}
	lx.classes()
	return lx
}

// eachLine calls f with the tab-separated fields of each line that is no comment.
func eachLine(file string, f func(fields []string)) {
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		for len(fields) < 4 {
			fields = append(fields, "")
		}
		f(fields)
	}
}

func parseWord(f []string) *word {
	w := &word{text: f[0], kind: wordKinds[f[1]], arg: f[2], part: partOf(f[3])}
	if n, err := strconv.Atoi(f[2]); err == nil {
		w.n = n
	}
	switch w.kind {
	case wPart, wPart1:
		w.part = partOf(f[2])
	case wSeason, wSeason1:
		w.n = seasonOf(f[2])
	case wYearSeason:
		w.part = noPart
		w.arg = f[3]
	}
	return w
}

func (lx *lexicon) add(w *word) {
	at := uint16(0)
	for _, r := range w.text {
		at = lx.child(at, r)
	}
	if lx.nodes[at].word == nil {
		lx.nodes[at].word = w
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

// pairsOf notes with what words and numbers begin.
func (lx *lexicon) pairsOf() {
	for _, e := range lx.nodes[0].edges {
		n := &lx.nodes[e.to]
		if n.word != nil {
			lx.alone[e.r/64] |= 1 << (e.r % 64)
		}
		for _, e2 := range n.edges {
			h := pairHash(e.r, e2.r)
			lx.pairs[h/64] |= 1 << (h % 64)
		}
	}
	for r := rune(1); r < 1<<16; r++ {
		if runes.IsDigit(r) || isNumeral(r) || runes.IsDash(r) || r == '.' || timeUnit(r) {
			lx.follow[r/64] |= 1 << (r % 64)
		}
	}
}

// classes fills the table of rune classes.
func (lx *lexicon) classes() {
	set := func(r rune, class uint16) { lx.table[r] = class << classShift }
	for r := range lx.fold {
		set(r, clsFold)
	}
	for r := '0'; r <= '9'; r++ {
		set(r, clsDigit)
	}
	for r := range rune(len(lx.table)) {
		if isNumeral(r) && lx.fold[r] == 0 {
			set(r, clsNum)
		}
	}
	set('半', clsNum)
	for _, r := range "。！？!?；;" {
		set(r, clsStop)
	}
	set('\n', clsPara)
	set('\r', clsPara)
	for _, e := range lx.nodes[0].edges {
		if lx.table[e.r] == 0 {
			set(e.r, clsWord)
		}
		lx.table[e.r] |= e.to
	}
	lx.pairsOf()
	// A full-width stop ends a sentence though it stands for another rune.
	set('！', clsStop)
	set('？', clsStop)
	set('；', clsStop)
}
