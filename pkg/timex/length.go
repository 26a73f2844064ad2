package timex

// A length is a length of time as it is written: 三年, 一个半小时, 8天20小时.
type length struct {
	end   int
	grain Grain // its finest unit
	lo    amount
	hi    amount // second end of 3—5年
	two   bool
	vague bool // 几年: no value
	opt   bool // 三个学期: optional
}

// measured is a number with a unit that may be a length.
type measured struct {
	n          number
	u          *unitWord
	start, end int  // from the number to behind the unit
	ge         bool // 个 stands between
	prefixed   bool // 近, 过去 … stands before it, which makes 日, 月 and 年 after any number a length
}

// one reports 一 and 1.
func (m *measured) one() bool { return m.n.val == 1 && m.n.runes == 1 }

// length reads a length at i; see measured for prefixed.
func (s *scanner) length(i int, prefixed bool) (l length, ok bool) {
	if s.at(i) == '半' {
		return s.half(i)
	}
	n := s.number(i)
	if n.form == noNumber || n.form == bareUnit && !n.approx && !s.manyYears(n.end) || n.val > 99999 {
		return l, false
	}
	hi, u := s.shared(n)
	j := n.end
	if hi.form != noNumber && hi.val > n.val && s.at(u) != '号' {
		j = u
		l.two = true
	}
	l.vague = n.vague
	m := measured{n: n, start: i, prefixed: prefixed}
	if !s.first(&l, &m, hi, j) {
		return l, false
	}
	// 1小时30分钟, 8天20小时, 2年3个月, 两天又一个月
	for !l.two && s.more(&l) {
	}
	if l.grain == Day || l.grain == Second {
		s.nights(&l)
	}
	s.lengthTail(&l)
	s.lengthRange(&l)
	return l, true
}

// manyYears reports what makes a length of the 百 before e: 百余年, 百年来.
func (s *scanner) manyYears(e int) bool {
	if r := s.at(e); r == '余' || r == '多' {
		return s.at(e+1) == '年' || s.at(e+1) == '载'
	}
	return s.has(e, "年来")
}

// nights reads the rest of 三天两夜, and of 48秒76.
func (s *scanner) nights(l *length) {
	n := s.number(l.end)
	if l.two || !n.exact() || n.runes > 2 {
		return
	}
	switch r := s.at(n.end); {
	case l.grain == Day && (r == '夜' || r == '晚' && !s.vetoed(notEveningWord, n.end, n.end+1)):
		l.end = n.end + 1
	case l.grain == Second && n.form == arabic && !s.unitFollows(n.end) && !s.vetoed(notMoreThings, n.end, n.end):
		l.lo.frac, l.lo.fracN, l.lo.at, l.end = n.val, n.runes, inSeconds, n.end
	}
}

// lengthRange reads the other end of 3年半至4年.
func (s *scanner) lengthRange(l *length) {
	j := s.connector(l.end, false)
	if j == l.end || s.tail || !s.figure(j) {
		return
	}
	if l.two || l.vague {
		return
	}
	s.tail = true
	hi, ok := s.length(j, true)
	s.tail = false
	if ok && !hi.two && !hi.vague && hi.lo.above(&l.lo) {
		l.hi, l.two, l.end, l.grain = hi.lo, true, hi.end, max(l.grain, hi.grain)
	}
}

// first reads what follows the first number of a length: the unit, with 个, 半, 多, 余
// about it.
func (s *scanner) first(l *length, m *measured, hi number, j int) bool {
	n := m.n
	j = s.space(j)
	if r := s.at(j); (r == '多' || r == '余' || r == '来') && n.form != digitwise {
		j++
	}
	half := false
	if s.at(j) == '个' {
		m.ge = true
		j++
		if r := s.at(j); r == '多' || r == '余' {
			j++
		}
		if s.at(j) == '半' {
			half = true
			j++
		}
	}
	if m.u, m.end = s.unit(j, m.ge); m.u == nil {
		m.u, m.end = s.minutes(j)
	}
	if m.u == nil || s.notLength(m) {
		return false
	}
	l.grain, l.opt, l.end = m.u.grain, m.u.term, m.end
	if n.form == digitwise { // 三四年, 三五天
		if n.runes != 2 || n.val%10 <= n.val/10 {
			return false
		}
		l.two = true
		l.lo.add(m.u, number{val: n.val / 10})
		l.hi.add(m.u, number{val: n.val % 10})
	} else {
		l.lo.add(m.u, n)
		if l.two {
			l.hi.add(m.u, hi)
		}
		l.vague = l.vague || n.approx
	}
	if !half && !l.two && s.andHalf(l.end) {
		half = true
		l.end++
	}
	if half {
		l.lo.addHalf(m.u)
	}
	return true
}

