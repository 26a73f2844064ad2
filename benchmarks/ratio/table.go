package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/dianming-nlp/dianming/benchmarks/results"
)

// writeTable prints the goals with what was found and what an earlier run had,
// then the other figures.
func writeTable(w io.Writer, f, before figures) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "figure\tgoal\tnow\tbefore\t\tmeaning")
	rest := maps.Clone(f)
	for _, g := range results.Goals {
		delete(rest, g.Name)
		now, ok := f[g.Name]
		if !ok {
			fmt.Fprintf(t, "%s\t%s\t-\t%s\t\t%s\n", g.Name, g.Bounds(), cell(before, g.Name), g.Meaning)
			continue
		}
		mark := ""
		if g.Missed(now) {
			mark = "missed"
		}
		fmt.Fprintf(t, "%s\t%s\t%.3g\t%s\t%s\t%s\n", g.Name, g.Bounds(), now, cell(before, g.Name), mark, g.Meaning)
	}
	for _, name := range slices.Sorted(maps.Keys(rest)) {
		fmt.Fprintf(t, "%s\t\t%.3g\t%s\t\t\n", name, f[name], cell(before, name))
	}
	return t.Flush()
}

func cell(f figures, name string) string {
	if v, ok := f[name]; ok {
		return fmt.Sprintf("%.3g", v)
	}
	return "-"
}
