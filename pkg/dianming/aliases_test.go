package dianming_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAliases is about the kinds of short, former and other names that documents have for one body: all of each document
// are found and joined, and no others.
func TestAliases(t *testing.T) {
	data, err := os.ReadFile("testdata/aliases.txt")
	require.NoError(t, err)
	ex := newExtractor(t)
	documents := 0
	for line := range strings.Lines(string(data)) {
		if line[0] == '#' {
			continue
		}
		documents++
		text, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		var found, want []string
		for _, a := range extract(t, ex, text).Aliases {
			found = append(found, sorted(a.Names))
		}
		for body := range strings.SplitSeq(names, "; ") {
			want = append(want, sorted(strings.Split(body, "=")))
		}
		assert.ElementsMatch(t, want, found, text)
	}
	assert.Greater(t, documents, 60)
}

func sorted(names []string) string {
	names = slices.Clone(names)
	slices.Sort(names)
	return strings.Join(slices.Compact(names), "=")
}
