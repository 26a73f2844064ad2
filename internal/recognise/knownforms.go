package recognise

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// fullName is an entity of the first look, from which other forms of its name are known.
type fullName struct {
	*Input
	*mention.Candidate
	start, end int
	// Of a school: the place [start, core), the core [core, kind) and the kind, of two runes; main is the rune of the
	// core that short names keep.
	core, kind, main int
	university, firm bool
	parts            [26][2]int // by their letters
	short            []rune     // for the kind
}

// knownForm is a form of an entity's name.
type knownForm struct {
	rule   *mention.Rule // of what is found by it
	parts  string        // letters of fullName.part
	asked  nameTrait     // of names that have it
	fits   func(*fullName) bool
	guards []rule[*standing] // nil for those of short names
}

// made: the form is put together of several parts, or its kind is cut short.
func (f *knownForm) made() bool { return len(f.parts) > 1 || f.rule.Group() == ruleShortKind.Group() }

// longName is the length from which a name without place is no other body's, in runes.
const longName = 6

// strongPerson is the score from which a name is known everywhere.
const strongPerson = 6

var knownForms = []knownForm{
	{rulePersonKnown, "A", traitAnyName, func(n *fullName) bool {
		long, sure := n.end-n.start, n.Score >= strongPerson || n.Evidence&(mention.Enclosed|mention.Framed) != 0
		switch {
		case long == 3 && !sure:
			score, _, ok := personname.Score(n.Runes[n.start:n.end])
			return ok && score > 0
		case long == 2 && sure && n.tag(n.start, n.end) != "":
			score, _, ok := personname.Score(n.Runes[n.start:n.end])
			return !ok || score >= certainOwn // 责任编辑：时光
		}
		return sure
	}, nil},
	{schoolRule("S-KNOWN.number"), "H", traitAnyName, func(n *fullName) bool { return n.Rule == ruleSchoolOrdinal }, nil},
	{schoolRule("S-KNOWN.bare"), "A", traitAnyName, func(n *fullName) bool { return n.Rule == ruleNumberAlone }, bareNumberGuards},
	{schoolRule("S-KNOWN"), "A", traitAnyName, (*fullName).always, nil},
	{schoolRule("S-KNOWN.core"), "O", traitOfUniversity, func(n *fullName) bool { return n.ofPlace() && n.kind-n.core >= 2 }, nil},
	{schoolRule("S-KNOWN.unit"), "U", traitInParent, func(n *fullName) bool { return n.UnitStart > n.Start && n.End-n.UnitStart >= leastPart }, bodyPartGuards},
	{orgRule("O-ANNOUNCED"), "B", traitAnnouncing, (*fullName).announces, announcedGuards},
	{schoolRule("S-ANNOUNCED"), "B", traitAnnouncing, (*fullName).announces, announcedGuards},
	{orgRule("O-KNOWN"), "A", traitAnyName, (*fullName).always, nil},
	{orgRule("O-ANAPHOR"), "Z", traitAnyName, (*fullName).always, anaphorGuards},
	{orgRule("O-KNOWN.unit"), "U", traitInParent, func(n *fullName) bool {
		return n.UnitStart > n.Start && (n.End-n.UnitStart >= leastPart || n.team())
	}, bodyPartGuards},
	{orgRule("O-TEAM"), "H", traitAnyName, (*fullName).group, teamGuards},
	{orgRule("O-CAPITALS"), "T", traitCapitals, (*fullName).capitals, announcedGuards},
	{orgRule("O-SOCIETY"), "qrh", traitOfCouncil, (*fullName).society, bodyPartGuards},
	{orgRule("O-INSTITUTE"), "qrY", traitOfInstitute, (*fullName).institute, nil},
	{orgRule("O-INSTITUTE.level"), "LqrY", traitOfInstitute, func(n *fullName) bool { return n.institute() && n.parts['L'-'A'] != [2]int{} }, nil},
	{orgRule("O-INSTITUTE.word"), "LrY", traitOfInstitute, func(n *fullName) bool { return n.worded() && n.parts['L'-'A'] != [2]int{} }, nil},
	{orgRule("O-STUDY"), "oVY", traitOfCouncil, (*fullName).studies, nil},
	{orgRule("O-STUDY.level"), "LoVY", traitOfCouncil, func(n *fullName) bool { return n.studies() && n.parts['L'-'A'] != [2]int{} }, nil},
	{orgRule("O-STUDY.place"), "PoVY", traitOfCouncil, func(n *fullName) bool { return n.studies() && n.start < n.core }, nil},
	{orgRule("O-HOSPITAL"), "NY", traitOfInstitute, func(n *fullName) bool { return n.ends("人民医院") && n.numbered() }, nil},
	{orgRule("O-HOSPITAL.affiliated"), "NhY", traitOfInstitute, func(n *fullName) bool { return n.ends("附属医院") && n.numbered() }, nil},
	{orgRule("O-KNOWN.core"), "O", traitBehindPlace, func(n *fullName) bool {
		own := n.start < n.core && n.core < int(n.Head) && n.end-n.core >= leastPart && n.Evidence&mention.HasPlace != 0
		return own && !n.ofKind(lexicon.Venue)
	}, bodyPartGuards},
	{orgRule("O-COMPANY.core"), "E", traitOfFirm, func(n *fullName) bool { return n.branded() || n.callsItself() }, firmGuards},
	{orgRule("O-COMPANY.place"), "F", traitOfFirm, (*fullName).branded, firmGuards},
	{orgRule("O-COMPANY.brand"), "D", traitOfFirm, (*fullName).branded, firmGuards},
	{orgRule("O-COMPANY.trade"), "DG", traitOfFirm, (*fullName).branded, firmGuards},
	{orgRule("O-COMPANY.sphere"), "DI", traitOfFirm, (*fullName).branded, firmGuards},
	{orgRule("O-COMPANY.three"), "J", traitOfFirm, (*fullName).branded, firmGuards},
	{orgRule("O-COMPANY.whole"), "F", traitOfFirm, (*fullName).placed, plainGuards},
	{orgRule("O-COMPANY.place-brand"), "PD", traitOfFirm, (*fullName).placed, plainGuards},
	{rulePersonSurname, "S", traitAnyName, func(n *fullName) bool { return n.Rule == rulePersonHanzi }, surnameGuards},

	{schoolRule("S-SHORT.number"), "Nk", traitOfSchool, func(n *fullName) bool { // 海州市第十四中学
		return (n.ends("中学") || n.ends("小学")) && n.numbered()
	}, nil},
	{schoolRule("S-SHORT.faculty"), "vwK", traitOfInstitute, func(n *fullName) bool { // 公共|管理|学院
		words := n.kind-4 >= n.start && n.boundary(n.kind-4) && n.boundary(n.kind-2)
		return words && n.ends("学院") && !n.isRareTo(n.kind, lexicon.Vocational, 0)
	}, nil},
	{schoolRule("S-SHORT.county"), "wk", traitOfSchool, func(n *fullName) bool { // 石楼中学
		return n.ends("中学") && n.kind-2 >= n.start && n.longestTo(n.kind, lexicon.PlaceShort, n.start) == n.kind-2
	}, nil},
	{schoolRule("S-SHORT.place"), "pk", traitOfUniversity, func(n *fullName) bool { return n.university && n.core >= n.kind }, nil},
	{schoolRule("S-SHORT.initials"), "pmk", traitOfUniversity, (*fullName).ofPlace, nil},
	{schoolRule("S-SHORT.initial"), "Pmk", traitOfUniversity, (*fullName).ofPlace, nil},
	{schoolRule("S-SHORT.both"), "pcmk", traitOfUniversity, func(n *fullName) bool { return n.ofPlace() && n.core < n.main }, nil},
	{schoolRule("S-SHORT.city"), "ck", traitOfUniversity, func(n *fullName) bool { // 明州大学, no place of a list
		return n.university && n.start == n.core && n.kind-n.core == 2
	}, nil},
	{schoolRule("S-SHORT.main"), "mk", traitOfUniversity, func(n *fullName) bool { return n.university }, nil},
	{schoolRule("S-SHORT.region"), "cmk", traitInRegion, (*fullName).ofRegion, nil},
	{schoolRule("S-SHORT.whole-region"), "Cmk", traitInRegion, (*fullName).ofRegion, nil},
	{schoolRule("S-SHORT.plain"), "PE", traitOfUniversity, func(n *fullName) bool { return n.ofPlace() && n.length('E') == 2 }, plainGuards},
	{schoolRule("S-SHORT.plain-initial"), "pE", traitOfUniversity, func(n *fullName) bool { return n.ofPlace() && n.length('E') == 2 }, plainGuards},
}

