package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// equivalents are the reasons why mutants are no faults.
type equivalents map[instrument.Key]string

// readEquivalents reads a file of lines: package, function, kind, number, code
// and reason with tabs between them. A file that is not there is empty.
func readEquivalents(path string) (equivalents, error) {
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	e := equivalents{}
	number := 0
	for l := range strings.Lines(string(text)) {
		number++
		l = strings.TrimRight(l, "\r\n")
		if l == "" || l[0] == '#' {
			continue
		}
		key, reason, err := parseEquivalent(l)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, number, err)
		}
		if _, twice := e[key]; twice {
			return nil, fmt.Errorf("%s:%d: the same mutant as in a line above", path, number)
		}
		e[key] = reason
	}
	return e, nil
}

func parseEquivalent(l string) (instrument.Key, string, error) {
	f := strings.Split(l, "\t")
	if len(f) != 6 || strings.TrimSpace(f[5]) == "" {
		return instrument.Key{}, "", fmt.Errorf("want package, function, kind, number, code and a reason with tabs between them, not %d fields", len(f))
	}
	nth, err := strconv.Atoi(f[3])
	if err != nil {
		return instrument.Key{}, "", fmt.Errorf("the fourth field must be a number: %w", err)
	}
	if _, err := instrument.ParseKinds(f[2]); err != nil {
		return instrument.Key{}, "", err
	}
	return instrument.Key{Package: f[0], Function: f[1], Kind: instrument.Kind(f[2]), Nth: nth, Code: f[4]}, f[5], nil
}

// mark calls the survivors that are listed equivalent. One that was killed
// stays so, and the report names it.
func (e equivalents) mark(results []result) {
	for i := range results {
		r := &results[i]
		reason, listed := e[r.site.Key]
		if !listed {
			continue
		}
		r.reason = reason
		if r.verdict != killed {
			r.verdict = equivalent
		}
	}
}

// stale returns the lines whose site is not there, as far as their package and
// kind were looked for.
func (e equivalents) stale(sites []instrument.Site, kinds []instrument.Kind) []string {
	packages := map[string]bool{}
	there := map[instrument.Key]bool{}
	for _, s := range sites {
		packages[s.Package] = true
		there[s.Key] = true
	}
	var lines []string
	for key := range e {
		if packages[key.Package] && slices.Contains(kinds, key.Kind) && !there[key] {
			lines = append(lines, keyLine(key))
		}
	}
	slices.Sort(lines)
	return lines
}
