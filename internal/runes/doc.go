// Package runes says what a rune of Chinese text is, and compares and cuts slices of them. It is the floor of the
// library: it knows no words and imports nothing of the module.
//
// Three kinds of question are answered:
//
//   - which script a rune belongs to: [IsHan], [IsIdeograph], [IsMainHan], [IsDigit], [IsLetter], [IsLatin]. These are
//     ranges, so they are compared.
//   - what a mark does: a [Class], such as [PhraseEnd] or [Dash], listed in classes.txt; one load from a table tells
//     all, and a mask asks for any of several.
//   - whether a text stands at a place: [HasRunesAt], [HasSuffix] and their kin are those of package strings for runes,
//     and [At] is an index that may lie outside.
//
// Where two recognisers mean different things by one word, there are two classes with two names. Numerals are more
// than a class: see package numeral.
//
// All functions may be called from any goroutine; none allocates.
package runes
