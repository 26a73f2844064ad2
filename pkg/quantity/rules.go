package quantity

import (
	_ "embed"
	"strings"
)

//go:embed data/rules.txt
var rulesFile string

// The rules by which a count is found; see Rules.
const (
	ruleUnit     = "C-UNIT"
	ruleShare    = "C-SHARE"
	ruleFraction = "C-FRACTION"
	ruleRange    = "C-RANGE"
	ruleVague    = "C-VAGUE"
	ruleSymbol   = "C-SYMBOL"
)

// Rule is one entry of the rulebook: what it does, why, and texts that show it.
type Rule struct {
	// ID begins with C- for rules that find a count (it is the Rule of a
	// Quantity) and N- for rules that say a number is no count.
	ID string
	// Reason is one sentence.
	Reason string
	// Match are texts in which the rule applies. For a C- rule the count is
	// marked with its value: "共有⟦21所|21 所⟧学校".
	Match []string
	// NoMatch are texts in which it must not apply: no count at all for a
	// C- rule; the counts that remain are marked for an N- rule.
	NoMatch []string
}

// Rules returns the rulebook in the order in which the rules are asked. The
// caller owns the result.
func Rules() []Rule {
	var out []Rule
	for _, line := range dataLines(rulesFile) {
		key, rest, _ := strings.Cut(line, " ")
		if key == "rule" || key == "veto" {
			out = append(out, Rule{ID: rest})
			continue
		}
		r := &out[len(out)-1]
		switch key {
		case "reason":
			r.Reason = rest
		case "yes":
			r.Match = append(r.Match, rest)
		case "no":
			r.NoMatch = append(r.NoMatch, rest)
		}
	}
	return out
}
