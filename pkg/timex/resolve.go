package timex

import (
	"time"

	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// resolver places stamps on the calendar: it knows the reference and what the text
// has said so far, but not the text.
type resolver struct {
	ref  Reference
	refN int // number of the reference's day
	refY int // 0: no reference
	refM int
	refD int
	loc  *time.Location
	ctx  context
}

func newResolver(ref Reference) resolver {
	s := resolver{ref: ref, loc: time.UTC}
	if !ref.Time.IsZero() {
		y, m, d := ref.Time.Date()
		s.refY, s.refM, s.refD, s.loc = y, int(m), d, ref.Time.Location()
		s.refN = calendar.Day(y, int(m), d)
	}
	return s
}

// resolved is a stamp on the calendar: one point or a range of two.
type resolved struct {
	lo, hi            point
	two               bool
	none              bool // no value: what it leans on is not known
	err               error
	altDays, altYears int
}

func single(p point) resolved { return resolved{lo: p, hi: p} }

func span(a, b point) resolved { return resolved{lo: a, hi: b, two: true} }

// resolve places a stamp on the calendar.
func (s *resolver) resolve(st *stamp, future bool) resolved {
	if st.bad {
		return resolved{none: true, err: ErrImpossible}
	}
	switch {
	case st.rule == "date.term" || st.rule == "date.whole-year":
		return resolved{none: true}
	case st.academic:
		return academicSpan(st)
	case st.grain == Century:
		return span(point{y: st.sub*100 - 99, grain: Year}, point{y: st.sub * 100, grain: Year})
	case st.grain == Decade:
		y := st.sub*100 - 100 + st.subHi*10
		return span(point{y: y, grain: Year}, point{y: y + 9 + 10*st.decades, grain: Year})
	case !st.hasDay() && !st.hasClock() && st.part == noPart:
		return s.resolvePeriod(st, future)
	}
	return s.resolveDay(st, future)
}

func academicSpan(st *stamp) resolved {
	a, b := point{y: st.year, m: st.month, grain: Month}, point{y: st.yearHi, m: st.month - 1, grain: Month}
	switch st.sub {
	case 1:
		b.m = 1
	case 2:
		a.y, a.m, b.m = st.yearHi, 2, 7
	}
	return span(a, b)
}

// yearOf returns the written year of a stamp; ok is false where it leans on
// something that is not known, or none is written.
func (s *resolver) yearOf(st *stamp) (y int, ok bool) {
	switch st.yearMode {
	case fixed:
		return st.year, true
	case fromRef:
		switch {
		case s.refY != 0:
			return s.refY + st.year, true
		case s.ctx.ok && s.ctx.anchor.y != 0 && s.ctx.anchor.m != 0:
			return max(s.ctx.anchor.y, s.ctx.origin.y) + st.year, true
		case s.ctx.origin.y != 0:
			return s.ctx.origin.y + st.year, true
		}
	case fromAnchor:
		if s.ctx.told != 0 {
			return s.ctx.told + st.year, true
		}
	}
	return 0, false
}

// resolvePeriod resolves years, parts of years, months, ten days and weeks.
func (s *resolver) resolvePeriod(st *stamp, future bool) resolved {
	y, ok := s.yearOf(st)
	if st.yearMode != implied && !ok && st.grain == Year {
		return resolved{none: true}
	}
	if st.fromNow {
		return s.quarterFromNow(st.sub)
	}
	if st.firstN != 0 {
		return s.firstSpan(st, y, future)
	}
	switch st.grain {
	case Year:
		p := point{y: y, grain: Year}
		if st.yearHi > 0 {
			return span(p, point{y: st.yearHi, grain: Year})
		}
		return single(p)
	case Half, Quarter, Season, Week:
		if st.yearMode == implied && !ok {
			y = s.subYear(st, future)
		}
		if st.grain == Week && st.monthMode != implied {
			return s.weekOfMonth(st, y, future)
		}
		if y == 0 && st.optional {
			return resolved{none: true}
		}
		return single(point{y: y, grain: st.grain, sub: st.sub})
	}
	return s.resolveMonth(st, y, future)
}

// resolveMonth resolves months and their thirds, y being the year that is written,
// or 0.
func (s *resolver) resolveMonth(st *stamp, y int, future bool) resolved {
	m, alt := st.month, 0
	switch st.monthMode {
	case fromRef:
		if s.refY == 0 {
			return resolved{none: true}
		}
		ry, rm := calendar.AddMonths(s.refY, s.refM, st.month)
		if m = rm; y == 0 {
			y = ry
		}
	case fromAnchor:
		switch {
		case s.ctx.ok && s.ctx.anchor.m > 0:
			y, m = calendar.AddMonths(s.ctx.anchor.y, s.ctx.anchor.m, st.month)
			if s.ctx.anchor.y == 0 {
				y = 0
			}
		case st.grain == TenDays && s.refY != 0:
			y, m = s.refY, s.refM
		default:
			return resolved{none: true}
		}
	default:
		if st.lunar && st.yearMode == implied && s.refY == 0 {
			return resolved{none: true}
		}
		if st.yearMode == implied {
			y, alt = s.impliedYear(m, 0, future)
		}
	}
	r := s.monthSpan(st, y, m)
	if alt != 0 {
		r.altYears = alt - y
	}
	return r
}

// thirds are the days of the parts of a month, by the number that words.txt gives
// them: 上旬, 中旬, 下旬, the halves 上半月 and 下半月, then 中下旬 and 上中旬.
var thirds = [...]struct{ from, to int }{{1, 31}, {1, 10}, {11, 20}, {21, 31}, {1, 15}, {16, 31}, {11, 31}, {1, 20}}

// monthSpan makes months, lunar months and thirds of a month.
func (s *resolver) monthSpan(st *stamp, y, m int) resolved {
	if st.lunar {
		from, ok := calendar.LunarDay(y, m, 1, st.leap)
		to, ok2 := calendar.LunarDay(y, m, 30, st.leap)
		if !ok || !ok2 {
			return resolved{none: true, err: ErrOutOfRange}
		}
		return span(dayPoint(from), dayPoint(to))
	}
	if st.grain == TenDays {
		days := thirds[st.sub]
		from, to := days.from, min(days.to, calendar.MonthLength(y, m))
		return span(point{y: y, m: m, d: from, grain: Day}, point{y: y, m: m, d: to, grain: Day})
	}
	p := point{y: y, m: m, grain: Month}
	if st.monthHi > 0 {
		q := point{y: y, m: st.monthHi, grain: Month}
		if st.monthHi < m && y != 0 {
			q.y++
		}
		return span(p, q)
	}
	return single(p)
}

func dayPoint(n int) point {
	y, m, d := calendar.Date(n)
	return point{y: y, m: m, d: d, grain: Day}
}

// subYear finds the year of a half, quarter or season without one.
func (s *resolver) subYear(st *stamp, future bool) int {
	switch {
	case s.ctx.inside:
		return s.ctx.anchor.y
	case s.ctx.year != 0 && !st.optional:
		return s.ctx.year
	case s.ctx.head.known() && !st.optional:
		return s.ctx.head.y
	case s.refY == 0:
		return 0
	}
	p := point{y: s.refY, grain: st.grain, sub: st.sub}
	if _, m, _ := calendar.Date(p.first()); st.firstN == 0 && (st.grain == Half || st.grain == Quarter) {
		if y := s.ctx.row.ascends(m, 1); y != 0 {
			return y
		}
	}
	if n, _ := p.from(); n > s.refN+grace && !future && s.ref.Prefer == PreferPast {
		return s.refY - 1
	}
	return s.refY
}

// quarterFromNow resolves 上季度: so many quarters from that of the reference.
func (s *resolver) quarterFromNow(off int) resolved {
	if s.refY == 0 {
		return resolved{none: true}
	}
	y, m := calendar.AddMonths(s.refY, s.refM, 3*off)
	return single(point{y: y, grain: Quarter, sub: (m + 2) / 3})
}

// firstSpan resolves 前三季度, 最后4个月, 前10天 of a year.
func (s *resolver) firstSpan(st *stamp, y int, future bool) resolved {
	if y == 0 && st.yearMode == implied {
		y = s.subYear(st, future)
	}
	n, last := st.firstN, st.firstN < 0
	if last {
		n = -n
	}
	switch st.grain {
	case Quarter:
		n *= 3
		fallthrough
	case Month:
		a, b := 1, n
		if last {
			a, b = 13-n, 12
		}
		return span(point{y: y, m: a, grain: Month}, point{y: y, m: b, grain: Month})
	case Week:
		n *= 7
		if y != 0 && !last {
			d := calendar.WeekStart(y, 1)
			return span(dayPoint(d), dayPoint(d+n-1))
		}
	}
	if y == 0 {
		return resolved{none: true}
	}
	a, b := calendar.Day(y, 1, 1), calendar.Day(y+1, 1, 1)
	if last {
		return span(dayPoint(b-n), dayPoint(b-1))
	}
	return span(dayPoint(a), dayPoint(a+n-1))
}

// weekOfMonth resolves 十月的第一周 as the nth Monday-to-Sunday week that begins in it.
func (s *resolver) weekOfMonth(st *stamp, y int, future bool) resolved {
	if y == 0 {
		y, _ = s.impliedYear(st.month, 0, future)
	}
	if y == 0 || st.monthMode != fixed {
		return resolved{none: true}
	}
	d := calendar.NthWeekday(y, st.month, st.nth, 1)
	if d == 0 {
		return resolved{none: true, err: ErrImpossible}
	}
	wy, w := calendar.ISOWeek(calendar.Day(y, st.month, d))
	return single(point{y: wy, m: 0, grain: Week, sub: w})
}
