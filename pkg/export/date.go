package export

import (
	"strings"
	"time"
)

// ReducedDate returns the day, month or year of a TIMEX3 value as both models write
// it, YYYY-MM-DD, YYYY-MM or YYYY: of a time its day, of a range its beginning, of a
// week, a season or an academic year its year. It is "" for a value without a year
// (XXXX-02-05, P1Y, PAST_REF).
func ReducedDate(timex string) string {
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		if len(timex) < len(layout) || !ends(timex[len(layout):]) {
			continue
		}
		if day, err := time.Parse(layout, timex[:len(layout)]); err == nil {
			return day.Format(layout)
		}
	}
	return ""
}

// ends reports whether what follows a date leaves it one: nothing, a time, the other
// end of a range, or what is smaller than the date and no month (-W05, -SP).
func ends(rest string) bool { return rest == "" || strings.IndexByte("T/-", rest[0]) >= 0 }

// lastDate is ReducedDate of the end of a range.
func lastDate(timex string) string {
	if _, end, isRange := strings.Cut(timex, "/"); isRange {
		return ReducedDate(end)
	}
	return ReducedDate(timex)
}
