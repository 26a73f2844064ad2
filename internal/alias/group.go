package alias

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Mention is a name as it stands in an article.
type Mention struct {
	Type entity.Type
	Text string
	At   int   // position in the article, in any unit
	Key  int32 // equal for names known to be of one body or person, another for those known to be of two; 0 if unknown

	// Before and Behind are the text between the mention and the ones before and behind it, or the ends of the
	// article; they may be empty where it is not known.
	Before, Behind string
}

// Alias is a group of mentions in one article that name the same school, body or person under more than one form.
type Alias struct {
	Type      entity.Type
	Forms     []string // the different ones, in the order of their first mention
	Canonical string   // the fullest of them, one with its place before any without
	Members   []int    // indexes of the mentions given to [Namer.Aliases], in ascending order
}

// window is how many names before it a name is compared with, so that the work is linear.
const window = 256

// Namer finds the aliases of articles. The zero value is ready; it keeps its memory and is for one goroutine at a time.
type Namer struct {
	pair     pair
	nodes    []node
	rows     [len(entity.Types) + 1]row
	slots    []int32 // 1 + the last node of each hash of a text, 0 for none
	seed     maphash.Seed
	keyed    map[Mention]int32 // nodes, by type and key
	nodeOf   []int32           // by mention
	ellipses []ellipse
	choice   choice
	saying   saying
	aliases  []Alias // with the memory of those of the article before
}

// row is the nodes of a type: 1 + the first one that is still compared, 1 + the last one, 0 for none.
type row struct{ first, last int32 }

// Aliases groups the mentions of one article, which must be in the order of their positions, into those that name the
// same school, body or person. Groups with one form only are left out. The result depends on nothing but the
// arguments and is valid until the next call; its strings are those of the mentions.
//
// Names that say the same are joined first. A name that leaves something out is then joined to the only group that it
// can stand for, or, where there are several, to the one named last before it. Region is the place that the article
// is about, nil for none: 县教体局 is then only a body of that county.
func (n *Namer) Aliases(mentions []Mention, region *division.Division) []Alias {
	if n.keyed == nil || len(n.keyed) > window { // to clear a large one would cost every article after it
		n.seed, n.keyed = maphash.MakeSeed(), map[Mention]int32{}
	}
	clear(n.keyed)
	n.rows = [len(n.rows)]row{}
	n.slots = append(n.slots[:0], make([]int32, len(mentions)+1)...)
	n.pair.reader.Reset()
	n.pair.region = region
	n.nodes, n.nodeOf, n.ellipses, n.aliases = n.nodes[:0], n.nodeOf[:0], n.ellipses[:0], n.aliases[:0]
	for i := range mentions {
		n.add(mentions, i)
	}
	renames := n.announce(mentions, false)
	n.joinElliptic()
	if renames {
		n.announce(mentions, true)
	}
	for i, at := range n.nodeOf {
		r := &n.nodes[n.nodes[at].root]
		if r.next < 0 {
			continue
		}
		if r.alias == 0 {
			k := len(n.aliases)
			n.aliases = slices.Grow(n.aliases, 1)[:k+1]
			n.aliases[k] = Alias{Type: r.typ, Forms: n.aliases[k].Forms[:0], Members: n.aliases[k].Members[:0]}
			r.alias = int32(k + 1)
		}
		a, text := &n.aliases[r.alias-1], mentions[i].Text
		a.Members = append(a.Members, i)
		if n.nodes[at].first == i {
			a.Forms = append(a.Forms, text)
			if full := n.nodes[at].fullness(); full > r.most {
				r.most, a.Canonical = full, text
			}
		}
	}
	return n.aliases
}

// Code returns the six-digit code of the division that mention i of the last call of [Namer.Aliases] is in, as far as
// a name of its group says so; "" if that is not known.
func (n *Namer) Code(i int) string {
	if place := n.nodes[n.nodes[n.nodeOf[i]].root].place; place != nil {
		return place.Code
	}
	return ""
}

