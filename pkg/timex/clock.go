package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// clockAt reads a clock time whose first number is n: 9时30分, 两点半, 14:30,
// 11:30:10. It merges it into the stamp.
func (s *scanner) clockAt(st *stamp, n number) int {
	if n.fracN > 0 || n.val > 99 || n.runes > 3 || n.approx && n.form == digitwise {
		return 0
	}
	c := stamp{hour: n.val, clock: Hour}
	e := 0
	switch s.at(n.end) {
	case ':':
		if st.level == lvNone && !s.tail && s.ratio(n.end-n.runes) {
			return 0
		}
		e = s.colonClock(&c, n)
	case '时', '点':
		e = s.wordClock(st, &c, n)
	}
	if e == 0 {
		return 0
	}
	st.hour, st.min, st.sec, st.clock = c.hour, c.min, c.sec, c.clock
	st.grain, st.level = c.clock, lvClock
	if c.hour > 24 || c.hour == 24 && c.min > 0 || c.min > 59 || c.sec > 59 {
		st.bad = true
	}
	if st.rule == "" || st.rule == "time.part" {
		st.rule = "time.clock"
	} else {
		st.rule = "date.clock"
	}
	return e
}

// colonClock reads 8:30 and 22:04:00. A score (3:2), a ratio (1:30) and a
// citation (1998:3) have no two-digit minutes or no hour before them.
func (s *scanner) colonClock(c *stamp, n number) int {
	start := n.end - n.runes
	if n.form != arabic || n.runes > 2 || n.val > 24 || s.at(start-1) == ':' || s.at(start-1) == '.' || runes.IsLetter(s.at(start-1)) {
		return 0
	}
	m := s.number(n.end + 1)
	if m.form != arabic || m.runes != 2 || m.val > 59 || m.fracN > 0 {
		return 0
	}
	c.min, c.clock = m.val, Minute
	e := m.end
	if s.at(e) == ':' {
		sec := s.number(e + 1)
		if sec.form != arabic || sec.runes != 2 || sec.val > 59 {
			return 0
		}
		c.sec, c.clock, e = sec.val, Second, sec.end
	}
	if s.at(e) == ':' || s.at(e) == '%' || runes.IsLetter(s.at(e)) {
		return 0
	}
	return e
}

// ratio reports whether the words before i make 1:30 a ratio or a score.
func (s *scanner) ratio(i int) bool {
	for k := i - 1; k >= i-5; k-- {
		switch r := s.at(k); {
		case r == '比' || r == '以' && k == i-1 || r == '分' && k == i-1:
			return true
		case r == ',' || r == '。' || r == 0:
			return false
		}
	}
	return false
}

// wordClock reads 9时, 9时30分, 两点半, 五点一刻, 13时许.
func (s *scanner) wordClock(st, c *stamp, n number) int {
	point := s.at(n.end) == '点'
	e := n.end + 1
	next := s.at(e)
	fine := false
	switch {
	case next == '半' && !runes.In(s.at(e+1), "年天个月日数以径"):
		c.min, c.clock, fine, e = 30, Minute, true, e+1
	case s.has(e, "一刻"), s.has(e, "三刻"):
		c.min, c.clock, fine, e = 15*digitOf(next), Minute, true, e+2
	case runes.IsDigit(next) || isNumeral(next):
		m := s.number(e)
		switch {
		case m.form == noNumber || m.form == bareUnit || m.val > 59 || m.fracN > 0 || m.runes > 3 || m.vague:
		case s.at(m.end) == '分' && !runes.In(s.at(m.end+1), "钟之"):
			c.min, c.clock, fine, e = m.val, Minute, true, m.end+1
			if sec := s.number(e); sec.form != noNumber && s.at(sec.end) == '秒' && sec.val < 60 {
				c.sec, c.clock, e = sec.val, Second, sec.end+1
			}
		case point && m.val >= 5 && !runes.IsMainHan(s.at(m.end)) && s.at(m.end) != '%' && m.runes >= 2:
			c.min, c.clock, fine, e = m.val, Minute, true, m.end
		}
	case next == '整':
		fine, e = true, e+1
	case next == '钟' && point:
		fine, e = true, e+1
	}
	if s.at(e) == '许' && s.at(e+1) != '多' && s.at(e+1) != '可' {
		fine, e = true, e+1
	} else if s.has(e, "左右") {
		fine, e = true, e+2
	}
	if !fine && !s.plainHour(st, n, e, point) {
		return 0
	}
	return e
}

