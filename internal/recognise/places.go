package recognise

import (
	"sort"

	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// WrittenPlace is a division's name in a text, in runes. Full says that it is
// written with its level word (石楼县).
type WrittenPlace struct {
	Start, End int
	Full       bool
}

// Places appends the names of divisions in runes [start, end) of the text to
// dst, the longest one at each place, without those inside the one before.
func (in *Input) Places(dst []WrittenPlace, start, end int) []WrittenPlace {
	hits := in.hits.All()
	k := sort.Search(len(hits), func(i int) bool { return int(hits[i].Start) >= start })
	covered := start
	for ; k < len(hits) && int(hits[k].Start) < end; k++ {
		h := &hits[k]
		if h.Class&(lexicon.Place|lexicon.PlaceShort) == 0 || int(h.Start) < covered {
			continue
		}
		p := WrittenPlace{int(h.Start), int(h.End), h.Class&lexicon.Place != 0}
		for k+1 < len(hits) && hits[k+1].Start == h.Start {
			k++
			if hits[k].Class&(lexicon.Place|lexicon.PlaceShort) != 0 {
				p.End, p.Full = int(hits[k].End), hits[k].Class&lexicon.Place != 0
			}
		}
		covered = p.End
		if p.End <= end {
			dst = append(dst, p)
		}
	}
	return dst
}

// MayBeName reports whether runes [start, end) begin and end between words and
// are no word of the dictionary but a noun or a name.
func (in *Input) MayBeName(start, end int) bool {
	if start >= end || !in.boundary(start) || !in.boundary(end) {
		return false
	}
	tag := in.tag(start, end)
	return tag == "" || tag[0] == 'n' || tag[0] == 'j' || tag[0] == 'x' || tag[0] == 'e'
}
