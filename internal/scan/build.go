package scan

import (
	"cmp"
	"slices"
)

// New builds a dictionary. Words that are given more than once unite the bits of
// their classes and rows; empty words and words with runes beyond the basic plane
// are left out (no lexicon word has any).
func New(words []Word) *Dictionary {
	return NewJoined(words, func(a, b uint32) uint32 { return a | b })
}

// NewJoined is [New] for rows that are not bits: join tells the row of a word that is
// given with two, neither of them 0. It is called in the order of the words.
func NewJoined(words []Word, join func(a, b uint32) uint32) *Dictionary {
	words = unite(words, join)
	d := &Dictionary{runes: make([]uint32, planeSize), rows: map[rune]uint32{}}
	b := builder{Dictionary: d, numbers: map[attributes]uint16{}}
	longer := words[:0] // of two runes and more; these stay in their places or move down
	pairs := 0
	for _, w := range words {
		if len(w.Text) == 1 {
			d.runes[w.Text[0]] |= w.Class
			d.rows[w.Text[0]] = w.Row
			continue
		}
		d.runes[w.Text[0]] |= begins
		if len(longer) == 0 || !samePair(w, longer[len(longer)-1]) {
			pairs++
		}
		longer = append(longer, w)
	}
	size := uint32(16)
	for size < uint32(pairs)*2 {
		size *= 2
	}
	d.pairs, d.pairRows, d.mask = make([]pair, size), make([]uint32, size), size-1
	d.filter = make([]uint64, 1<<filterBits/64)
	d.nodes = append(make([]node, 0, 2*len(longer)+1), node{}) // node 0 is no node
	d.edges = make([]edge, 0, 2*len(longer))
	d.sets = append(d.sets, attributes{})
	for lo := 0; lo < len(longer); {
		hi := lo + 1
		for hi < len(longer) && samePair(longer[lo], longer[hi]) {
			hi++
		}
		b.addPair(longer[lo:hi])
		lo = hi
	}
	return d
}

// samePair: two words of two runes and more begin with the same two.
func samePair(v, w Word) bool { return v.Text[0] == w.Text[0] && v.Text[1] == w.Text[1] }

// headRunes is how many runes of a word fit into the number that it is sorted by.
const headRunes = 4

// sorted is a word's place in the order of words.
type sorted struct {
	head uint64 // its first runes: comparing them as one number tells nearly all words apart
	at   int32
}

// unite returns the words sorted, equal ones merged.
func unite(words []Word, join func(a, b uint32) uint32) []Word {
	order := make([]sorted, 0, len(words))
	for i, w := range words {
		if len(w.Text) > 0 && !slices.ContainsFunc(w.Text, func(r rune) bool { return r >= planeSize || r <= 0 }) {
			order = append(order, sorted{headOf(w.Text), int32(i)})
		}
	}
	slices.SortFunc(order, func(a, b sorted) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		v, w := words[a.at].Text, words[b.at].Text
		return cmp.Or(slices.Compare(v[min(headRunes, len(v)):], w[min(headRunes, len(w)):]), cmp.Compare(a.at, b.at))
	})
	out := make([]Word, 0, len(order))
	for _, o := range order {
		w := words[o.at]
		if n := len(out); n > 0 && slices.Equal(out[n-1].Text, w.Text) {
			last := &out[n-1]
			last.Class |= w.Class
			switch {
			case last.Row == 0:
				last.Row = w.Row
			case w.Row != 0:
				last.Row = join(last.Row, w.Row)
			}
			continue
		}
		out = append(out, w)
	}
	return out
}

func headOf(text []rune) uint64 {
	head := uint64(0)
	for i, r := range text[:min(headRunes, len(text))] {
		head |= uint64(r) << (48 - 16*i)
	}
	return head
}

// builder is a dictionary under construction.
type builder struct {
	*Dictionary
	numbers map[attributes]uint16 // the places of attributes in sets
	queue   []branch              // of addPair
}

// branch is a node whose children are to be added: those of words [lo, hi).
type branch struct {
	node   int32
	depth  int // runes that lead to it
	lo, hi int
}

// addPair adds the sorted words that share their first two runes.
func (d *builder) addPair(words []Word) {
	key := pairKey(words[0].Text[0], words[0].Text[1])
	s := d.slot(key)
	for d.pairs[s].node != 0 {
		s = (s + 1) & d.mask
	}
	f := hashKey(key) >> (32 - filterBits)
	d.filter[f/64] |= 1 << (f % 64)
	root := d.newNode()
	p := pair{key: key, node: root}
	d.queue = append(d.queue[:0], branch{root, 2, 0, len(words)})
	if len(words[0].Text) == 2 {
		p.class, d.pairRows[s] = words[0].Class, words[0].Row
		d.queue[0].lo = 1 // the pair itself tells of it
	}
	for _, w := range words[d.queue[0].lo:] {
		p.next |= 1 << (w.Text[2] & 31)
	}
	d.pairs[s] = p
	for k := 0; k < len(d.queue); k++ { // breadth first: the edges of a node lie together
		d.addBranch(words, d.queue[k])
	}
}

// addBranch sets the node of a branch and queues its children.
func (d *builder) addBranch(words []Word, b branch) {
	lo := b.lo
	if lo < b.hi && len(words[lo].Text) == b.depth {
		d.nodes[b.node].set = d.number(attributes{words[lo].Class, words[lo].Row})
		lo++
	}
	first := len(d.edges)
	for lo < b.hi {
		r, hi := words[lo].Text[b.depth], lo+1
		for hi < b.hi && words[hi].Text[b.depth] == r {
			hi++
		}
		child := d.newNode()
		d.edges = append(d.edges, edge{r, child})
		d.queue = append(d.queue, branch{child, b.depth + 1, lo, hi})
		lo = hi
	}
	d.nodes[b.node].edge, d.nodes[b.node].edges = uint32(first), uint16(len(d.edges)-first)
}

func (d *builder) newNode() int32 {
	d.nodes = append(d.nodes, node{})
	return int32(len(d.nodes) - 1)
}

// number returns the place of a word's attributes in sets.
func (d *builder) number(a attributes) uint16 {
	n, ok := d.numbers[a]
	if !ok {
		n = uint16(len(d.sets))
		d.numbers[a] = n
		d.sets = append(d.sets, a)
	}
	return n
}
