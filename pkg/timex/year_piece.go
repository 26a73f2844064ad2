package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// yearPiece reads 2026年, 26年, 二〇二六年, 2024—2026年, 2013—2016年度, 80年代.
func (s *scanner) yearPiece(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.fracN > 0 || hi.fracN > 0 {
		return k
	}
	e := u + 1
	if s.at(e) == '代' {
		return s.decadeOnly(st, k, n, hi, u)
	}
	if y := s.reignYear(st, n, e); y != 0 {
		st.setYear(y, fixed)
		st.rule = "date.era"
		return e
	}
	y, ok := s.yearValue(n, hi, e)
	if !ok {
		return k
	}
	if hi.form != noNumber && n.runes == 4 && s.connector(n.end, false) > n.end && s.monthAt(e) {
		return s.openedBy(st, n) // 1986—1992年3月
	}
	h := 0
	if hi.form != noNumber {
		if h, ok = s.yearValue(hi, n, e); !ok || !between(h-y, 1, 300) {
			return k
		}
	}
	st.setYear(y, fixed)
	if h != 0 {
		st.yearHi = h
		st.setLast("range.years")
	}
	if s.at(e) == '度' && !s.vetoed(notSpent, k, e+1) {
		st.rule = "date.report-year"
		return e + 1
	}
	return e
}

// openedBy makes the stamp the bare year that begins a range.
func (s *scanner) openedBy(st *stamp, n number) int {
	st.setYear(n.val, fixed)
	st.level = lvEnd
	return n.end
}

// yearValue decides whether a number before 年 is a year and which; hi is the other
// one of 2024—26年.
func (s *scanner) yearValue(n, hi number, e int) (int, bool) {
	switch {
	case n.approx && !s.monthAt(e):
		return 0, false
	case n.row() && n.runes == 4 && n.within(1000, 2199):
		if n.val < 1900 && s.vetoed(notLongAgo, n.start(), e) && !s.monthAt(e) {
			return 0, false
		}
		return n.val, !s.vetoed(notEventOfYear, n.start(), e)
	case n.form == positional && n.within(1900, 2099) && (n.val%1000 != 0 || s.monthAt(e)):
		return n.val, true
	case n.form == digitwise && n.runes == 3 && s.monthAt(e):
		return n.val, true
	case n.form == arabic && n.runes == 3 && s.monthAt(e): // 114年2月, of the Republic
		return n.val + republic, n.within(100, 199)
	case n.row() && n.runes == 2:
		if n.form == arabic && hi.form == arabic && hi.runes == 4 { // 2024—26年
			return hi.val/100*100 + n.val, true
		}
		if n.form == digitwise || s.at(n.start()) == '0' || s.shortYear(n, e) || s.oneOfYears(n, hi, e) {
			return s.century(n.val), true
		}
	}
	return 0, false
}

// oneOfYears reports one of two years of this century in a list: 18、19年.
func (s *scanner) oneOfYears(n, hi number, e int) bool {
	a, b := min(n.val, hi.val), max(n.val, hi.val)
	if n.form != arabic || hi.form != arabic || hi.runes != 2 || b != a+1 {
		return false
	}
	if last := s.refY % 100; s.refY != 0 && b > last+1 || s.refY == 0 && b > 30 {
		return false
	}
	return s.at(min(n.end, hi.end)) == '、' && a >= 10 && !s.vetoed(notNearYears, min(n.start(), hi.start()), e)
}

// republic is the year before the first one of the Republic, from which Taiwan counts.
const republic = 1911

// shortYear tells 26年 the year from 26年 the length by what stands beside it.
func (s *scanner) shortYear(n number, e int) bool {
	k := n.start()
	switch {
	case s.monthAt(e):
		return true
	case s.vetoed(notNearYears, k, e):
		return false
	case s.cued(cueSeasonOfYear, k, e):
		return true
	}
	// Only a year of this or the last few decades is written short.
	if s.refY > 0 && s.century(n.val) > s.refY+1 {
		return false
	}
	if n.form == arabic && n.within(70, 99) && s.lastCentury(n, e) {
		return true
	}
	if s.at(k-1) == '于' && !runes.IsMainHan(s.at(k-2)) {
		return true
	}
	return s.cued(cueSince, k, e) || s.cued(cueUntil, k, e) || s.cued(cueSchoolYear, k, e)
}

// lastCentury reports 98年 that a clause or a life goes on from.
func (s *scanner) lastCentury(n number, e int) bool {
	k := n.start()
	return n.val%10 > 0 && s.cued(cueClauseYear, k, e) || s.cued(cueCareerYear, k, e)
}

// century completes a two-digit year.
func (s *scanner) century(v int) int {
	pivot := 30
	if s.refY > 0 {
		pivot = s.refY%100 + 10
	}
	if v <= pivot {
		return 2000 + v
	}
	return 1900 + v
}

