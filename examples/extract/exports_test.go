package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestGoldenTables(t *testing.T) {
	for _, table := range []string{"posts", "entities", "aliases"} {
		golden(t, "extract-"+table+".csv", extract(t, "", "--ref-date", "2026-02-10", "--format", "csv", "--no-bom", "--table", table, bulletinPath))
	}
}

func TestGoldenPopolo(t *testing.T) {
	golden(t, "extract-popolo.json", extract(t, "", "--ref-date", "2026-02-10", "--format", "popolo", bulletinPath))
}

func TestGoldenFollowTheMoney(t *testing.T) {
	golden(t, "extract-ftm.jsonl", extract(t, "", "--ref-date", "2026-02-10", "--format", "ftm", "--source-base", "https://news.example/", bulletinPath))
}

// table reads a table that begins with a byte order mark.
func table(t *testing.T, out string) [][]string {
	t.Helper()
	out, marked := strings.CutPrefix(out, "\uFEFF")
	require.True(t, marked)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	return rows
}

const inTwoLines = `{"id":"a","text":"原海州市教育局局长李明哲2月5日到会。"}
{"id":"b","text":"任命陈远为海州二中校长。","ref":"2020-01-02"}
`

// The table is that of posts where none is named; documents with and without a date
// of their own stand in one table with one head.
func TestTableOfPosts(t *testing.T) {
	rows := table(t, extract(t, inTwoLines, "--input", "jsonl", "--format", "csv", "--ref-date", "2026-02-10", "-"))
	require.Len(t, rows, 3)
	assert.Equal(t, "person", rows[0][0])
	assert.Equal(t, []string{"李明哲", "局长", "海州市教育局", "海州市教育局", "", "", "former", "", "", "a", "2026-02-10", "原海州市教育局局长李明哲2月5日到会。"}, rows[1])
	assert.Equal(t, []string{"陈远", "校长", "海州二中", "海州二中"}, rows[2][:4])
	assert.Equal(t, []string{"b", "2020-01-02"}, rows[2][9:11])
}

func TestTableOfTypes(t *testing.T) {
	rows := table(t, extract(t, inTwoLines, "--input", "jsonl", "--format", "csv", "--table", "entities", "--types", "PERSON,SCHOOL", "-"))
	var got []string
	for _, row := range rows[1:] {
		got = append(got, row[0]+" "+row[1])
	}
	assert.Equal(t, []string{"PERSON 李明哲", "PERSON 陈远", "SCHOOL 海州二中"}, got)
}

// Places in a stream count from the beginning of the whole text, as in JSONL.
func TestTableOfAStream(t *testing.T) {
	text := longText()
	rows := table(t, extract(t, text, "--format", "csv", "--table", "entities", "-"))
	runes := []rune(text)
	parts := map[string]bool{}
	for _, row := range rows[1:] {
		var at [2]int
		for i := range at {
			require.NoError(t, json.Unmarshal([]byte(row[7+i]), &at[i]))
		}
		mention := strings.Join(strings.Fields(string(runes[at[0]:at[1]])), "")
		require.Equal(t, mention, row[1])
		parts[row[6]] = true
	}
	assert.Greater(t, len(parts), 1)
}

// Both models are of all documents together, whichever way they came in.
func TestModelsOfAFolder(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "海州市教育局局长李明哲到会。", "b.txt": "海州市教育局局长李明哲讲话。", "c.txt": "70余人参加。"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	var model struct {
		Persons, Organizations, Posts []struct{ ID, Name string }
		Memberships                   []struct{ Sources []struct{ URL, Note string } }
	}
	require.NoError(t, json.Unmarshal([]byte(extract(t, "", "--format", "popolo", "--source-base", "https://news.example/", dir)), &model))
	assert.Len(t, model.Persons, 1)
	assert.Len(t, model.Organizations, 1)
	assert.Len(t, model.Posts, 1)
	require.Len(t, model.Memberships, 1)
	assert.Equal(t, []struct{ URL, Note string }{
		{"https://news.example/a", "海州市教育局局长李明哲到会。"}, {"https://news.example/b", "海州市教育局局长李明哲讲话。"}}, model.Memberships[0].Sources)

	schemas := map[string]int{}
	for line := range strings.Lines(extract(t, "", "--format", "ftm", dir)) {
		var e struct{ Schema string }
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		schemas[e.Schema]++
	}
	assert.Equal(t, map[string]int{"Document": 2, "Person": 1, "PublicBody": 1, "Position": 1, "Occupancy": 2}, schemas)
}

// Without input there is still a table with its head, and an object of empty lists.
func TestExportsOfNothing(t *testing.T) {
	assert.Len(t, table(t, extract(t, "", "--format", "csv", "-")), 1)
	assert.Contains(t, extract(t, "", "--format", "popolo", "-"), `"persons": []`)
	assert.Empty(t, extract(t, "", "--format", "ftm", "-"))
}

func TestExportUsage(t *testing.T) {
	_, stderr, status := command("", "--format", "csv", "--table", "people", "-")
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "posts")
}
