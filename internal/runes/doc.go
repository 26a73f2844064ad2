// Package runes says what a rune of Chinese text is, and compares and cuts
// slices of them. It is the floor of the library: it knows no words and imports
// nothing of the module.
//
// Three kinds of question are answered:
//
//   - which script a rune belongs to: [IsHan], [IsIdeograph], [IsMainHan],
//     [IsDigit], [IsLetter], [IsLatin]. These are ranges, so they are compared.
//   - what a mark does: a [Class], such as [ClauseEnd] or [Opening]. The classes
//     are listed in classes.txt; one load from a table tells them all, and a mask
//     of several asks for any of them.
//   - whether a text stands at a place: [HasPrefix], [HasSuffix], [HasAt] and
//     their kin are those of package strings for runes, and [At] is an index that
//     may lie outside.
//
// Where two recognisers mean different things by one word, there are two classes
// with two names, each with a sentence that tells them apart. Numerals are more
// than a class, since they have values and a grammar: see package numeral.
//
// All functions may be called from any goroutine; none allocates.
package runes
