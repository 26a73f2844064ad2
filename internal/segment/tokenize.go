package segment

import "unicode/utf8"

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
	out := scratch.bytes[:0]
	at := 0
	for _, t := range tokens {
		start := at
		for n := t.End - t.Start; n > 0; n-- {
			at += runeWidth(text, at)
		}
		out = append(out, ByteToken{start, at})
	}
	scratch.bytes = out
	return out
}

// decode fills s.runes.
func (s *Scratch) decode(text string) {
	runes := s.runes[:0]
	for _, r := range text {
		runes = append(runes, r)
	}
	s.runes = runes
}

func runeWidth(text string, at int) int {
	if text[at] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(text[at:])
	return n
}
