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

// Evidence is a set of things that speak for or against a candidate, as bits.
type Evidence uint32

const (
	HasPlace Evidence = 1 << iota
	HasParent
	HasCore
	BareKind
	KnownSphere
	KnownName
	HasModifier
	HasSphere
	TitleBefore
	TitleAfter
	RoleBefore
	HonorificAfter
	VerbAfter
	ListNeighbour
	BodyBefore
	ClauseStart
	ClauseEnd
	WordFits
	WordCrossed
	OrdinaryWord
	KnownInDocument
	InBrackets
	AuthorLine
	Abroad // the name begins with a foreign country
)
