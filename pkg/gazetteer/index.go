package gazetteer

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// index finds all forms that begin at a rune. It is a trie over the forms whose
// edges lie in one open-addressed hash table: the slot of an edge is the number
// of the state behind it. A state below which only one form is left is a leaf:
// the rest of that form is compared with the text directly, so that there are
// little more states than forms. Before the trie a bit set over the first two
// runes turns away nearly every place of a text.
type index struct {
	edges   []uint64 // leafBit | parent state << 21 | rune; 0 = empty slot
	values  []uint32 // per slot: number of the form that ends there (or is the leaf's only one) + 1
	shift   uint     // 64 - log2(len(edges))
	filter  []uint64 // bits over pairs of first runes
	fshift  uint     // 32 - log2(bits of filter)
	singles map[rune]bool

	arena  string   // all forms, folded, sorted, one after another
	starts []uint32 // form f is arena[starts[f]:starts[f+1]]
	refs   []uint32 // entries, by form
	firsts []uint32 // the entries of form f are refs[firsts[f]:firsts[f+1]]
}

const (
	leafBit   = uint64(1) << 63
	runeBits  = 21
	rootState = ^uint32(0)
)

// ref is a form of an entry while the index is being built.
type ref struct {
	form  string
	entry uint32
}

func (x *index) form(f uint32) string { return x.arena[x.starts[f]:x.starts[f+1]] }

func (x *index) entriesOf(f uint32) []uint32 { return x.refs[x.firsts[f]:x.firsts[f+1]] }

// formCount returns the number of different forms.
func (x *index) formCount() int { return max(0, len(x.starts)-1) }

// buildIndex sorts the forms of the entries and builds the tables over them.
func buildIndex(entries []Entry) *index {
	x := &index{}
	refs := collectRefs(entries)
	x.pack(refs)
	x.buildFilter()
	x.buildTrie()
	return x
}

// collectRefs lists every form once per entry, sorted by form and then entry.
func collectRefs(entries []Entry) []ref {
	n := 0
	for i := range entries {
		n += 1 + len(entries[i].Aliases)
		if entries[i].Canonical != "" {
			n++
		}
	}
	refs := make([]ref, 0, n)
	for i := range entries {
		for f := range entries[i].forms() {
			refs = append(refs, ref{fold(f), uint32(i)})
		}
	}
	slices.SortFunc(refs, func(a, b ref) int {
		if c := strings.Compare(a.form, b.form); c != 0 {
			return c
		}
		return cmp.Compare(a.entry, b.entry)
	})
	return slices.Compact(refs)
}

// pack writes the forms into the arena and their entries into refs.
func (x *index) pack(refs []ref) {
	size, forms := 0, 0
	for i, r := range refs {
		if i == 0 || r.form != refs[i-1].form {
			size += len(r.form)
			forms++
		}
	}
	var arena strings.Builder
	arena.Grow(size)
	x.starts = make([]uint32, 0, forms+1)
	x.firsts = make([]uint32, 0, forms+1)
	x.refs = make([]uint32, 0, len(refs))
	for i, r := range refs {
		if i == 0 || r.form != refs[i-1].form {
			x.starts = append(x.starts, uint32(arena.Len()))
			x.firsts = append(x.firsts, uint32(len(x.refs)))
			arena.WriteString(r.form)
		}
		x.refs = append(x.refs, r.entry)
	}
	x.starts = append(x.starts, uint32(arena.Len()))
	x.firsts = append(x.firsts, uint32(len(x.refs)))
	x.arena = arena.String()
}

// buildFilter sets a bit for the first two runes of each form. Sixteen bits for
// a pair keep false alarms at one place in sixteen or fewer.
func (x *index) buildFilter() {
	pairs := 0
	last := [2]rune{-1, -1}
	eachPair := func(do func(a, b rune)) {
		for f := range x.formCount() {
			s := x.form(uint32(f))
			a, n := utf8.DecodeRuneInString(s)
			if n == len(s) {
				if x.singles == nil {
					x.singles = map[rune]bool{}
				}
				x.singles[a] = true
				continue
			}
			b, _ := utf8.DecodeRuneInString(s[n:])
			do(a, b)
		}
	}
	eachPair(func(a, b rune) {
		if last != [2]rune{a, b} { // forms are sorted: equal pairs lie together
			pairs++
			last = [2]rune{a, b}
		}
	})
	size := max(6, bits.Len(uint(pairs*16)))
	x.fshift = uint(32 - size)
	x.filter = make([]uint64, 1<<(size-6))
	eachPair(func(a, b rune) {
		h := pairHash(a, b) >> x.fshift
		x.filter[h>>6] |= 1 << (h & 63)
	})
}

func pairHash(a, b rune) uint32 {
	return (uint32(a)*0x9E3779B1 ^ uint32(b)) * 0x85EBCA6B
}

// buildTrie inserts, for each form in sorted order, the states that tell it
// from its neighbours.
func (x *index) buildTrie() {
	states := 0
	x.eachDepth(func(_ uint32, depth, shared int) { states += depth - shared })
	size := max(4, bits.Len(uint(states+states/2)))
	x.shift = uint(64 - size)
	x.edges = make([]uint64, 1<<size)
	x.values = make([]uint32, 1<<size)
	var path []uint32 // states of the form before
	x.eachDepth(func(f uint32, depth, shared int) {
		s := x.form(f)
		path = path[:min(len(path), shared)]
		d := 0
		for pos, r := range s {
			if d >= depth {
				break
			}
			if d >= len(path) {
				parent := rootState
				if d > 0 {
					parent = path[d-1]
				}
				path = append(path, x.insert(parent, r))
			}
			d++
			if d == depth {
				slot := path[d-1]
				x.values[slot] = f + 1
				if pos+utf8.RuneLen(r) < len(s) {
					x.edges[slot] |= leafBit
				}
			}
		}
	})
}

// eachDepth gives each form, the number of runes after which no other form can
// follow (or its own length), and the number of runes that it shares with the
// form before.
func (x *index) eachDepth(do func(f uint32, depth, shared int)) {
	n := x.formCount()
	shared := 0
	for f := range n {
		s := x.form(uint32(f))
		next := 0
		if f+1 < n {
			next = commonRunes(s, x.form(uint32(f+1)))
		}
		depth := min(utf8.RuneCountInString(s), max(shared, next)+1)
		do(uint32(f), depth, min(shared, depth))
		shared = next
	}
}

func commonRunes(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	for i > 0 && i < len(a) && !utf8.RuneStart(a[i]) {
		i--
	}
	for i > 0 && i < len(b) && !utf8.RuneStart(b[i]) {
		i--
	}
	return utf8.RuneCountInString(a[:i])
}

func (x *index) insert(parent uint32, r rune) uint32 {
	key := uint64(parent)<<runeBits | uint64(r)
	mask := uint64(len(x.edges) - 1)
	i := key * 0x9E3779B97F4A7C15 >> x.shift
	for x.edges[i] != 0 {
		i = (i + 1) & mask
	}
	x.edges[i] = key
	return uint32(i)
}
