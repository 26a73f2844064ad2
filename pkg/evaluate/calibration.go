package evaluate

import (
	"cmp"
	"math"
	"slices"
)

// Sample is a prediction with its confidence, from 0 to 1, and whether it is right.
type Sample struct {
	Confidence float64
	Right      bool
}

// Bin is a number of samples of neighbouring confidence: its mean, and the share of
// them that is right.
type Bin struct {
	N                 int
	Confidence, Right float64
}

// Bins sorts the samples by their confidence into bins of equal mass: their sizes
// differ by one at most. There are fewer bins where there are fewer samples.
func Bins(samples []Sample, bins int) []Bin {
	sorted := slices.Clone(samples)
	slices.SortStableFunc(sorted, func(a, b Sample) int { return cmp.Compare(a.Confidence, b.Confidence) })
	bins = min(bins, len(sorted))
	out := make([]Bin, bins)
	for i := range out {
		some := sorted[i*len(sorted)/bins : (i+1)*len(sorted)/bins]
		sum, right := 0.0, 0
		for _, s := range some {
			sum += s.Confidence
			if s.Right {
				right++
			}
		}
		out[i] = Bin{len(some), sum / float64(len(some)), ratio(right, len(some))}
	}
	return out
}

// CalibrationError is the expected calibration error of samples in bins: how far the
// confidence of a bin lies from the share that is right, on the average over the
// samples. It is 0 for no samples.
func CalibrationError(bins []Bin) float64 {
	sum, n := 0.0, 0
	for _, b := range bins {
		sum += float64(b.N) * math.Abs(b.Confidence-b.Right)
		n += b.N
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// KeptAt returns the lowest confidence from which on at least the asked share of the
// samples is right, and how large a share of the right ones has it. Where there is none,
// it keeps nothing.
func KeptAt(samples []Sample, precision float64) (least, kept float64) {
	sorted := slices.Clone(samples)
	slices.SortStableFunc(sorted, func(a, b Sample) int { return cmp.Compare(b.Confidence, a.Confidence) })
	right, best := 0, 0
	for i, s := range sorted {
		if s.Right {
			right++
		}
		last := i+1 == len(sorted) || sorted[i+1].Confidence < s.Confidence
		if last && ratio(right, i+1) >= precision {
			least, best = s.Confidence, right
		}
	}
	return least, ratio(best, right)
}
