package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// school reads the name before a school's kind word.
func (b *bodies) school(h *scan.Hit) bool {
	d := b.begin(h, entity.School)
	if d.rejected(schoolWordGuards) {
		return false
	}
	d.readLeft()
	return d.take(schoolForms)
}

// schoolWordGuards look at the kind word alone.
var schoolWordGuards = []guard[*draft]{
	{"S-SPLIT", "学校 behind 大 is 大学 and the 校 of its unit.", func(d *draft) bool {
		return d.kind.Word == "学校" && d.in.at(d.head-1) == '大'
	}, yes{"海州大⟦学校⟧工会举办活动。"}, no{"⟦海州学校⟧"}},
	{"S-COURSE", "The number of a course is no school's: 第31期|中学校长培训班.", func(d *draft) bool {
		return d.in.is(d.head-1, lexicon.MarkBatch) && d.in.is(d.head-2, lexicon.MarkNumeral)
	}, yes{"第31期⟦中学⟧校长培训班开班。"}, no{"第31期⟦海州中学⟧校长培训班开班。", "⟦海州中学⟧校长培训班开班。"}},
}

// schoolForms are asked in this order: what hangs on another body, what begins
// with a place, what has no name of its own, what has one.
var schoolForms = []form{
	{ruleSchoolWhole, (*draft).completesShort, nil, (*draft).fillWhole},
	{ruleSchoolGroup, func(d *draft) bool { return d.hangs() && d.in.endsWith(d.end, "教育集团") }, nil,
		func(d *draft) { d.evidence(mention.HasParent, d.parent.Score+3) }},
	{ruleSchoolBeside, (*draft).besideSchool, []guard[*draft]{
		{"S-TWICE", "Two full kinds of schools stand side by side in no name.", (*draft).adjacent,
			yes{"⟦海州大学中学⟧举办活动。"}, no{"⟦海州大学附属中学⟧举办活动。"}},
		{"S-GENERIC-BESIDE", "General words between two schools name no second one.", (*draft).genericOwn,
			yes{"⟦海州大学一流中学⟧"}, no{"海州市第一中学⟦育才小学⟧联合开展活动。"}},
	}, func(d *draft) {
		d.c.Start, d.c.PlaceEnd = d.parent.End, d.parent.End
		d.evidence(0, 4)
	}},
	{ruleSchoolAcademy, (*draft).ofAcademy, nil, func(d *draft) { d.evidence(0, d.parent.Score+3) }},
	{ruleSchoolParent, (*draft).hangs, []guard[*draft]{
		{"S-NAMELESS-UNIT", "Most kinds need a name of their own behind a parent's.", func(d *draft) bool {
			return d.adjacent() && !d.is(lexicon.Hangs) && d.end-d.head <= 4
		}, yes{"⟦海州大学学院⟧领导出席。", "⟦海州市教育局实验高中⟧开学。", "⟦残联大学⟧举办活动。"}, no{"⟦海州大学研究生院⟧举办活动。", "⟦海州大学数学学院⟧举办活动。", "⟦海州大学职业技术学院⟧举办活动。"}},
		{"S-GENERIC-UNIT", "General words between a parent and a short kind name no unit.", func(d *draft) bool {
			return d.end-d.head == 2 && d.genericOwn() && !d.affiliated() && !d.independent()
		}, yes{"⟦海州大学一流学院⟧", "⟦海州大学城市书院⟧"}, no{"⟦海州大学城市学院⟧举办活动。", "⟦海州大学数学学院⟧举办活动。", "⟦海州大学一流幼儿园⟧"}},
	}, (*draft).asUnit},
	{ruleSchoolPlace, (*draft).hasPlace, commonSchools, (*draft).fillPlace},
	{ruleSchoolBare, (*draft).nameless, []guard[*draft]{
		{"S-NAMELESS", "Only some kinds name one school by themselves.", func(d *draft) bool { return !d.is(lexicon.Alone) },
			yes{"加强⟦学校⟧管理。"}, no{"⟦特殊教育学校⟧师生参加。"}},
		{"S-QUALIFIED", "What stands before it makes a kind a class of schools.", (*draft).classBefore,
			yes{"三所⟦特殊教育学校⟧参加。"}, no{"⟦特殊教育学校⟧参加。"}},
	}, func(d *draft) { d.evidence(mention.BareKind, 2) }},
	{ruleSchoolCore, (*draft).always, []guard[*draft]{
		{"S-GENERIC", "Nothing but general words stands before the kind word.", func(d *draft) bool {
			return d.generic(d.left.start, d.head, lexicon.SchoolGeneric)
		}, yes{"⟦县直学校⟧负责人参加。"}, no{"⟦阳光学校⟧负责人参加。"}},
		{"S-FIELD", "A sphere before 学校 says what its pupils learn or what is done there.", func(d *draft) bool {
			return d.left.fields && d.kind.Word == "学校"
		}, yes{"⟦会计学校⟧"}, no{"⟦数学学院⟧举办活动。"}},
		{"S-QUALIFIED-FIELD", "A sphere behind 各, 所 and the like makes a class of schools.", func(d *draft) bool {
			return d.left.fields && d.qualified(d.left.start)
		}, yes{"各⟦数学学院⟧举办活动。"}, no{"⟦数学学院⟧举办活动。"}},
		{"S-LONG", "No school's own name is that long.", func(d *draft) bool { return !d.left.fields && d.core() > maxSchoolCore },
			yes{"阳光⟦机械电子信息自动化工程学院⟧举办活动。"}, no{"⟦机械工程学院⟧举办活动。"}},
		{"S-ORDINARY", "Before the plain kinds stands a sphere or a proper name, and no word like 需要.", func(d *draft) bool {
			return d.is(lexicon.Plain) && !d.left.fields && !d.proper()
		}, yes{"⟦需要学校⟧支持。", "家长⟦云湖高中⟧"}, no{"⟦明德国际学校⟧开学。"}},
		{"S-GENERAL", "A general word next to a plain kind makes it general: 优秀|学校.", func(d *draft) bool {
			return d.is(lexicon.Plain) && !d.left.fields && d.genericBefore(d.left.start)
		}, yes{"⟦阳光普通学院⟧"}, no{"⟦阳光学院⟧举办活动。", "⟦会展城市学院⟧举办活动。"}},
		{"S-QUOTED", "A name that fills a pair of quotation marks is an award or a title.", (*draft).quoted,
			yes{"颁发“⟦育才中学⟧”奖。"}, no{"“⟦海州中学⟧”是一所老校。", "走进⟦育才中学⟧”"}},
		{"S-RUNE", "Of one rune are the names of faculties alone.", (*draft).strangeRune,
			yes{"⟦云学院⟧"}, no{"⟦农学院⟧举办活动。", "⟦商学院⟧举办活动。"}},
	}, (*draft).fillCore},
}

