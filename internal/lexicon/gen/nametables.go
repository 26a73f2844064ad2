package main

import (
	"math"
	"sort"
	"strings"
)

const hanlpCredit = "Source: HanLP portable 1.8.6 (com.hankcs:hanlp, Apache-2.0), "

func (n *names) dictCredit() string {
	return "gojieba " + n.dictVersion + " jieba.dict.utf8 (MIT)"
}

// surnameTable lists surnames with their probability among names and their
// weight against the same characters as ordinary text.
func (n *names) surnameTable() (head, rows []string) {
	t, chars := total(n.surname), n.charFreq()
	ct := total(chars)
	for _, s := range sortedKeys(n.surname) {
		odds := math.Log(n.surname[s] / t)
		for _, r := range s {
			odds -= math.Log(max(chars[r], 1) / ct)
		}
		rows = append(rows, s+"\t"+logp(n.surname[s], t)+"\t"+formatOdds(odds))
	}
	return []string{
		hanlpCredit + "person/nr.txt role B;",
		"internal/lexicon/gen/input/surnames.txt (by hand); " + n.dictCredit() + ".",
		"Made by: role-B words with a count of at least 10, and all hand-listed ones (with a count of at least 1.5).",
		"Columns: surname; natural log of its share among all surnames; log odds of that share against the share of the",
		"same character(s) in ordinary text (frequency-weighted words of gojieba's dictionary that are no names).",
	}, rows
}

// givenTable lists given-name characters with their probabilities by position.
func (n *names) givenTable() (head, rows []string) {
	var totals [3]float64
	all := make(map[rune]bool)
	for i, m := range n.given {
		totals[i] = total(m)
		for r, c := range m {
			if c >= 2 {
				all[r] = true
			}
		}
	}
	list := make([]rune, 0, len(all))
	for r := range all {
		list = append(list, r)
	}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	for _, r := range list {
		columns := []string{string(r)}
		for i, m := range n.given {
			columns = append(columns, logp(m[r]+0.5, totals[i]))
		}
		rows = append(rows, strings.Join(columns, "\t"))
	}
	return []string{
		hanlpCredit + "person/nr.txt roles C, D, E, Z; " + n.dictCredit() + ";",
		"internal/lexicon/gen/input/given.txt (by hand).",
		"Made by: token counts of the roles (Z, a whole given name, counts for both positions) plus 3 for each full name",
		"tagged nr in gojieba's dictionary (surname of the surname table + one or two characters), plus 100 for each modern",
		"given name listed by hand, plus 0.5; characters with a count of 2 or more somewhere.",
		"Columns: character; natural logs of its share as first of two given characters, as second, as the only one.",
	}, rows
}

// minWholeCount is how often a two-character given name must have been seen to
// be listed as one.
const minWholeCount = 6

// wordNameTable lists the two-character given names that are also words.
func (n *names) wordNameTable() (head, rows []string) {
	t := total(n.given[0])
	for _, g := range sortedKeys(n.whole) {
		w, ok := n.words[g]
		ordinary := ok && (!w.isName() || n.commonNoun(g)) && w.freq >= 3
		if ordinary && n.whole[g] >= minWholeCount && !n.addressed([]rune("某"+g)) {
			rows = append(rows, g+"\t"+logp(n.whole[g], t))
		}
	}
	return []string{
		"Given names that are also ordinary words (和平, 文静, 建设).",
		hanlpCredit + "person/nr.txt role Z; " + n.dictCredit() + ".",
		"Made by: two-character words with a count of 6 or more as given name (role Z, plus 3 for each full name tagged nr",
		"in gojieba's dictionary) that are also words of another kind (frequency at least 3 in gojieba's dictionary), without",
		"titles (HanLP's tags nnt, nnd) and forms of address (internal/lexicon/gen/input/address.txt, by hand).",
		"Columns: given name; natural log of its share among all two-character given names.",
	}, rows
}

// minOrdinaryFreq is the frequency (of 60 million) a word needs to count as
// ordinary text that competes with a name.
const minOrdinaryFreq = 20

