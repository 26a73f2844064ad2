package timex

import (
	_ "embed"
	"strings"
)

//go:embed data/rules.txt
var rulesFile string

// Rule describes one rule of the package, for a rulebook.
type Rule struct {
	// ID is what [Expression].Rule holds.
	ID string
	// Reason says in a sentence what the rule takes for a temporal expression.
	Reason string
	// Match are texts in which the rule finds something.
	Match []Example
	// NoMatch are texts that look like the rule's and hold nothing of it.
	NoMatch []string
}

// Example is a text with what a rule finds in it, the reference date being
// 10 February 2026.
type Example struct {
	Text, Mention, Value string
}

// Rules returns the rules with their examples, sorted by ID. The caller may keep
// and change the result.
func Rules() []Rule {
	var out []Rule
	for line := range strings.Lines(rulesFile) {
		key, rest, _ := strings.Cut(strings.TrimRight(line, "\r\n"), " ")
		if key == "rule" {
			out = append(out, Rule{ID: rest})
			continue
		}
		if len(out) == 0 {
			continue
		}
		out[len(out)-1].set(key, rest)
	}
	return out
}

// set reads a line of a rule: its reason or an example. It reports false for any
// other key.
func (r *Rule) set(key, rest string) bool {
	switch key {
	case "reason":
		r.Reason = rest
	case "yes":
		f := strings.SplitN(rest+"||", "|", 4)
		r.Match = append(r.Match, Example{f[0], f[1], f[2]})
	case "no":
		text, _, _ := strings.Cut(rest, "|")
		r.NoMatch = append(r.NoMatch, text)
	default:
		return false
	}
	return true
}
