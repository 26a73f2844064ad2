package timex

// academicYear reads 2025—2026学年, 2025学年 and the term after it.
func (s *scanner) academicYear(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.fracN > 0 {
		return k
	}
	y, ok := s.schoolYear(n, hi, u)
	if !ok || !between(y, 1900, 2199) {
		return k
	}
	h := y + 1
	if hi.form != noNumber {
		h = hi.val
		if hi.runes == 2 {
			h += y / 100 * 100
		}
		if !between(h-y, 1, 50) {
			return k
		}
	}
	st.setYear(y, fixed)
	st.yearHi, st.academic, st.month = h, true, 9
	if y-n.val == republic { // Taiwan's years of school begin in August
		st.month = 8
	}
	st.setLast("date.academic-year")
	return s.academicTerm(st, s.skip(u+2, '度'))
}

// schoolYear returns the year of a number before the 学年 at u; of two digits only where
// another year follows, for 三五学年 is a length, and in Taiwan's 98學年度.
func (s *scanner) schoolYear(n, hi number, u int) (int, bool) {
	switch {
	case n.form == positional: // 九十二學年度
		return n.val + republic, n.exact() && n.within(40, 199) && hi.form == noNumber && s.at(u+2) == '度'
	case !n.row():
		return 0, false
	case n.runes == 4:
		return n.val, true
	case n.runes == 3: // 113學年度
		return n.val + republic, n.within(100, 199) && hi.form == noNumber
	case n.runes == 2:
		if hi.form == noNumber {
			return n.val + republic, n.within(40, 99) && s.at(u+2) == '度'
		}
		return s.century(n.val), true
	}
	return 0, false
}

// schoolYearNow gives 本学年 and 上学年 their value: so many years from that of the
// reference.
func (s *scanner) schoolYearNow(offset int) {
	const begin = 9
	if s.refY == 0 {
		return
	}
	y := s.refY + offset
	if s.refM < begin {
		y--
	}
	s.finish(&s.found, academicSpan(&stamp{year: y, yearHi: y + 1, month: begin}))
}

// numberedTerm reads the rest of 2023-2024-2学期 and 2024-2025（1）学期 behind the years.
func (s *scanner) numberedTerm(st *stamp, hi number) int {
	e := hi.end
	r := s.at(e)
	if n := s.number(e + 1); (r == '-' || r == '(') && n.within(1, 2) && n.runes == 1 {
		e = n.end
		st.sub = n.val
	}
	if r == '(' && s.at(e) == ')' {
		e++
	}
	if st.sub == 0 || !s.has(e, "学期") || hi.val != st.year+1 {
		st.sub = 0
		return hi.end
	}
	st.academic, st.optional, st.month = true, true, 9
	st.setLast("date.academic-year")
	return e + 2
}

// academicTerm reads the term of an academic year: 第一学期.
func (s *scanner) academicTerm(st *stamp, e int) int {
	k := s.skip(e, '的')
	for i := range s.lx.terms {
		if t := &s.lx.terms[i]; s.has(k, t.text) {
			st.sub, st.optional = t.n, true
			return k + len([]rune(t.text))
		}
	}
	return e
}

// cohort reads 2025级, 2018届, 04级: optional for the guideline.
func (s *scanner) cohort(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.fracN > 0 || !n.row() {
		return k
	}
	y := n.val
	switch {
	case n.runes == 4 && n.within(1900, 2099):
	case n.form == arabic && n.runes == 2 && s.at(k) == '0' && s.at(u) == '级':
		y = s.century(n.val)
	default:
		return k
	}
	if hi.form != noNumber && (hi.runes != n.runes || hi.val <= n.val) {
		return k
	}
	st.setYear(y, fixed)
	if hi.form != noNumber {
		st.yearHi = y + hi.val - n.val
	}
	st.optional = true
	st.setLast("date.cohort")
	return u + 1
}
