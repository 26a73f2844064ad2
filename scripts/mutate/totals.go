package main

import (
	"bytes"
	"fmt"
	"time"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// totals writes the counts of verdicts, what the suites did, and what is wrong
// with the list of equivalents.
func (r *report) totals(w *bytes.Buffer) {
	r.count(w, "package", func(s *instrument.Site) string { return s.Package })
	r.count(w, "kind", func(s *instrument.Site) string { return string(s.Kind) })
	w.WriteString("| tests | seconds alone | mutants run | killed |\n|---|---|---|---|\n")
	for _, s := range r.suites {
		fmt.Fprintf(w, "| %s | %.1f | %d | %d |\n", s.name(), s.usual.Round(time.Millisecond).Seconds(), s.runs, s.kills)
	}
	if r.texts > 0 {
		n := 0
		for i := range r.results {
			if r.results[i].texts > 0 {
				n++
			}
		}
		fmt.Fprintf(w, "\n%d of the mutants not killed change some of %d texts.\n", n, r.texts)
	}
	for _, l := range r.stale {
		fmt.Fprintf(w, "\nThe list of equivalents has a mutant that is no more: %s\n", l)
	}
	for i := range r.results {
		m := &r.results[i]
		switch {
		case m.reason == "":
		case m.verdict == killed:
			fmt.Fprintf(w, "\nThe list of equivalents has a mutant that %s kills: %s\n", m.by, keyLine(m.site.Key))
		case m.texts > 0:
			fmt.Fprintf(w, "\nThe list of equivalents has a mutant that changes %d texts: %s\n", m.texts, keyLine(m.site.Key))
		}
	}
}

// count writes a table of the verdicts by some property of the sites.
func (r *report) count(w *bytes.Buffer, title string, property func(*instrument.Site) string) {
	counts := map[string]map[verdict]int{"all": {}}
	var names []string
	for i := range r.results {
		m := &r.results[i]
		name := property(&m.site)
		if counts[name] == nil {
			counts[name] = map[verdict]int{}
			names = append(names, name)
		}
		counts[name][m.verdict]++
		counts["all"][m.verdict]++
	}
	fmt.Fprintf(w, "| %s | killed | survived | unreached | equivalent | killed of all but equivalents |\n|---|---|---|---|---|---|\n", title)
	for _, name := range append(names, "all") {
		c := counts[name]
		share := "–"
		if n := c[killed] + c[survived] + c[unreached]; n > 0 {
			share = fmt.Sprintf("%.0f %%", 100*float64(c[killed])/float64(n))
		}
		fmt.Fprintf(w, "| %s | %d | %d | %d | %d | %s |\n", name, c[killed], c[survived], c[unreached], c[equivalent], share)
	}
	w.WriteByte('\n')
}
