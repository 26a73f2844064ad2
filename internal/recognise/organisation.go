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

var orgGuards = []rule[*draft]{
	{"O-MANAGED", func(d *draft) bool { return d.in.managedBefore(d.left.start) }},
	{"O-RUNSON", (*draft).runsOn},
	{"O-COLLEGE", func(d *draft) bool { return d.weak() && d.kind.Word == "院" && d.in.at(d.head-1) == '学' }},
}

var orgForms = []form{
	{ruleOrgParent, (*draft).hangs, []rule[*draft]{
		{"O-FAR", func(d *draft) bool { return d.weak() && d.head-d.own() > 6 }},
		{"O-COMPANY", func(d *draft) bool {
			ofCompany := d.in.endsWith(d.own(), "集团") || d.in.endsWith(d.own(), "公司")
			return d.is(lexicon.Company) && d.adjacent() && !ofCompany
		}},
		{"O-SPACED", func(d *draft) bool { return d.is(lexicon.Spaced) && d.adjacent() }},
		{"O-GOVERNMENT", func(d *draft) bool {
			return d.is(lexicon.Government) && !(d.adjacent() && d.parent.Evidence&mention.HasPlace != 0)
		}},
	}, (*draft).asUnit},
	{ruleOrgTerm, (*draft).ofTerm, nil, (*draft).fillTerm},
	{ruleOrgPlace, (*draft).hasPlace, []rule[*draft]{
		{"O-VAGUE", func(d *draft) bool {
			p := d.left.place
			return !d.nameless() && d.in.is(p, lexicon.MarkVague) && d.in.wordAt(p, lexicon.OrgGeneric)
		}},
		{"O-COMMON", func(d *draft) bool { return d.is(lexicon.Common) && d.nameless() && !d.left.prefix && !d.headed }},
		{"O-WEAK", func(d *draft) bool {
			abbreviated := d.left.prefix && d.core() < 4 && d.kind.Word == "办" // 镇教体办
			sphere := d.left.fields || d.headed || abbreviated
			return d.weak() && (d.nameless() || !sphere)
		}},
	}, func(d *draft) { d.evidence(mention.HasPlace, 6) }},
	{ruleOrgBare, func(d *draft) bool { return d.nameless() && !d.weak() }, []rule[*draft]{
		{"O-QUALIFIED", (*draft).classBefore},
		{"O-GLUED", func(d *draft) bool { return !d.in.boundary(d.head) }},
	}, func(d *draft) { d.evidence(mention.BareKind, 1) }},
	{ruleOrgCore, (*draft).always, []rule[*draft]{
		{"O-NAMELESS", (*draft).nameless},
		{"O-GENERIC", func(d *draft) bool { return !d.headed && d.generic(d.left.start, d.head, lexicon.OrgGeneric) }},
		{"O-SPHERE", func(d *draft) bool {
			shortDepartment := d.headed && d.core() <= 8 && d.kind.Word != "委"
			return d.weak() && !d.left.fields && !shortDepartment
		}},
		{"O-CREW", func(d *draft) bool { return d.weak() && d.is(lexicon.Crew) && !d.headed }},
		{"O-RUNE", func(d *draft) bool { return d.core() == 1 && d.class&lexicon.OrgBare == 0 }},
		{"O-VENUE", func(d *draft) bool { return d.is(lexicon.Venue) }},
		{"O-UNIT", func(d *draft) bool { return d.is(lexicon.Unit) }},
		{"O-LOOSE", func(d *draft) bool { return d.is(lexicon.Loose) || d.is(lexicon.Studio) && !d.proper() }},
	}, (*draft).asCore},
}

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

func (d *draft) classBefore() bool { return d.qualified(d.head) }
