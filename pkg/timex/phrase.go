package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// expression reads the expression at i into s.found, as those below it do. Where there
// is none it says how far the walk may skip.
func (s *scanner) expression(i int, class uint16, words bool) (skip int, ok bool) {
	if words {
		if w, end := s.word(i); w != nil {
			switch ok, handled := s.wordExpression(i, w, end); {
			case ok:
				return i, true
			case handled:
				return end, false
			}
		}
	}
	if class == clsWord || words && class == clsStop {
		return i + 1, false
	}
	return s.numberExpression(i)
}

// numberExpression reads what begins with a number: a date, a plan, a length.
func (s *scanner) numberExpression(i int) (skip int, ok bool) {
	if s.at(i) == '半' {
		return i + 1, s.lengthAlone(i)
	}
	n := s.number(i)
	switch {
	case s.plan(i, n):
		return i, true
	case n.fracN == 4 && s.vetoed(notSectionYear, i, n.end) && between(n.frac, 1900, 2099):
		return n.end - 4, false
	case between(n.fracN, 1, 2) && s.itemMonth(i, &n):
		return n.end - n.fracN, false
	case n.form == noNumber || !s.unitFollows(n.end) && !n.alone() && !s.belowYear(&n):
		return n.end, false
	case s.vetoed(notOrdinal, i, n.end): // 第19、20周
		_, e := s.shared(n)
		return max(n.end, e), false
	}
	// A number that is none: go on behind it, but let 二十 of 二十教师节 be.
	return n.end, s.dates(i) || s.anniversary(i, n) || s.lengthAlone(i)
}

// lengthAlone reads a length that begins with its number: 三年, 半年.
func (s *scanner) lengthAlone(i int) bool {
	l, ok := s.length(i, false)
	if ok {
		s.lengthResult(i, &l)
	}
	return ok
}

// alone reports digits that may be a date without a unit behind them: 20260205, 1985.07,
// and the 2021 of 2021端午节.
func (n *number) alone() bool {
	if n.form != arabic {
		return false
	}
	if n.fracN > 0 { // 1985.07
		return n.fracN <= 2 && n.runes == 4 && n.within(1900, 2099) && between(n.frac, 1, 12)
	}
	return n.runes == compactDigits || n.runes == 4 && n.within(1900, 2099)
}

// belowYear reports 3.20 where days are written so below the year that heads them.
func (s *scanner) belowYear(n *number) bool {
	return s.ctx.dotted != 0 && n.fracN > 0 && n.monthDay()
}

// unitFollows is cueUnit, asked of nearly every number and so by a bit.
func (s *scanner) unitFollows(e int) bool {
	return s.verdict(cueUnit, s.lx.follow.has(s.at(e)) && !s.figure(e))
}

// wordExpression reads what begins with a word of the lexicon. handled says that
// the word is understood and holds no expression.
func (s *scanner) wordExpression(i int, w *word, end int) (ok, handled bool) {
	switch w.kind {
	case wBlock:
		return false, true
	case wFuzzy:
		if w.text == "最近" && s.prefixLength(i, w, end) {
			return true, false
		}
		if !s.wordFits(i, w, end) {
			return false, true
		}
		s.ctx.fuzzy()
		s.found = Expression{Start: i, End: end, Kind: Fuzzy, Value: w.arg, Rule: "fuzzy.word"}
		return true, false
	case wVague:
		if !s.wordFits(i, w, end) {
			return false, true
		}
		s.found = Expression{Start: i, End: end, Kind: Fuzzy, Optional: true, Rule: "fuzzy.vague"}
		return true, false
	case wSpan: // 年余
		if !s.wordFits(i, w, end) {
			return false, true
		}
		s.found = Expression{Start: i, End: end, Kind: Duration, Value: w.arg, Rule: "length"}
		return true, false
	case wTerm:
		s.found = Expression{Start: i, End: end, Kind: Date, Optional: true, Rule: "date.term"}
		if w.arg != "" {
			s.schoolYearNow(w.n)
		}
		return true, false
	case wPrefix:
		if s.prefixLength(i, w, end) {
			return true, false
		}
		if w.text == "近" {
			return false, false
		}
	case wBound:
		if l, ok := s.length(s.space(end), true); ok {
			s.lengthResult(i, &l)
			s.found.Rule = "length.bounded"
			return true, false
		}
		return false, true
	case wEvery:
		if !s.wordFits(i, w, end) {
			return false, true
		}
		s.found, ok = s.every(i, end)
		return ok, false
	}
	return s.dates(i), false
}

