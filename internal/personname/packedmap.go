package personname

import "math/bits"

// runeBits is what a rune needs: up to three pack into a key.
const runeBits = 21

// pack joins up to three runes into one key. It is never 0 for a word, since
// no table holds NUL.
func pack(runes []rune) uint64 {
	var key uint64
	for i, r := range runes {
		key |= uint64(r) << (i * runeBits)
	}
	return key
}

// packedMap is a hash table with linear probing from packed words to log
// shares. A built one is only read. It answers in a few nanoseconds, some
// times faster than a Go map, and every candidate asks it several times.
type packedMap struct {
	keys   []uint64
	values []float32
	shift  uint
}

// newPackedMap makes room for n entries.
func newPackedMap(n int) packedMap {
	width := bits.Len(uint(n)) + 1 // at most half full
	return packedMap{
		keys:   make([]uint64, 1<<width),
		values: make([]float32, 1<<width),
		shift:  uint(64 - width),
	}
}

// slot returns where key is or belongs.
func (m *packedMap) slot(key uint64) int {
	const golden = 0x9E3779B97F4A7C15 // 2^64 / golden ratio: spreads neighbours
	i := int(key * golden >> m.shift)
	for m.keys[i] != 0 && m.keys[i] != key {
		i = (i + 1) & (len(m.keys) - 1)
	}
	return i
}

func (m *packedMap) set(key uint64, value float32) {
	i := m.slot(key)
	m.keys[i], m.values[i] = key, value
}

// get returns the value of key, -Inf if it is absent.
func (m *packedMap) get(key uint64) float32 {
	if i := m.slot(key); m.keys[i] == key && key != 0 {
		return m.values[i]
	}
	return noName
}
