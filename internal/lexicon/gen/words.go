package main

import (
	"path/filepath"
	"strconv"
	"strings"
)

func formatOdds(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// wordList describes one list of HanLP words by tag.
type wordList struct {
	file   string
	nature int32
	what   string
	keep   func(word []rune) bool
	rule   string
}

// writeWordLists writes the reference lists of organisation kinds, titles and
// occupations.
func writeWordLists(n *names, dir string) error {
	for _, l := range []wordList{
		{"orgsuffix_hanlp.txt", natureOrgKind, "kinds of organisations (局, 研究会, 师范学院)",
			func(w []rune) bool { return !strings.ContainsRune("在于和与为对向从以及", w[0]) },
			"words with a preposition or conjunction at the front dropped"},
		{"titles_hanlp.txt", natureTitle, "posts and titles (局长, 主任, 检察长)",
			func(w []rune) bool { return len(w) >= 2 }, "single characters dropped"},
		{"jobs_hanlp.txt", natureJob, "occupations (记者, 农业专家)",
			func(w []rune) bool { return len(w) >= 2 }, "single characters dropped"},
	} {
		seen := make(map[string]bool)
		for _, dict := range []map[string]attribute{n.core, n.custom} {
			for word, a := range dict {
				if mainNature(a) == l.nature && isHan(word) && l.keep([]rune(word)) {
					seen[word] = true
				}
			}
		}
		head := []string{
			"Reference list: " + l.what + ".",
			hanlpCredit + "core and custom dictionaries.",
			"Made by: words whose most frequent tag is the one for this kind; " + l.rule + ".",
		}
		if err := writeTable(filepath.Join(dir, l.file), head, sortedKeys(seen)); err != nil {
			return err
		}
	}
	return nil
}

// mainNature is the most frequent label; ties go to the lower ordinal.
func mainNature(a attribute) int32 {
	best, count := int32(-1), int32(0)
	for label, c := range a {
		if c > count || c == count && label < best {
			best, count = label, c
		}
	}
	return best
}
