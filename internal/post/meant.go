package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// What the words before the head word say, beside the flags of titles.tsv.
const (
	saysPart lexicon.TitleFlag = 1 << (30 + iota) // of which part: 宣传|部长, 教务处|处长
	ofBranch                                      // 党支部|书记
)

// kindOf returns the head word of a title, with what the words before it change: a 党组书记 is one of a 局 or 厅, as a 科长 is.
func kindOf(title []rune) lexicon.Title {
	k := *lexicon.TitleOf(title)
	rest, _ := runes.CutSuffix(title, k.Word)
	if len(rest) > 1 {
		k.Flags |= saysPart
	}
	rest, _ = runes.CutSuffix(rest, "副")
	if runes.HasSuffix(rest, "党组") {
		k.Scope = lexicon.ScopeSection
	}
	if runes.HasSuffix(rest, "党支部") {
		k.Flags |= ofBranch
	}
	return k
}

// limitGuards say which bodies can have a title of a scope: those that end in one of the runes, and others.
var limitGuards = [...]struct {
	id     string
	scope  lexicon.Scope
	ends   string
	others func(l *Linker, body int) bool
}{
	{"R-LIMIT.territorial", lexicon.ScopeTerritorial, "", nil},
	{"R-LIMIT.bureau", lexicon.ScopeBureau, "局", nil},
	{"R-LIMIT.office", lexicon.ScopeOffice, "厅", nil},
	{"R-LIMIT.ministry", lexicon.ScopeMinistry, "部", func(l *Linker, k int) bool { return l.isSchool(k) || l.chain.kind.Flags&saysPart != 0 }},
	{"R-LIMIT.school", lexicon.ScopeSchool, "校", func(l *Linker, k int) bool { return l.isSchool(k) && !l.ends(k, "学院") }},
	{"R-LIMIT.college", lexicon.ScopeCollege, "院", nil},
	{"R-LIMIT.institute", lexicon.ScopeInstitute, "所", nil},
	{"R-LIMIT.kindergarten", lexicon.ScopeKindergarten, "园", nil},
	{"R-LIMIT.station", lexicon.ScopeStation, "台", nil},
	{"R-LIMIT.society", lexicon.ScopeSociety, "会盟", nil},
	{"R-LIMIT.company", lexicon.ScopeCompany, "", func(l *Linker, k int) bool { return !l.isSchool(k) }},
}

// canHave reports whether a body can have the title that is read.
func (l *Linker) canHave(body int) bool {
	k := &l.chain.kind
	for i := range limitGuards {
		g := &limitGuards[i]
		if g.scope != k.Scope || k.Flags&lexicon.TitleFree != 0 {
			continue
		}
		if !strings.ContainsRune(g.ends, l.lastRune(body)) && (g.others == nil || !g.others(l, body)) {
			l.Trace.note(g.id, -1, l.chain.at, body)
			return false
		}
	}
	return true
}

// searchRule finds the body that a title of some scopes means in its article if none stands beside it.
type searchRule struct {
	id     string
	scopes scopes
	flags  lexicon.TitleFlag   // that the title must have
	in     func(l *Linker) int // the body that it must be; nil for the last one before the title
	ends   string              // class of words.tsv, one of which ends the body; "" for any
	fits   func(l *Linker, body int) bool
}

type scopes []lexicon.Scope

