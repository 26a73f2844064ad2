package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// expression reads the expression at i. Where there is none it says how far the
// walk may skip.
func (s *scanner) expression(i int, class uint16, words bool) (e Expression, skip int, ok bool) {
	if words {
		if w, end := s.word(i); w != nil {
			switch e, ok, handled := s.wordExpression(i, w, end); {
			case ok:
				return e, i, true
			case handled:
				return e, end, false
			}
		}
		if class == clsWord || class == clsStop {
			return e, i + 1, false
		}
	}
	if class == clsWord {
		return e, i + 1, false
	}
	return s.numberExpression(i)
}

// numberExpression reads what begins with a number: a date, a plan, a length.
func (s *scanner) numberExpression(i int) (e Expression, skip int, ok bool) {
	if s.at(i) == '半' {
		if l, ok := s.length(i, false); ok {
			return s.lengthResult(i, l), i, true
		}
		return e, i + 1, false
	}
	n := s.number(i)
	if e, ok := s.plan(i, n); ok {
		return e, i, true
	}
	if !s.mayFollow(n) {
		return e, n.end, false
	}
	if p := s.at(i - 1); p == '第' || runes.IsLetter(p) {
		return e, n.end, false
	}
	if e, ok := s.dates(i); ok {
		return e, i, true
	}
	if e, ok := s.anniversary(i, n); ok {
		return e, i, true
	}
	if l, ok := s.length(i, false); ok {
		return s.lengthResult(i, l), i, true
	}
	// A number that is none: go on behind it, but let 二十 of 二十教师节 be.
	return e, n.end, false
}

// mayFollow rejects at a glance the numbers that no unit of time follows.
func (s *scanner) mayFollow(n number) bool {
	if n.form == noNumber {
		return false
	}
	r := s.at(n.end)
	return timeUnit(r) || runes.IsDash(r)
}

// timeUnit: a unit of time begins with r, or what may stand before one.
func timeUnit(r rune) bool {
	switch r {
	case '年', '月', '日', '号', '时', '点', '天', '周', '小', '分', '秒', '个', '世', '学', '届', '级', '季',
		':', '.', '/', ' ', '、', '至', '到', '多', '余', '来', '星', '礼', '载', '刻', '昼', '钟', '工', '半', '整', '春', '夏', '秋', '冬':
		return true
	}
	return false
}

// wordExpression reads what begins with a word of the lexicon. handled says that
// the word is understood and holds no expression.
func (s *scanner) wordExpression(i int, w *word, end int) (e Expression, ok, handled bool) {
	switch w.kind {
	case wBlock:
		return e, false, true
	case wFuzzy:
		if w.text == "最近" {
			if l, ok := s.prefixLength(i, w, end); ok {
				return s.lengthResult(i, l), true, false
			}
		}
		if !s.fuzzyFits(i, w, end) {
			return e, false, true
		}
		s.ctx.fuzzy()
		return Expression{Start: i, End: end, Kind: Fuzzy, Value: w.arg, Rule: "fuzzy.word"}, true, false
	case wVague:
		if p := s.at(i - 1); p == '第' || isNumeral(p) {
			return e, false, true
		}
		if s.at(end) == '级' || s.at(end) == '生' {
			return e, false, true
		}
		return Expression{Start: i, End: end, Kind: Fuzzy, Optional: true, Rule: "fuzzy.vague"}, true, false
	case wTerm:
		return Expression{Start: i, End: end, Kind: Date, Optional: true, Rule: "date.term"}, true, false
	case wPrefix:
		if l, ok := s.prefixLength(i, w, end); ok {
			return s.lengthResult(i, l), true, false
		}
		if w.text == "近" {
			return e, false, false
		}
	case wEvery:
		if e, ok := s.every(i, end); ok {
			return e, true, false
		}
		return e, false, false
	}
	e, ok = s.dates(i)
	return e, ok, false
}

// fuzzyFits keeps 生日前, 附近日 and “the nearest” apart from 日前, 近日, 最近.
func (s *scanner) fuzzyFits(i int, w *word, end int) bool {
	p, next := s.at(i-1), s.at(end)
	switch w.text {
	case "日前":
		return !runes.In(p, "生节假平往旬忌末烈终今昨明本当即周纪作首次每") && !isNumeral(p) && !runes.IsDigit(p)
	case "近日", "近期", "近来", "近年":
		return !runes.In(p, "附邻最临接远") && !(w.text == "近日" && runes.In(next, "点"))
	case "最近":
		return next != '的' && next != '邻' && !runes.In(p, "离距里家处") && next != '一' && next != '点'
	case "连日":
		return next != '常'
	case "这两天", "这几天":
		return true
	}
	return true
}

