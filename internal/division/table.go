package division

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/internal/scan"
)

var (
	//go:embed divisions.tsv
	divisionsTSV string
	//go:embed countries.txt
	countriesTXT string
	//go:embed abbreviations.tsv
	abbreviationsTSV string
)

// The classes of the names of a table.
const (
	ofDivision scan.Class = 1 << iota
	ofCountry
)

// table holds the divisions in the order of their codes, and the names of them
// and of the countries.
type table struct {
	list          []*Division
	names         *scan.Dictionary
	lists         [][]*Division // by the row of a name: large ones first, then in the order of the codes
	abbreviations map[rune]*Division
}

// tables builds the table on first use.
var tables = sync.OnceValue(func() *table {
	t := &table{lists: [][]*Division{nil}, abbreviations: map[rune]*Division{}}
	for row := range rows(divisionsTSV) {
		t.list = append(t.list, parseDivision(row, t.list))
	}
	var words []scan.Word
	named := make(map[string]uint32, 2*len(t.list))
	for _, d := range t.list {
		for _, form := range d.Forms() {
			if named[form] == 0 {
				named[form] = uint32(len(t.lists))
				t.lists = append(t.lists, nil)
				words = append(words, scan.Word{Text: []rune(form), Class: ofDivision, Row: named[form]})
			}
			list := &t.lists[named[form]]
			*list = append(*list, d)
		}
	}
	for _, list := range t.lists {
		slices.SortStableFunc(list, func(d, e *Division) int { return int(d.Level) - int(e.Level) })
	}
	for name := range rows(countriesTXT) {
		words = append(words, scan.Word{Text: []rune(name), Class: ofCountry})
	}
	t.names = scan.New(words)
	for row := range rows(abbreviationsTSV) {
		char, code, _ := strings.Cut(row, "\t")
		t.abbreviations[runes.First(char)] = byCode(t.list, code)
	}
	return t
})

// rows yields the lines of a data file that are neither empty nor comments.
func rows(file string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimSuffix(line, "\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// parseDivision reads one row of divisions.tsv; before are the rows before it,
// among which its parent is.
func parseDivision(row string, before []*Division) *Division {
	f := strings.Split(row, "\t")
	d := &Division{Code: f[0], Name: f[2], Short: f[3], Word: runes.Last(f[2]), Parent: byCode(before, f[4])}
	if d.Stem = []rune(d.Short); d.Short == "" {
		d.Stem = []rune(d.Name)
	}
	if f[5] != "" {
		d.others = strings.Split(f[5], ",")
	}
	for level := Province; level <= Zone; level++ {
		if f[1] == level.String() {
			d.Level = level
		}
	}
	return d
}

func byCode(list []*Division, code string) *Division {
	i, ok := slices.BinarySearchFunc(list, code, func(d *Division, code string) int { return strings.Compare(d.Code, code) })
	if !ok {
		return nil
	}
	return list[i]
}

// All returns every division in the order of the codes, a province before its
// cities, a city before its counties. The slice must not be changed.
func All() []*Division { return tables().list }

// ByCode returns the division with a six-digit code, nil if there is none.
func ByCode(code string) *Division { return byCode(All(), code) }

// Lookup returns every division that is written so, full or short, large ones
// first (吉林: the province, then the city), and then in the order of their
// codes; nil if there is none. The slice must not be changed.
func Lookup(name []rune) []*Division { return tables().lists[named(name).Row] }

// IsName reports whether a division or country is written so.
func IsName(name []rune) bool { return named(name).Class != 0 }

// named looks a name up; the zero Hit says that it is none.
func named(name []rune) scan.Hit {
	var hits [maxForms]scan.Hit
	for _, h := range tables().names.StartingAt(hits[:0], name, 0) {
		if int(h.End) == len(name) {
			return h
		}
	}
	return scan.Hit{}
}

// Country returns the length of the longest name of a country that text starts
// with and that something follows, 0 if there is none.
func Country(text []rune) int {
	var hits [maxForms]scan.Hit
	end := 0
	for _, h := range tables().names.StartingAt(hits[:0], text, 0) {
		if h.Class&ofCountry != 0 && int(h.End) < len(text) {
			end = int(h.End)
		}
	}
	return end
}

// ByAbbreviation returns the province with a one-character abbreviation (晋, 鲁,
// 沪), nil if there is none.
func ByAbbreviation(r rune) *Division { return tables().abbreviations[r] }

// Countries returns the names of countries in byte order: usual short names
// (英国, 新加坡) and some parts that are used like countries (苏格兰). The slice is
// the caller's own.
func Countries() []string { return slices.Collect(rows(countriesTXT)) }
