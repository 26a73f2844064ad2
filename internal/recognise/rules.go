package recognise

import (
	_ "embed"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

//go:embed data/rules.txt
var rulebook string

// Rulebook returns what the rulebook says of the rules of names: those that find, those that reject what another
// found, then those of the tables of guards and pieces in their order.
func Rulebook() []mention.Entry {
	entries, _ := mention.ReadRules(rulebook) // the tests read it without error
	return entries
}

// The rules that reject what another rule found.
var (
	vetoTitleWeak = &mention.Rule{ID: "T-WEAK"}
	VetoEntry     = &mention.Rule{ID: "G-ENTRY"}
	VetoNever     = &mention.Rule{ID: "G-NEVER"}
)

// The rules that find.
var (
	ruleSchoolPlace       = &mention.Rule{ID: "S-KIND.place", Type: entity.School}
	ruleSchoolParent      = &mention.Rule{ID: "S-KIND.parent", Type: entity.School}
	ruleSchoolCore        = &mention.Rule{ID: "S-KIND.core", Type: entity.School}
	ruleSchoolBare        = &mention.Rule{ID: "S-KIND.bare", Type: entity.School}
	ruleSchoolWhole       = &mention.Rule{ID: "S-KIND.whole", Type: entity.School}
	ruleSchoolGroup       = &mention.Rule{ID: "S-KIND.group", Type: entity.School}
	ruleSchoolBeside      = &mention.Rule{ID: "S-KIND.beside", Type: entity.School}
	ruleSchoolAcademy     = &mention.Rule{ID: "S-KIND.academy", Type: entity.School}
	ruleSchoolUnit        = &mention.Rule{ID: "S-KIND.unit", Type: entity.School}
	ruleSchoolDepartment  = &mention.Rule{ID: "S-KIND.department", Type: entity.School}
	ruleSchoolOrdinal     = &mention.Rule{ID: "S-ORDINAL.place", Type: entity.School}
	ruleSchoolOrdinalBare = &mention.Rule{ID: "S-ORDINAL.bare", Type: entity.School}
	ruleSchoolOrdinalCore = &mention.Rule{ID: "S-ORDINAL.core", Type: entity.School}
	ruleSchoolShort       = &mention.Rule{ID: "S-SHORT", Type: entity.School}
	ruleSchoolKnown       = &mention.Rule{ID: "S-KNOWN", Type: entity.School}
	ruleSchoolNumber      = &mention.Rule{ID: "S-KNOWN.number", Type: entity.School}
	ruleSchoolCoreKnown   = &mention.Rule{ID: "S-KNOWN.core", Type: entity.School}
	ruleOrgPlace          = &mention.Rule{ID: "O-KIND.place", Type: entity.Org}
	ruleOrgParent         = &mention.Rule{ID: "O-KIND.parent", Type: entity.Org}
	ruleOrgTerm           = &mention.Rule{ID: "O-KIND.term", Type: entity.Org}
	ruleOrgCore           = &mention.Rule{ID: "O-KIND.core", Type: entity.Org}
	ruleOrgBare           = &mention.Rule{ID: "O-BARE", Type: entity.Org}
	ruleOrgShort          = &mention.Rule{ID: "O-SHORT", Type: entity.Org}
	ruleOrgShortPlace     = &mention.Rule{ID: "O-SHORT.place", Type: entity.Org}
	ruleOrgShortLeague    = &mention.Rule{ID: "O-SHORT.league", Type: entity.Org}
	ruleOrgShortOwn       = &mention.Rule{ID: "O-SHORT.own", Type: entity.Org}
	ruleOrgKnown          = &mention.Rule{ID: "O-KNOWN", Type: entity.Org}
	ruleOrgAnaphor        = &mention.Rule{ID: "O-ANAPHOR", Type: entity.Org}
	ruleOrgDateline       = &mention.Rule{ID: "O-MEDIUM.dateline", Type: entity.Org}
	ruleOrgCredit         = &mention.Rule{ID: "O-MEDIUM.credit", Type: entity.Org}
	ruleTitle             = &mention.Rule{ID: "T-GRAMMAR", Type: entity.Title}
	RuleTitleDepartment   = &mention.Rule{ID: "T-DEPARTMENT", Type: entity.Title}
	rulePersonHanzi       = &mention.Rule{ID: "P-NAME", Type: entity.Person}
	rulePersonForeign     = &mention.Rule{ID: "P-FOREIGN", Type: entity.Person}
	rulePersonMinority    = &mention.Rule{ID: "P-MINORITY", Type: entity.Person}
	rulePersonKnown       = &mention.Rule{ID: "P-KNOWN", Type: entity.Person}
	rulePersonSurname     = &mention.Rule{ID: "P-SURNAME", Type: entity.Person}
	RuleDate              = &mention.Rule{ID: "D", Type: entity.Date}
	RuleCount             = &mention.Rule{ID: "C", Type: entity.Count}
	RuleGazetteer         = &mention.Rule{ID: "G"}
)
