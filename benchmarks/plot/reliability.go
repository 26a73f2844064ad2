package main

import (
	"fmt"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// leastShown is where the axes of the diagram begin: few mentions are less certain.
const leastShown = 0.7

// reliability draws a line for each collection: how many of the mentions of a bin are right
// over how certain they are said to be. On the dashed line both are the same.
func reliability(r results.Reliability) (string, error) {
	p := newPlot("Share of right mentions over their confidence, in tenths of the mentions")
	p.X.Label.Text, p.Y.Label.Text = "confidence", "right"
	percents := plot.ConstantTicks{}
	for at := 70; at <= 100; at += 5 {
		percents = append(percents, plot.Tick{Value: float64(at) / 100, Label: fmt.Sprintf("%d %%", at)})
	}
	p.X.Tick.Marker, p.Y.Tick.Marker = percents, percents
	grid(p, true, true)
	ideal, err := plotter.NewLine(plotter.XYs{{X: leastShown, Y: leastShown}, {X: 1, Y: 1}})
	if err != nil {
		return "", err
	}
	ideal.Color, ideal.Dashes = ink, []vg.Length{vg.Points(3), vg.Points(3)}
	p.Add(ideal)
	for i, l := range r.Lines {
		var points plotter.XYs
		for _, bin := range l.Bins {
			points = append(points, plotter.XY{X: max(bin.Confidence, leastShown), Y: max(bin.Right, leastShown)})
		}
		if err := addSeries(p, i, l.Name, points); err != nil {
			return "", fmt.Errorf("reliability on %s: %w", l.Name, err)
		}
	}
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = leastShown, 1, leastShown, 1.005
	p.Legend.XOffs, p.Legend.YOffs = vg.Points(8), vg.Points(8)
	return svg(420, 330, func(c draw.Canvas) { p.Draw(c) })
}
