package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// fullName is an entity of the first look, from which other forms of its name are
// known.
type fullName struct {
	*known
	in *Input
	c  *mention.Candidate
	// Of a school: the place [start, core), the core [core, kind) and the kind, of
	// two runes; main is the rune of the core that short names keep.
	start, core, kind, end, main int
	university                   bool
}

// knownForm is a form of an entity's name that the text has: where, in runes.
type knownForm struct {
	rule   *mention.Rule // of what is found by it
	fits   func(*fullName) bool
	span   func(*fullName) (start, end int32)
	guards []rule[*standing] // nil for those of short names
}

// strongPerson is the score from which a name is known everywhere.
const strongPerson = 6

var knownForms = []knownForm{
	{rulePersonKnown, func(n *fullName) bool {
		return n.c.Score >= strongPerson || n.c.Evidence&mention.Enclosed != 0
	}, (*fullName).whole, nil},
	{ruleSchoolNumber, func(n *fullName) bool { return n.c.Rule == ruleSchoolOrdinal }, (*fullName).fromHead, nil},
	{ruleSchoolKnown, (*fullName).always, (*fullName).whole, nil},
	{ruleSchoolCoreKnown, func(n *fullName) bool { return n.ofPlace() && n.kind-n.core >= 2 }, (*fullName).fromCore, nil},
	{ruleOrgKnown, (*fullName).always, (*fullName).whole, nil},
	{ruleOrgAnaphor, (*fullName).always, (*fullName).fromAnaphor, anaphorGuards},
	{rulePersonSurname, func(n *fullName) bool { return n.c.Rule == rulePersonHanzi }, (*fullName).surname, surnameGuards},
}

func (n *fullName) always() bool { return true }

func (n *fullName) whole() (int32, int32)    { return n.c.Start, n.c.End }
func (n *fullName) fromHead() (int32, int32) { return n.c.Head, n.c.End }
func (n *fullName) surname() (int32, int32)  { return n.c.Start, n.c.Head }
func (n *fullName) fromCore() (int32, int32) { return int32(n.core), n.c.End }
func (n *fullName) fromAnaphor() (int32, int32) {
	return int32(n.anaphor()), n.c.End
}

// anaphor returns the start of the word by which the text may call a society or
// company again, its end if there is none: 基金会|副理事长.
func (n *fullName) anaphor() int {
	for _, h := range n.in.endingAt(int(n.c.End)) {
		if n.in.words.Row(h.Row).Kind.Flags&lexicon.Anaphor != 0 {
			return int(h.Start)
		}
	}
	return int(n.c.End)
}

// madeForm is a form that is made of characters of a school's name.
type madeForm struct {
	rule *mention.Rule // of what is found by it
	fits func(*fullName) bool
	form string // letters of fullName.part
}

var madeForms = []madeForm{
	{&mention.Rule{ID: "S-SHORT.number", Type: entity.School}, (*fullName).numbered, "nk"},
	{&mention.Rule{ID: "S-SHORT.faculty", Type: entity.School}, (*fullName).ofTwoWords, "vwK"},
	{&mention.Rule{ID: "S-SHORT.county", Type: entity.School}, (*fullName).ofCounty, "wk"},
	{&mention.Rule{ID: "S-SHORT.place", Type: entity.School}, func(n *fullName) bool { return n.university && n.core >= n.kind }, "pk"},
	{&mention.Rule{ID: "S-SHORT.initials", Type: entity.School}, (*fullName).ofPlace, "pmk"},
	{&mention.Rule{ID: "S-SHORT.initial", Type: entity.School}, (*fullName).ofPlace, "Pmk"},
	{&mention.Rule{ID: "S-SHORT.both", Type: entity.School}, func(n *fullName) bool { return n.ofPlace() && n.core < n.main }, "pcmk"},
	{&mention.Rule{ID: "S-SHORT.main", Type: entity.School}, func(n *fullName) bool { return n.university }, "mk"},
	{&mention.Rule{ID: "S-SHORT.region", Type: entity.School}, (*fullName).ofRegion, "cmk"},
	{&mention.Rule{ID: "S-SHORT.whole-region", Type: entity.School}, (*fullName).ofRegion, "Cmk"},
}

