package calendar

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/holidays.txt
var holidaysFile string

// Holiday is a named day that a rule places in each year.
type Holiday struct {
	Name string
	// NeedsCue: the name is that of a day only beside a word that says so (七一期间).
	NeedsCue bool
	// Vacation: it is several days, which have no value (国庆假期).
	Vacation bool

	kind rule
	m, d int // month and day; for nthDay the month and the weekday
	nth  int
	term int
}

type rule uint8

const (
	solarDay rule = iota // 09-10
	lunarDay             // L08-15
	nthDay               // N05-2-7
	termDay              // T清明
)

// Holidays returns the holidays of data/holidays.txt. The result is shared and must
// not be changed.
var Holidays = sync.OnceValue(func() []Holiday {
	var out []Holiday
	for f := range rows(holidaysFile) {
		out = append(out, parseHoliday(f))
	}
	return out
})

func parseHoliday(f []string) Holiday {
	h := Holiday{Name: f[0]}
	if len(f) > 2 {
		h.NeedsCue, h.Vacation = f[2] == "cue", f[2] == "opt"
	}
	text := f[1]
	number := func(t string) int { n, _ := strconv.Atoi(t); return n } // the table's own test finds bad ones
	switch text[0] {
	case 'L':
		h.kind, h.m, h.d = lunarDay, number(text[1:3]), number(text[4:6])
	case 'N':
		h.kind, h.m = nthDay, number(text[1:3])
		p := strings.LastIndexByte(text, '-')
		h.nth, h.d = number(text[4:p]), number(text[p+1:])
	case 'T':
		h.kind, h.term = termDay, TermNumber(text[1:])
	default:
		h.m, h.d = number(text[0:2]), number(text[3:5])
	}
	return h
}

// DayIn returns the number of the day of the holiday in a year. It is not ok where
// the tables do not reach.
func (h *Holiday) DayIn(y int) (n int, ok bool) {
	switch h.kind {
	case lunarDay:
		return LunarDay(y, h.m, h.d, false)
	case nthDay:
		d := NthWeekday(y, h.m, h.nth, h.d)
		return Day(y, h.m, d), d > 0
	case termDay:
		return TermDay(y, h.term)
	}
	return Day(y, h.m, h.d), true
}

// Fixed returns month and day of a holiday that is on the same civil day in each
// year; ok is false for any other.
func (h *Holiday) Fixed() (m, d int, ok bool) { return h.m, h.d, h.kind == solarDay }

// IsTerm reports whether the holiday is a solar term.
func (h *Holiday) IsTerm() bool { return h.kind == termDay }

// EndsLunarYear reports whether the holiday is in the last month of the lunar year,
// as 除夕 is.
func (h *Holiday) EndsLunarYear() bool { return h.kind == lunarDay && h.m == 12 }

// rows yields the tab-separated fields of each line that is no comment.
func rows(file string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(file) {
			line = strings.TrimRight(line, "\n")
			if line != "" && line[0] != '#' && !yield(strings.Split(line, "\t")) {
				return
			}
		}
	}
}
