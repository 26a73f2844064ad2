package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// maxAnnex is the longest name of an annex behind a school, with its kind, in runes.
const maxAnnex = 6

// schoolForms are asked in this order: what hangs on another body, what begins with a place, what has no name of its
// own, what has one.
var schoolForms = []form{
	{schoolRule("S-KIND.whole"), func(d *draft) bool {
		return d.underSchool() && d.adjacent() && (d.left.parent.Rule == ruleSchoolShort || d.endsWith(d.own(), "师范"))
	}, nil, 0, 6, func(d *draft) {
		w := d.walkFrom(int(d.c.Start), false)
		w.limit = max(0, w.kind-maxPlaces)
		d.c.Start = int32(w.places(w.kind)) // 上海|对外经贸|大学
	}},
	{schoolRule("S-KIND.group"), func(d *draft) bool { return d.hangs() && d.has(lexicon.Led) }, nil,
		mention.HasParent, 3, (*draft).addParent},
	{schoolRule("S-KIND.annex"), func(d *draft) bool { return d.underSchool() && d.kind.Word == "学校" && d.end-d.own() <= maxAnnex },
		[]rule[*draft]{{"S-GENERIC-ANNEX", func(d *draft) bool { return d.adjacent() || d.genericOwn() }}}, mention.HasParent, 4, (*draft).asUnit},
	{schoolRule("S-KIND.branch"), func(d *draft) bool { // 海州八中|清河龙兴中学
		return d.underSchool() && !d.adjacent() && !d.has(lexicon.Faculty) && d.ofBranch()
	}, nil, mention.HasParent, 4, (*draft).asUnit},
	{schoolRule("S-KIND.beside"), func(d *draft) bool { return d.underSchool() && !d.affiliated() && !d.has(lexicon.Faculty) }, []rule[*draft]{
		{"S-TWICE", (*draft).adjacent},
		{"S-GENERIC-BESIDE", (*draft).genericOwn},
	}, 0, 4, func(d *draft) { d.c.Start, d.c.PlaceEnd = d.left.parent.End, d.left.parent.End }},
	{schoolRule("S-KIND.academy"), func(d *draft) bool {
		academy := d.hangs() && d.adjacent() && d.at(d.own()-1) == '院'
		return academy && d.left.parent.Type == entity.Org && d.kind.Word == "大学"
	}, nil, 0, 3, (*draft).addParent},
	{schoolRule("S-KIND.parent"), (*draft).hangs, []rule[*draft]{
		{"S-NAMELESS-UNIT", func(d *draft) bool { return d.adjacent() && !d.has(lexicon.Hangs) && d.end-d.head <= 4 }},
		{"S-GENERIC-UNIT", func(d *draft) bool {
			founded := d.kind.Word == "学院" && d.endsWith(d.own(), "大学") && d.endsWith(d.head, "城市") // 海州大学城市学院
			return d.end-d.head == 2 && d.genericOwn() && !d.affiliated() && !founded
		}},
	}, mention.HasParent, 3, func(d *draft) {
		d.asUnit()
		if d.kind.Word == "学部" && !d.underSchool() {
			d.c.Type = entity.Org // 中国科学院|数学物理学部
		}
	}},
	{ruleSchoolPlace, (*draft).ofDivision, []rule[*draft]{
		{"S-COUNTRY", func(d *draft) bool { return d.isWord(d.left.start, d.head, lexicon.Country) }},
		{"S-CLASS", func(d *draft) bool {
			local := d.follows(lexicon.MarkTown) || !d.isWord(d.left.start, d.head, lexicon.Place|lexicon.Province)
			prefecture := d.at(d.head-1) == '州' && d.head-d.left.start > 2 // 凉山州|学校
			return d.has(lexicon.General) && (!local || prefecture)
		}},
		{"S-SECONDARY", func(d *draft) bool {
			short := d.follows(lexicon.MarkTown) || d.isWord(d.left.start, d.head, lexicon.PlaceShort)
			taught := d.startsWith(d.end, "教育") && !d.startsWith(d.end, "教育教学") // 海州高中|教育
			return d.has(lexicon.Secondary) && (taught || !short || d.isWord(d.left.start, d.head, lexicon.Province))
		}},
		{"S-STAGE", func(d *draft) bool { return d.has(lexicon.Stage) && d.follows(lexicon.MarkUpper) && !d.listedNursery() }},
		{"S-STAGE-COUNTY", func(d *draft) bool {
			return d.has(lexicon.Stage) && d.kind.Word != "中学" && d.at(d.head-1) == '县' && !d.listedNursery()
		}},
	}, mention.HasPlace, 6, (*draft).abroad},
	{ruleSchoolPlace, (*draft).hasPlace, []rule[*draft]{
		{"S-GENERIC-PLACE", func(d *draft) bool {
			general := d.generic(d.left.place, lexicon.SchoolGeneric) || d.generic(d.left.start, lexicon.SchoolGeneric) // 县直|学校
			return !d.nameless() && d.end-d.head < 4 && general
		}},
		{"S-TWO-KINDS.place", func(d *draft) bool { return d.wordTo(d.head, lexicon.SchoolKind, d.left.place) }},
		{"S-GENERAL-PLACE", func(d *draft) bool { return !d.nameless() && d.genericBefore(d.left.place) }},
		{"S-FOUNDED", func(d *draft) bool { // 清河县县立|国民中小学
			return d.has(lexicon.General) && d.at(d.head-1) == '立' && d.isRareTo(d.head, lexicon.PlaceLead, 0)
		}},
		{"S-PROVINCE", func(d *draft) bool { // 江苏省中等|职业学校
			province := d.at(d.left.place-1) == '省' || d.isWord(d.left.start, d.left.place, lexicon.Province)
			return province && d.endsWith(d.end, "等职业学校") && d.left.place == d.end-6
		}},
		{"S-LEVEL-ONLY", func(d *draft) bool {
			short := d.end-d.head <= 2 && (d.kind.Flags != 0 || d.kind.Canonical != nil) // but 县侨中
			return d.placeAlone() && (short || d.tag(d.left.start, d.end) != "")
		}},
	}, mention.HasPlace, 6, (*draft).abroad},
	{schoolRule("S-KIND.bare"), (*draft).nameless, []rule[*draft]{
		{"S-NAMELESS", func(d *draft) bool {
			partys := d.has(lexicon.Hangs) && !d.has(lexicon.Stage) && d.kind.Institution // 、党校|常务副校长
			one := d.has(lexicon.Alone) || partys && d.headed()
			return !one && !d.leadsTown() && !d.listedKind()
		}},
		{"S-QUALIFIED", func(d *draft) bool { return d.qualified(d.head) }},
	}, mention.BareKind, 2, nil},
	{schoolRule("S-KIND.core"), (*draft).always, []rule[*draft]{
		{"S-GENERIC", func(d *draft) bool { return d.generic(d.left.start, lexicon.SchoolGeneric) }},
		{"S-LOOSE", func(d *draft) bool { // 共建|产业学院, 省级|产业学院
			s, k := d.left.start, d.longestTo(d.end, lexicon.SchoolKind, d.left.start)
			if k < 0 || d.row(k, d.end).Kind == nil || !d.row(k, d.end).Kind.Is(lexicon.Loose) {
				return false
			}
			return d.genericTo(s, k, lexicon.SchoolGeneric) && !d.ruled()
		}},
		{"S-ONE", func(d *draft) bool { // 一所农业中学
			return d.left.fields && d.at(d.left.start-1) == '所' && d.is(d.left.start-2, lexicon.MarkNumeral)
		}},
		{"S-FIELD", func(d *draft) bool { return d.left.fields && d.kind.Word == "学校" }},
		{"S-QUALIFIED-FIELD", func(d *draft) bool {
			headed := d.at(d.left.start-1) == '的' && (d.startsWith(d.end, "院长") || d.startsWith(d.end, "副院长")) // 王思涵的|数理学院院长职务
			own := d.is(d.left.start-1, lexicon.MarkHouse) && d.bordered(d.left.start-1)                       // 、校|管理学院
			return d.left.fields && !headed && !own && d.qualified(d.left.start) && !properTag(d.tag(d.left.start, d.end))
		}},
		{"S-AGE", func(d *draft) bool { return d.left.fields && d.isRareTo(d.head, lexicon.Age, d.left.start) }},
		{"S-CONFUCIUS", func(d *draft) bool { // 249所|孔子学院, but 塔大孔子学院
			confucius := d.kind.Word == "学院" && d.endsWith(d.head, "孔子") && !d.startsWith(d.end, "总部")
			return confucius && (d.core() == 2 || isTag(d.tagAt(d.left.start), "v"))
		}},
		{"S-OF-PERSON", (*draft).ofPupil},
		{"S-TWO-KINDS", func(d *draft) bool { return d.wordTo(d.head, lexicon.SchoolKind, d.left.start+1) }},
		{"S-ENGINEER", func(d *draft) bool { // 李明|高工
			score, _, named := personname.Score(d.Runes[d.left.start:d.head])
			return d.kind.Word == "高工" && named && score > 0 && !d.headed()
		}},
		{"S-LONG", func(d *draft) bool { return !d.left.fields && d.core() > d.longest() }},
		{"S-ORDINARY", func(d *draft) bool { return d.has(lexicon.Plain) && !d.left.fields && !d.proper() && !d.ruled() }},
		{"S-GENERAL", func(d *draft) bool { return !d.left.fields && d.genericBefore(d.left.start) }},
		{"S-QUOTED", func(d *draft) bool {
			quoted := d.enclosed('“', '”') || d.enclosed('"', '"') || d.enclosed('「', '」')
			known := func() bool { return d.is(d.end+1, lexicon.MarkBracket) || d.told(d.left.start-1) } // “东亚大学”（今滨海大学）
			return quoted && !d.has(lexicon.Loose) && !known()
		}},
		{"S-RUNE", func(d *draft) bool {
			short := d.end-d.head == 2 && d.at(d.end-1) == '院' && d.headed() // 晋职院|院长
			return d.syllable() && !short && (d.kind.Word != "学院" || !d.follows(lexicon.MarkDiscipline))
		}},
	}, mention.HasCore, 4, func(d *draft) {
		if d.syllable() {
			d.c.Score = 2
		} else if d.blocked[d.head-1] {
			d.c.Score++ // 三里|小学 is no distance
		}
	}},
}

