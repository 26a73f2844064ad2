package timex

import (
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// yearLine reports a bare year that heads what stands below or beside it in a chronicle:
// 1978 on a line of its own above a month or day, or with a blank before such, or as
// one of the lines that begin with a year and a blank.
func (s *scanner) yearLine(k int, n number) bool {
	const reach = 120
	if n.fracN > 0 || !s.beginsLine(k) {
		return false
	}
	row := s.at(n.end) == ' '
	switch {
	case s.ownLine(k, n.end):
		return s.monthLine(s.nextLine(n.end, 8))
	case row && s.monthLine(s.space(n.end)):
		return true
	case !row || !runes.IsMainHan(s.at(s.space(n.end))):
		return false
	case s.ctx.rows != 0 && between(n.val, s.ctx.rows, s.ctx.rows+60):
		s.ctx.rows = n.val
		return true
	}
	next := s.nextLine(n.end, reach)
	m := s.number(next)
	if m.form != arabic || m.runes != 4 || !m.within(n.val, n.val+60) || s.at(m.end) != ' ' {
		return false
	}
	s.ctx.rows = n.val
	return true
}

// firstOfBook reports the year of a yearbook, which its first entry names behind its
// heading: 【概况】　2016年，. The months of the entries below are of that year.
func (s *scanner) firstOfBook(i, e int) bool {
	const most = 4
	k := i
	for j := 0; j < most && s.at(k-1) == ' '; j++ {
		k--
	}
	return s.at(k-1) == '】' && s.at(e) == ',' && s.ctx.para > 0
}

// nextLine returns where the text of the line after e begins, within reach; e where
// there is none.
func (s *scanner) nextLine(e, reach int) int {
	for k := e; k < e+reach; k++ {
		if r := s.at(k); r == '\n' {
			for s.at(k+1) == '\n' || s.at(k+1) == '\r' {
				k++
			}
			return s.space(k + 1)
		}
	}
	return e
}

// monthLine reports that a month, a day as 3.20 or 是年 stands at i.
func (s *scanner) monthLine(i int) bool {
	if n := s.number(i); n.form != noNumber {
		return n.monthDay() || n.month() && s.at(n.end) == '月'
	}
	w, _ := s.word(i)
	return w != nil && w.kind == wAnchorYear
}

// monthDay reports a number that may be a month and a day: 3.20.
func (n *number) monthDay() bool {
	return n.form == arabic && n.runes <= 2 && n.within(1, 12) && n.fracN <= 2 && between(n.frac, 1, calendar.MonthLength(0, n.val))
}

// fewDays reports that two days are the ends of some weeks at most, and that they are
// written as decimals seldom are.
func (n *number) fewDays(m *number) bool {
	const most = 31
	from, to := calendar.Day(0, n.val, n.frac), calendar.Day(0, m.val, m.frac)
	return max(n.fracN, m.fracN) == 2 && between(to-from, 1, most)
}

// dottedDay reads 3.20 below the year that heads it, and the ends of （11.30-12.6）.
func (s *scanner) dottedDay(st *stamp, k int, n number) int {
	if !n.monthDay() || s.at(n.end) == '.' || !s.dottedFits(k, n) {
		return k
	}
	st.setMonth(n.val, fixed)
	st.setDay(n.frac)
	st.rule = "date.numeric"
	return n.end
}

func (s *scanner) dottedFits(k int, n number) bool {
	c, next := &s.ctx, s.at(n.end)
	switch {
	case s.tail:
		return s.front != nil && s.front.rule == "date.numeric" && s.front.yearMode == implied
	case runes.IsMainHan(s.at(k-1)) || runes.IsDigit(s.at(k-1)):
		return false
	case s.at(k-1) == '(': // （11.30-12.6）
		j := s.connector(n.end, false)
		m := s.number(j)
		return j > n.end && m.monthDay() && s.at(m.end) == ')' && n.fewDays(&m)
	case c.head.m > 0 || !c.head.known():
		return false
	case (s.beginsLine(k) || s.cellBefore(k) == s.found.End) && (next == ' ' || runes.Dash.Has(next)):
		c.dotted = c.head.y
		return true
	}
	return c.dotted == c.head.y && s.cued(cueDottedDay, k, n.end)
}
