package typo

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
)

//go:embed telling.txt
var tellingTXT string

// wordTable is what telling.txt lists.
type wordTable struct {
	levels, regions   []string
	directions, marks runes.Set
	namesakes         []string
}

// Namesakes reports whether the names of two places may differ in nothing but these runes: 海州, 海洲.
func Namesakes(a, b rune) bool {
	return slices.ContainsFunc(tellingWords().namesakes, func(pair string) bool {
		return strings.ContainsRune(pair, a) && strings.ContainsRune(pair, b)
	})
}

// IsSign reports whether r says who the pupils of a school are, or that it belongs to
// another body: 男, 女, 附.
func IsSign(r rune) bool { return tellingWords().marks.Has(r) }

// TellsApart reports whether two names that differ in r are of two bodies: a sign, or a
// direction (城东小学, 城西小学). Numerals tell apart too: see package numeral.
func TellsApart(r rune) bool {
	t := tellingWords()
	return t.marks.Has(r) || t.directions.Has(r)
}

var tellingWords = sync.OnceValue(func() *wordTable {
	var t wordTable
	var directions, marks strings.Builder
	for line := range strings.Lines(tellingTXT) {
		kind, word, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch kind {
		case "level":
			t.levels = append(t.levels, word)
		case "region":
			t.regions = append(t.regions, word)
		case "namesake":
			t.namesakes = append(t.namesakes, word)
		case "direction":
			directions.WriteString(word)
		case "mark":
			marks.WriteString(word)
		}
	}
	t.directions, t.marks = runes.NewSet(directions.String()), runes.NewSet(marks.String())
	return &t
})
