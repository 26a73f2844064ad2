package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// counted is the report of the small tree in testdata.
func counted(t *testing.T) report {
	t.Helper()
	packages, err := load(filepath.Join("testdata", "tree"))
	require.NoError(t, err)
	return count(packages)
}

// short writes findings as "file:line size what entries".
func short(findings []finding) []string {
	var out []string
	for _, f := range findings {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s:%d %d %s %s", filepath.Base(f.File), f.Line, f.Size, f.What, strings.Join(f.Entries, ""))))
	}
	return out
}

// Tests, generators, generated files, examples of rules, their IDs and reasons hold no
// word lists.
func TestWordLists(t *testing.T) {
	r := counted(t)
	assert.Equal(t, []string{
		"lists.go:7 3 literal 省市县",
		"lists.go:17 3 case 省市县",
	}, short(r.WordLists))
	assert.ElementsMatch(t, []string{
		"lists.go:11 3 keyed literal 省市县",
		"lists.go:13 7 characters 楼路山湖桥堂馆",
		"lists.go:16 4 switch 乡镇村社",
		"lists.go:24 4 chain 州旗盟区",
		"lists.go:28 4 call 一二三四",
	}, short(r.Disguised))
}

// Parentheses, negations and calls belong to the condition that they stand in; each
// expression of a case is a condition.
func TestConditions(t *testing.T) {
	r := counted(t)
	assert.Equal(t, []string{
		"conditions.go:4 4 !(a || b) && f(c && d) && e",
		"conditions.go:8 4 a && b && c && d && e",
		"conditions.go:12 4 a || b || c || d || e",
	}, short(r.Conditions))
	assert.Equal(t, []string{"conditions.go:10 4 a && b && c && d && e"}, short(r.Elsewhere))
}

// What is copied from a rule is no other rule; a list without entries is no example.
func TestRules(t *testing.T) {
	assert.Equal(t, []packageRules{
		{Package: "internal/recognise", Rules: 5, WithID: 5, WithReason: 5, WithBoth: 2, Guards: 2},
		{Package: "pkg/timex", Rules: 2, WithID: 2, WithReason: 1, WithBoth: 1},
	}, counted(t).Rules)
}

// A check of err is no guard; guards that name a rule, or that stand in the function of
// one, have its ID.
func TestGuards(t *testing.T) {
	assert.Equal(t, []string{"rules.go:89 1 r == '生'", "rules.go:102 1 r == '处'"}, short(counted(t).Guards))
}

// Lines of examples alone are taken out, and the lines that something else stands on
// stay in: "Match" of RuleBody stands on the line of its ID.
func TestLines(t *testing.T) {
	l := counted(t).Lines
	require.Len(t, l, 1)
	assert.Equal(t, "internal/recognise", l[0].Package)
	assert.Equal(t, 29+112, l[0].Lines, "lists.go and rules.go")
	assert.Equal(t, 5+1+1+1, l[0].Examples, "Match, NoMatch, yes(…), and no(…) with the bracket that closes its guard")
}

func TestSizes(t *testing.T) {
	r := counted(t)
	assert.Equal(t, []string{"main.go:65 61 longer"}, short(r.LongFuncs))
	assert.Equal(t, []string{"main.go:2 401 examples/extract/main.go"}, short(r.LongFiles))
	assert.Equal(t, []string{"lists.go:27 1 Called", "conditions.go:22 1 (T).Bare"}, short(r.NoDoc))
}

func TestOutput(t *testing.T) {
	var text, verbose, asJSON strings.Builder
	tree := filepath.Join("testdata", "tree")
	require.NoError(t, run(&text, tree, false, false))
	assert.Contains(t, text.String(), "word lists in code: 2, with 6 entries\n")
	assert.NotContains(t, text.String(), "lists.go:")
	require.NoError(t, run(&verbose, tree, true, false))
	assert.Contains(t, verbose.String(), "internal/recognise/lists.go:7: 3 literal 省 市 县\n")
	require.NoError(t, run(&asJSON, tree, false, true))
	var r report
	require.NoError(t, json.Unmarshal([]byte(asJSON.String()), &r))
	assert.Equal(t, counted(t), r)
}

func TestNothingToCount(t *testing.T) {
	assert.ErrorContains(t, run(&strings.Builder{}, t.TempDir(), false, false), "no Go files")
}
