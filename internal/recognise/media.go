package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Limits of the head of a report, in runes.
const (
	longestDateline = 22
	longestMedium   = 8
)

// medium is the name of a paper or site in the making, runes [start, end).
type medium struct {
	*bodies
	start, end int
	at         int // the rune that is looked at
}

// media finds the newspapers and sites that sign a report: before 讯 or 消息 at
// the start of a line (大河新闻郑州3月2日讯), and behind 来源：. All line breaks and
// colons are among look.
func (b *bodies) media(look []int32) {
	b.dateline(0)
	for _, at := range look {
		switch i := int(at); b.in.Runes[i] {
		case '\n':
			b.dateline(i + 1)
		case ':', '：':
			b.credit(i)
		}
	}
}

// dateline reads the line that starts at i up to the mark of a report.
func (b *bodies) dateline(i int) {
	if !b.in.is(i, lexicon.MarkHan) {
		return
	}
	m := &b.medium
	*m = medium{bodies: b, start: i}
	for m.at = i + 1; m.at < i+longestDateline; m.at++ {
		if b.in.is(m.at, lexicon.MarkReport) {
			if mark := first(reportMarks, m); mark != nil {
				m.headed(mark)
				return
			}
		}
		if !b.in.is(m.at, lexicon.MarkHan) && b.in.at(m.at) != ' ' && !b.in.blocked[m.at] {
			return
		}
	}
}

// headed reads the name before the mark at the rune that is looked at.
func (m *medium) headed(mark *rule[*medium]) {
	m.in.Trace.Read(m.start, m.at, mark.id)
	m.end = m.at
	for m.at = m.start + 1; m.at < m.end; m.at++ {
		if g := first(nameEnds, m); g != nil {
			m.end, mark = m.at, g
		}
	}
	if m.in.endsWith(m.end, "记者") {
		m.end -= 2
	}
	if r := m.in.at(m.end - 1); r == '快' || r == '专' {
		m.end-- // 快讯, 专电
	}
	m.in.Trace.Read(m.start, m.end, mark.id)
	m.signs(ruleOrgDateline, datelineGuards)
}

// reportMarks say that the head of a report ends with the rune that is looked at.
var reportMarks = []rule[*medium]{
	{"O-REPORT", func(m *medium) bool { return m.in.at(m.at) == '讯' && m.in.at(m.at-1) != '通' }},
	{"O-WIRE", func(m *medium) bool { return m.in.at(m.at) == '电' && m.in.blocked[m.at-1] }},
	{"O-NEWS", func(m *medium) bool { return m.in.startsWith(m.at, "消息") }},
}

// nameEnds say that the name ends before the rune that is looked at.
var nameEnds = []rule[*medium]{
	{"O-MEDIUM-BLANK", func(m *medium) bool { return m.in.at(m.at) == ' ' }},
	{"O-MEDIUM-DATE", func(m *medium) bool { return m.in.blocked[m.at] }},
	{"O-MEDIUM-PLACE", func(m *medium) bool { return m.at > m.start+1 && m.in.wordAt(m.at, lexicon.Place|lexicon.PlaceShort) }},
}

var datelineGuards = []rule[*medium]{
	{"O-MEDIUM-SHORT", func(m *medium) bool { return m.end-m.start < 2 }},
	{"O-MEDIUM-LONG", func(m *medium) bool { return m.end-m.start > longestMedium }},
	{"O-MEDIUM-OWN", func(m *medium) bool { return m.in.at(m.start) == '本' }},
	{"O-MEDIUM-BODY", func(m *medium) bool { return m.endingAt(m.end) >= 0 }},
}

// credit reads the name behind the colon at i where 来源 stands before it.
func (b *bodies) credit(i int) {
	if !b.in.isRareTo(i, lexicon.CreditLabel, 0) {
		return
	}
	for b.in.at(i+1) == ' ' {
		i++
	}
	m := &b.medium
	*m = medium{bodies: b, start: i + 1, end: i + 1}
	for b.in.is(m.end, lexicon.MarkHan) && m.end-m.start <= longestMedium {
		m.end++
	}
	m.signs(ruleOrgCredit, creditGuards)
}

var creditGuards = []rule[*medium]{
	{"O-CREDIT-SHORT", func(m *medium) bool { return m.end-m.start < 3 }},
	{"O-CREDIT-LONG", func(m *medium) bool { return m.end-m.start > longestMedium }},
	{"O-CREDIT-BODY", func(m *medium) bool { return m.endingAt(m.end) >= 0 }},
	{"O-CREDIT-KIND", func(m *medium) bool { return !m.in.isRareTo(m.end, lexicon.Medium, m.start) }},
}

// signs makes the candidate unless a rule rejects it.
func (m *medium) signs(rule *mention.Rule, guards []rule[*medium]) {
	if !rejects(m.in, guards, m, m.start, m.end, entity.Org) {
		m.draft.c = candidate(rule, m.start, m.end, 4)
		m.draft.add()
	}
}
