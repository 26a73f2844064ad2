package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/calltree"
)

// wrapper begins the names of the functions that only put stages together.
const wrapper = "dianming.(*worker)."

// stages appends what n and the wrappers below it call.
func stages(dst []*calltree.Node, n *calltree.Node) []*calltree.Node {
	for _, c := range n.Children {
		if strings.HasPrefix(c.Name, wrapper) {
			dst = stages(dst, c)
		} else {
			dst = append(dst, c)
		}
	}
	return dst
}

// printShares prints the stages (what the entry calls), and the functions in
// which the most time is spent, whoever calls them.
func printShares(w io.Writer, root *calltree.Node) {
	fmt.Fprintln(w, "share of the time by stage")
	for _, c := range root.Children {
		if c.Name != entry {
			fmt.Fprintf(w, "%6.1f%%  %s\n", 100*c.Weight/root.Weight, c.Name)
			continue
		}
		found := stages(nil, c)
		slices.SortFunc(found, func(a, b *calltree.Node) int { return cmp.Compare(b.Weight, a.Weight) })
		for _, stage := range found {
			if share := stage.Weight / root.Weight; share > 0.005 {
				fmt.Fprintf(w, "%6.1f%%  %s\n", 100*share, stage.Name)
			}
		}
	}
	own := make(map[string]float64)
	addOwn(own, root)
	names := make([]string, 0, len(own))
	for name := range own {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(own[b], own[a]), cmp.Compare(a, b)) })
	fmt.Fprintln(w, "\nshare of the time in the function itself")
	for _, name := range names[:min(15, len(names))] {
		fmt.Fprintf(w, "%6.1f%%  %s\n", 100*own[name]/root.Weight, name)
	}
}

// addOwn adds up the time that functions spend in themselves.
func addOwn(into map[string]float64, n *calltree.Node) {
	into[n.Name] += n.Own()
	for _, c := range n.Children {
		addOwn(into, c)
	}
}
