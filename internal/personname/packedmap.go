package personname

import (
	"encoding/binary"
	"math/bits"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// charBits is what a character of the main block needs: up to three pack into a
// key, with room for numberBits beside them.
const (
	charBits   = 15
	numberBits = 16
)

// pack joins up to three runes of the main block into one key. It is 0 for what no
// table holds.
func pack(word []rune) uint64 {
	key := uint64(0)
	for i, r := range word {
		if !runes.IsMainHan(r) {
			return 0
		}
		key |= uint64(r-runes.FirstMainHan+1) << (i * charBits)
	}
	return key
}

// pack2 is pack of two runes; it is asked most.
func pack2(a, b rune) uint64 {
	if !runes.IsMainHan(a) || !runes.IsMainHan(b) {
		return 0
	}
	return uint64(a-runes.FirstMainHan+1) | uint64(b-runes.FirstMainHan+1)<<charBits
}

// cell holds a key and the log share of what it stands for, in hundredths below 0.
// 0 is a free cell.
type cell uint64

func cellOf(key uint64, value hundredths) cell { return cell(key<<numberBits | uint64(-value)) }

func (c cell) key() uint64 { return uint64(c) >> numberBits }

func (c cell) value() hundredths { return -hundredths(c & (1<<numberBits - 1)) }

// cellBytes is what a cell takes up in a file.
const cellBytes = 8

// cellAt reads a cell of a file.
func cellAt(file string, at int) cell {
	return cell(binary.LittleEndian.Uint64([]byte(file[at : at+cellBytes])))
}

// packedMap is a hash table with linear probing from packed words to log
// shares. A built one is only read. It answers in a few nanoseconds, some
// times faster than a Go map, and every candidate asks it several times.
type packedMap struct {
	cells []cell
	shift uint
}

// newPackedMap makes room for n entries.
func newPackedMap(n int) packedMap {
	width := bits.Len(uint(n)) + 1 // at most half full
	return packedMap{cells: make([]cell, 1<<width), shift: uint(64 - width)}
}

// slot returns where key is or belongs.
func (m *packedMap) slot(key uint64) int {
	const golden = 0x9E3779B97F4A7C15 // 2^64 / golden ratio: spreads neighbours
	i := int(key * golden >> m.shift)
	for m.cells[i] != 0 && m.cells[i].key() != key {
		i = (i + 1) & (len(m.cells) - 1)
	}
	return i
}

// put adds a cell.
func (m *packedMap) put(c cell) { m.cells[m.slot(c.key())] = c }

// set gives a key, not 0, its value, which is not above 0.
func (m *packedMap) set(key uint64, value hundredths) { m.put(cellOf(key, value)) }

// get returns the value of key, -Inf if it is absent.
func (m *packedMap) get(key uint64) float32 {
	c := m.cells[m.slot(key)]
	if c == 0 {
		return noName
	}
	return c.value().float()
}

// hundredths is a number of a data file: all have two digits behind the point.
type hundredths int32

// float returns the number that is nearest.
func (h hundredths) float() float32 { return float32(h) / 100 }
