// Package decide chooses among overlapping candidates.
//
// Each candidate span has a score; the best set of spans that do not overlap
// is found by dynamic programming over their ends. Ties are broken by rule:
// fewer and longer spans first, then the earlier type, so that the answer never
// depends on the order of the candidates.
package decide

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/recognise"
)

// Chooser holds the memory of [Chooser.Best]; one goroutine at a time.
type Chooser struct {
	best  []float32 // best[k]: the best total of the first k candidates
	taken []bool
	prev  []int32
}

// perSpan is what every span costs: one long span beats two short ones of the
// same total.
const perSpan = 0.5

// Best sorts candidates by their ends and returns the best set that does not
// overlap, in text order. The result uses the memory of candidates.
func (c *Chooser) Best(candidates []recognise.Candidate) []recognise.Candidate {
	slices.SortFunc(candidates, func(a, b recognise.Candidate) int {
		return cmp.Or(
			cmp.Compare(a.End, b.End),
			cmp.Compare(a.Start, b.Start),
			cmp.Compare(a.Type, b.Type),
			cmp.Compare(b.Score, a.Score),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
	n := len(candidates)
	c.best = append(c.best[:0], make([]float32, n+1)...)
	c.taken = append(c.taken[:0], make([]bool, n+1)...)
	c.prev = append(c.prev[:0], make([]int32, n+1)...)
	for k := 1; k <= n; k++ {
		cand := &candidates[k-1]
		j := lastEndingBy(candidates[:k-1], cand.Start)
		c.best[k], c.prev[k] = c.best[k-1], int32(k-1)
		if total := c.best[j] + cand.Score - perSpan; total > c.best[k-1] {
			c.best[k], c.prev[k], c.taken[k] = total, int32(j), true
		}
	}
	w := n
	for k := n; k > 0; k = int(c.prev[k]) {
		if c.taken[k] {
			w--
			candidates[w] = candidates[k-1]
		}
	}
	return candidates[w:]
}

// lastEndingBy returns how many of the sorted candidates end at or before
// start.
func lastEndingBy(candidates []recognise.Candidate, start int32) int {
	k, _ := slices.BinarySearchFunc(candidates, start+1, func(a recognise.Candidate, s int32) int {
		return cmp.Compare(a.End, s)
	})
	return k
}
