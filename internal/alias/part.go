package alias

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// units compares units from the last one on: a short name leaves out the institution in front, never the department.
func (p *pair) units() *verdict {
	a, b := p.a.Units, p.b.Units
	weakest := &partRules[1]
	for i := len(b) - 1; i >= 0; i-- {
		k := len(a) - len(b) + i
		p.head, p.u, p.v = nil, &a[k], &b[i]
		var v *verdict
		if i == 0 && k > 0 {
			p.head = &a[k-1]
			v = p.ask(headRules)
		}
		if v == nil {
			v = p.unit(p.head, p.u, p.v)
		}
		if p.departments = i == 0; v.says <= vetoed {
			return cmp.Or(p.ask(institutionRules), v)
		}
		if v.says < weakest.says {
			weakest = v
		}
	}
	return cmp.Or(p.ask(parentRules), weakest)
}

// institutionRules are asked where two units differ, parentRules where none do.
var (
	institutionRules = []verdict{{"A-UNIT", vetoed, func(p *pair) bool {
		return p.shorter() && len(p.b.Units) == 1 && p.unit(nil, &p.a.Units[0], &p.b.Units[0]).says > vetoed
	}}}
	parentRules = []verdict{{"A-PARENT", parent, (*pair).shorter}}
)

func (p *pair) persons() bool { return p.a.Units == nil }
func (p *pair) shorter() bool { return len(p.b.Units) < len(p.a.Units) }

// headRules are asked of the first unit v of a short name and of u in the fuller one, which an institution precedes.
var headRules = []verdict{
	{"A-HEAD-KIND", unrelated, func(p *pair) bool {
		r := &p.v.Readings[0]
		kindOnly := len(r.Core)+r.Ordinal+r.Term+len(p.v.Places)+len(p.v.Bare) == 0 && !p.v.Attached
		society := kindOf(p.v).Is(lexicon.Anaphor|lexicon.Again) && kindOf(p.v) == kindOf(p.u) // 海州大学教育发展|基金会
		return kindOnly && !society && len(p.u.Places)+len(p.u.Readings[0].Core) > 0
	}},
	{"A-HEAD-FACULTY", unrelated, func(p *pair) bool {
		return p.v.Bare == "校" && len(p.head.Places) == 0 && kindOf(p.head).Word == "学院"
	}},
	{"A-HEAD-OFFICE", unrelated, func(p *pair) bool {
		return (p.v.Bare == "局" || p.v.Bare == "厅") && runes.Last(kindOf(p.head).Word) != runes.First(p.v.Bare)
	}},
	{"A-HEAD-PLACE", unrelated, func(p *pair) bool {
		where := name.Where{Places: p.v.Places, Bare: own(p.v.Bare)}
		mayBeIts := kindOf(p.head).Is(lexicon.Local) && !kindOf(p.v).Is(lexicon.Own) && placeRelation(&p.head.Where, &where) > unrelated
		return placed(&p.v.Where) && !placed(&p.u.Where) && !mayBeIts
	}},
}

func kindOf(u *name.Unit) *lexicon.Kind    { return u.Readings[0].Kind }
func lastKind(n *name.Parts) *lexicon.Kind { return kindOf(&n.Units[len(n.Units)-1]) }

// placed reports whether a name says where it is.
func placed(w *name.Where) bool { return len(w.Places) > 0 || own(w.Bare) != "" }

// own returns what a name leaves to the context, if that is a place; "" for 校, 院, 局 and 厅.
func own(bare string) string {
	switch bare {
	case "校", "院", "局", "厅":
		return ""
	}
	return bare
}

// unit compares two units in the readings in which they are most alike. Head is the institution that only u has, or nil.
func (p *pair) unit(head, u, v *name.Unit) *verdict {
	var best *verdict
	p.head, p.u, p.v = head, u, v
	for i := range u.Readings {
		for j := range v.Readings {
			p.r, p.s = &u.Readings[i], &v.Readings[j]
			if found := p.reading(); best == nil || found.says > best.says {
				best = found
			}
		}
	}
	return best
}

func (p *pair) reading() *verdict {
	if v := p.ask(kindRules); v != nil {
		return v
	}
	p.align()
	if v := p.ask(coreRules); v.says != equal {
		return v
	}
	return p.ask(partRules)
}

