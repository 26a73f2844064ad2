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
func Rulebook() []mention.Entry { return mention.Entries(rulebook) }

// The rules that reject what another rule found.
var (
	vetoTitleWeak = &mention.Rule{ID: "T-WEAK"}
	VetoEntry     = &mention.Rule{ID: "G-ENTRY"}
	VetoNever     = &mention.Rule{ID: "G-NEVER"}
)

// The rules that find, but for those that only one form of a name speaks of.
var (
	ruleSchoolPlace     = schoolRule("S-KIND.place")
	ruleSchoolOrdinal   = schoolRule("S-ORDINAL.place")
	ruleNumberAlone     = schoolRule("S-ORDINAL.bare")
	ruleSchoolShort     = schoolRule("S-SHORT")
	ruleShortKind       = schoolRule("S-SHORT-KIND")
	ruleOrgBare         = orgRule("O-BARE")
	ruleOrgShort        = orgRule("O-SHORT")
	ruleLeague          = orgRule("O-LEAGUE")
	ruleTitle           = &mention.Rule{ID: "T-GRAMMAR", Type: entity.Title}
	RuleTitleDepartment = &mention.Rule{ID: "T-DEPARTMENT", Type: entity.Title}
	rulePersonHanzi     = &mention.Rule{ID: "P-NAME", Type: entity.Person}
	rulePersonForeign   = &mention.Rule{ID: "P-FOREIGN", Type: entity.Person}
	rulePersonMinority  = &mention.Rule{ID: "P-MINORITY", Type: entity.Person}
	rulePersonCourtesy  = &mention.Rule{ID: "P-COURTESY", Type: entity.Person}
	rulePersonKnown     = &mention.Rule{ID: "P-KNOWN", Type: entity.Person}
	rulePersonSurname   = &mention.Rule{ID: "P-SURNAME", Type: entity.Person}
	RuleDate            = &mention.Rule{ID: "D", Type: entity.Date}
	RuleCount           = &mention.Rule{ID: "C", Type: entity.Count}
	RuleGazetteer       = &mention.Rule{ID: "G"}
)

func schoolRule(id string) *mention.Rule { return &mention.Rule{ID: id, Type: entity.School} }
func orgRule(id string) *mention.Rule    { return &mention.Rule{ID: id, Type: entity.Org} }
