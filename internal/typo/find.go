package typo

import (
	"math/bits"
	"sync"

	"github.com/dianming-nlp/dianming/internal/numeral"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// finder turns away nearly every piece of a text in which no name with a slip stands. A name with one slip has the first
// two runes of it as they are or the last two; and it is the name with a rune left out, if one is left out of it too or
// none. The lengths of names are bits by the runes at their ends; the names, with each rune left out and none, are
// bits of a set of hashes.
type finder struct {
	once   sync.Once
	begins map[[2]rune]lengths
	ends   map[[2]rune]lengths
	pairs  [1 << (pairBits - 6)]uint64 // of begins and ends
	near   []uint64
	shift  uint
}

// lengths has bit n for names of n runes.
type lengths uint64

const (
	pairBits = 16
	base     = 0x9E3779B97F4A7C15
)

// powers are those of base.
var powers = sync.OnceValue(func() (p [MaxRunes + 2]uint64) {
	p[0] = 1
	for i := 1; i < len(p); i++ {
		p[i] = p[i-1] * base
	}
	return p
})

func pairHash(p [2]rune) uint32 {
	return (uint32(p[0])*0x9E3779B1 ^ uint32(p[1])) * 0x85EBCA6B >> (32 - pairBits)
}

// build fills the finder.
func (f *finder) build(names [][]rune) {
	f.begins, f.ends = map[[2]rune]lengths{}, map[[2]rune]lengths{}
	keys := 0
	for _, name := range names {
		keys += len(name) + 1
	}
	size := max(6, bits.Len(uint(keys*16)))
	f.shift, f.near = uint(64-size), make([]uint64, 1<<(size-6))
	for _, name := range names {
		n := len(name)
		if n < MinRunes || n >= MaxRunes {
			continue
		}
		first, last := [2]rune{name[0], name[1]}, [2]rune{name[n-2], name[n-1]}
		f.begins[first] |= 1 << n
		f.ends[last] |= 1 << n
		for _, p := range [...][2]rune{first, last} {
			h := pairHash(p)
			f.pairs[h>>6] |= 1 << (h & 63)
		}
		var w window
		w.read(name)
		f.set(w.hash(0, n))
		for k := range name {
			f.set(w.without(0, n, k))
		}
	}
}

func (f *finder) slot(h uint64) uint64 { return h * base >> f.shift }

func (f *finder) set(h uint64) {
	i := f.slot(h)
	f.near[i>>6] |= 1 << (i & 63)
}

func (f *finder) has(h uint64) bool {
	i := f.slot(h)
	return f.near[i>>6]>>(i&63)&1 != 0
}

// window has the hashes of the beginnings of a piece of text.
type window struct{ sums [MaxRunes + 2]uint64 }

func (w *window) read(text []rune) {
	for i, r := range text {
		w.sums[i+1] = w.sums[i]*base + uint64(r)
	}
}

// hash is that of runes [from, to), without that of them without rune k.
func (w *window) hash(from, to int) uint64 { return w.sums[to] - w.sums[from]*powers()[to-from] }
func (w *window) without(from, to, k int) uint64 {
	return w.hash(from, k)*powers()[to-k-1] + w.hash(k+1, to)
}

// Find gives the pieces [start, end) of text that are a name of the index with one slip, from left to right by where one
// end of them stands; pieces may overlap. It is stricter than [Index.Correct], as a text is full of words: the character that is
// another must sound or look like the right one, one too many must be the one before it doubled, and where one is missing
// or two are swapped the ends must be right. Only pieces of which free is true are looked at.
func (ix *Index) Find(text []rune, free func(start, end int) bool, yield func(start, end int, m Match) bool) {
	f := &ix.finder
	f.once.Do(func() { f.build(ix.names) })
	var w window
	for i := 1; i < len(text); i++ {
		pair := [2]rune{text[i-1], text[i]}
		if h := pairHash(pair); f.pairs[h>>6]>>(h&63)&1 == 0 {
			continue
		}
		if n := f.begins[pair]; n != 0 {
			piece := runes.Clip(text, i-1, i-1+bits.Len64(uint64(n)))
			w.read(piece)
			for l := range n.around() {
				if l <= len(piece) && f.mayBe(&w, 0, l) && free(i-1, i-1+l) && !ix.give(piece[:l], i-1, false, yield) {
					return
				}
			}
		}
		if n := f.ends[pair]; n != 0 {
			piece := runes.Clip(text, i+1-bits.Len64(uint64(n)), i+1)
			w.read(piece)
			for l := range n.around() {
				from := len(piece) - l
				if from >= 0 && f.mayBe(&w, from, len(piece)) && free(i+1-l, i+1) && !ix.give(piece[from:], i+1-l, true, yield) {
					return
				}
			}
		}
	}
}

// around yields the lengths, and those that are one more or less.
func (n lengths) around() func(yield func(int) bool) {
	all := n | n<<1 | n>>1
	return func(yield func(int) bool) {
		for ; all != 0; all &= all - 1 {
			if l := bits.TrailingZeros64(uint64(all)); l >= MinRunes && !yield(l) {
				return
			}
		}
	}
}

// mayBe reports whether a piece may be a name with one slip.
func (f *finder) mayBe(w *window, from, to int) bool {
	if f.has(w.hash(from, to)) {
		return true
	}
	for k := from; k < to; k++ {
		if f.has(w.without(from, to, k)) {
			return true
		}
	}
	return false
}

// give yields the match of a piece, if there is just one that is clear; that of a piece both ends of which are right is given
// by the first.
func (ix *Index) give(piece []rune, start int, byEnd bool, yield func(start, end int, m Match) bool) bool {
	query := string(piece)
	if ix.exact[query] {
		return true
	}
	var found []Match
	for _, m := range ix.Suggest(query) {
		name := []rune(m.Name)
		if e, ok := oneEdit(piece, name); ok && e.clear(piece, len(name)) {
			found = append(found, m)
		}
	}
	if len(found) != 1 {
		return true
	}
	name := []rune(found[0].Name)
	if byEnd && piece[0] == name[0] && piece[1] == name[1] {
		return true // given already
	}
	return yield(start, start+len(piece), found[0])
}

// clear reports whether the slip has a cause and is no mistake about where the name begins and ends.
func (e *edit) clear(query []rune, n int) bool {
	switch e.op {
	case replaced:
		return numeral.Same(e.want, e.got) || SoundsAlike(e.want, e.got) || LooksAlike(e.want, e.got)
	case added:
		return e.at > 0 && query[e.at-1] == e.got || e.at+1 < len(query) && query[e.at+1] == e.got
	case missing:
		return n >= minMissing && e.at > 0 && e.at < n-1
	}
	return n >= minMissing && e.at > 0 && e.at < n-2
}

// minMissing is the length from which on a name is known though a rune is missing or two are swapped.
const minMissing = 6
