package alias

import (
	"cmp"
	"slices"
)

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
	best    ellipse // of those by the best relation the one named last before it, or first of all
	several bool    // more than one group has this relation
}

// candidateRules are asked of each group that a name could stand for.
var candidateRules = []rule[*choice]{
	{"A-WORSE", unrelated, func(c *choice) bool { return c.e.says < c.best.says }},
	{"A-BARRED", unrelated, func(c *choice) bool { return c.namer.vetoed(c.e.full, c.e.short) }},
}

// choices are asked when all groups that a name could stand for are known.
var choices = []rule[*choice]{
	{"A-JOINED", unrelated, func(c *choice) bool { return c.joined }},
	{"A-ONLY", equal, func(c *choice) bool { return c.best.says > unrelated && !c.several }},
	{"A-NEAREST", equal, func(c *choice) bool { return c.best.at >= 0 }},
}

// joinElliptic joins every name that leaves something out, longer names first.
func (n *Namer) joinElliptic() {
	slices.SortStableFunc(n.ellipses, func(d, e ellipse) int {
		longer := len(n.nodes[e.short].Text) - len(n.nodes[d.short].Text)
		return cmp.Or(longer, int(d.short-e.short), int(e.says)-int(d.says))
	})
	for from, to := 0, 0; from < len(n.ellipses); from = to {
		short := n.ellipses[from].short
		c := &n.choice
		*c = choice{namer: n, best: ellipse{at: -1}}
		for ; to < len(n.ellipses) && n.ellipses[to].short == short; to++ {
			c.offer(n.ellipses[to])
		}
		if v := first(n.pair.trace, choices, c); v != nil && v.says == equal {
			n.unite(n.nodes[short].root, n.nodes[c.best.full].root)
		}
	}
}

// offer adds a group to a choice. The better ones come first.
func (c *choice) offer(e ellipse) {
	nodes := c.namer.nodes
	c.e = e
	if nodes[e.full].root == nodes[e.short].root {
		c.joined = true
	} else if first(c.namer.pair.trace, candidateRules, c) == nil {
		c.several = c.several || c.best.says > unrelated && nodes[c.best.full].root != nodes[e.full].root
		if c.best.says == unrelated || e.at > c.best.at {
			c.best = e
		}
	}
}