// ofBranch: the name begins with that of a school that has branches, and the place of one follows.
func (d *draft) ofBranch() bool {
	return d.walk.hasBranches(d.left.parent) && d.wordAt(d.own(), lexicon.PlaceShort) && !d.wordAt(d.own(), lexicon.Place)
}

// longest is how many runes a core that is not built of sphere words has at most.
func (d *draft) longest() int {
	if d.at(d.end-1) == '园' {
		return maxNursery
	}
	return maxSchoolCore
}

// placeAlone: one place and nothing else stands before the kind word.
func (d *draft) placeAlone() bool {
	return d.nameless() && d.longestTo(d.head, lexicon.Place|lexicon.PlaceShort, d.left.start) <= d.left.start
}

// listedKind: a kind of which a town has one fills the item of a list behind a school: 海州一中、|高级中学.
func (d *draft) listedKind() bool {
	single := d.startsWith(d.head, "实验") || d.startsWith(d.head, "高级中学")
	if !single || !d.is(d.head-1, lexicon.MarkList) || !d.listBorder(d.end) {
		return false
	}
	before := d.nameTo(d.head - 1)
	return before != nil && before.Type == entity.School && before.Evidence&mention.BareKind == 0
}

// listedNursery: a kindergarten called by its place alone is an item of a list: 、清河区幼儿园、清河区柳巷幼儿园.
func (d *draft) listedNursery() bool {
	s, e := d.left.start, d.end
	if d.at(e-1) != '园' || !d.is(s-1, lexicon.MarkList|lexicon.MarkClause|lexicon.MarkJoins) {
		return false
	}
	before := d.nameTo(max(0, s-1))
	marked := d.is(e, lexicon.MarkList|lexicon.MarkClause|lexicon.MarkListEnd)
	behind := before != nil && before.Type == entity.School && (marked || !d.is(s-1, lexicon.MarkList|lexicon.MarkClause))
	return behind || marked && d.wordAt(e+1, lexicon.Place|lexicon.PlaceShort) && !d.is(s-1, lexicon.MarkJoins)
}