// shortKindForms are those of a school whose kind is called by a short word, which stands behind them: 海州|职院.
var shortKindForms = []knownForm{
	{ruleShortKind, "X", traitAnyName, func(n *fullName) bool { return n.length('X') > 1 }, nil},
	{schoolRule("S-SHORT-KIND.initial"), "x", traitAnyName, func(n *fullName) bool { return n.length('X') > 1 }, nil},
	{schoolRule("S-SHORT-KIND.level"), "L", traitAnyName, func(n *fullName) bool { return n.length('J') == 0 && n.length('L') > 0 }, nil},
	{schoolRule("S-SHORT-KIND.stem"), "Q", traitAnyName, func(n *fullName) bool { return n.length('J') == 0 && n.length('L') > 0 }, nil},
	{schoolRule("S-SHORT-KIND.core"), "J", traitAnyName, func(n *fullName) bool { return n.length('J') > 0 }, nil},
	{schoolRule("S-SHORT-KIND.alone"), "", traitAnyName, func(n *fullName) bool {
		return n.length('J') == 0 && !n.is(n.parts['J'-'A'][1]-1, lexicon.MarkTown)
	}, []rule[*standing]{
		{"S-ALONE-CUT", func(s *standing) bool {
			led := s.opens(s.start) || s.wordTo(s.start, lexicon.LeftStop, 0)
			return !led || s.inWord(s.end)
		}},
	}},
}

