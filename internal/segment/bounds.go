package segment

import "math/bits"

// Bounds tells where the tokens of a text begin and end, with a bit for each rune:
// it is made in a fraction of the time that a table of the tokens by rune takes. The
// zero value is that of an empty text; one goroutine at a time may call
// [Bounds.Reset], any number the rest.
type Bounds struct {
	begins []uint64 // bit i: a token begins at rune i; the end of the text counts too
}

// Reset makes b that of a text of so many runes, cut into the tokens, which leave no
// gaps. It allocates only to grow.
func (b *Bounds) Reset(runes int, tokens []Token) {
	words := runes/64 + 1
	if cap(b.begins) < words {
		b.begins = make([]uint64, words, words+words/4)
	}
	b.begins = b.begins[:words]
	clear(b.begins)
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

// Begin makes a token begin at rune i, whatever the segmenter says.
func (b *Bounds) Begin(i int32) { b.begins[uint32(i)/64] |= 1 << (uint32(i) % 64) }

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
