package main

import (
	"fmt"

	"github.com/dianming-nlp/dianming/benchmarks/svg"
)

const (
	row       = 18.0
	pictureW  = 1000.0
	narrowest = 2.0 // pixels
	charWidth = 7.0
)

// draw makes the flame graph, the entry at the bottom.
func draw(root *node) string {
	depth := root.depth(pictureW)
	c := &svg.Canvas{Width: pictureW, Height: 50 + row*float64(depth)}
	c.Title("Where the time of an extraction goes (width: share of the processor time)")
	root.box(c, 0, pictureW, c.Height-20, 0)
	return c.String()
}

// depth is how many rows are wide enough to be drawn.
func (n *node) depth(width float64) int {
	if width < narrowest {
		return 0
	}
	deepest := 0
	for _, c := range n.children {
		deepest = max(deepest, c.depth(width*c.weight/n.weight))
	}
	return deepest + 1
}

// box draws n and, above it, what it calls.
func (n *node) box(c *svg.Canvas, x, width, y float64, colour int) {
	if width < narrowest {
		return
	}
	c.Rect(x+0.5, y-row+1, width-1, row-1, shades[colour%len(shades)])
	if room := int(width/charWidth) - 1; room >= 3 {
		label := fmt.Sprintf("%s %.0f%%", n.name, 100*width/pictureW)
		if len(label) > room {
			label = label[:room]
		}
		c.Text(x+3, y-4, "start", label)
	}
	for i, child := range n.children {
		w := width * child.weight / n.weight
		child.box(c, x, w, y-row, colour+i+1)
		x += w
	}
}

var shades = []string{"#f6c65b", "#f3a953", "#f7d98a", "#ee8f5a", "#f9e2a7"}
