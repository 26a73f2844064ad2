package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// extendNumber reads a piece that begins with a number: 2026年, 2月, 5日, 9时,
// 2026-02-05, 20世纪.
func (s *scanner) extendNumber(st *stamp, k int) int {
	if st.level == lvNone {
		if e := s.numericDate(st, k); e > k {
			return e
		}
	}
	n := s.number(k)
	if n.form == noNumber || n.form == bareUnit || n.vague {
		return k
	}
	if st.level == lvNone || st.level >= lvDay {
		if e := s.clockAt(st, n); e > k {
			return e
		}
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
		if st.level == lvNone && s.at(u+1) == '纪' && hi.form == noNumber && n.val > 0 && n.val < 31 && n.fracN == 0 && s.at(u+2) != '之' {
			st.setYear(0, fixed)
			st.sub, st.grain, st.rule = n.val, Century, "date.century"
			return s.decade(st, u+2)
		}
	case '学':
		if s.at(u+1) == '年' {
			return s.academicYear(st, k, n, hi, u)
		}
	case '届', '级':
		return s.cohort(st, k, n, hi, u)
	}
	if st.level == lvNone && n.form == arabic && n.runes == 4 {
		return s.bareYear(st, k, n, hi)
	}
	if st.level == lvSub && st.grain == Month && st.monthHi == 0 && n.form == positional {
		return s.bareDay(st, k, n)
	}
	return k
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
		if m.form == noNumber || m.form == bareUnit || m.vague || m.form == arabic != (n.form == arabic) {
			break
		}
		v := s.space(m.end)
		if s.unitRune(v) {
			return m, v
		}
		hi, at = m, m.end
		u = v
	}
	if hi.form != noNumber && n.runes == 4 && hi.runes == 4 && n.form == arabic {
		return hi, u // 2016-2018 without a unit
	}
	return number{}, s.space(n.end)
}

func (s *scanner) unitRune(i int) bool {
	switch s.at(i) {
	case '年', '月', '日', '号', '时', '点', '届', '级', '天', '周', '小', '分', '秒', '个', '星':
		return true
	case '学':
		return s.at(i+1) == '年'
	}
	return false
}

// yearPiece reads 2026年, 26年, 二〇二六年, 2024—2026年, 2013—2016年度, 80年代.
func (s *scanner) yearPiece(st *stamp, k int, n, hi number, u int) int {
	if st.level != lvNone || n.fracN > 0 || hi.fracN > 0 {
		return k
	}
	e := u + 1
	if s.at(e) == '代' {
		return s.decadeOnly(st, k, n, hi, u)
	}
	y, ok := s.yearValue(n, hi, e)
	if !ok {
		return k
	}
	st.setYear(y, fixed)
	if hi.form != noNumber {
		h, ok := s.yearValue(hi, n, e)
		if !ok || h <= y || h-y > 300 {
			st.level, st.grain = lvNone, NoGrain
			return k
		}
		st.yearHi, st.level, st.rule = h, lvEnd, "range.years"
	}
	if s.at(e) == '度' && !runes.In(s.at(e+1), "过") {
		st.rule = "date.report-year"
		return e + 1
	}
	return e
}

// yearValue decides whether a number before 年 is a year and which.
func (s *scanner) yearValue(n, hi number, e int) (int, bool) {
	switch {
	case n.approx && !s.monthAt(e):
		return 0, false
	case n.runes == 4 && (n.form == arabic || n.form == digitwise) && n.val >= 1000 && n.val < 2200:
		if n.val < 1900 && runes.In(s.at(e), "多余来历前的") && !s.monthAt(e) || s.guarded("date", e) && !s.has(e, "会议") {
			return 0, false
		}
		return n.val, true
	case n.form == positional && n.val >= 1900 && n.val < 2100 && (n.val%1000 != 0 || s.monthAt(e)):
		return n.val, true
	case n.form == digitwise && n.runes == 3 && s.monthAt(e):
		return n.val, true
	case n.runes == 2 && (n.form == digitwise || n.form == arabic):
		full := hi.runes == 4 && hi.form == arabic
		if full && n.form == arabic { // 2024—26年
			return hi.val/100*100 + n.val, true
		}
		if n.form == digitwise || s.at(n.end-2) == '0' || s.shortYear(n, e) {
			return s.century(n.val), true
		}
	}
	return 0, false
}

