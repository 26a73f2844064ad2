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
	n := s.number(end)
	if !n.plain() || !n.within(1, 31) || s.at(n.end) != '日' && s.at(n.end) != '号' {
		return e, false
	}
	var buf [64]byte
	b := pad(append(buf[:0], "SET:XXXX-XX-"...), n.val, 2)
	e.Grain, e.End, e.Value = Day, n.end+1, string(b)
	return e, true
}

// everyYear reads the date in 每年9月10日 and 每年教师节.
func (s *scanner) everyYear(e Expression, k int) (Expression, bool) {
	st := stamp{start: k, yearMode: fixed, level: lvYear, grain: Year}
	st.end = s.pieces(&st, k)
	if st.end == k || !st.recurs() {
		return e, false
	}
	e.Grain, e.End = st.grain, st.end
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

// recurs reports a date that each year has.
func (st *stamp) recurs() bool {
	return !st.bad && st.nth == 0 && (st.monthMode == fixed || st.holiday > 0)
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
