package quantity

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/units.txt
var unitsFile string

//go:embed data/followers.txt
var followersFile string

//go:embed data/terms.txt
var termsFile string

//go:embed data/words.txt
var wordsFile string

//go:embed data/nouns.txt
var nounsFile string

// class is what a character can be in a numeral.
type class uint8

const (
	clDigit    class = iota + 1 // 0-9, ０-９
	clCN                        // 一…九 两 壹…玖
	clZero                      // 零 〇
	clTen                       // 十 百 千 廿 卅 拾 佰 仟
	clBig                       // 万 亿 兆
	clFuzzy                     // 几 数
	clPoint                     // 点
	clMore                      // 余 多 来
	clCurrency                  // ￥ $ €
	clBlank                     // space
)

// Attributes of a character, apart from its class.
const (
	atUnit   = 1 << iota // some measure word begins with it
	atOne                // … one that makes a count even after 一 (元, 倍, 岁)
	atStart              // a numeral can begin with it
	atExtend             // can follow a numeral without being part of it: 余 到 - space
)

const bmp = 0x10000

// unit is one entry of data/units.txt.
type unit struct {
	word      []rune
	canonical string
	kind      UnitKind
	flags     unitFlags
	follow    [][]rune // what makes a longer word of it: 人+民, 部+门
}

type unitFlags uint8

const (
	flagTally unitFlags = 1 << iota // names places in an order too (3期, 二班): needs signs of a count
	flagTerm                        // no count at all: a time, a grade
	flagASCII                       // Latin letters: a letter must not follow
)

// term is one entry of data/terms.txt or words.txt: at is the index of a numeral in it.
type term struct {
	word []rune
	at   int
}

// tables is everything looked up per character; immutable once built.
type tables struct {
	classes [bmp]class
	attrs   [bmp]uint8
	value   map[rune]uint8
	heads   [bmp]uint16 // index into units+1 by first character
	units   [][]unit    // longest first
	terms   map[rune][]term
	words   map[rune][]term
	nouns   map[rune][][]rune // by last character, longest first
}

func (t *tables) class(r rune) class {
	if uint32(r) >= bmp {
		return 0
	}
	return t.classes[r]
}

func (t *tables) attr(r rune) uint8 {
	if uint32(r) >= bmp {
		return 0
	}
	return t.attrs[r]
}

var numeralChars = []struct {
	class class
	value uint8
	chars string
}{
	{clCN, 1, "一壹弌"}, {clCN, 2, "二两兩贰貳倆"}, {clCN, 3, "三叁參"}, {clCN, 4, "四肆"}, {clCN, 5, "五伍"},
	{clCN, 6, "六陆陸"}, {clCN, 7, "七柒"}, {clCN, 8, "八捌"}, {clCN, 9, "九玖"}, {clZero, 0, "零〇"},
	{clTen, 1, "十拾"}, {clTen, 2, "百佰"}, {clTen, 3, "千仟"}, {clTen, 20, "廿"}, {clTen, 30, "卅"},
	{clBig, 4, "万萬"}, {clBig, 8, "亿億"}, {clBig, 12, "兆"},
	{clFuzzy, 0, "几数幾數"}, {clPoint, 0, "点點"}, {clMore, 0, "余多来餘來"}, {clCurrency, 0, "¥￥$＄€£￡"}, {clBlank, 0, " 　\u00a0\u2002\u2003\u2009"},
}

var loadTables = sync.OnceValue(buildTables)

