package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// organisation reads the name before an organisation's kind word.
func (b *bodies) organisation(h *scan.Hit) bool {
	d := b.begin(h, entity.Org)
	d.readLeft()
	// Before a head word, any noun makes a department: 民教|股|股长.
	d.headed = b.in.wordAt(d.end, lexicon.TitleHead|lexicon.TitleModifier)
	if d.rejected(orgGuards) {
		return false
	}
	if d.waitsForList() {
		d.c.Rule = ruleOrgBare
		d.evidence(mention.BareKind, 1)
		b.bare = append(b.bare, d.c) // for listBare
		return false
	}
	return d.take(orgForms)
}

// waitsForList: a kind word alone that is no name unless it stands in a list of
// bodies.
func (d *draft) waitsForList() bool {
	alone := !d.hangs() && !d.hasPlace() && d.nameless()
	return alone && d.class&(lexicon.OrgKind|lexicon.OrgBare) == lexicon.OrgKind && !d.ofTerm()
}

var orgGuards = []guard[*draft]{
	{"O-MANAGED", "The sphere behind 分管, 主管 or 协管 is what is managed.", (*draft).managed,
		yes{"分管⟦教育中心⟧主任李明讲话。"}, no{"⟦海州市教育中心⟧主任李明讲话。", "主办⟦健康局⟧活动。"}},
	{"O-RUNSON", "所 before a verb is a particle: 所|取得.", (*draft).runsOn,
		yes{"⟦全市教育所⟧取得的成绩。"}, no{"⟦海州市教育研究所⟧所长王思涵讲话。", "⟦海州市健康所⟧今天开放。", "⟦海州市健康所⟧分管领导讲话。", "⟦海州市健康所⟧挂职副所长王思涵讲话。"}},
	{"O-COLLEGE", "院 behind 学 is the 学院 of a school.", (*draft).splitsCollege,
		yes{"⟦海州大学优秀学院⟧受到表彰。"}, no{"⟦海州市人民法院⟧举办活动。", "⟦数学处⟧处长王思涵讲话。"}},
}

var orgForms = []form{
	{ruleOrgParent, (*draft).hangs, []guard[*draft]{
		{"O-FAR", "A kind word of one rune belongs to a parent only near it.", (*draft).farFromParent,
			yes{"⟦海州市教育局机关党建工作提升行动处⟧"}, no{"⟦海州市教育局基础教育处⟧", "⟦海州市教育局机关党建工作处⟧"}},
		{"O-COMPANY", "A company directly behind a body that is none is not its unit.", (*draft).companyOfNone,
			yes{"⟦吕梁一中公司⟧"}, no{"⟦海州教育集团公司⟧", "⟦海州教育集团有限公司⟧"}},
		{"O-SPACED", "Some kinds are a unit only with words of their own.", (*draft).spaceless,
			yes{"⟦海州市教育局中心⟧"}, no{"⟦海州市教育局考试中心⟧"}},
		{"O-GOVERNMENT", "A government belongs directly to a place and to no other body.", (*draft).governsNoPlace,
			yes{"⟦育才中学人民政府⟧", "⟦海州市教育局城南人民政府⟧"}, no{"⟦海州市人民政府⟧召开会议。"}},
	}, (*draft).asUnit},
	{ruleOrgTerm, (*draft).ofTerm, nil, (*draft).fillTerm},
	{ruleOrgPlace, (*draft).hasPlace, []guard[*draft]{
		{"O-VAGUE", "各, 相关 and the like make even a name with a place general.", (*draft).vague,
			yes{"⟦海州市全国办公室⟧"}, no{"⟦海州市全民阅读办公室⟧举办活动。", "⟦海州市公司⟧"}},
		{"O-COMMON", "A place and one of the common kinds alone name no particular body.", (*draft).commonThere,
			yes{"⟦海州市公司⟧捐款。", "⟦海州市协会⟧举办活动。"}, no{"⟦海州市供电公司⟧捐款。", "⟦市办公室⟧印发通知。", "⟦海州市办公室⟧主任王思涵讲话。"}},
		{"O-WEAK", "A kind word of one rune needs a sphere before it, or a head word behind.", (*draft).weakThere,
			yes{"⟦清河县文教局⟧印发通知。", "⟦清河县文教办⟧印发通知。", "⟦镇文教站⟧印发通知。", "⟦镇文教体艺办⟧印发通知。"}, no{"⟦清河县文化局⟧印发通知。", "⟦清河县文教局⟧局长李明讲话。", "⟦镇教体办⟧印发通知。", "⟦镇文教办⟧印发通知。"}},
	}, func(d *draft) { d.evidence(mention.HasPlace, 6) }},
	{ruleOrgBare, func(d *draft) bool { return d.nameless() && !d.weak() }, []guard[*draft]{
		{"O-QUALIFIED", "What stands before it makes a kind word a class of bodies.", (*draft).classBefore,
			yes{"各⟦教务处⟧要落实责任。", "学校的⟦教务处⟧印发通知。", "其它⟦居委会⟧负责人参加。", "该⟦电教馆⟧负责人参加。"}, no{"⟦教务处⟧要落实责任。"}},
		{"O-GLUED", "A kind word alone begins a word.", (*draft).gluedBefore,
			yes{"代理⟦人大⟧负责落实。"}, no{"⟦人大⟧负责落实。"}},
	}, func(d *draft) { d.evidence(mention.BareKind, 1) }},
	{ruleOrgCore, (*draft).always, []guard[*draft]{
		{"O-NAMELESS", "A kind word of one rune alone is no name.", (*draft).nameless,
			yes{"⟦厅⟧举办活动。", "主管教育⟦局⟧工作。"}, no{"⟦海州市教育厅⟧举办活动。"}},
		{"O-GENERIC", "Nothing but general words stands before the kind word.", (*draft).genericBody,
			yes{"⟦学生党支部⟧召开会议。", "⟦名师工作室⟧成立。", "⟦学院党支部⟧召开会议。", "学院⟦学生工作部⟧发布通知。", "旗下的⟦总公司⟧"}, no{"⟦数学教育基金会⟧成立。"}},
		{"O-SPHERE", "A kind word of one rune needs a sphere before it, unless a head word follows and the name is short.", (*draft).sphereless,
			yes{"⟦心美局⟧", "⟦党委⟧委员王思涵讲话。", "校友工作⟦办公室⟧印发通知。"}, no{"⟦健康局⟧印发通知。", "⟦民教股⟧股长王思涵讲话。", "⟦云湖明德育才东方所⟧所长王思涵讲话。"}},
		{"O-CREW", "組 and 股 without place are bodies only before a head word.", (*draft).looseCrew,
			yes{"⟦人事股⟧召开会议。"}, no{"⟦人事股⟧股长王思涵讲话。", "⟦健康局⟧印发通知。"}},
		{"O-RUNE", "One rune is no name of its own, unless the kind word is one.", func(d *draft) bool { return d.core() == 1 && d.class&lexicon.OrgBare == 0 },
			yes{"⟦云图书馆⟧"}, no{"⟦育才教育基金会⟧成立。"}},
		{"O-VENUE", "A hall is a body only with its place or parent.", func(d *draft) bool { return d.is(lexicon.Venue) },
			yes{"⟦航空博物馆⟧开馆。"}, no{"⟦海州博物馆⟧开馆。"}},
		{"O-UNIT", "The units that every body has are one only with its name.", func(d *draft) bool { return d.is(lexicon.Unit) },
			yes{"⟦阳光党支部⟧召开会议。"}, no{"⟦海州市第一中学党支部⟧召开会议。"}},
		{"O-LOOSE", "A workroom needs the name of a person or thing, a laboratory its place or parent.", (*draft).loose,
			yes{"⟦科学实验室⟧", "⟦历史教育名师工作室⟧成立。"}, no{"⟦李红名师工作室⟧成立。"}},
	}, (*draft).asCore},
}

