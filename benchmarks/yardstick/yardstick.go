// Package yardstick runs gojieba, against which the speed of everything here is
// told. Without cgo there is none.
package yardstick

// Jieba is gojieba with its own dictionary, loaded from the module cache. Each
// method works on the text and returns how many words it got.
type Jieba struct {
	// Cut returns the words (with the hidden Markov model).
	Cut func(text string) int
	// Tokenize returns the words with their places.
	Tokenize func(text string) int
	// Tag returns the words with their parts of speech.
	Tag func(text string) int
}