// shortOrgForms are those of another body: 青|美协 of 青海省美术家协会.
var shortOrgForms = []knownForm{
	{orgRule("O-SHORT-KIND"), "x", traitAnyName, func(n *fullName) bool { return n.length('X') > 1 && n.length('J') == 0 && len(n.short) == 2 }, nil},
}

// ofPlace: a university whose name is a place and a core. ofRegion: 华南师范大学.
func (n *fullName) ofPlace() bool         { return n.university && n.start < n.core && n.core < n.kind }
func (n *fullName) ofRegion() bool        { return n.start == n.core && n.core < n.main }
func (n *fullName) ends(kind string) bool { return n.endsWith(n.end, kind) }
func (n *fullName) always() bool          { return true }

// mostAnnounced is more than the longest short name that a text announces has, in runes.
const mostAnnounced = 10

// announced returns the short name that a bracket behind the name announces: （以下简称“青志协”）. It is empty for none.
func (n *fullName) announced() [2]int {
	s := n.end + some(uint32(n.marksAt(n.end)&lexicon.MarkBracket))
	said := n.rareAt(s, lexicon.NamingWord)
	if said == 0 {
		return n.bracketed(s)
	}
	s = said
	for n.is(s, lexicon.MarkOpening|lexicon.MarkColon) || n.at(s) == ' ' {
		s++
	}
	e := s
	for e-s < mostAnnounced && !n.is(e, lexicon.MarkClosing|lexicon.MarkClause|lexicon.MarkSentence) {
		e++
	}
	for e > s && n.at(e-1) == ' ' {
		e--
	}
	return [2]int{s, e}
}

// bracketed returns what fills the bracket that opens before s if it is made of the name's characters in their order,
// 海州大学教师发展研究会（海教研会）, or of capitals (CERN). It is empty where nothing is.
func (n *fullName) bracketed(s int) [2]int {
	e := s
	for s > n.end && unicode.IsUpper(n.at(e)) {
		e++
	}
	for i := n.start; i < n.end && n.is(e, lexicon.MarkHan); i++ {
		if n.Runes[i] == n.Runes[e] {
			e++
		}
	}
	if s == n.end || !n.is(e, lexicon.MarkBracketEnd) || n.wordAt(s, lexicon.Place|lexicon.PlaceShort) && e-s < 4 {
		return [2]int{}
	}
	return [2]int{s, e}
}

func (n *fullName) announces() bool {
	const general = lexicon.SchoolKind | lexicon.OrgKind | lexicon.OrgBare | lexicon.LeftStop | lexicon.LeftNoun
	s, e := n.part('B')
	pronoun := n.is(s, lexicon.MarkOurs) || n.isWord(s, e, general) && !n.unitOf(s, e) // 简称本校, 简称“学校”
	return e-s > 1 && e-s < mostAnnounced && !pronoun
}

