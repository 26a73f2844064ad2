package timex

import (
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// A numericDate is a date as digits: the numbers, and what stands between them.
type numericDate struct {
	value [3]int
	width [3]int  // digits
	end   [3]int  // index after each
	sep   [2]rune // behind the first and second
	n     int     // how many there are
}

// numericDate reads 2026-02-05, 2026/2/5, 2026.2.5, 2010 01 29, 13.5.2015.
func (s *scanner) numericDate(st *stamp, k int) int {
	if !runes.IsDigit(s.at(k)) || !s.tail && s.insideNumber(k) {
		return k
	}
	f := s.numericFields(k)
	if f.n < 3 || f.sep[0] != f.sep[1] { // 2022.09-2025.06
		if f.width[0] <= 2 {
			if e := s.shortMonth(st, k, &f); e > k {
				return e
			}
			if e := s.slashDay(st, k, &f); e > k {
				return e
			}
			return s.dottedDay(st, k, s.number(k))
		}
		return s.yearMonth(st, k, &f)
	}
	y, m, d, ok := f.date()
	if !ok {
		y, m, d, ok = f.republican()
	}
	if !ok {
		y, m, d, ok = s.shortDate(&f)
	}
	e := f.end[2]
	if !ok || s.vetoed(notShare, k, e) || f.fourth(s) {
		return k
	}
	st.setYear(y, fixed)
	st.setMonth(m, fixed)
	st.setDay(d)
	if r := s.at(e); (r == ' ' || r == 'T') && runes.IsDigit(s.at(e+1)) {
		st.glued = r == 'T'
		if c := s.clockAt(st, s.number(e+1)); c > 0 {
			e = c
		}
		if st.glued {
			e = s.zone(e)
		}
	}
	st.rule = "date.numeric"
	return e
}

// zone skips the zone of 2026-02-05T09:00:00+08:00, which the value leaves out.
func (s *scanner) zone(e int) int {
	switch r := s.at(e); {
	case r == 'Z' && !runes.IsLetter(s.at(e+1)):
		return e + 1
	case r == '+' || r == '-':
		h := s.number(e + 1)
		if m := s.number(h.end + 1); s.at(h.end) == ':' && h.runes == 2 && m.sixtieth() {
			return m.end
		}
	}
	return e
}

// compactDigits are the digits of 20260205.
const compactDigits = 8

// compactDate reads 20260205.
func (s *scanner) compactDate(st *stamp, k int, n number) int {
	y, m, d := n.val/10000, n.val/100%100, n.val%100
	if n.fracN > 0 || !between(y, 1900, 2099) || !between(m, 1, 12) || !between(d, 1, calendar.MonthLength(y, m)) {
		return k
	}
	from := k
	if r := s.at(k - 1); r == ':' || r == ' ' { // 编号：20260115
		from--
	}
	if !s.tail && (s.vetoed(notCode, k, n.end) || from < k && s.vetoed(notCode, from, n.end)) {
		return k
	}
	st.setYear(y, fixed)
	st.setMonth(m, fixed)
	st.setDay(d)
	st.rule = "date.compact"
	return n.end
}

// insideNumber reports whether the digits at k go on from others: 192.168.1.1,
// 0358-8221234, B2026.
func (s *scanner) insideNumber(k int) bool {
	if runes.Dash.Has(s.at(k - 1)) {
		return runes.IsDigit(s.at(k-2)) || runes.IsLetter(s.at(k-2))
	}
	return s.vetoed(notInsideNumber, k, k)
}

// numericFields reads up to three numbers of at most four digits each.
func (s *scanner) numericFields(k int) (f numericDate) {
	for j := k; f.n < 3; j++ {
		i, from := f.n, j
		for runes.IsDigit(s.at(j)) && j-from < 5 {
			f.value[i] = f.value[i]*10 + int(s.at(j)-'0')
			j++
		}
		if !between(j-from, 1, 4) {
			return f
		}
		f.width[i], f.end[i] = j-from, j
		f.n++
		if f.n == 3 {
			return f
		}
		f.sep[i] = s.at(j)
		if !numericSeparator(f.sep[i]) && f.sep[i] != ' ' {
			return f
		}
	}
	return f
}

func numericSeparator(r rune) bool { return r == '-' || r == '.' || r == '/' }

// date returns year, month and day of three numbers, the year being first or last.
func (f *numericDate) date() (y, m, d int, ok bool) {
	y, m, d = f.value[0], f.value[1], f.value[2]
	first, last := f.width[0], f.width[2]
	if last == 4 && first <= 2 {
		y, d = d, y
		first, last = last, first
	}
	if first != 4 || last > 2 || f.width[1] > 2 {
		return y, m, d, false
	}
	if f.sep[0] == ' ' && (f.width[0] != 4 || f.width[1] != 2 || last != 2) { // 2010 01 29
		return y, m, d, false
	}
	return y, m, d, between(y, 1000, 2999) && between(m, 1, 12) && between(d, 1, 31)
}

// republican reads 113/08/12, a date of Taiwan.
func (f *numericDate) republican() (y, m, d int, ok bool) {
	y, m, d = f.value[0]+republic, f.value[1], f.value[2]
	if f.width != [3]int{3, 2, 2} || f.sep[0] != '/' && f.sep[0] != '.' || !between(y, 2000, 2050) {
		return 0, 0, 0, false
	}
	return y, m, d, between(m, 1, 12) && between(d, 1, calendar.MonthLength(y, m))
}

// slashDay reads 3/15（六）, a month and day that the weekday in the bracket vouches for.
func (s *scanner) slashDay(st *stamp, k int, f *numericDate) int {
	m, d := f.value[0], f.value[1]
	if f.n != 2 || f.sep[0] != '/' || s.at(f.end[1]) != '(' {
		return k
	}
	if !between(m, 1, 12) || !between(d, 1, calendar.MonthLength(0, m)) {
		return k
	}
	st.setMonth(m, fixed)
	st.setDay(d)
	if e := s.bracketWeekday(st, f.end[1]); e > f.end[1] {
		st.rule = "date.numeric"
		return e
	}
	*st = stamp{start: st.start}
	return k
}

// shortDate reads 26-2-5, 2-5-26 and 5-2-26 where the reference settles which it is:
// just one of them is within a year of it. Scores and numbers look the same.
func (s *scanner) shortDate(f *numericDate) (y, m, d int, ok bool) {
	if s.refY == 0 || f.sep[0] != '-' || max(f.width[0], f.width[1], f.width[2]) > 2 || s.goesOn(f.end[2]) {
		return 0, 0, 0, false
	}
	a, b, c := f.value[0], f.value[1], f.value[2]
	century := s.refY / 100 * 100
	found, day := 0, 0
	for _, r := range [...][3]int{{a, b, c}, {c, a, b}, {c, b, a}} {
		year := century + r[0]
		if !between(r[1], 1, 12) || !between(r[2], 1, calendar.MonthLength(year, r[1])) {
			continue
		}
		n := calendar.Day(year, r[1], r[2])
		if n == day || !between(n-s.refN, -366, 366) {
			continue
		}
		day = n
		found++
	}
	y, m, d = calendar.Date(day)
	return y, m, d, found == 1
}

// goesOn reports that what ends at e is part of a longer sign.
func (s *scanner) goesOn(e int) bool {
	r := s.at(e)
	return runes.IsLetter(r) || runes.IsDigit(r) || runes.Dash.Has(r)
}

// fourth reports a fourth number after the same mark: 192.168.1.1.
func (f *numericDate) fourth(s *scanner) bool {
	e, sep := f.end[2], f.sep[0]
	return (sep == '.' || sep == '/') && s.at(e) == sep && runes.IsDigit(s.at(e+1))
}

// yearMonth reads 2019.09 and 2019-09 where that is no decimal: with two digits
// of month and something other than a unit after it.
func (s *scanner) yearMonth(st *stamp, k int, f *numericDate) int {
	if f.n < 2 || !f.isMonth() {
		return k
	}
	e := f.end[1]
	if s.vetoed(notDecimal, k, e) || !s.vouchedMonth(f, k, e) {
		return k
	}
	st.setYear(f.value[0], fixed)
	st.setMonth(f.value[1], fixed)
	st.rule = "date.numeric"
	return e
}

// shortMonth reads the 54.7 of 1952.9—54.7.
func (s *scanner) shortMonth(st *stamp, k int, f *numericDate) int {
	a := s.front
	if !s.tail || a == nil || f.n != 2 || f.width[0] != 2 {
		return k
	}
	if a.grain != Month || a.rule != "date.numeric" {
		return k
	}
	y := a.year/100*100 + f.value[0]
	if f.sep[0] != '.' || f.width[1] > 2 || !between(f.value[1], 1, 12) || y < a.year {
		return k
	}
	st.setYear(y, fixed)
	st.setMonth(f.value[1], fixed)
	st.rule = "date.numeric"
	return f.end[1]
}

// vouchedMonth decides whether a year with a month is no decimal, by what is beside it.
func (s *scanner) vouchedMonth(f *numericDate, k, e int) bool {
	hyphen := f.sep[0] == '-'
	switch {
	case s.tail:
		return true
	case !hyphen && (s.cued(cueMonthOfLife, k, e) || f.sep[0] == '.' && s.stillOpen(e)):
		return true
	case f.width[1] == 1 && !s.beginsRange(e), s.vetoed(notMeasure, k, e):
		return false
	case hyphen:
		return !runes.Dash.Has(s.at(e)) || !runes.IsDigit(s.at(e+1))
	}
	return s.whole || s.cued(cueRangeOfMonths, k, s.space(e)) || f.sep[0] == '.' && s.monthCell(k, e)
}

// monthCell reports 1984.05 as a cell of its own: blanks or the ends of the line on both
// sides, and no number beside it but another such month; or behind the label of a date.
func (s *scanner) monthCell(k, e int) bool {
	if !cellEnd(s.at(e)) {
		return false
	}
	if s.at(k-1) == ':' {
		return s.cued(cueDateLabel, k-1, k)
	}
	if !cellEnd(s.at(k - 1)) {
		return false
	}
	before, after := s.cellBefore(k), s.space(e)
	if runes.IsDigit(s.at(before-1)) && s.found.End != before {
		return false
	}
	next := s.numericFields(after)
	return next.n == 0 || next.n >= 2 && next.isMonth()
}

// cellBefore returns the end of the cell before the blanks that end at k.
func (s *scanner) cellBefore(k int) int {
	const most = 8
	for i := 0; i < most && s.at(k-1) == ' '; i++ {
		k--
	}
	return k
}

// cellEnd reports what parts the cells and rows of a table: blanks, controls, the end.
func cellEnd(r rune) bool { return r <= ' ' }

// isMonth reports a year and a month.
func (f *numericDate) isMonth() bool {
	if f.width[0] != 4 || f.width[1] > 2 || !numericSeparator(f.sep[0]) {
		return false
	}
	return between(f.value[0], 1900, 2100) && between(f.value[1], 1, 12)
}

// beginsRange reports whether the other end of 2020.1—2021.12 follows at e.
func (s *scanner) beginsRange(e int) bool {
	j := s.connector(e, false)
	if j == e || s.number(j).runes != 4 {
		return false
	}
	r := s.at(j + 4)
	return r == '.' || r == '/'
}