// minutes reads the 分 of 4分48秒.
func (s *scanner) minutes(j int) (*unitWord, int) {
	if s.at(j) != '分' || !s.figure(j+1) {
		return nil, j
	}
	if n := s.number(j + 1); !n.within(0, 59) || s.at(n.end) != '秒' {
		return nil, j
	}
	return s.unitNamed("分钟"), j + 1
}

// andHalf reports the 半 of 三年半.
func (s *scanner) andHalf(e int) bool {
	return s.at(e) == '半' && !s.vetoed(notHalfOf, e, e+1) && !s.vetoed(notHalfTerm, e, e+1)
}

// more reads one more unit of a length of several; units must get finer, but behind
// 又: 两天又一个月. It leaves l as it is where there is none.
func (s *scanner) more(l *length) bool {
	k := s.space(l.end)
	back := s.at(k) == '又'
	if back || s.at(k) == '零' {
		k++
	}
	n := s.number(k)
	if !n.counts() {
		return false
	}
	j := s.skip(n.end, '个')
	ge := j > n.end
	u, e := s.unit(j, ge)
	if u == nil {
		u, e = s.shortUnit(l, j)
	}
	switch {
	case u == nil, u.head, u.isMonth() && !ge:
		return false
	case u.grain == l.grain, u.grain < l.grain && !back:
		return false
	}
	l.lo.add(u, n)
	l.grain = max(l.grain, u.grain)
	if s.at(e) == '半' && u.unit <= inHours {
		l.lo.addHalf(u)
		e++
	}
	l.end = e
	return true
}

// shortUnit reads 分 after hours and 时 after days, which are units only there.
func (s *scanner) shortUnit(l *length, j int) (*unitWord, int) {
	switch {
	case s.at(j) == '分' && l.grain == Hour:
		return s.unitNamed("分钟"), j + 1
	case s.at(j) == '时' && l.grain == Day && !s.vetoed(notHourWord, j, j+1):
		return s.unitNamed("小时"), j + 1
	}
	return nil, j
}

// half reads 半年, 半个月, 半个多小时.
func (s *scanner) half(k int) (l length, ok bool) {
	j := s.skip(k+1, '个')
	ge := j > k+1
	if ge {
		j = s.skip(j, '多')
	}
	u, e := s.unit(j, ge)
	if u == nil || u.noHalf || s.anyHolds(u.half, k, e) {
		return l, false
	}
	l.lo.addHalf(u)
	l.grain, l.opt, l.end = u.grain, u.term, e
	s.lengthTail(&l)
	return l, true
}

// lengthTail takes in 多, 余, 以上, 左右 after the unit.
func (s *scanner) lengthTail(l *length) {
	switch r := s.at(l.end); {
	case (r == '多' || r == '余') && !s.vetoed(notMoreThings, l.end, l.end+1):
		l.end++
	case s.has(l.end, "以上"), s.has(l.end, "左右"):
		l.end += 2
	}
}

// prefixLength reads 近五年, 过去一年, 未来三个月, 前1周. The prefixes that are
// also postpositions (前, 后, 上, 下) count only where a clause begins.
func (s *scanner) prefixLength(i int, w *word, e int) bool {
	k := s.space(e)
	if !s.figure(k) && s.at(k) != '半' {
		return false
	}
	if w.kind == wPrefix && !s.wordFits(i, w, k) {
		return false
	}
	l, ok := s.length(k, true)
	if !ok || w.text == "近" && l.opt {
		return false
	}
	s.lengthResult(i, &l)
	return true
}
