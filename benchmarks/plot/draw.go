package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/benchmarks/svg"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// own is the name of this library among the systems.
const own = "dianming"

// throughput draws a bar for each system, fastest first, on a logarithmic scale.
func throughput(league results.League) string {
	systems := slices.Clone(league.Systems)
	slices.SortFunc(systems, func(a, b results.System) int { return cmp.Compare(b.MBPerSecond, a.MBPerSecond) })
	const row = 28.0
	c := &svg.Canvas{Width: 680, Height: 70 + row*float64(len(systems))}
	c.Title("Speed in MB per processor second (logarithmic)")
	bottom := c.Height - 30
	x := svg.Axis{Low: 0.01, High: 10, From: 100, To: c.Width - 70, Log: true}
	for _, s := range systems {
		x.High = max(x.High, math.Pow(10, math.Ceil(math.Log10(s.MBPerSecond))))
	}
	for _, v := range x.Decades() {
		c.Line(x.At(v), 32, x.At(v), bottom, svg.Faint)
		c.Text(x.At(v), bottom+18, "middle", fmt.Sprintf("%g", v))
	}
	for i, s := range systems {
		y := 38 + row*float64(i)
		fill := svg.Palette[len(svg.Palette)-1]
		if s.Name == own {
			fill = svg.Palette[0]
		}
		c.Rect(x.From, y, x.At(s.MBPerSecond)-x.From, row-8, fill)
		c.Text(x.From-8, y+15, "end", s.Name)
		c.Text(x.At(s.MBPerSecond)+6, y+15, "start", fmt.Sprintf("%.3g", s.MBPerSecond))
	}
	return c.String()
}

// speedByLength draws a line for each kind of work.
func speedByLength(growth results.Growth) string {
	c := &svg.Canvas{Width: 680, Height: 380}
	c.Title("Speed by length of the text, one goroutine (both logarithmic)")
	x := svg.Axis{Low: 80, High: 2.2e7, From: 70, To: c.Width - 20, Log: true}
	y := svg.Axis{Low: 1, High: 1000, From: c.Height - 80, To: 40, Log: true}
	for _, v := range y.Decades() {
		c.Line(x.From, y.At(v), x.To, y.At(v), svg.Faint)
		c.Text(x.From-8, y.At(v)+4, "end", fmt.Sprintf("%g", v))
	}
	for _, v := range x.Decades() {
		c.Line(x.At(v), y.From, x.At(v), y.To, svg.Faint)
		c.Text(x.At(v), y.From+18, "middle", size(v))
	}
	c.Text(14, 34, "start", "MB/s")
	c.Text((x.From+x.To)/2, y.From+38, "middle", "bytes of one text")
	kinds := []struct{ key, label string }{
		{"extract", "full extraction"},
		{"tokenize", "words only, gojieba"},
		{"native_segment", "words only, native engine"},
	}
	var names []string
	for i, kind := range kinds {
		var points [][2]float64
		for _, g := range growth.Points {
			if v, ok := g.Speed[kind.key]; ok {
				points = append(points, [2]float64{x.At(float64(g.Bytes)), y.At(v)})
			}
		}
		c.Curve(points, svg.Color(i))
		names = append(names, kind.label)
	}
	c.Legend(c.Height-14, names)
	return c.String()
}

func size(bytes float64) string {
	switch {
	case bytes >= 1e6:
		return fmt.Sprintf("%g MB", bytes/1e6)
	case bytes >= 1e3:
		return fmt.Sprintf("%g KB", bytes/1e3)
	}
	return fmt.Sprintf("%g", bytes)
}

// accuracy draws the F1 of the systems, bars side by side for each type.
func accuracy(league results.League, collection string) string {
	c := &svg.Canvas{Width: 760, Height: 360}
	c.Title("F1 of exact matches by type (%), " + collection)
	columns := make([]string, 0, 7)
	for _, t := range dianming.Types() {
		columns = append(columns, t.String())
	}
	columns = append(columns, "MICRO")
	x := svg.Axis{Low: 0, High: float64(len(columns)), From: 50, To: c.Width - 10}
	y := svg.Axis{Low: 0, High: 100, From: c.Height - 60, To: 40}
	for v := 0.0; v <= 100; v += 20 {
		c.Line(x.From, y.At(v), x.To, y.At(v), svg.Faint)
		c.Text(x.From-8, y.At(v)+4, "end", fmt.Sprintf("%g", v))
	}
	width := (x.At(1) - x.At(0)) * 0.84 / float64(len(league.Systems))
	var names []string
	for i, s := range league.Systems {
		names = append(names, s.Name)
		for k, column := range columns {
			v := 100 * s.F1[collection][column]
			left := x.At(float64(k)+0.08) + width*float64(i)
			c.Rect(left, y.At(v), width-1, y.From-y.At(v), svg.Color(i))
		}
	}
	for k, column := range columns {
		label := column
		if column == "MICRO" {
			label = "all six"
		}
		c.Text(x.At(float64(k)+0.5), y.From+18, "middle", label)
	}
	c.Legend(c.Height-12, names)
	return c.String()
}

// collections lists what the systems were scored on.
func collections(league results.League) []string {
	var names []string
	for _, s := range league.Systems[:min(1, len(league.Systems))] {
		for name := range s.F1 {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
