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
	case wYear, wAnchorYear, wEra, wSixty, wCommonEra, wCentury, wYearSeason:
		return s.yearWord(st, k, w, e)
	case wMonth, wAnchorMonth, wLunarMonth, wNamedMonth, wLunar:
		return s.monthWord(st, k, w, e)
	case wDay, wAnchorDay:
		if s.at(k) == '第' && st.level > lvNone { // 三月的第二天
			return s.ordinal(st, k, k+1)
		}
		return s.dayWord(st, k, w, e)
	case wHalf, wQuarter, wRefQuarter, wSeason, wSeason1, wYearEdge, wOpen:
		return s.subWord(st, k, w, e)
	case wMonthEdge, wTenDays:
		return s.monthPart(st, k, w, e)
	case wWeek:
		return s.weekWord(st, k, w, e)
	case wWeekday, wWeekend:
		return s.weekdayPiece(st, k, w, e)
	case wOrdinal:
		return s.ordinal(st, k, e)
	case wPrefix:
		return s.firstUnits(st, k, w, e)
	case wGiven:
		return s.givenPiece(st, k, w, e)
	case wTerm: // 2026年春季学期, 2026年暑假
		if st.oneYear() {
			st.optional = true
			st.setLast("date.term")
			return e
		}
	case wPart, wPart1:
		return s.partWord(st, k, w, e)
	case wHoliday:
		return s.holidayWord(st, k, w, e)
	}
	return k
}

// partWord reads 上午, and 晚 before a clock time or behind a day: 晚7点, 5日晚.
func (s *scanner) partWord(st *stamp, k int, w *word, e int) int {
	if w.kind == wPart1 {
		if st.grain == Day && (st.level == lvDay || st.level == lvWeekday) && !s.vetoed(notEveningWord, k, e) {
			st.setPart(w.part)
			return e
		}
		n := s.number(e)
		if st.level != lvNone || n.form == noNumber || n.val > 12 || !clockUnit(s.at(n.end)) {
			return k
		}
		st.rule = "time.part"
	} else if st.level != lvNone && (st.grain != Day || st.level > lvWeekday) {
		return k
	}
	st.setPart(w.part)
	if st.rule == "" {
		st.rule = "time.part"
	}
	return e
}

// clockUnit reports what may follow the hour of a clock time.
func clockUnit(r rune) bool { return r == '点' || r == '时' || r == ':' }

func (s *scanner) yearWord(st *stamp, k int, w *word, e int) int {
	if st.level != lvNone || !s.wordFits(k, w, e) {
		return k
	}
	switch w.kind {
	case wYear:
		st.setYear(w.n, fromRef)
		st.rule = "date.relative-year"
	case wAnchorYear:
		if (w.late || s.longAgo(w, e)) && !s.monthAt(e) && !s.seasonAt(e) { // 那年8月, 那年秋
			return k
		}
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
	case wSixty:
		st.setYear(s.yearOfSixty(w.n), fixed)
		st.rule = "date.era"
		if st.year == 0 {
			st.yearMode = fromAnchor // none is told: no value
		}
	case wCommonEra, wEra:
		return s.eraYear(st, k, w, e)
	}
	return e
}

// longAgo reports the 当年 that says back then: no year is told in the paragraph, or 的
// follows. 当年底 counts from the year told last.
func (s *scanner) longAgo(w *word, e int) bool {
	if w.text != "当年" || s.whole || s.at(e) == '底' || s.at(e) == '末' {
		return false
	}
	return s.at(e) == '的' || s.ctx.told == 0 || s.ctx.toldAt != s.ctx.para && !s.ctx.head.known()
}

// seasonAt reports a season at i.
func (s *scanner) seasonAt(i int) bool {
	w, _ := s.word(i)
	return w != nil && (w.kind == wSeason || w.kind == wSeason1)
}

// wordFits reports whether no veto that watches over a word forbids it in [k, e).
func (s *scanner) wordFits(k int, w *word, e int) bool { return !s.anyHolds(w.vetoes, k, e) }

func (s *scanner) monthWord(st *stamp, k int, w *word, e int) int {
	if !st.takesSub() {
		return k
	}
	switch w.kind {
	case wLunar:
		if !s.lunarFollows(e) {
			return k
		}
		st.lunar = true
	case wLunarMonth:
		st.setMonth(w.n, fixed)
		st.lunar, st.leap = true, w.leap
	case wNamedMonth:
		st.setMonth(w.n, fixed)
	case wMonth:
		if st.level == lvYear && w.n != 0 || !s.wordFits(k, w, e) {
			return k
		}
		st.setMonth(w.n, fromRef)
		st.rule = "date.relative-month"
	case wAnchorMonth:
		if st.level == lvYear || !s.wordFits(k, w, e) {
			return k
		}
		st.setMonth(w.n, fromAnchor)
		st.rule = "date.anchor-month"
	}
	return e
}

// lunarFollows reports whether a month or year follows 农历; the mark may stand
// before the year too: 农历2015年十月初一.
func (s *scanner) lunarFollows(e int) bool {
	if s.at(e) == '年' {
		return false
	}
	n := s.number(e)
	if n.form == noNumber {
		w, _ := s.word(e)
		return w != nil && (w.kind == wLunarMonth || w.kind == wSixty)
	}
	_, u := s.shared(n)
	return s.at(u) == '月' || s.at(u) == '年'
}

func (s *scanner) dayWord(st *stamp, k int, w *word, e int) int {
	switch {
	case st.level == lvYear && w.kind == wDay && w.n == 0: // 去年的今天
		st.monthMode = fromRef
	case st.level != lvNone || !s.wordFits(k, w, e):
		return k
	}
	st.day, st.dayMode, st.level, st.grain, st.rule = w.n, fromRef, lvDay, Day, "date.relative-day"
	if w.kind == wAnchorDay {
		st.dayMode, st.rule = fromAnchor, "date.anchor-day"
	}
	if w.part != noPart {
		st.setPart(w.part)
	}
	return e
}

