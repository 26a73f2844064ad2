package quantity

const (
	ruleUnit     = "C-UNIT"
	ruleShare    = "C-SHARE"
	ruleFraction = "C-FRACTION"
	ruleRange    = "C-RANGE"
	ruleVague    = "C-VAGUE"
	ruleSymbol   = "C-SYMBOL"
)
