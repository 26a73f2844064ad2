package timex

// A reign in which the text counts its years: 光绪二十三年 … 二十八年.
type reign struct {
	before int // the year before its first one; 0: none
	last   int // the year of it that was told last
}

// eraYear reads the year after 公元 or the name of a reign.
func (s *scanner) eraYear(st *stamp, k int, w *word, e int) int {
	n := s.number(e)
	if w.kind == wEra && s.at(e) == '元' {
		n = number{val: 1, end: e + 1, runes: 1, form: positional}
	}
	if s.has(n.end, "学年") { // 民國113學年度
		return s.academicYear(st, k, n, number{}, n.end)
	}
	u := s.space(n.end)
	if !n.exact() || s.at(u) != '年' {
		return k
	}
	y := n.val
	if w.kind == wCommonEra {
		if !n.within(1, 9999) {
			return k
		}
		if w.n < 0 {
			y = 1 - n.val
		}
	} else {
		if n.form == bareUnit || !n.within(1, 130) {
			return k
		}
		y = w.n + n.val - 1
		if w.n < 0 && y >= 0 {
			y++
		}
	}
	st.setYear(y, fixed)
	st.rule = "date.era"
	if w.kind == wEra {
		st.reign = max(w.n-1, 0)
	}
	if s.at(u+1) == '代' && n.val%10 == 0 { // 民国七十年代
		st.yearHi = y + 9
		st.setLast("date.decade")
		return u + 2
	}
	return u + 1
}

// yearOfSixty returns the year of a place in the cycle of sixty (癸未年): the one nearest
// to the year told last or, without one, the last one at the reference; 0 without either.
func (s *resolver) yearOfSixty(n int) int {
	const cycle, first = 60, 4 // 甲子 is the year 4
	until := s.refY
	if s.ctx.told != 0 {
		until = s.ctx.told + cycle/2
	}
	if until == 0 {
		return 0
	}
	return until - (until-first-n)%cycle
}

// count notes the year of a stamp: one of the same reign, or of our era, in which the
// text counts from there on. A gloss, 光绪二十三年（1897年）, changes nothing.
func (c *context) count(st *stamp, y int) {
	switch {
	case y == 0 || st.yearMode == implied:
	case st.reign != 0:
		c.reign = reign{st.reign, y - st.reign}
	case st.yearMode == fixed && y != c.reign.before+c.reign.last:
		c.reign = reign{}
	case c.reign.before != 0:
		c.reign.last = y - c.reign.before
	}
}

// reignYear reads a year of the reign that the text told before: 二十八年 behind
// 光绪二十三年, and 16年 as the other end of 民国7年9月—16年3月. It returns 0 for a length.
func (s *scanner) reignYear(st *stamp, n number, e int) int {
	longest := 61
	r := s.ctx.reign
	switch {
	case s.tail && s.front != nil && s.front.reign != 0:
		r = reign{s.front.reign, s.front.year - s.front.reign}
	case r.before == 0 || s.tail || !s.cued(cueReignYear, n.start(), e):
		return 0
	case n.val == r.last && !s.monthAt(e):
		return 0
	}
	if r.before == republic {
		longest = 130
	}
	if !n.exact() || n.form == bareUnit || !n.within(max(r.last, 1), longest) {
		return 0
	}
	st.reign = r.before
	return r.before + n.val
}

// dynasty returns where the dynasty begins that a year of a reign is of, 清光绪三十二年;
// i where none stands before it.
func (s *scanner) dynasty(i, before int) int {
	for k := range s.lx.dynasties {
		d := &s.lx.dynasties[k]
		if from := i - len(d.name); between(before+1, d.from, d.to) && s.stands(from, d.name) {
			return from
		}
	}
	return i
}
