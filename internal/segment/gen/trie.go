package main

import (
	"errors"
	"slices"
)

// node is one state of the trie; nodes[0] is the root.
type node struct {
	code     uint16 // the code that leads here
	weight   uint16 // weight id, 0 if no word ends here
	tag      int
	hot      float64 // share of text below, to keep hot nodes together
	children []int   // by ascending code
	base     int
	cell     int
}

// packer lays nodes into a double array: the child of a node for code c lies
// at base+c and names c. Bases are unique, so naming the code is enough to
// know the parent.
type packer struct {
	used  []bool  // cell is taken
	bases []bool  // base is taken
	next  []int32 // circular list of free cells, 0 is its head
	prev  []int32
	top   int // highest cell taken
}

func newPacker(size int) *packer {
	p := &packer{used: make([]bool, size), bases: make([]bool, size), next: make([]int32, size), prev: make([]int32, size)}
	for i := range size {
		p.next[i], p.prev[i] = int32((i+1)%size), int32((i+size-1)%size)
	}
	p.bases[0] = true // base 0 says "no children"
	p.take(0)
	return p
}

func (p *packer) take(cell int) {
	p.used[cell] = true
	p.top = max(p.top, cell)
	if cell == 0 {
		return
	}
	a, b := p.prev[cell], p.next[cell]
	p.next[a], p.prev[b] = b, a
}

// place gives every inner node below the root a base: nodes with many
// children first, single children fill the holes; the hot ones early.
func (p *packer) place(nodes []node) error {
	var order []int
	for i := range nodes {
		if i != 0 && len(nodes[i].children) > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := len(nodes[b].children) - len(nodes[a].children); d != 0 {
			return d
		}
		switch {
		case nodes[a].hot > nodes[b].hot:
			return -1
		case nodes[a].hot < nodes[b].hot:
			return 1
		}
		return 0
	})
	from := map[int]int32{} // per number of children: where the last search began to be worth it
	for _, i := range order {
		if !p.placeNode(nodes, &nodes[i], from) {
			return errors.New("the double array is too small")
		}
	}
	return nil
}

func (p *packer) placeNode(nodes []node, n *node, from map[int]int32) bool {
	kind := len(n.children)
	first := int(nodes[n.children[0]].code)
	f := p.next[0]
	if h, ok := from[kind]; ok && kind > 1 && !p.used[h] {
		f = h
	}
	for tries := 0; f != 0; f, tries = p.next[f], tries+1 {
		base := int(f) - first
		if base < 1 || p.bases[base] || !p.fits(nodes, n, base) {
			continue
		}
		if tries > 256 {
			from[kind] = p.next[f]
		}
		n.base = base
		p.bases[base] = true
		for _, c := range n.children {
			nodes[c].cell = base + int(nodes[c].code)
			p.take(nodes[c].cell)
		}
		return true
	}
	return false
}

func (p *packer) fits(nodes []node, n *node, base int) bool {
	for _, c := range n.children {
		t := base + int(nodes[c].code)
		if t >= len(p.used) || p.used[t] {
			return false
		}
	}
	return true
}
