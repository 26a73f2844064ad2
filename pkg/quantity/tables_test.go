package quantity

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var tableFiles = map[string]string{
	"units": unitsFile, "followers": followersFile, "tallied": talliedFile, "terms": termsFile, "words": wordsFile, "nouns": nounsFile,
	"bounds": boundsFile, "cues": cuesFile,
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
			assert.True(t, unitFlagNames[flag] != 0 || strings.HasPrefix(flag, "="), line)
		}
		units[f[0]] = true
	}
	for _, line := range dataLines(followersFile) {
		word, rest, ok := strings.Cut(line, "\t")
		assert.True(t, ok && rest != "", line)
		assert.True(t, units[word], "no such unit: %s", word)
	}
	for _, line := range dataLines(talliedFile) {
		word, rest, _ := strings.Cut(line, "\t")
		u, _ := loadTables().unitAt([]rune(word), 0)
		require.NotNil(t, u, line)
		assert.NotZero(t, u.flags&flagTally, line)
		for part := range strings.SplitSeq(rest, "\t") {
			assert.True(t, slices.IsSorted(strings.Fields(part)), line)
		}
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

// TestCues checks that each cue of the file is one of the code, and the other way
// round, and that its words are sorted and as long as they may be.
func TestCues(t *testing.T) {
	var c cues
	sets, lists := c.runeCues(), c.wordCues()
	for _, line := range dataLines(cuesFile) {
		name, rest, _ := strings.Cut(line, "\t")
		words := strings.Fields(rest)
		require.NotEmpty(t, words, name)
		assert.True(t, slices.IsSorted(words), name)
		assert.Len(t, slices.Compact(slices.Clone(words)), len(words), "%s: doubled words", name)
		if sets[name] != nil {
			assert.Len(t, []rune(strings.Join(words, "")), len(words), "%s: single runes", name)
		} else {
			assert.Contains(t, lists, name)
		}
		delete(sets, name)
		delete(lists, name)
	}
	assert.Empty(t, sets)
	assert.Empty(t, lists)
}

func TestBoundWords(t *testing.T) {
	for _, line := range dataLines(boundsFile) {
		f := strings.Split(line, "\t")
		require.GreaterOrEqual(t, len(f), 3, line)
		assert.Contains(t, []string{"before", "after", "unit"}, f[1], line)
		assert.Contains(t, []string{"above", "below", "about"}, f[2], line)
		if len(f) > 3 {
			words := strings.Fields(f[3])
			assert.True(t, slices.IsSorted(words), line)
			assert.Len(t, []rune(strings.Join(words, "")), len(words), line)
		}
	}
}

func TestKindNames(t *testing.T) {
	for k := KindNone; k <= KindTime; k++ {
		assert.Equal(t, k, kindNamed(k.String()))
	}
	assert.Equal(t, "unknown", UnitKind(200).String())
	assert.Equal(t, "?", Bound(9).String())
}
