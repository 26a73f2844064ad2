package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/dianming-nlp/dianming/pkg/evaluate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const bulletin = "../../testdata/bulletin.json"

func TestScoreByHalves(t *testing.T) {
	columns, err := score(bulletin, []string{bulletin})
	require.NoError(t, err)
	var names []string
	for _, c := range columns {
		names = append(names, c.name)
	}
	assert.Equal(t, []string{"bulletin", "half 0", "half 1", "both halves"}, names)
	whole := columns[0].report
	assert.Positive(t, whole.Micro.TP)
	assert.Equal(t, whole.Micro, columns[3].report.Micro)
	h := halfOf("bulletin")
	assert.Equal(t, whole.Micro, columns[1+h].report.Micro, "the one document is in half %d", h)
	assert.Zero(t, columns[2-h].report.Documents)
}

func TestWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "accuracy.md")
	require.NoError(t, os.WriteFile(path, []byte("before\n<!-- accuracy -->\nold\n<!-- end -->\nafter\n"), 0o600))
	require.NoError(t, run("", path, false, []string{bulletin}))
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	got := string(b)
	assert.Regexp(t, `^before\n<!-- accuracy -->\n\| \| bulletin \(1 document\) \|\n`, got)
	assert.Regexp(t, `\n\| PERSON \| \*\*\d+\.\d\*\* \(\d+\.\d / \d+\.\d of \d+\) \|\n`, got)
	assert.NotContains(t, got, "old")
	assert.Regexp(t, `\n<!-- end -->\nafter\n$`, got)
}

func TestShortTable(t *testing.T) {
	columns, err := score("", []string{bulletin})
	require.NoError(t, err)
	got := table(columns, true)
	assert.Regexp(t, `\n\| PERSON \| \d+\.\d \|\n`, got)
	assert.NotContains(t, got, "values of")
	assert.Contains(t, table(columns, false), "values of")
}

// States and dates of posts have rows where a collection knows of them.
func TestPostsInTime(t *testing.T) {
	timeless := column{"a", evaluate.Report{Types: make([]evaluate.TypeScore, 6)}}
	assert.NotContains(t, table([]column{timeless}, false), "status")
	timed := timeless
	timed.report.Status, timed.report.Time = evaluate.Accuracy{Right: 3, Gold: 4}, evaluate.Accuracy{Right: 1, Gold: 2}
	got := table([]column{timeless, timed}, false)
	assert.Contains(t, got, "\n| status of posts | – | **75.0** of 4 |\n| dates of posts | – | **50.0** of 2 |\n")
	assert.NotContains(t, table([]column{timed}, true), "status")
}

func TestProblems(t *testing.T) {
	path := filepath.Join(t.TempDir(), "unmarked.md")
	require.NoError(t, os.WriteFile(path, []byte("no marks\n"), 0o600))
	assert.ErrorContains(t, run("", path, false, []string{bulletin}), "<!-- accuracy -->")
	assert.ErrorContains(t, run("", "", false, []string{"absent.jsonl"}), "absent.jsonl")
	assert.ErrorContains(t, run("absent.jsonl", "", false, nil), "absent.jsonl")
}
