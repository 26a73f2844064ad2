package runes

import (
	"slices"
	"unicode/utf8"
)

// At returns s[i], or 0 where i lies outside.
func At(s []rune, i int) rune { return AtOr(s, i, 0) }

// AtOr returns s[i], or the rune outside where i lies outside: with '\n' a text
// ends as a line does.
func AtOr(s []rune, i int, outside rune) rune {
	if uint(i) >= uint(len(s)) {
		return outside
	}
	return s[i]
}

// First returns the first rune of s, utf8.RuneError for the empty string.
func First(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Last returns the last rune of s, utf8.RuneError for the empty string.
func Last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// Equal reports whether s is word.
func Equal(s []rune, word string) bool {
	rest, ok := CutPrefix(s, word)
	return ok && len(rest) == 0
}

// HasPrefix reports whether s begins with word.
func HasPrefix(s []rune, word string) bool {
	_, ok := CutPrefix(s, word)
	return ok
}

// CutPrefix is strings.CutPrefix for runes.
func CutPrefix(s []rune, word string) (rest []rune, found bool) {
	i := 0
	for _, r := range word {
		if i >= len(s) || s[i] != r {
			return s, false
		}
		i++
	}
	return s[i:], true
}

// HasSuffix reports whether s ends with word.
func HasSuffix(s []rune, word string) bool {
	_, ok := CutSuffix(s, word)
	return ok
}

// CutSuffix is strings.CutSuffix for runes.
func CutSuffix(s []rune, word string) (rest []rune, found bool) {
	if n := len(word); n >= 3 && word[n-1]&0xC0 == 0x80 && len(s) > 0 {
		// Most words differ in their last rune, which is one of three bytes: two of
		// them are compared before anything is decoded.
		if last := s[len(s)-1]; byte(last)&0x3F|0x80 != word[n-1] || byte(last>>6)&0x3F|0x80 != word[n-2] {
			return s, false
		}
	}
	i := len(s)
	for len(word) > 0 {
		r, n := utf8.DecodeLastRuneInString(word)
		if i == 0 || s[i-1] != r {
			return s, false
		}
		i--
		word = word[:len(word)-n]
	}
	return s[:i], true
}

// HasAt reports whether word stands in s from rune i on; i may lie outside.
func HasAt(s []rune, i int, word string) bool {
	return uint(i) <= uint(len(s)) && HasPrefix(s[i:], word)
}

// HasRunesAt is [HasAt] for a word that is kept as runes, which is quicker.
func HasRunesAt(s []rune, i int, word []rune) bool {
	if i < 0 || i+len(word) > len(s) {
		return false
	}
	for k, r := range word {
		if s[i+k] != r {
			return false
		}
	}
	return true
}

// CutRunes is [CutSuffix] for a word that is kept as runes.
func CutRunes(s, word []rune) (rest []rune, found bool) {
	n := len(s) - len(word)
	if n < 0 || !slices.Equal(s[n:], word) {
		return s, false
	}
	return s[:n], true
}

// Index returns where word begins in s, -1 if it is not there.
func Index(s []rune, word string) int {
	for i := range s {
		if HasPrefix(s[i:], word) {
			return i
		}
	}
	return -1
}

// IndexRunes is [Index] for a word that is kept as runes.
func IndexRunes(s, word []rune) int {
	for i := range s {
		if HasRunesAt(s, i, word) {
			return i
		}
	}
	return -1
}

// IsSubsequence reports whether the runes of short stand in long in their order, with
// others between them or none.
func IsSubsequence(short, long []rune) bool {
	for _, r := range long {
		if len(short) > 0 && short[0] == r {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// In reports whether r is one of the runes of set. A set that is asked often is
// kept as a [Set].
func In(r rune, set string) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}
