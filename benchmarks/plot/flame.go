package main

import (
	"fmt"
	"image/color"

	"github.com/dianming-nlp/dianming/benchmarks/calltree"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// flameRow is the height of a box.
const flameRow = vg.Length(14)

// flameGraph draws the tree of calls, the entry at the bottom.
func flameGraph(root *calltree.Node) (string, error) {
	const width = 800
	p := newPlot("Where the time of an extraction goes (width: share of the processor time)")
	p.HideAxes()
	f := flames{root}
	p.Add(f)
	rows := f.depth(root, width)
	return svg(width, vg.Length(rows)*flameRow+40, func(c draw.Canvas) { p.Draw(c) })
}

// flames is a plotter of a box for each call, as wide as its share of the time,
// that stands on the box of its caller.
type flames struct{ root *calltree.Node }

// narrowest is the width of the least box that is drawn.
const narrowest = vg.Length(1.5)

// depth is how many boxes stand on one another from n up.
func (f flames) depth(n *calltree.Node, width vg.Length) int {
	if width < narrowest {
		return 0
	}
	deepest := 0
	for _, c := range n.Children {
		deepest = max(deepest, f.depth(c, width*vg.Length(c.Weight/n.Weight)))
	}
	return deepest + 1
}

// Plot draws the boxes into the whole canvas.
func (f flames) Plot(c draw.Canvas, _ *plot.Plot) {
	style := textStyle()
	style.Font.Size = 9
	style.YAlign = text.YCenter
	f.box(c, style, f.root, vg.Rectangle{Min: c.Min, Max: vg.Point{X: c.Max.X, Y: c.Min.Y + flameRow}}, 0)
}

var flameShades = [...]color.RGBA{
	{0xf6, 0xc6, 0x5b, 255}, {0xf3, 0xa9, 0x53, 255}, {0xf7, 0xd9, 0x8a, 255}, {0xee, 0x8f, 0x5a, 255}, {0xf9, 0xe2, 0xa7, 255},
}

// box draws n in its place and, above it, what it calls.
func (f flames) box(c draw.Canvas, style text.Style, n *calltree.Node, at vg.Rectangle, shade int) {
	if at.Size().X < narrowest {
		return
	}
	right, top := at.Max.X-0.5, at.Max.Y-0.5 // a gap to the next box
	c.FillPolygon(flameShades[shade%len(flameShades)], []vg.Point{at.Min, {X: right, Y: at.Min.Y}, {X: right, Y: top}, {X: at.Min.X, Y: top}})
	label := cutToWidth(fmt.Sprintf("%s %.0f%%", n.Name, 100*n.Weight/f.root.Weight), style, at.Size().X-4)
	c.FillText(style, vg.Point{X: at.Min.X + 2, Y: (at.Min.Y + at.Max.Y) / 2}, label)
	left := at.Min.X
	for i, child := range n.Children {
		width := at.Size().X * vg.Length(child.Weight/n.Weight)
		f.box(c, style, child, vg.Rectangle{
			Min: vg.Point{X: left, Y: at.Max.Y}, Max: vg.Point{X: left + width, Y: at.Max.Y + flameRow},
		}, shade+i+1)
		left += width
	}
}

// cutToWidth shortens a label to the room that there is; three characters at
// least are worth showing.
func cutToWidth(label string, style text.Style, room vg.Length) string {
	runes := []rune(label)
	for len(runes) >= 3 && style.Width(string(runes)) > room {
		runes = runes[:len(runes)-1]
	}
	if len(runes) < 3 {
		return ""
	}
	return string(runes)
}