// plainHour decides whether N时 or N点 with nothing after it is a time of day.
func (s *scanner) plainHour(st *stamp, n number, e int, point bool) bool {
	if st.level >= lvDay || s.whole {
		return true
	}
	p := s.at(n.end - n.runes - 1)
	if n.val > 24 || p == '第' || p == '.' || runes.IsLetter(p) {
		return false
	}
	if !point {
		return !s.guarded("hour", e) && !runes.In(p, "学课工用需") && (n.form == arabic || n.runes > 1)
	}
	if s.guarded("point", e) {
		return false
	}
	next := s.at(e)
	if s.tail || next == '之' && runes.In(s.at(e+1), "前后") {
		return n.form == arabic || n.runes > 1 || s.tail
	}
	return (n.form == arabic || n.runes > 1) && (!runes.IsMainHan(next) || runes.In(next, "起开前后到至在出上下集准就才")) && next != '%' && !runes.IsDash(p)
}

// numericDate reads 2026-02-05, 2026/2/5, 2026.2.5, 2010 01 29, 13.5.2015.
func (s *scanner) numericDate(st *stamp, k int) int {
	if !runes.IsDigit(s.at(k)) {
		return k
	}
	if p := s.at(k - 1); !s.tail && (runes.IsLetter(p) || p == '.' || p == '/' || runes.IsDash(p) || p == '_') {
		if !runes.IsDash(p) || runes.IsDigit(s.at(k-2)) || runes.IsLetter(s.at(k-2)) {
			return k
		}
	}
	var v, width [3]int
	var seps [2]rune
	j := k
	for i := range 3 {
		from := j
		for runes.IsDigit(s.at(j)) && j-from < 5 {
			v[i] = v[i]*10 + int(s.at(j)-'0')
			j++
		}
		if width[i] = j - from; width[i] == 0 || width[i] > 4 {
			return s.yearMonth(st, k, v, width, seps, from-1, i)
		}
		if i < 2 {
			seps[i] = s.at(j)
			if !runes.In(seps[i], "-./ ") {
				return s.yearMonth(st, k, v, width, seps, j, i+1)
			}
			j++
		}
	}
	if seps[0] != seps[1] { // 2022.09-2025.06
		return s.yearMonth(st, k, v, width, seps, j-width[2]-1, 2)
	}
	if runes.IsDigit(s.at(j)) || s.at(j) == '%' {
		return k
	}
	y, m, d := v[0], v[1], v[2]
	switch {
	case width[0] == 4 && width[1] <= 2 && width[2] <= 2:
		if seps[0] == ' ' && (width[1] != 2 || width[2] != 2) {
			return k
		}
	case width[2] == 4 && width[0] <= 2 && width[1] <= 2 && seps[0] != ' ':
		y, d = v[2], v[0]
	default:
		return k
	}
	if y < 1000 || y > 2999 || m < 1 || m > 12 || d < 1 || d > 31 {
		return k
	}
	if r := s.at(j); r == seps[0] && runes.IsDigit(s.at(j+1)) && r != '-' && r != ' ' {
		return k
	}
	st.setYear(y, fixed)
	st.setMonth(m, fixed)
	st.setDay(d)
	st.rule = "date.numeric"
	if s.at(j) == ' ' && runes.IsDigit(s.at(j+1)) || s.at(j) == 'T' && runes.IsDigit(s.at(j+1)) {
		n := s.number(j + 1)
		if e := s.clockAt(st, n); e > 0 {
			st.rule = "date.numeric"
			return e
		}
	}
	return j
}

// yearMonth reads 2019.09 and 2019-09 where that is no decimal: with two digits
// of month and something other than a unit after it.
func (s *scanner) yearMonth(st *stamp, k int, v, width [3]int, seps [2]rune, j, fields int) int {
	long := runes.IsDash(s.at(j)) && s.number(s.connector(j, false)).runes == 4 && runes.In(s.at(s.connector(j, false)+4), "./")
	if fields != 2 || width[0] != 4 || width[1] != 2 && !long && !s.tail || width[1] > 2 || v[0] < 1900 || v[0] > 2100 || v[1] < 1 || v[1] > 12 || !runes.In(seps[0], "-./") {
		return k
	}
	next := s.at(j)
	if runes.IsDigit(next) || runes.IsLetter(next) || next == '%' || next == '.' || runes.IsMainHan(next) && !s.tail && !runes.In(next, "至到起") {
		return k
	}
	if seps[0] != '-' && !runes.IsDash(next) && next != '至' && next != '到' && s.at(k-1) != '(' && !s.whole && !s.tail {
		return k
	}
	if runes.IsDash(next) && runes.IsDigit(s.at(j+1)) && seps[0] == '-' {
		return k
	}
	st.setYear(v[0], fixed)
	st.setMonth(v[1], fixed)
	st.rule = "date.numeric"
	return j
}
