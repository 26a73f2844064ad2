package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// organisation reads the name before an organisation's kind word. A weak kind
// word (局, 处, 室) needs a place, a parent body or a known sphere before it.
func (b *bodies) organisation(kind, end int, bare, weak bool) bool {
	left := b.leftEdge(kind, false)
	c := Candidate{
		Start: int32(left.start), End: int32(end), Kind: int32(kind), Place: int32(left.place),
		Type: entity.Org, Rule: RuleOrgKind,
	}
	if left.parent > 0 {
		parent := b.out[left.parent-1]
		if weak && kind-int(parent.End) > 6 || !b.takesUnit(&parent, kind, end) {
			return false
		}
		c.Evidence |= HasParent
		c.Unit = parent.End
		c.Score = parent.Score + 3
		b.add(c)
		return true
	}
	core := kind - left.place
	switch {
	case left.place > left.start:
		if core == 0 && weak && !left.prefix || core > 0 && b.generic(left.place, kind, lexicon.OrgGeneric) || b.commonKind(kind, end) && core == 0 && !left.prefix {
			return false
		}
		if weak && core > 0 && !left.fields || weak && core == 0 {
			return false
		}
		c.Evidence |= HasPlace
		c.Score = 6
	case core == 0 && !weak:
		return bare && b.bareOrganisation(c, kind, end)
	case core == 0 || b.generic(left.start, kind, lexicon.OrgGeneric) || core > maxCore:
		return false
	case weak && !left.fields, core == 1 && !bare, b.venue(end):
		return false
	default:
		c.Evidence |= HasCore
		c.Score = 3
		if left.fields {
			c.Evidence |= KnownSphere
			c.Score = 4
		}
	}
	b.add(c)
	return true
}

// takesUnit: what may be a part of a body: 市教育局办公室 yes, 吕梁一中公司 no.
func (b *bodies) takesUnit(parent *Candidate, kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "系统", "机关", "大队", "中队", "企业", "公司", "集团", "会", "队", "社", "台", "站", "网", "报", "馆", "院", "中心", "团":
		return int(parent.End) < kind
	case "政府", "人民政府":
		return int(parent.End) == kind && parent.Evidence&HasPlace != 0
	}
	return true
}

// venue: a hall is a body only with its place or parent.
func (b *bodies) venue(end int) bool {
	return b.in.at(end-1) == '馆' || b.in.at(end-1) == '宫'
}

// commonKind: a place and one of these alone name no particular body.
func (b *bodies) commonKind(kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "企业", "公司", "集团", "中心", "办公室", "大队", "中队", "服务中心", "活动中心", "工作组", "工作队", "代表团", "代表队", "实验室",
		"研究所", "研究院", "研究中心", "工作室", "银行", "医院", "事务所", "协会", "学会", "联盟", "处", "出版社", "党支部", "合作社", "俱乐部", "工作站", "服务站", "基金会":
		return true
	}
	return false
}

// bareOrganisation: a kind word that is a department's name by itself (教务处,
// 教育局); it is one particular body in its context.
func (b *bodies) bareOrganisation(c Candidate, kind, end int) bool {
	c.Evidence |= BareKind
	c.Score = 1
	c.Rule = RuleOrgBare
	if b.qualified(kind) || !b.in.boundary(kind) {
		return false
	}
	b.add(c)
	return true
}

// short: 省委, 市教育局, 团市委 name one body in their context.
func (b *bodies) short(s, e int) bool {
	if !b.in.boundary(s) && e-s < 3 && b.in.tag(b.in.tokenStart(s), e) != "" && !b.afterPlace(s) {
		return false
	}
	c := Candidate{
		Start: int32(s), End: int32(e), Kind: int32(s), Place: int32(s),
		Type: entity.Org, Rule: RuleOrgShort, Evidence: KnownName, Score: 4,
	}
	if k := b.endingAt(s); k >= 0 && (b.in.at(s) == '校' || b.in.at(s) == '院' || b.in.at(s) == '关') {
		c.Start, c.Place, c.Unit = b.out[k].Start, b.out[k].Place, int32(s)
		c.Evidence |= HasParent
		b.add(c)
		return true
	}
	switch prev := b.in.at(s - 1); {
	case prev == '各' || prev == '全' || prev == '某':
		return false
	case s > 0 && b.afterPlace(s) && b.bareLevel(s):
		w := edgeWalk{bodies: b, kind: s, p: s, sure: s, limit: max(0, s-maxLeft)}
		if w.placeAt(s) {
			c.Start, c.Place = int32(w.left.start), int32(s)
			c.Evidence |= HasPlace
		}
	case s > 0 && b.in.at(s) == '中' && b.in.at(s+1) == '央' && e-s == 2 && b.in.startsWith(e, "八项规定"):
		return false
	}
	b.add(c)
	return true
}

// bareLevel: the short form begins with its level (市委), so that a place
// before it completes it: 汾阳 + 市委.
func (b *bodies) bareLevel(s int) bool {
	switch b.in.at(s) {
	case '省', '市', '县', '区', '州', '旗', '镇', '乡', '盟':
		return true
	}
	return false
}

func (b *bodies) afterPlace(s int) bool {
	return b.in.longestTo(s, lexicon.Place|lexicon.PlaceShort|lexicon.Country, max(0, s-12)) >= 0
}
