package segment

import (
	_ "embed"
	"encoding/binary"
	"sync"
	"unsafe"
)

//go:generate go run ./gen

// tableData is built by the program in gen; table.txt beside it names its
// source, version and licence. It is kept as a string, so that it stays in the
// read-only part of the binary and is paged in as it is used.
//
//go:embed table.bin
var tableData string

const (
	tableMagic  = "DMSEG\x00\x00\x01"
	codeCount   = 1 << 14
	sepCode     = codeCount - 1
	weightCount = 1 << 13
)

// A cell is one state of the trie, packed into 64 bits:
//
//	bits  0–15  code of the rune that leads here (0xFFFF: nobody's cell)
//	bits 16–28  weight id: 0 inside a word only, 1 an unknown single rune,
//	            from 2 a word of the dictionary
//	bits 29–34  tag
//	bits 35–63  base: the child for code c lies at cells[base+c] and names c;
//	            no two states share a base, and 0 has no children
type cell uint64

func (c cell) code() uint16     { return uint16(c) }
func (c cell) weight() int      { return int(c>>16) & (weightCount - 1) }
func (c cell) tag() Tag         { return Tag(c>>29) & 63 }
func (c cell) child(k code) int { return int(c>>35) + int(k) }
func (c cell) isWord() bool     { return c.weight() > 1 }

// code numbers the runes that dictionary or model know: 0 is an unknown rune,
// sepCode a separator. The code of a rune of the model is its row in emit.
type code = uint16

// table is the dictionary and the hidden Markov model. Nothing writes to it.
type table struct {
	first  *[codeCount]cell      // state after one rune, by code
	weight *[weightCount]float64 // logarithm of the probability, by weight id
	start  *[4]float64           // model: first state (B E M S)
	trans  *[4][4]float64        // model: from state to state
	emit   [][4]float64          // model: by code; row 0 is "never"
	codes  *[1 << 16]code        // code of each rune of the basic plane
	cells  []cell                // states after two runes and more
}

// openTable makes a table of data, without copying where the machine allows
// it. The data is part of the binary; a test checks its size and its head.
func openTable(data string) (t table) {
	cells, emissions, rest := tableCounts(data)
	t.first = (*[codeCount]cell)(section[cell](&rest, codeCount))
	t.weight = (*[weightCount]float64)(section[float64](&rest, weightCount))
	t.start = (*[4]float64)(section[float64](&rest, 4))
	t.trans = (*[4][4]float64)(section[[4]float64](&rest, 4))
	t.emit = section[[4]float64](&rest, emissions)
	t.codes = (*[1 << 16]code)(section[code](&rest, 1<<16))
	t.cells = section[cell](&rest, cells)
	return t
}

// tableCounts reads the head of the table.
func tableCounts(data string) (cells, emissions int, rest string) {
	n := len(tableMagic)
	head := []byte(data[n : n+8])
	cells = int(binary.LittleEndian.Uint32(head))
	emissions = int(binary.LittleEndian.Uint32(head[4:]))
	return cells, emissions, data[n+8:]
}

// section cuts n values off the front of rest. It views them in place on a
// little-endian machine when they are aligned, and decodes a copy otherwise.
func section[T any](rest *string, n int) []T {
	var zero T
	size := n * int(unsafe.Sizeof(zero))
	part := (*rest)[:size]
	*rest = (*rest)[size:]
	p := unsafe.StringData(part)
	if littleEndian() && uintptr(unsafe.Pointer(p))%unsafe.Alignof(zero) == 0 {
		return unsafe.Slice((*T)(unsafe.Pointer(p)), n)
	}
	out := make([]T, n)
	// Decode cannot fail: part has exactly the size of out.
	_, _ = binary.Decode([]byte(part), binary.LittleEndian, out)
	return out
}

func littleEndian() bool {
	return binary.NativeEndian.Uint16([]byte{1, 0}) == 1
}

var native = sync.OnceValue(func() *NativeEngine { return &NativeEngine{openTable(tableData)} })

// Native returns the native engine. All callers share one; the first call
// costs well under a millisecond, because the table is used as it lies in the
// binary.
func Native() *NativeEngine { return native() }
