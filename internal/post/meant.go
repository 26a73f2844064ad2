package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// kind is what the words of a title say of the body that has it.
type kind struct {
	scope lexicon.Scope
	flags lexicon.TitleFlag
}

// What the words before the head word say, beside the flags of titles.tsv.
const (
	saysPart lexicon.TitleFlag = 1 << (30 + iota) // of which part: 宣传|部长, 教务处|处长
	ofBranch                                      // 党支部|书记
)

func (k kind) is(f lexicon.TitleFlag) bool { return k.flags&f == f }

// kindOf reads title i. The secretary of a party group (党组书记) is one of the 局 or
// 厅 that has it, as a 科长 is.
func (a *article) kindOf(i int) kind {
	w := a.word(i)
	head := lexicon.TitleOf(w)
	k := kind{head.Scope, head.Flags}
	w, _ = runes.CutSuffix(w, head.Word)
	if len(w) > 1 {
		k.flags |= saysPart
	}
	w, _ = runes.CutSuffix(w, "副")
	if runes.HasSuffix(w, "党组") {
		k.scope = lexicon.ScopeSection
	}
	if runes.HasSuffix(w, "党支部") {
		k.flags |= ofBranch
	}
	return k
}

// limitGuard says which bodies can have a title of a scope: those that end in one
// of the runes, and others.
type limitGuard struct {
	id     string
	scope  lexicon.Scope
	ends   string
	others func(a *article, k kind, body int) bool
}

var limitGuards = [...]limitGuard{
	{"R-LIMIT.territorial", lexicon.ScopeTerritorial, "", nil},
	{"R-LIMIT.bureau", lexicon.ScopeBureau, "局", nil},
	{"R-LIMIT.office", lexicon.ScopeOffice, "厅", nil},
	{"R-LIMIT.ministry", lexicon.ScopeMinistry, "部", partOrSchool},
	{"R-LIMIT.school", lexicon.ScopeSchool, "校", wholeSchool},
	{"R-LIMIT.college", lexicon.ScopeCollege, "院", nil},
	{"R-LIMIT.institute", lexicon.ScopeInstitute, "所", nil},
	{"R-LIMIT.kindergarten", lexicon.ScopeKindergarten, "园", nil},
	{"R-LIMIT.station", lexicon.ScopeStation, "台", nil},
	{"R-LIMIT.society", lexicon.ScopeSociety, "会盟", nil},
	{"R-LIMIT.company", lexicon.ScopeCompany, "", noSchool},
}

func partOrSchool(a *article, k kind, body int) bool { return a.isSchool(body) || k.is(saysPart) }
func noSchool(a *article, _ kind, body int) bool     { return !a.isSchool(body) }

func wholeSchool(a *article, _ kind, body int) bool {
	return a.isSchool(body) && !a.ends(body, "学院")
}

// canHave reports whether a body can have a title.
func (a *article) canHave(body, title int) bool {
	k := a.kindOf(title)
	n := slices.IndexFunc(limitGuards[:], func(g limitGuard) bool { return g.scope == k.scope && !g.allows(a, k, body) })
	if n < 0 || k.is(lexicon.TitleFree) {
		return true
	}
	a.trace.note(limitGuards[n].id, -1, title, body)
	return false
}

func (g *limitGuard) allows(a *article, k kind, body int) bool {
	return strings.ContainsRune(g.ends, a.lastRune(body)) || g.others != nil && g.others(a, k, body)
}

// searchRule finds the body that a title of some scopes means in its article if
// none stands beside it.
type searchRule struct {
	id     string
	scopes scopes
	flags  lexicon.TitleFlag // that the title must have
	where  where
	fits   func(a *article, body, title int) bool
}

// where a body is searched.
type where uint8

const (
	amongBefore where = iota // the last one before the title
	mainSchool
	mainFaculty
)

// searchRules are asked in their order; the first that finds a body decides. A
// title of a scope that no rule has (市长, 教授, 委员) means none.
// Known to be wrong: R-MEANT.only gives the 驻村第一书记 of 县教育局选派的驻村第一书记 to
// the school that the article is about.
var searchRules = [...]searchRule{
	{"R-MEANT.school", of(lexicon.ScopeSchool), 0, mainSchool, (*article).anyBody},
	{"R-MEANT.college-named", of(lexicon.ScopeCollege), 0, mainSchool, (*article).isNamedCollege},
	{"R-MEANT.college-last", of(lexicon.ScopeCollege), 0, amongBefore, (*article).isCollege},
	{"R-MEANT.college-alone", of(lexicon.ScopeCollege), 0, mainSchool, (*article).isLoneCollege},
	{"R-MEANT.college", of(lexicon.ScopeCollege), 0, mainFaculty, (*article).isCalledCollege},
	{"R-MEANT.company", of(lexicon.ScopeCompany), 0, amongBefore, (*article).isCompany},
	{"R-MEANT.private", of(lexicon.ScopeCompany), lexicon.TitlePrivate, mainSchool, (*article).anyBody},
	{"R-MEANT.society", of(lexicon.ScopeSociety), 0, amongBefore, (*article).isSociety},
	{"R-MEANT.kindergarten", of(lexicon.ScopeKindergarten), 0, mainSchool, (*article).isNamedAs},
	{"R-MEANT.named", of(lexicon.ScopeBureau, lexicon.ScopeOffice, lexicon.ScopeKindergarten), 0, amongBefore, (*article).isNamedAs},
	{"R-MEANT.section", of(lexicon.ScopeSection), 0, amongBefore, (*article).isAgency},
	{"R-MEANT.division", of(lexicon.ScopeDivision, lexicon.ScopeHall), saysPart, mainSchool, (*article).anyBody},
	{"R-MEANT.branch", of(lexicon.ScopeParty), ofBranch, amongBefore, (*article).isBranch},
	{"R-MEANT.only", of(lexicon.ScopeNone, lexicon.ScopeInstitute, lexicon.ScopeStation, lexicon.ScopeHall, lexicon.ScopeParty), 0, mainSchool, (*article).hasNoParts},
	{"R-MEANT.party", of(lexicon.ScopeParty), 0, amongBefore, (*article).isInText},
}

