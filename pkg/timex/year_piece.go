package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// decade reads 80年代 after a century; without it the century itself stands.
func (s *scanner) decade(st *stamp, e int) int {
	st.level = lvEnd
	n := s.number(e)
	if hi, u := s.shared(n); n.form != noNumber {
		if end := s.decades(st, n, hi, u); end > 0 {
			return end
		}
	}
	if s.has(e, "初") || s.has(e, "末") {
		e++
	}
	return e
}

// decades reads 80年代, 五六十年代, 50—60年代 into st, whose century is set; 0 if
// the numbers are no decades.
func (s *scanner) decades(st *stamp, n, hi number, u int) int {
	if n.form == bareUnit || n.vague || n.val%10 != 0 || n.val >= 100 || n.runes > 3 || n.fracN > 0 || !s.has(u, "年代") {
		return 0
	}
	first, last := n.val/10, n.val/10
	switch {
	case hi.form != noNumber:
		if hi.val%10 != 0 || hi.val <= n.val || hi.val >= 100 {
			return 0
		}
		last = hi.val / 10
	case n.approx: // 五六十
		first = last - 1
	}
	st.subHi, st.decades, st.grain, st.rule = first, last-first, Decade, "date.decade"
	return s.decadeEdge(u + 2)
}

// decadeOnly reads 八十年代 and 60、70年代, of the twentieth century unless small,
// and 1980年代.
func (s *scanner) decadeOnly(st *stamp, k int, n, hi number, u int) int {
	c := *st
	c.setYear(0, fixed)
	c.level = lvEnd
	if n.runes == 4 && n.form == arabic && n.val%10 == 0 && hi.form == noNumber {
		c.sub = n.val/100 + 1
		n.val, n.runes = n.val%100, 2
	} else {
		if n.form == arabic && n.runes != 2 || n.val == 0 {
			return k
		}
		c.sub = 20
		if n.val <= 20 && n.runes <= 2 {
			c.sub = 21
		}
	}
	end := s.decades(&c, n, hi, u)
	if end == 0 {
		return k
	}
	*st = c
	return end
}

// decadeEdge reads 初, 末, 中期 … after 年代.
func (s *scanner) decadeEdge(e int) int {
	switch {
	case s.has(e, "初期"), s.has(e, "中期"), s.has(e, "后期"), s.has(e, "末期"), s.has(e, "早期"):
		return e + 2
	case s.at(e) == '初' && !runes.In(s.at(e+1), "中级"), s.at(e) == '末', s.at(e) == '中' && !runes.IsMainHan(s.at(e+1)):
		return e + 1
	}
	return e
}

// academicYear reads 2025—2026学年, 2025学年 and the term after it.
func (s *scanner) academicYear(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.runes != 4 && n.runes != 2 || n.form == positional || n.fracN > 0 {
		return k
	}
	y, h := n.val, hi.val
	if n.runes == 2 {
		if hi.form == noNumber {
			return k // 三五学年
		}
		y = s.century(n.val)
	}
	if hi.form != noNumber {
		if hi.runes == 2 {
			h = y/100*100 + h
		}
		if h <= y || h-y > 50 {
			return k
		}
	} else {
		h = y + 1
	}
	if y < 1900 || y > 2199 {
		return k
	}
	st.setYear(y, fixed)
	st.yearHi, st.academic, st.rule, st.level = h, true, "date.academic-year", lvEnd
	e := u + 2
	if s.at(e) == '度' {
		e++
	}
	return s.academicTerm(st, e)
}

// terms of an academic year and the half they are.
var academicTerms = []struct {
	text string
	half int
}{
	{"第一学期", 1}, {"第二学期", 2}, {"第1学期", 1}, {"第2学期", 2}, {"上学期", 1}, {"下学期", 2},
	{"秋季学期", 1}, {"春季学期", 2}, {"秋学期", 1}, {"春学期", 2}, {"上半学期", 1}, {"下半学期", 2},
}

func (s *scanner) academicTerm(st *stamp, e int) int {
	k := e
	if s.at(k) == '(' {
		return e
	}
	if s.at(k) == '的' {
		k++
	}
	for _, t := range academicTerms {
		if s.has(k, t.text) {
			st.sub, st.optional = t.half, true
			return k + len([]rune(t.text))
		}
	}
	return e
}

// cohort reads 2025级, 2018届, 04级: optional for the guideline.
func (s *scanner) cohort(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.fracN > 0 || n.form == positional || n.form == digitwise && n.runes != 4 {
		return k
	}
	switch {
	case n.runes == 4 && n.val >= 1900 && n.val < 2100:
		st.setYear(n.val, fixed)
	case n.runes == 2 && n.form == arabic && s.at(k) == '0' && s.at(u) == '级':
		st.setYear(s.century(n.val), fixed)
	default:
		return k
	}
	if hi.form != noNumber {
		if hi.runes != n.runes || hi.val <= n.val {
			st.level, st.grain = lvNone, NoGrain
			return k
		}
		st.yearHi = st.year + hi.val - n.val
	}
	st.optional, st.level, st.rule = true, lvEnd, "date.cohort"
	return u + 1
}

// bareYear reads a year without 年: in 2016-2018, and before a season or term.
func (s *scanner) bareYear(st *stamp, k int, n, hi number) int {
	if n.val < 1800 || n.val > 2100 {
		return k
	}
	if hi.form != noNumber && hi.form == arabic && hi.runes == 4 && hi.fracN == 0 {
		next := s.at(hi.end)
		if hi.val > n.val && hi.val <= 2100 && hi.val-n.val <= 150 && !runes.IsLetter(next) && !runes.IsDash(next) && next != '.' && s.connector(n.end, false) > n.end {
			st.setYear(n.val, fixed)
			st.yearHi, st.level, st.rule = hi.val, lvEnd, "range.years"
			return hi.end
		}
		return k
	}
	w, e := s.word(n.end)
	if n.fracN > 0 || w == nil {
		return k
	}
	switch {
	case w.kind == wSeason && w.n > 0 && s.at(e-1) == '季':
		if s.has(e, "学期") {
			e += 2
		}
	case w.kind == wTerm && (runes.In(s.at(n.end), "春秋") || s.at(n.end) == '夏'):
	case w.kind == wOpen: // 2020整年
		st.setYear(n.val, fixed)
		st.level = lvEnd
		return e
	default:
		return k
	}
	st.setYear(n.val, fixed)
	st.setSub(Season, 1, "date.term")
	if s.at(n.end) == '秋' {
		st.sub = 3
	} else if s.at(n.end) == '夏' {
		st.sub = 2
	}
	st.optional, st.level = true, lvEnd
	return e
}
