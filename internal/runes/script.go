package runes

import "unicode"

// The main block of Chinese characters. Tables with a row a character are as long as it, since ordinary text holds
// hardly any other.
const (
	FirstMainHan rune = 0x4E00
	LastMainHan  rune = 0x9FFF
)

// IsMainHan reports whether r is a Chinese character of the main block. It is the quickest test, and right wherever
// rare characters do not matter.
func IsMainHan(r rune) bool { return r >= FirstMainHan && r <= LastMainHan }

// IsIdeograph reports whether r is a Chinese character of any block: the main one, extension A, or the two planes
// that are set apart for the rest. The round zero is none, as in Unicode, where it is a number.
func IsIdeograph(r rune) bool { return IsMainHan(r) || isExtension(r) }

func isExtension(r rune) bool { return r >= 0x3400 && r <= 0x4DBF || r >= 0x20000 && r <= 0x3FFFF }

// IsHan reports whether r is written as a Chinese character: an ideograph or 〇.
func IsHan(r rune) bool { return IsIdeograph(r) || r == '〇' }

// IsDigit reports whether r is an ASCII digit.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// IsLetter reports whether r is an ASCII letter.
func IsLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// IsLatin reports whether r is a Latin letter, accents included: the names of foreigners may have them.
func IsLatin(r rune) bool { return IsLetter(r) || r >= 0xC0 && r <= 0x24F }

// IsSpace reports whether r is white space as the usual scoring tools see it: Unicode's, and the four information
// separators of ASCII.
func IsSpace(r rune) bool { return unicode.IsSpace(r) || r >= 0x1c && r <= 0x1f }