// unitOf: runes [s, e) are the kind of a group, which is no pronoun as 学校 and 公司 are: 简称“领导小组”.
func (n *fullName) unitOf(s, e int) bool {
	k := n.row(s, e).Kind
	return k != nil && !k.Institution && !k.Is(lexicon.Anaphor|lexicon.Common)
}

// part returns the runes of the name for which a letter of a form stands; a small letter stands for the first rune of
// what the capital does.
func (n *fullName) part(letter byte) (start, end int) {
	p := n.parts[letter&^' '-'A']
	if letter&' ' != 0 {
		return p[0], p[0] + 1
	}
	return p[0], p[1]
}

func (n *fullName) length(letter byte) int { return n.parts[letter-'A'][1] - n.parts[letter-'A'][0] }

// learnGuards are asked before anything is learnt from a body.
var learnGuards = []rule[*fullName]{
	{"N-SCHOOL", func(n *fullName) bool {
		const parts = mention.HasPlace | mention.HasCore | mention.HasParent
		named := n.Evidence&parts != 0 || n.Rule == ruleNumberAlone && n.at(int(n.End)-1) == '中'
		return n.Type == entity.School && !named
	}},
	{"N-BODY", func(n *fullName) bool {
		named := n.Len() >= 4 && n.Evidence&(mention.HasPlace|mention.HasParent|mention.KnownSphere) != 0
		long := n.Len() >= longName && n.Evidence&(mention.HasCore|mention.KnownName) != 0 // 家庭与学校合作事宜委员会
		return n.Type == entity.Org && !(named || long || n.firm)
	}},
}

// learnFrom learns the forms of what the first look chose.
func (k *known) learnFrom(c *mention.Candidate) {
	kind := lexicon.OrgKind
	if c.Type == entity.School {
		kind = lexicon.SchoolKind
	}
	if h := k.hitTo(int(c.UnitStart), kind, int(c.Start)); c.UnitStart > c.Start && h.Start > c.Start {
		parent := *c
		parent.Head, parent.End, parent.UnitStart = h.Start, c.UnitStart, 0
		if parent.Evidence &^= mention.HasParent; parent.PlaceEnd > parent.Start {
			parent.Evidence |= mention.HasPlace
		}
		k.learnFrom(&parent)
		k.unit = k.Runes[c.UnitStart:c.End]
		k.learnFrom(&parent)
		k.unit = nil
	}
	n := &k.full
	n.Input, n.Candidate = k.Input, c
	n.firm = n.ofFirm()
	if c.IsBody() && rejects(k.Input, learnGuards, n, int(c.Start), int(c.End), c.Type) {
		return
	}
	n.read()
	table, asked := &k.forms[c.Type], uint64(0)
	for t := n.traits(); t != 0; t &= t - 1 {
		asked |= table.asking[bits.TrailingZeros16(uint16(t))]
	}
	if k.Trace != nil { // to hear of all
		asked = 1<<len(table.forms) - 1
	}
	for ; asked != 0; asked &= asked - 1 {
		k.learn(table.forms[bits.TrailingZeros64(asked)])
	}
	forms := shortOrgForms
	switch c.Type {
	case entity.Person:
		return
	case entity.School:
		forms = shortKindForms
	}
	for _, w := range shortKinds().Of(runes.Pair(n.at(n.end-2), n.at(n.end-1))) {
		if at := n.end - len(w.full); at >= n.start && runes.HasRunesAt(n.Runes, at, w.full) {
			n.kindAt(at, w.short)
			for i := range forms {
				k.learn(&forms[i])
			}
		}
	}
}

// learn learns a form if it fits the full name.
func (k *known) learn(f *knownForm) {
	n := &k.full
	if !f.fits(n) {
		return
	}
	from := len(k.runes)
	for _, letter := range []byte(f.parts) {
		start, end := n.part(letter)
		k.runes = append(k.runes, k.Runes[start:end]...)
	}
	k.runes = append(append(k.runes, n.short...), k.unit...)
	k.keep(f, n.Start, len(k.runes)-from)
}

// shortKind is a kind, and the word that short names have for it: 职业技术学院, 职院.
type shortKind struct{ full, short []rune }

