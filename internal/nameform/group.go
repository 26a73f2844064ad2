package nameform

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
)

// Mention is a name as it stands in an article.
type Mention struct {
	Text   string
	School bool // a school, not another body
	Person bool // a person
	At     int  // position in the article, in any unit
	// Key is equal for names that are known to be of one body or person and
	// differs for those known to be of two; 0 if nothing is known.
	Key int32
}

// window is how many different names before it a name is compared with. It
// keeps the work linear in the length of a text.
const window = 256

// Grouper sorts the mentions of articles. The zero value is ready; it keeps its
// memory from article to article and is for one goroutine at a time.
type Grouper struct {
	parser   parser
	mentions []Mention
	nodeOf   []int32 // by mention
	earlier  []int32 // by mention: the one of the same node before it, -1 for none
	nodes    []node
	slots    []int32 // open addressing: node + 1 by its hash
	links    []link
	fuller   []ellipsis
	persons  []int32
	order    []uint64
	roots    []int32
	members  []int
	groups   [][]int
	region   *division.Division
}

type class uint8

const (
	body class = iota
	school
	person
)

// node is a different name of one class.
type node struct {
	form        form // without units until they are needed
	sketch      sketch
	hash        uint64
	class       class
	first, last int32              // mentions
	links       int32              // g.links up to here are those of this node and the ones before
	fuller      int32              // first of the list in g.fuller, -1 for none
	tail        int32              // last of that list
	parent      int32              // in the group's tree
	next        int32              // next member of the group, -1 for none
	end         int32              // last member of the group, where the node is its root
	size        int32              // of the group, in mentions, where the node is its root
	group       int32              // number of the group + 1, where the node is its root
	key         int32              // of a mention, 0 if none has one
	place       *division.Division // that the node is in, nil if it is not known
}

// link relates a node to one before it.
type link struct {
	to int32
	Verdict
}

// ellipsis is a fuller name that a node can stand for.
type ellipsis struct {
	to, next int32
	rank     int8
}

// Group sorts the mentions of one article, which must be in the order of their
// positions, into those that name the same school, body or person. Every index
// of mentions is in exactly one group; groups and their indices are in ascending
// order. The result depends on nothing but the arguments and is valid until the
// next call.
//
// Names that say the same are joined first. A name that leaves something out
// is then joined to the only group that it can stand for, or, where there are
// several, to the one named last before it. Region is the place that the article
// is about: 县教体局 is then only a body of that county.
func (g *Grouper) Group(mentions []Mention, region *division.Division) [][]int {
	g.reset(mentions)
	g.region = region
	for i := range mentions {
		g.addMention(int32(i))
	}
	for i := range g.nodes {
		if g.nodes[i].class != person {
			g.compareBack(int32(i))
		}
		g.nodes[i].links = int32(len(g.links))
	}
	g.joinKeys()
	g.joinEqual()
	g.joinElliptic()
	g.joinSlips()
	g.joinPersons()
	g.locate()
	return g.result()
}

func (g *Grouper) reset(mentions []Mention) {
	g.parser.reset()
	g.mentions = mentions
	g.nodeOf, g.earlier = resize(g.nodeOf, len(mentions)), resize(g.earlier, len(mentions))
	size := 16
	for size < 2*len(mentions) {
		size *= 2
	}
	g.slots = resize(g.slots, size)
	clear(g.slots)
	g.nodes, g.links, g.fuller, g.persons = g.nodes[:0], g.links[:0], g.fuller[:0], g.persons[:0]
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}

// addMention gives a mention its node, a new one if the name is new.
func (g *Grouper) addMention(i int32) {
	m := &g.mentions[i]
	c := body
	switch {
	case m.Person:
		c = person
	case m.School:
		c = school
	}
	mark := len(g.parser.runes)
	plain, bracket := g.parser.clean(m.Text)
	hash := hashOf(plain, c)
	mask := len(g.slots) - 1
	s := int(hash>>32) & mask
	for ; g.slots[s] != 0; s = (s + 1) & mask {
		n := &g.nodes[g.slots[s]-1]
		if n.hash == hash && n.class == c && slices.Equal(n.form.text, plain) && slices.Equal(n.form.bracket, bracket) {
			g.nodeOf[i], g.earlier[i] = g.slots[s]-1, n.last
			n.last = i
			n.size++
			if n.key == 0 {
				n.key = m.Key
			}
			g.parser.runes = g.parser.runes[:mark]
			return
		}
	}
	at := int32(len(g.nodes))
	g.slots[s], g.nodeOf[i], g.earlier[i] = at+1, at, -1
	n := node{hash: hash, class: c, first: i, last: i, fuller: -1, parent: at, next: -1, end: at, size: 1, key: m.Key, form: form{text: plain, bracket: bracket}}
	if c == person {
		g.persons = append(g.persons, at)
	} else {
		n.sketch = sketchOf(plain, bracket)
	}
	g.nodes = append(g.nodes, n)
}