// monthAt reports whether a month follows: 26年2月.
func (s *scanner) monthAt(e int) bool {
	e = s.skip(s.space(e), '的')
	if !s.figure(e) {
		return s.has(e, "正月") || s.has(e, "腊月")
	}
	n := s.number(e)
	if n.fracN > 0 || !n.within(1, 12) {
		return false
	}
	_, u := s.shared(n)
	return s.at(u) == '月'
}

// bareYear reads a year without 年: in 2016-2018, and before a season or term.
func (s *scanner) bareYear(st *stamp, k int, n, hi number) int {
	if !n.within(1800, 2100) {
		return k
	}
	if hi.form == arabic && hi.runes == 4 && hi.fracN == 0 {
		return s.bareYears(st, k, n, hi)
	}
	if hi := s.shortEnd(k, n); hi.form != noNumber {
		return s.bareYears(st, k, n, hi)
	}
	if s.yearLine(k, n) { // 1978 above 3.20
		st.setYear(n.val, fixed)
		return n.end
	}
	if s.openYear(k, n) || s.beforeMonth(n) { // （2020—）, 2016—至今, 1992—1995.6
		return s.openedBy(st, n)
	}
	w, e := s.word(n.end)
	if n.fracN > 0 || w == nil {
		return k
	}
	season := s.at(n.end)
	switch w.kind {
	case wSeason:
		if w.n == 0 || s.at(e-1) != '季' {
			return k
		}
		if s.has(e, "学期") {
			e += 2
		}
	case wTerm:
		if season != '春' && season != '夏' && season != '秋' {
			return k
		}
	case wHoliday: // 2021端午节
		st.setYear(n.val, fixed)
		if end := s.holidayWord(st, n.end, w, e); end > n.end {
			return end
		}
		*st = stamp{start: st.start}
		return k
	case wOpen: // 2020整年
		st.setYear(n.val, fixed)
		st.level = lvEnd
		return e
	default:
		return k
	}
	st.setYear(n.val, fixed)
	st.setSub(Season, 1, "date.term")
	switch season {
	case '秋':
		st.sub = 3
	case '夏':
		st.sub = 2
	}
	st.optional, st.level = true, lvEnd
	return e
}

// shortEnd returns the year 1985 of 1972-85; noNumber where none is written so.
func (s *scanner) shortEnd(k int, n number) number {
	j := s.connector(n.end, false)
	if j != n.end+1 || n.fracN > 0 || !n.within(1900, 1999) || runes.IsMainHan(s.at(k-1)) {
		return number{}
	}
	hi := s.number(j)
	if hi.form != arabic || hi.runes != 2 || hi.fracN > 0 {
		return number{}
	}
	if hi.val <= max(n.val%100, 12) || s.goesOn(hi.end) {
		return number{}
	}
	hi.val += n.val / 100 * 100
	return hi
}

// beforeMonth reports a year that begins a range with a month in digits at its end:
// 1992—1995.6.
func (s *scanner) beforeMonth(n number) bool {
	const longest = 60
	j := s.connector(n.end, false)
	if j == n.end || n.fracN > 0 || !runes.IsDigit(s.at(j)) {
		return false
	}
	f := s.numericFields(j)
	if f.n != 2 || !f.isMonth() || !between(f.value[0]-n.val, 0, longest) {
		return false
	}
	return !s.vetoed(notMeasure, j, f.end[1]) || s.cued(cueMonthOfLife, j, f.end[1])
}

// openYear reports a year that begins a time without an end: （2020—）, 2016-至今.
func (s *scanner) openYear(k int, n number) bool {
	if n.fracN > 0 || runes.IsMainHan(s.at(k-1)) || runes.Dash.Has(s.at(k-1)) {
		return false
	}
	return s.stillOpen(n.end)
}

// stillOpen reports that a dash or 至 stands at e and no other end behind it.
func (s *scanner) stillOpen(e int) bool {
	j := s.connector(e, false)
	if j == e || s.at(e) == '到' {
		return false
	}
	return s.cued(cueOpenYear, s.space(j), s.space(j))
}

// bareYears reads 2016-2018.
func (s *scanner) bareYears(st *stamp, k int, n, hi number) int {
	joined := s.connector(n.end, false) > n.end
	if !joined || hi.val > 2100 || !between(hi.val-n.val, 1, 150) {
		return k
	}
	st.setYear(n.val, fixed)
	st.yearHi = hi.val
	st.setLast("range.years")
	if e := s.numberedTerm(st, hi); e > hi.end || !s.vetoed(notYears, k, hi.end) {
		return e
	}
	*st = stamp{start: st.start}
	return k
}
