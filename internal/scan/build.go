package scan

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// New builds a dictionary. Words that are given more than once unite the bits of
// their classes and rows; empty words and words with runes beyond the basic plane
// are left out (no lexicon word has any).
func New(words []Word) *Dictionary {
	var b Builder
	for _, w := range words {
		b.add(w.Text, w.Class, w.Row)
	}
	return b.Dictionary(func(a, b uint32) uint32 { return a | b })
}

// Builder collects the words of a dictionary. It is for one goroutine; the zero value
// is ready.
type Builder struct {
	entries []entry
	runes   []rune // of all words: thousands of small pieces of memory would cost more
}

// entry is a word. It holds no pointer, so that the collector has nothing to follow.
type entry struct {
	head     uint64 // its first runes: comparing them as one number tells nearly all words apart
	from, to int32  // in the builder's runes
	attributes
}

// headRunes is how many runes of a word fit into the head.
const headRunes = 4

// Add adds a word; see [Word].
func (b *Builder) Add(text string, class Class, row uint32) { b.add([]rune(text), class, row) }

func (b *Builder) add(text []rune, class Class, row uint32) {
	head := uint64(0)
	for i, r := range text {
		if r >= planeSize || r <= 0 {
			return
		}
		if i < headRunes {
			head |= uint64(r) << (48 - 16*i)
		}
	}
	if len(text) == 0 {
		return
	}
	from := len(b.runes)
	b.runes = append(b.runes, text...)
	b.entries = append(b.entries, entry{head, int32(from), int32(len(b.runes)), attributes{class, row}})
}

// text returns the runes of an entry.
func (b *Builder) text(e *entry) []rune { return b.runes[e.from:e.to] }

// Dictionary is [New] for the words that were added. Where one was added with two
// rows, neither of them 0, join tells its row; it is called in the order of the words.
func (b *Builder) Dictionary(join func(a, b uint32) uint32) *Dictionary {
	b.unite(join)
	d, rows := &Dictionary{runes: make([]uint32, planeSize)}, map[uint32]uint32{}
	trie := trieBuilder{Dictionary: d, text: b.runes, numbers: map[attributes]uint16{}}
	longer := b.entries[:0] // of two runes and more
	pairs := 0
	for _, e := range b.entries {
		first := b.runes[e.from]
		if e.to == e.from+1 {
			d.runes[first] |= e.class
			rows[uint32(first)] = e.row
			continue
		}
		d.runes[first] |= begins
		if len(longer) == 0 || e.pair() != longer[len(longer)-1].pair() {
			pairs++
		}
		longer = append(longer, e)
	}
	d.rows = runes.NewLookup(rows)
	size := uint32(16)
	for size < uint32(pairs)*2 {
		size *= 2
	}
	d.pairs, d.mask = make([]pair, size), size-1
	d.filter = make([]uint64, 1<<filterBits/64)
	d.nodes = append(make([]node, 0, 2*len(longer)+1), node{}) // node 0 is no node
	d.edges = make([]edge, 0, 2*len(longer))
	d.sets = append(d.sets, attributes{})
	for lo := 0; lo < len(longer); {
		hi := lo + 1
		for hi < len(longer) && longer[lo].pair() == longer[hi].pair() {
			hi++
		}
		trie.addPair(longer[lo:hi])
		lo = hi
	}
	return d
}

// pair is the key of the first two runes.
func (e *entry) pair() uint32 { return uint32(e.head >> 32) }

// unite sorts the words and merges equal ones.
func (b *Builder) unite(join func(a, b uint32) uint32) {
	slices.SortFunc(b.entries, func(v, w entry) int {
		if v.head != w.head {
			return cmp.Compare(v.head, w.head)
		}
		return cmp.Or(slices.Compare(b.text(&v), b.text(&w)), cmp.Compare(v.from, w.from))
	})
	out := b.entries[:0]
	for _, e := range b.entries {
		n := len(out)
		if n == 0 || out[n-1].head != e.head || !slices.Equal(b.text(&out[n-1]), b.text(&e)) {
			out = append(out, e)
			continue
		}
		last := &out[n-1]
		last.class |= e.class
		switch {
		case last.row == 0:
			last.row = e.row
		case e.row != 0:
			last.row = join(last.row, e.row)
		}
	}
	b.entries = out
}

// trieBuilder is a dictionary under construction.
type trieBuilder struct {
	*Dictionary
	text    []rune                // of the words
	numbers map[attributes]uint16 // the places of attributes in sets
	queue   []branch              // of addPair
}

// branch is a node whose children are to be added: those of words [lo, hi).
type branch struct {
	node   int32
	depth  int32 // runes that lead to it
	lo, hi int
}

// addPair adds the sorted words that share their first two runes.
func (d *trieBuilder) addPair(words []entry) {
	key := words[0].pair()
	s := d.slot(hashKey(key))
	for d.pairs[s].node != 0 {
		s = (s + 1) & d.mask
	}
	f := hashKey(key) >> (32 - filterBits)
	d.filter[f/64] |= 1 << (f % 64)
	root := d.newNode()
	p := pair{key: key, node: root}
	d.queue = append(d.queue[:0], branch{root, 2, 0, len(words)})
	if words[0].to == words[0].from+2 {
		p.set = d.number(words[0].attributes)
		d.queue[0].lo = 1 // the pair itself tells of it
	}
	for _, w := range words[d.queue[0].lo:] {
		p.next |= 1 << (d.text[w.from+2] & 31)
	}
	d.pairs[s] = p
	for k := 0; k < len(d.queue); k++ { // breadth first: the edges of a node lie together
		d.addBranch(words, d.queue[k])
	}
}

// addBranch sets the node of a branch and queues its children.
func (d *trieBuilder) addBranch(words []entry, b branch) {
	lo := b.lo
	if lo < b.hi && words[lo].to == words[lo].from+b.depth {
		d.nodes[b.node].set = d.number(words[lo].attributes)
		lo++
	}
	first := len(d.edges)
	for lo < b.hi {
		r, hi := d.text[words[lo].from+b.depth], lo+1
		for hi < b.hi && d.text[words[hi].from+b.depth] == r {
			hi++
		}
		child := d.newNode()
		d.edges = append(d.edges, edge{r, child})
		d.queue = append(d.queue, branch{child, b.depth + 1, lo, hi})
		lo = hi
	}
	d.nodes[b.node].edge, d.nodes[b.node].edges = uint32(first), uint16(len(d.edges)-first)
}

func (d *trieBuilder) newNode() int32 {
	d.nodes = append(d.nodes, node{})
	return int32(len(d.nodes) - 1)
}

// number returns the place of a word's attributes in sets.
func (d *trieBuilder) number(a attributes) uint16 {
	n, ok := d.numbers[a]
	if !ok {
		n = uint16(len(d.sets))
		d.numbers[a] = n
		d.sets = append(d.sets, a)
	}
	return n
}
