package scan

// Index holds the hits of two runes and more in one text, by where they start
// and by where they end. Words of one rune are so many that they are not kept:
// ask [Dictionary.Single]. The zero value is ready; [Dictionary.Fill] keeps its
// memory.
type Index struct {
	hits  []Hit
	chain []int32 // of each hit: 1 + the hit before it that ends at the same rune
	first []int32 // hits[first[i]:first[i+1]] start at rune i
	last  []int32 // 1 + the last hit that ends at rune i
}

// Fill makes x the index of the hits in text.
func (d *Dictionary) Fill(x *Index, text []rune) {
	n := len(text)
	if cap(x.first) < n+1 {
		x.first = make([]int32, n+1, n+n/4+1)
		x.last = make([]int32, n+1, n+n/4+1)
	}
	x.first, x.last = x.first[:n+1], x.last[:n+1]
	clear(x.last)
	x.hits, x.chain = x.hits[:0], x.chain[:0]
	starts := d.starts
	for i, r := range text {
		x.first[i] = int32(len(x.hits))
		if uint32(r) >= planeSize || starts[r/64]>>(r%64)&1 == 0 || i+1 == n {
			continue
		}
		before := len(x.hits)
		x.hits = d.walk(x.hits, text, i)
		for k := before; k < len(x.hits); k++ {
			e := x.hits[k].End
			x.chain = append(x.chain, x.last[e])
			x.last[e] = int32(k + 1)
		}
	}
	x.first[n] = int32(len(x.hits))
}

// All returns all hits, by start and then by length.
func (x *Index) All() []Hit { return x.hits }

// StartingAt returns the hits that start at rune i, the shortest first.
func (x *Index) StartingAt(i int) []Hit {
	if i+1 >= len(x.first) {
		return nil
	}
	return x.hits[x.first[i]:x.first[i+1]]
}

// EndsAt reports whether any hit ends at rune i.
func (x *Index) EndsAt(i int) bool { return x.last[i] != 0 }

// LongestTo returns the longest hit of a class that ends at rune i and starts
// at or behind limit.
func (x *Index) LongestTo(i int, class uint64, limit int) (Hit, bool) {
	var best *Hit
	for k := x.last[i]; k != 0; k = x.chain[k-1] {
		h := &x.hits[k-1]
		if int(h.Start) < limit {
			break // earlier hits are longer still
		}
		if h.Class&class != 0 {
			best = h
		}
	}
	if best == nil {
		return Hit{}, false
	}
	return *best, true
}

// EndingAt appends the hits that end at rune i to dst, the longest first.
func (x *Index) EndingAt(dst []Hit, i int) []Hit {
	n := len(dst)
	for k := x.last[i]; k != 0; k = x.chain[k-1] {
		dst = append(dst, x.hits[k-1])
	}
	for a, b := n, len(dst)-1; a < b; a, b = a+1, b-1 {
		dst[a], dst[b] = dst[b], dst[a]
	}
	return dst
}
