package recognise

import (
	"slices"

	"iter"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/scan"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// Input is what every recogniser reads: the clean text, the lexicon's hits in it and its words. It is filled by
// [Input.Reset], keeps its memory from text to text, and is for one goroutine at a time.
type Input struct {
	// Runes is the clean text.
	Runes []rune
	// Spaced holds the runes before which a blank inside a word was taken out of the original, in order.
	Spaced []int32
	// Trace notes what the rules reject, where somebody wants to know.
	Trace *mention.Trace

	words   *lexicon.Lexicon
	hits    scan.Index
	look    []int32 // the runes at which a recogniser looks
	marks   []uint8 // numbers of the runes in table
	table   *runeTable
	blocked []bool // runes of dates and counts, which no name holds

	bounds  segment.Bounds
	tags    []uint8 // 1 + the tags of the tokens by where they begin, as far as they were asked for
	scratch segment.Scratch
	dict    *segment.NativeEngine
}

// Reset makes in the input of runes: it scans for the lexicon's words and cuts the text with engine.
func (in *Input) Reset(runes []rune, engine segment.Segmenter) {
	in.Runes = runes[:len(runes):len(runes)] // what stands behind them in memory is no part of the text
	in.dict = segment.Native()
	in.words = lexicon.Shared()
	in.words.Fill(&in.hits, runes)
	in.look = resize(in.look, len(runes)+1)
	in.marks, in.table = resize(in.marks, len(runes)), runeNumbers()
	in.table.Fill(in.marks, runes)
	in.blocked = resize(in.blocked, len(runes)+1)
	clear(in.blocked)
	in.bounds.Cut(runes, engine, &in.scratch)
	in.tags = resize(in.tags, len(runes))
	clear(in.tags)
}

// some is 1 for every bit set that is not empty, without a branch; someOf is the same of eight bits.
func some(bits uint32) int  { return int((bits | -bits) >> 31) }
func someOf(bits uint8) int { return int((uint32(bits) + 0xFF) >> 8) }

// some64 is the same of 64 bits.
func some64(bits uint64) uint64 { return (bits | -bits) >> 63 }

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// hitAt returns the longest word of a class that starts at i and ends at or before limit; it ends at 0 if there is none.
func (in *Input) hitAt(i, limit int, class lexicon.Class) scan.Hit {
	if in.hits.ClassesAt(min(i, len(in.Runes)))&class == 0 {
		return scan.Hit{} // as behind the text
	}
	if h, ok := in.hits.LongestAt(i, class, limit); ok {
		return h
	}
	if h := in.single(i); i < limit && h.Class&class != 0 {
		return h
	}
	return scan.Hit{}
}

// longest yields the longest word of a class at each rune where one of several runes begins.
func (in *Input) longest(class lexicon.Class) iter.Seq[scan.Hit] {
	return func(yield func(scan.Hit) bool) {
		hits := in.hits.All()
		for k := 0; k < len(hits); k++ {
			if hits[k].Class&class == 0 {
				continue
			}
			longest := hits[k]
			for ; k+1 < len(hits) && hits[k+1].Start == longest.Start; k++ {
				if hits[k+1].Class&class != 0 {
					longest = hits[k+1]
				}
			}
			if !yield(longest) {
				return
			}
		}
	}
}

// hitTo returns the longest word of a class that ends at i and starts at or behind limit; it starts at -1 if there is
// none.
func (in *Input) hitTo(i int, class lexicon.Class, limit int) scan.Hit {
	if in.hits.ClassesTo(i)&class == 0 {
		return scan.Hit{Start: -1}
	}
	if h, ok := in.hits.LongestTo(i, class, limit); ok {
		return h
	}
	if h := in.single(i - 1); i > limit && h.Class&class != 0 {
		return h
	}
	return scan.Hit{Start: -1}
}

// single returns rune i as a word; those of one rune are not among the hits of the scan. What row it has tells rowOf.
func (in *Input) single(i int) scan.Hit {
	return scan.Hit{Start: int32(i), End: int32(i + 1), Class: in.words.Single(in.Runes[i])}
}

// rowOf returns what is known of a word beyond its classes.
func (in *Input) rowOf(h scan.Hit) *lexicon.Row {
	if h.End == h.Start+1 {
		return in.words.Row(in.words.SingleRow(in.Runes[h.Start]))
	}
	return in.words.Row(h.Row)
}

// longestAt returns the end of the longest word of a class that starts at i, or 0; longestTo returns the start of the
// longest that ends at i and starts at or behind limit, or -1.
func (in *Input) longestAt(i int, class lexicon.Class) int {
	return int(in.hitAt(i, len(in.Runes), class).End)
}
func (in *Input) longestTo(i int, class lexicon.Class, limit int) int {
	return int(in.hitTo(i, class, limit).Start)
}

// wordAt and wordTo report whether there is such a word, isWord whether runes [start, end) are one.
func (in *Input) wordAt(i int, class lexicon.Class) bool { return in.longestAt(i, class) != 0 }
func (in *Input) wordTo(i int, class lexicon.Class, limit int) bool {
	return in.longestTo(i, class, limit) >= 0
}
func (in *Input) isWord(start, end int, class lexicon.Class) bool {
	ends := in.hits.ClassesTo(min(max(end, 0), len(in.Runes)))&class != 0 // most do not
	return ends && int(in.hitAt(start, end, class).End) == end
}

// rareAt and rareTo are longestAt and longestTo for rare classes, isRareTo is wordTo.
func (in *Input) rareAt(i int, rare lexicon.Rare) int {
	h := in.hitAt(i, len(in.Runes), lexicon.IsRare)
	for h.End != 0 && in.rowOf(h).Rare&rare == 0 {
		h = in.hitAt(i, int(h.End)-1, lexicon.IsRare)
	}
	return int(h.End)
}
func (in *Input) rareTo(i int, rare lexicon.Rare, limit int) int {
	h := in.hitTo(i, lexicon.IsRare, limit)
	for h.Start >= 0 && in.rowOf(h).Rare&rare == 0 {
		h = in.hitTo(i, lexicon.IsRare, int(h.Start)+1)
	}
	return int(h.Start)
}
func (in *Input) isRareTo(i int, rare lexicon.Rare, limit int) bool {
	return in.rareTo(i, rare, limit) >= 0
}

// row returns what is known of the word that is runes [start, end), nothing if they are none.
func (in *Input) row(start, end int) *lexicon.Row {
	if h := in.hitAt(start, end, ^lexicon.Class(0)); int(h.End) == end {
		return in.rowOf(h)
	}
	return in.words.Row(0)
}

// Bounds returns the borders of the text's words, valid until the next [Input.Reset].
func (in *Input) Bounds() *segment.Bounds { return &in.bounds }

// boundary reports whether the segmenter cuts between runes i-1 and i.
func (in *Input) boundary(i int) bool {
	i = min(i, len(in.Runes))
	return i <= 0 || in.bounds.At(i)
}

// tokenStart and tokenEnd return the ends of the token that holds rune i.
func (in *Input) tokenStart(i int) int { return in.bounds.Start(i) }
func (in *Input) tokenEnd(i int) int   { return in.bounds.End(i) }

// pieces yields start and end of the words of [start, end), cut off at its ends.
func (in *Input) pieces(start, end int) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for s := start; s < end; {
			t := min(in.tokenEnd(s), end)
			if !yield(s, t) {
				return
			}
			s = t
		}
	}
}

