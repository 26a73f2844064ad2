package scan

// Index holds the hits of two runes and more in one text, by where they start
// and by where they end. Words of one rune are so many that they are not kept as
// hits; [Index.ClassesAt] and [Index.ClassesTo] tell of them too. The zero value
// is ready; [Dictionary.Fill] keeps its memory.
type Index struct {
	hits   []Hit
	chain  []int32 // of each hit: 1 + the hit before it that ends at the same rune
	places []place // of each rune and of the end of the text
}

// place is what is known of one rune: four numbers that are asked for together.
type place struct {
	first int32 // hits[first:] start here or behind
	last  int32 // 1 + the last hit that ends here
	at    Class // all classes of the words that start here, also those of one rune
	to    Class // all classes of the words that end here
}

// Fill makes x the index of the hits in text.
func (d *Dictionary) Fill(x *Index, text []rune) {
	n := len(text)
	if cap(x.places) < n+1 {
		x.places = make([]place, n+1, n+n/4+1)
	}
	x.places = x.places[:n+1]
	clear(x.places)
	x.hits, x.chain = x.hits[:0], x.chain[:0]
	places := x.places
	runes := d.runes[:planeSize]
	filter := d.filter[:1<<filterBits/64]
	for i, r := range text {
		p := &places[i]
		p.first = int32(len(x.hits))
		if uint32(r) >= planeSize {
			continue
		}
		info := runes[r]
		single := info &^ begins
		p.at = single
		places[i+1].to |= single
		if info&begins == 0 || i+1 == n {
			continue
		}
		next := uint32(text[i+1])
		if next >= planeSize {
			continue
		}
		key := uint32(r)<<16 | next
		hash := hashKey(key)
		if f := hash >> (32 - filterBits); filter[f/64]>>(f%64)&1 == 0 {
			continue
		}
		before := len(x.hits)
		x.hits = d.walkFrom(x.hits, text, i, key, hash)
		for k := before; k < len(x.hits); k++ {
			h := &x.hits[k]
			end := &places[h.End]
			x.chain = append(x.chain, end.last)
			end.last = int32(k + 1)
			end.to |= h.Class
			p.at |= h.Class
		}
	}
	places[n].first = int32(len(x.hits))
}

// All returns all hits, by start and then by length.
func (x *Index) All() []Hit { return x.hits }

// ClassesAt returns the classes of all words that start at rune i, also those of
// one rune.
func (x *Index) ClassesAt(i int) Class { return x.places[i].at }

// ClassesTo returns the classes of all words that end at rune i, also those of
// one rune.
func (x *Index) ClassesTo(i int) Class { return x.places[i].to }

// StartingAt returns the hits that start at rune i, the shortest first.
func (x *Index) StartingAt(i int) []Hit {
	if i+1 >= len(x.places) {
		return nil
	}
	return x.hits[x.places[i].first:x.places[i+1].first]
}

// LongestTo returns the longest hit of a class that ends at rune i and starts
// at or behind limit.
func (x *Index) LongestTo(i int, class Class, limit int) (Hit, bool) {
	var best *Hit
	for k := x.places[i].last; k != 0; k = x.chain[k-1] {
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
	for k := x.places[i].last; k != 0; k = x.chain[k-1] {
		dst = append(dst, x.hits[k-1])
	}
	for a, b := n, len(dst)-1; a < b; a, b = a+1, b-1 {
		dst[a], dst[b] = dst[b], dst[a]
	}
	return dst
}
