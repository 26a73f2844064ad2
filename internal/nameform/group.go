package nameform

import (
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/division"
)

// Mention is a name as it stands in an article.
type Mention struct {
	Text   string
	School bool // a school, not another body
	Person bool // a person
	At     int  // position in the article, in any unit: it orders the mentions
}

// window is how many different names before it a name is compared with. It
// keeps the work linear in the length of a text.
const window = 256

// Group sorts the mentions of one article into those that name the same school,
// body or person. Every index of mentions is in exactly one group; groups and
// their indices are in ascending order. The result depends on nothing but the
// arguments.
//
// Names that say the same are joined first. A name that leaves something out
// is then joined to the only group that it can stand for, or, where there are
// several, to the one named last before it. Region names the place that the article is about
// (吕梁市石楼县), "" if it is not known: 县教体局 is then only a body of that county.
func Group(mentions []Mention, region string) [][]int {
	g := newGrouper(mentions, region)
	g.joinEqual()
	g.joinElliptic()
	g.joinPersons()
	return g.result()
}

// node is a different name of one class.
type node struct {
	form     Form
	class    int // 0 body, 1 school, 2 person
	at       []int
	mentions []int
	links    []link // to nodes with a smaller number
	vetoes   []int  // nodes that name another body for certain
	members  []int  // of the group, where the node is its root
}

type link struct {
	to int
	Verdict
}

type grouper struct {
	nodes  []node
	parent []int
	region []division.Division
}

func newGrouper(mentions []Mention, region string) *grouper {
	g := &grouper{region: division.ParseChain(region).Places}
	order := make([]int, len(mentions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(mentions[a].At, mentions[b].At) })
	type key struct {
		plain, bracket string
		class          int
	}
	seen := map[key]int{}
	for _, i := range order {
		m := mentions[i]
		class := 0
		switch {
		case m.Person:
			class = 2
		case m.School:
			class = 1
		}
		plain, bracket := clean(m.Text)
		k := key{plain, bracket, class}
		n, ok := seen[k]
		if !ok {
			n = len(g.nodes)
			seen[k] = n
			g.nodes = append(g.nodes, node{class: class})
			if class == 2 {
				g.nodes[n].form = Form{Text: m.Text, plain: plain, text: []rune(plain)}
			} else {
				g.nodes[n].form = Parse(m.Text)
			}
		}
		g.nodes[n].at = append(g.nodes[n].at, m.At)
		g.nodes[n].mentions = append(g.nodes[n].mentions, i)
	}
	g.parent = make([]int, len(g.nodes))
	for i := range g.parent {
		g.parent[i] = i
		g.nodes[i].members = []int{i}
	}
	for i := range g.nodes {
		if g.nodes[i].class != 2 {
			g.compareBack(i)
		}
	}
	return g
}

// compareBack compares node i with those before it.
func (g *grouper) compareBack(i int) {
	for j := max(0, i-window); j < i; j++ {
		if g.nodes[i].class != g.nodes[j].class {
			continue
		}
		v := Compare(g.nodes[i].form, g.nodes[j].form)
		if v.Relation != Different && !g.inRegion(g.nodes[i].form, g.nodes[j].form) {
			v = different(VetoPlace)
		}
		switch {
		case v.Relation != Different:
			g.nodes[i].links = append(g.nodes[i].links, link{j, v})
		case v.Reason != ReasonNone:
			g.nodes[i].vetoes = append(g.nodes[i].vetoes, j)
			g.nodes[j].vetoes = append(g.nodes[j].vetoes, i)
		}
	}
}

// inRegion reports whether a place that one name leaves to the context (市教育局)
// and the other writes out (太原市教育局) lies in the region of the article, or
// around it.
func (g *grouper) inRegion(a, b Form) bool {
	if len(g.region) == 0 {
		return true
	}
	u, v := a.Units[0], b.Units[0]
	if u.Bare == "" || len(u.Places) > 0 {
		u, v = v, u
	}
	if u.Bare == "" || len(u.Places) > 0 || len(v.Places) == 0 || isInstitutionPronoun(u.Bare) {
		return true
	}
	for _, d := range division.Lookup(v.Places[len(v.Places)-1].Text) {
		if division.Related(d, g.region[len(g.region)-1]) {
			return true
		}
	}
	return false
}

