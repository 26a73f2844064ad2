package timex

// clockAt reads a clock time whose first number is n: 9时30分, 两点半, 14:30,
// 11:30:10. It merges it into the stamp.
func (s *scanner) clockAt(st *stamp, n number) int {
	if n.fracN > 0 || n.val > 99 || n.runes > 3 || n.pair() {
		return 0
	}
	c := clockTime{hour: n.val, clock: Hour, glued: st.glued, labelled: st.level == lvPart}
	e := 0
	switch s.at(n.end) {
	case ':':
		if st.level == lvNone && !s.tail && s.ratio(n.start()) {
			return 0
		}
		e = s.colonClock(&c, n)
	case '时', '点':
		if !s.vetoed(notPercent, n.start(), n.end) {
			e = s.wordClock(st, &c, n)
		}
	}
	if e == 0 {
		return 0
	}
	st.clockTime = c
	st.grain, st.level = c.clock, lvClock
	st.bad = st.bad || !c.onClock()
	if st.rule == "" || st.rule == "time.part" {
		st.rule = "time.clock"
	} else {
		st.rule = "date.clock"
	}
	return e
}

// clockTime is a time on a clock.
type clockTime struct {
	clock          Grain // Hour, Minute or Second: how fine the clock is; NoGrain: none
	hour, min, sec int
	glued          bool // it follows a T: 2026-02-05T09:00
	labelled       bool // a part of the day and a colon stand before it: 上午：8:30
}

// onClock reports a time that a clock can show, 24:00 included.
func (c *clockTime) onClock() bool { return c.hour*60+c.min <= 24*60 && c.min < 60 && c.sec < 60 }

// setMinute makes it a time of an hour and a minute.
func (c *clockTime) setMinute(m int) { c.min, c.clock = m, Minute }

// colonClock reads 8:30 and 22:04:00. A score (3:2), a ratio (1:30) and a
// citation (1998:3) have no two-digit minutes or no hour before them.
func (s *scanner) colonClock(c *clockTime, n number) int {
	if n.form != arabic || n.runes > 2 || n.val > 24 {
		return 0
	}
	if inside := s.vetoed(notInsideClock, n.start(), n.end); inside && !c.glued && !c.labelled {
		return 0
	}
	m := s.number(n.end + 1)
	if !m.sixtieth() || m.fracN > 0 {
		return 0
	}
	c.setMinute(m.val)
	e := m.end
	if s.at(e) == ':' {
		sec := s.number(e + 1)
		if !sec.sixtieth() {
			return 0
		}
		c.sec, c.clock, e = sec.val, Second, sec.end
	}
	if c.clock != Second && s.at(e) == '分' && !s.vetoed(notMinutesAgain, e, e+1) { // 8:30分
		e++
	}
	if s.vetoed(notClock, n.start(), e) {
		return 0
	}
	return e
}

// sixtieth reports two digits of minutes or seconds.
func (n *number) sixtieth() bool { return n.form == arabic && n.runes == 2 && n.val < 60 }

// ratio reports whether the words before i make 1:30 a ratio or a score.
func (s *scanner) ratio(i int) bool {
	if p := s.at(i - 1); p == '以' || p == '分' {
		return true
	}
	for k := i - 1; k >= i-5; k-- {
		switch s.at(k) {
		case '比':
			return true
		case ',', '。', 0:
			return false
		}
	}
	return false
}

// wordClock reads 9时, 9时30分, 两点半, 五点一刻, 13时许.
func (s *scanner) wordClock(st *stamp, c *clockTime, n number) int {
	point := s.at(n.end) == '点'
	hour := n.end + 1
	e := s.wordMinutes(c, hour, point)
	switch {
	case s.at(e) == '许' && !s.vetoed(notAllowed, e, e+1):
		e++
	case s.has(e, "左右"):
		e += 2
	case s.at(e) == '多' && st.level >= lvDay && !s.vetoed(notMoreThings, e, e+1): // 夜里11点多
		e++
	case e == hour && !s.plainHour(st, n, e, point):
		return 0
	}
	return e
}

// wordMinutes reads what makes the hour before e finer or exact: 半, 一刻, 30分, 整. It
// returns e where there is nothing of it.
func (s *scanner) wordMinutes(c *clockTime, e int, point bool) int {
	switch next := s.at(e); {
	case next == '半' && !s.vetoed(notHalfOf, e, e+1):
		c.setMinute(30)
		return e + 1
	case s.has(e, "一刻"), s.has(e, "三刻"):
		c.setMinute(15 * digitOf(next))
		return e + 2
	case next == '整', next == '钟' && point:
		return e + 1
	case !s.figure(e):
		return e
	}
	m := s.number(e)
	if !m.whole() || m.val > 59 || m.runes > 3 {
		return e
	}
	switch {
	case s.at(m.end) == '分' && !s.vetoed(notMinutes, m.end, m.end+1):
		c.setMinute(m.val)
		e = m.end + 1
		if sec := s.number(e); sec.form != noNumber && s.at(sec.end) == '秒' && sec.val < 60 {
			c.sec, c.clock, e = sec.val, Second, sec.end+1
		}
	case point && m.val >= 5 && m.runes >= 2 && !s.vetoed(notPointNumber, e, m.end):
		c.setMinute(m.val)
		e = m.end
	}
	return e
}

// plainHour decides whether N时 or N点 with nothing after it is a time of day.
func (s *scanner) plainHour(st *stamp, n number, e int, point bool) bool {
	if st.level >= lvDay || s.whole {
		return true
	}
	k := n.start()
	if n.val > 24 || s.vetoed(notNumberedHour, k, e) {
		return false
	}
	if !point {
		return n.written() && !s.vetoed(notHourWord, k, e)
	}
	if s.vetoed(notPointWord, k, e) {
		return false
	}
	if s.tail {
		return true
	}
	if s.ctx.clock && n.written() && !s.vetoed(notSpokenPoint, k, e) { // 8:00到校，9点上课
		return true
	}
	return s.cued(cueUntilHour, k, e) || n.written() && (s.cued(cueAroundHour, k, e) || !s.vetoed(notPointHour, k, e))
}
