package career

import (
	"regexp"
	"strings"
	"time"
)

// When is a date of a post: a day, a month, a part of a year or a year.
type When struct {
	Text        string // as TIMEX: 2016-10
	First, Last string // its days, YYYY-MM-DD
}

// Known reports whether there is a date.
func (w When) Known() bool { return w.First != "" }

// before reports whether w is over when other begins.
func (w When) before(other When) bool { return w.Last < other.First }

var whenForm = regexp.MustCompile(`^([12][0-9]{3})(?:-(?:([0-9]{2})(?:-([0-9]{2}))?|(H[12]|Q[1-4]|SP|SU|FA|WI)))?(?:T.*)?$`)

// partsOfYear are the first and last months; a winter is that of the year's
// beginning or end, so it may be any month.
var partsOfYear = map[string][2]string{
	"": {"01", "12"}, "H1": {"01", "06"}, "H2": {"07", "12"},
	"Q1": {"01", "03"}, "Q2": {"04", "06"}, "Q3": {"07", "09"}, "Q4": {"10", "12"},
	"SP": {"02", "05"}, "SU": {"05", "08"}, "FA": {"08", "11"}, "WI": {"01", "12"},
}

// ReadWhen reads a TIMEX value. What names no year (XXXX-02-05, PAST_REF) is
// unknown.
func ReadWhen(timex string) When {
	if from, to, ok := strings.Cut(timex, "/"); ok {
		a, b := ReadWhen(from), ReadWhen(to)
		if !a.Known() || !b.Known() {
			return When{}
		}
		return When{timex, a.First, b.Last}
	}
	m := whenForm.FindStringSubmatch(timex)
	switch {
	case m == nil:
		return When{}
	case m[3] != "":
		day := m[1] + "-" + m[2] + "-" + m[3]
		return When{timex, day, day}
	case m[2] != "":
		return When{timex, m[1] + "-" + m[2] + "-01", m[1] + "-" + m[2] + "-31"}
	}
	months := partsOfYear[m[4]]
	return When{timex, m[1] + "-" + months[0] + "-01", m[1] + "-" + months[1] + "-31"}
}

// begin is the first part of a range, from which a post that has it as its
// beginning counts; end is the last one.
func begin(timex string) When {
	from, _, _ := strings.Cut(timex, "/")
	return ReadWhen(from)
}

func end(timex string) When {
	if _, to, ok := strings.Cut(timex, "/"); ok {
		return ReadWhen(to)
	}
	return ReadWhen(timex)
}

// apart reports whether two days are further apart than so long. Days that are
// not known are not.
func apart(a, b string, most time.Duration) bool {
	x, err := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	return err == nil && err2 == nil && x.Sub(y).Abs() > most
}
