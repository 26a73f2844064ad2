package segment

import (
	"slices"
	"unicode/utf8"
)

// ByteToken is one word: the half-open range [Start, End) of bytes of a text.
type ByteToken struct {
	Start, End int
}

// Tokenize cuts a whole string with any engine and returns byte offsets. Each
// invalid byte counts as one rune, U+FFFD. The result belongs to scratch and is
// valid until the next call with it. The pipeline has its runes already and
// calls Segment; this is for tests, benchmarks and tools.
func Tokenize(engine Segmenter, text string, scratch *Scratch) []ByteToken {
	scratch.decode(text)
	tokens := engine.Segment(scratch.runes, scratch)
	out := slices.Grow(scratch.bytes[:0], len(tokens))[:len(tokens)]
	offsets := scratch.offsets
	for i, t := range tokens {
		out[i] = ByteToken{int(offsets[t.Start]), int(offsets[t.End])}
	}
	scratch.bytes = out
	return out
}

// decode fills s.runes, and s.offsets with where each begins and where the
// last one ends. It has a short way for ASCII and for the three-byte runes
// from U+1000 to U+CFFF, where Chinese lies.
func (s *Scratch) decode(text string) {
	runes := slices.Grow(s.runes[:0], len(text))[:len(text)]
	offsets := slices.Grow(s.offsets[:0], len(text)+1)[:len(text)+1]
	n := 0
	for i := 0; i < len(text); n++ {
		offsets[n] = int32(i)
		rest := text[i:]
		first := rest[0]
		switch {
		case len(rest) > 2 && first-0xE1 < 0xED-0xE1 && rest[1]&0xC0 == 0x80 && rest[2]&0xC0 == 0x80:
			runes[n] = rune(first&0x0F)<<12 | rune(rest[1]&0x3F)<<6 | rune(rest[2]&0x3F)
			i += 3
		case first < utf8.RuneSelf:
			runes[n] = rune(first)
			i++
		default:
			r, size := utf8.DecodeRuneInString(rest)
			runes[n] = r
			i += size
		}
	}
	offsets[n] = int32(len(text))
	s.runes, s.offsets = runes[:n], offsets[:n+1]
}
