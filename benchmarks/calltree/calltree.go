// Package calltree puts the samples of a profile together as a tree of calls, and
// keeps such a tree as text: a line for each stack that spent time, its functions
// from the outermost in, joined by semicolons, and the weight behind a blank.
//
//	dianming.(*worker).extract;scan.(*Dictionary).Scan 30
//
// Flame graph programs read this form, too ("folded stacks").
package calltree

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Node is a function called in one place, with those that it calls. The root
// stands for all of the program. A tree is for one goroutine.
type Node struct {
	// Name is the function's, without the path of its package.
	Name string
	// Weight is the time in the function and in what it calls, in a unit of the
	// caller's choice.
	Weight float64
	// Children are the functions that it calls, by name.
	Children []*Node
}

// New returns an empty tree.
func New() *Node { return &Node{Name: "all"} }

// Add adds a sample to the root n: the functions from the outermost in.
func (n *Node) Add(functions []string, weight float64) {
	n.Weight += weight
	for _, name := range functions {
		n = n.child(name)
		n.Weight += weight
	}
}

// child returns the child of a name, made where it is new. Children stay in the
// order of their names, so that graphs of two runs can be compared.
func (n *Node) child(name string) *Node {
	i, found := slices.BinarySearchFunc(n.Children, name, func(c *Node, name string) int { return cmp.Compare(c.Name, name) })
	if !found {
		n.Children = slices.Insert(n.Children, i, &Node{Name: name})
	}
	return n.Children[i]
}

// Own is the time in the function itself.
func (n *Node) Own() float64 {
	own := n.Weight
	for _, c := range n.Children {
		own -= c.Weight
	}
	return own
}

// Write writes the tree below the root n as folded stacks.
func (n *Node) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	for _, c := range n.Children {
		c.write(b, c.Name)
	}
	return b.Flush() // keeps the first error of the writes before
}

func (n *Node) write(b *bufio.Writer, stack string) {
	if own := n.Own(); own > 0 {
		fmt.Fprintf(b, "%s %s\n", stack, strconv.FormatFloat(own, 'f', -1, 64))
	}
	for _, c := range n.Children {
		c.write(b, stack+";"+c.Name)
	}
}

// Read reads folded stacks.
func Read(r io.Reader) (*Node, error) {
	root := New()
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := lines.Text()
		at := strings.LastIndexByte(line, ' ')
		weight, err := strconv.ParseFloat(line[at+1:], 64)
		if at <= 0 || err != nil {
			return nil, fmt.Errorf("line %d: %q is not a stack, a blank and a weight", number, line)
		}
		root.Add(strings.Split(line[:at], ";"), weight)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading folded stacks: %w", err)
	}
	return root, nil
}