// add gives mention i its node. A new one is read and compared with those before. Groups of nodes of one key are united.
func (n *Namer) add(mentions []Mention, i int) {
	m := &mentions[i]
	slot := &n.slots[uint32(maphash.String(n.seed, m.Text))%uint32(len(n.slots))]
	at := *slot - 1
	for at >= 0 && (mentions[n.nodes[at].first].Text != m.Text || n.nodes[at].typ != m.Type) {
		at = n.nodes[at].after - 1
	}
	if at < 0 {
		at = int32(len(n.nodes))
		n.nodes = append(n.nodes, node{Parts: n.pair.reader.Clean(m.Text), typ: m.Type, key: m.Key, first: i, root: at, next: -1, after: *slot})
		*slot = at + 1
		n.nodes[at].read(&n.pair.reader, n.pair.region)
		n.compareBack(at)
	}
	n.nodeOf = append(n.nodeOf, at)
	n.nodes[at].last = m.At
	if m.Key == 0 {
		return
	}
	n.nodes[at].key = m.Key
	keyed := Mention{Type: m.Type, Key: m.Key}
	if other, known := n.keyed[keyed]; !known {
		n.keyed[keyed] = at
	} else if a, b := n.nodes[at].root, n.nodes[other].root; a != b {
		n.unite(a, b)
	}
}

// compareBack compares a node with those before it in its row, and joins it to its equals.
func (n *Namer) compareBack(at int32) {
	a := &n.nodes[at]
	w := &n.rows[a.typ]
	if w.last == 0 {
		*w = row{at + 1, at + 1}
		return
	}
	n.nodes[w.last-1].later, w.last = at+1, at+1
	for w.first <= at-window {
		w.first = n.nodes[w.first-1].later
	}
	for j := w.first - 1; j < at; j = n.nodes[j].later - 1 {
		b := &n.nodes[j]
		if !a.near(b) {
			continue
		}
		switch says := n.pair.compare(&a.Parts, &b.Parts).says; {
		case says <= vetoed:
		case says == equal:
			if a.root != b.root && !n.vetoed(at, j) {
				n.unite(a.root, b.root)
			}
		case fullness(&a.Parts, &b.Parts) > 0:
			n.ellipses = append(n.ellipses, ellipse{j, at, -1, says})
		default:
			n.ellipses = append(n.ellipses, ellipse{at, j, b.last, says})
		}
	}
}

// unite unites two groups, given by their roots.
func (n *Namer) unite(a, b int32) {
	a, b = min(a, b), max(a, b)
	r, o := &n.nodes[a], &n.nodes[b]
	last := b
	for i := b; i >= 0; i = n.nodes[i].next {
		n.nodes[i].root, last = a, i
	}
	n.nodes[last].next, r.next = r.next, b
	if o.place != nil && (r.place == nil || o.place.Level > r.place.Level) {
		r.place = o.place
	}
}

// vetoed reports whether any two members of the groups of two nodes, which could be of one body themselves, cannot be.
func (n *Namer) vetoed(one, other int32) bool {
	for i := n.nodes[one].root; i >= 0; i = n.nodes[i].next {
		for j := n.nodes[other].root; j >= 0; j = n.nodes[j].next {
			a, b := &n.nodes[i], &n.nodes[j]
			keys := a.key != 0 && b.key != 0 && a.key != b.key
			known := i == one && j == other || max(i-j, j-i) > window
			if keys || !known && n.pair.compare(&a.Parts, &b.Parts).says == vetoed {
				return true
			}
		}
	}
	return false
}

// ellipse is a name that leaves something out, and one that it can stand for.
type ellipse struct {
	short, full int32
	at          int // where full was named last before short was first, -1 for nowhere
	says        relation
}

// choice is what a name could stand for.
type choice struct {
	namer   *Namer
	e       ellipse // that is asked about
	joined  bool    // one of the groups is the name's own
	best    ellipse // the first one that no rule bars
	several bool    // more than one group has this relation
}

// candidateRules are asked of each group that a name could stand for.
var candidateRules = []rule[*choice]{
	{"A-WORSE", unrelated, func(c *choice) bool { return c.e.says < c.best.says && !c.earlier() }},
	{"A-ITEM", unrelated, (*choice).elsewhere},
	{"A-BESIDE", unrelated, (*choice).beside},
	{"A-BARRED", unrelated, func(c *choice) bool { return c.namer.vetoed(c.e.full, c.e.short) }},
}

