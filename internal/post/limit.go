package post

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// limitGuard says which bodies can have a title of a scope: those that end in one
// of the runes, and others.
type limitGuard struct {
	rule   *mention.Rule
	scope  lexicon.Scope
	ends   string
	others func(l *Linker, title, body int) bool
}

var limitGuards = [...]limitGuard{
	{&mention.Rule{
		ID:     "R-LIMIT.territorial",
		Reason: "A 市长 is one of a place and of no body.",
	}, lexicon.ScopeTerritorial, "", none},
	{&mention.Rule{
		ID:     "R-LIMIT.bureau",
		Reason: "A 局长 is one of a 局.",
	}, lexicon.ScopeBureau, "局", none},
	{&mention.Rule{
		ID:     "R-LIMIT.office",
		Reason: "A 厅长 is one of a 厅.",
	}, lexicon.ScopeOffice, "厅", none},
	{&mention.Rule{
		ID:     "R-LIMIT.ministry",
		Reason: "A 部长 is one of a 部 or a school, unless the title says of which part.",
	}, lexicon.ScopeMinistry, "部", saysOrSchool},
	{&mention.Rule{
		ID:     "R-LIMIT.school",
		Reason: "A 校长 is one of a school that is no 学院.",
	}, lexicon.ScopeSchool, "校", wholeSchool},
	{&mention.Rule{
		ID:     "R-LIMIT.college",
		Reason: "An 院长 is one of an 院.",
	}, lexicon.ScopeCollege, "院", none},
	{&mention.Rule{
		ID:     "R-LIMIT.institute",
		Reason: "A 所长 is one of a 所.",
	}, lexicon.ScopeInstitute, "所", none},
	{&mention.Rule{
		ID:     "R-LIMIT.kindergarten",
		Reason: "A 园长 is one of a 园.",
	}, lexicon.ScopeKindergarten, "园", none},
	{&mention.Rule{
		ID:     "R-LIMIT.station",
		Reason: "A 台长 is one of a 台.",
	}, lexicon.ScopeStation, "台", none},
	{&mention.Rule{
		ID:     "R-LIMIT.society",
		Reason: "A 会长 is one of a 会 or 盟.",
	}, lexicon.ScopeSociety, "会盟", none},
	{&mention.Rule{
		ID:     "R-LIMIT.company",
		Reason: "A 总经理 is one of no school.",
	}, lexicon.ScopeCompany, "", noSchool},
}

func none(*Linker, int, int) bool { return false }

func saysOrSchool(l *Linker, title, body int) bool {
	return l.typeOf(body) == entity.School || l.bodies.kindOf(title).saysPart
}

func wholeSchool(l *Linker, _, body int) bool {
	return l.typeOf(body) == entity.School && !endsIn(l.word(body), "学院")
}

func noSchool(l *Linker, _, body int) bool { return l.typeOf(body) != entity.School }

// canHave reports whether a body can have a title.
func (l *Linker) canHave(body, title int) bool {
	k, w := l.bodies.kindOf(title), l.word(body)
	if k.flags&lexicon.TitleFree != 0 {
		return true
	}
	for i := range limitGuards {
		g := &limitGuards[i]
		if g.scope == k.scope && !strings.ContainsRune(g.ends, w[len(w)-1]) && !g.others(l, title, body) {
			l.Trace.refuse(g.rule, -1, title, body)
			return false
		}
	}
	return true
}
