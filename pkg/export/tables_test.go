package export

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// rows reads a table back.
func rows(t *testing.T, text string) [][]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	return all
}

func TestTables(t *testing.T) {
	doc := extracted(t, "a", "原海州市教育局局长李明哲到会，\n称“石楼县石楼中学”是名校。石楼中学校长王思涵70余人参加。😀2月5日。")
	doc.Ref = "2026-02-10"
	var posts, entities, aliases strings.Builder
	w, err := NewTables(TableOptions{Posts: &posts, Entities: &entities, Aliases: &aliases})
	require.NoError(t, err)
	require.NoError(t, w.Write(doc))
	require.NoError(t, w.Close())
	assert.Equal(t, [][]string{
		postColumns,
		{"李明哲", "局长", "海州市教育局", "海州市教育局", "", "", "former", "", "", "a", "2026-02-10", "原海州市教育局局长李明哲到会，称“石楼县石楼中学”是名校。"},
		{"王思涵", "校长", "石楼中学", "石楼县石楼中学", "141126", "石楼县", "current", "", "", "a", "2026-02-10", "石楼中学校长王思涵70余人参加。"},
	}, rows(t, posts.String()))
	all := rows(t, entities.String())
	assert.Equal(t, entityColumns, all[0])
	assert.Contains(t, all, []string{"SCHOOL", "石楼中学", "石楼县石楼中学", "", "141126", "石楼县", "a", "30", "34", "石楼中学校长王思涵70余人参加。"})
	assert.Contains(t, all, []string{"DATE", "2月5日", "2月5日", "XXXX-02-05", "", "", "a", "47", "51", "😀2月5日。"})
	assert.Equal(t, [][]string{aliasColumns, {"石楼中学", "石楼县石楼中学", "SCHOOL", "a", "1"}}, rows(t, aliases.String()))
}

// The column of the confidence is there where it is asked for; it is empty where nobody says.
func TestTablesWithConfidence(t *testing.T) {
	doc := extracted(t, "a", "海州市教育局局长李明哲到会。")
	require.Len(t, doc.Posts, 1)
	doc.Posts[0].Confidence = 0.98765
	doc.Entities[0].Confidence = 0
	var posts, entities, aliases strings.Builder
	w, err := NewTables(TableOptions{Posts: &posts, Entities: &entities, Aliases: &aliases, Confidence: true})
	require.NoError(t, err)
	require.NoError(t, w.Write(doc))
	last := func(table string, row int) string { return rows(t, table)[row][len(rows(t, table)[row])-1] }
	assert.Equal(t, "confidence", last(posts.String(), 0))
	assert.Equal(t, "0.988", last(posts.String(), 1))
	assert.Equal(t, "confidence", last(entities.String(), 0))
	assert.Empty(t, last(entities.String(), 1))
	assert.Regexp(t, `^0\.\d{3}$`, last(entities.String(), 2))
	assert.Equal(t, [][]string{aliasColumns}, rows(t, aliases.String()))
}

func TestByteOrderMark(t *testing.T) {
	var with, without strings.Builder
	_, err := NewTables(TableOptions{Posts: &with, BOM: true})
	require.NoError(t, err)
	_, err = NewTables(TableOptions{Posts: &without})
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(without.String(), "person,title,"), "a table without rows has its columns")
	assert.Equal(t, "\uFEFF"+without.String(), with.String())
}

// A spreadsheet runs what begins with one of these.
func TestNoCellIsAFormula(t *testing.T) {
	for cell, want := range map[string]string{
		`=HYPERLINK("http://a.example","王")`: `'=HYPERLINK("http://a.example","王")`,
		"+86 1":                              "'+86 1",
		"-5 度":                               "'-5 度",
		"@SUM(1)":                            "'@SUM(1)",
		"＝1＋1":                               "'＝1＋1",
		"\t=1":                               "'\t=1",
		" =1":                                "' =1",
		"2-1":                                "2-1",
		">70 人":                              ">70 人",
		" 名":                                 " 名",
		"'=1":                                "'=1",
		"王思涵":                                "王思涵",
		"":                                   "",
	} {
		assert.Equal(t, want, harmless(cell), "%q", cell)
	}
	var b strings.Builder
	w, err := NewTables(TableOptions{Posts: &b})
	require.NoError(t, err)
	require.NoError(t, w.Write(Document{ID: "=1+1", Ref: "@x", Posts: []Post{post("=王", "+长", "-局", said("=cmd|' /C calc'!A0"), from("=1"))}}))
	for _, cell := range rows(t, b.String())[1] {
		assert.NotRegexp(t, `^[=+@-]`, cell)
	}
}

// What CSV itself gives a meaning comes back as it was.
func TestQuoting(t *testing.T) {
	var b strings.Builder
	w, err := NewTables(TableOptions{Posts: &b})
	require.NoError(t, err)
	require.NoError(t, w.Write(Document{ID: `a,"b"`, Posts: []Post{post("王思涵", "局长", "", said("说：\"好\",\n散会"))}}))
	row := rows(t, b.String())[1]
	assert.Equal(t, `a,"b"`, row[9])
	assert.Equal(t, "说：\"好\",\n散会", row[11])
}

type failing struct{ after int }

var errFull = errors.New("no space left")

func (f *failing) Write(b []byte) (int, error) {
	if f.after--; f.after < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestTablesTellOfErrors(t *testing.T) {
	_, err := NewTables(TableOptions{Posts: &failing{}})
	assert.ErrorIs(t, err, errFull)
	for _, after := range []int{0, 1} { // in the mark, and behind it
		_, err = NewTables(TableOptions{Posts: &failing{after}, BOM: true})
		assert.ErrorIs(t, err, errFull)
	}
	doc := Document{ID: "a", Entities: []Entity{{Type: entity.Person}}, Posts: []Post{post("王", "长", "")}, Aliases: []Alias{{Names: []string{"a", "b"}}}}
	for i, o := range []TableOptions{{Posts: &failing{1}}, {Entities: &failing{1}}, {Aliases: &failing{1}}} {
		w, err := NewTables(o)
		require.NoError(t, err)
		assert.ErrorIs(t, w.Write(doc), errFull, i)
	}
}