// itemMentions is how far back in its sentence a place is looked for that a level word can stand for.
const itemMentions = 8

// elsewhere reports whether the sentence says before the name which place its level word stands for, and the group is
// of another: 山西省委、省教育厅.
func (c *choice) elsewhere() bool {
	n := c.namer
	a, b := &n.nodes[c.e.short].Parts, &n.nodes[c.e.full].Parts
	if len(a.Units) == 0 || own(a.Units[0].Bare) == "" {
		return false
	}
	level, mentions := runes.First(a.Units[0].Bare), n.saying.mentions
	ofLevel := func(at name.Place) bool { return at.Word == level }
	of := slices.IndexFunc(b.Units[0].Places, ofLevel)
	i := n.nodes[c.e.short].first
	for k := i; of >= 0 && k > max(0, i-itemMentions); k-- {
		before := &n.nodes[n.nodeOf[k-1]]
		if before.typ == entity.Person {
			continue
		}
		if j := slices.IndexFunc(before.Units[0].Places, ofLevel); j >= 0 {
			another := !samePlace(&before.Units[0].Places[j], &b.Units[0].Places[of])
			return another && !slices.ContainsFunc(mentions[k:i+1], endsSentence)
		}
	}
	return false
}

// beside reports whether the name is first told next to one of the group in a list: 教师教育学院、教育学院.
func (c *choice) beside() bool {
	n, i := c.namer, c.namer.nodes[c.e.short].first
	of := func(k int) bool { return n.nodes[n.nodeOf[k]].root == n.nodes[c.e.full].root }
	for k := max(i, 1); k <= min(i+1, len(n.nodeOf)-1); k++ {
		joint := n.saying.mentions[k].Before
		if joint != "" && strings.Contains("、和与及", joint) && (of(k-1) || of(k)) {
			return true
		}
	}
	return false
}

// endsSentence reports whether a sentence ends between a mention and the one before it.
func endsSentence(m Mention) bool { return strings.ContainsAny(m.Before, sentenceEnds) }

// earlier reports whether the group was named before the name, and the best so far only behind it.
func (c *choice) earlier() bool { return c.best.at < 0 && c.e.at >= 0 && c.best.says > unrelated }

// choices are asked when all groups that a name could stand for are known.
var choices = []rule[*choice]{
	{"A-JOINED", unrelated, func(c *choice) bool { return c.joined }},
	{"A-ONLY", equal, func(c *choice) bool {
		return c.best.says > unrelated && !c.several && (c.best.says != word || c.best.at >= 0)
	}},
	{"A-NEAREST", equal, func(c *choice) bool { return c.best.at >= 0 && c.best.says != word }},
}

// joinElliptic joins every name that leaves something out, longer names first.
func (n *Namer) joinElliptic() {
	slices.SortStableFunc(n.ellipses, func(d, e ellipse) int {
		longer := len(n.nodes[e.short].Text) - len(n.nodes[d.short].Text)
		return cmp.Or(longer, int(d.short-e.short), int(e.says)-int(d.says), e.at-d.at)
	})
	for from, to := 0, 0; from < len(n.ellipses); from = to {
		short := n.ellipses[from].short
		c := &n.choice
		*c = choice{namer: n, best: ellipse{at: -1}}
		for ; to < len(n.ellipses) && n.ellipses[to].short == short; to++ {
			c.offer(n.ellipses[to])
		}
		if v := first(choices, c); v != nil && v.says == equal {
			n.unite(n.nodes[short].root, n.nodes[c.best.full].root)
		}
	}
}

// offer adds a group to a choice. The better ones come first, and of those of one relation the ones named last.
func (c *choice) offer(e ellipse) {
	c.e = e
	switch root := c.namer.nodes[e.full].root; {
	case root == c.namer.nodes[e.short].root:
		c.joined = true
	case first(candidateRules, c) != nil:
	case c.best.says == unrelated:
		c.best = e
	case c.earlier():
		c.best, c.several = e, true
	default:
		c.several = c.several || root != c.namer.nodes[c.best.full].root
	}
}
