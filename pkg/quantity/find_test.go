package quantity

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// caseLines reads a data file of cases.
func caseLines(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var out []string
	for s := bufio.NewScanner(f); s.Scan(); {
		if line := s.Text(); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	require.NotEmpty(t, out)
	return out
}

func TestFindOnCases(t *testing.T) {
	for _, line := range caseLines(t, "testdata/counts.txt") {
		m := parseMarked(t, line)
		require.NotEmpty(t, m.mentions, line)
		m.check(t)
	}
	for _, line := range caseLines(t, "testdata/nocounts.txt") {
		for _, q := range Find(line) {
			assert.Fail(t, "found a count", "%s (%s) in %s", q.Text, q.Rule, line)
		}
	}
}

func TestCountedNoun(t *testing.T) {
	for text, want := range map[string]string{
		"21所公办学校全部达标":    "公办学校",
		"参与教师400余名。":     "教师",
		"发展教师党员60名，":     "教师党员",
		"30个“大思政课”实践基地":  "“大思政课”实践基地",
		"50余人参加会议":       "",
		"8名获得优秀奖的":       "",
		"全县15个村":         "",
		"占95%":           "",
		"教师和学生共70名参加了活动": "学生",
	} {
		got := Find(text)
		require.Len(t, got, 1, text)
		assert.Equal(t, want, text[got[0].NounStart:got[0].NounEnd], text)
	}
}

func TestFindFields(t *testing.T) {
	got := Find("培养骨干教师近30—50名。")
	require.Len(t, got, 1)
	q := got[0]
	assert.Equal(t, NewDecimal(30), q.Number)
	assert.Equal(t, NewDecimal(50), q.Upper)
	assert.True(t, q.IsRange)
	assert.True(t, q.HasNumber)
	assert.Equal(t, Below, q.Bound)
	assert.Equal(t, "名", q.Unit)
	assert.Equal(t, KindPersons, q.UnitKind)
	assert.Equal(t, "persons", q.UnitKind.String())
	assert.Equal(t, "<30/50 名", q.Value)
	assert.Equal(t, "C-RANGE", q.Rule)

	vague := Find("数百名教师")
	require.Len(t, vague, 1)
	assert.False(t, vague[0].HasNumber)
	assert.Equal(t, " 名", vague[0].Value)

	third := Find("三分之一")
	require.Len(t, third, 1)
	assert.True(t, third[0].Optional)
}

func TestFindSurvivesBadInput(t *testing.T) {
	assert.Empty(t, Find(""))
	assert.Empty(t, Find("\x00\xff\xfe"))
	got := Find("\xff参加\x00的有\xc370余人\xe4\xb8")
	require.Len(t, got, 1)
	assert.Equal(t, "70余人", got[0].Text)
	var f Finder
	assert.Empty(t, f.FindRunes(nil, []rune{-1, 0x10ffff, '五', -5, 0x7fffffff, '三', '个' + 0x10000}))
}

func TestFinderAppendsAndIsReusable(t *testing.T) {
	var f Finder
	dst := f.FindRunes(nil, []rune("21所学校"))
	dst = f.FindRunes(dst, []rune("共有400名教师"))
	require.Len(t, dst, 2)
	assert.Equal(t, [2]int{2, 6}, [2]int{dst[1].Start, dst[1].End})
	assert.Equal(t, [2]int{6, 8}, [2]int{dst[1].NounStart, dst[1].NounEnd})
	assert.Empty(t, dst[1].Text)
	assert.Equal(t, "400 名", dst[1].Value)
}

func TestFindAllocatesOnlyValues(t *testing.T) {
	text := []rune("全县112所中小学的教师参加会议，一直坚持统一标准，历时三年。")
	var f Finder
	dst := f.FindRunes(nil, text)
	require.Len(t, dst, 1)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { dst = f.FindRunes(dst[:0], text) }), 1.0)
}
