package annotation

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares got with a file of testdata/annotation.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "annotation", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "run the test with -update if the change is meant")
}

// sample is a document with everything that makes formats stumble: a mention
// with a hard line break, a character beyond the BMP, markup, quotes, values
// with spaces, an optional mention, two articles.
func sample() Document {
	return Document{
		ID: "sample/1", Ref: "2026-02-10",
		Text: "2月5日,石楼\n\n二中校长李望秋😀到会。\n\n# 约70人<听>\"课\" & \\p|\t讨论。\n第二篇\n雷锋精神",
		Articles: []Article{
			{Start: 0, End: 44, Title: "第一篇"},
			{Start: 45, End: 53, Title: "第二篇"},
		},
		Entities: []Entity{
			{Start: 0, End: 4, Type: Date, Text: "2月5日", Value: "2026-02-05"},
			{Start: 5, End: 11, Type: School, Text: "石楼二中"},
			{Start: 11, End: 13, Type: Title, Text: "校长"},
			{Start: 13, End: 16, Type: Person, Text: "李望秋"},
			{Start: 24, End: 28, Type: Count, Text: "约70人", Value: "~70 人"},
			{Start: 49, End: 51, Type: Person, Text: "雷锋", Optional: true},
		},
		Posts: []Post{
			{Person: "李望秋", Org: "石楼二中", Title: "校长"},
			{Person: "李望秋", Org: "石楼|一中", Title: "副校长", Status: Former, From: "2016-10", To: "2019-08-31"},
			{Person: "何志\\p", Title: "主任", Status: Proposed, To: "2026"},
			{Person: "雷锋", Title: "班长", Optional: true, Article: 1},
		},
		Aliases: []Alias{{Names: []string{"石楼二中", "石楼县第二中学"}}},
	}
}

func TestSampleIsValid(t *testing.T) { require.NoError(t, sample().Validate()) }

// bulletinGold is the golden corpus's document.
func bulletinGold(t testing.TB) Document {
	file, err := os.Open("../../testdata/bulletin.json")
	require.NoError(t, err)
	defer file.Close()
	for d, err := range ReadJSON(file, ReadOptions{}) {
		require.NoError(t, err)
		return d
	}
	t.Fatal("no document")
	return Document{}
}
