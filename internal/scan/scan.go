// Package scan finds every word of a lexicon in a text, in one pass.
//
// A [Dictionary] is built once from a list of words, each with a set of classes
// (title head, school kind, place …). [Dictionary.Fill] then makes an [Index] of
// every occurrence in a text, overlapping ones too, which answers what starts and
// what ends at a rune.
//
// The method is a trie that is entered at every rune. Two small tables keep
// the cost near that of reading the text: one says whether a rune begins any
// word at all, the next is a hash of the first two runes, so that the trie
// proper is walked only where two runes already agree.
package scan

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Word is one entry of a dictionary.
type Word struct {
	Text  []rune
	Class Class
	Row   uint32 // of the caller's table of what else is known of the word; 0 for none
}

// Class is a set of classes; their meaning is the caller's. The highest bit is
// not used.
type Class = uint32

// Hit is one occurrence: runes [Start, End) of the text are the word with the
// given classes and row.
type Hit struct {
	Start, End int32
	Class      Class
	Row        uint32
}

// attributes are what a hit tells of its word.
type attributes struct {
	class Class
	row   uint32
}

// Dictionary is an immutable set of words, safe for concurrent use.
type Dictionary struct {
	runes  []uint32 // by rune below 0x10000: its classes as a word, and whether a longer word begins with it
	filter []uint64 // bits by a hash of the first two runes: most pairs of a text end here
	pairs  []pair   // open addressing by the first two runes
	mask   uint32
	nodes  []node
	sets   []attributes // the different ones, from 1 on
	edges  []edge
	rows   *runes.Lookup[uint32] // of the words of one rune
}

// pair is what begins with two runes. Most words of a text have two, and most of
// these are told in one cache line: no third rune of theirs may follow.
type pair struct {
	key  uint32
	node int32  // 0: a free place of the table
	next uint32 // bits by the lowest bits of the runes that go on
	set  uint16 // index in sets, 0 if the two runes are no word
}

// node is kept at eight bytes: the whole trie then stays in the cache.
type node struct {
	edge  uint32 // edges [edge, edge+edges)
	edges uint16
	set   uint16 // index in sets, 0 if no word ends here
}

type edge struct {
	r    rune
	node int32
}

const planeSize = 0x10000

// begins marks a rune with which a word of two runes and more begins.
const begins = 1 << 31

func pairKey(a, b rune) uint32 { return uint32(a)<<16 | uint32(b) }

func hashKey(key uint32) uint32 { return key * 0x9E3779B1 }

// slotShift takes bits of the hash on which both runes bear: the lowest tell of the second one alone, so that what ends
// with the same rune would crowd together.
const slotShift = 11

func (d *Dictionary) slot(hash uint32) uint32 { return hash >> slotShift & d.mask }

// filterBits is the width of the pair filter's hash: 16 KB, which stays in the
// first-level cache.
const filterBits = 17

// SingleRow returns the row of r as a word of one rune, 0 if it has none.
func (d *Dictionary) SingleRow(r rune) uint32 { return d.rows.Of(uint32(r)) }

// Single returns the classes of r as a word of one rune, 0 if it is none.
func (d *Dictionary) Single(r rune) Class {
	if uint32(r) >= planeSize {
		return 0
	}
	return d.runes[r] &^ begins
}

// StartingAt appends the hits of two runes and more that start at rune i of text,
// the shortest first. It is for who asks about few places of a short text; one in
// which all are wanted is read by [Dictionary.Fill].
func (d *Dictionary) StartingAt(dst []Hit, text []rune, i int) []Hit {
	if i+1 >= len(text) || uint32(text[i]) >= planeSize || uint32(text[i+1]) >= planeSize {
		return dst
	}
	key := pairKey(text[i], text[i+1])
	hash := hashKey(key)
	if f := hash >> (32 - filterBits); d.filter[f/64]>>(f%64)&1 == 0 {
		return dst
	}
	return d.walk(dst, text, i, key, hash)
}

// walk appends the hits of two runes and more that start at i, for two runes
// that the filter lets through.
func (d *Dictionary) walk(dst []Hit, text []rune, i int, key, hash uint32) []Hit {
	s := d.slot(hash)
	for d.pairs[s].key != key {
		if d.pairs[s].node == 0 {
			return dst
		}
		s = (s + 1) & d.mask
	}
	p := &d.pairs[s]
	if p.set != 0 {
		a := &d.sets[p.set]
		dst = append(dst, Hit{int32(i), int32(i + 2), a.class, a.row})
	}
	if i+2 >= len(text) || p.next>>(uint32(text[i+2])&31)&1 == 0 {
		return dst
	}
	n := d.child(&d.nodes[p.node], text[i+2])
	for j := i + 3; n != 0; j++ {
		nd := &d.nodes[n]
		if nd.set != 0 {
			a := &d.sets[nd.set]
			dst = append(dst, Hit{int32(i), int32(j), a.class, a.row})
		}
		if j >= len(text) || nd.edges == 0 {
			break
		}
		n = d.child(nd, text[j])
	}
	return dst
}

func (d *Dictionary) child(nd *node, r rune) int32 {
	edges := d.edges[nd.edge : nd.edge+uint32(nd.edges)]
	if len(edges) > 8 {
		k, ok := slices.BinarySearchFunc(edges, r, func(e edge, r rune) int { return int(e.r) - int(r) })
		if !ok {
			return 0
		}
		return edges[k].node
	}
	for _, e := range edges {
		if e.r == r {
			return e.node
		}
	}
	return 0
}
