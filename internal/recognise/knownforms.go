package recognise

import (
	"slices"

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
}

// knownForm is a form of an entity's name that the text has: where, in runes.
type knownForm struct {
	rule   *mention.Rule // of what is found by it
	fits   func(*fullName) bool
	span   func(*fullName) (start, end int32)
	guards []guard[*standing] // nil for those of short names
}

// schoolForm makes the rule of a form by which schools are called.
func schoolForm(id, reason string, yes yes, no no) *mention.Rule {
	return &mention.Rule{ID: id, Type: entity.School, Reason: reason, Match: yes, NoMatch: no}
}

// formRules returns the rulebook's entries of the forms of schools' names.
func formRules() []*mention.Rule {
	var out []*mention.Rule
	for i := range knownForms {
		if f := &knownForms[i]; !slices.Contains(rulebook[:], f.rule) {
			out = append(out, f.rule)
		}
	}
	for i := range madeForms {
		out = append(out, madeForms[i].rule)
	}
	return out
}

// strongPerson is the score from which a name is known everywhere.
const strongPerson = 6

var knownForms = []knownForm{
	{rulePersonKnown, func(n *fullName) bool { return n.c.Score >= strongPerson || n.c.Evidence&mention.Enclosed != 0 }, (*fullName).whole, nil},
	{schoolForm("S-KNOWN.number", "A school that is called by a place and a number is called by the number alone.",
		yes{"吕梁五中开学。⟦五中⟧学生参加。"}, no{"海州市第五中学开学。⟦五中⟧学生参加。"}), func(n *fullName) bool { return n.c.Rule == ruleSchoolOrdinal }, (*fullName).fromHead, nil},
	{ruleSchoolKnown, func(n *fullName) bool { return true }, (*fullName).whole, nil},
	{schoolForm("S-KNOWN.core", "A university that the text has named is named again without its place.",
		yes{"海州外语大学开学。⟦外语大学⟧生王思涵获奖。"}, no{"外语大学开学。⟦语大学⟧生王思涵获奖。", "海州外语学校开学。⟦外语学校⟧学生参加。", "海州医大学开学。⟦医大学⟧生参加。"}), func(n *fullName) bool { return n.ofPlace() && n.kind-n.core >= 2 }, (*fullName).fromCore, nil},
	{ruleOrgKnown, (*fullName).namedOrg, (*fullName).whole, nil},
	{ruleOrgAnaphor, (*fullName).namedOrg, (*fullName).fromAnaphor, anaphorGuards},
	{rulePersonSurname, func(n *fullName) bool { return n.c.Rule == rulePersonHanzi }, (*fullName).surname, surnameGuards},
}

func (n *fullName) whole() (int32, int32)    { return n.c.Start, n.c.End }
func (n *fullName) fromHead() (int32, int32) { return n.c.Head, n.c.End }
func (n *fullName) surname() (int32, int32)  { return n.c.Start, n.c.Head }
func (n *fullName) fromCore() (int32, int32) { return int32(n.core), n.c.End }
func (n *fullName) fromAnaphor() (int32, int32) {
	return int32(n.anaphor()), n.c.End
}