// commonSchools: a place and what follows name a class of schools and not one.
// Below the county there is one of a kind: 平安镇小学. The last of several places
// is a name: 丹阳市|云阳|学校.
var commonSchools = []guard[*draft]{
	{"S-GENERIC-PLACE", "A place and general words name a class of schools: 淮安市重点中学.", func(d *draft) bool {
		return !d.nameless() && d.end-d.head < 4 && d.generic(d.left.place, d.head, lexicon.SchoolGeneric)
	}, yes{"走访⟦海州市重点中学⟧。"}, no{"走访⟦海州市育才中学⟧。", "⟦海州市优质高级中学⟧开学。"}},
	{"S-GENERAL-PLACE", "A general word next to a plain kind makes it general.", func(d *draft) bool {
		return !d.nameless() && d.genericBefore(d.left.place)
	}, yes{"⟦海州大学生源学校⟧"}, no{"⟦海州市阳光学校⟧开学。"}},
	{"S-LEVEL-ONLY", "A level alone before a short kind, or in a word with it, names no school.", func(d *draft) bool {
		return d.left.prefix && d.placeAlone() && (d.end-d.head <= 2 || d.in.tag(d.left.start, d.end) != "")
	}, yes{"⟦市中学⟧", "⟦地区学校⟧"}, no{"⟦市特殊教育学校⟧开学。"}},
	{"S-COUNTRY", "A country and a kind name all of its schools: 英国大学.", func(d *draft) bool {
		return d.bareDivision() && d.in.isWord(d.left.start, d.head, lexicon.Country)
	}, yes{"⟦英国大学⟧访问团到访。"}, no{"⟦英国牛津大学⟧访问团到访。"}},
	{"S-CLASS", "A place above the town has many schools of a general kind: 山西学校.", func(d *draft) bool {
		return d.bareDivision() && d.is(lexicon.General) && !d.inTown()
	}, yes{"⟦山西学校⟧负责人参加。"}, no{"⟦平安镇学校⟧开学。", "⟦丹阳市云阳学校⟧开学。"}},
	{"S-SECONDARY", "高中 behind a division's full name, or a province, is all of its schools.", (*draft).commonSecondary,
		yes{"⟦海州市高中⟧", "⟦山西高中⟧"}, no{"⟦平安镇高中⟧开学。", "⟦海州高中⟧开学。"}},
	{"S-STAGE", "A stage of schooling behind 省, 市 or 区 is all of its schools.", func(d *draft) bool {
		return d.bareDivision() && d.is(lexicon.Stage) && d.in.is(d.head-1, lexicon.MarkUpper)
	}, yes{"⟦海州市小学⟧"}, no{"⟦海州小学⟧开学。"}},
	{"S-STAGE-COUNTY", "A county has one 中学 of its name, but many schools of the other stages.", func(d *draft) bool {
		return d.bareDivision() && d.is(lexicon.Stage) && d.kind.Word != "中学" && d.in.at(d.head-1) == '县'
	}, yes{"⟦清河县小学⟧"}, no{"⟦清河县中学⟧开学。"}},
}

