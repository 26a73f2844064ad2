package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// lengthConditions are what the number must be like for a veto against a length to
// hold, by veto. The units that each watches over, what stands beside them, reasons
// and examples are in data/guards.txt; a veto that is not here asks for no more.
var lengthConditions = [...]func(*scanner, measured) bool{
	notPath:   func(_ *scanner, m measured) bool { return m.n.form == arabic },
	notDashed: isDashed,
	notOneOf: func(s *scanner, m measured) bool {
		return m.one() && m.n.form == positional && !s.whole && s.at(m.end) != '半'
	},
	notYearNumber: func(_ *scanner, m measured) bool {
		return m.n.form == arabic && m.n.runes == 4 && m.n.within(1900, 2099)
	},
	notSeniorOne:      func(_ *scanner, m measured) bool { return m.one() },
	notPlanName:       func(s *scanner, m measured) bool { return !m.prefixed && s.planFollows(m.end) },
	notRowCarried:     func(_ *scanner, m measured) bool { return m.n.form != positional && m.n.runes != 2 },
	notMonth:          isMonth,
	notMonthGoesOn:    func(_ *scanner, m measured) bool { return !m.ge },
	notWeekdays:       func(s *scanner, m measured) bool { return m.one() && !runes.IsMainHan(s.at(m.end+1)) },
	notAllAround:      isAllAround,
	notDayByDay:       func(_ *scanner, m measured) bool { return m.one() },
	notDay:            isDay,
	notCentury:        func(_ *scanner, m measured) bool { return !m.ge || m.n.val >= 20 },
	notQuarter:        func(_ *scanner, m measured) bool { return !m.ge },
	notTermOfYear:     isTermOfYear,
	notNumberedSchool: func(s *scanner, m measured) bool { return !m.ge && (m.n.val >= 20 || s.whole) },
	notWorkday:        func(_ *scanner, m measured) bool { return !m.ge },
}

// notLength reports whether a veto of the unit says that the number with it is no
// length: 三年级, 三年行动, 第三年, 四周 (all around) and 5日 (a day) are none.
func (s *scanner) notLength(m *measured) bool {
	for _, id := range m.u.length {
		if s.vetoesLength(id, m) {
			return true
		}
	}
	return false
}

// vetoesLength reports whether a veto holds for a number with a unit.
func (s *scanner) vetoesLength(id guardID, m *measured) bool {
	if int(id) >= len(lengthConditions) || lengthConditions[id] == nil {
		return s.holds(id, m.start, m.end)
	}
	g := &s.lx.guards[id]
	hit := lengthConditions[id](s, *m)
	if hit && !g.bare() {
		hit = s.fits(g, m.start, m.end)
	}
	return s.verdict(id, hit)
}

// isDashed: the number is the end of another one, 0358-8221234.
func isDashed(s *scanner, m measured) bool {
	return m.n.form == arabic && !m.prefixed && runes.IsDigit(s.at(m.start-2))
}

// isMonth: 5月 is a month of the year; 两月 are two of them.
func isMonth(s *scanner, m measured) bool {
	return !m.ge && (!m.prefixed || m.n.fracN > 0) && s.at(m.start) != '两'
}

// isAllAround: 四周 without a word that measures is all around.
func isAllAround(_ *scanner, m measured) bool {
	return m.n.form == positional && m.n.runes == 1 && m.n.val == 4 && !m.prefixed
}

// isDay: 5日 is a day of the month, unless more of them than a month has are
// counted, or the words beside them measure.
func isDay(s *scanner, m measured) bool {
	if m.prefixed && m.n.fracN == 0 || s.vetoed(notDays, m.start, m.end) {
		return false
	}
	if m.n.form != arabic || m.n.runes > 3 {
		return true
	}
	return m.n.val <= 31 && !s.vetoed(notLengthOfDays, m.start, m.end)
}

// isTermOfYear: 第一学期 and 12学期 are none, three terms are 三学期 or 三个学期.
func isTermOfYear(_ *scanner, m measured) bool {
	return !m.ge && (m.n.form != positional || m.n.runes != 1 || m.n.val < 2)
}

// planFollows reports whether the next few characters make the length part of the
// name of a plan: 五年发展规划, 三年提升行动.
func (s *scanner) planFollows(e int) bool {
	const reach = 7
	for k := e; k < e+reach; k++ {
		switch {
		case s.cued(cueOwnLength, k, k):
			return false
		case s.vetoed(notPlanNoun, k, k):
			return true
		}
	}
	return false
}