// shortKinds holds those of names.tsv by the last two runes of the kind.
var shortKinds = sync.OnceValue(func() *runes.Lookup[[]shortKind] {
	m := map[uint32][]shortKind{}
	for f := range lexicon.Rows("names.tsv") {
		if f[1] != "short" {
			continue
		}
		for full := range strings.SplitSeq(f[2], ",") {
			w := shortKind{[]rune(full), []rune(f[0])}
			end := runes.Pair(w.full[len(w.full)-2], w.full[len(w.full)-1])
			m[end] = append(m[end], w)
		}
	}
	return runes.NewLookup(m)
})

// kindAt reads the parts of the name before its kind, which begins at rune at and for which short names have a word.
func (n *fullName) kindAt(at int, short []rune) {
	n.short = short
	core := min(max(n.core, int(n.UnitStart)), at)
	if led := n.start + 2; n.at(led-1) == '立' && led < at && (core == n.start || core == at) {
		core = led // 国立|明岚|科技大学
	}
	if n.at(core) == '第' && n.runTo(at, lexicon.MarkNumeral, at) == core+1 {
		core++ // 第|二|职业中等专业学校
	}
	n.set('X', n.start, at)               // X: all before the kind
	n.set('J', core, at)                  // J: the same without the place
	n.set('Q', n.start, at-n.length('L')) // Q: the place without its level
}

// keep keeps the last runes of k.runes, so many, as a name in a form of the entity that starts at of.
func (k *known) keep(f *knownForm, of int32, length int) {
	end := int32(len(k.runes))
	from := end - int32(length)
	word := k.runes[from:]
	if len(word) == 0 {
		return
	}
	if n := k.name(word); n != nil {
		if f.parts == "B" {
			n.form = f // announced, whatever taught it before
		}
		return
	}
	slot := &k.first[uint32(word[0])%slots]
	k.names = append(k.names, knownName{f, of, from, end, *slot})
	*slot = int32(len(k.names))
	k.starts[uint32(word[0])%slots] = 1
}

// set notes a part of the name; one that would end before it begins is empty: 广播电视大学|清河县学院.
func (n *fullName) set(letter byte, start, end int) {
	n.parts[letter-'A'] = [2]int{start, max(start, end)}
}

// read finds the parts of the name for which forms of its type ask.
func (n *fullName) read() {
	n.start, n.end = int(n.Start), int(n.End)
	n.short = nil
	n.set('A', n.start, n.end) // A: all
	if n.Type == entity.Person {
		n.set('S', n.start, int(n.Head)) // the surname
		return
	}
	head, anaphor := int(n.Head), n.end
	n.core, n.kind, n.university = int(n.PlaceEnd), n.end-2, n.Type == entity.School && n.ends("大学")
	if n.core == n.start && n.Type == entity.School {
		n.core = max(n.core, n.longestAt(n.start, lexicon.PlaceShort|lexicon.Place|lexicon.Country))
	}
	n.main = n.core
	for h := n.hitTo(n.end, kinds, 0); h.Start >= 0; h = n.hitTo(n.end, kinds, int(h.Start)+1) {
		flags := n.rowOf(h).Kind.Flags
		if flags&lexicon.Initial != 0 {
			n.main = max(n.core, int(h.Start))
		}
		if flags&lexicon.Anaphor != 0 {
			anaphor = int(h.Start)
		}
	}
	n.parts['B'-'A'] = n.announced()                           // the name in the bracket behind it
	n.set('C', n.core, n.core+2)                               // the first two of the core
	n.set('H', head, n.end)                                    // from the head on
	n.set('K', n.kind, n.end)                                  // the kind
	n.set('M', n.main, n.end)                                  // from the rune of the core on that is kept
	n.set('N', max(int(n.PlaceEnd), int(n.UnitStart))+1, head) // the number behind 第
	n.set('O', n.core, n.end)                                  // all but the place
	n.set('P', n.start, n.core)                                // the place
	n.set('V', n.kind-4, n.kind-2)                             // the last word of the core but one
	n.set('W', n.kind-2, n.kind)                               // the last word of the core
	n.set('Z', anaphor, n.end)                                 // the word by which the text may call a society or company again
	n.set('U', int(n.UnitStart), n.end)                        // the unit without its parent
	n.set('E', n.core, n.kind)                                 // the core without a kind of two runes
	n.readWords(head)
	n.readFirm(head)
}
