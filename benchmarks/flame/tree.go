package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// stack is one sample: its weight in milliseconds, and the functions from the
// innermost out.
type stack struct {
	weight    float64
	functions []string
}

// parse reads what `go tool pprof -traces -unit=ms` prints: samples between
// dashed lines, the weight before the first function.
func parse(traces string) ([]stack, error) {
	var stacks []stack
	inside := false
	for line := range strings.Lines(traces) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "-----------+") {
			inside = true
			stacks = append(stacks, stack{})
			continue
		}
		fields := strings.Fields(line)
		if !inside || len(fields) == 0 || strings.HasSuffix(fields[0], ":") {
			continue
		}
		s := &stacks[len(stacks)-1]
		if len(s.functions) == 0 {
			weight, err := strconv.ParseFloat(strings.TrimSuffix(fields[0], "ms"), 64)
			if err != nil || len(fields) < 2 {
				return nil, fmt.Errorf("unexpected line %q in the traces", line)
			}
			s.weight, fields = weight, fields[1:]
		}
		s.functions = append(s.functions, fields[0])
	}
	return slices.DeleteFunc(stacks, func(s stack) bool { return len(s.functions) == 0 }), nil
}

// node is a function called in one place, with those that it calls.
type node struct {
	name     string
	weight   float64 // in it and in what it calls
	children []*node
}

func (n *node) child(name string) *node {
	for _, c := range n.children {
		if c.name == name {
			return c
		}
	}
	c := &node{name: name}
	n.children = append(n.children, c)
	return c
}

// entry is the function under which the stages stand.
const entry = "dianming.(*worker).extract"

// build puts the samples together from the entry outward; samples outside of it
// are the collector's and the runtime's.
func build(stacks []stack) *node {
	root := &node{name: "all"}
	for _, s := range stacks {
		n := root
		n.weight += s.weight
		at := slices.IndexFunc(s.functions, func(f string) bool { return strings.HasSuffix(f, entry) })
		if at < 0 {
			c := n.child("runtime (collector, scheduler)")
			c.weight += s.weight
			continue
		}
		for i := at; i >= 0; i-- {
			n = n.child(short(s.functions[i]))
			n.weight += s.weight
		}
	}
	root.sort()
	return root
}

// sort orders the children by name, so that graphs of two runs can be compared.
func (n *node) sort() {
	slices.SortFunc(n.children, func(a, b *node) int { return cmp.Compare(a.name, b.name) })
	for _, c := range n.children {
		c.sort()
	}
}

// short drops the path of the package.
func short(function string) string {
	return function[strings.LastIndexByte(function, '/')+1:]
}

// wrapper begins the names of the functions that only put stages together.
const wrapper = "dianming.(*worker)."

// stages appends what n and the wrappers below it call.
func (n *node) stages(dst []*node) []*node {
	for _, c := range n.children {
		if strings.HasPrefix(c.name, wrapper) {
			dst = c.stages(dst)
		} else {
			dst = append(dst, c)
		}
	}
	return dst
}

// printShares prints the stages (what the entry calls), and the functions in
// which the most time is spent, whoever calls them.
func printShares(w io.Writer, root *node, speed float64) {
	fmt.Fprintf(w, "%.1f MB/s under the profiler\n\nshare of the time by stage\n", speed)
	for _, c := range root.children {
		if !strings.HasSuffix(c.name, entry) {
			fmt.Fprintf(w, "%6.1f%%  %s\n", 100*c.weight/root.weight, c.name)
			continue
		}
		stages := c.stages(nil)
		slices.SortFunc(stages, func(a, b *node) int { return cmp.Compare(b.weight, a.weight) })
		for _, stage := range stages {
			if share := stage.weight / root.weight; share > 0.005 {
				fmt.Fprintf(w, "%6.1f%%  %s\n", 100*share, stage.name)
			}
		}
	}
	own := make(map[string]float64)
	root.own(own)
	names := make([]string, 0, len(own))
	for name := range own {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(own[b], own[a]), cmp.Compare(a, b)) })
	fmt.Fprintln(w, "\nshare of the time in the function itself")
	for _, name := range names[:min(15, len(names))] {
		fmt.Fprintf(w, "%6.1f%%  %s\n", 100*own[name]/root.weight, name)
	}
}

// own adds up the time that functions spend in themselves.
func (n *node) own(into map[string]float64) {
	rest := n.weight
	for _, c := range n.children {
		rest -= c.weight
		c.own(into)
	}
	into[n.name] += rest
}
