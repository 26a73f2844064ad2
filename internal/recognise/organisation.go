package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// organisation reads the name before an organisation's kind word. A weak kind
// word (局, 处, 室) needs a place, a parent body or a known sphere before it.
func (b *bodies) organisation(kind, end int, bare, weak bool) bool {
	left := b.leftEdge(kind, false)
	c := mention.Candidate{
		Start: int32(left.start), End: int32(end), Head: int32(kind), PlaceEnd: int32(left.place),
		Type: entity.Org, Rule: ruleOrgKind,
	}
	if b.in.endsWith(left.start, "分管") || b.in.endsWith(left.start, "主管") || b.in.endsWith(left.start, "协管") {
		return false // 分管教育|中心主任: the sphere is what is managed
	}
	// Before a head word, any noun makes a department: 民教|股|股长.
	headed := b.in.longestAt(end, lexicon.TitleHead|lexicon.TitleModifier) > 0
	if weak && (!headed && b.runsOn(end) || b.in.at(kind) == '院' && b.in.at(kind-1) == '学') {
		return false
	}
	if left.parent > 0 {
		parent := b.out[left.parent-1]
		if weak && kind-int(parent.End) > 6 || !b.takesUnit(&parent, kind, end) {
			return false
		}
		c.Evidence |= mention.HasParent
		c.UnitStart = parent.End
		c.Score = parent.Score + 3
		b.add(c)
		return true
	}
	core := kind - left.place
	if b.term(c, core > 0) {
		return true
	}
	switch {
	case left.place > left.start:
		if core == 0 && weak && !left.prefix || core > 0 && b.strictlyGeneric(left.place) || b.commonKind(kind, end) && core == 0 && !left.prefix && !headed {
			return false
		}
		abbreviated := left.prefix && core < 4 && b.in.at(kind) == '办' // 镇教体办
		if weak && core > 0 && !left.fields && !headed && !abbreviated || weak && core == 0 {
			return false
		}
		c.Evidence |= mention.HasPlace
		c.Score = 6
	case core == 0 && !weak:
		if bare {
			return b.bareOrganisation(c, kind, end)
		}
		c.Rule, c.Evidence, c.Score = ruleOrgBare, mention.BareKind, 1
		b.bare = append(b.bare, c)
		return false
	case core == 0 || !headed && b.generic(left.start, kind, lexicon.OrgGeneric) || core > maxCore:
		return false
	case weak && !left.fields && (!headed || core > 8 || b.in.at(kind) == '委'), weak && !headed && (b.in.at(kind) == '组' || b.in.at(kind) == '股'), core == 1 && !bare, b.venue(end), b.unitKind(kind, end), b.loose(left.start, kind, end):
		return false
	default:
		c.Evidence |= mention.HasCore
		c.Score = 3
		if left.fields {
			c.Evidence |= mention.KnownSphere
			c.Score = 4
		}
	}
	b.add(c)
	return true
}

// term: a council by its term is a body of the one before it, or one by itself
// if it says what it is for: 海州市青年联合会|第十一届|委员会, 第六届学术委员会.
func (b *bodies) term(c mention.Candidate, named bool) bool {
	s := b.session(int(c.Start))
	if s == int(c.Start) || b.in.at(int(c.End)-1) != '会' {
		return false
	}
	switch k := b.endingAt(s); {
	case k >= 0:
		c.Start, c.Evidence, c.Score = b.out[k].Start, c.Evidence|mention.HasParent, b.out[k].Score+3
	case named:
		c.Start, c.Evidence, c.Score = int32(s), c.Evidence|mention.HasCore, 3
	default:
		return false
	}
	b.add(c)
	return true
}

// takesUnit: what may be a part of a body: 市教育局办公室 yes, 吕梁一中公司 no.
func (b *bodies) takesUnit(parent *mention.Candidate, kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "公司", "集团", "有限公司", "股份有限公司", "有限责任公司":
		return b.in.endsWith(int(parent.End), "集团") || b.in.endsWith(int(parent.End), "公司") || int(parent.End) < kind
	case "系统", "机关", "大队", "中队", "企业", "会", "队", "社", "台", "站", "网", "报", "馆", "院", "中心", "团":
		return int(parent.End) < kind
	case "政府", "人民政府":
		return int(parent.End) == kind && parent.Evidence&mention.HasPlace != 0
	}
	return true
}

