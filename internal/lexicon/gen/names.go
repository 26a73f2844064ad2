package main

import (
	"bufio"
	"bytes"
	_ "embed"
	"fmt"
	"math"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

//go:embed input/surnames.txt
var handSurnames string

//go:embed input/given.txt
var handGiven string

//go:embed input/address.txt
var handAddress string

// names holds everything that the person-name tables are made of.
type names struct {
	dictVersion string
	words       map[string]dictWord  // gojieba's dictionary
	roles       map[string]attribute // HanLP's person roles
	core        map[string]attribute // HanLP's core dictionary
	custom      map[string]attribute // HanLP's custom dictionary
	foreign     map[string]int       // HanLP's transliterated names
	surname     map[string]float64   // counts
	given       [3]map[rune]float64  // counts: first, second of two, single
	whole       map[string]float64   // counts of two-character given names
}

// dictWord is a word of gojieba's dictionary.
type dictWord struct {
	freq float64
	tag  string
}

// isName tells whether gojieba's dictionary tags the word as a personal name.
func (w dictWord) isName() bool { return strings.HasPrefix(w.tag, "nr") }

func loadNames(src *sources) (*names, error) {
	n := &names{dictVersion: src.gojiebaVersion}
	var err error
	if n.words, err = parseDict(src.gojiebaDict); err != nil {
		return nil, err
	}
	for _, d := range []struct {
		into   *map[string]attribute
		member string
		total  bool
	}{{&n.roles, hanlpRoles, false}, {&n.core, hanlpCore, true}, {&n.custom, hanlpCustom, true}} {
		if *d.into, err = decodeDictionary(src.hanlp[d.member], d.total); err != nil {
			return nil, fmt.Errorf("%s: %w", d.member, err)
		}
	}
	if n.foreign, err = decodeTrie(&reader{data: src.hanlp[hanlpForeign]}); err != nil {
		return nil, err
	}
	n.countSurnames()
	n.countGiven()
	return n, nil
}

func parseDict(data []byte) (map[string]dictWord, error) {
	words := make(map[string]dictWord)
	s := bufio.NewScanner(bytes.NewReader(data))
	for s.Scan() {
		f := strings.Fields(s.Text())
		if len(f) != 3 {
			continue
		}
		freq, err := strconv.ParseFloat(f[1], 64)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", s.Text(), err)
		}
		words[f[0]] = dictWord{freq: freq, tag: f[2]}
	}
	return words, s.Err()
}

// minSurnameCount is the count that a hand-listed surname gets at least: the
// name corpus (news of 1998 to 2014) has only some hundred surnames.
const minSurnameCount = 1.5

// countSurnames takes role B; a surname not listed by hand needs some evidence
// there, since the role also holds annotation errors.
func (n *names) countSurnames() {
	n.surname = make(map[string]float64)
	for word, roles := range n.roles {
		if c := roles[roleSurname]; c >= 10 && len([]rune(word)) <= 2 && isHan(word) {
			n.surname[word] = float64(c)
		}
	}
	for _, s := range handList(handSurnames) {
		name, fixed, isFixed := strings.Cut(s, "=")
		if isFixed {
			n.surname[name], _ = strconv.ParseFloat(fixed, 64)
			continue
		}
		name, digits, _ := strings.Cut(s, ":")
		count, _ := strconv.ParseFloat(digits, 64) // none given: 0
		n.surname[name] = max(n.surname[name], count, float64(n.roles[name][roleSurname]), minSurnameCount)
	}
}

// handList returns the words of a hand-written list, in its order.
func handList(file string) []string {
	var words []string
	for line := range strings.Lines(file) {
		if !strings.HasPrefix(line, "#") {
			words = append(words, strings.Fields(line)...)
		}
	}
	return words
}

// typeWeight is what one full name of gojieba's dictionary (a type, seen who
// knows how often) counts beside the tokens of the name corpus.
const typeWeight = 3

// modernWeight is what one name of the list of modern given names counts. With
// some 500 names it gives them a sixth of all counts.
const modernWeight = 100

// countGiven takes roles C, D, E, whole given names (Z) split in two, the
// given names of the full names in gojieba's dictionary, and the list of
// modern given names.
func (n *names) countGiven() {
	for i := range n.given {
		n.given[i] = make(map[rune]float64)
	}
	n.whole = make(map[string]float64)
	address := make(map[string]bool)
	for _, word := range handList(handAddress) {
		address[word] = true
	}
	two := func(given []rune, weight float64) {
		if address[string(given)] {
			return
		}
		n.given[0][given[0]] += weight
		n.given[1][given[1]] += weight
		n.whole[string(given)] += weight
	}
	for word, roles := range n.roles {
		r := []rune(word)
		switch {
		case !isHan(word):
		case len(r) == 1:
			for i, role := range []int32{roleFirst, roleSecond, roleSingle} {
				if c := roles[role]; c > 0 {
					n.given[i][r[0]] += float64(c)
				}
			}
		case len(r) == 2 && roles[roleGiven2] > 0:
			two(r, float64(roles[roleGiven2]))
		}
	}
	for word, w := range n.words {
		r := []rune(word)
		if w.tag != "nr" || !isHan(word) || n.surname[string(r[:1])] < 50 || n.commonNoun(word) || n.addressed(r) {
			continue
		}
		switch len(r) {
		case 3:
			two(r[1:], typeWeight)
		case 2:
			n.given[2][r[1]] += typeWeight
		}
	}
	for _, name := range handList(handGiven) {
		if r := []rune(name); len(r) == 2 {
			two(r, modernWeight)
		} else {
			n.given[2][r[0]] += modernWeight
		}
	}
}

// addressed tells whether what stands after the first character is a title or
// an occupation: gojieba's dictionary tags 陈医生 as a name.
func (n *names) addressed(name []rune) bool {
	rest := string(name[1:])
	for _, dict := range []map[string]attribute{n.core, n.custom} {
		if nature := mainNature(dict[rest]); nature == natureTitle || nature == natureJob {
			return true
		}
	}
	return false
}

// isHan tells whether s consists of characters of the main CJK block.
func isHan(s string) bool {
	for _, r := range s {
		if r < 0x4E00 || r > 0x9FFF {
			return false
		}
	}
	return s != ""
}

func total[K comparable](m map[K]float64) float64 {
	// Summed in order of size, so that rounding does not depend on map order.
	values := make([]float64, 0, len(m))
	for _, v := range m {
		values = append(values, v)
	}
	sort.Float64s(values)
	var t float64
	for _, v := range values {
		t += v
	}
	return t
}

func logp(count, total float64) string {
	return strconv.FormatFloat(math.Log(count/total), 'f', 2, 64)
}

func (n *names) write(dir string) error {
	for _, table := range []struct {
		file string
		make func() (head, rows []string)
	}{
		{"surnames.tsv", n.surnameTable},
		{"given.tsv", n.givenTable},
		{"wordnames.tsv", n.wordNameTable},
		{"ordinary.tsv", n.ordinaryTable},
		{"foreign.tsv", n.foreignTable},
	} {
		head, rows := table.make()
		if err := writeTable(filepath.Join(dir, table.file), head, rows); err != nil {
			return err
		}
	}
	return nil
}
