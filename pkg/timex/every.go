package timex

// every reads a repetition: 每年, 每两周, 每周三, 每年9月10日, 每天上午.
func (s *scanner) every(i, k int) (Expression, bool) {
	e := Expression{Start: i, Kind: Set, Rule: "set"}
	if r := s.at(k); r == '逢' || r == '隔' {
		k++
	}
	if d, end := s.weekdayWord(k); d > 0 && !s.vetoed(notTimesAWeek, end-1, end) { // 每周一次 is each week
		return s.everyWeekday(e, d, end), true
	}
	if s.at(i) == '逢' { // 逢星期六, but 逢年过节
		return e, false
	}
	if s.at(k) == '半' {
		l, ok := s.half(k)
		if !ok {
			return e, false
		}
		return s.setOf(e, l.lo, l.end), true
	}
	n := number{val: 1, end: k}
	if s.figure(k) {
		n = s.number(k)
		if !n.exact() || !n.within(1, 1000) {
			return e, false
		}
	}
	return s.everyUnit(e, k, n)
}

// everyUnit reads the unit of a repetition, and the date that may follow 每年.
func (s *scanner) everyUnit(e Expression, k int, n number) (Expression, bool) {
	j := s.space(n.end)
	if n.runes > 0 && s.at(j) == '月' { // 每5月 is no repetition of five months, 每9月 not of nine
		return e, false
	}
	ge := s.at(j) == '个'
	u, end := s.unit(s.skip(j, '个'), ge)
	if u == nil {
		return s.everyEvening(e, s.skip(j, '个'))
	}
	if u.noSet || s.anyHolds(u.each, k, end) {
		return e, false
	}
	e.Optional, e.Grain = u.term, u.grain
	if n.runes == 0 {
		if u.unit == inWeeks {
			if d := s.weekdayRune(end); d > 0 && !s.vetoed(notTimesAWeek, end, end+1) {
				return s.everyWeekday(e, d, end+1), true
			}
		}
		if u.date {
			if e, ok := s.everyDate(e, u, end); ok {
				return e, true
			}
		}
	}
	var a amount
	a.add(u, number{val: n.val})
	return s.setOf(e, a, end), true
}

// everyEvening reads 每晚 and 每晚7点.
func (s *scanner) everyEvening(e Expression, j int) (Expression, bool) {
	if s.at(j) != '晚' || s.vetoed(notEveningParty, j, j+1) {
		return e, false
	}
	e.End, e.Value, e.Grain = j+1, "SET:TEV", PartOfDay
	var buf [32]byte
	if b, end := s.everyTime(append(buf[:0], "SET:"...), j, &e); end > j+1 {
		e.End, e.Value = end, string(b)
	}
	return e, true
}

func (s *scanner) setOf(e Expression, a amount, end int) Expression {
	var buf [32]byte
	e.End, e.Value = end, string(a.append(append(buf[:0], "SET:"...)))
	return e
}

// everyWeekday reads the rest of 每周三下午, 每周一至周五.
func (s *scanner) everyWeekday(e Expression, d, end int) Expression {
	var buf [64]byte
	b := append(buf[:0], "SET:XXXX-WXX-"...)
	b = append(b, byte('0'+d))
	e.Grain = Day
	if h, stop := s.lastWeekday(end); h > 0 {
		b = append(append(b, "/XXXX-WXX-"...), byte('0'+h))
		end = stop
	}
	if stop := s.moreWeekdays(d, end); stop > end { // 每周一三五: no value writes the list
		b, end = append(b[:0], "SET:P1W"...), stop
		if _, stop := s.everyTime(nil, end, &e); stop > end {
			b, end = b[:0], stop
		}
		e.End, e.Value = end, string(b)
		return e
	}
	b, end = s.everyTime(b, end, &e)
	e.End, e.Value = end, string(b)
	return e
}

// moreWeekdays reads the other days of 每周一、三、五, 每周一三五, 每周二周四 and
// 每周三和周五, and returns the end of them; they ascend.
func (s *scanner) moreWeekdays(d, end int) int {
	for {
		k := end
		if r := s.at(k); r == '、' || r == '和' || r == '及' || r == '与' {
			k++
		}
		next, stop := s.weekdayWord(k)
		if next == 0 && s.at(end) != '和' && s.at(end) != '与' {
			next, stop = s.weekdayRune(k), k+1
		}
		if next <= d || s.vetoed(notTimesAWeek, stop-1, stop) {
			return end
		}
		d, end = next, stop
	}
}

// lastWeekday reads the 至周五 of 每周一至周五, and 至五.
func (s *scanner) lastWeekday(end int) (day, stop int) {
	j := s.connector(end, false)
	if j == end {
		return 0, end
	}
	if day, stop = s.weekdayWord(j); day == 0 && s.at(end) != ' ' {
		day, stop = s.weekdayRune(j), j+1
	}
	return day, stop
}

// everyTime reads the part of the day and clock time of a repetition.
func (s *scanner) everyTime(b []byte, end int, e *Expression) ([]byte, int) {
	st := stamp{start: end, level: lvDay, grain: Day}
	for {
		j := s.extend(&st, end)
		if j <= end || st.weekday > 0 {
			break
		}
		end = j
	}
	if st.bad || st.grain == Day {
		return b, end
	}
	st.end = end
	p := point{grain: st.grain, part: st.part, h: hour24(st.hour, st.part), mi: st.min, sc: st.sec}
	e.Grain = st.grain
	b = p.appendTime(b)
	if to := &s.ends[1]; s.second(&st, to) && st.hasClock() && to.hasClock() && to.dayMode == implied { // 每天8:00-17:00
		to.takePart(&st)
		p = point{grain: to.grain, h: hour24(to.hour, to.part), mi: to.min, sc: to.sec}
		return p.appendTime(append(b, '/')), to.end
	}
	return b, end
}