// shortYear tells 26年 the year from 26年 the length by what stands beside it.
func (s *scanner) shortYear(n number, e int) bool {
	if s.monthAt(e) {
		return true
	}
	p := s.at(n.end - 3)
	if runes.In(p, "近") {
		return false
	}
	if runes.In(s.at(e), "春夏秋冬初底末") && !runes.In(s.at(e+1), "中") {
		return true
	}
	// Only a year of this or the last few decades is written short.
	v := s.century(n.val)
	if s.refY > 0 && v > s.refY+1 {
		return false
	}
	if runes.In(p, "从自到至截除") && (runes.In(s.at(e), "起始开已毕入高以参") || runes.In(p, "除截")) {
		return true
	}
	return runes.In(p, "于") && !runes.IsMainHan(s.at(n.end-4)) || s.has(e, "毕业") || s.has(e, "入学") || s.has(e, "高考")
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
	e = s.space(e)
	if s.at(e) == '的' {
		e++
	}
	if r := s.at(e); !runes.IsDigit(r) && !isNumeral(r) {
		return runes.In(r, "正腊") && s.at(e+1) == '月'
	}
	n := s.number(e)
	if n.val < 1 || n.val > 12 || n.fracN > 0 {
		return false
	}
	_, u := s.shared(n)
	return s.at(u) == '月'
}

func (s *scanner) monthPiece(st *stamp, k int, n, hi number, u int) int {
	if st.level > lvYear || st.yearHi > 0 || st.grain == Century || n.fracN > 0 || n.approx && hi.form == noNumber && n.runes > 1 && n.val > 12 {
		return k
	}
	if n.val < 1 || n.val > 12 || n.runes > 2 || s.at(u+1) == '龄' || s.at(u+1) == '饼' {
		return k
	}
	if hi.form != noNumber && (hi.val < 1 || hi.val > 12 || hi.runes > 2) {
		return k
	}
	st.setMonth(n.val, fixed)
	if st.yearMode != implied {
		st.rule = "date.year-month"
	}
	e := u + 1
	if s.at(e) == '份' {
		e++
	}
	if hi.form != noNumber {
		st.monthHi, st.level, st.rule = hi.val, lvEnd, "range.months"
	}
	return e
}

func (s *scanner) dayPiece(st *stamp, k int, n, hi number, u int) int {
	if n.fracN > 0 || n.runes > 3 || n.val < 1 || st.monthHi > 0 || st.edge {
		return k
	}
	after := st.level == lvSub && st.grain == Month
	if !after && st.level != lvNone {
		return k
	}
	if !after && !s.loneDay(k, n, hi, u) {
		return k
	}
	if n.val > 31 && (!after || n.val > 99) {
		return k
	}
	st.setDay(n.val)
	st.bad = n.val > 31
	if hi.form != noNumber {
		if hi.val < 1 || hi.val > 99 {
			return k
		}
		st.bad = st.bad || hi.val > 31
		st.dayHi, st.rule = hi.val, "range.days"
	}
	return u + 1
}

// loneDay decides whether N日 or N号 without a month is a day of the month.
func (s *scanner) loneDay(k int, n, hi number, u int) bool {
	if s.whole || s.tail {
		return n.val <= 31
	}
	p, next := s.at(k-1), s.at(u+1)
	if p == '第' || p == '〕' || p == ']' || p == ')' && s.at(u) == '号' || runes.IsLetter(p) || p == '.' || p == '-' || p == '/' || p == '#' || p == '年' {
		return false
	}
	w, _ := s.word(u + 1)
	timeAfter := w != nil && w.kind == wPart
	if s.at(u) == '号' {
		start := !runes.IsMainHan(p) || runes.In(p, "在于到从自至月")
		return timeAfter || start && !runes.IsDigit(p) && (runes.In(next, ",、起到至开前后,") || next == 0 && n.val <= 31 || runes.IsDash(next)) && n.runes <= 2
	}
	if n.approx && n.form == digitwise || next == '内' || s.has(u+1, "以内") || s.has(u+1, "之内") {
		return false
	}
	if s.guarded("day", u+1) || next == '报' && !runes.In(s.at(u+2), "道名告考请送到") {
		return false
	}
	if n.form == arabic {
		return hi.form != noNumber || !runes.In(p, "期续时共")
	}
	// 一日, 三日 are lengths or figures of speech more often than days.
	return hi.form != noNumber || n.runes > 1 && n.val > 10 || timeAfter || runes.IsDash(next) || next == '至' || next == '到'
}

// bareDay reads 二十三 in 一月二十三.
func (s *scanner) bareDay(st *stamp, k int, n number) int {
	if n.val < 10 || n.val > 31 || n.approx || n.runes > 3 || s.lx.table[st.monthRune(s)]>>classShift == clsDigit {
		return k
	}
	next := s.at(n.end)
	if runes.IsMainHan(next) && !runes.In(next, "有是在的早晚上下中,") || next == '%' || next == '.' {
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
	r := s.at(st.start)
	if st.yearMode != implied || uint32(r) >= 1<<16 {
		return '一'
	}
	return r
}
