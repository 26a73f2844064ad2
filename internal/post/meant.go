package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// searchRule finds the body that a title of some scopes means in its article if
// none stands beside it.
type searchRule struct {
	rule   *mention.Rule
	scopes scopes
	fits   func(kind) bool
	find   func(b *bodyIndex, title int) int // -1 for none
}

// searchRules are asked in their order; the first that finds a body decides. A
// title of a scope that no rule has (市长, 教授, 委员) means none.
var searchRules = [...]searchRule{
	{&mention.Rule{
		ID:     "R-MEANT.school",
		Reason: "A 校长 is the one of the school that the article is about.",
	}, of(lexicon.ScopeSchool), kind.any, (*bodyIndex).theSchool},
	{&mention.Rule{
		ID:     "R-MEANT.college-named",
		Reason: "Where the article is about a college of its own, and names it again, an 院长 is its.",
	}, of(lexicon.ScopeCollege), kind.any, (*bodyIndex).collegeNamed},
	{&mention.Rule{
		ID:     "R-MEANT.college-last",
		Reason: "An 院长 is the one of the last 学院 of a university before.",
	}, of(lexicon.ScopeCollege), kind.any, (*bodyIndex).lastFaculty},
	{&mention.Rule{
		ID:     "R-MEANT.college-alone",
		Reason: "Where no 学院 of a university is named, an 院长 is the one of the college that the article is about.",
	}, of(lexicon.ScopeCollege), kind.any, (*bodyIndex).collegeAlone},
	{&mention.Rule{
		ID:     "R-MEANT.college",
		Reason: "An 院长 is the one of the 学院 that the article is about.",
	}, of(lexicon.ScopeCollege), kind.any, (*bodyIndex).theFaculty},
	{&mention.Rule{
		ID:     "R-MEANT.company",
		Reason: "A 总经理 is the one of the last company before.",
	}, of(lexicon.ScopeCompany), kind.any, (*bodyIndex).lastCompany},
	{&mention.Rule{
		ID:     "R-MEANT.private",
		Reason: "A 董事长 where no company is named is the one of a private school.",
	}, of(lexicon.ScopeCompany), kind.isPrivate, (*bodyIndex).theSchool},
	{&mention.Rule{
		ID:     "R-MEANT.society",
		Reason: "A 会长 is the one of the last 会 before.",
	}, of(lexicon.ScopeSociety), kind.any, (*bodyIndex).lastSociety},
	{&mention.Rule{
		ID:     "R-MEANT.kindergarten",
		Reason: "A 园长 is the one of the 园 that the article is about.",
	}, of(lexicon.ScopeKindergarten), kind.any, (*bodyIndex).theKindergarten},
	{&mention.Rule{
		ID:     "R-MEANT.branch",
		Reason: "A 党支部书记 is the one of the last 党支部 before.",
	}, of(lexicon.ScopeParty), kind.ofBranch, (*bodyIndex).lastBranch},
	{&mention.Rule{
		ID:     "R-MEANT.named",
		Reason: "A 局长, 厅长 or 园长 is the one of the last 局, 厅 or 园 before.",
	}, of(lexicon.ScopeBureau, lexicon.ScopeOffice, lexicon.ScopeKindergarten), kind.any, (*bodyIndex).lastNamed},
	{&mention.Rule{
		ID:     "R-MEANT.section",
		Reason: "A 科长 is one of the last 局 or 厅 before.",
	}, of(lexicon.ScopeSection), kind.any, (*bodyIndex).lastAgency},
	{&mention.Rule{
		ID:     "R-MEANT.division",
		Reason: "A 处长 or 馆长 that says of which part is one of the school that the article is about.",
	}, of(lexicon.ScopeDivision, lexicon.ScopeHall), kind.says, (*bodyIndex).theSchool},
	{&mention.Rule{
		ID:     "R-MEANT.only",
		Reason: "Other titles are those of a school that has no faculties, if the article is about one.",
	}, general, kind.any, (*bodyIndex).onlySchool},
	{&mention.Rule{
		ID:     "R-MEANT.party",
		Reason: "A 书记 is the one of the last school before.",
	}, of(lexicon.ScopeParty), kind.any, (*bodyIndex).lastSchool},
}

// scopes is a set of scopes, as bits.
type scopes uint32

func of(list ...lexicon.Scope) scopes {
	var s scopes
	for _, x := range list {
		s |= 1 << x
	}
	return s
}

// general are the scopes of titles that any body may have.
var general = of(lexicon.ScopeNone, lexicon.ScopeInstitute, lexicon.ScopeStation, lexicon.ScopeHall, lexicon.ScopeParty)

// meant finds the body that a title, which has none beside it, means in the
// article.
func (b *bodyIndex) meant(title int) Seat { return b.search(title, b.kindOf(title)) }

