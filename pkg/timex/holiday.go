package timex

import (
	"strconv"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// A holiday is a named day that a rule places in each year.
type holiday struct {
	name string
	kind holidayKind
	m, d int // month and day; for nthDay the month and the weekday
	nth  int
	term int
	flag holidayFlag
}

type holidayKind uint8

const (
	solarDay holidayKind = iota // 09-10
	lunarDay                    // L08-15
	nthDay                      // N05-2-7
	termDay                     // T清明
)

type holidayFlag uint8

const (
	flagNone     holidayFlag = iota
	flagCue                  // a day only beside a word that says so
	flagVacation             // several days: optional, no value
)

func parseHoliday(f []string) holiday {
	h := holiday{name: f[0]}
	switch f[2] {
	case "cue":
		h.flag = flagCue
	case "opt":
		h.flag = flagVacation
	}
	rule := f[1]
	atoi := func(t string) int { n, _ := strconv.Atoi(t); return n }
	switch rule[0] {
	case 'L':
		h.kind, h.m, h.d = lunarDay, atoi(rule[1:3]), atoi(rule[4:6])
	case 'N':
		h.kind, h.m = nthDay, atoi(rule[1:3])
		p := strings.LastIndexByte(rule, '-')
		h.nth, h.d = atoi(rule[4:p]), atoi(rule[p+1:])
	case 'T':
		h.kind, h.term = termDay, termNumber(rule[1:])
	default:
		h.m, h.d = atoi(rule[0:2]), atoi(rule[3:5])
	}
	return h
}

// dayIn returns the day number of the holiday in a year; ok is false where the
// tables do not reach.
func (h *holiday) dayIn(y int) (n int, ok bool) {
	switch h.kind {
	case lunarDay:
		return lunarToDay(y, h.m, h.d, false)
	case nthDay:
		d := nthWeekday(y, h.m, h.nth, h.d)
		return dayNumber(y, h.m, d), d > 0
	case termDay:
		return termDayIn(y, h.term)
	}
	return dayNumber(y, h.m, h.d), true
}

// cueWords stand after a name that is a day only in their company.
var cueWords = []string{"期间", "假期", "小长假", "长假", "黄金周", "前夕", "节气", "前后", "当天", "当日", "来临", "放假", "时节", "节", "到来", "佳节", "过后", "活动", "中秋"}

// holidayFits keeps names of streets, schools and prizes, the rain and the snow
// apart from the days of the same name.
func (s *scanner) holidayFits(w *word, k, e int) bool {
	h := &s.lx.holidays[w.n]
	if s.at(k) == '十' && isNumeral(s.at(k-1)) {
		return false
	}
	if h.kind == termDay && runes.In(s.at(e), "丰") {
		return false
	}
	if h.flag != flagCue || s.whole {
		return !isNumeral(s.at(k)) || !isNumeral(s.at(k-1))
	}
	if isNumeral(s.at(k-1)) || runes.IsDigit(s.at(k-1)) {
		return false
	}
	if h.name == "国庆" && (!runes.IsMainHan(s.at(k-1)) && !runes.IsMainHan(s.at(e)) || runes.In(s.at(k-1), "年迎庆逢在到")) { // 吴国庆 is a person
		return true
	}
	if r := s.at(e); r == '”' || r == '"' {
		e++
	}
	for _, c := range cueWords {
		if s.has(e, c) {
			return c != "活动" || h.kind == solarDay
		}
	}
	return false
}
