package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// plan reads “十五五”: the number of a five-year plan.
func (s *scanner) plan(i int, n number) bool {
	no := s.planNumber(i, n)
	if no == 0 || !s.planFits(i, n.end, no > 10) {
		return false
	}
	y := planYear(no)
	s.found = Expression{Start: i, End: n.end, Grain: Year, Rule: "date.plan"}
	s.finish(&s.found, span(point{y: y, grain: Year}, point{y: y + 4, grain: Year}))
	return true
}

// planNumber returns which plan 一五 to 十九五 name, 0 for any other number.
func (s *scanner) planNumber(i int, n number) int {
	if !between(n.runes, 2, 3) || n.form == arabic || s.at(n.end-1) != '五' {
		return 0
	}
	no := digitOf(s.at(i))
	switch {
	case s.at(i) == '十' && n.runes == 2:
		no = 10
	case s.at(i) == '十':
		no = digitOf(s.at(i + 1))
		if no >= 0 {
			no += 10
		}
	case n.runes == 3:
		return 0
	}
	if !between(no, 1, 19) || s.at(i+1) == '零' {
		return 0
	}
	return no
}

// planFits decides whether 十五五 is a plan: in quotation marks, before 规划 and the
// like, or, from the eleventh on, which are no other numbers, before most words.
func (s *scanner) planFits(i, end int, late bool) bool {
	quoted := s.cued(cueQuoted, i, end)
	after := end
	if quoted {
		after++
	}
	switch {
	case s.cued(cuePlan, i, after):
		return late || quoted || s.cued(cueEarlyPlan, i, after)
	case late && quoted:
		return true
	case late && runes.IsMainHan(s.at(end)) && !s.vetoed(notPlan, i, end):
		return true
	}
	return late && s.whole
}

// planYear returns the first year of a plan. The first began in 1953, the second in
// 1958, and from the third (1966) on one follows the other.
func planYear(no int) int {
	switch no {
	case 1:
		return 1953
	case 2:
		return 1958
	}
	return 1976 + 5*(no-5)
}
