package scan

// Index holds the hits of two runes and more in one text, by where they start
// and by where they end. Words of one rune are so many that they are not kept as
// hits; [Index.ClassesAt] and [Index.ClassesTo] tell of them too. The zero value
// is ready; [Dictionary.Fill] keeps its memory.
type Index struct {
	hits   []Hit
	chain  []int32 // of each hit: 1 + the hit before it that ends at the same rune
	places []Place // of each rune and of the end of the text
	begun  []int32 // of Fill
}

// Place is what is known of one rune: four numbers that are asked for together.
type Place struct {
	first int32 // hits[first:] start here, if hits[first] does
	last  int32 // 1 + the last hit that ends here
	At    Class // all classes of the words that start here, also those of one rune
	To    Class // all classes of the words that end here
}

// Fill makes x the index of the hits in text.
func (d *Dictionary) Fill(x *Index, text []rune) {
	n := len(text)
	if cap(x.places) < n+1 {
		x.places = make([]Place, n+1, n+n/4+1)
		x.begun = make([]int32, n+1, n+n/4+1)
	}
	x.places, x.begun = x.places[:n+1], x.begun[:n+1]
	count := d.begin(x.begun, x.places, text)
	places, hits, chain := x.places, x.hits[:0], x.chain[:0]
	for _, i := range x.begun[:count] {
		if uint32(text[i+1]) >= planeSize {
			continue
		}
		from := len(hits)
		key := pairKey(text[i], text[i+1])
		hits = d.walk(hits, text, int(i), key, hashKey(key))
		p := &places[i]
		p.first = int32(from)
		for k := from; k < len(hits); k++ {
			h := &hits[k]
			end := &places[h.End]
			chain = append(chain, end.last)
			end.last = int32(k + 1)
			end.To |= h.Class
			p.At |= h.Class
		}
	}
	x.hits, x.chain = hits, chain
}

// begin tells the places of the words of one rune, and notes the runes where two begin
// a word, for Fill to go on from. It returns how many these are.
//
// It has no branch that depends on the text. A processor guesses such branches wrong
// about once a rune, which costs more than all else that is done for the rune. It is a
// function by itself so that all it needs stays in registers.
func (d *Dictionary) begin(begun []int32, places []Place, text []rune) int {
	runes, filter := (*[planeSize]uint32)(d.runes), (*[1 << filterBits / 64]uint64)(d.filter)
	places = places[:len(text)+1]
	count, key, last := 0, uint32(0), uint32(0)
	for i, r := range text {
		if uint32(r) >= planeSize {
			r = 0
		}
		info := runes[r]
		key = key<<16 | uint32(r)
		f := hashKey(key) >> (32 - filterBits)
		begun[count] = int32(i - 1)
		count += int(uint32(filter[f/64]>>(f%64)) & (last >> 31))
		places[i] = Place{To: last &^ begins, At: info &^ begins}
		last = info
	}
	places[len(text)] = Place{To: last &^ begins}
	return count
}

// All returns all hits, by start and then by length.
func (x *Index) All() []Hit { return x.hits }

// Places returns what is known of each rune and of the end of the text, for whoever walks them all.
func (x *Index) Places() []Place { return x.places }

// ClassesAt returns the classes of all words that start at rune i, also those of
// one rune.
func (x *Index) ClassesAt(i int) Class { return x.places[i].At }

// ClassesTo returns the classes of all words that end at rune i, also those of
// one rune.
func (x *Index) ClassesTo(i int) Class { return x.places[i].To }

// StartingAt returns the hits that start at rune i, the shortest first.
func (x *Index) StartingAt(i int) []Hit {
	if i >= len(x.places) {
		return nil
	}
	from := int(x.places[i].first)
	to := from
	for to < len(x.hits) && int(x.hits[to].Start) == i {
		to++
	}
	return x.hits[from:to]
}

// LongestAt returns the longest hit of a class that starts at rune i and ends at or before limit.
func (x *Index) LongestAt(i int, class Class, limit int) (Hit, bool) {
	best := -1
	for k := int(x.places[i].first); k < len(x.hits); k++ {
		h := &x.hits[k]
		if int(h.Start) != i || int(h.End) > limit {
			break // later hits are longer still
		}
		if h.Class&class != 0 {
			best = k
		}
	}
	if best < 0 {
		return Hit{}, false
	}
	return x.hits[best], true
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
