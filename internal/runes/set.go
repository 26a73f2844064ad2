package runes

import "strings"

// Set is a small set of runes, as word lists give them: what may stand before 近 and makes another word of it. The
// zero Set is empty. A Set is not changed once made and may be asked by any goroutine.
type Set struct {
	some  uint64 // bit r%64 for each rune: turns most others away
	runes string
}

// NewSet returns the set of the runes of s.
func NewSet(s string) Set {
	set := Set{runes: s}
	for _, r := range s {
		set.some |= 1 << (uint32(r) % 64)
	}
	return set
}

// Has reports whether r is in the set.
func (s *Set) Has(r rune) bool {
	return s.some>>(uint32(r)%64)&1 != 0 && strings.ContainsRune(s.runes, r)
}
