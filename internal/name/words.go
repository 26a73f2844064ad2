package name

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// use is a way in which a word stands in names: those of names.tsv, and two of kinds.
type use uint8

const (
	area use = iota
	attached
	bare
	filler
	lead
	number
	short
	status
	synonym
	tail
	kindWord // ends a unit
	joined   // goes on from another kind word: 中国科学院|大学
)

var useNames = [...]string{"area", "attached", "bare", "filler", "lead", "number", "short", "status", "synonym", "tail"}

// word is what is known of a word of names.
type word struct {
	row   *lexicon.Kind // of kinds.tsv, noKind for none
	kind  *lexicon.Kind // its canonical one
	means [len(useNames)]string
	full  []Reading // what it stands for at the end of a unit: cores and kinds
}

// noKind is the kind of what has none that is known.
var noKind = &lexicon.Kind{}

// dictionary holds the words of names.
type dictionary struct {
	*scan.Dictionary
	rows []word // by the row of a hit; row 0 is no word
}

// words makes the dictionary of kinds.tsv and names.tsv on first use.
var words = sync.OnceValue(func() *dictionary {
	d := &dictionary{rows: []word{{row: noKind, kind: noKind}}}
	numbers := map[string]uint32{}
	var all []scan.Word
	add := func(text string, u use) *word {
		if numbers[text] == 0 {
			numbers[text] = uint32(len(d.rows))
			d.rows = append(d.rows, word{row: noKind, kind: noKind})
		}
		all = append(all, scan.Word{Text: []rune(text), Class: 1 << u, Row: numbers[text]})
		return &d.rows[numbers[text]]
	}
	for i := range lexicon.Kinds() {
		k := &lexicon.Kinds()[i]
		if k.Canonical != nil {
			w := add(k.Word, kindWord)
			w.row, w.kind = k, k.Canonical
		}
		if k.Is(lexicon.Joined) {
			add(k.Word, joined)
		}
	}
	for f := range lexicon.Rows("names.tsv") {
		u := use(slices.Index(useNames[:], f[1]))
		add(f[0], u).means[u] = strings.TrimPrefix(f[2], "-")
	}
	d.Dictionary = scan.New(all)
	for i := range d.rows {
		w := &d.rows[i]
		full := cmp.Or(w.means[short], w.means[number], w.means[attached], w.row.Word)
		for long := range strings.SplitSeq(full, ",") {
			var l line
			l.read(d, []rune(long))
			end, at := l.ending(kindWord, 0, len(l.runes))
			w.full = append(w.full, Reading{Core: l.runes[:at], Kind: end.kind})
		}
	}
	return d
})

// longest returns the longest word of a use that s starts with, and its length. Hits are those of several runes.
func (d *dictionary) longest(hits []scan.Hit, s []rune, u use) (*word, int) {
	for _, h := range slices.Backward(hits) {
		if n := int(h.End - h.Start); n <= len(s) && h.Class>>u&1 != 0 {
			return &d.rows[h.Row], n
		}
	}
	if len(s) > 0 && d.Single(s[0])>>u&1 != 0 {
		return &d.rows[d.SingleRow(s[0])], 1
	}
	return &d.rows[0], 0
}

// Unfill appends a core to dst without its fillers.
func Unfill(dst, core []rune) []rune {
	var hits [8]scan.Hit
	for d := words(); len(core) > 0; {
		_, n := d.longest(d.StartingAt(hits[:0], core, 0), core, filler)
		if n == 0 {
			dst, n = append(dst, core[0]), 1
		}
		core = core[n:]
	}
	return dst
}

// OnlyFillers reports whether nothing but fillers is in a core.
func OnlyFillers(core []rune) bool {
	var buffer [MaxRunes]rune
	return len(Unfill(buffer[:0], core)) == 0
}

// line is a text with the words of names in it.
type line struct {
	words *dictionary
	runes []rune
	index scan.Index
}

func (l *line) read(d *dictionary, s []rune) {
	l.words, l.runes = d, s
	d.Fill(&l.index, s)
}

// ending returns the longest word of a use in runes [from, to) that ends at to, and its start.
func (l *line) ending(u use, from, to int) (*word, int) {
	if l.index.ClassesTo(to)>>u&1 == 0 {
		return &l.words.rows[0], to
	}
	if h, ok := l.index.LongestTo(to, 1<<u, from); ok {
		return &l.words.rows[h.Row], int(h.Start)
	}
	w, n := l.words.longest(nil, l.runes[to-1:to], u)
	return w, to - n
}

