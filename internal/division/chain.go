package division

import "github.com/dianming-nlp/dianming/internal/scan"

// MaxDepth is how many places a chain has at most: province, city, county, zone.
const MaxDepth = 4

// Chain is a row of places written level by level at the start of a text
// (山西省吕梁市石楼县, 北京朝阳), each in the one before it.
type Chain struct {
	places [MaxDepth]*Division
	ends   [MaxDepth]int
	n      int
}

// Len is the number of places.
func (c *Chain) Len() int { return c.n }

// Place returns place i of the chain, large ones first, and where it ends in
// runes.
func (c *Chain) Place(i int) (d *Division, end int) { return c.places[i], c.ends[i] }

// Last returns the smallest place of the chain, nil if the chain is empty.
func (c *Chain) Last() *Division {
	if c.n == 0 {
		return nil
	}
	return c.places[c.n-1]
}

// End returns the length of the chain in runes.
func (c *Chain) End() int {
	if c.n == 0 {
		return 0
	}
	return c.ends[c.n-1]
}

// ReadChain reads the longest chain of places that text starts with. When the
// first name is shared by several places, the reading that goes furthest wins,
// and among equals the larger and lower-coded place; Lookup(text[:n]) tells the
// rest. The chain is empty when text starts with no place.
func ReadChain(text []rune) Chain {
	var best Chain
	var hits [maxForms]scan.Hit
	t := names()
	for _, h := range t.StartingAt(hits[:0], text, 0) {
		for _, d := range t.lists[h.Row] {
			c := Chain{n: 1}
			c.places[0], c.ends[0] = d, int(h.End)
			for c.n < MaxDepth && c.extend(t, text) {
			}
			if c.End() > best.End() {
				best = c
			}
		}
	}
	return best
}

// maxForms is more than the forms of places that one text starts with, so that
// they are found without a piece of memory of their own.
const maxForms = 8

// extend goes on from a chain to a place inside its last one, by the longest name
// that fits; false if there is none.
func (c *Chain) extend(t *nameTable, text []rune) bool {
	var hits [maxForms]scan.Hit
	last := c.Last()
	for _, h := range t.StartingAt(hits[:0], text, c.End()) {
		for _, d := range t.lists[h.Row] {
			if last.Contains(d) {
				c.places[c.n], c.ends[c.n] = d, int(h.End)
				break
			}
		}
	}
	if c.places[c.n] == nil {
		return false
	}
	c.n++
	return true
}
