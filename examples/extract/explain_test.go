package main

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

const explainedText = "2月5日，海州市教育局局长李明哲到海州市第二中学调研，70余人参加。"

// Under each entity stands its explanation, and under each post its rule, with
// the reason from the rulebook.
func TestExplain(t *testing.T) {
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), explainedText)
	require.NoError(t, err)
	require.Len(t, doc.Entities, 6)

	lines := strings.Split(extract(t, explainedText, "--explain", "-"), "\n")
	for _, e := range doc.Entities {
		x, ok := doc.Explain(e)
		require.True(t, ok)
		at := lineWith(lines, "–", " "+e.Text)
		require.GreaterOrEqual(t, at, 0, e.Text)
		want := wrapped(x.String(), explainWidth)
		require.Greater(t, len(lines), at+len(want))
		for i, w := range want {
			assert.Equal(t, explainIndent+w, lines[at+1+i])
		}
	}
	require.Len(t, doc.Posts, 1)
	at := lineWith(lines, "李明哲 — 局长 — 海州市教育局")
	require.GreaterOrEqual(t, at, 0)
	rule := doc.Posts[0].Rule
	assert.NotEmpty(t, reasons()[rule], rule)
	assert.Contains(t, lines[at+1], rule+": "+reasons()[rule])
}

func TestWithoutExplain(t *testing.T) {
	assert.NotContains(t, extract(t, explainedText, "-"), "P-NAME")
}

// lineWith returns the first line that holds all parts, or -1.
func lineWith(lines []string, parts ...string) int {
next:
	for i, line := range lines {
		for _, part := range parts {
			if !strings.Contains(line, part) {
				continue next
			}
		}
		return i
	}
	return -1
}

func TestWrapped(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"P-NAME 7.0", 5, []string{"P-NAME 7.0"}},
		{"P 7; one; two", 90, []string{"P 7; one; two"}},
		{"P 7; one; two", 8, []string{"P 7; one;", "  two"}},
		{"规则; 姓名; 职务", 6, []string{"规则; 姓名;", "  职务"}},
	} {
		assert.Equal(t, c.want, wrapped(c.text, c.width))
	}
}