// dates reads a stamp and, if a connector and a second one follow, the range.
func (s *scanner) dates(i int) bool {
	a, b, e := &s.ends[0], &s.ends[1], &s.found
	gloss := s.gloss(i)
	if !s.stamp(a, i) || a.rule == "time.part" && !s.partFits(a) {
		return false
	}
	if a.hasClock() {
		s.ctx.afternoon(a)
	}
	*e = Expression{Start: i, End: a.end, Kind: Date, Grain: a.grain, Rule: a.rule, Optional: a.optional}
	if a.reign != 0 {
		e.Start = s.dynasty(i, a.reign)
	}
	if gloss != 0 && a.yearMode == implied && a.monthMode == fixed {
		a.year, a.yearMode = gloss, fixed
	}
	s.ctx.said = a.dayMode == fixed && a.monthMode == implied && s.cued(cueSaid, i, a.end)
	future := s.announces(i)
	if s.second(a, b) {
		s.rangeResult(e, a, b, future)
		return true
	}
	if a.rule == "date.weekday" && s.weekdays(e, a) {
		return true
	}
	r := s.resolve(a, future)
	s.finish(e, r)
	e.Optional = e.Optional || s.isOptional(a, r)
	s.ctx.clock = s.ctx.clock || a.hasClock()
	if !r.none && !a.optional {
		s.ctx.count(a, r.lo.y)
	}
	if a.dayMode == fixed && !r.none && (s.dateline(i, a.end) || !future && s.firstDay()) {
		s.ctx.origin = r.lo
	}
	if !r.none && !a.optional {
		s.ctx.follow(a, r.lo, future)
	}
	switch {
	case a.academic:
		s.ctx.school = a.year
	case a.heads() && (s.ownLine(i, a.end) || s.columnHead(i, a.end)):
		s.ctx.heading(r.lo, false)
	case a.heads() && a.oneYear() && s.beginsLine(i) && s.ctx.beginLine(r.lo):
		s.ctx.heading(r.lo, true)
	case a.heads() && a.oneYear() && s.firstOfBook(i, a.end):
		s.ctx.heading(r.lo, false)
	case !r.none && !a.optional:
		next := s.at(a.end)
		s.ctx.mention(a, r.lo, next == ',' || next == '、')
	case r.none && a.dayMode == fromRef && a.grain >= Day:
		s.ctx.fuzzy()
	}
	return true
}

// gloss returns the year of a bracket right before i, or of what stands before the bracket,
// of which the month at i is: 民国二十三年（1934年）8月, 1905年（乙巳）三月; 0 where there is none.
func (s *scanner) gloss(i int) int {
	const longest = 10 // 明治三十二年（西元1899年）
	end := s.found.End
	if s.found.Grain != Year || end >= i || end < i-longest || s.at(i-1) != ')' {
		return 0 // most
	}
	if end != i-1 && !s.bracketed(end, i) || s.ctx.toldAt != s.ctx.para {
		return 0
	}
	return s.ctx.told
}

// bracketed reports whether [lo, hi) is one bracket.
func (s *scanner) bracketed(lo, hi int) bool {
	for k := lo + 1; k < hi-1; k++ {
		if c := s.at(k); c == ')' || c == '(' {
			return false
		}
	}
	return s.at(lo) == '('
}

// firstDay reports that no day was told so far, nor a reference.
func (s *scanner) firstDay() bool { return s.refY == 0 && s.ctx.origin.d == 0 }

