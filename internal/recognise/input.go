package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/scan"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// Input is what every recogniser reads: the clean text, the lexicon's hits in
// it and its words. It is filled by [Input.Reset], keeps its memory from text
// to text, and is for one goroutine at a time.
type Input struct {
	// Runes is the clean text.
	Runes []rune

	hits    []scan.Hit
	firstAt []int32 // hits[firstAt[i]:firstAt[i+1]] start at rune i
	ends    []int32 // indexes of hits, by end, the longest first
	lastAt  []int32 // ends[lastAt[i]:lastAt[i+1]] end at rune i
	blocked []bool  // runes of dates and counts, which no name holds

	tokens  []segment.Token
	tokenAt []int32  // token that holds rune i
	tags    []string // of the tokens, as far as they were asked for
	tagged  []bool
	scratch segment.Scratch
	dict    *segment.NativeEngine
}

// Reset makes in the input of runes: it scans for the lexicon's words and cuts
// the text with engine.
func (in *Input) Reset(runes []rune, engine segment.Segmenter) {
	in.Runes = runes
	in.dict = segment.Native()
	in.hits = lexicon.Shared().Scan(in.hits[:0], runes)
	in.indexHits()
	in.blocked = resize(in.blocked, len(runes)+1)
	clear(in.blocked)
	in.tokens = engine.Segment(runes, &in.scratch)
	in.tokenAt = resize(in.tokenAt, len(runes)+1)
	in.tags, in.tagged = resize(in.tags, len(in.tokens)), resize(in.tagged, len(in.tokens))
	clear(in.tagged)
	for k, t := range in.tokens {
		for i := t.Start; i < t.End; i++ {
			in.tokenAt[i] = int32(k)
		}
	}
	in.tokenAt[len(runes)] = int32(len(in.tokens))
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// indexHits builds the two indexes by counting: hits come sorted by start.
func (in *Input) indexHits() {
	n := len(in.Runes)
	in.firstAt = resize(in.firstAt, n+2)
	in.lastAt = resize(in.lastAt, n+2)
	in.ends = resize(in.ends, len(in.hits))
	clear(in.lastAt)
	k := 0
	for i := 0; i <= n; i++ {
		in.firstAt[i] = int32(k)
		for k < len(in.hits) && int(in.hits[k].Start) == i {
			in.lastAt[in.hits[k].End+1]++
			k++
		}
	}
	in.firstAt[n+1] = int32(k)
	for i := 1; i < n+2; i++ {
		in.lastAt[i] += in.lastAt[i-1]
	}
	// lastAt[e+1] counts the hits that end at or before e; filling from the
	// last hit backwards would put short hits first, so fill forwards: an
	// earlier start is a longer hit.
	for h := range in.hits {
		e := in.hits[h].End
		in.ends[in.lastAt[e]] = int32(h)
		in.lastAt[e]++
	}
	copy(in.lastAt[1:], in.lastAt[:n+1])
	in.lastAt[0] = 0
}

// startingAt returns the hits that start at rune i, the shortest first.
func (in *Input) startingAt(i int) []scan.Hit {
	return in.hits[in.firstAt[i]:in.firstAt[i+1]]
}

// longestAt returns the end of the longest hit of a class that starts at i, or
// 0.
func (in *Input) longestAt(i int, class lexicon.Class) int {
	if i >= len(in.Runes) {
		return 0
	}
	hits := in.startingAt(i)
	for k := len(hits) - 1; k >= 0; k-- {
		if hits[k].Class&class != 0 {
			return int(hits[k].End)
		}
	}
	return 0
}

// longestTo returns the start of the longest hit of a class that ends at i and
// starts at or behind limit, or -1.
func (in *Input) longestTo(i int, class lexicon.Class, limit int) int {
	for _, h := range in.ends[in.lastAt[i]:in.lastAt[i+1]] {
		if hit := &in.hits[h]; hit.Class&class != 0 && int(hit.Start) >= limit {
			return int(hit.Start)
		}
	}
	return -1
}

// isWord reports whether runes [start, end) are a hit of a class.
func (in *Input) isWord(start, end int, class lexicon.Class) bool {
	for _, h := range in.startingAt(start) {
		if int(h.End) == end && h.Class&class != 0 {
			return true
		}
	}
	return false
}

// boundary reports whether the segmenter cuts between runes i-1 and i.
func (in *Input) boundary(i int) bool {
	if i <= 0 || i >= len(in.Runes) {
		return true
	}
	return in.tokenAt[i] != in.tokenAt[i-1]
}

// tokenEnding returns the start of the token piece that ends at i: the start
// of the token that holds rune i-1.
func (in *Input) tokenStart(i int) int { return int(in.tokens[in.tokenAt[i]].Start) }

// tokenEnd returns the end of the token that holds rune i.
func (in *Input) tokenEnd(i int) int { return int(in.tokens[in.tokenAt[i]].End) }

// tagAt returns the part of speech of the token that holds rune i.
func (in *Input) tagAt(i int) string {
	k := in.tokenAt[i]
	if !in.tagged[k] {
		in.tags[k], in.tagged[k] = in.lookup(int(in.tokens[k].Start), int(in.tokens[k].End)), true
	}
	return in.tags[k]
}

// tag returns the dictionary's part of speech of runes [start, end), "" if
// they are no word.
func (in *Input) tag(start, end int) string {
	if t := in.tokens[in.tokenAt[start]]; int(t.Start) == start && int(t.End) == end {
		return in.tagAt(start)
	}
	return in.lookup(start, end)
}

func (in *Input) lookup(start, end int) string {
	w, ok := in.dict.Lookup(in.Runes[start:end])
	if !ok {
		return ""
	}
	return w.Tag.String()
}
