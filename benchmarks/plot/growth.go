package main

import (
	"fmt"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// speedByLength draws a line for each kind of work.
func speedByLength(growth results.Growth) (string, error) {
	p := newPlot("Speed by length of the text, one goroutine (both logarithmic)")
	p.X.Label.Text, p.Y.Label.Text = "bytes of one text", "MB/s"
	p.X.Scale, p.Y.Scale = plot.LogScale{}, plot.LogScale{}
	p.X.Tick.Marker, p.Y.Tick.Marker = decades(size), decades(number)
	grid(p, true, true)
	for i, kind := range []struct{ key, label string }{
		{"extract", "full extraction"},
		{"tokenize", "words only, gojieba"},
		{"native_segment", "words only, native engine"},
	} {
		var points plotter.XYs
		for _, g := range growth.Points {
			if v, ok := g.Speed[kind.key]; ok {
				points = append(points, plotter.XY{X: float64(g.Bytes), Y: v})
			}
		}
		if len(points) == 0 {
			continue // gojieba without cgo
		}
		if err := addSeries(p, i, kind.label, points); err != nil {
			return "", fmt.Errorf("speed of %s: %w", kind.key, err)
		}
	}
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 80, 2.2e7, 1, 1000
	p.Legend.XOffs, p.Legend.YOffs = vg.Points(8), vg.Points(8)
	return svg(520, 290, func(c draw.Canvas) { p.Draw(c) })
}

// size writes a number of bytes.
func size(bytes float64) string {
	switch {
	case bytes >= 1e6:
		return fmt.Sprintf("%g MB", bytes/1e6)
	case bytes >= 1e3:
		return fmt.Sprintf("%g KB", bytes/1e3)
	}
	return number(bytes)
}
