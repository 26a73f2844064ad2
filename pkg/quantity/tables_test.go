package quantity

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var tableFiles = map[string]string{
	"units": unitsFile, "followers": followersFile, "terms": termsFile, "words": wordsFile, "nouns": nounsFile,
}

func TestTablesAreSortedAndHeaded(t *testing.T) {
	for name, file := range tableFiles {
		lines := dataLines(file)
		require.NotEmpty(t, lines, name)
		assert.True(t, strings.HasPrefix(file, "# "), name)
		assert.Contains(t, file, "Licence:", name)
		assert.Contains(t, file, "Source:", name)
		assert.True(t, slices.IsSorted(lines), name)
		assert.Len(t, slices.Compact(slices.Clone(lines)), len(lines), "%s: doubled lines", name)
		for _, l := range lines {
			assert.Equal(t, strings.TrimSpace(l), l, name)
		}
	}
}

func TestUnitTable(t *testing.T) {
	units := map[string]bool{}
	for _, line := range dataLines(unitsFile) {
		f := strings.Split(line, "\t")
		require.GreaterOrEqual(t, len(f), 2, line)
		assert.NotEqual(t, KindNone, kindNamed(f[1]), line)
		for _, flag := range f[2:] {
			assert.True(t, flag == "tally" || strings.HasPrefix(flag, "="), line)
		}
		units[f[0]] = true
	}
	for _, line := range dataLines(followersFile) {
		word, rest, ok := strings.Cut(line, "\t")
		assert.True(t, ok && rest != "", line)
		assert.True(t, units[word], "no such unit: %s", word)
	}
	// Every measure word of the domain.
	for _, w := range strings.Fields("人 名 位 人次 所 家 个 项 届 场 次 节 学时 课时 学分 学位 床 册 亩 平方米 标准化考场 班 轨 个百分点 % 倍 成 元 美元 岁 大") {
		assert.True(t, units[w], w)
	}
}

func TestEveryTermIsReached(t *testing.T) {
	tb := loadTables()
	for _, line := range slices.Concat(dataLines(termsFile), dataLines(wordsFile)) {
		assert.True(t, strings.ContainsFunc(line, func(r rune) bool { return tb.attr(r)&atStart != 0 }), "no numeral in %s", line)
	}
	for _, line := range dataLines(termsFile) {
		assert.Empty(t, Find("学习"+line+"精神"), line)
	}
}

func TestKindNames(t *testing.T) {
	for k := KindNone; k <= KindTime; k++ {
		assert.Equal(t, k, kindNamed(k.String()))
	}
	assert.Equal(t, "unknown", UnitKind(200).String())
	assert.Equal(t, "?", Bound(9).String())
}
