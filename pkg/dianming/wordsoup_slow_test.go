//go:build slow

package dianming_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// joints stand between the words of the tables where rules look: marks, verbs, names, numbers and Latin letters.
const joints = "， 。 、 （ ） ： ； “ ” 《 》 · 王思涵 李明哲 陈远 欧阳修 海州市 清河县 2024年3月5日 1990年 3月 12名 ABC Apple K. 5 公司 大学 局长 " +
	"校长 教授 任 为 由 以 兼 接任 前任 依次为 不再担任 的 原 拟任命 组长 委员会 学院 简称 以下简称"

// tableWords returns the words of the tables that the rules ask, without the long lists of places and names.
func tableWords(t *testing.T) []string {
	files, err := filepath.Glob("../../internal/*/data/*.t[xs][tv]")
	require.NoError(t, err)
	var words []string
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		if len(text) > 400_000 {
			continue
		}
		for line := range strings.Lines(string(text)) {
			if line[0] == '#' || strings.Contains(line, " → ") {
				continue
			}
			for word := range strings.FieldsSeq(line) {
				if word != "-" && len(word) < 30 {
					words = append(words, word)
				}
			}
		}
	}
	require.Greater(t, len(words), 5_000)
	return words
}

// Texts of words that rules ask for, in any order, are texts that rules trip over: none panics, and what is found stands
// where it says.
func TestWordSoup(t *testing.T) {
	ex, err := dianming.New(dianming.WithMisspellings())
	require.NoError(t, err)
	words, between, gaps := tableWords(t), strings.Fields(joints), []string{" ", "\n", "\u3000"}
	r := rand.New(rand.NewPCG(7, 11))
	for range 200_000 {
		var text strings.Builder
		for range 1 + r.IntN(12) {
			from := words
			if r.IntN(2) == 0 {
				from = between
			}
			text.WriteString(from[r.IntN(len(from))])
			if r.IntN(5) == 0 {
				text.WriteString(gaps[r.IntN(len(gaps))])
			}
		}
		doc := extract(t, ex, text.String())
		checkDocument(t, text.String(), doc)
	}
}
