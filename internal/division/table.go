package division

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
)

var (
	//go:embed divisions.tsv
	divisionsTSV string
	//go:embed countries.txt
	countriesTXT string
	//go:embed abbreviations.tsv
	abbreviationsTSV string
)

// table holds the divisions in the order of their codes, and indexes of them.
type table struct {
	list          []Division
	byCode        map[string]int32
	byName        map[string][]int32 // in the order of the list: large places of a code first
	abbreviations map[rune]int32
	longest       int // of all names, in bytes
}

// tables builds the table on first use.
var tables = sync.OnceValue(buildTable)

func buildTable() *table {
	n := strings.Count(divisionsTSV, "\n")
	t := &table{
		list:          make([]Division, 0, n),
		byCode:        make(map[string]int32, n),
		byName:        make(map[string][]int32, 2*n),
		abbreviations: make(map[rune]int32, 64),
	}
	for row := range rows(divisionsTSV) {
		d, ok := parseDivision(row)
		if !ok {
			continue
		}
		i := int32(len(t.list))
		t.list = append(t.list, d)
		t.byCode[d.Code] = i
		for _, form := range d.Forms() {
			t.byName[form] = append(t.byName[form], i)
			t.longest = max(t.longest, len(form))
		}
	}
	for _, candidates := range t.byName {
		sort.SliceStable(candidates, func(i, j int) bool {
			return t.list[candidates[i]].Level < t.list[candidates[j]].Level
		})
	}
	for row := range rows(abbreviationsTSV) {
		char, code, _ := strings.Cut(row, "\t")
		if i, ok := t.byCode[code]; ok {
			t.abbreviations[[]rune(char)[0]] = i
		}
	}
	return t
}

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

// parseDivision reads one row of divisions.tsv.
func parseDivision(row string) (Division, bool) {
	f := strings.Split(row, "\t")
	if len(f) != 6 {
		return Division{}, false
	}
	d := Division{Code: f[0], Name: f[2], Short: f[3], parentCode: f[4], others: f[5]}
	for level := Province; level <= Zone; level++ {
		if f[1] == level.String() {
			d.Level = level
		}
	}
	return d, d.Level != 0
}

func splitOthers(others string) []string {
	if others == "" {
		return nil
	}
	return strings.Split(others, ",")
}

// All returns every division in the order of the codes, a province before its
// cities, a city before its counties. The slice is the caller's own.
func All() []Division {
	return append([]Division(nil), tables().list...)
}

// ByCode returns the division with a six-digit code.
func ByCode(code string) (Division, bool) {
	t := tables()
	i, ok := t.byCode[code]
	if !ok {
		return Division{}, false
	}
	return t.list[i], true
}

// Lookup returns every division that is written so, full or short, large ones
// first (吉林: the province, then the city), and then in the order of their
// codes; nil if there is none. The slice is the caller's own.
func Lookup(name string) []Division {
	t := tables()
	found := t.byName[name]
	if len(found) == 0 {
		return nil
	}
	out := make([]Division, len(found))
	for i, at := range found {
		out[i] = t.list[at]
	}
	return out
}

// ByAbbreviation returns the province with a one-character abbreviation (晋,
// 鲁, 沪).
func ByAbbreviation(r rune) (Division, bool) {
	t := tables()
	i, ok := t.abbreviations[r]
	if !ok {
		return Division{}, false
	}
	return t.list[i], true
}

// Countries returns the names of countries in byte order: usual short names
// (英国, 新加坡) and some parts that are used like countries (苏格兰). The slice is
// the caller's own.
func Countries() []string {
	out := make([]string, 0, 256)
	for name := range rows(countriesTXT) {
		out = append(out, name)
	}
	return out
}
