package segment

import "math/bits"

// Bounds tells where the tokens of a text begin and end, with a bit for each rune:
// it is made in a fraction of the time that a table of the tokens by rune takes. The
// zero value is that of an empty text; one goroutine at a time may call
// [Bounds.Reset], any number the rest.
type Bounds struct {
	begins []uint64 // bit i: a token begins at rune i; the end of the text counts too
	second []uint64 // bit i: rune i is the second of a word of two of the dictionary; of the native engine only
}

// Reset makes b that of a text of so many runes, cut into the tokens, which leave no
// gaps. It allocates only to grow.
func (b *Bounds) Reset(runes int, tokens []Token) {
	words := runes/64 + 1
	if cap(b.begins) < words {
		both := make([]uint64, 2*(words+words/4)) // one piece of memory
		b.begins, b.second = both[:len(both)/2:len(both)/2], both[len(both)/2:]
	}
	b.begins, b.second = b.begins[:words], b.second[:words]
	clear(b.begins)
	clear(b.second)
	for _, t := range tokens {
		b.Begin(t.Start)
	}
	b.Begin(int32(runes))
}

// Cut makes b that of text as engine cuts it. The native engine notes the bounds as it
// finds them, which is less work than to list the tokens. It allocates only to grow.
func (b *Bounds) Cut(text []rune, engine Segmenter, scratch *Scratch) {
	if n, ok := engine.(*NativeEngine); ok {
		n.mark(text, b, scratch)
	} else {
		b.Reset(len(text), engine.Segment(text, scratch))
	}
}

// Begin makes a token begin at rune i.
func (b *Bounds) Begin(i int32) { b.begins[uint32(i)/64] |= 1 << (uint32(i) % 64) }

// Part makes a token begin at rune i, whatever the segmenter says.
func (b *Bounds) Part(i int) {
	b.Begin(int32(i))
	b.second[uint(i)/64] &^= 1 << (uint(i) % 64)
}

// Second is 1 where rune i is known to be the second of a word of two runes, as most are that the dictionary has; 0 says
// nothing.
func (b *Bounds) Second(i int) int { return int(b.second[uint(i)/64] >> (uint(i) % 64) & 1) }

// pair notes that a word of the dictionary begins at rune i, if it has two runes.
func (b *Bounds) pair(i int32, length int) {
	two := uint64(0)
	if length == 2 {
		two = 1
	}
	b.second[uint32(i+1)/64] |= two << (uint32(i+1) % 64)
}

// At reports whether a token begins at rune i, or the text ends there.
func (b *Bounds) At(i int) bool { return b.begins[uint(i)/64]>>(uint(i)%64)&1 != 0 }

// Start returns the start of the token that holds rune i.
func (b *Bounds) Start(i int) int {
	at := uint(i) / 64
	word := b.begins[at] << (63 - uint(i)%64)
	if word != 0 {
		return i - bits.LeadingZeros64(word)
	}
	for at > 0 {
		if at--; b.begins[at] != 0 {
			return int(at*64) + 63 - bits.LeadingZeros64(b.begins[at])
		}
	}
	return 0
}

// End returns the end of the token that holds rune i, which is inside the text.
func (b *Bounds) End(i int) int {
	at := uint(i+1) / 64
	word := b.begins[at] >> (uint(i+1) % 64)
	if word != 0 {
		return i + 1 + bits.TrailingZeros64(word)
	}
	for at++; b.begins[at] == 0; at++ {
	}
	return int(at*64) + bits.TrailingZeros64(b.begins[at])
}
