package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// WrittenPlace is a division's name in a text, in runes. Full says that it is written with its level word (石楼县).
type WrittenPlace struct {
	Start, End int
	Full       bool
}

// Places appends the names of divisions in runes [start, end) of the text to dst, the longest one at each place,
// without those inside the one before.
func (in *Input) Places(dst []WrittenPlace, start, end int) []WrittenPlace {
	for i := start; i < end; i++ {
		e := in.longestAt(i, lexicon.Place|lexicon.PlaceShort)
		if e == 0 {
			continue
		}
		if e <= end {
			dst = append(dst, WrittenPlace{i, e, in.isWord(i, e, lexicon.Place)})
		}
		i = e - 1
	}
	return dst
}

// MayBeName reports whether runes [start, end) begin and end between words and are no word of the dictionary but a
// noun or a name.
func (in *Input) MayBeName(start, end int) bool {
	if start >= end || !in.boundary(start) || !in.boundary(end) {
		return false
	}
	tag := in.tag(start, end)
	return tag == "" || tag[0] == 'n' || tag[0] == 'j' || tag[0] == 'x' || tag[0] == 'e'
}
