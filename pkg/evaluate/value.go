package evaluate

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// sameValue compares values but for their white space, and half and quarter years
// by their months: 2025-Q4 is 2025-10/2025-12.
func sameValue(a, b string) bool { return a == b || plainValue(a) == plainValue(b) }

var partOfYear = regexp.MustCompile(`(\p{Nd}{4})-(H[12]|Q[1-4])`)

func plainValue(v string) string {
	v = strings.Join(strings.FieldsFunc(v, runes.IsSpace), " ")
	if !strings.Contains(v, "-H") && !strings.Contains(v, "-Q") {
		return v
	}
	return partOfYear.ReplaceAllStringFunc(v, monthsOf)
}

// monthsOf writes 2025-Q4 as 2025-10/2025-12.
func monthsOf(part string) string {
	year, number := part[:len(part)-len("-Q4")], int(part[len(part)-1]-'0')
	months := 3
	if part[len(part)-2] == 'H' {
		months = 6
	}
	return fmt.Sprintf("%s-%02d/%s-%02d", year, number*months-months+1, year, number*months)
}
