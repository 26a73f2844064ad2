package alias

import (
	"cmp"
	"hash/maphash"
	"math/bits"
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/gazette"
	"github.com/dianming-nlp/dianming/internal/name"
)

// Mention is a name as it stands in an article.
type Mention struct {
	Type entity.Type
	Text string
	At   int // position in the article, in any unit
	// Key is equal for names that are known to be of one body or person and differs
	// for those known to be of two; 0 if nothing is known.
	Key int32
}

// window is how many names before it a name is compared with, so that the work is linear.
const window = 256

// Grouper sorts the mentions of articles. The zero value is ready; it keeps its
// memory from article to article and is for one goroutine at a time.
type Grouper struct {
	pair     pair
	mentions []Mention
	nodeOf   []int32 // by mention
	nodes    []node
	slots    []int32 // open addressing: node + 1 by a hash of its text
	seed     maphash.Seed
	keyed    map[int32]int32 // nodes by key
	ellipses []ellipse
	choice   choice
	members  []int
	groups   [][]int
}

// node is a different name of one type. What is said of a group stands at its root.
type node struct {
	name.Parts // of a person without units
	sketch     sketch
	typ        entity.Type
	key        int32              // of a mention, 0 if none has one
	first      int32              // mention
	last       int32              // mention
	parent     int32              // in the group's tree
	next       int32              // next member of the group, -1 for none
	end        int32              // last member of the group
	size       int32              // of the group, in mentions
	group      int32              // number of the group + 1
	place      *division.Division // the smallest that a name of the group says, nil if none does
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
// is about, nil for none: 县教体局 is then only a body of that county.
func (g *Grouper) Group(mentions []Mention, region *division.Division) [][]int {
	if g.keyed == nil {
		g.keyed, g.seed = map[int32]int32{}, maphash.MakeSeed()
	}
	clear(g.keyed)
	g.pair.reader.Reset()
	g.pair.region, g.mentions = region, mentions
	g.nodes, g.nodeOf, g.ellipses = g.nodes[:0], g.nodeOf[:0], g.ellipses[:0]
	size := 2 << bits.Len(uint(len(mentions)))
	g.slots = slices.Grow(g.slots[:0], size)[:size]
	clear(g.slots)
	for i := range mentions {
		g.add(int32(i))
	}
	g.joinElliptic()
	return g.result()
}

// add gives a mention its node. A new one is read and compared with those before it.
func (g *Grouper) add(i int32) {
	m := &g.mentions[i]
	slot := g.slot(m)
	if *slot == 0 {
		at := int32(len(g.nodes))
		*slot = at + 1
		g.nodes = append(g.nodes, node{Parts: g.pair.reader.Clean(m.Text), typ: m.Type, key: m.Key, first: i, parent: at, next: -1, end: at})
		n := &g.nodes[at]
		if n.typ != entity.Person {
			g.pair.reader.Read(&n.Parts)
			n.place = gazette.Locate(&n.Parts, g.pair.region)
		}
		n.sketch = sketchOf(&n.Parts)
		g.compareBack(at)
	}
	at := *slot - 1
	g.nodes[at].last = i
	g.nodeOf = append(g.nodeOf, at)
	g.nodes[g.find(at)].size++
	if m.Key != 0 {
		g.joinKey(at, m.Key)
	}
}

// slot returns where the node of a name is kept, or is to be kept.
func (g *Grouper) slot(m *Mention) *int32 {
	mask := uint64(len(g.slots) - 1)
	for h := maphash.String(g.seed, m.Text); ; h++ {
		s := &g.slots[h&mask]
		if *s == 0 || g.nodes[*s-1].typ == m.Type && g.mentions[g.nodes[*s-1].first].Text == m.Text {
			return s
		}
	}
}

// compareBack compares a node with those before it, and joins it to its equals.
func (g *Grouper) compareBack(at int32) {
	n := &g.nodes[at]
	strange := 1 + min(1, len(n.Units)) // runes: two for bodies, one for persons
	for j := max(0, at-window); j < at; j++ {
		m := &g.nodes[j]
		if n.typ != m.typ || !n.sketch.near(&m.sketch, strange) {
			continue
		}
		switch says := g.pair.compare(&n.Parts, &m.Parts).says; {
		case says <= vetoed:
		case says == equal:
			g.join(at, j)
		case fuller(&n.Parts, &m.Parts):
			g.ellipses = append(g.ellipses, ellipse{j, at, -1, says})
		default:
			g.ellipses = append(g.ellipses, ellipse{at, j, g.mentions[m.last].At, says})
		}
	}
}

// sketch is what a look at a name shows: it tells nearly all names of an article apart.
type sketch struct {
	runes uint64 // a bit for each rune, by its hash
	kinds uint64 // a bit for each kind that the name can be of
}

func sketchOf(n *name.Parts) (k sketch) {
	for _, r := range n.Text {
		k.runes |= 1 << (uint64(r) * golden >> 58)
	}
	if n.Units != nil {
		for _, r := range n.Units[len(n.Units)-1].Readings {
			k.kinds |= 1 << (r.Kind.Group & 63) &^ 1
		}
	}
	return k
}

// near reports whether two names can be forms of one: of one kind, or, where none is
// known of one, with all but a few runes of one in the other.
func (k *sketch) near(l *sketch, strange int) bool {
	if k.kinds != 0 && l.kinds != 0 {
		return k.kinds&l.kinds != 0
	}
	return min(bits.OnesCount64(k.runes&^l.runes), bits.OnesCount64(l.runes&^k.runes)) <= strange
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

// joinKey unites the groups of two nodes that have one key, whatever their names say.
func (g *Grouper) joinKey(at, key int32) {
	other, old := g.keyed[key]
	if g.nodes[at].key = key; !old {
		g.keyed[key] = at
	} else if a, b := g.find(at), g.find(other); a != b && g.nodes[a].typ == g.nodes[b].typ {
		g.unite(a, b)
	}
}

// unite unites two groups, given by their roots.
func (g *Grouper) unite(a, b int32) {
	a, b = min(a, b), max(a, b)
	r, o := &g.nodes[a], &g.nodes[b]
	g.nodes[r.end].next, r.end = b, o.end
	r.size += o.size
	o.parent = a
	if o.place != nil && (r.place == nil || o.place.Level > r.place.Level) {
		r.place = o.place
	}
}

// vetoed reports whether a member of one group can never be one of the other.
func (g *Grouper) vetoed(a, b int32) bool {
	for i := a; i >= 0; i = g.nodes[i].next {
		for j := b; j >= 0; j = g.nodes[j].next {
			n, m := &g.nodes[i], &g.nodes[j]
			keys := n.key != 0 && m.key != 0 && n.key != m.key
			far := max(i-j, j-i) > window || n.typ == entity.Person
			if keys || !far && g.pair.compare(&n.Parts, &m.Parts).says == vetoed {
				return true
			}
		}
	}
	return false
}

// Code returns the six-digit code of the division that a mention of the last call of
// [Grouper.Group] is in, as far as a name of its group says so; "" if that is not known.
func (g *Grouper) Code(mention int) string {
	if n := &g.nodes[g.find(g.nodeOf[mention])]; n.place != nil {
		return n.place.Code
	}
	return ""
}

// result lists the groups.
func (g *Grouper) result() [][]int {
	g.members, g.groups = slices.Grow(g.members[:0], len(g.mentions)), g.groups[:0]
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

// ellipse is a name that leaves something out, and one that it can stand for.
type ellipse struct {
	short, full int32
	at          int // where full was named last before short was first, -1 for nowhere
	says        relation
}

// choice is what a name could stand for.
type choice struct {
	g      *Grouper
	own    int32 // its group
	root   int32 // of a group that it could stand for
	e      ellipse
	joined bool    // one of the groups is its own
	groups []int32 // those by the best relation
	best   ellipse // of them the one named last before it, or first of all
}

// candidateRules are asked of each group that a name could stand for.
var candidateRules = []rule[*choice]{
	{"A-WORSE", unrelated, func(c *choice) bool { return c.e.says < c.best.says }},
	{"A-BARRED", unrelated, func(c *choice) bool { return c.g.vetoed(c.root, c.own) }},
}

// choices are asked when all groups that a name could stand for are known.
var choices = []rule[*choice]{
	{"A-JOINED", unrelated, func(c *choice) bool { return c.joined }},
	{"A-ONLY", equal, func(c *choice) bool { return len(c.groups) == 1 }},
	{"A-NEAREST", equal, func(c *choice) bool { return c.best.at >= 0 }},
}

// joinElliptic joins every name that leaves something out, longer names first.
func (g *Grouper) joinElliptic() {
	slices.SortStableFunc(g.ellipses, func(d, e ellipse) int {
		longer := len(g.nodes[e.short].Text) - len(g.nodes[d.short].Text)
		return cmp.Or(longer, int(d.short-e.short), int(e.says)-int(d.says))
	})
	for from, to := 0, 0; from < len(g.ellipses); from = to {
		short := g.ellipses[from].short
		c := &g.choice
		*c = choice{g: g, own: g.find(short), groups: c.groups[:0], best: ellipse{at: -1}}
		for ; to < len(g.ellipses) && g.ellipses[to].short == short; to++ {
			c.offer(g.ellipses[to])
		}
		if v := first(g.pair.trace, choices, c); v != nil && v.says == equal {
			g.join(short, c.best.full)
		}
	}
}

// offer adds a group to a choice. The better ones come first.
func (c *choice) offer(e ellipse) {
	c.root, c.e = c.g.find(e.full), e
	if c.root == c.own {
		c.joined = true
	} else if first(c.g.pair.trace, candidateRules, c) == nil {
		if len(c.groups) == 0 || e.at > c.best.at {
			c.best = e
		}
		if !slices.Contains(c.groups, c.root) {
			c.groups = append(c.groups, c.root)
		}
	}
}