// ordinaryTable lists ordinary words that compete with names. Only words
// all of whose characters occur in names can.
func (n *names) ordinaryTable() (head, rows []string) {
	var t float64
	freqs := make(map[string]float64)
	for w, d := range n.words {
		freqs[w] = d.freq
	}
	t = total(freqs)
	for _, w := range sortedKeys(n.words) {
		d := n.words[w]
		r := []rune(w)
		if !isHan(w) || len(r) > 3 || len(r) == 1 && d.freq < minSingleFreq {
			continue
		}
		if len(r) > 1 && !n.competes(w, d) {
			continue
		}
		rows = append(rows, w+"\t"+logp(d.freq, t))
	}
	return []string{
		"Ordinary words of one to three characters, the reading that competes with a personal name.",
		"Source: " + n.dictCredit() + "; HanLP portable 1.8.6 core dictionary (Apache-2.0).",
		"Made by: single characters with a frequency of at least 4 in 60 million; longer words with one of at least 20 that",
		"are not tagged as names (or are, but HanLP's dictionary has them as something else), are no compound surnames, and",
		"have a frequency of at least 100 or only characters that occur in names.",
		"Columns: word; natural log of its share among all words.",
	}, rows
}

// minSingleFreq is the same for single characters; those below it are as rare
// as unknown ones.
const minSingleFreq = 4

// competes tells whether a word of two or three characters is an ordinary
// reading of characters that might be a name.
func (n *names) competes(word string, d dictWord) bool {
	hanlp, known := n.core[word]
	switch {
	case d.freq < minOrdinaryFreq:
		return false
	case d.isName() && !n.commonNoun(word):
		return false
	case known && mainNature(hanlp) == naturePerson: // 周恩来, tagged t in gojieba's dictionary
		return false
	case n.surname[word] >= 5: // 欧阳
		return false
	}
	return d.freq >= 100 || n.nameLike([]rune(word))
}

// commonNoun tells whether HanLP knows mostly as an ordinary word what
// gojieba's dictionary tags as a name (文明, 万向轮: its nr tags are partly
// guesses).
func (n *names) commonNoun(w string) bool {
	a, ok := n.core[w]
	if !ok {
		a, ok = n.custom[w]
	}
	nature := mainNature(a)
	return ok && nature != naturePerson && nature != natureForeignName
}

// nameLike tells whether every character of a word occurs in names.
func (n *names) nameLike(word []rune) bool {
	for _, r := range word {
		if n.given[0][r]+n.given[1][r]+n.given[2][r] < 2 && n.surname[string(r)] == 0 {
			return false
		}
	}
	return true
}

// foreignTable lists the characters of transliterated names.
func (n *names) foreignTable() (head, rows []string) {
	counts, chars := make(map[rune]float64), n.charFreq()
	for name := range n.foreign {
		if !isHan(name) {
			continue
		}
		for _, r := range name {
			counts[r]++
		}
	}
	t, ct := total(counts), total(chars)
	list := make([]rune, 0, len(counts))
	for r, c := range counts {
		if c >= 4 {
			list = append(list, r)
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i] < list[j] })
	for _, r := range list {
		odds := math.Log(counts[r]/t) - math.Log(max(chars[r], 1)/ct)
		rows = append(rows, string(r)+"\t"+logp(counts[r], t)+"\t"+formatOdds(odds))
	}
	return []string{
		hanlpCredit + "person/nrf.txt (14,763 transliterated names); " + n.dictCredit() + ".",
		"Made by: type counts of characters, those with 4 or more.",
		"Columns: character; natural log of its share in transliterated names; log odds against ordinary text.",
	}, rows
}

// charFreq counts characters in ordinary text: the words of gojieba's
// dictionary that are no names, weighted by frequency.
func (n *names) charFreq() map[rune]float64 {
	f := make(map[rune]float64)
	for word, w := range n.words {
		if w.isName() && !n.commonNoun(word) {
			continue
		}
		for _, r := range word {
			f[r] += w.freq
		}
	}
	return f
}
