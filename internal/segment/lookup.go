package segment

// Word is what the dictionary says of a word.
type Word struct {
	// LogProb is the natural logarithm of the word's share of all words that
	// the dictionary was counted on; always negative.
	LogProb float64
	// Tag is its usual part of speech.
	Tag Tag
}

// Lookup returns the dictionary's entry for word. It does not allocate.
func (n *NativeEngine) Lookup(word []rune) (w Word, ok bool) {
	if len(word) == 0 {
		return Word{}, false
	}
	at := n.first[n.code(word[0])]
	for _, r := range word[1:] {
		c := n.code(r)
		if at = n.cells[at.child(c)]; at.code() != c {
			return Word{}, false
		}
	}
	return n.word(at)
}

// Prefixes calls yield for each word of the dictionary with which text begins,
// the shortest first, until yield returns false. It does not allocate.
func (n *NativeEngine) Prefixes(text []rune, yield func(length int, w Word) bool) {
	if len(text) == 0 {
		return
	}
	at := n.first[n.code(text[0])]
	for i := 1; ; i++ {
		if w, ok := n.word(at); ok && !yield(i, w) || i == len(text) {
			return
		}
		c := n.code(text[i])
		if at = n.cells[at.child(c)]; at.code() != c {
			return
		}
	}
}

func (n *NativeEngine) word(at cell) (Word, bool) {
	if !at.isWord() {
		return Word{}, false
	}
	return Word{n.weight[at.weight()], at.tag()}, true
}

// code returns the code of a rune, 0 if no word and no model knows it.
func (n *NativeEngine) code(r rune) code {
	if uint32(r) < uint32(len(n.codes)) {
		return n.codes[r] % codeCount
	}
	return 0
}