// part returns the runes of the name for which a letter of a form stands:
//
//	p  the first rune of the place         P  the place
//	c  the first rune of the core          C  its first two
//	m  the rune of the core that is kept   n  the number behind 第
//	v  the first rune of the last word of the core but one, of two runes
//	w  the first rune of the last word of the core, of two runes
//	k  the first rune of the kind          K  the kind
func (n *fullName) part(letter rune) (start, end int) {
	switch letter {
	case 'p':
		return n.start, n.start + 1
	case 'P':
		return n.start, n.core
	case 'c':
		return n.core, n.core + 1
	case 'C':
		return n.core, n.core + 2
	case 'm':
		return n.main, n.main + 1
	case 'n':
		return int(n.c.PlaceEnd) + 1, int(n.c.Head)
	case 'v':
		return n.kind - 4, n.kind - 3
	case 'w':
		return n.kind - 2, n.kind - 1
	case 'k':
		return n.kind, n.kind + 1
	}
	return n.kind, n.end
}

// learnGuards are asked before anything is learnt from an entity.
var learnGuards = []rule[*fullName]{
	{"N-SCHOOL", func(n *fullName) bool {
		return n.c.Type == entity.School && n.c.Evidence&(mention.HasPlace|mention.HasCore) == 0
	}},
	{"N-BODY", func(n *fullName) bool {
		named := n.c.Len() >= 4 && n.c.Evidence&(mention.HasPlace|mention.HasParent|mention.KnownSphere) != 0
		return n.c.Type == entity.Org && !named
	}},
}

// learnFrom learns the forms of what the first look chose.
func (k *known) learnFrom(in *Input, c *mention.Candidate) {
	n := &k.full
	n.known, n.in, n.c = k, in, c
	if rejects(in, learnGuards, n, int(c.Start), int(c.End), c.Type) {
		return
	}
	if c.Type == entity.School {
		n.read()
	}
	for i := range knownForms {
		if f := &knownForms[i]; f.rule.Type == c.Type && f.fits(n) {
			if start, end := f.span(n); start < end {
				k.learn(in, knownName{start: start, end: end, rule: f.rule, guards: f.guards})
			}
		}
	}
	if c.Type == entity.School {
		k.make(n)
	}
}

// make learns the forms that are made of a school's name.
func (k *known) make(n *fullName) {
	for i := range madeForms {
		f := &madeForms[i]
		if !f.fits(n) {
			continue
		}
		from := int32(len(k.members))
		for _, letter := range f.form {
			start, end := n.part(letter)
			k.members = append(k.members, n.in.Runes[start:end]...)
		}
		k.learn(n.in, knownName{start: from, end: int32(len(k.members)), made: true, rule: f.rule})
	}
}

// read finds the parts of a school's name.
func (n *fullName) read() {
	n.start, n.core, n.end = int(n.c.Start), int(n.c.PlaceEnd), int(n.c.End)
	n.kind, n.university = n.end-2, n.ends("大学")
	if p := n.in.longestAt(n.start, lexicon.PlaceShort|lexicon.Place|lexicon.Country); n.core == n.start && p > 0 {
		n.core = p
	}
	n.main = n.core
	for _, h := range n.in.endingAt(n.end) {
		if n.in.words.Row(h.Row).Kind.Flags&lexicon.Initial != 0 {
			n.main = max(n.core, int(h.Start))
		}
	}
}

func (n *fullName) ends(kind string) bool { return n.in.endsWith(n.end, kind) }

// ofPlace: a university whose name is a place and a core.
func (n *fullName) ofPlace() bool {
	return n.university && n.start < n.core && n.core < n.kind
}

// ofRegion: 华南师范大学.
func (n *fullName) ofRegion() bool { return n.start == n.core && n.core < n.main }

// numbered: 海州市第十四中学.
func (n *fullName) numbered() bool {
	if n.in.at(int(n.c.PlaceEnd)) != '第' || !n.ends("中学") && !n.ends("小学") {
		return false
	}
	s, e := n.part('n')
	for i := s; i < e; i++ {
		if !n.in.is(i, lexicon.MarkNumeral) {
			return false
		}
	}
	return true
}

// ofTwoWords: 公共|管理|学院.
func (n *fullName) ofTwoWords() bool {
	words := n.kind-4 >= n.start && n.in.boundary(n.kind-4) && n.in.boundary(n.kind-2)
	return words && n.ends("学院") && !n.in.isRareTo(n.kind, lexicon.Vocational, 0)
}

// ofCounty: 石楼中学, whose place has two runes.
func (n *fullName) ofCounty() bool {
	s := n.in.longestTo(n.kind, lexicon.PlaceShort, n.start)
	return s >= 0 && n.kind-s == 2 && n.ends("中学")
}
