package nameform

import "math/bits"

// trie is a set of rune sequences, each with a value. All its edges lie in one
// open-addressed table, so that a step is one look. It does not change after it
// was built.
type trie struct {
	keys   []uint64 // state<<runeBits | rune; 0 is an empty slot
	next   []int32  // state behind the edge
	shift  uint
	values []int32 // by state: value + 1, 0 for none
}

const (
	runeBits = 21
	root     = 1 // state 0 is no state
	golden   = 0x9E3779B97F4A7C15
)

// newTrie returns an empty trie with room for words of so many runes in all.
func newTrie(runes int) *trie {
	n := uint(bits.Len(uint(runes + runes/3)))
	return &trie{keys: make([]uint64, 1<<n), next: make([]int32, 1<<n), shift: 64 - n, values: make([]int32, root+1, runes/2+root+1)}
}

func (t *trie) slot(key uint64) int {
	mask := len(t.keys) - 1
	i := int(key * golden >> t.shift)
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

// step returns the state behind an edge, 0 if there is none.
func (t *trie) step(state int32, r rune) int32 {
	return t.next[t.slot(uint64(state)<<runeBits|uint64(uint32(r)&(1<<runeBits-1)))]
}

// add adds an edge if it is not there.
func (t *trie) add(state int32, r rune) int32 {
	key := uint64(state)<<runeBits | uint64(r)
	i := t.slot(key)
	if t.keys[i] == 0 {
		t.keys[i], t.next[i] = key, int32(len(t.values))
		t.values = append(t.values, 0)
	}
	return t.next[i]
}

// forward returns the value slot of a word.
func (t *trie) forward(word string) *int32 {
	state := int32(root)
	for _, r := range word {
		state = t.add(state, r)
	}
	return &t.values[state]
}

// backward returns the value slot of a word that is walked from its end.
func (t *trie) backward(word string) *int32 {
	s, state := []rune(word), int32(root)
	for i := len(s) - 1; i >= 0; i-- {
		state = t.add(state, s[i])
	}
	return &t.values[state]
}

// prefix returns the length of the longest word that s starts with, 0 if there
// is none.
func (t *trie) prefix(s []rune) int {
	longest, state := 0, int32(root)
	for i, r := range s {
		if state = t.step(state, r); state == 0 {
			break
		}
		if t.values[state] != 0 {
			longest = i + 1
		}
	}
	return longest
}
