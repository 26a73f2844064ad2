package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// entry is one word of the dictionary.
type entry struct {
	word   []rune
	weight float64 // natural logarithm of its share of all frequencies
	tag    int     // index into dictionary.tags
}

type dictionary struct {
	entries   []entry // sorted by word, each word once
	minWeight float64 // weight of a single rune that is no word
	tags      []string
}

// readDictionary reads the main dictionary and the user dictionary the way
// cppjieba's DictTrie does: log(freq/sum); user words without a frequency get
// the median weight; of equal words the last wins.
func readDictionary(dir string) (*dictionary, error) {
	main, err := os.ReadFile(filepath.Join(dir, "jieba.dict.utf8"))
	if err != nil {
		return nil, err
	}
	user, err := os.ReadFile(filepath.Join(dir, "user.dict.utf8"))
	if err != nil {
		return nil, err
	}
	d := &dictionary{tags: []string{""}}
	raw, sum, err := parseMain(string(main))
	if err != nil {
		return nil, err
	}
	weights := make([]float64, len(raw))
	for i := range raw {
		raw[i].freq = math.Log(raw[i].freq / sum)
		weights[i] = raw[i].freq
	}
	slices.Sort(weights)
	d.minWeight = weights[0]
	more, err := parseUser(string(user), weights[len(weights)/2], sum)
	if err != nil {
		return nil, err
	}
	return d, d.add(append(raw, more...))
}

type rawWord struct {
	word string
	freq float64 // a frequency at first, then its weight
	tag  string
}

func parseMain(text string) (raw []rawWord, sum float64, err error) {
	for n, line := range lines(text) {
		f := strings.Split(line, " ")
		if len(f) != 3 {
			return nil, 0, fmt.Errorf("dictionary line %d: want 3 fields: %q", n+1, line)
		}
		freq, err := strconv.ParseFloat(f[1], 64)
		if err != nil || freq <= 0 {
			return nil, 0, fmt.Errorf("dictionary line %d: frequency %q", n+1, f[1])
		}
		raw = append(raw, rawWord{f[0], freq, f[2]})
		sum += freq
	}
	return raw, sum, nil
}

func parseUser(text string, median, sum float64) (raw []rawWord, err error) {
	for n, line := range lines(text) {
		if line == "" {
			continue
		}
		f := strings.Split(line, " ")
		w := rawWord{word: f[0], freq: median}
		switch len(f) {
		case 1:
		case 2:
			w.tag = f[1]
		case 3:
			freq, err := strconv.Atoi(f[1])
			if err != nil || freq <= 0 {
				return nil, fmt.Errorf("user dictionary line %d: frequency %q", n+1, f[1])
			}
			w.freq, w.tag = math.Log(float64(freq)/sum), f[2]
		default:
			return nil, fmt.Errorf("user dictionary line %d: %q", n+1, line)
		}
		if utf8.RuneCountInString(w.word) == 1 {
			// cppjieba keeps such a rune out of the HMM; the engine has no such
			// case, because the dictionary has no such word.
			return nil, fmt.Errorf("user dictionary line %d: single-rune word %q is not supported", n+1, w.word)
		}
		raw = append(raw, w)
	}
	return raw, nil
}

// add sorts the words, drops overridden ones and numbers the tags.
func (d *dictionary) add(raw []rawWord) error {
	last := make(map[string]int, len(raw))
	names := map[string]bool{}
	for i, w := range raw {
		if strings.ContainsAny(w.word, separators) || !utf8.ValidString(w.word) || w.word == "" {
			return fmt.Errorf("word %q holds a separator or is not valid text", w.word)
		}
		if utf8.RuneCountInString(w.word) >= window {
			return fmt.Errorf("word %q is too long", w.word)
		}
		last[w.word] = i
		if w.tag != "" && !names[w.tag] {
			names[w.tag] = true
			d.tags = append(d.tags, w.tag)
		}
	}
	slices.Sort(d.tags)
	for i, w := range raw {
		if last[w.word] != i {
			continue
		}
		tag, _ := slices.BinarySearch(d.tags, w.tag)
		d.entries = append(d.entries, entry{[]rune(w.word), w.freq, tag})
	}
	slices.SortFunc(d.entries, func(a, b entry) int { return slices.Compare(a.word, b.word) })
	return nil
}

// lines splits text without a last empty line.
func lines(text string) []string {
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}