func (b *bodyIndex) search(title int, k kind) Seat {
	for i := range searchRules {
		if r := &searchRules[i]; r.scopes&(1<<k.scope) != 0 && r.fits(k) {
			if org := r.find(b, title); org >= 0 {
				return Seat{org, true, r.rule}
			}
		}
	}
	return Seat{Org: -1, Guessed: true}
}

// pronoun finds the body that 我校, 学院 or 该系 before a title stands for.
func (b *bodyIndex) pronoun(g gap, title int) Seat {
	switch {
	case g.that && g.pronoun == '校':
		return Seat{b.before(title, b.isWhole), true, ruleThat}
	case g.that:
		return Seat{b.lastIn(title, g.pronoun), true, ruleThat}
	case g.pronoun == '院':
		return Seat{b.search(title, kind{scope: lexicon.ScopeCollege}).Org, true, rulePronoun}
	}
	return Seat{b.school, true, rulePronoun}
}

func (b *bodyIndex) theSchool(int) int { return b.school }

// onlySchool: the school of the article if it has no parts with heads of their
// own.
func (b *bodyIndex) onlySchool(int) int {
	if b.school >= 0 && b.faculty < 0 && !b.ends(b.school, "大学") && !b.ends(b.school, "学院") {
		return b.school
	}
	return -1
}

func (b *bodyIndex) collegeNamed(title int) int {
	if b.mentions < 2 {
		return -1
	}
	return b.schoolIn("学院")
}

func (b *bodyIndex) collegeAlone(title int) int {
	if b.faculty >= 0 {
		return -1
	}
	return b.schoolIn("学院")
}

func (b *bodyIndex) theKindergarten(title int) int { return b.schoolIn("园") }

// schoolIn returns the school of the article if its name ends so.
func (b *bodyIndex) schoolIn(suffix string) int {
	if b.school >= 0 && b.ends(b.school, suffix) {
		return b.school
	}
	return -1
}

// theFaculty: no 学院 is a 中文系.
func (b *bodyIndex) theFaculty(int) int {
	if b.faculty >= 0 && b.ends(b.faculty, "院") {
		return b.faculty
	}
	return -1
}

func (b *bodyIndex) lastFaculty(title int) int { return b.before(title, b.isCollege) }
func (b *bodyIndex) lastCompany(title int) int { return b.before(title, b.isCompany) }
func (b *bodyIndex) lastSociety(title int) int { return b.before(title, b.isSociety) }
func (b *bodyIndex) lastBranch(title int) int  { return b.before(title, b.isBranch) }
func (b *bodyIndex) lastAgency(title int) int  { return b.before(title, b.isAgency) }
func (b *bodyIndex) lastSchool(title int) int  { return b.before(title, b.isInText) }

// lastNamed: 局 for 局长.
func (b *bodyIndex) lastNamed(title int) int {
	w := b.word(title)
	return b.lastIn(title, w[len(w)-2])
}

func (b *bodyIndex) lastIn(title int, last rune) int {
	return b.before(title, func(k int) bool {
		w := b.word(k)
		return isBody(b.entities[k].Type) && w[len(w)-1] == last
	})
}

func (b *bodyIndex) isSchool(k int) bool { return b.entities[k].Type == entity.School }
func (b *bodyIndex) isOrg(k int) bool    { return b.entities[k].Type == entity.Org }
func (b *bodyIndex) isWhole(k int) bool  { return b.isSchool(k) && !b.isFaculty(k) }
func (b *bodyIndex) isCollege(k int) bool {
	return b.isSchool(k) && b.isFaculty(k) && b.ends(k, "院") && !b.inPassing(k)
}
func (b *bodyIndex) isCompany(k int) bool { return b.ends(k, "公司") || b.ends(k, "集团") }
func (b *bodyIndex) isSociety(k int) bool { return b.isOrg(k) && b.ends(k, "会") }
func (b *bodyIndex) isBranch(k int) bool  { return b.ends(k, "党支部") }
func (b *bodyIndex) isAgency(k int) bool  { return b.isOrg(k) && (b.ends(k, "局") || b.ends(k, "厅")) }

// isInText: a school that stands in no bracket, and so is no aside.
func (b *bodyIndex) isInText(k int) bool {
	s := b.entities[k].Start
	return b.isSchool(k) && (s == 0 || b.text[s-1] != '（' && b.text[s-1] != '(')
}

// farthest is how many entities back a body can still be meant; it keeps the
// work linear in the length of an article.
const farthest = 200

// before returns the last entity before i that is wanted, or -1.
func (b *bodyIndex) before(i int, want func(int) bool) int {
	for k := i - 1; k >= max(0, i-farthest); k-- {
		if want(k) {
			return k
		}
	}
	return -1
}
