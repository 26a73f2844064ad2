package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"
)

// The layout of the table; internal/segment/table.go reads it.
const (
	magic       = "DMSEG\x00\x00\x01"
	codeCount   = 1 << 14 // codes are 14 bits
	weightCount = 1 << 13 // weight ids are 13 bits
	freeCell    = 0xFFFF  // code named by a cell that nobody owns
	window      = 32      // words are shorter, see native.go
	sepCode     = codeCount - 1
	separators  = " \t\n，。" // cppjieba cuts here before anything else
)

type stats struct {
	words, cells, used, codes, emissions, weights, tags, bytes int
}

// buildTable packs dictionary and model; see the package segment for the
// meaning of the sections.
func buildTable(d *dictionary, m *model) ([]byte, stats, error) {
	codes, emissions, err := numberRunes(d, m)
	if err != nil {
		return nil, stats{}, err
	}
	weights, err := numberWeights(d)
	if err != nil {
		return nil, stats{}, err
	}
	if len(d.tags) > 64 {
		return nil, stats{}, fmt.Errorf("%d tags, at most 64 fit", len(d.tags))
	}
	nodes := buildTrie(d, codes, weights)
	p := newPacker(2 * len(nodes))
	if err := p.place(nodes); err != nil {
		return nil, stats{}, err
	}
	first, cells := fill(nodes, p.top)

	var codeOf [1 << 16]uint16
	for r, c := range codes {
		codeOf[r] = c
	}
	for _, r := range separators {
		codeOf[r] = sepCode
	}
	var values [weightCount]float64
	for w, id := range weights {
		values[id] = w
	}
	values[0], values[1] = math.Inf(-1), d.minWeight
	emit := make([][4]float64, emissions+1)
	emit[0] = [4]float64{never, never, never, never}
	for r, e := range m.emit {
		emit[codes[r]] = e
	}

	var out bytes.Buffer
	out.WriteString(magic)
	for _, v := range []any{uint32(len(cells)), uint32(len(emit)), first, values[:], m.start, m.trans, emit, codeOf[:], cells} {
		if err := binary.Write(&out, binary.LittleEndian, v); err != nil {
			return nil, stats{}, err
		}
	}
	used := 0
	for _, u := range p.used {
		if u {
			used++
		}
	}
	return out.Bytes(), stats{len(d.entries), len(cells), used, len(codes), emissions, len(weights), len(d.tags), out.Len()}, nil
}

// numberRunes gives each rune of dictionary and model a code from 1. Runes of
// the model come first, so that the code is also the row of its emissions;
// within each group the frequent ones come first, to keep hot cells together.
func numberRunes(d *dictionary, m *model) (codes map[rune]uint16, emissions int, err error) {
	hot := map[rune]float64{}
	for _, e := range d.entries {
		for _, r := range e.word {
			hot[r] += math.Exp(e.weight)
		}
	}
	for r := range m.emit {
		hot[r] += 0
	}
	runes := slices.SortedFunc(maps.Keys(hot), func(a, b rune) int {
		_, inA := m.emit[a]
		_, inB := m.emit[b]
		switch {
		case inA != inB && inA:
			return -1
		case inA != inB:
			return 1
		case hot[a] != hot[b]:
			return map[bool]int{true: -1, false: 1}[hot[a] > hot[b]]
		}
		return int(a - b)
	})
	codes = make(map[rune]uint16, len(runes))
	for i, r := range runes {
		if r > 0xFFFF || r == 0 || r == 0xFFFD {
			return nil, 0, fmt.Errorf("rune %U in the dictionary is not supported", r)
		}
		codes[r] = uint16(i + 1)
	}
	if len(runes)+1 >= sepCode {
		return nil, 0, fmt.Errorf("%d runes, at most %d fit", len(runes), sepCode-2)
	}
	return codes, len(m.emit), nil
}

// numberWeights gives each different weight an id from 2, the greatest first.
func numberWeights(d *dictionary) (map[float64]uint16, error) {
	ids := map[float64]uint16{}
	for _, e := range d.entries {
		if e.weight >= 0 {
			return nil, fmt.Errorf("weight of %s is not negative", string(e.word))
		}
		ids[e.weight] = 0
	}
	sorted := slices.Sorted(maps.Keys(ids))
	slices.Reverse(sorted)
	if len(sorted)+2 > weightCount {
		return nil, fmt.Errorf("%d weights, at most %d fit", len(sorted), weightCount-2)
	}
	for i, w := range sorted {
		ids[w] = uint16(i + 2)
	}
	return ids, nil
}

func buildTrie(d *dictionary, codes map[rune]uint16, weights map[float64]uint16) []node {
	nodes := make([]node, 1, 2*len(d.entries))
	type edge struct {
		from int
		code uint16
	}
	at := make(map[edge]int, 2*len(d.entries))
	for _, e := range d.entries {
		s := 0
		for _, r := range e.word {
			nodes[s].hot += math.Exp(e.weight)
			k := edge{s, codes[r]}
			t, ok := at[k]
			if !ok {
				t = len(nodes)
				at[k] = t
				nodes = append(nodes, node{code: k.code})
				nodes[s].children = append(nodes[s].children, t)
			}
			s = t
		}
		nodes[s].hot += math.Exp(e.weight)
		nodes[s].weight, nodes[s].tag = weights[e.weight], e.tag
	}
	for i := range nodes {
		slices.SortFunc(nodes[i].children, func(a, b int) int { return int(nodes[a].code) - int(nodes[b].code) })
	}
	return nodes
}

// fill writes the states: those of single runes by code, the others as cells.
func fill(nodes []node, top int) (first, cells []uint64) {
	first = make([]uint64, codeCount)
	for i := range first {
		first[i] = 1 << 16 // the weight of an unknown rune
	}
	maxBase := 0
	for i := range nodes {
		maxBase = max(maxBase, nodes[i].base)
	}
	cells = make([]uint64, max(top+1, maxBase+codeCount))
	for i := range cells {
		cells[i] = freeCell
	}
	for _, c := range nodes[0].children {
		n := &nodes[c]
		if n.weight == 0 {
			n.weight = 1
		}
		first[n.code] = pack(n)
	}
	for i := range nodes {
		if n := &nodes[i]; n.cell != 0 {
			cells[n.cell] = pack(n)
		}
	}
	return first, cells
}

func pack(n *node) uint64 {
	return uint64(n.code) | uint64(n.weight)<<16 | uint64(n.tag)<<29 | uint64(n.base)<<35
}