// dates reads a stamp and, if a connector and a second one follow, the range.
func (s *scanner) dates(i int) (Expression, bool) {
	a, ok := s.stamp(i)
	if !ok {
		return Expression{}, false
	}
	if a.rule == "time.part" && !s.partFits(&a) {
		return Expression{}, false
	}
	e := Expression{Start: i, End: a.end, Kind: Date, Grain: a.grain, Rule: a.rule, Optional: a.optional}
	future := s.announces(i)
	if b, ok := s.second(&a); ok {
		s.rangeResult(&e, &a, &b, future)
		return e, true
	}
	r := s.resolve(&a, future)
	s.finish(&e, r)
	if a.rule == "date.anchor-day" && r.none && s.at(i) == '第' || a.holiday > 0 && s.counted(i) {
		e.Optional = true
	}
	if a.rule == "date.anchor-year" && !s.whole && (r.none || s.ctx.at != s.ctx.para) && s.at(i) == '当' && a.grain == Year {
		e.Optional = true // “back then” more often than a year
	}
	if !r.none && !a.optional {
		s.ctx.mention(&a, r.lo, runes.In(s.at(a.end), ",，、"))
	} else if r.none && a.dayMode == fromRef && a.grain >= Day {
		s.ctx.fuzzy()
	}
	return e, true
}

// counted reports whether the holiday at i is counted: 第33个教师节.
func (s *scanner) counted(i int) bool {
	if p := s.at(i - 1); p != '个' && p != '届' {
		return false
	}
	for k := i - 2; k > i-7; k-- {
		if r := s.at(k); r == '第' {
			return true
		} else if !runes.IsDigit(r) && !isNumeral(r) {
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
	return s.ctx.ok && s.ctx.anchor.d > 0 && s.ctx.at == s.ctx.para && !runes.IsMainHan(s.at(a.start-1))
}

// second reads the other end of a range after a.
func (s *scanner) second(a *stamp) (b stamp, ok bool) {
	if a.yearHi > 0 || a.monthHi > 0 || a.academic || a.firstN != 0 {
		return b, false
	}
	j := s.connector(a.end, false)
	if j == a.end {
		// 2007年与2009年之间
		if r := s.at(a.end); r != '与' && r != '和' {
			return b, false
		}
		b, ok = s.stamp(a.end + 1)
		return b, ok && s.has(b.end, "之间") && a.grain == b.grain
	}
	if s.at(j) == '今' && s.at(a.end) == '至' && s.at(j+1) != '年' && s.at(j+1) != '天' {
		return b, false
	}
	s.tail = true
	b, ok = s.stamp(j)
	s.tail = false
	if !ok || b.rule == "date.cohort" != (a.rule == "date.cohort") {
		return b, false
	}
	switch {
	case a.grain == Year && b.grain != Year && b.yearMode == implied:
		return b, false
	case b.rule == "time.part" && a.grain != PartOfDay:
		return b, false
	case a.clock != NoGrain && b.clock == NoGrain && b.part == noPart:
		return b, false
	case a.holiday > 0 && b.dayMode == implied && b.holiday == 0:
		return b, false
	}
	return b, true
}

// rangeResult resolves both ends, each with what it takes from the other.
func (s *scanner) rangeResult(e *Expression, a, b *stamp, future bool) {
	e.End, e.Kind, e.Grain = b.end, Range, max(a.grain, b.grain)
	e.Rule = "range.dates"
	e.Optional = a.optional && b.optional
	if a.clock != NoGrain && b.clock != NoGrain {
		e.Rule = "range.clock"
	}
	// 9月至2026年1月: the year of the first end comes from the second.
	if a.yearMode == implied && a.monthMode == fixed && b.yearMode == fixed && b.monthMode == fixed {
		a.year, a.yearMode = b.year, fixed
		if a.month > b.month {
			a.year--
		}
	}
	ra := s.resolve(a, future)
	saved := s.ctx
	if !ra.none {
		s.ctx.anchor, s.ctx.ok, s.ctx.inside = ra.lo, ra.lo.m > 0 || ra.lo.y != 0, true
	}
	if b.part == noPart && b.clock != NoGrain && a.part != noPart && b.dayMode == implied && b.hour < 12 {
		b.part = a.part
		if h := hour24(b.hour, a.part); h < hour24(a.hour, a.part) {
			b.part = noPart
		}
	}
	rb := s.resolve(b, future)
	s.ctx = saved
	if ra.none || rb.none {
		e.Err = ra.err
		if e.Err == nil {
			e.Err = rb.err
		}
		if !ra.none && !a.optional {
			s.ctx.mention(a, ra.lo, false)
		}
		return
	}
	r := span(ra.lo, rb.hi)
	r.altDays, r.altYears = ra.altDays, ra.altYears
	if b.dayMode == implied && r.hi.grain >= Hour && r.hi.known() && r.lo.known() { // 晚上10时至凌晨2时
		ld, ls := r.lo.from()
		if hd, hs := r.hi.from(); hd == ld && hs < ls {
			d := dayPoint(hd + 1)
			r.hi.y, r.hi.m, r.hi.d = d.y, d.m, d.d
		}
	}
	s.finish(e, r)
	if !e.Optional {
		s.ctx.mention(a, ra.lo, false)
	}
}
