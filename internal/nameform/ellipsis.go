package nameform

import (
	"math"
	"slices"
)

// reasonOrder ranks the ways in which a name leaves something out: a better one
// is believed where a name could stand for several.
var reasonOrder = [...]string{ReasonEllipsis, ReasonParent, ReasonAbbreviation, ReasonTail, ReasonInserted}

// joinElliptic joins every name that leaves something out, longer names first.
func (g *Grouper) joinElliptic() {
	g.order = g.order[:0]
	for i := range g.nodes {
		for _, l := range g.linksOf(i) {
			if l.Relation == Elliptic {
				g.addEllipsis(int32(i), l)
			}
		}
	}
	slices.Sort(g.order)
	for _, key := range g.order {
		i := int32(uint32(key))
		if full, ok := g.antecedent(i); ok {
			g.join(i, full)
		}
	}
}

// addEllipsis notes which of two names can stand for the other.
func (g *Grouper) addEllipsis(short int32, l link) {
	full := l.to
	if fuller(g.form(short), g.form(full)) {
		short, full = full, short
	}
	at := int32(len(g.fuller))
	g.fuller = append(g.fuller, ellipsis{full, -1, int8(slices.Index(reasonOrder[:], l.Reason))})
	n := &g.nodes[short]
	if n.fuller < 0 {
		n.fuller = at
		longFirst := math.MaxUint32 - uint64(len(n.form.text))
		g.order = append(g.order, longFirst<<32|uint64(uint32(short)))
	} else {
		g.fuller[n.tail].next = at
	}
	n.tail = at
}

// antecedent picks the node that node i stands for: the only one, or the only
// one by the best reason, or else the one named last before it.
func (g *Grouper) antecedent(i int32) (int32, bool) {
	best := int8(len(reasonOrder))
	g.roots = g.roots[:0]
	last, lastAt := int32(-1), -1
	own := g.find(i)
	for at := g.nodes[i].fuller; at >= 0; at = g.fuller[at].next {
		f := &g.fuller[at]
		r := g.find(f.to)
		if r == own {
			return 0, false // joined already
		}
		if g.vetoed(r, own) {
			continue
		}
		if at := g.lastBefore(f.to, i); at > lastAt {
			last, lastAt = f.to, at
		}
		switch {
		case f.rank > best:
			continue
		case f.rank < best:
			best, g.roots = f.rank, g.roots[:0]
		}
		if !slices.Contains(g.roots, r) {
			g.roots = append(g.roots, r)
		}
	}
	switch {
	case len(g.roots) == 1:
		return g.roots[0], true
	case len(g.roots) > 1 && last >= 0:
		return last, true
	}
	return 0, false
}

// lastBefore returns the last position of node n before the first one of node
// i, -1 if there is none.
func (g *Grouper) lastBefore(n, i int32) int {
	first := g.mentions[g.nodes[i].first].At
	for m := g.nodes[n].last; m >= 0; m = g.earlier[m] {
		if at := g.mentions[m].At; at < first {
			return at
		}
	}
	return -1
}
