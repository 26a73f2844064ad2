package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
)

// Names that are no kind word with something before it: 省委, 北师大, 十四中.

// short: 省委, 市教育局, 团市委 name one body in their context; a place before
// completes them (汾阳|市委), a school before its 校团委 is its parent.
func (b *bodies) short(h *scan.Hit) bool {
	d := b.begin(h, entity.Org)
	d.c.Evidence = mention.KnownName
	if d.rejected(shortGuards) {
		return false
	}
	return d.take(shortForms)
}

var shortGuards = []rule[*draft]{
	{"O-EVERY", func(d *draft) bool { return d.in.is(d.head-1, lexicon.MarkEvery) }},
}

var shortForms = []form{
	{ruleOrgShortOwn, func(d *draft) bool { return d.in.is(d.head, lexicon.MarkOwner) }, []rule[*draft]{
		{"O-OURS", func(d *draft) bool {
			return !d.ended(d.head) && (!d.in.boundary(d.head) || d.in.is(d.head-1, lexicon.MarkOurs))
		}},
	}, (*draft).ofOwner},
	{ruleOrgShortLeague, func(d *draft) bool { return d.ofLevel() && d.leagueBefore() }, nil, (*draft).ofLeague},
	{ruleOrgShortPlace, func(d *draft) bool { return d.ofLevel() && d.levelPlace() >= 0 }, nil, (*draft).ofPlace},
	{ruleOrgShort, (*draft).always, []rule[*draft]{
		{"O-LEVEL-CUT", func(d *draft) bool {
			return d.ofLevel() && d.in.is(d.head-1, lexicon.MarkHan) && !d.in.boundary(d.head)
		}},
		{"O-CUT", func(d *draft) bool {
			inWord := !d.in.boundary(d.head) || !d.in.boundary(d.end)
			return d.end-d.head < 3 && inWord && !d.ofLevel() && !d.completed()
		}},
	}, (*draft).ofNone},
}

// ofLevel: the short form begins with its level (市委), so that a place before
// it completes it: 汾阳 + 市委.
func (d *draft) ofLevel() bool { return d.in.is(d.head, lexicon.MarkLevel) }

func (d *draft) ofOwner() {
	d.c.Score = 4
	if owner := d.nameTo(d.head); owner != nil {
		d.c.Start, d.c.PlaceEnd, d.c.UnitStart = owner.Start, owner.PlaceEnd, d.c.Head
		d.evidence(mention.HasParent, 4)
	}
}

func (d *draft) ofLeague() {
	league := d.nameTo(d.head)
	d.c.Start, d.c.PlaceEnd = league.Start, league.PlaceEnd // 共青团|市委
	d.evidence(mention.HasParent, 4)
}

func (d *draft) ofPlace() {
	d.c.Start = int32(d.levelPlace())
	d.evidence(mention.HasPlace, 4)
}

// completed: 共青团 or 中共 goes before the name in one word: 共青|团委.
func (d *draft) completed() bool {
	return d.in.endsWith(d.head+1, "共青团") || d.in.at(d.head) == '中' && d.in.endsWith(d.head, "中共")
}

func (d *draft) ofNone() {
	d.c.Score = 4
	if !d.ofLevel() && d.completed() {
		d.c.Start -= 2
	}
}

// leagueBefore: the league or party whose committee of a level this is stands
// before it: 共青团|市委, 民盟|省委.
func (d *draft) leagueBefore() bool {
	league := d.nameTo(d.head)
	if league == nil || league.Rule.Group() != ruleOrgShort.Group() || d.in.at(d.head+1) != '委' {
		return false
	}
	return d.in.isRareTo(d.head, lexicon.League, max(0, d.head-maxLeague))
}

// maxLeague is the longest name of a league, in runes.
const maxLeague = 4

// levelPlace returns the start of the place that a level word completes, or -1:
// 汾阳 before 市委, 平安 before 镇委.
func (d *draft) levelPlace() int {
	s := d.head
	w := &d.bodies.walk
	*w = edgeWalk{bodies: d.bodies, kind: s, p: s, sure: s, limit: max(0, s-maxLeft)}
	if w.left.start = w.places(s + 1); w.left.start < 0 {
		w.left.start = w.places(s)
	}
	if w.left.start < 0 {
		return -1
	}
	w.beforePlace()
	return w.left.start
}

// universityShort: 北师大. A longer word must not hold it.
func (b *bodies) universityShort(h *scan.Hit) bool {
	d := b.begin(h, entity.School)
	d.c.Evidence = mention.KnownName
	return d.take(universityForms)
}