// leadsTown: the leading school of the town, where its head is named: 、中心校|校长王思涵, 中心校|领导.
func (d *draft) leadsTown() bool {
	e := d.longestAt(max(d.end, d.longestAt(d.end, lexicon.TitleModifier)), lexicon.TitleHead)
	return d.kind.Word == "中心校" && (d.startsWith(d.end, "领导") || e > 0 && d.beginsName(e))
}

// ofDivision: what stands before the kind word is a written place.
func (d *draft) ofDivision() bool { return d.hasPlace() && !d.left.prefix && d.placeAlone() }

// genericBefore: the word next to the kind word makes it general: 优秀|学校.
func (d *draft) genericBefore(limit int) bool {
	_, generic := d.hits.LongestTo(d.head, lexicon.SchoolGeneric, limit)
	return generic && d.has(lexicon.Plain) && d.end-d.head == 2
}

// ruled: a college is called by a sphere or one noun before its head: 东盟学院|院长, 产业学院|首任院长.
func (d *draft) ruled() bool {
	e := max(d.end, d.rareAt(d.end, lexicon.PostVerb))
	s := d.left.start
	noun := isTag(d.tag(s, d.head), "njls") && !d.wordTo(d.head, lexicon.SchoolGeneric|lexicon.LeftNoun, s)
	headed := (d.at(d.end-1) == '院' || d.at(d.end-1) == '系') && d.wordAt(e, lexicon.TitleHead|lexicon.TitleModifier)
	motto := d.at(d.end-1) == '院' && d.head-s == 2 && d.tag(s, d.head) == "v" // 任|知行学院党委书记
	return headed && d.bordered(s) && (noun || motto || d.generic(s, lexicon.Field))
}

