package timex

import (
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// every reads a repetition: 每年, 每两周, 每周三, 每年9月10日, 每天上午.
func (s *scanner) every(i, k int) (Expression, bool) {
	e := Expression{Start: i, Kind: Set, Rule: "set"}
	if s.at(k) == '逢' || s.at(k) == '隔' {
		k++
	}
	if d, end := s.weekdayWord(k); d > 0 {
		return s.everyWeekday(e, d, end), true
	}
	n := number{val: 1, end: k}
	if r := s.at(k); runes.IsDigit(r) || isNumeral(r) {
		n = s.number(k)
		if n.form == noNumber || n.approx || n.fracN > 0 || n.val < 1 || n.val > 1000 {
			return e, false
		}
	}
	if s.at(k) == '半' {
		l, ok := s.half(k)
		if ok {
			return s.setOf(e, l.lo, l.end), true
		}
		return e, false
	}
	j := s.space(n.end)
	if n.runes > 0 { // 每5月 is no repetition of five months, 每9月 not of nine
		if s.at(j) == '月' {
			return e, false
		}
	}
	ge := s.at(j) == '个'
	if ge {
		j++
	}
	u, end := s.unit(j, ge)
	if u == nil {
		if s.at(j) == '晚' && !runes.In(s.at(j+1), "会") {
			e.End, e.Value, e.Grain = j+1, "SET:TEV", PartOfDay
			return e, true
		}
		return e, false
	}
	next := s.at(end)
	if runes.In(next, "级") || u.text == "周" && runes.In(next, "期年") || u.text == "日" && runes.In(next, "报") || u.text == "天" && runes.In(next, "才") || u.text == "载" {
		return e, false
	}
	e.Optional, e.Grain = u.opt, u.grain
	if n.val == 1 && n.runes == 0 {
		switch u.text {
		case "周", "星期", "礼拜":
			if d := s.weekdayRune(end); d > 0 && !runes.In(s.at(end+1), "次个节场名课小篇遍期回门堂天所家") {
				return s.everyWeekday(e, d, end+1), true
			}
		case "年", "月", "天", "日":
			if e, ok := s.everyDate(e, u, end); ok {
				return e, true
			}
		}
	}
	var a amount
	a.add(u, n.val, 0, 0)
	return s.setOf(e, a, end), true
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
	if j := s.connector(end, false); j > end {
		h, stop := s.weekdayWord(j)
		if h == 0 && s.at(end) != ' ' {
			if h = s.weekdayRune(j); h > 0 {
				stop = j + 1
			}
		}
		if h > 0 {
			b = append(append(b, "/XXXX-WXX-"...), byte('0'+h))
			end = stop
		}
	}
	for range 6 { // 每周一、三、五: no value writes the list
		if h := s.weekdayRune(end + 1); s.at(end) != '、' || h == 0 {
			break
		}
		b, end = b[:0], end+2
	}
	if len(b) == 0 {
		e.End = end
		return e
	}
	b, end = s.everyTime(b, end, &e)
	e.End, e.Value = end, string(b)
	return e
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
	p := point{grain: st.grain, part: st.part, h: hour24(st.hour, st.part), mi: st.min, sc: st.sec}
	e.Grain = st.grain
	return p.appendTime(b), end
}

// everyDate reads 每年9月10日, 每月5日, 每天上午8点. It fails where nothing of the
// kind follows.
func (s *scanner) everyDate(e Expression, u *unitWord, end int) (Expression, bool) {
	var buf [64]byte
	b := append(buf[:0], "SET:"...)
	switch u.text {
	case "天", "日":
		n := len(b)
		b, end = s.everyTime(b, end, &e)
		if len(b) == n {
			return e, false
		}
	case "月":
		n := s.number(end)
		if n.form == noNumber || n.form == bareUnit || n.val < 1 || n.val > 31 || s.at(n.end) != '日' && s.at(n.end) != '号' {
			return e, false
		}
		b = pad(append(b, "XXXX-XX-"...), n.val, 2)
		e.Grain, end = Day, n.end+1
	default:
		k := end
		if s.at(k) == '的' {
			k++
		}
		st := stamp{start: k}
		st.yearMode, st.level, st.grain = fixed, lvYear, Year
		stop := k
		for st.level < lvEnd {
			j := s.extend(&st, stop)
			if j <= stop {
				break
			}
			stop = j
		}
		if stop == k || st.bad || st.monthMode != fixed && st.holiday == 0 || st.nth != 0 {
			return e, false
		}
		e.Grain, e.End = st.grain, stop
		if st.holiday > 0 {
			m, d, fixed := calendar.Holidays()[st.holiday-1].Fixed()
			if !fixed {
				return s.setOf(e, yearly(), stop), true
			}
			st.month, st.day = m, d
		}
		if st.lunar {
			return s.setOf(e, yearly(), stop), true
		}
		p := point{m: st.month, d: st.day, grain: Day}
		if st.day == 0 {
			p.grain = Month
		}
		b = p.append(b)
		if st.monthHi > 0 {
			q := point{m: st.monthHi, grain: Month}
			b = q.append(append(b, '/'))
		}
		end = stop
		if j := s.connector(end, false); j > end { // 每年9月至次年1月 stays open
			if st2, ok := s.stamp(j); ok && st2.monthMode == fixed && st2.yearMode != fixed {
				q := point{m: st2.month, d: st2.day, grain: Day}
				if st2.day == 0 {
					q.grain = Month
				}
				b = q.append(append(b, '/'))
				end = st2.end
			}
		}
	}
	e.End, e.Value = end, string(b)
	return e, true
}

func yearly() (a amount) {
	a.add(&unitWords[0], 1, 0, 0)
	return a
}
