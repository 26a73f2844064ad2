package timex

// finish writes value and instants of a resolved expression.
func (s *resolver) finish(e *Expression, r resolved) {
	e.Err = r.err
	if r.none {
		return
	}
	var buf [48]byte
	b := r.lo.append(buf[:0])
	if r.two {
		e.Kind = Range
		b = r.hi.append(append(b, '/'))
	}
	e.Value = string(b)
	e.altDays, e.altYears = r.altDays, r.altYears
	if r.lo.placed() && r.hi.placed() {
		e.From, e.To = r.lo.fromTime(s.loc), r.hi.toTime(s.loc)
	}
}

// lengthResult makes the expression of a length.
func (s *scanner) lengthResult(i int, l *length) {
	e := &s.found
	*e = Expression{Start: i, End: l.end, Kind: Duration, Grain: l.grain, Optional: l.opt, Rule: "length"}
	if s.at(i) != '半' && !s.figure(i) {
		e.Rule = "length.prefixed"
	}
	if l.vague {
		e.Optional = e.Optional || e.Rule == "length"
		return
	}
	var buf [48]byte
	b := l.lo.append(buf[:0])
	if l.two {
		b = l.hi.append(append(b, '/'))
	}
	e.Value = string(b)
}

// anniversary reads 110周年.
func (s *scanner) anniversary(i int, n number) bool {
	j := n.end
	if r := s.at(j); r == '多' || r == '余' {
		j++
	}
	if !n.whole() || !s.has(j, "周年") {
		return false
	}
	var a amount
	a.add(s.unitNamed("年"), number{val: n.val})
	var buf [24]byte
	s.found = Expression{Start: i, End: j + 2, Kind: Duration, Grain: Year, Optional: true, Rule: "length.anniversary",
		Value: string(a.append(buf[:0]))}
	return true
}
