package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"
)

// goals are what the project promises.
var goals = []struct {
	name    string
	low     float64 // at least; 0: no lower bound
	high    float64 // at most; 0: no upper bound
	meaning string
}{
	{"native_segment", 8, 0, "× gojieba.Tokenize: native segmentation of the bulletin"},
	{"native_segment_allocs", 0, 0.5, "allocations of one segmentation"},
	{"extract", 4, 0, "× gojieba.Tokenize: full extraction"},
	{"scan", 20, 0, "× gojieba.Tokenize: whole lexicon, decoding included"},
	{"two_goroutines", 1.8, 0, "× one goroutine"},
	{"allocs_per_entity", 0, 1, "allocations for each entity found"},
	{"start_ms", 0, 60, "ms from process start to the entities of a line"},
	{"new_ms", 0, 20, "ms for New after the first"},
	{"peak_mb", 0, 64, "MB, extract of the bulletin"},
	{"peak_mb_100mb", 0, 128, "MB, extract of 100 MB streamed"},
	{"growth", 0.85, 1.15, "speed over 17 MB / over 17 KB texts"},
	{"growth_stream", 0.85, 1.15, "the same as a stream"},
}

// writeTable prints the goals with what was found and what an earlier run had,
// then the other figures.
func writeTable(w io.Writer, f, before figures) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "figure\tgoal\tnow\tbefore\t\tmeaning")
	rest := maps.Clone(f)
	for _, g := range goals {
		delete(rest, g.name)
		now, ok := f[g.name]
		if !ok {
			fmt.Fprintf(t, "%s\t%s\t-\t%s\t\t%s\n", g.name, bounds(g.low, g.high), cell(before, g.name), g.meaning)
			continue
		}
		mark := ""
		if g.low > 0 && now < g.low || g.high > 0 && now > g.high {
			mark = "missed"
		}
		fmt.Fprintf(t, "%s\t%s\t%.3g\t%s\t%s\t%s\n", g.name, bounds(g.low, g.high), now, cell(before, g.name), mark, g.meaning)
	}
	for _, name := range slices.Sorted(maps.Keys(rest)) {
		fmt.Fprintf(t, "%s\t\t%.3g\t%s\t\t\n", name, f[name], cell(before, name))
	}
	return t.Flush()
}

func bounds(low, high float64) string {
	switch {
	case low > 0 && high > 0:
		return fmt.Sprintf("%g–%g", low, high)
	case low > 0:
		return fmt.Sprintf("≥ %g", low)
	case high < 1:
		return "0"
	}
	return fmt.Sprintf("≤ %g", high)
}

func cell(f figures, name string) string {
	if v, ok := f[name]; ok {
		return fmt.Sprintf("%.3g", v)
	}
	return "-"
}
