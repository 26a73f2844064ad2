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

// table holds the divisions in the order of their codes.
type table struct {
	list          []*Division
	abbreviations map[rune]*Division
}

// nameTable holds the names of the divisions and countries.
type nameTable struct {
	*scan.Dictionary
	lists [][]*Division // by the row of a name: large ones first, then in the order of the codes
}

// tables builds the table on first use.
var tables = sync.OnceValue(func() *table {
	all := make([]Division, strings.Count(divisionsTSV, "\n")) // one piece of memory
	t := &table{list: make([]*Division, 0, len(all)), abbreviations: map[rune]*Division{}}
	for row := range rows(divisionsTSV) {
		d := &all[len(t.list)]
		d.parse(row, t.list)
		t.list = append(t.list, d)
	}
	for row := range rows(abbreviationsTSV) {
		char, code, _ := strings.Cut(row, "\t")
		t.abbreviations[runes.First(char)] = byCode(t.list, code)
	}
	return t
})

// names builds the table on first use.
var names = sync.OnceValue(func() *nameTable {
	list := tables().list
	t := &nameTable{lists: make([][]*Division, 1, 3*len(list))}
	var words scan.Builder
	for i, d := range list {
		add := func(form string) {
			words.Add(form, ofDivision, uint32(len(t.lists)))
			t.lists = append(t.lists, list[i:i+1:i+1])
		}
		d.eachForm(add)
	}
	for name := range rows(countriesTXT) {
		words.Add(name, ofCountry, 0)
	}
	t.Dictionary = words.Dictionary(func(a, b uint32) uint32 {
		t.lists = append(t.lists, slices.Concat(t.lists[a], t.lists[b]))
		return uint32(len(t.lists) - 1)
	})
	for _, list := range t.lists {
		if len(list) > 1 {
			slices.SortStableFunc(list, func(d, e *Division) int { return int(d.Level) - int(e.Level) })
		}
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

// parse reads one row of divisions.tsv; before are the rows before it, among which
// its parent is.
func (d *Division) parse(row string, before []*Division) {
	f := columns(row)
	d.Code, d.Name, d.Short, d.Word = f[0], f[2], f[3], runes.Last(f[2])
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
	if f[4] == "" {
		return
	}
	if n := len(before); n > 0 && before[n-1].Parent != nil && before[n-1].Parent.Code == f[4] {
		d.Parent = before[n-1].Parent // mostly it has the parent of the row before
	} else {
		d.Parent = byCode(before, f[4])
	}
}

// columns splits a row of divisions.tsv.
func columns(row string) (f [6]string) {
	for i := range f {
		f[i], row, _ = strings.Cut(row, "\t")
	}
	return f
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
func Lookup(name []rune) []*Division { return names().lists[named(name).Row] }

// IsName reports whether a division or country is written so.
func IsName(name []rune) bool { return named(name).Class != 0 }

// named looks a name up; the zero Hit says that it is none.
func named(name []rune) scan.Hit {
	var hits [maxForms]scan.Hit
	for _, h := range names().StartingAt(hits[:0], name, 0) {
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
	for _, h := range names().StartingAt(hits[:0], text, 0) {
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
