package nameform

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
)

// isPlaceName reports whether s is the name of a place or country.
func isPlaceName(s string) bool { return division.Known(s) || division.IsCountry(s) }

// abbreviates reports whether r is what a place is called in short forms: 川 for
// 四川, 晋 for 山西.
func abbreviates(r rune, p Place) bool {
	d, ok := division.ByAbbreviation(r)
	return ok && (d.Short == p.Short || d.Name == p.Text) || strings.ContainsRune(p.Short, r) && r != firstRune(p.Short)
}
