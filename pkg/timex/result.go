package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// finish writes value and instants of a resolved expression.
func (s *scanner) finish(e *Expression, r resolved) {
	e.Err = r.err
	if r.none {
		return
	}
	var buf [48]byte
	b := r.lo.append(buf[:0])
	if r.two {
		e.Kind = Range
		b = r.hi.append(append(b, '/'))
	}
	e.Value = string(b)
	e.altDays, e.altYears = r.altDays, r.altYears
	if r.lo.known() && r.hi.known() && r.lo.placed() && r.hi.placed() {
		e.From, e.To = r.lo.fromTime(s.loc), r.hi.toTime(s.loc)
	}
}

// placed reports whether a point has all that its instants need.
func (p *point) placed() bool {
	switch p.grain {
	case Month:
		return p.m > 0
	case Day, PartOfDay, Hour, Minute, Second:
		return p.m > 0 && p.d > 0
	}
	return true
}

// lengthResult makes the expression of a length.
func (s *scanner) lengthResult(i int, l length) Expression {
	e := Expression{Start: i, End: l.end, Kind: Duration, Grain: l.grain, Optional: l.opt, Rule: "length"}
	if s.at(i) != '半' && !runes.IsDigit(s.at(i)) && !isNumeral(s.at(i)) {
		e.Rule = "length.prefixed"
	}
	if l.vague {
		e.Optional = e.Optional || e.Rule == "length"
		return e
	}
	var buf [48]byte
	b := l.lo.append(buf[:0])
	if l.two {
		b = l.hi.append(append(b, '/'))
	}
	e.Value = string(b)
	return e
}

var amountLetters = [amountUnits]byte{'Y', 'M', 'W', 'D', 'H', 'M', 'S'}

// append writes P3Y, PT1H30M, P1.5D.
func (a *amount) append(b []byte) []byte {
	b = append(b, 'P')
	time := false
	for u := range a.n {
		if !a.set[u] {
			continue
		}
		if u >= inHours && !time {
			b = append(b, 'T')
			time = true
		}
		if a.fracN > 0 && a.at == u {
			b = pad(b, a.n[u], 1)
			b = pad(append(b, '.'), a.frac, a.fracN)
		} else {
			b = pad(b, a.n[u], 1)
		}
		b = append(b, amountLetters[u])
	}
	return b
}

// anniversary reads 110周年.
func (s *scanner) anniversary(i int, n number) (Expression, bool) {
	j := n.end
	if runes.In(s.at(j), "多余") {
		j++
	}
	if !s.has(j, "周年") || n.fracN > 0 || n.vague || n.form == bareUnit {
		return Expression{}, false
	}
	var a amount
	a.add(&unitWords[0], n.val, 0, 0)
	var buf [24]byte
	return Expression{Start: i, End: j + 2, Kind: Duration, Grain: Year, Optional: true, Rule: "length.anniversary",
		Value: string(a.append(buf[:0]))}, true
}

// planWords follow the number of a five-year plan that stands without quotes.
var planWords = []string{"规划", "时期", "期间", "计划", "末", "以来", "开局", "收官", "发展", "建设", "以后", "中期", "初期", "教育"}

// plan reads “十五五”: the number of a five-year plan. Plan 1 began in 1953, 2 in
// 1958, and from the third (1966) on one follows the other.
func (s *scanner) plan(i int, n number) (Expression, bool) {
	if n.runes < 2 || n.runes > 3 || n.form == arabic || s.at(n.end-1) != '五' {
		return Expression{}, false
	}
	no, length := 0, n.runes
	switch {
	case length == 3 && s.at(i) == '十':
		no = 10 + digitOf(s.at(i+1))
	case length == 2 && s.at(i) == '十':
		no = 10
	case length == 2:
		no = digitOf(s.at(i))
	}
	if no < 1 || no > 19 || s.at(i+1) == '零' {
		return Expression{}, false
	}
	p, next := s.at(i-1), s.at(n.end)
	quoted := runes.In(p, "“\"‘「『'") && runes.In(next, "”\"’」』'")
	after := n.end
	if quoted {
		after++
	}
	named := false
	for _, w := range planWords {
		named = named || s.has(after, w)
	}
	switch {
	case quoted && (no > 10 || named):
	case named && (no > 10 || s.has(after, "计划") || s.has(after, "时期") || s.has(after, "期间")):
	case no > 10 && !quoted && !isNumeral(p) && !runes.In(next, "岁个人名年天所家次位条里米斤万千百分号班届级辆本张度月日时点页章节,") && runes.IsMainHan(next):
	case no > 10 && s.whole:
	default:
		return Expression{}, false
	}
	y := 1976 + 5*(no-5)
	switch no {
	case 1:
		y = 1953
	case 2:
		y = 1958
	}
	e := Expression{Start: i, End: n.end, Grain: Year, Rule: "date.plan"}
	s.finish(&e, span(point{y: y, grain: Year}, point{y: y + 4, grain: Year}))
	return e, true
}
