package timex

import (
	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// extendNumber reads a piece that begins with a number: 2026年, 2月, 5日, 9时,
// 2026-02-05, 20世纪.
func (s *scanner) extendNumber(st *stamp, k int) int {
	n := s.number(k)
	if !n.counts() {
		return k
	}
	if r := s.at(n.end); st.level == lvNone && (n.fracN > 0 || r == ' ' || numericSeparator(r)) {
		if e := s.numericDate(st, k); e > k {
			return e
		}
	}
	if st.level == lvNone || st.level >= lvDay {
		if e := s.clockAt(st, n); e > k {
			return e
		}
	}
	if n.form == arabic && n.runes == compactDigits && st.level == lvNone {
		return s.compactDate(st, k, n)
	}
	hi, u := s.shared(n)
	switch s.at(u) {
	case '年':
		return s.yearPiece(st, k, n, hi, u)
	case '月':
		return s.monthPiece(st, k, n, hi, u)
	case '日', '号':
		return s.dayPiece(st, k, n, hi, u)
	case '世':
		if e := s.centuryPiece(st, k, n, hi, u); e > k {
			return e
		}
	case '学':
		if s.at(u+1) == '年' {
			return s.academicYear(st, k, n, hi, u)
		}
	case '/':
		switch m := s.number(u + 1); {
		case m.counts() && s.has(m.end, "学年"): // 2025/26学年
			return s.academicYear(st, k, n, m, m.end)
		case m.row() && m.follows(&n) && s.has(m.end, "年度"): // 2025/26年度
			return s.yearPiece(st, k, n, m, m.end)
		}
	case '届', '级':
		return s.cohort(st, k, n, hi, u)
	}
	if st.level == lvNone && n.form == arabic && n.runes == 4 {
		return s.bareYear(st, k, n, hi)
	}
	if n.form == positional && (st.oneMonth() || s.lunar && st.level == lvNone) {
		st.lunar = st.lunar || s.lunar
		return s.bareDay(st, k, n)
	}
	return k
}

// follows reports the year after n, of which two digits may be left out.
func (m *number) follows(n *number) bool {
	return m.val == n.val+1 || m.runes == 2 && m.val == (n.val+1)%100
}

// shared reads the rest of 24、25 or 2024—2026 before a shared unit. It returns
// the last number (form noNumber if there is only n) and the index of the unit.
func (s *scanner) shared(n number) (hi number, unit int) {
	u := s.space(n.end)
	at := n.end
	for range 8 {
		j := s.connector(at, true)
		if j == at {
			break
		}
		m := s.number(j)
		if !m.counts() || (m.form == arabic) != (n.form == arabic) || hi.runes == 4 && m.runes == 1 { // 2023-2024|-2学期
			break
		}
		v := s.space(m.end)
		if s.at(at) == '、' && s.item(&n, &m, v) {
			break
		}
		if s.cued(cueSharedUnit, j, v) {
			return m, v
		}
		hi, at = m, m.end
		u = v
	}
	if n.form == arabic && n.runes == 4 && hi.form != noNumber && hi.runes == 4 {
		return hi, u // 2016-2018 without a unit
	}
	return number{}, s.space(n.end)
}

// item reports that a number before a pause numbers an item of a list, and the date begins
// behind it: 2、3月1日, 1、2024年. u is where the unit of the other number stands.
func (s *scanner) item(n, m *number, u int) bool {
	month := s.at(u) == '月'
	switch {
	case m.runes == 4 && n.runes <= 2 && m.row():
		return true
	case month && s.dayAt(u+1), month && m.val <= n.val && (n.val < 9 || m.val > 3): // but 11、12、1月
		return true
	case s.at(m.end) == '、' || m.start() > n.end+1 || !s.beginsLine(n.start()):
		return false
	}
	return n.form != arabic || m.val != n.val+1
}

// dayAt reports a day of the month at i.
func (s *scanner) dayAt(i int) bool {
	n := s.number(s.space(i))
	if !n.exact() || !n.within(1, 31) {
		return false
	}
	r := s.at(n.end)
	return r == '日' || r == '号' || runes.Dash.Has(r)
}

// itemMonth reports 4.3月6日, the third month of an item 4: no month has decimals.
func (s *scanner) itemMonth(i int, n *number) bool {
	return s.at(n.end) == '月' && between(n.frac, 1, 12) && (s.beginsLine(i) || s.dayAt(n.end+1))
}

// centuryPiece reads 20世纪 and the decade after it.
func (s *scanner) centuryPiece(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || hi.form != noNumber || n.fracN > 0 || !n.within(1, 30) {
		return k
	}
	if !s.has(u, "世纪") || s.at(u+2) == '之' {
		return k
	}
	st.setYear(0, fixed)
	st.sub, st.grain, st.rule = n.val, Century, "date.century"
	return s.decade(st, u+2)
}

// monthPiece reads 2月, 2月份 and 4—5月.
func (s *scanner) monthPiece(st *stamp, k int, n, hi number, u int) int {
	if !st.takesSub() || st.grain == Century || !n.month() || s.vetoed(notMonthWord, k, u+1) || s.formalMonth(st, k, u+1) {
		return k
	}
	if hi.form != noNumber && !hi.month() {
		return k
	}
	if n.pair() { // 五六月份
		n.val, hi = n.val/10, number{val: n.val % 10, form: digitwise}
	}
	st.setMonth(n.val, fixed)
	if st.yearMode != implied {
		st.rule = "date.year-month"
	}
	if hi.form != noNumber {
		st.monthHi = hi.val
		st.setLast("range.months")
	}
	return s.skip(u+1, '份')
}

// formalMonth reports 伍月, a person, beside neither a year nor a day, and 两月, a length.
func (s *scanner) formalMonth(st *stamp, k, e int) bool {
	if s.at(k) == '两' {
		return true
	}
	alone := st.yearMode == implied && !s.figure(e)
	return s.verdict(notFormalMonth, alone && numeral.KindOf(runes.At(s.t, k)) == numeral.Capital)
}

// month reports the number of a month.
func (n *number) month() bool {
	return (n.within(1, 12) || n.pair()) && n.runes <= 2 && n.fracN == 0
}

// dayPiece reads 5日, 5号 and 24、25日.
func (s *scanner) dayPiece(st *stamp, k int, n, hi number, u int) int {
	if n.fracN > 0 || n.runes > 3 || !n.within(1, 99) || st.edge {
		return k
	}
	if !st.oneMonth() && (st.level != lvNone || n.val > 31 || !s.loneDay(k, n, hi, u)) {
		return k
	}
	if hi.form != noNumber && !hi.within(1, 99) {
		return k
	}
	st.setDay(n.val)
	st.bad = n.val > 31
	if hi.form != noNumber {
		st.bad = st.bad || hi.val > 31
		st.dayHi, st.rule = hi.val, "range.days"
	}
	return u + 1
}

// loneDay decides whether N日 or N号 without a month is a day of the month.
func (s *scanner) loneDay(k int, n, hi number, u int) bool {
	if s.whole || s.tail {
		return true
	}
	if s.vetoed(notNumbered, k, u) {
		return false
	}
	w, _ := s.word(u + 1)
	timeAfter := w != nil && w.kind == wPart
	if s.at(u) == '号' {
		return !s.vetoed(notBracketed, k, u) && (timeAfter || s.numberedDay(k, n, u+1))
	}
	switch {
	case n.pair() || s.vetoed(notDays, k, u+1):
		return false
	case s.vetoed(notDayWord, k, u+1) || s.vetoed(notDailyPaper, k, u+1):
		return false
	case hi.form != noNumber:
		return true
	case n.form == arabic:
		return !s.vetoed(notLengthOfDays, k, u+1)
	}
	// 一日, 三日 are lengths or figures of speech more often than days.
	return n.runes > 1 && n.val > 10 || timeAfter || s.cued(cueRange, k, u+1) || s.cued(cueDateline, k, u+1)
}

// numberedDay decides whether 12号 is a day and no number of a room or a line.
func (s *scanner) numberedDay(k int, n number, e int) bool {
	return n.runes <= 2 && !s.vetoed(notThing, k, e) && s.cued(cueDayMark, k, e)
}

// bareDay reads 二十三 in 一月二十三.
func (s *scanner) bareDay(st *stamp, k int, n number) int {
	if !n.within(10, 31) || n.approx || n.runes > 3 || runes.IsDigit(st.monthRune(s)) {
		return k
	}
	if st.lunar && s.vetoed(notLunarDay, k, n.end) || !st.lunar && s.vetoed(notBareDay, k, n.end) {
		return k
	}
	st.setDay(n.val)
	if r := s.at(k); r == '廿' || r == '卅' {
		st.lunar = true
	}
	return n.end
}

// monthRune returns the first rune of the stamp, to tell 一月 from 1月.
func (st *stamp) monthRune(s *scanner) rune {
	if st.yearMode != implied {
		return '一'
	}
	return s.at(st.start)
}