func buildTables() *tables {
	t := &tables{value: map[rune]uint8{}, terms: map[rune][]term{}, words: map[rune][]term{}, nouns: map[rune][][]rune{}}
	for d := rune(0); d < 10; d++ {
		for _, r := range []rune{'0' + d, '０' + d} {
			t.classes[r], t.value[r] = clDigit, uint8(d)
			t.attrs[r] |= atStart
		}
	}
	for _, g := range numeralChars {
		for _, r := range g.chars {
			t.classes[r], t.value[r] = g.class, g.value
			switch g.class {
			case clCN, clZero, clTen, clBig, clFuzzy, clCurrency:
				t.attrs[r] |= atStart
			case clMore, clBlank:
				t.attrs[r] |= atExtend
			}
		}
	}
	for _, r := range "至到-—–~～－分个" {
		t.attrs[r] |= atExtend
	}
	t.loadUnits()
	t.loadTerms(termsFile, t.terms)
	t.loadTerms(wordsFile, t.words)
	for _, line := range dataLines(nounsFile) {
		w := []rune(line)
		last := w[len(w)-1]
		t.nouns[last] = append(t.nouns[last], w)
	}
	for r := range t.nouns {
		slices.SortFunc(t.nouns[r], func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
	}
	return t
}

func (t *tables) loadUnits() {
	follow := map[string][][]rune{}
	for _, line := range dataLines(followersFile) {
		word, rest, _ := strings.Cut(line, "\t")
		for f := range strings.FieldsSeq(rest) {
			follow[word] = append(follow[word], []rune(f))
		}
	}
	byHead := map[rune][]unit{}
	for _, line := range dataLines(unitsFile) {
		f := strings.Split(line, "\t")
		u := unit{word: []rune(f[0]), canonical: f[0], kind: kindNamed(f[1]), follow: follow[f[0]]}
		for _, x := range f[2:] {
			switch {
			case x == "tally":
				u.flags |= flagTally
			case strings.HasPrefix(x, "="):
				u.canonical = x[1:]
			}
		}
		if u.kind == KindTime {
			u.flags |= flagTerm
		}
		if u.word[len(u.word)-1] < 0x80 {
			u.flags |= flagASCII
		}
		head := u.word[0]
		t.attrs[head] |= atUnit
		if u.kind.countsOne() {
			t.attrs[head] |= atOne
		}
		byHead[head] = append(byHead[head], u)
	}
	for _, head := range slices.Sorted(mapKeys(byHead)) {
		us := byHead[head]
		slices.SortFunc(us, func(a, b unit) int { return cmp.Compare(len(b.word), len(a.word)) })
		t.units = append(t.units, us)
		t.heads[head] = uint16(len(t.units))
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

// unitAt finds the longest measure word at i and its length.
func (t *tables) unitAt(text []rune, i int) (*unit, int) {
	if i >= len(text) || uint32(text[i]) >= bmp {
		return nil, 0
	}
	h := t.heads[text[i]]
	if h == 0 {
		return nil, 0
	}
	us := t.units[h-1]
	for k := range us {
		u := &us[k]
		if !hasAt(text, i, u.word) {
			continue
		}
		end := i + len(u.word)
		if u.flags&flagASCII != 0 && end < len(text) && isLatin(text[end]) {
			continue
		}
		return u, len(u.word)
	}
	return nil, 0
}

func (t *tables) loadTerms(file string, into map[rune][]term) {
	for _, line := range dataLines(file) {
		w := []rune(line)
		for at, r := range w { // 五花八门 is met at 五 and at 八
			if t.attr(r)&atStart != 0 {
				into[r] = append(into[r], term{w, at})
			}
		}
	}
}

// termAt finds the longest fixed term that has a numeral at i.
func (t *tables) termAt(text []rune, i int) (start, end int) { return longestAt(t.terms, text, i) }

// wordAt finds the longest ordinary word that has a numeral at i.
func (t *tables) wordAt(text []rune, i int) (start, end int) { return longestAt(t.words, text, i) }

func longestAt(list map[rune][]term, text []rune, i int) (start, end int) {
	for _, w := range list[text[i]] {
		s := i - w.at
		if s >= 0 && s+len(w.word) > end && hasAt(text, s, w.word) {
			start, end = s, s+len(w.word)
		}
	}
	return start, end
}

func hasAt(text []rune, i int, word []rune) bool {
	if i < 0 || i+len(word) > len(text) {
		return false
	}
	for k, r := range word {
		if text[i+k] != r {
			return false
		}
	}
	return true
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

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
