package timex

import (
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// extendWord reads a piece that is a word of the lexicon: 今年, 上半年, 下旬,
// 教师节, 上午.
func (s *scanner) extendWord(st *stamp, k int) int {
	w, e := s.word(k)
	if w == nil {
		return k
	}
	switch w.kind {
	case wYear, wAnchorYear, wEra, wCommonEra, wCentury, wYearSeason:
		return s.yearWord(st, k, w, e)
	case wMonth, wAnchorMonth, wLunarMonth, wNamedMonth, wLunar:
		return s.monthWord(st, k, w, e)
	case wDay, wAnchorDay:
		return s.dayWord(st, k, w, e)
	case wHalf, wQuarter, wSeason, wSeason1, wYearEdge, wOpen:
		return s.subWord(st, k, w, e)
	case wMonthEdge, wTenDays:
		return s.monthPart(st, k, w, e)
	case wWeek, wWeekday, wWeekend:
		return s.weekWord(st, k, w, e)
	case wOrdinal:
		return s.ordinal(st, k, e)
	case wPrefix:
		return s.firstUnits(st, k, w, e)
	case wTerm: // 2026年春季学期, 2026年暑假
		if st.level == lvYear && st.yearHi == 0 {
			st.optional, st.level, st.rule = true, lvEnd, "date.term"
			return e
		}
	case wPart:
		if st.level == lvNone || st.grain == Day && st.level <= lvWeekday {
			st.part, st.level, st.grain = w.part, lvPart, PartOfDay
			if st.rule == "" {
				st.rule = "time.part"
			}
			return e
		}
	case wPart1: // 晚7点
		if n := s.number(e); st.level == lvNone && n.form != noNumber && runes.In(s.at(n.end), "点时:") && n.val <= 12 {
			st.part, st.level, st.grain, st.rule = w.part, lvPart, PartOfDay, "time.part"
			return e
		}
	case wHoliday:
		if st.level <= lvYear && st.yearHi == 0 && s.holidayFits(w, k, e) {
			st.holiday, st.level, st.grain, st.rule = w.n+1, lvDay, Day, "date.holiday"
			h := &calendar.Holidays()[w.n]
			st.optional = h.Vacation
			if h.IsTerm() {
				st.rule = "date.solar-term"
			}
			return e
		}
	}
	return k
}

func (s *scanner) yearWord(st *stamp, k int, w *word, e int) int {
	if st.level != lvNone || !s.yearWordFits(k, w, e) {
		return k
	}
	switch w.kind {
	case wYear:
		st.setYear(w.n, fromRef)
		st.rule = "date.relative-year"
		if w.n == 0 && s.at(e) == '年' && runes.In(s.at(e+1), "初底末中") { // 今年年底
			return e
		}
	case wAnchorYear:
		st.setYear(w.n, fromAnchor)
		st.rule = "date.anchor-year"
	case wYearSeason:
		st.setYear(w.n, fromRef)
		st.setSub(Season, seasonOf(w.arg), "date.season")
		st.level = lvEnd
	case wCentury:
		st.setYear(0, fixed)
		st.sub, st.grain, st.rule = 21+w.n, Century, "date.century"
		return s.decade(st, e)
	case wCommonEra:
		n := s.number(e)
		if n.form == noNumber || n.approx || n.fracN > 0 || s.at(n.end) != '年' || n.val < 1 || n.val > 9999 {
			return k
		}
		st.setYear(n.val, fixed)
		if w.n < 0 {
			st.year = 1 - n.val
		}
		st.rule = "date.era"
		return n.end + 1
	case wEra:
		n := number{val: 1, end: e + 1, runes: 1, form: positional}
		if s.at(e) != '元' {
			n = s.number(e)
		}
		if n.form == noNumber || n.form == bareUnit || n.approx || s.at(n.end) != '年' || n.val < 1 || n.val > 130 {
			return k
		}
		y := w.n + n.val - 1
		if w.n < 0 && y >= 0 {
			y++
		}
		st.setYear(y, fixed)
		st.rule = "date.era"
		e = n.end + 1
	}
	return e
}

// yearWordFits keeps 文明年 and 基本年 apart from 明年 and 本年.
func (s *scanner) yearWordFits(k int, w *word, e int) bool {
	p := s.at(k - 1)
	switch w.text[:3] {
	case "明":
		if runes.In(p, "文光声说证黎") {
			return false
		}
	case "本":
		if runes.In(p, "日基资根版样标") {
			return false
		}
	case "上":
		if runes.In(p, "以早晚线网会之马") {
			return false
		}
	case "次", "同":
		if isNumeral(p) || runes.IsDigit(p) || runes.In(p, "首第多每共不本历该") {
			return false
		}
	case "前":
		if runes.In(p, "日以之此年目") {
			return false
		}
	}
	return !runes.In(s.at(e), "级龄") || w.kind == wCentury
}

func (s *scanner) monthWord(st *stamp, k int, w *word, e int) int {
	if st.level > lvYear || st.yearHi > 0 {
		return k
	}
	switch w.kind {
	case wLunar:
		// 农历2015年十月初一: the mark may stand before the year.
		if s.at(e) == '年' {
			return k
		}
		n := s.number(e)
		if w2, _ := s.word(e); n.form == noNumber && (w2 == nil || w2.kind != wLunarMonth) {
			return k
		}
		if n.form != noNumber {
			if _, u := s.shared(n); s.at(u) != '月' && s.at(u) != '年' {
				return k
			}
		}
		st.lunar = true
		return e
	case wLunarMonth:
		st.setMonth(w.n, fixed)
		st.lunar = true
	case wNamedMonth:
		st.setMonth(w.n, fixed)
	case wMonth:
		if st.level == lvYear && w.n != 0 || !s.yearWordFits(k, w, e) {
			return k
		}
		st.setMonth(w.n, fromRef)
		st.rule = "date.relative-month"
	case wAnchorMonth:
		if st.level == lvYear || !s.yearWordFits(k, w, e) {
			return k
		}
		st.setMonth(w.n, fromAnchor)
		st.rule = "date.anchor-month"
	}
	return e
}

func (s *scanner) dayWord(st *stamp, k int, w *word, e int) int {
	p := s.at(k - 1)
	if st.level == lvYear && w.kind == wDay && w.n == 0 { // 去年的今天
		st.dayMode, st.monthMode = fromRef, fromRef
	} else if st.level != lvNone || !s.yearWordFits(k, w, e) {
		return k
	} else {
		st.dayMode = fromRef
	}
	if w.kind == wAnchorDay {
		st.dayMode = fromAnchor
		if isNumeral(p) && s.at(k) == '次' || s.at(k) == '第' && s.at(e) == '性' {
			return k
		}
	}
	if w.n == -2 && runes.In(p, "之以大") || s.at(k) == '后' && runes.In(p, "先之以最然") {
		return k
	}
	if s.at(k) == '前' && s.at(k+1) == '日' && s.at(e) == '本' {
		return k
	}
	st.day, st.level, st.grain, st.rule = w.n, lvDay, Day, "date.relative-day"
	if w.kind == wAnchorDay {
		st.rule = "date.anchor-day"
	}
	if w.part != noPart {
		st.part, st.level, st.grain = w.part, lvPart, PartOfDay
	}
	return e
}

func (s *scanner) subWord(st *stamp, k int, w *word, e int) int {
	if st.level > lvYear || st.yearHi > 0 || st.grain == Century {
		return k
	}
	next := s.at(e)
	switch w.kind {
	case wHalf:
		st.setSub(Half, w.n, "date.half")
	case wQuarter:
		st.setSub(Quarter, w.n, "date.quarter")
	case wSeason:
		if st.level == lvNone {
			st.optional = true
		}
		if st.level == lvYear && s.at(e-1) == '日' { // 1945年秋|日寇
			e--
		}
		st.setSub(Season, w.n, "date.season")
		if s.has(e, "学期") {
			st.optional, st.rule = true, "date.term"
			e += 2
		}
	case wSeason1:
		// 1945年秋; but 2019年春节, 2020年夏令营 are longer words.
		if st.level != lvYear || runes.In(next, "考招运晚联游雨风耕") {
			return k
		}
		st.setSub(Season, w.n, "date.season")
	case wYearEdge:
		return s.yearEdge(st, k, e)
	case wOpen:
		if st.level == lvNone && w.text == "整年" || runes.In(next, "级龄") || s.at(k-1) == '健' {
			return k
		}
		if st.level == lvNone {
			st.rule, st.grain, st.level = "date.whole-year", Year, lvEnd
			return e
		}
		st.level = lvEnd
		return e
	}
	return e
}

// yearEdge reads 年底 after 今年 and alone.
func (s *scanner) yearEdge(st *stamp, k, e int) int {
	p, next := s.at(k-1), s.at(e)
	if s.at(e-1) == '初' && runes.In(next, "中级一二三") {
		return k
	}
	if st.level == lvNone {
		// Alone only the plain ones: 年中 and 年终 are parts of names (年终考核).
		if runes.In(s.at(e-1), "中终头尾") || isNumeral(p) || runes.IsDigit(p) || runes.In(p, "青少成中近老每") {
			return k
		}
		st.setYear(0, fromRef)
	} else if st.yearMode == fixed && runes.IsDigit(p) {
		return k
	}
	st.edge, st.level, st.rule = true, lvEnd, "date.edge"
	return e
}

// monthPart reads 上旬 and 月底 after a month and alone.
func (s *scanner) monthPart(st *stamp, k int, w *word, e int) int {
	p := s.at(k - 1)
	switch {
	case st.level == lvSub && st.grain == Month && st.monthHi == 0:
		if w.kind == wMonthEdge { // 本月月底
			st.edge, st.level, st.rule = true, lvEnd, "date.edge"
			return e
		}
	case st.level == lvNone:
		if isNumeral(p) || runes.IsDigit(p) || p == '个' || p == '满' {
			return k
		}
		if w.kind == wMonthEdge {
			if s.at(e-1) == '中' {
				return k
			}
			st.setMonth(0, fromRef)
			st.edge, st.level, st.rule = true, lvEnd, "date.edge"
			return e
		}
		st.setMonth(0, fromAnchor)
	default:
		return k
	}
	st.sub, st.grain, st.level, st.rule = w.n, TenDays, lvEnd, "date.ten-days"
	return e
}
