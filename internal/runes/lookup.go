package runes

import "math/bits"

// Lookup holds values of runes, or of pairs of runes, as a map does, but tells them in a fraction of its time: it is for
// what is asked at every name of a text. Get one from [NewLookup]; any number of goroutines may ask it.
type Lookup[V any] struct {
	slots  []lookupSlot // by a hash of the key
	shift  int
	values []V // the first is that of all other keys
}

type lookupSlot struct {
	key   uint32
	value int32 // index in values, 0 for a free slot
}

// NewLookup returns the look-up of the values of keys, which are runes or what [Pair] makes of two.
func NewLookup[V any](of map[uint32]V) *Lookup[V] {
	size := bits.Len(uint(2 * len(of)))
	t := &Lookup[V]{make([]lookupSlot, 1<<size), 32 - size, make([]V, 1, len(of)+1)}
	for key, value := range of {
		*t.slot(key) = lookupSlot{key, int32(len(t.values))}
		t.values = append(t.values, value)
	}
	return t
}

// Of returns the value of a key, the zero value if it has none.
func (t *Lookup[V]) Of(key uint32) V { return t.values[t.slot(key).value] }

// slot returns where a key is, or would be.
func (t *Lookup[V]) slot(key uint32) *lookupSlot {
	i := key * 0x9E3779B1 >> t.shift
	for t.slots[i].value != 0 && t.slots[i].key != key {
		i = (i + 1) % uint32(len(t.slots))
	}
	return &t.slots[i]
}

// Pair makes one key of two runes; those of the basic plane share it with no other two.
func Pair(a, b rune) uint32 { return uint32(a)<<16 ^ uint32(b) }
