package recognise

// Rule names the rule that made a candidate.
type Rule uint8

// The rules of names. Dates and counts bring their own from their packages.
const (
	RuleNone Rule = iota
	RuleSchoolKind
	RuleSchoolOrdinal
	RuleSchoolShort
	RuleSchoolKnown
	RuleOrgKind
	RuleOrgBare
	RuleOrgShort
	RuleOrgKnown
	RuleTitle
	RuleTitleDepartment
	RuleTitleWeak
	RulePersonHanzi
	RulePersonForeign
	RulePersonMinority
	RulePersonKnown
	RulePersonSurname
	RuleDate
	RuleCount
	RuleGazetteer
)