var universityForms = []form{
	{ruleSchoolShort, (*draft).always, []rule[*draft]{
		{"S-SHORT-CUT", func(d *draft) bool { return !d.in.boundary(d.head) && !d.in.is(d.head-1, lexicon.MarkMarker) }},
		{"S-SHORT-WORD", func(d *draft) bool { return d.in.is(d.end, lexicon.MarkBig) }},
	}, func(d *draft) { d.c.Score = 4 }},
}

// department reads the name before 系: 生物技术系 is a teaching unit.
func (b *bodies) department(h *scan.Hit) bool {
	d := b.begin(h, entity.School)
	d.setLeft(b.leftEdge(d.head, false))
	return d.take(departmentForms)
}

var departmentForms = []form{
	{ruleSchoolUnit, func(d *draft) bool { return d.underSchool() && !d.adjacent() }, nil, func(d *draft) {
		d.evidence(mention.HasCore|mention.KnownSphere, 0)
		d.asUnit()
	}},
	{ruleSchoolDepartment, (*draft).always, []rule[*draft]{
		{"S-DEPARTMENT-BODY", func(d *draft) bool { return d.hangs() || d.hasPlace() }},
		{"S-DEPARTMENT-FIELD", func(d *draft) bool { return !d.left.fields || d.nameless() }},
	}, func(d *draft) { d.evidence(mention.HasCore|mention.KnownSphere, 4) }},
}

// ordinalSchool finds a short school name that ends at e: 吕梁一中, 二中,
// 市十四中, 第三小. The numeral needs a place, a mark or a word border before.
func (b *bodies) ordinalSchool(e int) {
	s := b.ordinalStart(e)
	if s < 0 {
		return
	}
	d := b.begin(&scan.Hit{Start: int32(s), End: int32(e)}, entity.School)
	if d.rejected(ordinalGuards) {
		return
	}
	d.setLeft(b.ordinalLeft(s))
	d.take(ordinalForms)
}

// ordinalLeft reads what stands before the numeral at s: a place first, although
// the 五台 of 五台一中 may be a count.
func (b *bodies) ordinalLeft(s int) leftPart {
	w := &b.walk
	*w = edgeWalk{bodies: b, kind: s, p: s, sure: s, school: true, limit: max(0, s-maxLeft)}
	if w.place() >= 0 {
		return w.left
	}
	if b.listBorder(s - 1) {
		return leftPart{start: s, place: s}
	}
	return b.leftEdge(s, true)
}

// ordinalStart returns where the numeral before e begins, with its 第; -1 if
// there is none.
func (b *bodies) ordinalStart(e int) int {
	s := e - 1
	for e-s < 5 && b.in.is(s-1, lexicon.MarkNumeral) {
		s--
	}
	if s == e-1 {
		return -1
	}
	if b.in.at(s-1) == '第' {
		s--
	}
	return s
}

var ordinalGuards = []rule[*draft]{
	{"S-GOES-ON", (*draft).wordGoesOn},
}

var ordinalForms = []form{
	{ruleSchoolOrdinal, func(d *draft) bool { return d.hasPlace() && !d.hangs() && d.nameless() }, nil,
		func(d *draft) { d.evidence(mention.HasPlace, 6) }},
	{ruleSchoolOrdinalBare, func(d *draft) bool { return d.nameless() && d.listBorder(d.head-1) }, nil,
		func(d *draft) { d.evidence(mention.BareKind, 3) }},
	{ruleSchoolOrdinalCore, (*draft).always, []rule[*draft]{
		{"S-ORDINAL-CORE", func(d *draft) bool { return d.hangs() || d.nameless() || d.core() > 4 }},
		{"S-ORDINAL-GENERIC", func(d *draft) bool { return d.generic(d.left.place, d.head, lexicon.SchoolGeneric) }},
		{"S-ORDINAL-WORD", func(d *draft) bool {
			return !d.hasPlace() && (d.core() != 2 || !d.listBorder(d.left.start-1) || d.in.tag(d.left.start, d.head) == "")
		}},
	}, func(d *draft) { d.evidence(mention.HasCore, 5) }},
}

func (d *draft) wordGoesOn() bool {
	e := d.end
	if d.in.longestAt(e, lexicon.OrgKind|lexicon.OrgBare|lexicon.TitleHead|lexicon.TitleModifier) > e+1 {
		return false
	}
	if d.in.is(e, lexicon.MarkMiddle) {
		return true
	}
	return d.in.tokenEnd(e-1) > e && d.in.tag(d.in.tokenStart(e-1), d.in.tokenEnd(e-1)) != ""
}
