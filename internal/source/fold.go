package source

import (
	"sync"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

type kind uint8

const (
	plain     kind = iota
	blank          // any horizontal white space, and NUL
	lineBreak      // \n, \r, line and paragraph separators, form feed
	dropped        // byte order mark, zero-width characters, soft hyphen
)

// classify tells what the clean view does with r.
func classify(r rune) kind {
	switch r {
	case '\n', '\r', '\v', '\f', 0x85, 0x2028, 0x2029:
		return lineBreak
	case ' ', '\t', 0, 0xA0, 0x3000, 0x2002, 0x2003, 0x2007, 0x2009, 0x202F:
		return blank
	case 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060, 0xAD, 0x200E, 0x200F:
		return dropped
	}
	if r < ' ' || r == 0x7F {
		return blank
	}
	return plain
}

// Fold returns the half-width form of a full-width letter or digit and of the
// few full-width signs that stand in numbers (％ ． － ～ ／ ＋ ＠), and the
// simplified form of a character (國, and ⻓ out of a PDF); every other rune is
// returned as it is. Punctuation keeps its width: ，。：；（） mean what they mean.
func Fold(r rune) rune {
	if r < 0xFF05 || r > 0xFF5E {
		return runes.Simplified(r)
	}
	switch {
	case r >= 0xFF10 && r <= 0xFF19, r >= 0xFF21 && r <= 0xFF3A, r >= 0xFF41 && r <= 0xFF5A:
		return r - 0xFEE0
	}
	switch r {
	case 0xFF05, 0xFF0E, 0xFF0D, 0xFF5E, 0xFF0F, 0xFF0B, 0xFF20:
		return r - 0xFEE0
	}
	return r
}

// unchanged returns the runes of three bytes that stand in the view as they are, a bit
// each. What only looks like such a rune, as half of a surrogate pair, is none.
var unchanged = sync.OnceValue(func() *[1 << 16 / 64]uint64 {
	var set [1 << 16 / 64]uint64
	for r := range rune(1 << 16) {
		if utf8.RuneLen(r) == 3 && classify(r) == plain && Fold(r) == r {
			set[r/64] |= 1 << (r % 64)
		}
	}
	return &set
})
