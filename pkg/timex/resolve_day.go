package timex

import "github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"

// resolveDay resolves what has a day, a part of the day or a clock time.
func (s *resolver) resolveDay(st *stamp, future bool) resolved {
	p, r := s.dayOf(st, future)
	if r.none || r.err != nil {
		return r
	}
	if p.grain == Week {
		return single(p)
	}
	if st.part != noPart && st.clock == NoGrain {
		p.grain, p.part = PartOfDay, st.part
	}
	if st.clock != NoGrain {
		p.grain = st.clock
		p.h, p.mi, p.sc = hour24(st.hour, st.part), st.min, st.sec
	}
	r.lo, r.hi = p, p
	if st.dayHi > 0 {
		q := p
		q.d = st.dayHi
		if q.d < p.d && p.y != 0 && p.m != 0 {
			q.y, q.m = calendar.AddMonths(p.y, p.m, 1)
		}
		if q.m != 0 && q.d > calendar.MonthLength(q.y, q.m) {
			return resolved{none: true, err: ErrImpossible}
		}
		r.hi, r.two = q, true
	}
	return r
}

// hour24 turns an hour of a part of the day into one of 24.
func hour24(h int, p part) int {
	switch {
	case p == afternoon && h < 12, p == evening && h < 12 && h >= 4, p == noon && h <= 3:
		return h + 12
	case p == evening && h == 12:
		return 24
	}
	return h
}

// dayOf finds the day of a stamp.
func (s *resolver) dayOf(st *stamp, future bool) (point, resolved) {
	switch {
	case st.holiday > 0:
		return s.holidayOf(st, future)
	case st.nth != 0:
		return s.nthOf(st, future)
	case st.inWeek:
		return s.weekOf(st)
	case st.dayMode == fromRef:
		return s.relativeDay(st)
	case st.dayMode == fromAnchor:
		if !s.ctx.ok || s.ctx.anchor.d == 0 {
			return point{}, resolved{none: true}
		}
		return s.shift(s.ctx.anchor, st.day)
	case st.weekday > 0 && st.dayMode == implied:
		return s.loneWeekdayOf(st, future)
	case st.dayMode == implied: // a clock time or a part of the day alone
		if s.ctx.ok && s.ctx.anchor.d > 0 && s.near(s.ctx.anchor) {
			a := s.ctx.anchor
			return point{y: a.y, m: a.m, d: a.d}, resolved{}
		}
		return point{}, resolved{}
	}
	return s.fixedDay(st, future)
}

// shift moves a point by days; without a year only within the month.
func (s *resolver) shift(a point, days int) (point, resolved) {
	a.grain, a.part = Day, noPart
	if days == 0 {
		return a, resolved{}
	}
	if a.y == 0 {
		if a.m == 0 || a.d+days < 1 || a.d+days > calendar.MonthLength(0, a.m) {
			return a, resolved{none: true}
		}
		a.d += days
		return a, resolved{}
	}
	return dayPoint(calendar.Day(a.y, a.m, a.d) + days), resolved{}
}

// reported reports a dateline that 今天 is to be counted from: no reference is known,
// or the report is a few days older.
func (s *resolver) reported() bool {
	o := &s.ctx.origin
	if o.d == 0 || s.refY == 0 {
		return o.d > 0
	}
	const days = 7
	return o.y != 0 && between(s.refN-calendar.Day(o.y, o.m, o.d), 0, days)
}

func (s *resolver) relativeDay(st *stamp) (point, resolved) {
	if s.reported() && st.yearMode == implied {
		return s.shift(s.ctx.origin, st.day)
	}
	if s.refY == 0 {
		return point{}, resolved{none: true}
	}
	if st.yearMode != implied { // 去年的今天
		y, ok := s.yearOf(st)
		if !ok || s.refD > calendar.MonthLength(y, s.refM) {
			return point{}, resolved{none: true, err: ErrImpossible}
		}
		return point{y: y, m: s.refM, d: s.refD, grain: Day}, resolved{}
	}
	return dayPoint(s.refN + st.day), resolved{}
}