// beginning returns the longest word of a use in runes [from, to) from from on, and its end.
func (l *line) beginning(u use, from, to int) (*word, int) {
	if l.index.ClassesAt(from)>>u&1 == 0 {
		return &l.words.rows[0], from
	}
	w, n := l.words.longest(l.index.StartingAt(from), l.runes[from:to], u)
	return w, from + n
}

// unitEnd returns where the unit from from on ends: behind an institution with a department (南开大学|附属小学), or at the end.
func (l *line) unitEnd(from int) int {
	for j := from + 2; j < len(l.runes)-1; j++ {
		if l.attachedAt(from, j) || l.institutionEnds(from, j) && l.departmentFollows(j) {
			return j
		}
	}
	return len(l.runes)
}

// attachedAt reports whether an attached school or hospital begins at j.
func (l *line) attachedAt(from, j int) bool {
	if l.runes[j] == '附' {
		return attachedLen(l.runes[j:]) > 0 && numeral.OrdinalEnd(l.runes[from:j]) < j-from // no 第一|附属中学
	}
	return numeral.InOrdinal(l.runes[j]) && !numeral.InOrdinal(l.runes[j-1]) && attachedLen(l.runes[j+numeral.OrdinalEnd(l.runes[j:]):]) > 0
}

// attachedLen returns the length of 附属 or 附 in front of a school or hospital, 0 without.
func attachedLen(s []rune) int {
	switch {
	case len(s) < 2 || s[0] != '附':
		return 0
	case len(s) > 2 && (s[1] == '属' || s[1] == '设'):
		return 2
	case len(s) > 2 && numeral.InOrdinal(s[1]) && words().Single(s[len(s)-1])>>number&1 != 0:
		return 1 // 附|一院
	case s[1] == '中', s[1] == '小', len(s) == 2 && words().Single(s[1])>>attached&1 != 0:
		return 1
	}
	return 0
}

var shortEnds = runes.NewSet("大中小院") // of institutions written short

// institutionEnds reports whether an institution ends at j: by a kind word, or short (一中, 川农大), and none goes on.
func (l *line) institutionEnds(from, j int) bool {
	last, next := l.runes[j-1], l.runes[j]
	if l.index.ClassesTo(j)&(1<<kindWord|1<<short) == 0 && !shortEnds.Has(last) {
		return false // most
	}
	w, start := l.ending(kindWord, from, j)
	if !w.row.Institution {
		_, start = l.ending(short, from, j)
	}
	switch {
	case w.row.Institution || j-start > 1:
	case last == '大':
		return j-from <= 5 && !lexicon.MarkBig.Has(next)
	case last != '中' && last != '小' && last != '院' || !numeral.InNames.Has(l.runes[j-2]):
		return false
	default:
		w, end := l.beginning(kindWord, j, len(l.runes))
		return next != '学' && next != '心' || end == len(l.runes) && w.row.Is(lexicon.Department) // 一中|学生会
	}
	for _, h := range l.index.All() {
		if across := from < int(h.Start) && int(h.Start) < j && j < int(h.End); across && h.Class>>kindWord&1 != 0 {
			return false // a longer kind word goes on (大学|生), or begins earlier (人民|政府)
		}
	}
	return start > from || w.row.Is(lexicon.Named) || l.runes[start] == '附' // 附中|江州学校
}

// departmentFollows reports whether what begins at j can be a unit of an institution.
func (l *line) departmentFollows(j int) bool {
	n := len(l.runes)
	_, rest := l.ending(joined, j, n)
	goesOn, end := l.beginning(tail, j, n)
	if stage, _ := l.ending(kindWord, 0, j); end > j+1 && (!stage.row.Is(lexicon.Stage) || stage.row.Is(lexicon.Joined)) {
		end = j // 大学|化学化工学院, but 小学语文名师工作室
	}
	if rest == j || end > j && !strings.ContainsRune(goesOn.means[tail], runes.At(l.runes, end)) {
		return false
	}
	w, at := l.ending(kindWord, j, n)
	_, start := l.ending(short, j, n)
	trade := w.kind.Word == "公司" && OnlyFillers(l.runes[j:at]) // 银行|股份有限公司 is one name
	return min(at, start) < n && !trade
}
