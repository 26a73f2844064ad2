package post

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Rulebook returns the rules that make posts and the guards that keep them from
// being made, each sorted by ID. Their examples are TEXT → person|title|body. Match
// are posts that a rule makes or a guard keeps, NoMatch ones that nothing makes or
// that are made in spite of the guard.
func Rulebook() (rules, guards []*mention.Rule) {
	var r *mention.Rule
	for _, line := range lines("rules.txt") {
		switch key, rest, _ := strings.Cut(line, " "); key {
		case "rule":
			r = &mention.Rule{ID: rest}
			rules = append(rules, r)
		case "guard":
			guards, rules = append(guards, r), rules[:len(rules)-1]
		case "reason":
			r.Reason = rest
		case "yes":
			r.Match = append(r.Match, rest)
		case "no":
			r.NoMatch = append(r.NoMatch, rest)
		}
	}
	return rules, guards
}
