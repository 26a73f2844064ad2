package recognise

import (
	"slices"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// rejectedAsOrg asks the guards before any form of an organisation's name, but for those that have nothing to look at.
func (d *draft) rejectedAsOrg() bool {
	p := d.left.start
	odd := d.at(p-1) == '管' || d.at(p) == '各' || d.hits.ClassesAt(p)&lexicon.IsRare != 0
	level := d.is(p, lexicon.MarkLevel) || d.is(d.itemTo(p)-1, lexicon.MarkLevel)
	switch {
	case (odd || level || d.Trace != nil) && d.rejected(classGuards), d.weak() && d.rejected(weakGuards):
		return true
	}
	return d.rejected(orgGuards)
}

// classGuards say that what stands before the kind word makes a class of bodies, or what somebody is in charge of.
var classGuards = []rule[*draft]{
	{"O-MANAGED", func(d *draft) bool {
		whole := d.left.prefix || d.is(d.end, lexicon.MarkList|lexicon.MarkClause) // 分管局办公室, 分管人事股、计财股
		return d.managedBefore(d.left.start) && !(d.has(lexicon.Department) && whole)
	}},
	{"O-EACH", func(d *draft) bool { // 各县（市、区）|教体局
		p := d.left.start
		s := d.runTo(d.itemTo(p), lexicon.MarkLevel, 3)
		first := s
		for d.is(s-1, lexicon.MarkList) && first > s-maxTown && d.is(first-1, lexicon.MarkHan|lexicon.MarkList) {
			first-- // 各设区市、县（区）|教育局
		}
		return s < p && (d.at(s-1) == '各' || first < s && d.at(first) == '各') && d.boundary(p)
	}},
	{"O-EACH-START", func(d *draft) bool { return d.at(d.left.start) == '各' && d.core() > 0 && !d.has(lexicon.Government) }},
	{"O-CLASS-KIND", func(d *draft) bool { // 贫困|县公安局
		s := d.left.start
		level := d.rareAt(s, lexicon.PlaceClass)
		return level > 0 && d.is(level, lexicon.MarkLevel) || d.is(s, lexicon.MarkLevel) && d.isRareTo(s, lexicon.PlaceClass, 0)
	}},
}

// weakGuards are asked where the kind word is one rune that ends a name in some places only.
var weakGuards = []rule[*draft]{
	{"O-RUNSON", func(d *draft) bool {
		academys := d.hangs() && d.at(d.own()-1) == '院' && !d.adjacent() // 中科院化学所
		single := d.kind.Word == "所" && !d.headed() && !academys
		return single && d.end < len(d.Runes) && isTag(d.tagAt(d.end), "v")
	}},
	{"O-PERSON", func(d *draft) bool { // 院长|鲁统部
		s := d.tokenStart(d.head)
		unknown := s < d.head && d.tokenEnd(s) == d.end && d.tagAt(s) == ""
		return unknown && d.wordTo(s, lexicon.TitleHead, 0) && personname.SurnameLen(d.Runes[s:]) > 0
	}},
	{"O-COLLEGE", func(d *draft) bool {
		return d.kind.Word == "院" && d.wordTo(d.end, lexicon.SchoolKind, 0)
	}},
}

// orgGuards are asked of all.
var orgGuards = []rule[*draft]{
	{"O-BRANCH-OF", func(d *draft) bool { // 教工|支部, but 民盟海州大学|支部, 海大|第五|支部
		if d.title == nil || d.title.Flags&lexicon.ModifierBranch == 0 {
			return false
		}
		return d.rareAt(d.left.start, lexicon.League) == 0 && !(d.underSchool() && d.core() > 0)
	}},
	{"O-LIMITED", func(d *draft) bool { return d.kind.Word == "公司" && d.endsWith(d.head, "有限") }},
	{"O-NUMBER-OF", func(d *draft) bool { // 七个|国家重点实验室
		i := d.left.start - 1
		return i >= 0 && d.blocked[i] && (d.at(i) == '个' || d.at(i) == '家') && !d.headed()
	}},
	{"O-SITE", func(d *draft) bool { // 在海州大学文化中心|举行, 图书馆|四楼会议室
		e, r := d.end, d.at(d.end-1)
		if r != '心' && r != '馆' && r != '宫' {
			return false
		}
		for d.is(e, lexicon.MarkNumeral|lexicon.MarkDigit) {
			e++
		}
		held := r == '心' && d.at(d.left.start-1) == '在' // but a funeral is held in a 殡仪馆, which is a body
		return held && (d.rareAt(e, lexicon.HostVerb) > 0 || d.startsWith(e, "隆重")) || d.rareAt(e, lexicon.Room) > 0
	}},
	{"O-SCHOOLS", func(d *draft) bool { // 提升教育|集团的办学质量
		return d.kind.Word == "集团" && d.endsWith(d.head, "教育")
	}},
}

var orgForms = []form{
	{schoolRule("S-KIND.science"), func(d *draft) bool { return d.underSchool() && d.kind.Word == "科学院" }, nil,
		mention.HasParent, 4, (*draft).asUnit},
	{schoolRule("S-KIND.institute"), func(d *draft) bool { // 海州大学电机工程所|硕士
		degree := d.startsWith(d.end, "硕士") || d.startsWith(d.end, "博士")
		return degree && d.at(d.end-1) == '所' && d.underSchool() && !d.adjacent()
	}, nil, mention.HasParent, 3, (*draft).asUnit},
	{orgRule("O-KIND.beside"), func(d *draft) bool { // 清河镇党委|政府
		return d.hangs() && d.has(lexicon.Government) && d.adjacent() && d.at(d.own()-1) == '委'
	}, nil, mention.BareKind, 3, func(d *draft) { d.c.Start, d.c.PlaceEnd = d.c.Head, d.c.Head }},
	{orgRule("O-KIND.parent"), (*draft).hangs, []rule[*draft]{
		{"O-FAR", func(d *draft) bool { return d.weak() && d.head-d.own() > 6 && !d.left.fields && !d.headed() }},
		{"O-COMPANY", func(d *draft) bool {
			r := d.at(d.own() - 1)
			works := r == '社' || r == '局' || r == '院' // 水电基础局|有限公司
			ofCompany := works || d.endsWith(d.own(), "集团") || d.endsWith(d.own(), "公司") || d.left.parent.Rule == ruleOrgShort
			return d.has(lexicon.Company) && d.adjacent() && !ofCompany
		}},
		{"O-SPACED", func(d *draft) bool { return d.has(lexicon.Spaced) && d.adjacent() }},
		{"O-GOVERNMENT", func(d *draft) bool {
			return d.has(lexicon.Government) && !(d.adjacent() && d.left.parent.Evidence&mention.HasPlace != 0)
		}},
	}, mention.HasParent, 3, (*draft).asUnit},
	{orgRule("O-KIND.term"), (*draft).ofTerm, nil, mention.HasCore, 3, func(d *draft) {
		d.c.Start = int32(d.session(d.left.start))
		if whole := d.nameTo(int(d.c.Start)); whole != nil {
			d.c.Start, d.c.Evidence = whole.Start, mention.HasParent
			d.c.Score += whole.Score
		} else if s := d.society(int(d.c.Start)); s >= 0 {
			d.c.Start, d.c.Evidence = int32(s), mention.HasParent
		} else if w := d.walkFrom(int(d.c.Start), false); w.place() >= 0 {
			d.c.Start, d.c.Evidence = int32(w.left.start), mention.HasPlace
		}
	}},
	{orgRule("O-KIND.session"), (*draft).ofSession, nil, mention.BareKind, 3, func(d *draft) { d.c.Start, d.c.PlaceEnd = d.c.Head, d.c.Head }},
	{orgRule("O-KIND.place"), (*draft).hasPlace, []rule[*draft]{
		{"O-VAGUE", func(d *draft) bool {
			p := d.left.place
			return !d.nameless() && d.is(p, lexicon.MarkVague) && d.wordAt(p, lexicon.OrgGeneric)
		}},
		{"O-COMMON", func(d *draft) bool {
			told := d.left.prefix || d.headed() || d.abbreviated() || d.hosts()
			return d.has(lexicon.Common) && d.nameless() && !told
		}},
		{"O-STUDIO", func(d *draft) bool {
			studio := d.has(lexicon.Studio) || d.endsWith(d.end, "工作室")
			return studio && !d.left.prefix && d.generic(d.left.place, lexicon.OrgGeneric)
		}},
		{"O-WEAK", func(d *draft) bool {
			office := d.kind.Word == "办" || d.kind.Word == "局" && !d.inWord(d.head)
			abbreviated := d.left.prefix && d.core() < 7 && office                                          // 镇教体办, 市文广新体局
			site := d.kind.Word == "网" && d.startsWith(d.left.start, "中国") && d.left.place > d.left.start+2 // 中国江苏网
			called := abbreviated || site
			sphere := d.left.fields || d.headed() || d.inList() || called
			return d.weak() && (d.nameless() && !site || !sphere)
		}},
	}, mention.HasPlace, 6, nil},
	{ruleOrgBare, func(d *draft) bool { return d.nameless() && !d.weak() }, []rule[*draft]{
		{"O-EACH-OF", func(d *draft) bool { return d.eachOf(d.head) }},
		{"O-QUALIFIED", func(d *draft) bool { return d.qualified(d.head) }},
		{"O-GLUED", func(d *draft) bool { return d.cut() && !d.freed(d.head) }},
	}, mention.BareKind, 1, nil},
	{orgRule("O-KIND.core"), (*draft).always, []rule[*draft]{
		{"O-NAMELESS", (*draft).nameless},
		{"O-EACH-OF.core", func(d *draft) bool {
			s := d.left.start
			return d.eachOf(s) && !d.wordAt(d.end, lexicon.TitleHead) && d.wordTo(s-1, lexicon.OrgKind|lexicon.OrgBare, 0)
		}},
		{"O-SUCH", func(d *draft) bool { return d.at(d.left.start-1) == '等' }},
		{"O-STATE", func(d *draft) bool { return d.has(lexicon.Government) }},
		{"O-GENERIC", func(d *draft) bool {
			told := d.headed() || d.inList() || d.acts() || d.ofCollege()
			return !told && d.generic(d.left.start, lexicon.OrgGeneric)
		}},
		{"O-SPHERE", func(d *draft) bool {
			shortDepartment := d.core() <= 8 && (d.inList() || d.headed() && d.kind.Word != "委")
			if d.kind.Word == "网" {
				return !d.amongMedia()
			}
			return d.weak() && !d.left.fields && !shortDepartment && !d.acts()
		}},
		{"O-CREW", func(d *draft) bool { return d.weak() && d.has(lexicon.Crew) && !d.headed() && !d.inList() }},
		{"O-RUNE", func(d *draft) bool { return d.core() == 1 && d.class&lexicon.OrgBare == 0 }},
		{"O-VENUE", func(d *draft) bool { return d.has(lexicon.Venue) && (d.core() < leastPart || !d.proper()) }},
		{"O-UNIT", func(d *draft) bool { // 教工|第一|党支部 is one
			n := d.runTo(d.head, lexicon.MarkNumeral, maxTown)
			numbered := n < d.head && d.at(n-1) == '第' && n-1 > d.left.start
			return d.has(lexicon.Unit) && !numbered && !d.heading() && !d.inList()
		}},
		{"O-PUBLIC", func(d *draft) bool {
			return d.at(d.end-1) == '心' && d.rareAt(d.left.start, lexicon.Public) > 0 && !d.headed() && !d.inList()
		}},
		{"O-LOOSE", func(d *draft) bool {
			return d.has(lexicon.Loose) && !d.abbreviated() || d.has(lexicon.Studio|lexicon.Trade) && !d.proper()
		}},
	}, mention.HasCore, 3, func(d *draft) {
		if d.left.fields {
			d.c.Evidence |= mention.KnownSphere
			d.c.Score++
		}
	}},
}

// managedBefore: 分管, 主管 or 协管 ends at p.
func (in *Input) managedBefore(p int) bool {
	return in.at(p-1) == '管' && in.is(p-2, lexicon.MarkManages)
}

// eachOf: the name that begins at s is an item of a list that begins with 各: 各乡镇人民政府、|街道办事处.
func (d *draft) eachOf(s int) bool {
	i := s - 1
	for d.is(s-1, lexicon.MarkList) && i > s-maxTown && d.is(i-1, lexicon.MarkHan) {
		i--
	}
	return i < s-1 && d.is(i, lexicon.MarkEach)
}

// inList: the name fills its item of a list: behind a body, or a department behind what somebody is in charge of.
func (d *draft) inList() bool {
	s := d.left.start
	if !d.listBorder(d.end) && !d.is(d.end, lexicon.MarkListEnd) {
		return false
	}
	if d.is(s-1, lexicon.MarkList) && d.nameTo(s-1) != nil {
		return true
	}
	return d.has(lexicon.Department) && (d.is(s-1, lexicon.MarkColon|lexicon.MarkSlash) || d.managedBefore(s))
}

// hosts: a word that leads to who does something stands before the name, and a verb of hosts behind it: 和华宁公司|主办.
func (d *draft) hosts() bool {
	return d.is(d.left.start-1, lexicon.MarkLeads) && d.rareAt(d.end, lexicon.HostVerb) > 0
}

// acts: a department of two words and more begins a clause, or stands behind a word that leads to who does something,
// and what it does follows: 质量监控部|对各班进行抽查.
func (d *draft) acts() bool {
	s := d.left.start
	office := d.weak() && d.core() >= leastPart && d.has(lexicon.Department) && d.at(d.head) != '室'
	led := d.listBorder(s-1) || d.is(s-1, lexicon.MarkLeads)
	joined := func() bool { return slices.ContainsFunc(d.Runes[s:d.head], lexicon.MarkJoins.Has) }
	if !office || !led || !d.is(d.end, lexicon.MarkHan|lexicon.MarkList) || joined() {
		return false
	}
	tag, e := d.tagAt(d.end), d.tokenEnd(d.end)
	if d.at(s-1) == '与' && d.is(e, lexicon.MarkClause) {
		return true // 与国际学生部|联系
	}
	return d.is(d.end, lexicon.MarkList) || isTag(tag, "vpdt") || tag == "f" && e > d.end+1 // 近期
}

// amongMedia: the name fills an item of a list beside a body that is called like a medium: 云帆网、海州电视台.
func (d *draft) amongMedia() bool {
	s, e := d.left.start, d.end
	if d.core() < 2 || !d.listBorder(s-1) {
		return false
	}
	if d.is(s-1, lexicon.MarkList) && d.nameTo(s-1) != nil && d.isRareTo(s-1, lexicon.Medium, 0) {
		return true
	}
	for p := e + 1; d.is(e, lexicon.MarkList) && p-e <= longestMedium && d.is(p, lexicon.MarkHan); p++ {
		if d.wordTo(p+1, lexicon.OrgKind, e+1) && d.isRareTo(p+1, lexicon.Medium, e+1) {
			return true
		}
	}
	return false
}

// ofCollege: a council that is named by itself stands behind the college it is of: 学院|学术委员会.
func (d *draft) ofCollege() bool {
	s := d.left.start
	council := d.class&lexicon.OrgBare != 0 && d.ofMany()
	college := d.core() == 2 && (d.startsWith(s, "学院") || d.startsWith(s, "学校"))
	return council && college && d.bordered(s)
}

// heading: the name is a line above the list of those who are in the body: 评估工作小组⏎组长.
func (d *draft) heading() bool {
	return d.at(d.left.start-1) == '\n' && d.at(d.end) == '\n' && d.wordAt(d.end+1, lexicon.TitleHead)
}

// abbreviated: a bracket with capitals behind the name abbreviates it: 机床实验室（WZL）.
func (d *draft) abbreviated() bool {
	return d.is(d.end, lexicon.MarkBracket) && unicode.IsUpper(d.at(d.end+1)) && unicode.IsUpper(d.at(d.end+2))
}

// ofMany: the kind word is of a body of several persons.
func (d *draft) ofMany() bool {
	r := d.at(d.end - 1)
	return r == '会' || r == '组' || r == '团'
}

// ofTerm: a council by its term is a body of the one before it, or one by itself if it says what it is for:
// 海州市青年联合会|第十一届|委员会, 第六届学术委员会.
func (d *draft) ofTerm() bool {
	s := d.session(d.left.start)
	if s == d.left.start || !d.ofMany() {
		return false
	}
	return d.nameTo(s) != nil || !d.nameless() || d.society(s) >= 0 || d.walkFrom(s, false).place() >= 0
}

// ofSession: a council that says what it is for is called by its term, and no head word follows: 新一届|学术委员会. A
// 理事会 stands for the society that the text is about.
func (d *draft) ofSession() bool {
	if !d.has(lexicon.Again) || d.at(d.head-1) != '届' || d.left.start < d.head || d.end-d.head <= leastPart {
		return false
	}
	return d.ofMany() && d.runTo(d.head-1, lexicon.MarkNumeral, mostNumerals) < d.head-1 && !d.headed()
}

// society returns the start of the kind word that ends at e and stands for the body that the text is about:
// 学会|第五届理事会; -1 if there is none.
func (d *draft) society(e int) int {
	h := d.hitTo(e, lexicon.OrgKind, 0)
	if h.Start < 0 || !d.bordered(int(h.Start)) || !d.row(int(h.Start), e).Kind.Is(lexicon.Anaphor) {
		return -1
	}
	return int(h.Start)
}