// ofPupil: a person begins the clause, and what follows says when it went there: 王思涵高中|毕业后.
func (d *draft) ofPupil() bool {
	s, e := d.left.start, d.end
	when := d.at(e) == '时' || d.startsWith(e, "期间")
	stage := (d.has(lexicon.Secondary) || d.kind.Word == "师范") && (d.at(e) == '的' || d.startsWith(e, "毕业"))
	if d.left.fields || !d.listBorder(s-1) || !when && !stage {
		return false
	}
	score, _, ok := personname.Score(d.Runes[s:d.head])
	return ok && score > 0
}

// syllable: the core is one rune and no sphere.
func (d *draft) syllable() bool { return d.core() == 1 && !d.left.fields }

func (d *draft) affiliated() bool { return d.at(d.own()) == '附' }

func (d *draft) genericOwn() bool { return !d.adjacent() && d.generic(d.own(), lexicon.SchoolGeneric) }

// abroad notes that one of the places that begin the name is: 美国|南|伊利诺伊|大学.
func (d *draft) abroad() {
	for i := range d.left.place - d.left.start {
		if d.wordAt(d.left.start+i, lexicon.Country|lexicon.Abroad) && !d.startsWith(d.left.start, "中国") {
			d.c.Evidence |= mention.Abroad
		}
	}
}

// told: before the quotation mark at i stands what says that a school has or had the name in it: 原名“海州学堂”,
// 创办于1902年的“海州学堂”.
func (d *draft) told(i int) bool {
	founded := d.at(i-1) == '的' && (d.at(i-2) == '年' || d.wordTo(i-1, lexicon.LeftStop, 0)) // 创办|的
	return founded || d.isRareTo(i, lexicon.FormerWord|lexicon.NamingWord, 0)
}

func (d *draft) enclosed(open, end rune) bool {
	return d.at(d.left.start-1) == open && d.at(d.end) == end
}
