// Command typo measures how well package internal/typo finds the name that a
// misspelt one was meant to be, in two lists: the universities of a table given
// with -universities (tab-separated, name in the second column, may be
// gzip-compressed) and 3,000 school names that it makes itself.
//
//	go run ./benchmarks/typo -universities list.tsv.gz
//
// For each list it makes 300 slips, 100 of each kind: a character replaced (in
// equal shares by one that sounds the same, by one that looks the same and by
// any character of the list), left out, or swapped with the next. Three kinds of
// slip cannot be resolved by anyone and are drawn again: those that give another
// name of the list, those that are one edit away from two names of the list
// (found by comparing with all), and those that lose a numeral, which is what
// tells 第一中学 from 第三中学. The right answer to the last two is none: how they
// were answered is printed beside the rest.
//
// Then it sets 1,000 names of each list in sentences, and of the bureaus of all counties, each with a character that sounds or
// looks like the right one and without, and counts how many the extraction with dianming.WithMisspellings corrects: with
// the list as the user's own, and by the rules alone, which correct kinds and places only. What looks alike is drawn from the
// table that the rules have too, so that slips by look are the easy ones. Of right names none may be corrected.
package main

import (
	"bufio"
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/typo"
)

// perKind is the number of slips of each kind.
const perKind = 100

// inSentences is the number of slips of each list that are read in sentences.
const inSentences = 1000

func main() {
	universities := flag.String("universities", "", "tab-separated table of universities, name in the second column")
	seed := flag.Uint64("seed", 1, "seed of the slips")
	verbose := flag.Bool("v", false, "print the slips that were not resolved")
	flag.Parse()
	if err := run(os.Stdout, *universities, *seed, *verbose); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(w io.Writer, universities string, seed uint64, verbose bool) error {
	if universities != "" {
		names, err := readNames(universities)
		if err != nil {
			return err
		}
		if err := report(w, "universities", names, seed, verbose); err != nil {
			return err
		}
		if err := reportText(w, "universities", names, seed, inSentences, verbose); err != nil {
			return err
		}
	}
	schools := schoolNames(3000, seed)
	if err := report(w, "schools", schools, seed, verbose); err != nil {
		return err
	}
	if err := reportText(w, "schools", schools, seed, inSentences, verbose); err != nil {
		return err
	}
	return reportText(w, "bodies", bodyNames(), seed, inSentences, verbose)
}

func report(w io.Writer, title string, names []string, seed uint64, verbose bool) error {
	start := time.Now()
	ix, err := typo.New(names)
	if err != nil {
		return err
	}
	built := time.Since(start)
	r := measure(ix, names, seed)
	fmt.Fprintf(w, "%s: %d names, %d slips: %.1f %% right, %.1f %% wrong, %.1f %% unresolved; built in %v\n",
		title, ix.Len(), r.total, r.percent(r.right), r.percent(r.wrong), r.percent(r.total-r.right-r.wrong), built.Round(time.Millisecond))
	fmt.Fprintf(w, "\tdrawn again: %d real names; %d without their numeral (%d answered right, %d wrong); %d between names (%d right, %d wrong)\n",
		r.real, r.lost.total, r.lost.right, r.lost.wrong, r.tied.total, r.tied.right, r.tied.wrong)
	if verbose {
		for _, s := range r.failures {
			fmt.Fprintln(w, "\t"+s)
		}
	}
	return nil
}

// result counts what became of the slips.
type result struct {
	total, right, wrong int
	real                int // drawn again: the slip is another name of the list
	lost                lot // drawn again: a numeral is lost
	tied                lot // drawn again: two names are one edit away
	failures            []string
}

// lot counts slips that no program can resolve, and those resolved by luck or
// wrongly all the same.
type lot struct{ total, right, wrong int }

func (r result) percent(n int) float64 { return 100 * float64(n) / float64(r.total) }

// measure makes the slips and counts the answers.
func measure(ix *typo.Index, names []string, seed uint64) result {
	rng := rand.New(rand.NewPCG(seed, 2026))
	alphabet := alphabetOf(names)
	known := map[string]bool{}
	for _, n := range names {
		known[n] = true
	}
	var r result
	for op := range 3 {
		for n := 0; n < perKind; {
			name := names[rng.IntN(len(names))]
			wrong, ok := slip(rng, name, op, alphabet)
			if !ok {
				continue
			}
			m, answered := ix.Correct(wrong)
			right := answered && m.Name == name
			switch {
			case known[wrong]:
				r.real++
			case numerals(wrong) != numerals(name):
				r.lost.count(right, answered)
			case neighbours(names, wrong) > 1:
				r.tied.count(right, answered)
			default:
				n++
				r.count(right, answered, fmt.Sprintf("%s for %s: %v %v", wrong, name, m, ix.Suggest(wrong)))
			}
		}
	}
	return r
}

func (l *lot) count(right, answered bool) {
	l.total++
	switch {
	case right:
		l.right++
	case answered:
		l.wrong++
	}
}

func (r *result) count(right, answered bool, failure string) {
	r.total++
	switch {
	case right:
		r.right++
		return
	case answered:
		r.wrong++
	}
	r.failures = append(r.failures, failure)
}

// numerals returns the numerals of a name.
func numerals(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune("〇零一二三四五六七八九十百", r) {
			return r
		}
		return -1
	}, name)
}

