package timex

import (
	_ "embed"
	"strconv"
	"sync"
)

//go:embed data/lunar.txt
var lunarFile string

const (
	lunarFirst = 1900
	lunarLast  = 2100
)

// lunarYear is one year of the table; see data/lunar.txt.
type lunarYear struct {
	months   uint32
	newYear  int // day number of the first day of the first month
	termDays [24]uint8
}

// termBase is the earliest day of month of each solar term in the table.
var termBase = [24]uint8{4, 19, 3, 18, 4, 19, 4, 19, 4, 20, 4, 20, 6, 22, 6, 22, 6, 22, 7, 22, 6, 21, 6, 21}

var termNames = [24]string{"小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
	"小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"}

// termNumber returns the index of a solar term, 小寒 being 0; -1 for another name.
func termNumber(name string) int {
	for i, n := range termNames {
		if n == name {
			return i
		}
	}
	return -1
}

var lunarTable = sync.OnceValue(func() []lunarYear {
	t := make([]lunarYear, 0, lunarLast-lunarFirst+1)
	day := dayNumber(1900, 1, 31) // 庚子年正月初一
	eachLine(lunarFile, func(f []string) {
		m, _ := strconv.ParseUint(f[1], 16, 32)
		ly := lunarYear{months: uint32(m), newYear: day}
		for i := range ly.termDays {
			ly.termDays[i] = termBase[i] + f[2][i] - '0'
		}
		t = append(t, ly)
		for m := 1; m <= 12; m++ {
			day += ly.monthDays(m, false)
		}
		if ly.leapMonth() > 0 {
			day += ly.monthDays(ly.leapMonth(), true)
		}
	})
	return t
})

func (l *lunarYear) leapMonth() int { return int(l.months & 15) }

func (l *lunarYear) monthDays(m int, leap bool) int {
	if leap {
		return 29 + int(l.months>>16&1)
	}
	return 29 + int(l.months>>(16-m)&1)
}

// lunarToDay returns the day number of a lunar date. Day 30 of a month of 29
// days is its last day (除夕 is called 大年三十 either way). ok is false outside
// the table and for a leap month that the year does not have.
func lunarToDay(y, m, d int, leap bool) (n int, ok bool) {
	if y < lunarFirst || y > lunarLast || m < 1 || m > 12 || d < 1 || d > 30 {
		return 0, false
	}
	l := &lunarTable()[y-lunarFirst]
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

// termDayIn returns the day number of a solar term in a Gregorian year.
func termDayIn(y, term int) (n int, ok bool) {
	if y < lunarFirst || y > lunarLast || term < 0 || term >= len(termNames) {
		return 0, false
	}
	return dayNumber(y, term/2+1, int(lunarTable()[y-lunarFirst].termDays[term])), true
}
