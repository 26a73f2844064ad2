package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDatesWithoutCases(t *testing.T) {
	var b strings.Builder
	require.NoError(t, runDates(t.TempDir(), &b))
	assert.Contains(t, b.String(), "no datetime_zh.jsonl")
}

func TestDatesReportBrokenCases(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "datetime_zh.jsonl"), []byte("{\n"), 0o600))
	assert.ErrorContains(t, runDates(dir, io.Discard), "datetime_zh.jsonl:1")
}

func TestDatesCompareSpansAndValues(t *testing.T) {
	dir := t.TempDir()
	cases := `{"id":"a","model":"M","input":"会议在下周三开","ref":"2026-02-10T00:00:00","expected":[{"text":"在下周三","start":2,"end":6,"value":{"Timex":"2026-02-18"}}]}
{"id":"b","model":"M","input":"三年半","ref":null,"expected":[{"text":"三年半","start":0,"end":3,"value":{"Timex":"P3.5Y"}}]}
{"id":"c","model":"M","input":"今年十月","ref":"2026-02-10T00:00:00","expected":[{"text":"今年","start":0,"end":2,"value":{"Timex":"2026"}}]}
{"id":"d","model":"M","input":"去年","ref":"2026-02-10T00:00:00","expected":[{"text":"去年","start":0,"end":2,"value":{"Timex":"2024"}}]}
{"id":"e","model":"M","input":"马上","ref":null,"expected":[{"text":"马上","start":0,"end":2}]}
`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "datetime_zh.jsonl"), []byte(cases), 0o600))
	var b strings.Builder
	var misses []string
	require.NoError(t, compareDates(dir, &b, func(m string) { misses = append(misses, m) }))
	assert.Regexp(t, `all +4 +75\.0 +3 +66\.7 +0`, b.String())
	assert.Contains(t, b.String(), "adverbs without a calendar value")
	require.Len(t, misses, 2)
	assert.Contains(t, misses[0], "want 今年\tgot 今年十月")
	assert.Contains(t, misses[1], "want 2024 []\tgot 2025")
}

// TestDatesAgree holds the agreement that the package claims.
func TestDatesAgree(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "specs")
	cases, err := readCases[dateCase](filepath.Join(dir, "datetime_zh.jsonl"))
	if err != nil {
		t.Skip("the third-party cases are not there:", err)
	}
	var total dateTally
	for _, c := range cases {
		total.add(compareDate(c, map[string]int{}, map[string]int{}, func(string) {}))
	}
	assert.GreaterOrEqual(t, percent(total.spans, total.expected), 92.0)
	assert.GreaterOrEqual(t, percent(total.values, total.valued), 90.0)
}
