package results

import "fmt"

// Goal is what the project promises about one figure of benchmarks/ratio.
type Goal struct {
	// Name is the figure's.
	Name string
	// Low is the least and High the greatest good value; 0 is no bound.
	Low, High float64
	// Meaning says what is measured, with its unit.
	Meaning string
}

// Goals are all promises, and what belongs to them, in the order in which they are shown.
var Goals = [...]Goal{
	{"native_segment", 8, 0, "× gojieba.Tokenize: native segmentation of the bulletin"},
	{"native_segment_allocs", 0, 0.05, "allocations of one segmentation"},
	{"extract", 1.8, 0, "× gojieba.Tokenize: full extraction"},
	{"scan", 20, 0, "× gojieba.Tokenize: whole lexicon, decoding included"},
	{"two_goroutines", 1.8, 0, "× one goroutine"},
	{"two_goroutines_cpu", 0, 0, "the same by processor time, of which 2 is the best"},
	{"allocs_per_entity", 0, 0.45, "allocations for each entity found"},
	{"start_ms", 0, 40, "ms from process start to the entities of a line"},
	{"new_ms", 0, 20, "ms for New after the first"},
	{"peak_mb", 0, 64, "MB, extract of the bulletin"},
	{"peak_mb_100mb", 0, 128, "MB, extract of 100 MB streamed"},
	{"extract_dense", 1.3, 0, "× gojieba.Tokenize: full extraction of the development set, short texts full of names"},
	{"allocs_per_entity_dense", 0, 0.45, "allocations for each of its entities"},
	{"growth", 0.85, 1.15, "speed over 17 MB / over 17 KB texts"},
	{"growth_stream", 0.85, 1.15, "the same as a stream"},
}

// Missed reports whether a measured value is out of bounds.
func (g Goal) Missed(value float64) bool {
	return g.Low > 0 && value < g.Low || g.High > 0 && value > g.High
}

// Bounds writes the bounds for a table.
func (g Goal) Bounds() string {
	switch {
	case g.Low > 0 && g.High > 0:
		return fmt.Sprintf("%g–%g", g.Low, g.High)
	case g.Low > 0:
		return fmt.Sprintf("≥ %g", g.Low)
	case g.High == 0:
		return ""
	case g.High < 0.1:
		return "0"
	}
	return fmt.Sprintf("≤ %g", g.High)
}
