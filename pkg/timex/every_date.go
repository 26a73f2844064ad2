package timex

import "github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"

// everyDate reads 每年9月10日, 每月5日, 每天上午8点. It fails where nothing of the
// kind follows.
func (s *scanner) everyDate(e Expression, u *unitWord, end int) (Expression, bool) {
	switch u.unit {
	case inDays:
		return s.everyDay(e, end)
	case inMonths:
		return s.everyMonth(e, end)
	}
	return s.everyYear(e, s.skip(end, '的'))
}

// everyDay reads the time in 每天上午8点.
func (s *scanner) everyDay(e Expression, end int) (Expression, bool) {
	var buf [64]byte
	b := append(buf[:0], "SET:"...)
	n := len(b)
	b, end = s.everyTime(b, end, &e)
	if len(b) == n {
		return e, false
	}
	e.End, e.Value = end, string(b)
	return e, true
}

// everyMonth reads the day in 每月5日.
func (s *scanner) everyMonth(e Expression, end int) (Expression, bool) {
	st := stamp{start: end, monthMode: fixed, level: lvSub, grain: Month}
	if stop := s.extendWord(&st, end); stop > end && (st.nth != 0 || st.lastDay) { // 每月第一个周一
		var a amount
		a.add(s.unitNamed("月"), number{val: 1})
		return s.setOf(e, a, stop), true
	}
	d, e2 := s.dayOfMonth(end)
	if d == 0 {
		return e, false
	}
	var buf [64]byte
	b := pad(append(buf[:0], "SET:XXXX-XX-"...), d, 2)
	for s.at(e2) == '、' || s.at(e2) == '和' { // 每月5日、20日: no value writes the list
		d, stop := s.dayOfMonth(e2 + 1)
		if d == 0 {
			break
		}
		b, e2 = append(b[:0], "SET:P1M"...), stop
	}
	e.Grain, e.End, e.Value = Day, e2, string(b)
	return e, true
}

// dayOfMonth reads the 5日 of 每月5日 and its end; 0 where there is none, or none that
// is exact: 每月十几日. The unit may be that of a later day: 每月5、20日.
func (s *scanner) dayOfMonth(k int) (day, end int) {
	n := s.number(k)
	if !n.plain() || !n.exact() || !n.within(1, 31) {
		return 0, k
	}
	switch s.at(n.end) {
	case '日', '号':
		return n.val, n.end + 1
	case '、':
		if _, u := s.shared(n); s.at(u) == '日' {
			return n.val, n.end
		}
	}
	return 0, k
}

// everyYear reads the date in 每年9月10日 and 每年教师节.
func (s *scanner) everyYear(e Expression, k int) (Expression, bool) {
	st := stamp{start: k, yearMode: fixed, level: lvYear, grain: Year}
	st.end = s.pieces(&st, k)
	if st.end == k || !st.recurs() {
		return e, false
	}
	e.Grain, e.End = st.grain, st.end
	if st.nth != 0 { // 每年5月第二周
		return s.setOf(e, s.yearly(), st.end), true
	}
	if end := s.moreDates(st.end); end > st.end { // 每年3月、9月
		return s.setOf(e, s.yearly(), end), true
	}
	if st.holiday > 0 {
		m, d, ok := calendar.Holidays()[st.holiday-1].Fixed()
		if !ok {
			return s.setOf(e, s.yearly(), st.end), true
		}
		st.month, st.day = m, d
	}
	if st.lunar {
		return s.setOf(e, s.yearly(), st.end), true
	}
	var buf [64]byte
	first := st.dayOfYear()
	b := first.append(append(buf[:0], "SET:"...))
	if st.monthHi > 0 {
		last := point{m: st.monthHi, grain: Month}
		b = last.append(append(b, '/'))
	}
	if j := s.connector(e.End, false); j > e.End { // 每年9月至次年1月 stays open
		if to := &s.ends[1]; s.stamp(to, j) && to.monthMode == fixed && to.yearMode != fixed {
			last := to.dayOfYear()
			b = last.append(append(b, '/'))
			e.End = to.end
		}
	}
	e.Value = string(b)
	return e, true
}

// moreDates reads the 、9月 of 每年3月、9月 and returns the end of the list.
func (s *scanner) moreDates(end int) int {
	for s.at(end) == '、' || s.at(end) == '和' {
		st := &s.ends[1]
		if !s.stamp(st, end+1) || st.yearMode != implied || st.monthMode != fixed || st.bad {
			return end
		}
		end = st.end
	}
	return end
}

// recurs reports a date that each year has.
func (st *stamp) recurs() bool {
	return !st.bad && (st.monthMode == fixed || st.holiday > 0)
}

// dayOfYear returns the month and day of a stamp as a point of any year.
func (st *stamp) dayOfYear() point {
	if st.day == 0 {
		return point{m: st.month, grain: Month}
	}
	return point{m: st.month, d: st.day, grain: Day}
}

// yearly is once a year.
func (s *scanner) yearly() (a amount) {
	a.add(s.unitNamed("年"), number{val: 1})
	return a
}