// dateline reports whether [i, e) is the day of a report: 海州6月14日电, or the first
// one behind 本站讯（记者 …）.
func (s *scanner) dateline(i, e int) bool {
	if s.cued(cueDateline, i, e) {
		return true
	}
	const reach = 24
	for k := i - 1; k >= i-reach && !s.ctx.ok; k-- {
		switch s.at(k) {
		case '讯':
			return true
		case 0, '。', '\n':
			return false
		}
	}
	return false
}

// heads reports a year or month that may stand as a heading.
func (st *stamp) heads() bool {
	return st.yearMode == fixed && (st.oneYear() || st.oneMonth()) && !st.lunar
}

// ownLine reports whether [i, e) is alone on its line, but for blanks, brackets and a
// colon, and a line follows.
func (s *scanner) ownLine(i, e int) bool {
	const most = 4
	if runes.IsMainHan(s.at(e)) {
		return false // most
	}
	marks := &s.lx.guards[cueHeadingMark]
	for k := 0; k < most && s.verdict(cueHeadingMark, s.sideHolds(&marks.before, i-1)); k++ {
		i--
	}
	for k := 0; k < most && s.verdict(cueHeadingMark, s.sideHolds(&marks.after, e)); k++ {
		e++
	}
	before, after := s.at(i-1), s.at(e)
	return (before == 0 || before == '\n') && (after == '\n' || after == '\r')
}

// beginsLine reports whether only blanks stand before i on its line.
func (s *scanner) beginsLine(i int) bool {
	const most = 4
	for k := 0; k < most && s.at(i-1) == ' '; k++ {
		i--
	}
	p := s.at(i - 1)
	return p == 0 || p == '\n'
}

// columnHead reports whether [i, e) begins its line, and a blank parts it from a month
// or day that ends in a comma or from other words, as in a chronicle: 1982年　5月，….
func (s *scanner) columnHead(i, e int) bool {
	if s.at(e) != ' ' || !s.beginsLine(i) {
		return false
	}
	e = s.space(e)
	n := s.number(e)
	if n.form == noNumber {
		return runes.At(s.t, e-1) == '　'
	}
	if s.at(n.end) != '月' {
		return n.monthDay() && s.at(n.end) == ' '
	}
	e = n.end + 1
	if d := s.number(e); d.form != noNumber && s.at(d.end) == '日' {
		e = d.end + 1
	}
	return s.at(e) == ','
}

// isOptional reports a date that a careful reader may leave out: 第二天 without a day
// before it, 第33个教师节, and 当年, which is “back then” more often than a year.
func (s *scanner) isOptional(a *stamp, r resolved) bool {
	switch {
	case a.holiday > 0:
		return s.counted(a.start)
	case a.rule == "date.anchor-day":
		return r.none && s.at(a.start) == '第'
	case a.rule == "date.anchor-year" && a.grain == Year && s.at(a.start) == '当':
		return !s.whole && (r.none || s.ctx.toldAt != s.ctx.para)
	}
	return false
}

// counted reports whether the holiday at i is counted: 第33个教师节.
func (s *scanner) counted(i int) bool {
	if p := s.at(i - 1); p != '个' && p != '届' {
		return false
	}
	for k := i - 2; k > i-7; k-- {
		if s.at(k) == '第' {
			return true
		}
		if !s.figure(k) {
			return false
		}
	}
	return false
}

// partFits lets 下午 alone be one only in a paragraph that has a day, and then
// marks it optional.
func (s *scanner) partFits(a *stamp) bool {
	if s.whole {
		return true
	}
	a.optional = true
	day := s.ctx.ok && s.ctx.anchor.d > 0 && s.ctx.at == s.ctx.para
	return day && !runes.IsMainHan(s.at(a.start-1))
}

// announces reports whether the words before i say that what follows lies ahead:
// 将于, 拟于, 定于, 预计, 计划.
func (s *scanner) announces(i int) bool {
	for k := i - 1; k >= i-5; k-- {
		switch r := s.at(k); {
		case r == '将' && s.at(k+1) != '近', r == '拟':
			return true
		case r == '定' && s.at(k+1) == '于', r == '预' && s.at(k+1) == '计', s.has(k, "计划"):
			return true
		case r == 0 || !runes.IsMainHan(r):
			return false
		}
	}
	return false
}
