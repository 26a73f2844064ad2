// Package source gives the recognisers a clean view of any byte string, with an
// exact map back to the bytes that the caller gave.
//
// The clean view is a slice of runes. Hard line breaks inside a sentence are
// gone (吕梁⏎⏎二中 reads 吕梁二中), and so are blanks inside a word (王　伟 reads
// 王伟); other breaks are one '\n', runs of white space are one ' ', full-width letters and digits are half-width, traditional
// characters are simplified, and what cannot be text (byte order marks, zero-width characters, NUL, invalid bytes)
// is dropped or replaced. Nothing else changes: one rune of the view is one
// rune of the original, so a span of the view is a span of the original.
package source

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Text is the clean view of one original string. The zero value is an empty
// text; [Text.Reset] fills it again and keeps its memory. A Text is for one
// goroutine at a time.
type Text struct {
	// Original is the string that the caller gave.
	Original string
	// Runes is the clean view.
	Runes []rune
	// offsets holds the byte offset in Original of each rune of the view.
	offsets []int32
	// spaced holds the runes of the view before which a blank was taken out.
	spaced []int32
	lines  lineJoiner
	spacer spacer
}

// MaxBytes is the longest original that [Text.Reset] reads: offsets are 32 bits
// wide.
const MaxBytes = 1<<31 - 1

// Reset makes t the clean view of original, which may hold any bytes. It must
// not be longer than [MaxBytes].
func (t *Text) Reset(original string) {
	t.Original = original
	if cap(t.Runes) < len(original)/2 {
		t.Runes = make([]rune, 0, len(original)/2+64)
		t.offsets = make([]int32, 0, len(original)/2+64)
	}
	t.Runes, t.offsets, t.spaced = t.Runes[:0], t.offsets[:0], t.spaced[:0]
	t.lines.reset()
	t.spacer.at = t.spacer.at[:0]
	for i := 0; i < len(original); {
		if i = t.plainRun(i); i >= len(original) {
			break
		}
		r, size := rune(original[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(original[i:])
		}
		t.add(r, i)
		i += size
	}
	t.lines.finish(t)
	t.spacer.join(t)
}

// plainRun appends the runes from byte i on that stand in the view as they are
// or simplified, and returns where they end, or the memory. They are nearly all of a text: hanzi and
// their marks, which are three bytes long, and visible ASCII.
func (t *Text) plainRun(i int) int {
	rest, n, same := t.Original[i:], len(t.Runes), unchanged()
	room := min(cap(t.Runes), cap(t.offsets))
	view, offsets := t.Runes[:room], t.offsets[:room]
	for n < len(view) && n < len(offsets) && len(rest) >= 4 {
		b := uint32(rest[0]) | uint32(rest[1])<<8 | uint32(rest[2])<<16 | uint32(rest[3])<<24
		offsets[n] = int32(len(t.Original) - len(rest))
		if b&0xC0C0F0 == 0x8080E0 {
			r := uint16(b&0x0F<<12 | b>>2&0xFC0 | b>>16&0x3F)
			view[n] = rune(r)
			if same[r/64]>>(r%64)&1 == 0 {
				if view[n] = runes.Simplified(rune(r)); view[n] == rune(r) {
					break
				}
			}
			rest = rest[3:]
		} else if r := b & 0xFF; r-'!' <= '~'-'!' {
			view[n], rest = rune(r), rest[1:]
		} else {
			break
		}
		n++
	}
	t.Runes, t.offsets = view[:n], offsets[:n]
	return len(t.Original) - len(rest)
}

// add appends one rune, as the view has it.
func (t *Text) add(r rune, at int) {
	switch kind := classify(r); kind {
	case plain:
		t.push(Fold(r), at)
	case blank:
		n := len(t.Runes)
		if n > 0 && t.Runes[n-1] == '\n' {
			t.lines.indent = true
			return
		}
		if n == 0 || t.Runes[n-1] == ' ' {
			return
		}
		t.spacer.at = append(t.spacer.at, int32(at))
		t.push(' ', at)
	case lineBreak:
		t.lines.breakAt(t, at)
	case dropped:
	}
}

func (t *Text) push(r rune, at int) {
	t.Runes = append(t.Runes, r)
	t.offsets = append(t.offsets, int32(at))
}

// Span returns the byte range in Original of the runes [start, end) of the
// view. It is on rune boundaries of Original.
func (t *Text) Span(start, end int) (from, to int) {
	if start >= end {
		return t.Offset(start), t.Offset(start)
	}
	last := int(t.offsets[end-1])
	_, size := utf8.DecodeRuneInString(t.Original[last:])
	return int(t.offsets[start]), last + size
}

// Spaced appends to dst the runes of [start, end) of the view before which a blank inside a word was taken out (王　伟),
// counted from start.
func (t *Text) Spaced(dst []int32, start, end int) []int32 {
	k, _ := slices.BinarySearch(t.spaced, int32(start))
	for ; k < len(t.spaced) && int(t.spaced[k]) < end; k++ {
		dst = append(dst, t.spaced[k]-int32(start))
	}
	return dst
}

// Offset returns the byte offset in Original of rune i of the view, or the
// length of Original for i = len(Runes).
func (t *Text) Offset(i int) int {
	if i >= len(t.offsets) {
		return len(t.Original)
	}
	return int(t.offsets[i])
}

// Mention returns the original text of the bytes [from, to) as it is to be
// read: without the line breaks and the blanks around them. It allocates only
// where there is a break.
func (t *Text) Mention(from, to int) string {
	s := t.Original[from:to]
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, line := range strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' }) {
		b.WriteString(strings.TrimFunc(line, func(r rune) bool { return classify(r) == blank }))
	}
	return b.String()
}
