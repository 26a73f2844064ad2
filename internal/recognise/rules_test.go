package recognise_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/decide"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

type span struct {
	text string
	kind entity.Type
}

// found returns the entities of text, each as its text and type.
func found(text string) map[span]int {
	var s source.Text
	s.Reset(text)
	var (
		r       recognise.Recogniser
		chooser decide.Chooser
		dates   timex.Finder
		counts  quantity.Finder
	)
	candidates := r.Candidates(s.Runes, segment.Native(), dates.FindRunes(nil, s.Runes, timex.Reference{}), counts.FindRunes(nil, s.Runes))
	chosen := chooser.Best(candidates)
	if more := r.Known(candidates, chosen); len(more) > len(candidates) {
		chosen = chooser.Best(more)
	}
	out := map[span]int{}
	for _, c := range chosen {
		out[span{string(s.Runes[c.Start:c.End]), c.Type}]++
	}
	return out
}

// marked splits an example into its text and the spans in ⟦ ⟧.
func marked(t *testing.T, example string) (string, []string) {
	t.Helper()
	var spans []string
	for rest := example; ; {
		_, after, ok := strings.Cut(rest, "⟦")
		if !ok {
			break
		}
		inside, tail, ok := strings.Cut(after, "⟧")
		require.True(t, ok, "an open mark in %q", example)
		spans = append(spans, inside)
		rest = tail
	}
	require.NotEmpty(t, spans, "no mark in %q", example)
	return strings.NewReplacer("⟦", "", "⟧", "").Replace(example), spans
}

func TestRulebookExamples(t *testing.T) {
	for _, rule := range recognise.Rulebook() {
		t.Run(rule.ID, func(t *testing.T) {
			assert.NotEmpty(t, rule.Reason)
			for _, example := range rule.Match {
				text, spans := marked(t, example)
				got := found(text)
				for _, s := range spans {
					assert.Positive(t, got[span{s, rule.Type}], "%s %q in %q: found %v", rule.Type, s, text, got)
				}
			}
			for _, example := range rule.NoMatch {
				text, spans := marked(t, example)
				got := found(text)
				for _, s := range spans {
					assert.Zero(t, got[span{s, rule.Type}], "%s %q in %q", rule.Type, s, text)
				}
			}
		})
	}
}

func TestRuleIDsAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range recognise.Rulebook() {
		require.NotEmpty(t, rule.ID)
		assert.False(t, seen[rule.ID], rule.ID)
		seen[rule.ID] = true
	}
}
