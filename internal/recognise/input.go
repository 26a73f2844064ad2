package recognise

import (
	"iter"
	"slices"

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
	// Trace notes what the rules reject, where somebody wants to know.
	Trace *mention.Trace

	words   *lexicon.Lexicon
	hits    scan.Index
	found   []scan.Hit // of rareTo
	look    []int32    // the runes at which a recogniser looks
	marks   []uint8    // numbers of the runes in table
	table   *runeTable
	blocked []bool // runes of dates and counts, which no name holds

	bounds  segment.Bounds
	tags    []uint8 // 1 + the tags of the tokens by where they begin, as far as they were asked for
	scratch segment.Scratch
	dict    *segment.NativeEngine
}

// Reset makes in the input of runes: it scans for the lexicon's words and cuts the text with engine.
func (in *Input) Reset(runes []rune, engine segment.Segmenter) {
	in.Runes = runes
	in.dict = segment.Native()
	in.words = lexicon.Shared()
	in.words.Fill(&in.hits, runes)
	in.look = resize(in.look, len(runes)+1)
	in.marks, in.table = resize(in.marks, len(runes)), runeNumbers()
	in.table.Fill(in.marks, runes)
	in.blocked = resize(in.blocked, len(runes)+1)
	clear(in.blocked)
	in.bounds.Reset(len(runes), engine.Segment(runes, &in.scratch))
	in.tags = resize(in.tags, len(runes))
	clear(in.tags)
}

// some is 1 for every bit set that is not empty, without a branch.
func some(bits uint32) int { return int((bits | -bits) >> 31) }

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// single returns the classes of rune i as a word of one rune.
func (in *Input) single(i int) lexicon.Class { return in.words.Single(in.Runes[i]) }

// longestAt returns the end of the longest hit of a class that starts at i, or 0; none starts behind the text.
func (in *Input) longestAt(i int, class lexicon.Class) int {
	if in.hits.ClassesAt(min(i, len(in.Runes)))&class == 0 {
		return 0
	}
	return in.longestIn(i, len(in.Runes), class)
}

// longestIn returns the end of the longest word of a class that starts at i and ends at or before limit, or 0.
func (in *Input) longestIn(i, limit int, class lexicon.Class) int {
	for _, h := range slices.Backward(in.hits.StartingAt(i)) {
		if h.Class&class != 0 && int(h.End) <= limit {
			return int(h.End)
		}
	}
	if in.single(i)&class != 0 {
		return i + 1
	}
	return 0
}

// wordAt: a word of a class starts at i.
func (in *Input) wordAt(i int, class lexicon.Class) bool { return in.longestAt(i, class) != 0 }

// wordTo: a word of a class ends at i and starts at or behind limit.
func (in *Input) wordTo(i int, class lexicon.Class, limit int) bool {
	return in.longestTo(i, class, limit) >= 0
}

// longestTo returns the start of the longest hit of a class that ends at i and starts at or behind limit, or -1.
func (in *Input) longestTo(i int, class lexicon.Class, limit int) int {
	if in.hits.ClassesTo(i)&class == 0 {
		return -1
	}
	if h, ok := in.hits.LongestTo(i, class, limit); ok {
		return int(h.Start)
	}
	if s := i - 1; s >= limit && in.single(s)&class != 0 {
		return s
	}
	return -1
}

// isWord reports whether runes [start, end) are a hit of a class.
func (in *Input) isWord(start, end int, class lexicon.Class) bool {
	if end == start+1 {
		return in.single(start)&class != 0
	}
	return in.hits.ClassesAt(start)&class != 0 && slices.ContainsFunc(in.hits.StartingAt(start), func(h scan.Hit) bool {
		return int(h.End) == end && h.Class&class != 0
	})
}

// isRareTo: a word of a rare class ends at i and starts at or behind limit.
func (in *Input) isRareTo(i int, rare lexicon.Rare, limit int) bool {
	return in.rareTo(i, rare, limit) >= 0
}

// rareTo returns the start of the longest word of a rare class that ends at i and starts at or behind limit, or -1.
func (in *Input) rareTo(i int, rare lexicon.Rare, limit int) int {
	if in.hits.ClassesTo(i)&lexicon.IsRare == 0 {
		return -1
	}
	for _, h := range in.endingAt(i) {
		if int(h.Start) >= limit && in.words.Row(h.Row).Rare&rare != 0 {
			return int(h.Start)
		}
	}
	if s := i - 1; s >= limit && in.words.Row(in.words.SingleRow(in.Runes[s])).Rare&rare != 0 {
		return s
	}
	return -1
}

func (in *Input) endingAt(i int) []scan.Hit {
	in.found = in.hits.EndingAt(in.found[:0], i)
	return in.found
}

// rareAt returns the end of the longest word of a rare class that starts at i, or 0.
func (in *Input) rareAt(i int, rare lexicon.Rare) int {
	if in.hits.ClassesAt(min(i, len(in.Runes)))&lexicon.IsRare == 0 {
		return 0
	}
	for _, h := range slices.Backward(in.hits.StartingAt(i)) {
		if in.words.Row(h.Row).Rare&rare != 0 {
			return int(h.End)
		}
	}
	if in.words.Row(in.words.SingleRow(in.Runes[i])).Rare&rare != 0 {
		return i + 1
	}
	return 0
}

// rowAt returns the row of the word that is runes [start, end), an empty one if they are none.
func (in *Input) rowAt(start, end int) *lexicon.Row {
	if end == start+1 {
		return in.words.Row(in.words.SingleRow(in.Runes[start]))
	}
	for _, h := range in.hits.StartingAt(start) {
		if int(h.End) == end {
			return in.words.Row(h.Row)
		}
	}
	return in.words.Row(0)
}

// kindAt returns the kind whose word is runes [start, end), one without flags if they are none.
func (in *Input) kindAt(start, end int) *lexicon.Kind { return in.rowAt(start, end).Kind }

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
