package timex_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/timex"
)

// findCase is a text with its mentions, written 于⟦2月5日|2026-02-05⟧召开, ⟦?…⟧
// for optional ones.
type findCase struct {
	text     string
	mentions []string // mention|value
}

func readCases(t testing.TB, path string) []findCase {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []findCase
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		line = strings.ReplaceAll(line, `\n`, "\n")
		var c findCase
		for {
			before, rest, ok := strings.Cut(line, "⟦")
			c.text += before
			if !ok {
				break
			}
			mention, after, ok := strings.Cut(rest, "⟧")
			require.True(t, ok, "%s: unclosed mark in %q", path, line)
			text, _, _ := strings.Cut(strings.TrimPrefix(mention, "?"), "|")
			c.text += text
			c.mentions = append(c.mentions, mention)
			line = after
		}
		out = append(out, c)
	}
	require.NotEmpty(t, out, path)
	return out
}

func found(text string, ref timex.Reference) []string {
	var out []string
	for _, e := range timex.Find(text, ref) {
		m := e.Text
		if e.Optional {
			m = "?" + m
		}
		if e.Value != "" {
			m += "|" + e.Value
		}
		out = append(out, m)
	}
	return out
}

func TestFound(t *testing.T) {
	for _, c := range readCases(t, "testdata/found.txt") {
		assert.Equal(t, c.mentions, found(c.text, ref2026), c.text)
	}
}

func TestFoundWithoutReference(t *testing.T) {
	for _, c := range readCases(t, "testdata/found_noref.txt") {
		assert.Equal(t, c.mentions, found(c.text, timex.Reference{}), c.text)
	}
}

// TestNothing holds the texts that look temporal and are not.
func TestNothing(t *testing.T) {
	for _, c := range readCases(t, "testdata/nothing.txt") {
		assert.Empty(t, found(c.text, ref2026), c.text)
	}
}
