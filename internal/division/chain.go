package division

import "unicode/utf8"

// Chain is a place written level by level at the start of a text (山西省吕梁市石楼县,
// 北京朝阳).
type Chain struct {
	// Places are the divisions from large to small. Each lies in the one
	// before it.
	Places []Division
	// End is the length of the chain in bytes.
	End int
}

// Last returns the smallest place of the chain, the zero Division if the chain
// is empty.
func (c Chain) Last() Division {
	if len(c.Places) == 0 {
		return Division{}
	}
	return c.Places[len(c.Places)-1]
}

// ParseChain reads the longest chain of places that text starts with. When
// the first name is shared by several places, the reading that goes furthest
// wins, and among equals the larger and lower-coded place; Lookup(text[:n])
// tells the rest. The chain is empty when text starts with no place.
func ParseChain(text string) Chain {
	var best Chain
	for _, end := range nameEnds(text) {
		for _, d := range Lookup(text[:end]) {
			c := extend(Chain{Places: []Division{d}, End: end}, text)
			if c.End > best.End {
				best = c
			}
		}
	}
	return best
}

// extend goes on from a chain to places inside its last one. At each step it
// takes the longest name that fits.
func extend(c Chain, text string) Chain {
	for range maxDepth {
		next, end := Division{}, 0
		for _, n := range nameEnds(text[c.End:]) {
			for _, d := range Lookup(text[c.End : c.End+n]) {
				if n > end && Contains(c.Last(), d) {
					next, end = d, n
				}
			}
		}
		if end == 0 {
			break
		}
		c.Places, c.End = append(c.Places, next), c.End+end
	}
	return c
}

// nameEnds returns the lengths in bytes of the names that text starts with,
// short ones first.
func nameEnds(text string) []int {
	t := tables()
	var ends []int
	for i := 0; i < len(text) && i < t.longest; {
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
		if i > t.longest {
			break
		}
		if len(t.byName[text[:i]]) > 0 {
			ends = append(ends, i)
		}
	}
	return ends
}
