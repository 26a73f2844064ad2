package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// decade reads 80年代 after a century; without it the century itself stands.
func (s *scanner) decade(st *stamp, e int) int {
	st.level = lvEnd
	if n := s.number(e); n.form != noNumber {
		hi, u := s.shared(n)
		if end := s.decades(st, n, hi, u); end > 0 {
			return end
		}
	}
	if s.at(e) == '初' || s.at(e) == '末' {
		e++
	}
	return e
}

// decades reads 80年代, 五六十年代, 50—60年代 into st, whose century is set; 0 if
// the numbers are no decades.
func (s *scanner) decades(st *stamp, n, hi number, u int) int {
	if !n.decade() || n.runes > 3 || !s.has(u, "年代") {
		return 0
	}
	first, last := n.val/10, n.val/10
	switch {
	case hi.form != noNumber:
		if !hi.decade() || hi.val <= n.val {
			return 0
		}
		last = hi.val / 10
	case n.approx: // 五六十
		first = last - 1
	}
	st.subHi, st.decades, st.grain, st.rule = first, last-first, Decade, "date.decade"
	return s.decadeEdge(u + 2)
}

// decade reports the number of a decade: a multiple of ten below a hundred.
func (n *number) decade() bool { return n.whole() && n.within(0, 99) && n.val%10 == 0 }

// decadeOnly reads 八十年代 and 60、70年代, of the twentieth century unless small,
// and 1980年代.
func (s *scanner) decadeOnly(st *stamp, k int, n, hi number, u int) int {
	c := *st
	c.setYear(0, fixed)
	c.level = lvEnd
	switch {
	case n.form == arabic && n.runes == 4 && n.val%10 == 0 && hi.form == noNumber:
		c.sub = n.val/100 + 1
		n.val, n.runes = n.val%100, 2
	case n.form == arabic && n.runes != 2 || n.val == 0:
		return k
	case n.val <= 20 && n.runes <= 2:
		c.sub = 21
	default:
		c.sub = 20
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
	switch r := s.at(e); {
	case s.cued(cuePartOfDecade, e, e):
		return e + 2
	case r == '末', r == '初' && !s.vetoed(notBeginner, e, e+1), r == '中' && !runes.IsMainHan(s.at(e+1)):
		return e + 1
	}
	return e
}