// tagAt returns the part of speech of the token that holds rune i.
func (in *Input) tagAt(i int) string {
	start := in.tokenStart(i)
	if in.tags[start] == 0 {
		in.tags[start] = 1 + uint8(in.lookup(start, in.tokenEnd(i)))
	}
	return segment.Tag(in.tags[start] - 1).String()
}

// tag returns the dictionary's part of speech of runes [start, end), "" if they are no word.
func (in *Input) tag(start, end int) string {
	if in.bounds.At(start) && in.tokenEnd(start) == end {
		return in.tagAt(start)
	}
	return in.lookup(start, end).String()
}

func (in *Input) lookup(start, end int) segment.Tag {
	w, _ := in.dict.Lookup(in.Runes[start:end])
	return w.Tag
}

// WrittenPlace is a division's name in a text, in runes. Full says that it is written with its level word (石楼县).
type WrittenPlace struct {
	Start, End int
	Full       bool
}

// Places appends the names of divisions in runes [start, end) of the text to dst, the longest one at each place,
// without those inside the one before.
func (in *Input) Places(dst []WrittenPlace, start, end int) []WrittenPlace {
	const places = lexicon.Place | lexicon.PlaceShort
	all := in.hits.All()
	k, _ := slices.BinarySearchFunc(all, start, func(h scan.Hit, start int) int { return int(h.Start) - start })
	for ; k < len(all) && int(all[k].Start) < end; k++ {
		if i := int(all[k].Start); all[k].Class&places != 0 && i >= start {
			e := in.longestAt(i, places)
			if e <= end {
				dst = append(dst, WrittenPlace{i, e, in.isWord(i, e, lexicon.Place)})
			}
			start = e
		}
	}
	return dst
}

// PlaceAt reports whether the name of a division begins at rune i.
func (in *Input) PlaceAt(i int) bool { return in.wordAt(i, lexicon.Place|lexicon.PlaceShort) }

// InWord reports whether rune i stands in a word of two runes or more of the dictionary, other than a personal name, as
// the segmenter cuts the text.
func (in *Input) InWord(i int) bool {
	tag := ""
	if in.tokenEnd(i)-in.tokenStart(i) > 1 {
		tag = in.tagAt(i)
	}
	return tag != "" && tag != "nr"
}

// MayBeName reports whether runes [start, end) begin and end between words and are no word of the dictionary but a
// noun or a name.
func (in *Input) MayBeName(start, end int) bool {
	if start >= end || !in.boundary(start) || !in.boundary(end) {
		return false
	}
	tag := in.tag(start, end)
	return tag == "" || isTag(tag, "njxe")
}