// weekOf resolves 下周 and 下周三.
func (s *resolver) weekOf(st *stamp) (point, resolved) {
	if s.refY == 0 {
		return point{}, resolved{none: true}
	}
	monday := s.refN - calendar.Weekday(s.refN) + 1 + 7*st.weekOff
	if st.weekday > 0 {
		return dayPoint(monday + st.weekday - 1), resolved{}
	}
	y, w := calendar.ISOWeek(monday)
	return point{y: y, grain: Week, sub: w, weekend: st.weekend}, resolved{}
}

// loneWeekdayOf resolves 周三: the day mentioned if it is one, else the nearest.
func (s *resolver) loneWeekdayOf(st *stamp, future bool) (point, resolved) {
	if a := s.ctx.anchor; s.ctx.ok && a.d > 0 && a.y != 0 && s.ctx.at == s.ctx.para {
		n := calendar.Day(a.y, a.m, a.d)
		if calendar.Weekday(n) == st.weekday {
			return dayPoint(n), resolved{}
		}
		if s.ctx.inside {
			return dayPoint(n + (st.weekday-calendar.Weekday(n)+7)%7), resolved{}
		}
	}
	if r := &s.ctx.row; r.weekly && r.last.y != 0 { // 下周三初赛，周五决赛
		n := r.last.first()
		return dayPoint(n + (st.weekday-calendar.Weekday(n)+7)%7), resolved{}
	}
	if s.refY == 0 {
		return point{}, resolved{none: true}
	}
	back := (calendar.Weekday(s.refN) - st.weekday + 7) % 7
	if future || s.ref.Prefer == PreferFuture {
		ahead := (7 - back) % 7
		return dayPoint(s.refN + ahead), resolved{altDays: -7}
	}
	return dayPoint(s.refN - back), resolved{altDays: 7}
}

// nthOf resolves 5月第三个星期日.
func (s *resolver) nthOf(st *stamp, future bool) (point, resolved) {
	y, _ := s.yearOf(st)
	m := st.month
	switch st.monthMode {
	case implied:
		return point{}, resolved{none: true}
	case fromRef:
		if s.refY == 0 {
			return point{}, resolved{none: true}
		}
		y, m = calendar.AddMonths(s.refY, s.refM, st.month)
	case fromAnchor:
		if !s.ctx.ok || s.ctx.anchor.m == 0 {
			return point{}, resolved{none: true}
		}
		y, m = s.ctx.anchor.y, s.ctx.anchor.m
	}
	if y == 0 {
		y, _ = s.impliedYear(m, 0, future)
	}
	if y == 0 {
		return point{}, resolved{none: true}
	}
	d := calendar.NthWeekday(y, m, st.nth, st.weekday)
	if d == 0 {
		return point{}, resolved{none: true, err: ErrImpossible}
	}
	return point{y: y, m: m, d: d, grain: Day}, resolved{}
}

// holidayOf places a holiday in its year, or in the year that brings it nearest
// to the reference.
func (s *resolver) holidayOf(st *stamp, future bool) (point, resolved) {
	h := &calendar.Holidays()[st.holiday-1]
	if h.Vacation {
		return point{}, resolved{none: true}
	}
	y, ok := s.yearOf(st)
	if !ok && st.yearMode == implied && s.ctx.year != 0 && !s.ctx.weak {
		y, ok = s.ctx.year, true
	}
	if !ok && s.refY != 0 && st.yearMode == implied {
		if n := s.nearestHoliday(h, future || s.ref.Prefer == PreferFuture); n != 0 {
			return dayPoint(n), resolved{}
		}
	}
	if !ok || y == 0 {
		if m, d, fixed := h.Fixed(); fixed {
			return point{m: m, d: d, grain: Day}, resolved{}
		}
		return point{}, resolved{none: true}
	}
	// The eve of the lunar new year ends the lunar year before it.
	n, ok := h.DayIn(y)
	if h.EndsLunarYear() && st.yearMode != fromRef {
		if k, ok2 := h.DayIn(y - 1); ok2 {
			if ky, _, _ := calendar.Date(k); ky == y {
				n, ok = k, true
			}
		}
	}
	if !ok {
		return point{}, resolved{none: true, err: ErrOutOfRange}
	}
	return dayPoint(n), resolved{}
}

