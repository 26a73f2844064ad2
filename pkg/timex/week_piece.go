package timex

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// weekWord reads 下周, 下周三 and 本周末.
func (s *scanner) weekWord(st *stamp, k int, w *word, e int) int {
	if st.level != lvNone || !s.wordFits(k, w, e) {
		return k
	}
	st.setWeek(w.n)
	if s.at(e) == '末' {
		st.weekend = true
		return e + 1
	}
	if d := s.weekdayRune(e); d > 0 {
		st.setWeekday(d)
		return e + 1
	}
	d := s.skip(e, '的') // 下周的周三, 下周周三
	if w, end := s.word(d); w != nil && w.kind == wWeekday && s.loneWeekday(w, d, end) {
		st.setWeekday(w.n)
		return end
	}
	return e
}

// setWeek makes the stamp a week so far from the reference.
func (st *stamp) setWeek(off int) {
	st.dayMode, st.inWeek, st.weekOff, st.level, st.grain, st.rule = fromRef, true, off, lvDay, Week, "date.week"
}

// weekdayPiece reads 周三 and 周末, alone and after a date.
func (s *scanner) weekdayPiece(st *stamp, k int, w *word, e int) int {
	switch {
	case w.kind == wWeekend:
		if st.level != lvNone || s.figure(k-1) {
			return k
		}
		st.setWeek(0)
		st.weekend, st.optional = true, true
	case st.level == lvDay && st.grain == Day && s.at(k-1) != '的': // 6月7日星期三
		st.weekday, st.level = w.n, lvWeekday
	case st.level == lvNone && s.loneWeekday(w, k, e):
		st.setWeekday(w.n)
	default:
		return k
	}
	return e
}

// loneWeekday decides whether 周三 without a date is a weekday.
func (s *scanner) loneWeekday(w *word, k, e int) bool {
	switch {
	case s.whole:
		return true
	case s.vetoed(notAllSides, k, e) || !s.wordFits(k, w, e):
		return false
	}
	return !isNumeral(s.at(e)) || isNumeral(s.at(e+1))
}

// weekdays reads the rest of 周一、三、五, days of every week.
func (s *scanner) weekdays(e *Expression, a *stamp) bool {
	if s.at(a.end) != '、' || s.weekdayRune(a.end+1) <= a.weekday || runes.IsMainHan(s.at(a.end+2)) {
		return false
	}
	e.Kind, e.Rule, e.Value = Set, "set", "SET:P1W"
	e.End = s.moreWeekdays(a.weekday, a.end)
	return e.End > a.end
}

// weekdayRune reads the 三 of 下周三; 0 where it begins another word (下周一起).
func (s *scanner) weekdayRune(k int) int {
	r := s.at(k)
	d := numeral.Value(r)
	switch {
	case r == '天', r == '日' && !s.vetoed(notSunday, k, k+1):
		return 7
	case numeral.KindOf(r) != numeral.Plain || d > 6 || s.vetoed(notCounted, k, k+1):
		return 0
	case d == 1 && s.vetoed(notTogether, k, k+1):
		return 0
	}
	return d
}

// weekdayWord reads 星期三.
func (s *scanner) weekdayWord(k int) (day, end int) {
	if w, e := s.word(k); w != nil && w.kind == wWeekday {
		return w.n, e
	}
	return 0, k
}

// ordinal reads what counts within a year or month: 第二周, 第三个月, 第三个星期日,
// 最后一个星期一.
func (s *scanner) ordinal(st *stamp, k, e int) int {
	n, j := -1, e
	if s.at(k) == '第' {
		num := s.number(e)
		if !num.exact() || !num.within(1, 53) {
			return k
		}
		n, j = num.val, s.skip(num.end, '个')
	}
	if d, end := s.weekdayWord(s.skip(j, '的')); d > 0 && n <= 5 && (st.level == lvNone || st.oneMonth()) {
		st.setWeekday(d)
		st.nth, st.rule = n, "date.nth-weekday"
		return end
	}
	if n < 1 {
		return k
	}
	switch {
	case s.at(j) == '周' && !s.vetoed(notWeekWord, j, j+1):
		return s.nthWeek(st, k, n, j+1)
	case s.has(j, "星期"):
		return s.nthWeek(st, k, n, j+2)
	case s.at(j) == '天' && n <= 31 && (st.oneMonth() || st.oneYear()):
		return s.nthDay(st, n, j+1)
	case s.has(j-1, "个月") && st.level == lvYear && n <= 12:
		st.setMonth(n, fixed)
		return j + 1
	case s.has(j, "季度") && st.level <= lvYear && n <= 4:
		st.setSub(Quarter, n, "date.quarter")
		return j + 2
	}
	return k
}

// nthDay reads 三月的第一天 and 2026年的第一天.
func (s *scanner) nthDay(st *stamp, n, end int) int {
	if st.oneYear() {
		st.setMonth(1, fixed)
	}
	st.setDay(n)
	st.rule = "date.nth-day"
	return end
}

// nthWeek reads the nth week of a year or month.
func (s *scanner) nthWeek(st *stamp, k, n, end int) int {
	switch {
	case st.oneYear():
		st.setSub(Week, n, "date.week")
	case st.oneMonth() && n <= 6:
		st.grain, st.rule = Week, "date.week"
	default:
		return k
	}
	st.nth, st.level = n, lvEnd
	return end
}

// firstUnits reads 前三季度, 前10天, 最后4个月 after a year, 前三季度 alone too.
func (s *scanner) firstUnits(st *stamp, k int, w *word, e int) int {
	if w.text != "前" && w.text != "最后" {
		return k
	}
	n := s.number(s.space(e))
	if w.text == "最后" && st.oneMonth() && n.val == 1 && n.exact() {
		return s.lastOfMonth(st, k, s.skip(n.end, '个'))
	}
	if n.form == bareUnit || !n.exact() || n.val < 1 {
		return k
	}
	g, most, end := s.countedUnit(s.space(n.end))
	if n.val > most {
		return k
	}
	if !st.oneYear() && (st.level != lvNone || g != Quarter) {
		return k
	}
	st.firstN, st.grain = n.val, g
	st.setLast("range.first-units")
	if w.text == "最后" {
		st.firstN = -n.val
	}
	return end
}

// lastOfMonth reads 三月最后一周, 三月最后一天 and 三月最后一个周五.
func (s *scanner) lastOfMonth(st *stamp, k, j int) int {
	if d, end := s.weekdayWord(j); d > 0 {
		st.setWeekday(d)
		st.nth, st.rule = -1, "date.nth-weekday"
		return end
	}
	switch {
	case s.at(j) == '周' && !s.vetoed(notWeekWord, j, j+1):
		return s.nthWeek(st, k, -1, j+1)
	case s.has(j, "星期"):
		return s.nthWeek(st, k, -1, j+2)
	case s.at(j) == '天':
		st.lastDay = true
		return s.nthDay(st, 1, j+1)
	}
	return k
}

// countedUnit reads a unit of which the first ones of a year are counted, and tells
// how many a year has at most.
func (s *scanner) countedUnit(j int) (g Grain, most, end int) {
	switch {
	case s.has(j, "季度"):
		return Quarter, 4, j + 2
	case s.has(j, "个季度"):
		return Quarter, 4, j + 3
	case s.has(j, "个月"):
		return Month, 12, j + 2
	case s.at(j) == '周' && s.at(j+1) != '年':
		return Week, 366, j + 1
	case s.at(j) == '天':
		return Day, 366, j + 1
	}
	return NoGrain, 0, j
}
