package recognise_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Without a trace, guards are asked only where they can hold: what is chosen must be the same.
func TestTraceChangesNothing(t *testing.T) {
	for _, rule := range rulebook() {
		for _, example := range slices.Concat(rule.Match, rule.NoMatch) {
			text, _ := marked(t, example)
			assert.Equal(t, chosenOf(text, &mention.Trace{}), chosenOf(text, nil), "%s: %s", rule.ID, text)
		}
	}
}

// chosenOf returns where the chosen candidates of a text are, and by which rules.
func chosenOf(text string, trace *mention.Trace) (all []string) {
	runes, _, chosen := look(text, trace)
	for _, c := range chosen {
		all = append(all, c.Rule.ID+" "+string(runes[:c.Start])+"|"+string(runes[c.Start:c.End]))
	}
	return all
}