// placeAlone: one place and nothing else stands before the kind word.
func (d *draft) placeAlone() bool {
	return d.nameless() && d.in.longestTo(d.head, lexicon.Place|lexicon.PlaceShort, d.left.start) <= d.left.start
}

// bareDivision: the place is a written one.
func (d *draft) bareDivision() bool { return !d.left.prefix && d.placeAlone() }

func (d *draft) inTown() bool { return d.in.is(d.head-1, lexicon.MarkTown) }

func (d *draft) commonSecondary() bool {
	if !d.bareDivision() || !d.is(lexicon.Secondary) {
		return false
	}
	short := d.in.isWord(d.left.start, d.head, lexicon.PlaceShort)
	return !d.inTown() && !short || d.in.isWord(d.left.start, d.head, lexicon.Province)
}

// genericBefore: the word next to the kind word makes it general: 优秀|学校.
func (d *draft) genericBefore(limit int) bool {
	_, generic := d.in.hits.LongestTo(d.head, lexicon.SchoolGeneric, limit)
	return generic && d.is(lexicon.Plain) && d.end-d.head == 2
}

// completesShort: 大学 behind the short name of one is one name with it: 华南理工|
// 大学.
func (d *draft) completesShort() bool {
	return d.underSchool() && d.adjacent() && (d.parent.Rule == ruleSchoolShort || d.in.endsWith(d.own(), "师范"))
}

func (d *draft) fillWhole() {
	d.evidence(0, 6)
	w := edgeWalk{bodies: d.bodies, limit: max(0, int(d.c.Start)-maxPlaces)}
	d.c.Start = int32(w.overPlaces(int(d.c.Start))) // 上海|对外经贸|大学
}

// besideSchool: a school that is no part of another stands beside it.
func (d *draft) besideSchool() bool {
	return d.underSchool() && !d.affiliated() && !d.is(lexicon.Faculty)
}

func (d *draft) affiliated() bool { return d.in.at(d.own()) == '附' }

// ofAcademy: 中国科学院|大学.
func (d *draft) ofAcademy() bool {
	academy := d.hangs() && d.adjacent() && d.in.at(d.own()-1) == '院'
	return academy && d.parent.Type == entity.Org && d.kind.Word == "大学"
}

func (d *draft) genericOwn() bool {
	return !d.adjacent() && d.generic(d.own(), d.head, lexicon.SchoolGeneric)
}

// independent: 城市学院 behind a university is one of the colleges that it
// founded with others: 海州大学城市学院.
func (d *draft) independent() bool {
	return d.kind.Word == "学院" && d.in.endsWith(d.own(), "大学") && d.in.endsWith(d.head, "城市")
}

func (d *draft) fillPlace() {
	d.evidence(mention.HasPlace, 6)
	if d.abroad() {
		d.evidence(mention.Abroad, 6)
	}
}

// abroad: one of the places that begin the name is: 美国|南|伊利诺伊|大学.
func (d *draft) abroad() bool {
	if d.in.startsWith(d.left.start, "中国") {
		return false
	}
	for i := range d.left.place - d.left.start {
		if d.in.wordAt(d.left.start+i, lexicon.Country|lexicon.Abroad) {
			return true
		}
	}
	return false
}

func (d *draft) fillCore() {
	d.evidence(mention.HasCore, 4)
	if d.core() == 1 && !d.left.fields {
		d.c.Score = 2
	}
}

// strangeRune: a core of one rune that names no faculty; 农学院, 商学院, 文学院 do.
func (d *draft) strangeRune() bool {
	if d.core() != 1 || d.left.fields {
		return false
	}
	return d.kind.Word != "学院" || !d.in.is(d.head-1, lexicon.MarkDiscipline)
}

// quoted: a name that fills a pair of quotation marks.
func (d *draft) quoted() bool {
	return d.in.enclosed(d.left.start, d.end, '“', '”') || d.in.enclosed(d.left.start, d.end, '"', '"') || d.in.enclosed(d.left.start, d.end, '「', '」')
}

func (in *Input) enclosed(s, e int, open, end rune) bool {
	return in.at(s-1) == open && in.at(e) == end
}
