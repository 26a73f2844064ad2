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
// the start of a line (大河新闻郑州3月2日讯), and behind 来源：.
func (b *bodies) media() {
	look, n := b.look, 0 // is free by now
	b.dateline(0)
	traits := runeTraits()
	for i, r := range b.in.Runes {
		look[n] = int32(i)
		n += some(uint32(traits[uint16(r)] & traitMedia))
	}
	for _, at := range look[:n] {
		if i := int(at); b.in.Runes[i] == '\n' {
			b.dateline(i + 1)
		} else {
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
func (m *medium) headed(mark *guard[*medium]) {
	m.note(m.start, m.at, mark.id, mark.reason)
	end, ends := m.at, mark
	for m.at = m.start + 1; m.at < end; m.at++ {
		if g := first(nameEnds, m); g != nil {
			end, ends = m.at, g
		}
	}
	if m.in.endsWith(end, "记者") {
		end -= 2
	}
	if r := m.in.at(end - 1); r == '快' || r == '专' {
		end-- // 快讯, 专电
	}
	m.end = end
	m.note(m.start, m.end, ends.id, ends.reason)
	m.signs(ruleOrgDateline, datelineGuards)
}

// reportMarks say that the head of a report ends with the rune that is looked at.
var reportMarks = []guard[*medium]{
	{"O-REPORT", "讯 ends the head of a report, but not the one of 通讯员.", func(m *medium) bool {
		return m.in.at(m.at) == '讯' && m.in.at(m.at-1) != '通'
	}, yes{"⟦大河新闻郑州3月2日⟧讯（记者 王思涵）学校开学。"}, no{"⟦红星在线⟧消息（记者 李明哲）活动启动。"}},
	{"O-WIRE", "电 behind a date ends the head of a report.", func(m *medium) bool { return m.in.at(m.at) == '电' && m.in.blocked[m.at-1] },
		yes{"⟦大河新闻郑州3月2日⟧电（记者 王思涵）学校开学。"}, no{"⟦大河新闻⟧讯（记者 王思涵）学校开学。"}},
	{"O-NEWS", "消息 ends the head of a report.", func(m *medium) bool { return m.in.startsWith(m.at, "消息") },
		yes{"⟦红星在线⟧消息（记者 李明哲）活动启动。"}, no{"⟦大河新闻⟧讯（记者 王思涵）学校开学。"}},
}

// nameEnds say that the name ends before the rune that is looked at.
var nameEnds = []guard[*medium]{
	{"O-MEDIUM-BLANK", "The name ends before a blank.", func(m *medium) bool { return m.in.at(m.at) == ' ' },
		yes{"⟦大河新闻⟧ 消息（记者 王思涵）学校开学。"}, no{"⟦大河新闻⟧3月2日讯（记者 王思涵）学校开学。"}},
	{"O-MEDIUM-DATE", "The name ends before a date.", func(m *medium) bool { return m.in.blocked[m.at] },
		yes{"⟦大河新闻⟧3月2日讯（记者 王思涵）学校开学。"}, no{"⟦大河新闻⟧ 消息（记者 王思涵）学校开学。"}},
	{"O-MEDIUM-PLACE", "The name ends before the place of the report.", func(m *medium) bool {
		return m.at > m.start+1 && m.in.wordAt(m.at, lexicon.Place|lexicon.PlaceShort)
	}, yes{"⟦大河新闻⟧郑州讯（记者 王思涵）学校开学。", "⟦大上海网⟧郑州讯（记者 王思涵）学校开学。"}, no{"⟦大河新闻⟧ 消息（记者 王思涵）学校开学。"}},
}

var datelineGuards = []guard[*medium]{
	{"O-MEDIUM-SHORT", "The name of a paper has two characters at least.", func(m *medium) bool { return m.end-m.start < 2 },
		yes{"⟦校⟧讯：学校开学。"}, no{"⟦大河⟧讯：学校开学。"}},
	{"O-MEDIUM-LONG", "The name of a paper has few characters.", func(m *medium) bool { return m.end-m.start > longestMedium },
		yes{"⟦星光教育各单位联合⟧讯：学校开学。"}, no{"⟦星光教育新闻在线⟧讯：学校开学。"}},
	{"O-MEDIUM-OWN", "本报 and 本网 do not say which.", func(m *medium) bool { return m.in.at(m.start) == '本' },
		yes{"⟦本报⟧讯（记者 王思涵）学校开学。"}, no{"⟦大河⟧讯（记者 王思涵）学校开学。"}},
	{"O-MEDIUM-BODY", "Another rule has read the name.", func(m *medium) bool { return m.endingAt(m.end) >= 0 },
		yes{"⟦海州日报⟧讯（记者 王思涵）学校开学。"}, no{"⟦大河⟧讯（记者 王思涵）学校开学。"}},
}

// credit reads the name behind the colon at i where 来源 stands before it.
func (b *bodies) credit(i int) {
	if !b.in.isRareTo(i, lexicon.CreditLabel, 0) {
		return
	}
	m := &b.medium
	*m = medium{bodies: b, start: i + 1}
	for b.in.at(m.start) == ' ' {
		m.start++
	}
	m.end = m.start
	for b.in.is(m.end, lexicon.MarkHan) && m.end-m.start <= longestMedium {
		m.end++
	}
	m.signs(ruleOrgCredit, creditGuards)
}

var creditGuards = []guard[*medium]{
	{"O-CREDIT-SHORT", "The name of a paper or site has three characters at least.", func(m *medium) bool { return m.end-m.start < 3 },
		yes{"来源：⟦晨网⟧"}, no{"来源：⟦晨星网⟧"}},
	{"O-CREDIT-LONG", "What goes on is a sentence.", func(m *medium) bool { return m.end-m.start > longestMedium },
		yes{"来源：⟦大河新闻客户端推送⟧教育"}, no{"来源：⟦大河新闻客户发布⟧"}},
	{"O-CREDIT-BODY", "Another rule has read the name.", func(m *medium) bool { return m.endingAt(m.end) >= 0 },
		yes{"来源：⟦海州日报⟧"}, no{"来源：⟦晨星网⟧"}},
	{"O-CREDIT-KIND", "A person signs too: the name of a medium says what it is.", func(m *medium) bool {
		return !m.in.isRareTo(m.end, lexicon.Medium, m.start)
	}, yes{"来源：⟦王思涵⟧"}, no{"来源：⟦晨星网⟧", "来源：⟦大河在线⟧"}},
}

// signs makes the candidate unless a guard rejects it.
func (m *medium) signs(rule *mention.Rule, guards []guard[*medium]) {
	if rejects(m.in, guards, m, int32(m.start), int32(m.end), entity.Org) {
		return
	}
	m.add(candidate(rule, m.start, m.end, 4))
}