// nearestHoliday returns the day of a holiday nearest to the reference, or the first
// one that is not before it; 0 where there is none.
func (s *resolver) nearestHoliday(h *calendar.Holiday, ahead bool) int {
	best, bestDist := 0, 1<<30
	for k := s.refY - 1; k <= s.refY+1; k++ {
		n, ok := h.DayIn(k)
		if !ok || ahead && n < s.refN {
			continue
		}
		if dist := max(n-s.refN, s.refN-n); dist < bestDist {
			best, bestDist = n, dist
		}
	}
	return best
}

// fixedDay resolves 2026年2月5日, 2月5日, 5日 and the lunar dates.
func (s *resolver) fixedDay(st *stamp, future bool) (point, resolved) {
	y, ok := s.yearOf(st)
	m, d := st.month, st.day
	var r resolved
	if st.lunar {
		return s.lunarDayOf(st, y)
	}
	switch {
	case st.monthMode == implied:
		var alt int
		y, m, alt = s.impliedMonth(d, future)
		if alt != 0 {
			r.altDays = alt - calendar.Day(y, m, d)
		}
	case st.monthMode == fromRef:
		if s.refY == 0 {
			return point{}, resolved{none: true}
		}
		ry, rm := calendar.AddMonths(s.refY, s.refM, st.month)
		m = rm
		if !ok {
			y = ry
		}
	case st.monthMode == fromAnchor:
		if !s.ctx.ok || s.ctx.anchor.m == 0 {
			return point{}, resolved{none: true}
		}
		y, m = s.ctx.anchor.y, s.ctx.anchor.m
		if y != 0 {
			y, m = calendar.AddMonths(y, m, st.month)
		}
	case !ok && st.yearMode == implied:
		var alt int
		y, alt = s.impliedYear(m, d, future)
		y = s.yearOfWeekday(st, y, m, d)
		if y != 0 && alt != 0 && d <= calendar.MonthLength(y, m) {
			r.altDays = calendar.Day(alt, m, d) - calendar.Day(y, m, d)
		}
	}
	if st.lastDay {
		d = calendar.MonthLength(y, m)
	}
	if d > 31 || m != 0 && d > calendar.MonthLength(y, m) {
		return point{}, resolved{none: true, err: ErrImpossible}
	}
	return point{y: y, m: m, d: d, grain: Day}, r
}

// yearOfWeekday returns the year about that of the reference in which a month and day
// falls on the weekday written with it (11月14日（星期六）), y where that is one or where
// none is written.
func (s *resolver) yearOfWeekday(st *stamp, y, m, d int) int {
	on := func(y int) bool {
		return d <= calendar.MonthLength(y, m) && calendar.Weekday(calendar.Day(y, m, d)) == st.weekday
	}
	const close = 31 // days within which a slip is likelier than another year
	if st.weekday == 0 || s.refY == 0 || y == 0 {
		return y
	}
	if st.dayHi > 0 || s.ctx.inside || on(y) {
		return y
	}
	if between(calendar.Day(y, m, min(d, 28))-s.refN, -close, close) {
		return y
	}
	for _, near := range [...]int{s.refY, s.refY + 1, s.refY - 1} {
		if on(near) {
			return near
		}
	}
	return y
}

// lunarDayOf converts a lunar date, of the year that brings it nearest to the
// reference where none is written.
func (s *resolver) lunarDayOf(st *stamp, y int) (point, resolved) {
	m, d := st.month, st.day
	if y == 0 {
		if s.refY == 0 {
			return point{}, resolved{none: true}
		}
		best := 1 << 30
		for k := s.refY - 1; k <= s.refY+1; k++ {
			if n, ok := calendar.LunarDay(k, m, d, st.leap); ok && max(n-s.refN, s.refN-n) < max(best-s.refN, s.refN-best) {
				best = n
			}
		}
		if best == 1<<30 {
			return point{}, resolved{none: true, err: ErrOutOfRange}
		}
		return dayPoint(best), resolved{}
	}
	n, ok := calendar.LunarDay(y, m, d, st.leap)
	if !ok {
		return point{}, resolved{none: true, err: ErrOutOfRange}
	}
	return dayPoint(n), resolved{}
}