// kindRules are asked of the kinds and numbers of two readings.
var kindRules = []verdict{
	{"A-LEAD", unrelated, func(p *pair) bool { return !slices.Equal(p.u.Lead, p.v.Lead) }},
	{"A-TEXT", equal, func(p *pair) bool { return p.kindless() && slices.Equal(p.u.Text, p.v.Text) }},
	{"A-UNKNOWN", unrelated, func(p *pair) bool { return p.kindless() && !p.longCores() }},
	{"A-LEVEL", vetoed, func(p *pair) bool { return p.kindsDiffer() && p.r.Kind.Is(lexicon.Grade) && p.s.Kind.Is(lexicon.Grade) }},
	{"A-KIND", unrelated, (*pair).kindsDiffer},
	{"A-ATTACHED", vetoed, func(p *pair) bool { return p.u.Attached != p.v.Attached && !p.attachedByName() }},
	{"A-NUMERAL", vetoed, func(p *pair) bool { return p.r.Ordinal != p.s.Ordinal }},
	{"A-TERM", vetoed, func(p *pair) bool { return p.r.Term != p.s.Term && min(p.r.Term, p.s.Term) > 0 }},
}

// attachedByName: the core tells an attached body, whose 附属 may be left out, from others: where both have the
// institution, 附属实验中学 is its 实验中学; alone a hospital, or a school with a core that is no part of a kind.
func (p *pair) attachedByName() bool {
	same := slices.Equal(p.r.Core, p.s.Core) || slices.Equal(p.r.Core, p.v.Stem) || slices.Equal(p.s.Core, p.u.Stem)
	if len(p.r.Core) < 2 || !same || p.head == nil || !p.r.Kind.Is(lexicon.Grade) {
		return len(p.r.Core) > 1 && same
	}
	return !slices.ContainsFunc(lexicon.Kinds(), func(k lexicon.Kind) bool { // 实验|中学
		core, of := strings.CutSuffix(k.Word, p.r.Kind.Word)
		return of && core == string(p.r.Core)
	})
}

func (p *pair) kindless() bool    { return p.r.Kind.Group == 0 || p.s.Kind.Group == 0 }
func (p *pair) kindsDiffer() bool { return p.r.Kind.Group != p.s.Kind.Group && !p.ofTown() }

// ofTown: a town has one school for those who leave its primary schools, its 初级中学 or 中学.
func (p *pair) ofTown() bool {
	n := len(p.u.Places)
	return n > 0 && lexicon.MarkTown.Has(p.u.Places[n-1].Word) && middle(p.r) && middle(p.s)
}

// middle: the kind is one that a town has one of.
func middle(r *name.Reading) bool {
	return r.Ordinal == 0 && (r.Kind.Word == "初级中学" || r.Kind.Word == "中学")
}

func (p *pair) longCores() bool {
	return !p.kindsDiffer() && len(p.r.Core) > 2 && slices.Equal(p.r.Core, p.s.Core) && p.r.Ordinal == p.s.Ordinal
}

// partRules are asked where kind, number and core are equal.
var partRules = []verdict{
	{"A-ELLIPSIS", ellipsis, func(p *pair) bool { return p.where == ellipsis || p.r.Term != p.s.Term }},
	{"A-PARTS", equal, nil},
}

// side is a unit in one reading. Moves change what of it is place and what core.
type side struct {
	name.Where
	name.Reading
}

// align makes the sides, with place and core where the other has them, and compares places. What is the institution's
// is left out behind it: 校 of 校团委, and 市 of 市教研室, one of 吕梁市教育局.
func (p *pair) align() {
	x, y := &p.x, &p.y
	*x, *y = side{p.u.Where, *p.r}, side{p.v.Where, *p.s}
	if p.head != nil {
		if x.Bare, y.Bare = own(x.Bare), own(y.Bare); !placed(&x.Where) {
			y.Where = name.Where{}
		}
	}
	for i := 0; i < len(moves) && (placed(&x.Where) || placed(&y.Where)); i++ {
		p.ask(moves[i : i+1])
	}
	p.where = placeRelation(&x.Where, &y.Where)
	if p.long, p.short = x, y; len(x.Core) < len(y.Core) {
		p.long, p.short = y, x
	}
}

