package nameform

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
)

// place is a place written in a name.
type place struct {
	text  []rune // as written
	short []rune // without level word
	level rune   // the level word that the full name ends in, 0 for a country
}

// abbreviates reports whether r is what a place is called in short forms: 川 for
// 四川, 晋 for 山西.
func abbreviates(r rune, p *place) bool {
	if i := slices.Index(p.short, r); i > 0 && p.short[0] != r && r != '国' {
		return true
	}
	d := division.ByAbbreviation(r)
	return d != nil && (is(p.short, d.Short) || is(p.text, d.Name))
}
