package timex

import "github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"

// grace is how many days after the reference a date of the same year still
// counts as the one meant, in news that announces.
const grace = 92

// impliedYear finds the year of a month or day that the text does not give. alt
// is the year of the other reading, 0 if there is none.
func (s *resolver) impliedYear(m, d int, future bool) (y, alt int) {
	c := &s.ctx
	if c.inside {
		y = c.anchor.y
		if y != 0 && c.anchor.after(m, d) {
			y++
		}
		return y, 0
	}
	if c.season.has(m) {
		return c.season.y, 0
	}
	if c.year != 0 {
		if s.yearTurned(m, d) {
			return c.year + 1, 0
		}
		return c.year, 0
	}
	if c.head.known() {
		return c.head.y, 0
	}
	if s.refY == 0 {
		return c.schoolYear(m), 0
	}
	if y = c.row.ascends(m, d); y != 0 && (c.row.forward || s.isAhead(c.row.last)) {
		return y, 0
	}
	if y = c.months[m]; y != 0 {
		return y, 0
	}
	future = future || s.ref.Prefer == PreferFuture
	past, next := s.yearsAround(m, d, future)
	if future && next != 0 || past == 0 {
		return next, past
	}
	if past != 0 && past == c.report { // a report of the year before
		return past, next
	}
	if next == s.refY && calendar.Day(next, m, max(d, 1)) <= s.refN+grace && s.ref.Prefer == PreferPast {
		return next, past
	}
	return past, next
}

// schoolYear returns the year of a month in the academic year of the text; 0 without one.
func (c *context) schoolYear(m int) int {
	const begin = 8
	if c.school != 0 && m < begin {
		return c.school + 1
	}
	return c.school
}

// isAhead reports a point that is not past at the reference.
func (s *resolver) isAhead(p point) bool {
	n, _ := p.to()
	return n > s.refN
}

// after reports whether a point is after a month, or a day of it where d is not 0,
// of its year.
func (p *point) after(m, d int) bool {
	if m != p.m {
		return m < p.m
	}
	return d > 0 && d < p.d
}

// season is one of a year, with its first month.
type season struct{ y, from int }

// has reports that a month is of the season: the 七月 behind 1934年夏 is of that year, the
// 3月 behind it is not.
func (p *season) has(m int) bool { return p.y != 0 && between(m, p.from, p.from+2) }

// yearTurned reports whether a date without a year is of the year after the one that
// the text names: 2025年12月28日 … 1月3日, if that was past at the reference.
func (s *resolver) yearTurned(m, d int) bool {
	c := &s.ctx
	if !c.ok || c.anchor.y != c.year || c.anchor.m < 11 || m > 2 {
		return false
	}
	return s.refY == 0 || calendar.Day(c.year+1, m, max(d, 1)) <= s.refN
}

// yearsAround returns the last year in which a month or day is past at the
// reference, and the first in which it is ahead; 0 where there is none within eight
// years, as there may be none with 29 February. today says that the day of the
// reference itself lies ahead.
func (s *resolver) yearsAround(m, d int, today bool) (past, next int) {
	const reach = 8
	ahead := s.liesAhead(m, d, today)
	past, next = s.refY, s.refY
	if ahead {
		past--
	} else {
		next++
	}
	for past >= s.refY-reach && d > 28 && d > calendar.MonthLength(past, m) {
		past--
	}
	for next <= s.refY+reach && d > 28 && d > calendar.MonthLength(next, m) {
		next++
	}
	if past < s.refY-reach {
		past = 0
	}
	if next > s.refY+reach {
		next = 0
	}
	return past, next
}

// liesAhead reports whether a month or day of the reference's year lies ahead of it.
func (s *resolver) liesAhead(m, d int, today bool) bool {
	switch {
	case m != s.refM:
		return m > s.refM
	case d == 0 || d == s.refD:
		return today
	}
	return d > s.refD
}

// impliedMonth finds year and month of a lone day of the month; alt is the day
// number of the other reading, 0 if there is none.
func (s *resolver) impliedMonth(d int, future bool) (y, m, alt int) {
	c := &s.ctx
	if c.head.m > 0 && (!c.ok || c.at != c.para) {
		return c.head.y, c.head.m, 0
	}
	if c.ok && c.anchor.m > 0 && s.near(c.anchor) {
		y, m = c.anchor.y, c.anchor.m
		turned := c.anchor.d > 0 && d < c.anchor.d
		if !c.inside {
			turned = turned && c.anchor.d >= 20 && c.anchor.d-d > 10
		}
		if turned && y != 0 {
			ny, nm := calendar.AddMonths(y, m, 1)
			if c.inside || s.refY == 0 || calendar.Day(ny, nm, d) <= s.refN {
				y, m = ny, nm
			}
		}
		if ahead := c.said && s.refY != 0 && y != 0 && calendar.Day(y, m, d) > s.refN; !ahead {
			return y, m, 0
		}
	}
	if s.refY == 0 || d > 31 {
		return 0, 0, 0
	}
	var past, next int
	for k := 2; k >= -2; k-- {
		ky, km := calendar.AddMonths(s.refY, s.refM, k)
		if d > calendar.MonthLength(ky, km) {
			continue
		}
		n := calendar.Day(ky, km, d)
		if n > s.refN {
			next = n
		} else if past == 0 {
			past = n
		}
	}
	if future || s.ref.Prefer == PreferFuture {
		past, next = next, past
	}
	y, m, _ = calendar.Date(past)
	return y, m, next
}

// near reports whether a date of the text can be what a lone day belongs to: a
// year of the past told in passing cannot.
func (s *resolver) near(p point) bool {
	if s.refY == 0 || p.y == 0 || s.ctx.inside || p.y == s.ctx.head.y {
		return true
	}
	n := calendar.Day(p.y, p.m, max(p.d, 1))
	if n > s.refN+31 && s.ctx.at != s.ctx.para { // what was announced elsewhere
		return false
	}
	return n > s.refN-400 && n < s.refN+400
}
