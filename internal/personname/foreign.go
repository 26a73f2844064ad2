package personname

import "github.com/dianming-nlp/dianming/internal/runes"

// IsForeignChar tells whether r is used to transliterate foreign names (斯, 约,
// 翰). Many of these characters are common in ordinary text too: see
// [ForeignOdds].
func IsForeignChar(r rune) bool {
	return tables().char(r).foreignOdds > noName
}

// ForeignOdds returns how much likelier r is in a transliterated name than in
// ordinary text, as log odds: high for 娅, below 0 for 大, -Inf for characters
// that transliterations do not use.
func ForeignOdds(r rune) float32 {
	return tables().char(r).foreignOdds
}

// maxForeignLen bounds the length in runes of a dotted foreign name.
const maxForeignLen = 32

// ForeignName returns the length in runes of the foreign name with at least
// one dot that text starts with (约翰·史密斯, 列奥纳多·达·芬奇), 0 if there is none. Each
// part is a run of transliteration characters; the last one ends where they
// do, so a caller still has to look at its end (约翰·史密斯来).
func ForeignName(text []rune) int {
	dots, part := 0, 0
	for i, r := range text[:min(len(text), maxForeignLen)] {
		switch {
		case IsForeignChar(r):
			part++
		case runes.IsMiddleDot(r) && part > 0:
			dots, part = dots+1, 0
		default:
			return foreignEnd(i, dots, part)
		}
	}
	return foreignEnd(min(len(text), maxForeignLen), dots, part)
}

// foreignEnd returns the length of a dotted name that ends before end.
func foreignEnd(end, dots, part int) int {
	if part == 0 { // ends in a dot, which is not part of it
		end, dots = end-1, dots-1
	}
	if dots < 1 {
		return 0
	}
	return end
}
