package main

import (
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// suite is some tests of one package.
type suite struct {
	pkg       string // folder below the module's, with slashes
	run, skip string // regular expressions, "" for all and none

	binary  string        // "" if the package has no tests
	usual   time.Duration // processor time without a mutant
	reached []byte        // reached[n] is 1 if the tests reach site n
	runs    int           // mutants that were run
	kills   int           // mutants that were killed
}

// readSuites reads a file of lines: package, -run and -skip. Packages with
// sites that it does not name are added.
func readSuites(file string, sites []instrument.Site) ([]*suite, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var suites []*suite
	number := 0
	for l := range strings.Lines(string(text)) {
		number++
		f := strings.Fields(l)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if len(f) != 3 {
			return nil, fmt.Errorf("%s:%d: want package, tests to run and tests to leave out, not %d fields", file, number, len(f))
		}
		suites = append(suites, &suite{pkg: path.Clean(f[0]), run: expression(f[1]), skip: expression(f[2])})
	}
	for _, s := range sites {
		if !slices.ContainsFunc(suites, func(u *suite) bool { return u.pkg == s.Package }) {
			suites = append(suites, &suite{pkg: s.Package})
		}
	}
	return suites, nil
}

func expression(field string) string {
	if field == "-" {
		return ""
	}
	return field
}

// args are those of the test binary.
func (s *suite) args() []string {
	args := []string{"-test.short", "-test.failfast"}
	if s.run != "" {
		args = append(args, "-test.run="+s.run)
	}
	if s.skip != "" {
		args = append(args, "-test.skip="+s.skip)
	}
	return args
}

// name is what the report calls it.
func (s *suite) name() string {
	if s.run != "" {
		return s.pkg + " " + s.run
	}
	return s.pkg
}

// inOrder puts the first suite of the mutant's own package before the others.
func inOrder(suites []*suite, pkg string) []*suite {
	own := slices.IndexFunc(suites, func(s *suite) bool { return s.pkg == pkg })
	if own <= 0 {
		return suites
	}
	return slices.Concat(suites[own:own+1], suites[:own], suites[own+1:])
}