// strictlyGeneric: a word at p makes even a name with a place general: 山西省各…
func (b *bodies) strictlyGeneric(p int) bool {
	switch b.in.at(p) {
	case '各', '全', '有', '相', '其', '所', '下', '部', '直':
		return b.in.longestAt(p, lexicon.OrgGeneric) > 0
	}
	return false
}

// runsOn: a verb follows a weak kind word, which is then no kind word: 所|取得.
func (b *bodies) runsOn(end int) bool {
	if b.in.at(end-1) != '所' || end >= len(b.in.Runes) {
		return false
	}
	tag := b.in.tagAt(end)
	return tag != "" && tag[0] == 'v'
}

// unitKind: the units that every body has are one only with its name.
func (b *bodies) unitKind(kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "党支部", "党总支", "团支部", "团总支", "党委", "团委", "分团委", "学生会", "研究生会", "工会", "分工会", "妇联", "少先队", "党组", "总支部", "支队", "大队", "中队", "教研室":
		return true
	}
	return false
}

// loose: a workroom or laboratory needs the name of a person or a thing that
// no sphere word is: 李红名师工作室, not 名师工作室.
func (b *bodies) loose(s, kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "工作室", "名师工作室":
		return !b.properCore(s, kind)
	case "实验室", "合作社":
		return true
	}
	return false
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
func (b *bodies) bareOrganisation(c mention.Candidate, kind, end int) bool {
	c.Evidence |= mention.BareKind
	c.Score = 1
	c.Rule = ruleOrgBare
	if b.qualified(kind) || !b.in.boundary(kind) {
		return false
	}
	b.add(c)
	return true
}

// short: 省委, 市教育局, 团市委 name one body in their context; a place before
// completes them (汾阳|市委), a school before its 校团委 is its parent.
func (b *bodies) short(s, e int) bool {
	c := mention.Candidate{
		Start: int32(s), End: int32(e), Head: int32(s), PlaceEnd: int32(s),
		Type: entity.Org, Rule: ruleOrgShort, Evidence: mention.KnownName, Score: 4,
	}
	prev := b.in.at(s - 1)
	switch first := b.in.at(s); {
	case prev == '各' || prev == '全' || prev == '某' || prev == '两':
		return false
	case first == '校' || first == '院' || first == '关':
		if k := b.endingAt(s); k >= 0 {
			c.Start, c.PlaceEnd, c.UnitStart = b.out[k].Start, b.out[k].PlaceEnd, int32(s)
			c.Evidence |= mention.HasParent
		} else if !b.in.boundary(s) || prev == '我' || prev == '该' || prev == '本' {
			return false
		}
	case b.bareLevel(s):
		if k := b.leagueBefore(s); k >= 0 {
			c.Start, c.PlaceEnd = b.out[k].Start, b.out[k].PlaceEnd // 共青团|市委
			c.Evidence |= mention.HasParent
		} else if p := b.levelPlace(s); p >= 0 {
			c.Start, c.PlaceEnd = int32(p), int32(s)
			c.Evidence |= mention.HasPlace
		} else if isHanzi(prev) && !b.in.boundary(s) {
			return false
		}
	case first == '团' && b.in.endsWith(s+1, "共青团"):
		c.Start -= 2
	case first == '中' && e-s == 2 && b.in.startsWith(e, "八项规定"):
		return false
	case first == '中' && b.in.endsWith(s, "中共"):
		c.Start -= 2
	case e-s < 3 && (!b.in.boundary(s) || !b.in.boundary(e)):
		return false
	}
	b.add(c)
	return true
}

// leagueBefore returns the league or party whose committee of a level begins at
// s: 共青团|市委, 民盟|省委; or -1.
func (b *bodies) leagueBefore(s int) int {
	k := b.endingAt(s)
	if k < 0 || b.out[k].Rule != ruleOrgShort || b.in.at(s+1) != '委' {
		return -1
	}
	for _, league := range [...]string{"共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"} {
		if b.in.endsWith(s, league) {
			return k
		}
	}
	return -1
}

// levelPlace returns the start of the place that a level word at s completes,
// or -1: 汾阳 before 市委, 平安 before 镇委.
func (b *bodies) levelPlace(s int) int {
	w := edgeWalk{bodies: b, kind: s, p: s, sure: s, limit: max(0, s-maxLeft)}
	if p := w.places(s + 1); p >= 0 && p < s {
		w.left.start = p
	} else if p = w.places(s); p >= 0 {
		w.left.start = p
	} else {
		return -1
	}
	if w.left.start > w.limit {
		w.beforePlace()
	}
	return w.left.start
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