func (a *article) anyBody(_, _ int) bool         { return true }
func (a *article) isNamedCollege(k, _ int) bool  { return a.mentions > 1 && a.ends(k, "学院") }
func (a *article) isLoneCollege(k, _ int) bool   { return a.faculty < 0 && a.ends(k, "学院") }
func (a *article) isCalledCollege(k, _ int) bool { return a.ends(k, "院") } // no 学院 is a 中文系
func (a *article) isCompany(k, _ int) bool       { return a.ends(k, "公司") || a.ends(k, "集团") }
func (a *article) isSociety(k, _ int) bool       { return a.isOrg(k) && a.ends(k, "会") }
func (a *article) isBranch(k, _ int) bool        { return a.ends(k, "党支部") }
func (a *article) isWhole(k, _ int) bool         { return a.isSchool(k) && !a.isFaculty(k) }

func (a *article) isAgency(k, _ int) bool {
	return a.isOrg(k) && (a.ends(k, "局") || a.ends(k, "厅"))
}

// isCollege: a faculty that is called 院, where its mention says what the article
// is about.
func (a *article) isCollege(k, _ int) bool {
	return a.isSchool(k) && a.isFaculty(k) && a.ends(k, "院") && !a.inPassing(k)
}

// isNamedAs: a 局 for a 局长.
func (a *article) isNamedAs(k, title int) bool {
	w := a.word(title)
	return a.isBody(k) && a.lastRune(k) == w[len(w)-2]
}

// hasNoParts: a school that has no faculties with heads of their own.
func (a *article) hasNoParts(k, _ int) bool {
	return a.faculty < 0 && !a.ends(k, "大学") && !a.ends(k, "学院")
}

// isInText: a school that no bracket makes an aside.
func (a *article) isInText(k, _ int) bool {
	text := a.before(k)
	return a.isSchool(k) && !runes.HasSuffix(text, "（") && !runes.HasSuffix(text, "(")
}

// scopes is a set of scopes, as bits.
type scopes uint32

func of(list ...lexicon.Scope) (s scopes) {
	for _, x := range list {
		s |= 1 << x
	}
	return s
}

// meant finds the body that title i, which has none beside it, means.
func (a *article) meant(i int) Seat { return a.search(i, a.kindOf(i)) }

func (a *article) search(i int, k kind) Seat {
	for n := range searchRules {
		r := &searchRules[n]
		if r.scopes&(1<<k.scope) == 0 || !k.is(r.flags) {
			continue
		}
		if org := a.find(r.where, i, r.fits); org >= 0 {
			return Seat{org, true, r.id}
		}
	}
	return nowhere
}

// nowhere is the seat of a title whose body is not known.
var nowhere = Seat{Org: -1, Guessed: true}

// pronoun finds the body that 我校, 学院 or 该系 before title i stands for.
func (a *article) pronoun(g gap, i int) Seat {
	switch {
	case g.that && g.pronoun == '校':
		return Seat{a.find(amongBefore, i, (*article).isWhole), true, "R-BODY.that"}
	case g.that:
		ends := func(a *article, k, _ int) bool { return a.isBody(k) && a.lastRune(k) == g.pronoun }
		return Seat{a.find(amongBefore, i, ends), true, "R-BODY.that"}
	case g.pronoun == '院':
		return Seat{a.search(i, kind{scope: lexicon.ScopeCollege}).Org, true, "R-BODY.pronoun"}
	}
	return Seat{a.school, true, "R-BODY.pronoun"}
}

// farthest is how many entities back a body can still be meant; it keeps the
// work linear in the length of an article.
const farthest = 200

// find returns a body that fits title i, -1 for none.
func (a *article) find(w where, i int, fits func(a *article, body, title int) bool) int {
	from, to := max(0, i-farthest), i-1
	switch w {
	case mainSchool:
		from, to = max(0, a.school), a.school
	case mainFaculty:
		from, to = max(0, a.faculty), a.faculty
	}
	for k := to; k >= from; k-- {
		if fits(a, k, i) {
			return k
		}
	}
	return -1
}
