package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// weekWord reads 下周, 下周三, 周三, 周末, and the weekday after a date.
func (s *scanner) weekWord(st *stamp, k int, w *word, e int) int {
	switch w.kind {
	case wWeek:
		if st.level != lvNone || !s.yearWordFits(k, w, e) || runes.In(s.at(e), "期年岁围边刊转长报密") {
			return k
		}
		st.dayMode, st.inWeek, st.weekOff, st.level, st.grain, st.rule = fromRef, true, w.n, lvDay, Week, "date.week"
		if s.at(e) == '末' {
			st.weekend = true
			return e + 1
		}
		if d := s.weekdayRune(e); d > 0 {
			st.weekday, st.level, st.grain, st.rule = d, lvWeekday, Day, "date.weekday"
			return e + 1
		}
		if s.at(e) == '的' {
			if d, end := s.weekdayWord(e + 1); d > 0 {
				st.weekday, st.level, st.grain, st.rule = d, lvWeekday, Day, "date.weekday"
				return end
			}
		}
		return e
	case wWeekday:
		switch {
		case st.level == lvDay && st.grain == Day && s.at(k-1) != '的': // 6月7日星期三
			st.weekday, st.level = w.n, lvWeekday
			return e
		case st.level == lvNone && s.loneWeekday(k, e):
			st.weekday, st.level, st.grain, st.rule = w.n, lvWeekday, Day, "date.weekday"
			return e
		}
	case wWeekend:
		if st.level == lvNone && !isNumeral(s.at(k-1)) && !runes.IsDigit(s.at(k-1)) {
			st.dayMode, st.inWeek, st.level, st.grain, st.rule = fromRef, true, lvDay, Week, "date.week"
			st.weekend, st.optional = true, true
			return e
		}
	}
	return k
}

// weekdayRune reads the 三 of 下周三; 0 where it begins another word (下周一起).
func (s *scanner) weekdayRune(k int) int {
	r, next := s.at(k), s.at(k+1)
	switch r {
	case '日':
		if runes.In(next, "前常报均本") {
			return 0
		}
		return 7
	case '天':
		return 7
	case '一', '二', '三', '四', '五', '六':
		d := digitOf(r)
		if runes.In(next, "个次场批些直共名位所项定样道致度堂节篇部本条件套种系") || d == 1 && runes.In(next, "起") && s.at(k+2) != ',' || powerKinds.Has(next) {
			return 0
		}
		return d
	}
	return 0
}

// weekdayWord reads 星期三.
func (s *scanner) weekdayWord(k int) (day, end int) {
	if w, e := s.word(k); w != nil && w.kind == wWeekday {
		return w.n, e
	}
	return 0, k
}

func (s *scanner) loneWeekday(k, e int) bool {
	if s.whole {
		return true
	}
	p, next := s.at(k-1), s.at(e)
	if isNumeral(p) || runes.IsDigit(p) || runes.In(p, "四八圆") {
		return false
	}
	if s.at(k) == '周' && runes.In(next, "次个节场名位岁家围鸣氏福次") {
		return false
	}
	return !isNumeral(next) || isNumeral(s.at(e+1))
}

// ordinal reads what counts within a year or month: 第二周, 第三个月, 第三个星期日,
// 最后一个星期一.
func (s *scanner) ordinal(st *stamp, k, e int) int {
	n, j := -1, e
	if s.at(k) == '第' {
		num := s.number(e)
		if num.form == noNumber || num.approx || num.fracN > 0 || num.val < 1 || num.val > 53 {
			return k
		}
		n, j = num.val, num.end
		if s.at(j) == '个' {
			j++
		}
	}
	j2 := j
	if s.at(j) == '的' {
		j2++
	}
	if d, end := s.weekdayWord(j2); d > 0 && n <= 5 && (st.level == lvNone || st.level == lvSub && st.grain == Month && st.monthHi == 0) {
		st.weekday, st.nth, st.level, st.grain, st.rule = d, n, lvWeekday, Day, "date.nth-weekday"
		return end
	}
	if n < 1 {
		return k
	}
	switch {
	case s.at(j) == '周' && !runes.In(s.at(j+1), "年期岁"):
		return s.nthWeek(st, k, n, j+1)
	case s.has(j, "星期"):
		return s.nthWeek(st, k, n, j+2)
	case s.at(j) == '月' && s.at(j-1) == '个' && st.level == lvYear && n <= 12:
		st.setMonth(n, fixed)
		return j + 1
	case s.has(j, "季度") && st.level <= lvYear && n <= 4:
		st.setSub(Quarter, n, "date.quarter")
		return j + 2
	}
	return k
}

func (s *scanner) nthWeek(st *stamp, k, n, end int) int {
	switch {
	case st.level == lvYear && st.yearHi == 0:
		st.setSub(Week, n, "date.week")
		st.nth = n
	case st.level == lvSub && st.grain == Month && st.monthHi == 0 && n <= 6:
		st.nth, st.grain, st.level, st.rule = n, Week, lvDay, "date.week"
	default:
		return k
	}
	st.level = lvEnd
	return end
}

// firstUnits reads 前三季度, 前10天, 最后4个月 after a year, 前三季度 alone too.
func (s *scanner) firstUnits(st *stamp, k int, w *word, e int) int {
	if w.text != "前" && w.text != "最后" {
		return k
	}
	n := s.number(s.space(e))
	if n.form == noNumber || n.form == bareUnit || n.approx || n.fracN > 0 || n.val < 1 || n.val > 366 {
		return k
	}
	j := s.space(n.end)
	g, end := NoGrain, j
	switch {
	case s.has(j, "季度"):
		g, end = Quarter, j+2
	case s.has(j, "个季度"):
		g, end = Quarter, j+3
	case s.has(j, "个月"):
		g, end = Month, j+2
	case s.at(j) == '周' && s.at(j+1) != '年':
		g, end = Week, j+1
	case s.at(j) == '天':
		g, end = Day, j+1
	}
	if g == NoGrain || g == Quarter && n.val > 4 || g == Month && n.val > 12 {
		return k
	}
	if st.level != lvYear && (st.level != lvNone || g != Quarter) || st.yearHi > 0 {
		return k
	}
	st.firstN, st.grain, st.level, st.rule = n.val, g, lvEnd, "range.first-units"
	if w.text == "最后" {
		st.firstN = -n.val
	}
	return end
}
