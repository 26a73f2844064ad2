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

// media finds the newspapers and sites that sign a report: before 讯 or 消息 at
// the start of a line (大河新闻郑州3月2日讯), and behind 来源：.
func (b *bodies) media() {
	look, n := b.look, 0 // is free by now
	if len(b.in.Runes) > 0 {
		b.dateline(0)
	}
	traits := runeTraits()
	for i, r := range b.in.Runes {
		look[n] = int32(i)
		n += some(uint32(traits[uint16(r)] & traitMedia))
	}
	for _, at := range look[:n] {
		switch i := int(at); b.in.Runes[i] {
		case '\n':
			if i+1 < len(b.in.Runes) {
				b.dateline(i + 1)
			}
		case '：', ':':
			b.credit(i)
		}
	}
}

// dateline reads the line that starts at i up to its 讯, 电 or 消息.
func (b *bodies) dateline(i int) {
	end, mark := 0, false
	for k := i; k < len(b.in.Runes) && k-i < longestDateline && !mark; k++ {
		r := b.in.Runes[k]
		switch {
		case r == '讯' && b.in.at(k-1) != '通' || r == '电' && b.in.blocked[k-min(k, 1)] || r == '消' && b.in.at(k+1) == '息':
			mark = k > i
			if end == 0 {
				end = k
			}
		case r == ' ' || b.in.is(k, lexicon.MarkDigit) || b.in.blocked[k] || k > i+1 && b.in.longestAt(k, lexicon.Place|lexicon.PlaceShort) > 0:
			if end == 0 {
				end = k
			}
		case !b.in.is(k, lexicon.MarkHan):
			return
		}
	}
	if b.in.endsWith(end, "记者") {
		end -= 2
	}
	for end > i && (b.in.Runes[end-1] == '快' || b.in.Runes[end-1] == '专') {
		end--
	}
	if !mark || end-i < 2 || end-i > longestMedium || b.in.Runes[i] == '本' || b.in.blocked[i] || b.endingAt(end) >= 0 {
		return
	}
	b.signs(i, end)
}

// credit reads the name behind the colon at i where 来源 stands before it.
func (b *bodies) credit(i int) {
	if !b.in.endsWith(i, "来源") && !b.in.endsWith(i, "稿源") && !b.in.endsWith(i, "转自") {
		return
	}
	s := i + 1
	for b.in.at(s) == ' ' {
		s++
	}
	e := s
	for b.in.is(e, lexicon.MarkHan) && e-s <= longestMedium {
		e++
	}
	if e-s < 3 || e-s > longestMedium || b.endingAt(e) >= 0 {
		return
	}
	for _, kind := range [...]string{"网", "报", "融媒", "发布", "在线", "新闻", "台", "社", "教育", "晚报", "日报"} {
		if b.in.endsWith(e, kind) {
			b.signs(s, e)
			return
		}
	}
}

func (b *bodies) signs(s, e int) {
	b.add(mention.Candidate{
		Start: int32(s), End: int32(e), Head: int32(s), PlaceEnd: int32(s),
		Type: entity.Org, Rule: ruleOrgMedium, Score: 4,
	})
}
