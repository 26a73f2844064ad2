package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// house is a small module with faults that its tests notice and others.
const house = "testdata/house"

// mutate runs the program on the house and returns what it prints.
func mutate(t *testing.T, args ...string) (string, error) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	args = append([]string{"-C", house, "-suites", house + "/suites.txt", "-equivalents", house + "/equivalent.txt"}, args...)
	err := run(t.Context(), args, &stdout, &stderr)
	return stdout.String(), err
}

// verdicts reads a report: what became of each mutant, by function, kind and code.
func verdicts(t *testing.T, file string) map[string][]string {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	found := map[string][]string{}
	for l := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimRight(l, "\n"), "\t")
		require.Len(t, f, 10, l)
		found[f[3]+" "+f[4]+" "+f[6]] = f[7:]
	}
	delete(found, "function kind code")
	return found
}

func TestVerdicts(t *testing.T) {
	report := filepath.Join(t.TempDir(), "report.tsv")
	totals, err := mutate(t, "-o", report, "-texts", house+"/texts.jsonl", "./rules")
	require.NoError(t, err)
	got := verdicts(t, report)
	for mutant, want := range map[string][]string{
		"And logic t.Is('a', a == 1) && t.Is('b', b == 1)": {"killed", "rules TestAnd", "0"},
		"And compare b == 1":            {"killed", "rules TestAnd", "0"},
		"Switch case t.Is('a', a == 1)": {"killed", "rules TestSwitch/#00", "0"},
		"Switch case a > b":             {"unreached", "", "1"},
		"Switch compare a > b":          {"unreached", "", "1"},
		"Order compare a < b":           {"survived", "", "0"},
		"Order compare a <= b":          {"equivalent", "nothing asks for it", "0"},
		"Order compare float64(a) > 1":  {"survived", "", "0"},
		"Or logic t.Is('a', a == 1) || // a line end and a comment t.Is('b', b == 1)": {"unreached", "", "0"},
		"Loop guard n > 4": {"killed", "rules time limit", "0"},
	} {
		assert.Equal(t, want, got[mutant], mutant)
	}
	assert.Contains(t, totals, "a mutant that is no more: rules\tGone\tguard\t1\ta == b\n")
	assert.Contains(t, totals, "a mutant that rules TestAnd kills: rules\tAnd\tcompare\t1\ta == 1\n")
	assert.Contains(t, totals, "\n| rules | ")
	assert.Contains(t, totals, "3 texts")
}

func TestSurvivorsAreListedWithWhatTheyChange(t *testing.T) {
	out, err := mutate(t, "-only", "Switch\tcase\t1\ta > b$", "-texts", house+"/texts.jsonl", "./rules")
	require.NoError(t, err)
	assert.Contains(t, out, "## Unreached: rules\n\n- `")
	assert.Contains(t, out, "rules/rules.go:78 Switch, case: `` a > b `` — changes 1 of 3 texts\n"+
		"    - odd: − DIGIT 1⟦4⟧ = 20; − posts 20\n")
}

func TestList(t *testing.T) {
	all, err := mutate(t, "-list", "./rules")
	require.NoError(t, err)
	first, _, _ := strings.Cut(all, "\n")
	id, rest, _ := strings.Cut(first, "\t")
	assert.Equal(t, "rules/rules.go:11\trules\tAnd\tlogic\t1\tt.Is('a', a == 1) && t.Is('b', b == 1)", rest)

	one, err := mutate(t, "-list", "-only", id, "./rules")
	require.NoError(t, err)
	assert.Equal(t, first+"\n", one)

	guards, err := mutate(t, "-list", "-kinds", "guard,entry", "./rules")
	require.NoError(t, err)
	assert.Contains(t, guards, "\tGuard\tguard\t1\ti*a > b\n")
	assert.Contains(t, guards, "\tguards\tentry\t1\t")
	assert.NotContains(t, guards, "\tlogic\t")
}

func TestSampleHangsOnTheSeedAlone(t *testing.T) {
	sample := func(seed string) string {
		out, err := mutate(t, "-list", "-n", "8", "-seed", seed, "./rules")
		require.NoError(t, err)
		assert.Equal(t, 8, strings.Count(out, "\n"))
		return out
	}
	assert.Equal(t, sample("1"), sample("1"))
	assert.NotEqual(t, sample("1"), sample("2"))
}

func TestErrors(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken")
	require.NoError(t, os.WriteFile(broken, []byte("one two\n"), 0o644))
	for want, args := range map[string][]string{
		`no kind of mutation is called "x"`:        {"-kinds", "x", "./rules"},
		"-only: no mutant has the ID \"nonsense\"": {"-only", "nonsense", "./rules"},
		"-jobs must be 1 or more":                  {"-jobs", "0"},
		"broken:1: want package, tests to run":     {"-suites", broken, "./rules"},
		"broken:1: want package, function, kind":   {"-equivalents", broken, "./rules"},
		"failing fails without a mutant":           {"-suites", house + "/failing.txt", "./rules"},
		"none.jsonl: no such file":                 {"-n", "1", "-texts", "none.jsonl", "./rules"},
	} {
		_, err := mutate(t, args...)
		assert.ErrorContains(t, err, want)
	}
}
