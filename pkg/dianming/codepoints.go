package dianming

import (
	"sort"
	"sync"
	"unicode/utf8"
)

// CodePoints returns the place of e in code points of the caller's text; a byte
// that is no UTF-8 counts as one. The first call reads the text once, and each
// call after it costs next to nothing.
func (d *Document) CodePoints(e Entity) (start, end int) {
	places := d.codePoints()
	return places.at(e.Start), places.at(e.End)
}

// codePoints returns the index of the text's code points.
func (d *Document) codePoints() *codePointIndex {
	x := d.places
	if x == nil { // the caller made the document
		x = new(codePointIndex)
	}
	x.once.Do(func() { x.build(d.Text) })
	return x
}

// codePointStride is the number of code points from one that a codePointIndex
// knows to the next: it takes a hundredth of the text's memory.
const codePointStride = 128

// codePointIndex tells how many code points stand before a byte of a text. It
// is made when it is first asked for, since most callers count bytes, and does
// not change after that.
type codePointIndex struct {
	once   sync.Once
	text   string
	starts []int32 // where code points 0, codePointStride, … begin, in bytes
}

func (x *codePointIndex) build(text string) {
	x.text = text
	n := 0
	for i := range text {
		if n%codePointStride == 0 {
			x.starts = append(x.starts, int32(i))
		}
		n++
	}
}

// at returns the number of code points before a byte offset. Offsets outside
// the text count as its ends.
func (x *codePointIndex) at(offset int) int {
	offset = max(0, min(offset, len(x.text)))
	before, from := x.nearest(offset)
	return before + utf8.RuneCountInString(x.text[from:offset])
}

// nearest returns the last code point that the index knows at or before an
// offset, and where it begins.
func (x *codePointIndex) nearest(offset int) (codePoint, start int) {
	k := sort.Search(len(x.starts), func(k int) bool { return int(x.starts[k]) > offset }) - 1
	if k < 0 {
		return 0, 0
	}
	return k * codePointStride, int(x.starts[k])
}
