package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadEquivalentsRefuses(t *testing.T) {
	const good = "rules\tAnd\tcompare\t1\ta == 1\twhy not\n"
	for want, text := range map[string]string{
		"x:2: the same mutant":    good + good,
		"x:1: want package":       "rules\tAnd\tcompare\t1\ta == 1\n",
		"a reason":                "rules\tAnd\tcompare\t1\ta == 1\t \n",
		"fourth field":            "rules\tAnd\tcompare\tone\ta == 1\twhy not\n",
		`no kind of mutation`:     "rules\tAnd\tcomparison\t1\ta == 1\twhy not\n",
		"x:3: want package, func": "# head\n\nnonsense\n",
	} {
		file := filepath.Join(t.TempDir(), "x")
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
		_, err := readEquivalents(file)
		assert.ErrorContains(t, err, want)
	}
	none, err := readEquivalents(filepath.Join(t.TempDir(), "none"))
	require.NoError(t, err)
	assert.Empty(t, none)
}

// The project's own files must be readable.
func TestOwnFiles(t *testing.T) {
	_, err := readEquivalents("equivalent.txt")
	require.NoError(t, err)
	text, err := os.ReadFile("equivalent.txt")
	require.NoError(t, err)
	var lines []string
	for l := range strings.Lines(string(text)) {
		if l[0] != '#' {
			lines = append(lines, l)
		}
	}
	assert.IsNonDecreasing(t, append(lines, "\x7f"))
	suites, err := readSuites("suites.txt", nil)
	require.NoError(t, err)
	for _, s := range suites {
		assert.DirExists(t, filepath.Join("..", "..", s.pkg))
	}
}