func (g *grouper) find(i int) int {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

// join unites the groups of two nodes unless a veto stands between them.
func (g *grouper) join(i, j int) {
	a, b := g.find(i), g.find(j)
	if a == b || g.vetoed(a, b) {
		return
	}
	root, other := min(a, b), max(a, b)
	g.parent[other] = root
	g.nodes[root].members = append(g.nodes[root].members, g.nodes[other].members...)
	g.nodes[other].members = nil
}

// vetoed reports whether a member of one group can never be a member of the
// other.
func (g *grouper) vetoed(a, b int) bool {
	if len(g.nodes[a].members) > len(g.nodes[b].members) {
		a, b = b, a
	}
	for _, i := range g.nodes[a].members {
		for _, j := range g.nodes[i].vetoes {
			if g.find(j) == b {
				return true
			}
		}
	}
	return false
}

func (g *grouper) joinEqual() {
	for i := range g.nodes {
		for _, l := range g.nodes[i].links {
			if l.Relation == Equal {
				g.join(i, l.to)
			}
		}
	}
}

// joinElliptic joins every name that leaves something out, longer names first.
func (g *grouper) joinElliptic() {
	fuller := make([][]link, len(g.nodes)) // per node the fuller names that it can stand for
	for i := range g.nodes {
		for _, l := range g.nodes[i].links {
			if l.Relation != Elliptic {
				continue
			}
			short, full := i, l.to
			if Fuller(g.nodes[short].form, g.nodes[full].form) {
				short, full = full, short
			}
			fuller[short] = append(fuller[short], link{full, l.Verdict})
		}
	}
	order := make([]int, len(g.nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(g.nodes[b].form.runes, g.nodes[a].form.runes)
	})
	for _, i := range order {
		if full, ok := g.antecedent(i, fuller[i]); ok {
			g.join(i, full)
		}
	}
}

// antecedent picks the node that node i stands for: the only one, or the only
// one by the best reason, or else the one named last before it.
func (g *grouper) antecedent(i int, fuller []link) (int, bool) {
	best := len(reasonOrder)
	var roots []int
	last, lastAt := -1, -1
	for _, f := range fuller {
		r := g.find(f.to)
		if r == g.find(i) {
			return 0, false // joined already
		}
		if g.vetoed(r, g.find(i)) {
			continue
		}
		if at := lastBefore(g.nodes[f.to].at, g.nodes[i].at[0]); at > lastAt {
			last, lastAt = f.to, at
		}
		switch rank := slices.Index(reasonOrder, f.Reason); {
		case rank > best:
			continue
		case rank < best:
			best, roots = rank, roots[:0]
		}
		if !slices.Contains(roots, r) {
			roots = append(roots, r)
		}
	}
	switch {
	case len(roots) == 1:
		return roots[0], true
	case len(roots) > 1 && last >= 0:
		return last, true
	}
	return 0, false
}

// reasonOrder ranks the ways in which a name leaves something out: a better one
// is believed where a name could stand for several.
var reasonOrder = []string{ReasonEllipsis, ReasonParent, ReasonAbbreviation, ReasonTail, ReasonInserted}

// lastBefore returns the last position before at, -1 if there is none.
func lastBefore(positions []int, at int) int {
	last := -1
	for _, p := range positions {
		if p < at {
			last = max(last, p)
		}
	}
	return last
}

// result lists the groups.
func (g *grouper) result() [][]int {
	byRoot := map[int][]int{}
	for i := range g.nodes {
		r := g.find(i)
		byRoot[r] = append(byRoot[r], g.nodes[i].mentions...)
	}
	out := make([][]int, 0, len(byRoot))
	for _, group := range byRoot {
		slices.Sort(group)
		out = append(out, group)
	}
	slices.SortFunc(out, func(a, b []int) int { return cmp.Compare(a[0], b[0]) })
	return out
}
