package post

// runeMasks holds a set of bits for each rune of the basic plane.
type runeMasks struct{ pages [256]*[256]uint64 }

// at returns the bits of a rune.
func (m *runeMasks) at(r rune) uint64 {
	if uint32(r) >= 0x10000 || m.pages[r>>8] == nil {
		return 0
	}
	return m.pages[r>>8][r&0xFF]
}

// set adds bits to those of a rune of the basic plane.
func (m *runeMasks) set(r rune, bits uint64) {
	if m.pages[r>>8] == nil {
		m.pages[r>>8] = new([256]uint64)
	}
	m.pages[r>>8][r&0xFF] |= bits
}

// The bits beside those of the classes.
const (
	beginsGap  uint64 = 1 << (63 - iota) // a gap word
	beginsLead                           // one that is read before a chain too
)
