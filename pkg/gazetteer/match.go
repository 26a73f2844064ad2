package gazetteer

import (
	"unicode/utf8"
)

// Match gives every entry that has a form beginning at rune i of text, with the
// length of the form in runes, shortest form first and entries in the order in
// which they were listed. It stops when yield returns false, and returns false
// then. It allocates nothing and looks at no more of the text than the longest
// form is long. Entries marked Hint or Never are given too: the caller decides.
// An i outside the text matches nothing.
func (g *Gazetteer) Match(text []rune, i int, yield func(length int, e *Entry) bool) bool {
	if i < 0 || i >= len(text) || !g.index.mayStart(text, i) {
		return true
	}
	return g.index.walk(text, i, func(length int, form uint32) bool {
		for _, e := range g.index.entriesOf(form) {
			if !yield(length, &g.entries[e]) {
				return false
			}
		}
		return true
	})
}

// Scan gives every form of an entry anywhere in text, overlapping ones
// included, from left to right, with start and length in runes. It is the same
// as [Gazetteer.Match] at every rune, and quicker.
func (g *Gazetteer) Scan(text []rune, yield func(start, length int, e *Entry) bool) {
	x := g.index
	if len(x.filter) == 0 || len(text) == 0 {
		return
	}
	at := 0
	found := func(length int, form uint32) bool {
		for _, e := range x.entriesOf(form) {
			if !yield(at, length, &g.entries[e]) {
				return false
			}
		}
		return true
	}
	a := foldRune(text[0])
	for i := range text {
		var b rune
		if i+1 < len(text) {
			b = foldRune(text[i+1])
		}
		h := pairHash(a, b) >> (x.fshift & 31)
		hit := x.filter[h>>6]>>(h&63)&1 != 0 || x.singles != nil && x.singles[a]
		a = b
		if hit {
			at = i
			if !x.walk(text, i, found) {
				return
			}
		}
	}
}

// mayStart is the cheap test that turns away nearly every place.
func (x *index) mayStart(text []rune, i int) bool {
	if len(x.filter) == 0 {
		return false
	}
	a := foldRune(text[i])
	var b rune
	if i+1 < len(text) {
		b = foldRune(text[i+1])
	}
	h := pairHash(a, b) >> (x.fshift & 31)
	return x.filter[h>>6]>>(h&63)&1 != 0 || x.singles != nil && x.singles[a]
}

// walk follows the trie from text[i] and gives the forms that end on the way.
func (x *index) walk(text []rune, i int, yield func(length int, form uint32) bool) bool {
	state := rootState
	mask := uint64(len(x.edges) - 1)
	for j := i; j < len(text); j++ {
		key := uint64(state)<<runeBits | uint64(uint32(foldRune(text[j]))&(1<<runeBits-1))
		slot := key * 0x9E3779B97F4A7C15 >> x.shift
		for x.edges[slot]&^leafBit != key {
			if x.edges[slot] == 0 {
				return true
			}
			slot = (slot + 1) & mask
		}
		state = uint32(slot)
		form := x.values[slot]
		if form == 0 {
			continue
		}
		if x.edges[slot]&leafBit != 0 {
			end, ok := x.tail(text, j+1, form-1, j+1-i)
			return !ok || !bounded(text, i, end) || yield(end-i, form-1)
		}
		if bounded(text, i, j+1) && !yield(j+1-i, form-1) {
			return false
		}
	}
	return true
}

// tail compares the rest of a form, after its first n runes, with text[j:] and
// returns where it ends.
func (x *index) tail(text []rune, j int, form uint32, n int) (int, bool) {
	s := x.form(form)
	for range n {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	for _, r := range s {
		if j >= len(text) || foldRune(text[j]) != r {
			return 0, false
		}
		j++
	}
	return j, true
}

// Found is a form of an entry at a place in a text.
type Found struct {
	Start, End int // bytes
	Entry      *Entry
}

// Find returns every place in text where a form of an entry stands, overlapping
// ones included, sorted by start and then by length. Offsets are bytes. Invalid
// bytes match nothing and do no harm. Entries marked Never are left out, and so
// are the places that they forbid.
func (g *Gazetteer) Find(text string) []Found {
	runes := make([]rune, 0, len(text)/2)
	starts := make([]int, 0, len(text)/2+1)
	for i, r := range text {
		runes = append(runes, r)
		starts = append(starts, i)
	}
	starts = append(starts, len(text))
	var out []Found
	var group, kept []Found // the entries of one place
	flush := func() {
		kept = kept[:0]
		for _, f := range group {
			if !forbidden(f.Entry, group) {
				kept = append(kept, f)
			}
		}
		out = append(out, kept...)
		group = group[:0]
	}
	g.Scan(runes, func(start, length int, e *Entry) bool {
		f := Found{starts[start], starts[start+length], e}
		if len(group) > 0 && (group[0].Start != f.Start || group[0].End != f.End) {
			flush()
		}
		group = append(group, f)
		return true
	})
	flush()
	return out
}

func forbidden(e *Entry, group []Found) bool {
	if e.Never {
		return true
	}
	for _, f := range group {
		if f.Entry.Never && (f.Entry.Type == 0 || f.Entry.Type == e.Type) {
			return true
		}
	}
	return false
}

// Lookup returns the entries that have name as their name, an alias or their
// canonical form, in the order in which they were listed. Entries marked Hint
// or Never are among them. For a name that may be misspelt see
// [Gazetteer.Suggest].
func (g *Gazetteer) Lookup(name string) []*Entry {
	f, ok := g.index.find(fold(name))
	if !ok {
		return nil
	}
	refs := g.index.entriesOf(f)
	out := make([]*Entry, len(refs))
	for i, e := range refs {
		out[i] = &g.entries[e]
	}
	return out
}

// find looks a folded form up by binary search.
func (x *index) find(s string) (uint32, bool) {
	lo, hi := 0, x.formCount()
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if x.form(uint32(mid)) < s {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return uint32(lo), lo < x.formCount() && x.form(uint32(lo)) == s
}
