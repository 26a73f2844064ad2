package calendar

import (
	_ "embed"
	"slices"
	"strconv"
	"sync"
)

//go:embed data/lunar.txt
var lunarFile string

//go:embed data/terms.txt
var termsFile string

// The years of data/lunar.txt.
const (
	FirstLunarYear = 1900
	LastLunarYear  = 2100
)

// lunarYear is one year of the table; see data/lunar.txt.
type lunarYear struct {
	months   uint32
	newYear  int // number of the first day of the first month
	termDays [24]uint8
}

// solarTerm is one of the twenty-four: two a month, from 小寒 on.
type solarTerm struct {
	name     string
	earliest uint8 // day of its month in the table
}

var solarTerms = sync.OnceValue(func() []solarTerm {
	var out []solarTerm
	for f := range rows(termsFile) {
		d, _ := strconv.Atoi(f[1])
		out = append(out, solarTerm{f[0], uint8(d)})
	}
	return out
})

// TermNumber returns the number of a solar term, 小寒 being 0; -1 for another name.
func TermNumber(name string) int {
	return slices.IndexFunc(solarTerms(), func(t solarTerm) bool { return t.name == name })
}

var lunarYears = sync.OnceValue(func() []lunarYear {
	t := make([]lunarYear, 0, LastLunarYear-FirstLunarYear+1)
	day := Day(1900, 1, 31) // 庚子年正月初一
	for f := range rows(lunarFile) {
		months, _ := strconv.ParseUint(f[1], 16, 32)
		y := lunarYear{months: uint32(months), newYear: day}
		for i, term := range solarTerms() {
			y.termDays[i] = term.earliest + f[2][i] - '0'
		}
		t = append(t, y)
		for m := 1; m <= 12; m++ {
			day += y.monthDays(m, false)
		}
		if y.leapMonth() > 0 {
			day += y.monthDays(y.leapMonth(), true)
		}
	}
	return t
})

// lunarYearOf returns a year of the table, nil outside of it.
func lunarYearOf(y int) *lunarYear {
	if y < FirstLunarYear || y > LastLunarYear {
		return nil
	}
	return &lunarYears()[y-FirstLunarYear]
}

func (l *lunarYear) leapMonth() int { return int(l.months & 15) }

func (l *lunarYear) monthDays(m int, leap bool) int {
	if leap {
		return 29 + int(l.months>>16&1)
	}
	return 29 + int(l.months>>(16-m)&1)
}

// LunarDay returns the number of the day of a lunar date. Day 30 of a month of 29
// days is its last day (除夕 is called 大年三十 either way). It is not ok outside the
// table and for a leap month that the year does not have.
func LunarDay(y, m, d int, leap bool) (n int, ok bool) {
	l := lunarYearOf(y)
	if known := l != nil && m >= 1 && m <= 12; !known || d < 1 || d > 30 {
		return 0, false
	}
	if leap && l.leapMonth() != m {
		return 0, false
	}
	n = l.newYear
	for k := 1; k < m; k++ {
		n += l.monthDays(k, false)
		if k == l.leapMonth() {
			n += l.monthDays(k, true)
		}
	}
	if leap {
		n += l.monthDays(m, false)
	}
	return n + min(d, l.monthDays(m, leap)) - 1, true
}

// TermDay returns the number of the day of a solar term in a civil year. It is not
// ok outside the table.
func TermDay(y, term int) (n int, ok bool) {
	l := lunarYearOf(y)
	if l == nil || term < 0 || term >= len(l.termDays) {
		return 0, false
	}
	return Day(y, term/2+1, int(l.termDays[term])), true
}