// moves take for place or core what the other name has there. All are asked, of both sides, and decide nothing.
var moves = []verdict{
	{"A-MOVE-LETTER", unrelated, func(p *pair) bool { return p.x.letterAsPlace(&p.y) || p.y.letterAsPlace(&p.x) }},
	{"A-MOVE-UNLISTED", unrelated, func(p *pair) bool { return p.x.stemAsPlace(&p.y) || p.y.stemAsPlace(&p.x) }},
	{"A-MOVE-NAME", unrelated, func(p *pair) bool { return p.placeAsCore(&p.x, &p.y) || p.placeAsCore(&p.y, &p.x) }},
	{"A-MOVE-TOWN", unrelated, func(p *pair) bool { return p.x.townAsPlace(&p.y) || p.y.townAsPlace(&p.x) }},
}

func (s *side) letterAsPlace(other *side) bool {
	letter := runes.At(s.Core, 0)
	differ := len(s.Places) == 0 && !slices.Equal(s.Core, other.Core)
	short := differ && slices.ContainsFunc(other.Places, func(at name.Place) bool {
		return (at.Stem[0] == letter || at.Division.IsLetter(letter)) && !hasPrefix(s.Core, at.Stem)
	})
	if short {
		s.Places, s.Core = other.Places, s.Core[1:]
	}
	return short
}

func (s *side) stemAsPlace(other *side) bool {
	i := slices.IndexFunc(other.Places, func(at name.Place) bool {
		return at.IsUnlisted() && hasPrefix(s.Core, at.Stem)
	})
	if i < 0 || len(s.Places) > 0 || s.Bare != "" {
		return false
	}
	s.Places, s.Core = other.Places, s.Core[len(other.Places[i].Stem):]
	return true
}

func (p *pair) placeAsCore(s, other *side) bool {
	i := len(s.Places) - 1
	if i < 0 || s.Bare != "" || !hasPrefix(other.Core, s.Places[i].Text) {
		return false
	}
	last := s.Places[i].Text
	named := len(s.Core)+s.Ordinal == 0 && len(other.Core) == len(last) // 石楼中学, 石楼县石楼中学
	if len(last) != len(s.Places[i].Stem) || !named && !lacks(other.Places, s.Places[i:]) {
		return false
	}
	from := len(p.runes)
	p.runes = append(append(p.runes, last...), s.Core...)
	s.Places, s.Core = s.Places[:i], p.runes[from:]
	return true
}

func (s *side) townAsPlace(other *side) bool {
	town := runes.First(other.Bare)
	i := slices.Index(s.Core, town)
	if i <= 0 || s.Bare != "" || !lexicon.MarkTown.Has(town) {
		return false
	}
	s.Core, other.Bare = s.Core[i+1:], ""
	return true
}

// placeRelation compares the places that two names have, and what they leave to the context: ellipsis where one
// leaves places out, unrelated where they are in two places.
func placeRelation(a, b *name.Where) relation {
	switch more, less := lacks(b.Places, a.Places), lacks(a.Places, b.Places); {
	case more && less:
		return unrelated // 吕梁市 and 临汾市, but also 吕梁市 and 石楼县
	case a.Bare == b.Bare, a.Bare == "" && hasLevel(a.Places, b.Bare), b.Bare == "" && hasLevel(b.Places, a.Bare):
		if !more && !less {
			return equal
		}
	case a.Bare != "" && (b.Bare != "" || len(b.Places) > 0), a.Bare == "" && len(a.Places) > 0:
		return unrelated // 省教育厅 and 吕梁市教育厅
	}
	return ellipsis
}

// hasLevel reports whether a place is of a level that the context names: 石楼 for 县.
func hasLevel(places []name.Place, bare string) bool {
	level, any, region := runes.First(bare), bare == "国家" || bare == "全国", bare == "自治区"
	return slices.ContainsFunc(places, func(at name.Place) bool {
		province := at.Division != nil && at.Division.Level == division.Province
		country := at.Division == nil && at.Word == 0
		return any && country || region && province || at.Word == level && len(bare) == len("县")
	})
}

// lacks reports whether a place of v is none of u.
func lacks(u, v []name.Place) bool {
	return slices.ContainsFunc(v, func(p name.Place) bool {
		return !slices.ContainsFunc(u, func(q name.Place) bool { return samePlace(&p, &q) })
	})
}

// samePlace holds for 石楼县 and 石楼, not for 大同市 and 大同县.
func samePlace(p, q *name.Place) bool {
	if !slices.Equal(p.Stem, q.Stem) {
		return slices.Equal(p.Text, q.Text)
	}
	return p.Word == q.Word || slices.Equal(p.Text, p.Stem) || slices.Equal(q.Text, q.Stem)
}
