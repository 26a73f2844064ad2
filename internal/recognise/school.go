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
var schoolWordGuards = []rule[*draft]{
	{"S-SPLIT", func(d *draft) bool { return d.kind.Word == "学校" && d.in.at(d.head-1) == '大' }},
	{"S-COURSE", func(d *draft) bool {
		return d.in.is(d.head-1, lexicon.MarkBatch) && d.in.is(d.head-2, lexicon.MarkNumeral)
	}},
}

// schoolForms are asked in this order: what hangs on another body, what begins
// with a place, what has no name of its own, what has one.
var schoolForms = []form{
	{ruleSchoolWhole, func(d *draft) bool {
		return d.underSchool() && d.adjacent() && (d.parent.Rule == ruleSchoolShort || d.in.endsWith(d.own(), "师范"))
	}, nil, (*draft).fillWhole},
	{ruleSchoolGroup, func(d *draft) bool { return d.hangs() && d.in.endsWith(d.end, "教育集团") }, nil,
		func(d *draft) { d.evidence(mention.HasParent, d.parent.Score+3) }},
	{ruleSchoolBeside, func(d *draft) bool { return d.underSchool() && !d.affiliated() && !d.is(lexicon.Faculty) }, []rule[*draft]{
		{"S-TWICE", (*draft).adjacent},
		{"S-GENERIC-BESIDE", (*draft).genericOwn},
	}, func(d *draft) {
		d.c.Start, d.c.PlaceEnd = d.parent.End, d.parent.End
		d.evidence(0, 4)
	}},
	{ruleSchoolAcademy, func(d *draft) bool {
		academy := d.hangs() && d.adjacent() && d.in.at(d.own()-1) == '院'
		return academy && d.parent.Type == entity.Org && d.kind.Word == "大学"
	}, nil, func(d *draft) { d.evidence(0, d.parent.Score+3) }},
	{ruleSchoolParent, (*draft).hangs, []rule[*draft]{
		{"S-NAMELESS-UNIT", func(d *draft) bool { return d.adjacent() && !d.is(lexicon.Hangs) && d.end-d.head <= 4 }},
		{"S-GENERIC-UNIT", func(d *draft) bool { return d.end-d.head == 2 && d.genericOwn() && !d.affiliated() && !d.independent() }},
	}, (*draft).asUnit},
	{ruleSchoolPlace, (*draft).hasPlace, commonSchools, (*draft).fillPlace},
	{ruleSchoolBare, (*draft).nameless, []rule[*draft]{
		{"S-NAMELESS", func(d *draft) bool { return !d.is(lexicon.Alone) }},
		{"S-QUALIFIED", (*draft).classBefore},
	}, func(d *draft) { d.evidence(mention.BareKind, 2) }},
	{ruleSchoolCore, (*draft).always, []rule[*draft]{
		{"S-GENERIC", func(d *draft) bool { return d.generic(d.left.start, d.head, lexicon.SchoolGeneric) }},
		{"S-FIELD", func(d *draft) bool { return d.left.fields && d.kind.Word == "学校" }},
		{"S-QUALIFIED-FIELD", func(d *draft) bool { return d.left.fields && d.qualified(d.left.start) }},
		{"S-LONG", func(d *draft) bool { return !d.left.fields && d.core() > maxSchoolCore }},
		{"S-ORDINARY", func(d *draft) bool { return d.is(lexicon.Plain) && !d.left.fields && !d.proper() }},
		{"S-GENERAL", func(d *draft) bool { return d.is(lexicon.Plain) && !d.left.fields && d.genericBefore(d.left.start) }},
		{"S-QUOTED", func(d *draft) bool {
			s, e := d.left.start, d.end
			return d.in.enclosed(s, e, '“', '”') || d.in.enclosed(s, e, '"', '"') || d.in.enclosed(s, e, '「', '」')
		}},
		{"S-RUNE", func(d *draft) bool {
			if d.core() != 1 || d.left.fields {
				return false
			}
			return d.kind.Word != "学院" || !d.in.is(d.head-1, lexicon.MarkDiscipline)
		}},
	}, (*draft).fillCore},
}

// commonSchools say that a place and what follows name a class of schools and not one.
var commonSchools = []rule[*draft]{
	{"S-GENERIC-PLACE", func(d *draft) bool {
		return !d.nameless() && d.end-d.head < 4 && d.generic(d.left.place, d.head, lexicon.SchoolGeneric)
	}},
	{"S-GENERAL-PLACE", func(d *draft) bool { return !d.nameless() && d.genericBefore(d.left.place) }},
	{"S-LEVEL-ONLY", func(d *draft) bool {
		return d.left.prefix && d.placeAlone() && (d.end-d.head <= 2 || d.in.tag(d.left.start, d.end) != "")
	}},
	{"S-COUNTRY", func(d *draft) bool { return d.bareDivision() && d.in.isWord(d.left.start, d.head, lexicon.Country) }},
	{"S-CLASS", func(d *draft) bool { return d.bareDivision() && d.is(lexicon.General) && !d.inTown() }},
	{"S-SECONDARY", (*draft).commonSecondary},
	{"S-STAGE", func(d *draft) bool {
		return d.bareDivision() && d.is(lexicon.Stage) && d.in.is(d.head-1, lexicon.MarkUpper)
	}},
	{"S-STAGE-COUNTY", func(d *draft) bool {
		return d.bareDivision() && d.is(lexicon.Stage) && d.kind.Word != "中学" && d.in.at(d.head-1) == '县'
	}},
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

func (d *draft) fillWhole() {
	d.evidence(0, 6)
	w := edgeWalk{bodies: d.bodies, limit: max(0, int(d.c.Start)-maxPlaces)}
	d.c.Start = int32(w.overPlaces(int(d.c.Start))) // 上海|对外经贸|大学
}

func (d *draft) affiliated() bool { return d.in.at(d.own()) == '附' }

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

func (in *Input) enclosed(s, e int, open, end rune) bool {
	return in.at(s-1) == open && in.at(e) == end
}
