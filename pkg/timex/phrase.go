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
	case n.form == noNumber || !s.unitFollows(n.end) || s.vetoed(notOrdinal, i, n.end):
		return n.end, false
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
	case wTerm:
		s.found = Expression{Start: i, End: end, Kind: Date, Optional: true, Rule: "date.term"}
		return true, false
	case wPrefix:
		if s.prefixLength(i, w, end) {
			return true, false
		}
		if w.text == "近" {
			return false, false
		}
	case wEvery:
		s.found, ok = s.every(i, end)
		return ok, false
	}
	return s.dates(i), false
}

// dates reads a stamp and, if a connector and a second one follow, the range.
func (s *scanner) dates(i int) bool {
	a, b, e := &s.ends[0], &s.ends[1], &s.found
	if !s.stamp(a, i) || a.rule == "time.part" && !s.partFits(a) {
		return false
	}
	*e = Expression{Start: i, End: a.end, Kind: Date, Grain: a.grain, Rule: a.rule, Optional: a.optional}
	future := s.announces(i)
	if s.second(a, b) {
		s.rangeResult(e, a, b, future)
		return true
	}
	r := s.resolve(a, future)
	s.finish(e, r)
	e.Optional = e.Optional || s.isOptional(a, r)
	switch {
	case !r.none && !a.optional:
		next := s.at(a.end)
		s.ctx.mention(a, r.lo, next == ',' || next == '、')
	case r.none && a.dayMode == fromRef && a.grain >= Day:
		s.ctx.fuzzy()
	}
	return true
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
		return !s.whole && (r.none || s.ctx.at != s.ctx.para)
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
// 将于, 拟于, 定于, 预计.
func (s *scanner) announces(i int) bool {
	for k := i - 1; k >= i-5; k-- {
		switch r := s.at(k); {
		case r == '将' && s.at(k+1) != '近', r == '拟':
			return true
		case r == '定' && s.at(k+1) == '于', r == '预' && s.at(k+1) == '计':
			return true
		case r == 0 || !runes.IsMainHan(r):
			return false
		}
	}
	return false
}
