package timex_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

func ExampleRules() {
	r := timex.Rules()[0]
	fmt.Println(r.ID)
	fmt.Println(r.Reason)
	fmt.Println(r.Match[0].Mention, r.Match[0].Value)
	// Output:
	// date.academic-year
	// An academic year begins in September and ends in August; a term of it is half of one.
	// 2025—2026学年 2025-09/2026-08
}

func TestRulesHoldTheirExamples(t *testing.T) {
	rules := timex.Rules()
	require.NotEmpty(t, rules)
	assert.True(t, slices.IsSortedFunc(rules, func(a, b timex.Rule) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	}), "rules are sorted")
	for _, r := range rules {
		t.Run(r.ID, func(t *testing.T) {
			assert.NotEmpty(t, r.Reason)
			assert.NotEmpty(t, r.Match)
			assert.NotEmpty(t, r.NoMatch)
			for _, m := range r.Match {
				found := timex.Find(m.Text, ref2026)
				k := slices.IndexFunc(found, func(e timex.Expression) bool { return e.Text == m.Mention })
				if assert.GreaterOrEqual(t, k, 0, "%s: no %s in %v", m.Text, m.Mention, found) {
					assert.Equal(t, m.Value, found[k].Value, m.Text)
					assert.Equal(t, r.ID, found[k].Rule, m.Text)
				}
			}
			for _, text := range r.NoMatch {
				for _, e := range timex.Find(text, ref2026) {
					assert.NotEqual(t, r.ID, e.Rule, "%s: %s", text, e.Text)
				}
			}
		})
	}
}

// TestEveryFindingHasARule keeps the rulebook complete.
func TestEveryFindingHasARule(t *testing.T) {
	ids := map[string]bool{}
	for _, r := range timex.Rules() {
		ids[r.ID] = true
	}
	for _, c := range readCases(t, "testdata/found.txt") {
		for _, e := range timex.Find(c.text, ref2026) {
			assert.True(t, ids[e.Rule], "%s: %q", e.Text, e.Rule)
		}
	}
}
