package runes

import "unicode/utf8"

// At returns s[i], or 0 where i lies outside.
func At(s []rune, i int) rune {
	if uint(i) >= uint(len(s)) {
		return 0
	}
	return s[i]
}

// Clip returns s[from:to] as far as it lies in s.
func Clip(s []rune, from, to int) []rune {
	from = min(max(from, 0), len(s))
	return s[from:min(max(to, from), len(s))]
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

// HasSuffix reports whether s ends with word.
func HasSuffix(s []rune, word string) bool {
	_, ok := CutSuffix(s, word)
	return ok
}

// CutSuffix is strings.CutSuffix for runes.
func CutSuffix(s []rune, word string) (rest []rune, found bool) {
	i := len(s)
	for word != "" { // backwards: most words differ in the last rune
		r, size := utf8.DecodeLastRuneInString(word)
		if i--; i < 0 || s[i] != r {
			return s, false
		}
		word = word[:len(word)-size]
	}
	return s[:i], true
}

// HasRunesAt reports whether word stands in s from rune i on; i may lie outside.
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

// IndexRunes returns where word begins in s, -1 if it is not there.
func IndexRunes(s, word []rune) int {
	for i := range s {
		if HasRunesAt(s, i, word) {
			return i
		}
	}
	return -1
}

// IsSubsequence reports whether the runes of short stand in long in their order, with others between them or none.
func IsSubsequence(short, long []rune) bool {
	for _, r := range long {
		if len(short) > 0 && short[0] == r {
			short = short[1:]
		}
	}
	return len(short) == 0
}