func (d *draft) managed() bool { return d.in.managedBefore(d.left.start) }

// managedBefore: 分管, 主管 or 协管 ends at p.
func (in *Input) managedBefore(p int) bool {
	return in.at(p-1) == '管' && in.is(p-2, lexicon.MarkManages)
}

func (d *draft) runsOn() bool {
	if !d.weak() || d.headed || d.kind.Word != "所" || d.end >= len(d.in.Runes) {
		return false
	}
	tag := d.in.tagAt(d.end)
	return tag != "" && tag[0] == 'v'
}

func (d *draft) splitsCollege() bool {
	return d.weak() && d.kind.Word == "院" && d.in.at(d.head-1) == '学'
}

func (d *draft) farFromParent() bool { return d.weak() && d.head-d.own() > 6 }

func (d *draft) companyOfNone() bool {
	ofCompany := d.in.endsWith(d.own(), "集团") || d.in.endsWith(d.own(), "公司")
	return d.is(lexicon.Company) && d.adjacent() && !ofCompany
}

func (d *draft) spaceless() bool { return d.is(lexicon.Spaced) && d.adjacent() }

func (d *draft) governsNoPlace() bool {
	return d.is(lexicon.Government) && !(d.adjacent() && d.parent.Evidence&mention.HasPlace != 0)
}

// ofTerm: a council by its term is a body of the one before it, or one by itself
// if it says what it is for: 海州市青年联合会|第十一届|委员会, 第六届学术委员会.
func (d *draft) ofTerm() bool {
	s := d.session(d.left.start)
	return s < d.left.start && d.in.at(d.end-1) == '会' && (d.ended(s) || !d.nameless())
}

func (d *draft) fillTerm() {
	s := d.session(d.left.start)
	if whole := d.nameTo(s); whole != nil {
		d.c.Start = whole.Start
		d.evidence(mention.HasParent, whole.Score+3)
		return
	}
	d.c.Start = int32(s)
	d.evidence(mention.HasCore, 3)
}

func (d *draft) vague() bool {
	p := d.left.place
	return !d.nameless() && d.in.is(p, lexicon.MarkVague) && d.in.wordAt(p, lexicon.OrgGeneric)
}

func (d *draft) commonThere() bool {
	return d.is(lexicon.Common) && d.nameless() && !d.left.prefix && !d.headed
}

func (d *draft) weakThere() bool {
	abbreviated := d.left.prefix && d.core() < 4 && d.kind.Word == "办" // 镇教体办
	sphere := d.left.fields || d.headed || abbreviated
	return d.weak() && (d.nameless() || !sphere)
}

func (d *draft) classBefore() bool { return d.qualified(d.head) }

func (d *draft) gluedBefore() bool { return !d.in.boundary(d.head) }

func (d *draft) genericBody() bool {
	return !d.headed && d.generic(d.left.start, d.head, lexicon.OrgGeneric)
}

func (d *draft) sphereless() bool {
	shortDepartment := d.headed && d.core() <= 8 && d.kind.Word != "委"
	return d.weak() && !d.left.fields && !shortDepartment
}

func (d *draft) looseCrew() bool { return d.weak() && d.is(lexicon.Crew) && !d.headed }

func (d *draft) loose() bool {
	return d.is(lexicon.Loose) || d.is(lexicon.Studio) && !d.proper()
}