func hashOf(s []rune, c class) uint64 {
	h := uint64(c)
	for _, r := range s {
		h = (h ^ uint64(r)) * golden
	}
	return h
}

// compareBack compares node i with those before it.
func (g *Grouper) compareBack(i int32) {
	n := &g.nodes[i]
	for j := max(0, i-window); j < i; j++ {
		if m := &g.nodes[j]; n.class != m.class || !n.sketch.near(m.sketch) {
			continue
		}
		if v := g.relate(i, j); v.Relation != Different {
			g.links = append(g.links, link{j, v})
		}
	}
}

// relate compares two nodes of one class.
func (g *Grouper) relate(i, j int32) Verdict {
	a, b := g.form(i), g.form(j)
	v := compare(a, b)
	if v.Relation != Different && !allows(g.region, &a.units[0], &b.units[0]) {
		return different(VetoPlace)
	}
	return v
}

// form returns the parsed form of a node.
func (g *Grouper) form(i int32) *form {
	n := &g.nodes[i]
	if n.form.units == nil {
		n.form = g.parser.parse(n.form.text, n.form.bracket)
	}
	return &n.form
}

func (g *Grouper) find(i int32) int32 {
	for g.nodes[i].parent != i {
		g.nodes[i].parent = g.nodes[g.nodes[i].parent].parent
		i = g.nodes[i].parent
	}
	return i
}

// join unites the groups of two nodes unless a veto stands between them.
func (g *Grouper) join(i, j int32) {
	if a, b := g.find(i), g.find(j); a != b && !g.vetoed(a, b) {
		g.unite(a, b)
	}
}

// unite unites two groups, given by their roots.
func (g *Grouper) unite(a, b int32) {
	a, b = min(a, b), max(a, b)
	r, o := &g.nodes[a], &g.nodes[b]
	o.parent = a
	g.nodes[r.end].next = b
	r.end = o.end
	r.size += o.size
}

// vetoed reports whether a member of one group can never be a member of the
// other.
func (g *Grouper) vetoed(a, b int32) bool {
	names := g.nodes[a].class == person
	for i := a; i >= 0; i = g.nodes[i].next {
		for j := b; j >= 0; j = g.nodes[j].next {
			if k, l := g.nodes[i].key, g.nodes[j].key; k != 0 && l != 0 && k != l {
				return true
			}
			if names {
				continue
			}
			if d := i - j; d > window || d < -window {
				continue
			}
			if v := g.relate(i, j); v.Relation == Different && v.Reason != ReasonNone {
				return true
			}
		}
	}
	return false
}

// linksOf returns the links of a node.
func (g *Grouper) linksOf(i int) []link {
	from := int32(0)
	if i > 0 {
		from = g.nodes[i-1].links
	}
	return g.links[from:g.nodes[i].links]
}

// joinKeys joins the names with one key.
func (g *Grouper) joinKeys() {
	g.order = g.order[:0]
	for i := range g.nodes {
		if k := g.nodes[i].key; k != 0 {
			g.order = append(g.order, uint64(uint32(k))<<32|uint64(i))
		}
	}
	slices.Sort(g.order)
	for k := 1; k < len(g.order); k++ {
		if g.order[k]>>32 != g.order[k-1]>>32 {
			continue
		}
		a, b := g.find(int32(uint32(g.order[k-1]))), g.find(int32(uint32(g.order[k])))
		if a != b && g.nodes[a].class == g.nodes[b].class {
			g.unite(a, b)
		}
	}
}

func (g *Grouper) joinEqual() {
	for i := range g.nodes {
		for _, l := range g.linksOf(i) {
			if l.Relation == Equal {
				g.join(int32(i), l.to)
			}
		}
	}
}

// result lists the groups.
func (g *Grouper) result() [][]int {
	g.members = resize(g.members, len(g.mentions))
	g.groups = g.groups[:0]
	at := 0
	for i := range g.mentions {
		r := &g.nodes[g.find(g.nodeOf[i])]
		if r.group == 0 {
			g.groups = append(g.groups, g.members[at:at:at+int(r.size)])
			r.group = int32(len(g.groups))
			at += int(r.size)
		}
		g.groups[r.group-1] = append(g.groups[r.group-1], i)
	}
	return g.groups
}
