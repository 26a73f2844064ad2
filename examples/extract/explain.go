package main

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// explainIndent sets an explanation under the text of what it explains.
const explainIndent = "                  "

// explainWidth is the number of characters after which an explanation goes on
// in the next line.
const explainWidth = 90

// reasons are the rulebook's reasons by rule ID.
var reasons = sync.OnceValue(func() map[string]string {
	out := make(map[string]string)
	for _, rule := range dianming.Rules() {
		out[rule.ID] = rule.Reason
	}
	return out
})

// explainEntity prints under an entity the rule that found it, what spoke for
// and against it, and what it beat.
func (r *report) explainEntity(e dianming.Entity) {
	x, ok := r.doc.Explain(e)
	if !ok {
		return
	}
	for _, line := range wrapped(x.String(), explainWidth) {
		r.printf("%s%s\n", explainIndent, line)
	}
}

// wrapped breaks an explanation between its parts, so that no line but one of a
// single part is longer than width.
func wrapped(explanation string, width int) []string {
	var lines []string
	line := ""
	for _, part := range strings.Split(explanation, "; ") {
		switch {
		case line == "":
			line = part
		case utf8.RuneCountInString(line)+utf8.RuneCountInString(part)+2 > width:
			lines = append(lines, line+";")
			line = "  " + part
		default:
			line += "; " + part
		}
	}
	return append(lines, line)
}

// explainPost prints under a post its rule and the rule's reason.
func (r *report) explainPost(p dianming.Post) {
	r.printf("      %s: %s\n", p.Rule, reasons()[p.Rule])
}
