package timex

// second reads the other end of a range after a into b.
func (s *scanner) second(a, b *stamp) bool {
	if a.yearHi > 0 || a.monthHi > 0 || a.academic || a.firstN != 0 {
		return false
	}
	j := s.connector(a.end, false)
	if j == a.end { // 2007年与2009年之间
		if r := s.at(j); r != '与' && r != '和' {
			return false
		}
		return s.stamp(b, j+1) && s.has(b.end, "之间") && a.grain == b.grain
	}
	if s.at(a.end) == '至' && s.at(j) == '今' {
		if w, _ := s.word(j); w == nil { // 至今, but 至今年
			return false
		}
	}
	s.tail, s.lunar, s.front = true, a.lunar && a.dayMode == fixed, a
	ok := s.stamp(b, j)
	s.tail, s.lunar, s.front = false, false, nil
	if ok = ok && a.joins(b); ok && b.hasClock() && !a.hasClock() && a.grain == Day {
		s.hours(a, b)
	}
	return ok
}

// hours reads the other end of 周一至周五8:00—18:00, which are hours of each day: the
// first one then belongs to the first day.
func (s *scanner) hours(a, b *stamp) {
	j := s.connector(b.end, false)
	if j == b.end || !s.figure(j) {
		return
	}
	to := stamp{start: j}
	s.tail = true
	to.end = s.pieces(&to, j)
	s.tail = false
	if to.hasClock() && !to.hasDay() {
		to.takePart(b)
		a.clockTime, a.part, a.grain = b.clockTime, b.part, b.grain
		b.clockTime, b.part, b.end, b.grain = to.clockTime, to.part, to.end, to.grain
	}
}

// joins reports whether b may be the other end of a range that a begins.
func (a *stamp) joins(b *stamp) bool {
	switch {
	case (b.rule == "date.cohort") != (a.rule == "date.cohort"):
		return false
	case a.grain == Year && b.grain != Year && b.yearMode == implied:
		return false
	case b.rule == "time.part" && a.grain != PartOfDay:
		return false
	case a.hasClock() && !b.hasClock() && b.part == noPart:
		return false
	case a.holiday > 0 && b.dayMode == implied && b.holiday == 0:
		return false
	}
	return true
}

// rangeResult resolves both ends, each with what it takes from the other.
func (s *scanner) rangeResult(e *Expression, a, b *stamp, future bool) {
	e.End, e.Kind, e.Grain = b.end, Range, max(a.grain, b.grain)
	e.Rule = "range.dates"
	e.Optional = a.optional && b.optional
	if a.hasClock() && b.hasClock() {
		e.Rule = "range.clock"
	}
	a.takeYear(b)
	ra := s.resolve(a, future)
	saved := s.ctx
	if !ra.none {
		s.ctx.anchor, s.ctx.ok, s.ctx.inside = ra.lo, ra.lo.m > 0 || ra.lo.y != 0, true
		s.ctx.tell(ra.lo.y)
	}
	b.takePart(a)
	b.takeLunarMonth(a)
	rb := s.resolve(b, future)
	s.ctx = saved
	if !ra.none && !rb.none {
		r := span(ra.lo, rb.hi)
		r.altDays, r.altYears = ra.altDays, ra.altYears
		if b.dayMode == implied {
			r.passMidnight()
		}
		s.finish(e, r)
		if !e.Optional {
			s.ctx.mention(a, ra.lo, false)
			s.ctx.tell(rb.hi.y)
			s.ctx.count(b, rb.hi.y)
		}
		return
	}
	if e.Err = ra.err; e.Err == nil {
		e.Err = rb.err
	}
	if !ra.none && !a.optional {
		s.ctx.mention(a, ra.lo, false)
	}
}

// takeYear gives the first end of 9月至2026年1月 the year that the second one names.
func (a *stamp) takeYear(b *stamp) {
	if a.yearMode != implied || a.monthMode != fixed || b.yearMode != fixed || b.monthMode != fixed {
		return
	}
	a.year, a.yearMode = b.year, fixed
	if a.month > b.month {
		a.year--
	}
}

// takeLunarMonth gives the second end of 腊月廿三至廿八 the month of the first.
func (b *stamp) takeLunarMonth(a *stamp) {
	if b.lunar && b.monthMode == implied {
		b.month, b.monthMode, b.leap, b.year, b.yearMode = a.month, a.monthMode, a.leap, a.year, a.yearMode
	}
}

// takePart gives the second end of 下午2点至5点 the part of the day of the first,
// unless that makes it the earlier one.
func (b *stamp) takePart(a *stamp) {
	if a.part == noPart || b.part != noPart {
		return
	}
	if !b.hasClock() || b.dayMode != implied || b.hour >= 12 {
		return
	}
	if hour24(b.hour, a.part) >= hour24(a.hour, a.part) {
		b.part = a.part
	}
}

// passMidnight moves the second end to the next day where it is the earlier one:
// 晚上10时至凌晨2时.
func (r *resolved) passMidnight() {
	if r.hi.grain < Hour || !r.hi.known() || !r.lo.known() {
		return
	}
	day, from := r.lo.from()
	if hiDay, to := r.hi.from(); hiDay == day && to < from {
		d := dayPoint(day + 1)
		r.hi.y, r.hi.m, r.hi.d = d.y, d.m, d.d
	}
}
