package timex

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDataFiles keeps the tables sorted, without doubles, and readable.
func TestDataFiles(t *testing.T) {
	for name, file := range map[string]string{"words": wordsFile, "eras": erasFile, "dynasties": dynastiesFile, "units": unitsFile, "terms": termsFile, "folds": foldsFile} {
		var lines []string
		for line := range strings.Lines(file) {
			if line[0] != '#' {
				lines = append(lines, strings.TrimRight(line, "\n"))
			}
		}
		assert.NotEmpty(t, lines, name)
		assert.True(t, slices.IsSorted(lines), "%s is sorted", name)
		assert.Len(t, slices.Compact(lines), len(lines), "%s has no doubles", name)
		assert.True(t, strings.HasPrefix(file, "#"), "%s says where it comes from", name)
		assert.Contains(t, file, "Source:", name)
	}
}

func TestWordsAreUsed(t *testing.T) {
	eachLine(wordsFile, func(f []string) {
		assert.NotZero(t, wordKinds[f[1]], "%s: kind %q", f[0], f[1])
		var s scanner
		s.reset([]rune(f[0]), Reference{})
		w, end := s.word(0)
		if assert.NotNil(t, w, f[0]) {
			assert.Equal(t, len([]rune(f[0])), end, f[0])
		}
	})
}

// TestFolds checks that the traditional forms are single characters and that no
// simplified one is folded again, and that words are written in simplified ones.
func TestFolds(t *testing.T) {
	m := foldTable()
	for from, to := range m {
		_, again := m[to]
		assert.False(t, again, "%c folds to %c, which folds too", from, to)
	}
	lx := theLexicon()
	for from, to := range m {
		s := scanner{t: []rune{from}, lx: lx}
		assert.Equal(t, to, s.at(0))
	}
	for _, e := range lx.nodes[0].edges {
		assert.NotContains(t, m, e.r, "a word begins with %c, which is never met", e.r)
	}
}