// givenPiece reads 昨（23）日, 上（5）月 and 去（2024）年, where a bracket gives the number.
func (s *scanner) givenPiece(st *stamp, k int, w *word, e int) int {
	n := s.number(e)
	if st.level != lvNone || !n.exact() || s.at(n.end) != ')' || !s.wordFits(k, w, e) {
		return k
	}
	u := n.end + 1
	switch r := s.at(u); {
	case (r == '日' || r == '晚') && n.within(1, 31):
		st.setDay(n.val)
		if _, _, d := calendar.Date(s.refN + w.n); s.refY != 0 && d == n.val {
			st.day, st.dayMode = w.n, fromRef
		}
		if st.rule = "date.relative-day"; r == '晚' {
			st.setPart(evening)
		}
	case r == '月' && n.month():
		st.setMonth(n.val, fixed)
	case r == '年' && n.within(1900, 2199):
		st.setYear(n.val, fixed)
	case r == '年' && n.within(100, 199):
		st.setYear(n.val+republic, fixed)
	default:
		return k
	}
	return u + 1
}

func (s *scanner) subWord(st *stamp, k int, w *word, e int) int {
	if !st.takesSub() || st.grain == Century {
		return k
	}
	switch w.kind {
	case wHalf:
		st.setSub(Half, w.n, "date.half")
	case wQuarter:
		if w.late && st.level != lvYear { // 明年首季, but 第二季 of a programme
			return k
		}
		st.setSub(Quarter, w.n, "date.quarter")
	case wRefQuarter:
		if st.level != lvNone || !s.wordFits(k, w, e) {
			return k
		}
		st.setSub(Quarter, w.n, "date.relative-quarter")
		st.fromNow, st.level = true, lvEnd
	case wSeason:
		return s.season(st, w, e)
	case wSeason1:
		// 1945年秋; but 2019年春节, 2020年夏令营 are longer words.
		if st.level != lvYear || s.vetoed(notSeasonWord, k, e) {
			return k
		}
		st.setSub(Season, w.n, "date.season")
	case wYearEdge:
		return s.yearEdge(st, k, w, e)
	case wOpen:
		return s.wholeYear(st, k, w, e)
	}
	return e
}

// season reads 秋季, and 秋季学期 after a year.
func (s *scanner) season(st *stamp, w *word, e int) int {
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
	return e
}

// wholeYear reads 全年, alone or after a year.
func (s *scanner) wholeYear(st *stamp, k int, w *word, e int) int {
	if st.level == lvNone && w.text == "整年" || !s.wordFits(k, w, e) {
		return k
	}
	if st.level == lvNone {
		st.rule, st.grain = "date.whole-year", Year
	}
	st.level = lvEnd
	return e
}

// yearEdge reads 年底 after 今年 and alone.
func (s *scanner) yearEdge(st *stamp, k int, w *word, e int) int {
	switch {
	case !s.wordFits(k, w, e):
		return k
	case st.level == lvNone:
		// Alone only the plain ones: 年中 and 年终 are parts of names (年终考核).
		if w.late || s.vetoed(notAge, k, e) {
			return k
		}
		st.setYear(0, fromRef)
		if w.arg != "MID" && s.ctx.year != 0 && s.ctx.anchor.y == s.ctx.year { // 2024年9月开工，年底完工
			st.yearMode = fromAnchor
		}
	case st.yearMode == fixed && runes.IsDigit(s.at(k-1)):
		return k
	}
	st.setEdge()
	return e
}

// monthPart reads 上旬 and 月底 after a month and alone.
func (s *scanner) monthPart(st *stamp, k int, w *word, e int) int {
	edge := w.kind == wMonthEdge
	switch {
	case st.oneMonth(): // 本月月底
	case st.level != lvNone || s.vetoed(notAfterNumber, k, e):
		return k
	case edge && w.late:
		return k
	case edge && s.ctx.row.last.grain >= Month && s.ctx.anchor.m > 0: // 3月5日开学，月底考试
		st.setMonth(0, fromAnchor)
	case edge:
		st.setMonth(0, fromRef)
	default:
		st.setMonth(0, fromAnchor)
	}
	if edge {
		st.setEdge()
		return e
	}
	st.sub, st.grain = w.n, TenDays
	st.setLast("date.ten-days")
	return e
}

func (s *scanner) holidayWord(st *stamp, k int, w *word, e int) int {
	if !st.takesSub() || !s.holidayFits(w, k, e) {
		return k
	}
	h := &calendar.Holidays()[w.n]
	st.holiday, st.level, st.grain, st.rule = w.n+1, lvDay, Day, "date.holiday"
	st.optional = h.Vacation
	if h.IsTerm() {
		st.rule = "date.solar-term"
	}
	return e
}

// holidayFits keeps names of streets, schools and prizes, the rain and the snow
// apart from the days of the same name.
func (s *scanner) holidayFits(w *word, k, e int) bool {
	h := &calendar.Holidays()[w.n]
	if h.IsTerm() && s.vetoed(notHarvest, k, e) {
		return false
	}
	if !h.NeedsCue || s.whole {
		return true
	}
	if s.vetoed(notCountBefore, k, e) {
		return false
	}
	if s.anyHolds(w.cues, k, e) {
		return true
	}
	if s.cued(cueQuotedHoliday, k, e) {
		return true
	}
	if r := s.at(e); r == '”' || r == '"' {
		e++
	}
	_, _, solar := h.Fixed()
	return s.cued(cueHoliday, k, e) || solar && s.cued(cueSolarHoliday, k, e)
}