func (n *fullName) namedOrg() bool {
	return n.c.Len() >= 4 && n.c.Evidence&(mention.HasPlace|mention.HasParent|mention.KnownSphere) != 0
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

// madeForm is a form that is made of runes of an entity's name.
type madeForm struct {
	rule *mention.Rule // of what is found by it
	fits func(*fullName) bool
	form string // letters of fullName.part
}

var madeForms = []madeForm{
	{schoolForm("S-SHORT.number", "A numbered school is called by its number and the first character of its kind.",
		yes{"海州市第十四中学开学。作为⟦十四中⟧的一员，我很自豪。", "海州市第三小学开学。作为⟦三小⟧的一员，我很自豪。", "海州市第十四高级中学开学。作为⟦十四中⟧的一员，我很自豪。"}, no{"海州市第十四职业学院开学。作为⟦十四学⟧的一员，我很自豪。", "海州市第一实验中学开学。作为⟦一实验中⟧的一员，我很自豪。", "海州市第一建设中学开学。作为⟦一建设中⟧的一员，我很自豪。", "海州市第中学开学。我⟦中⟧了奖。"}), (*fullName).numbered, "nk"},
	{schoolForm("S-SHORT.faculty", "A faculty of two words is called by the first character of each.",
		yes{"公共管理学院开学。走进⟦公管学院⟧。"}, no{"海州高等职业学院开学。走进⟦高职学院⟧。", "公共管理中学开学。走进⟦公管学院⟧。"}), (*fullName).ofTwoWords, "vwK"},
	{schoolForm("S-SHORT.county", "The middle school of a county is called by the county's first character.",
		yes{"石楼中学开学。走进⟦石中⟧。"}, no{"石楼县中学开学。走进⟦石中⟧。", "石楼实验中学开学。走进⟦石中⟧。", "黑龙江中学开学。走进⟦龙中⟧。"}), (*fullName).ofCounty, "wk"},
	{schoolForm("S-SHORT.place", "A university that is called by its place alone keeps the first character of it.",
		yes{"海州大学开学。走进⟦海大⟧。"}, no{"海州纺织大学开学。走进⟦海大⟧。"}), func(n *fullName) bool { return n.university() && n.core >= n.kind }, "pk"},
	{schoolForm("S-SHORT.initials", "A university is called by the first characters of its place and its core.",
		yes{"海州农业大学开学。⟦海农大⟧师生参加。", "海州科技师范大学开学。⟦海师大⟧师生参加。"}, no{"农业大学开学。⟦农农大⟧师生参加。", "海州大学开学。走进⟦海大大⟧。"}), (*fullName).ofPlace, "pmk"},
	{schoolForm("S-SHORT.initial", "A university is called by its place and the first character of its core.",
		yes{"海州农业大学开学。⟦海州农大⟧师生参加。", "山西省吕梁农业大学开学。⟦山西省吕梁农大⟧师生参加。"}, no{"海州农业学院开学。⟦海州农大⟧师生参加。", "海州大学开学。走进⟦海州大大⟧。"}), (*fullName).ofPlace, "Pmk"},
	{schoolForm("S-SHORT.both", "A normal university with a core keeps the first character of both.",
		yes{"海州科技师范大学开学。⟦海科师大⟧师生参加。"}, no{"海州农业大学开学。⟦海农业大⟧师生参加。", "海州农业大学开学。⟦海农农大⟧师生参加。", "晨光师范大学开学。⟦晨晨师大⟧师生参加。"}), func(n *fullName) bool { return n.ofPlace() && n.core < n.main }, "pcmk"},
	{schoolForm("S-SHORT.main", "In its own place a university is called by the first character of its core.",
		yes{"海州纺织大学开学。走进⟦纺大⟧。"}, no{"海州纺织学院开学。走进⟦纺大⟧。", "海州纺织学院开学。走进⟦纺学⟧。", "海州大学开学。走进⟦大大⟧。"}), (*fullName).university, "mk"},
	{schoolForm("S-SHORT.region", "A normal university of a region is called by the first characters of both.",
		yes{"晨光师范大学开学。⟦晨师大⟧师生参加。", "走进晨光师范大学。⟦晨师大⟧师生参加。"}, no{"海州师范大学开学。⟦师师大⟧师生参加。"}), (*fullName).ofRegion, "cmk"},
	{schoolForm("S-SHORT.whole-region", "A normal university of a region is called by the region and the 师 of 师范.",
		yes{"云岭师范大学开学。⟦云岭师大⟧师生参加。"}, no{"海州师范大学开学。⟦师范师大⟧师生参加。"}), (*fullName).ofRegion, "Cmk"},
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

// learnFrom learns the forms of what the first look chose. A school without place
// or name of its own has none: 特殊教育学校.
func (k *known) learnFrom(in *Input, c *mention.Candidate) {
	n := &k.full
	n.known, n.in, n.c = k, in, c
	if c.Type == entity.School {
		if c.Evidence&(mention.HasPlace|mention.HasCore) == 0 {
			return
		}
		n.read()
	}
	for i := range knownForms {
		if f := &knownForms[i]; f.rule.Type == c.Type && f.fits(n) {
			if start, end := f.span(n); start < end {
				k.learn(in, knownName{start: start, end: end, rule: f.rule, guards: f.guards})
			}
		}
	}
	for i := range madeForms {
		if f := &madeForms[i]; f.rule.Type == c.Type && f.fits(n) {
			k.make(n, f)
		}
	}
}

func (k *known) make(n *fullName, f *madeForm) {
	from := int32(len(k.members))
	for _, letter := range f.form {
		start, end := n.part(letter)
		k.members = append(k.members, n.in.Runes[start:end]...)
	}
	k.learn(n.in, knownName{start: from, end: int32(len(k.members)), made: true, rule: f.rule})
}

// read finds the parts of a school's name.
func (n *fullName) read() {
	n.start, n.core, n.end = int(n.c.Start), int(n.c.PlaceEnd), int(n.c.End)
	n.kind = n.end - 2
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

func (n *fullName) university() bool { return n.ends("大学") }

// ofPlace: a university whose name is a place and a core.
func (n *fullName) ofPlace() bool {
	return n.university() && n.start < n.core && n.core < n.kind
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