// searchRules are asked in their order; the first that finds a body decides. A title of a scope that no rule has (市长,
// 教授, 委员) means none. Known to be wrong: R-MEANT.only gives the 驻村第一书记 of 县教育局选派的驻村第一书记 to the school
// that the article is about.
var searchRules = [...]searchRule{
	{"R-MEANT.school", scopes{lexicon.ScopeSchool}, 0, (*Linker).mainSchool, "", nil},
	{"R-MEANT.college-named", scopes{lexicon.ScopeCollege}, 0, (*Linker).mainSchool, "college", (*Linker).namesAgain},
	{"R-MEANT.college-last", scopes{lexicon.ScopeCollege}, 0, nil, "any college", (*Linker).isFacultyToldOf},
	{"R-MEANT.college-alone", scopes{lexicon.ScopeCollege}, 0, (*Linker).mainSchool, "college", (*Linker).namesNoFaculty},
	{"R-MEANT.college", scopes{lexicon.ScopeCollege}, 0, (*Linker).mainFaculty, "any college", nil},
	{"R-MEANT.company", scopes{lexicon.ScopeCompany}, 0, nil, "company", nil},
	{"R-MEANT.private", scopes{lexicon.ScopeCompany}, lexicon.TitlePrivate, (*Linker).mainSchool, "", nil},
	{"R-MEANT.society", scopes{lexicon.ScopeSociety}, 0, nil, "society", nil},
	{"R-MEANT.kindergarten", scopes{lexicon.ScopeKindergarten}, 0, (*Linker).mainSchool, "", (*Linker).isInTitle},
	{"R-MEANT.named", scopes{lexicon.ScopeBureau, lexicon.ScopeOffice, lexicon.ScopeKindergarten}, 0, nil, "", (*Linker).isInTitle},
	{"R-MEANT.section", scopes{lexicon.ScopeSection}, 0, nil, "agency", nil},
	{"R-MEANT.division", scopes{lexicon.ScopeDivision, lexicon.ScopeHall}, saysPart, (*Linker).mainSchool, "", nil},
	{"R-MEANT.branch", scopes{lexicon.ScopeParty}, ofBranch, nil, "branch", nil},
	{"R-MEANT.only", scopes{lexicon.ScopeNone, lexicon.ScopeInstitute, lexicon.ScopeStation, lexicon.ScopeHall, lexicon.ScopeParty},
		0, (*Linker).mainSchool, "", (*Linker).hasNoParts},
	{"R-MEANT.party", scopes{lexicon.ScopeParty}, 0, nil, "", (*Linker).isNoAside},
}

func (l *Linker) mainSchool() int           { return l.host.school.first }
func (l *Linker) mainFaculty() int          { return l.host.faculty.first }
func (l *Linker) namesAgain(_ int) bool     { return l.host.school.count > 1 }
func (l *Linker) namesNoFaculty(_ int) bool { return l.host.faculty.first < 0 }
func (l *Linker) isFacultyToldOf(k int) bool {
	return l.isSchool(k) && l.isFaculty(k) && !l.ofPost(k) && !l.inList(k)
}
func (l *Linker) hasNoParts(k int) bool {
	return l.namesNoFaculty(k) && !endsIn(l.word(k), "has parts")
}
func (l *Linker) isNoAside(k int) bool {
	return l.isSchool(k) && !lexicon.MarkBracket.Has(l.runeBefore(k))
}

// isInTitle: a 局 for a 局长.
func (l *Linker) isInTitle(k int) bool { return l.lastRune(k) == l.text[l.entities[l.chain.at].End-2] }

// meant finds the body that a title of the kind means, where none stands beside it.
func (l *Linker) meant(k *lexicon.Title) Seat {
	for i := range searchRules {
		r := &searchRules[i]
		if slices.Contains(r.scopes, k.Scope) && k.Flags&r.flags == r.flags {
			if org := l.find(r); org >= 0 {
				return Seat{org, true, r.id}
			}
		}
	}
	return nowhere
}

// farthest is how many entities back a body can still be meant; it keeps the work linear in the length of an article.
const farthest = 200

// find returns a body that the rule allows, -1 for none.
func (l *Linker) find(r *searchRule) int {
	from, to := l.chain.at-farthest, l.chain.at-1
	if r.in != nil {
		to = r.in(l)
		from = to
	}
	for k := to; k >= max(0, from); k-- {
		if l.isBody(k) && (r.ends == "" || endsIn(l.word(k), r.ends)) && (r.fits == nil || r.fits(l, k)) {
			return k
		}
	}
	return -1
}
