package runes

import "slices"

// Set is a small set of runes, as word lists give them: what may stand before 近 and makes another word of it. The
// zero Set is empty. A Set is not changed once made and may be asked by any goroutine.
type Set struct {
	low, high uint64 // bits r%64 and r/64%64 for each rune: they turn nearly all others away
	runes     []rune
}

// NewSet returns the set of the runes of s.
func NewSet(s string) Set {
	set := Set{runes: []rune(s)}
	for _, r := range s {
		set.low |= 1 << (uint32(r) % 64)
		set.high |= 1 << (uint32(r) / 64 % 64)
	}
	return set
}

// In reports whether a rune of the set stands in text.
func (s *Set) In(text []rune) bool {
	for _, r := range text {
		if s.Has(r) {
			return true
		}
	}
	return false
}

// Has reports whether r is in the set.
func (s *Set) Has(r rune) bool {
	return s.low>>(uint32(r)%64)&(s.high>>(uint32(r)/64%64))&1 != 0 && slices.Contains(s.runes, r)
}
