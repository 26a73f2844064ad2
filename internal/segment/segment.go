// Package segment cuts Chinese text into words.
//
// There is one small interface, [Segmenter], and two engines behind it. The
// native engine in this package is the default: gojieba's algorithm (maximum
// probability path over a dictionary, then a hidden Markov model for runs of
// single characters) in pure Go over gojieba's own dictionary and model, from
// a table that `go generate` builds. The other engine is gojieba itself, in a
// package of its own so that nobody needs a C++ compiler to import this one.
// Both give the same tokens.
//
// The recognisers use words as one vote among several: triggers and structure
// make a candidate, the segmenter only votes on its edges.
package segment

// Token is one word: the half-open range [Start, End) of rune indexes into the
// runes that were given to [Segmenter.Segment].
type Token struct {
	Start, End int32
}

// Segmenter cuts runes into words. An implementation must be safe for
// concurrent use as long as each goroutine brings its own Scratch.
type Segmenter interface {
	// Segment returns the tokens of text in order, without gaps. The result
	// belongs to scratch and is valid until the next call with it.
	Segment(text []rune, scratch *Scratch) []Token
}
