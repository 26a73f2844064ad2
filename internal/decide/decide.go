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
	"math/bits"
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Chooser holds the memory of [Chooser.Settle] and [Chooser.Best]; one goroutine
// at a time.
type Chooser struct {
	order []int32  // the candidates, sorted
	ends  []uint64 // a bit for each rune at which one ends
	first []int32  // of those that end at a rune
	next  []int32  // after each candidate, -1 for none
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
	c.out = slices.Grow(c.out[:0], n)[:n]
	first := n
	for k := n; k > 0; k = int(c.prev[k]) {
		if c.taken[k] {
			first--
			c.out[first] = *c.at(candidates, k-1)
		}
	}
	return c.out[first:]
}

// sort orders candidates by end and start, and equal spans by type, score and rule. Most are alone where they end, so
// that a set of these places, walked by its bits, orders them; the few others are compared.
func (c *Chooser) sort(candidates []mention.Candidate) {
	last := int32(0)
	for i := range candidates {
		last = max(last, candidates[i].End)
	}
	c.ends = append(c.ends[:0], make([]uint64, last/64+1)...)
	c.first = slices.Grow(c.first[:0], int(last)+1)[:last+1]
	c.next = slices.Grow(c.next[:0], len(candidates))[:len(candidates)]
	for i := range candidates {
		a := &candidates[i]
		if a.Veto != nil {
			continue
		}
		word, bit := &c.ends[a.End/64], uint64(1)<<(a.End%64)
		c.next[i] = -1
		if *word&bit != 0 {
			c.next[i] = c.first[a.End]
		}
		*word |= bit
		c.first[a.End] = int32(i)
	}
	c.order = c.order[:0]
	for k, word := range c.ends {
		for ; word != 0; word &= word - 1 {
			from := len(c.order)
			for i := c.first[k*64+bits.TrailingZeros64(word)]; i >= 0; i = c.next[i] {
				c.order = append(c.order, i)
			}
			if len(c.order) > from+1 {
				slices.SortFunc(c.order[from:], func(x, y int32) int { return compare(&candidates[x], &candidates[y]) })
			}
		}
	}
}

func compare(a, b *mention.Candidate) int {
	return cmp.Or(
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