// neighbours counts the names that are one edit away from s, by comparing them
// all.
func neighbours(names []string, s string) int {
	q := []rune(s)
	n := 0
	for _, name := range names {
		if distance(q, []rune(name)) == 1 {
			n++
		}
	}
	return n
}

// distance is the number of edits between two names, two swapped neighbours
// being one (optimal string alignment).
func distance(a, b []rune) int {
	if d := len(a) - len(b); d > 1 || d < -1 {
		return 2 // or more
	}
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := range a {
		before, last, row := rows[0], rows[1], rows[2]
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		rows[0], rows[1], rows[2] = last, row, before
	}
	return rows[1][len(b)]
}

// alphabetOf returns the hanzi of the names, each once, sorted.
func alphabetOf(names []string) []rune {
	seen := map[rune]bool{}
	var out []rune
	for _, n := range names {
		for _, r := range n {
			if r >= 0x4E00 && r <= 0x9FFF && !seen[r] {
				seen[r] = true
				out = append(out, r)
			}
		}
	}
	slices.Sort(out)
	return out
}

// schoolNames makes n different names of place, ordinal or core, and kind.
func schoolNames(n int, seed uint64) []string {
	rng := rand.New(rand.NewPCG(seed, 7))
	var places []string
	for _, d := range division.All() {
		if d.Level == division.County || d.Level == division.City {
			places = append(places, d.Name)
		}
	}
	ordinals := []string{"第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第十二"}
	cores := []string{"实验", "育才", "育英", "城关", "新华", "文化", "光明", "英才", "启智", "博雅", "明德", "机关", "东关", "西关", "南街", "北街", "希望", "外国语"}
	kinds := []string{"中学", "小学", "高级中学", "初级中学", "幼儿园"}
	seen := map[string]bool{}
	var out []string
	for len(out) < n {
		middle := ordinals[rng.IntN(len(ordinals))]
		if rng.IntN(2) == 0 {
			middle = cores[rng.IntN(len(cores))]
		}
		name := places[rng.IntN(len(places))] + middle + kinds[rng.IntN(len(kinds))]
		if !seen[name] {
			seen[name] = true
			out = append(out, name)
		}
	}
	return out
}

// readNames reads the second column of a table with a head line.
func readNames(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var names []string
	sc := bufio.NewScanner(r)
	for line := 0; sc.Scan(); line++ {
		cells := strings.Split(sc.Text(), "\t")
		if line == 0 || len(cells) < 2 || cells[1] == "" {
			continue
		}
		names = append(names, cells[1])
	}
	return names, sc.Err()
}
