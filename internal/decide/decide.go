// Package decide chooses among overlapping candidates. It is the one place where
// a reading beats another.
//
// Some readings leave no room for others, whatever they weigh: [Chooser.Settle]
// rejects those by rules, and each keeps its score. [Chooser.Best] weighs the
// rest. Each candidate span has a score; the best set of spans that do not overlap
// is found by dynamic programming over their ends. Ties are broken by rule:
// fewer and longer spans first, then the earlier type, so that the answer never
// depends on the order of the candidates.
package decide

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Chooser holds the memory of [Chooser.Settle] and [Chooser.Best]; one goroutine
// at a time.
type Chooser struct {
	order []uint64 // end, start and index of each candidate, packed to sort
	best  []float32
	taken []bool
	prev  []int32
	out   []mention.Candidate

	titled []bool  // a title begins before a rune and ends behind it
	bodies []int32 // those that no title rejects
}

// perSpan is what every span costs: one long span beats two short ones of the
// same total.
const perSpan = 0.5

// Best returns the best set of candidates that do not overlap and that no rule
// rejects, in text order.
// The result is valid until the next call.
func (c *Chooser) Best(candidates []mention.Candidate) []mention.Candidate {
	c.sort(candidates)
	n := len(c.order)
	c.best = append(c.best[:0], make([]float32, n+1)...)
	c.taken = append(c.taken[:0], make([]bool, n+1)...)
	c.prev = append(c.prev[:0], make([]int32, n+1)...)
	for k := 1; k <= n; k++ {
		cand := c.at(candidates, k-1)
		j := c.lastEndingBy(candidates, k-1, cand.Start)
		c.best[k], c.prev[k] = c.best[k-1], int32(k-1)
		if total := c.best[j] + cand.Score - perSpan; total > c.best[k-1] {
			c.best[k], c.prev[k], c.taken[k] = total, int32(j), true
		}
	}
	c.out = c.out[:0]
	for k := n; k > 0; k = int(c.prev[k]) {
		if c.taken[k] {
			c.out = append(c.out, *c.at(candidates, k-1))
		}
	}
	slices.Reverse(c.out)
	return c.out
}

// Widths of the fields of a sort key: ends and starts of a text of up to 2^24
// runes sort by themselves, those of longer ones need the comparison.
const (
	indexBits = 16
	placeBits = 24
)

// sort orders candidates by end and start, and equal spans by type, score and
// rule. Small fields pack into one word, which sorts many times faster than
// the candidates themselves.
func (c *Chooser) sort(candidates []mention.Candidate) {
	c.order = c.order[:0]
	packed := len(candidates) < 1<<indexBits
	for i := range candidates {
		if a := &candidates[i]; a.Veto == nil {
			packed = packed && a.End < 1<<placeBits
			c.order = append(c.order, uint64(i))
		}
	}
	if packed {
		for k, i := range c.order {
			a := &candidates[i]
			c.order[k] |= uint64(a.End)<<(indexBits+placeBits) | uint64(a.Start)<<indexBits
		}
		slices.Sort(c.order)
		c.settleTies(candidates)
		return
	}
	slices.SortFunc(c.order, func(x, y uint64) int { return compare(&candidates[x], &candidates[y]) })
}

// settleTies sorts the runs of candidates that have the same span.
func (c *Chooser) settleTies(candidates []mention.Candidate) {
	const mask = 1<<indexBits - 1
	for lo := 0; lo < len(c.order); {
		hi := lo + 1
		for hi < len(c.order) && c.order[hi]>>indexBits == c.order[lo]>>indexBits {
			hi++
		}
		for i := lo; i < hi; i++ {
			c.order[i] &= mask
		}
		if hi-lo > 1 {
			slices.SortFunc(c.order[lo:hi], func(x, y uint64) int { return compare(&candidates[x], &candidates[y]) })
		}
		lo = hi
	}
}

func compare(a, b *mention.Candidate) int {
	return cmp.Or(
		cmp.Compare(a.End, b.End),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.Type, b.Type),
		cmp.Compare(b.Score, a.Score),
		cmp.Compare(a.Rule.Name(), b.Rule.Name()),
	)
}

func (c *Chooser) at(candidates []mention.Candidate, k int) *mention.Candidate {
	return &candidates[c.order[k]]
}

// lastEndingBy returns how many of the first n candidates in order end at or
// before start. What overlaps is near, so it is looked for backwards.
func (c *Chooser) lastEndingBy(candidates []mention.Candidate, n int, start int32) int {
	k := n
	for k > 0 && c.at(candidates, k-1).End > start {
		k--
	}
	return k
}
