package main

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// choose returns the sites to try, in the order of the source.
func (o *options) choose(sites []instrument.Site) ([]instrument.Site, error) {
	sites, err := o.matching(sites)
	if err != nil {
		return nil, err
	}
	if o.sample == 0 || o.sample >= len(sites) {
		return sites, nil
	}
	sample := slices.Clone(sites)
	random := rand.New(rand.NewPCG(o.seed, 0))
	random.Shuffle(len(sample), func(i, j int) { sample[i], sample[j] = sample[j], sample[i] })
	sample = sample[:o.sample]
	slices.SortFunc(sample, func(a, b instrument.Site) int { return cmp.Compare(a.Number, b.Number) })
	return sample, nil
}

// matching returns the sites that -only asks for.
func (o *options) matching(sites []instrument.Site) ([]instrument.Site, error) {
	if o.only == "" {
		return sites, nil
	}
	for _, s := range sites {
		if s.ID() == o.only {
			return []instrument.Site{s}, nil
		}
	}
	pattern, err := regexp.Compile(o.only)
	if err != nil {
		return nil, fmt.Errorf("-only: %w", err)
	}
	var found []instrument.Site
	for _, s := range sites {
		if pattern.MatchString(line(s)) {
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("-only: no mutant has the ID %q or a line of -list that it matches", o.only)
	}
	return found, nil
}

// line is the line of a site in -list. From the third field on it is a line of
// equivalent.txt without the reason.
func line(s instrument.Site) string {
	return fmt.Sprintf("%s\t%s:%d\t%s", s.ID(), s.File, s.Line, keyLine(s.Key))
}

func keyLine(k instrument.Key) string {
	return fmt.Sprintf("%s\t%s\t%s\t%d\t%s", k.Package, k.Function, k.Kind, k.Nth, k.Code)
}

func listSites(w io.Writer, sites []instrument.Site) error {
	for _, s := range sites {
		if _, err := fmt.Fprintln(w, line(s)); err != nil {
			return err
		}
	}
	return nil
}
