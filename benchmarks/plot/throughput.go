package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// own is the name of this library among the systems.
const own = "dianming"

// slowest is where the scale of the speeds begins, in MB a second. Bars stand on
// it, so values are their decades above it.
const slowest = 0.01

func aboveSlowest(v float64) float64 { return max(0, math.Log10(v/slowest)) }

// throughput draws a bar for each system, fastest first, on a logarithmic scale.
func throughput(league results.League) (string, error) {
	systems := slices.Clone(league.Systems)
	slices.SortFunc(systems, func(a, b results.System) int { return cmp.Compare(a.MBPerSecond, b.MBPerSecond) }) // upward
	p := newPlot("Speed in MB per processor second (logarithmic)")
	p.X.Min, p.X.Max = 0, 3
	grid(p, true, false)
	var names []string
	var ends plotter.XYLabels
	for i, s := range systems {
		length := aboveSlowest(s.MBPerSecond)
		bar, err := plotter.NewBarChart(plotter.Values{length}, vg.Points(15))
		if err != nil {
			return "", fmt.Errorf("speed of %s: %w", s.Name, err)
		}
		bar.Horizontal, bar.XMin, bar.LineStyle.Width = true, float64(i), 0
		bar.Color = paletteColor(len(palette) - 1)
		if s.Name == own {
			bar.Color = paletteColor(0)
		}
		p.Add(bar)
		p.X.Max = max(p.X.Max, math.Ceil(length))
		names = append(names, s.Name)
		ends.XYs = append(ends.XYs, plotter.XY{X: length, Y: float64(i)})
		ends.Labels = append(ends.Labels, fmt.Sprintf("%.3g", s.MBPerSecond))
	}
	labels, err := endLabels(ends)
	if err != nil {
		return "", err
	}
	p.Add(labels)
	p.NominalY(names...)
	p.Y.LineStyle.Width, p.Y.Tick.Length = 0, labelGap
	p.X.Tick.Marker = decadesAboveSlowest()
	return svg(520, vg.Length(60+22*len(systems)), func(c draw.Canvas) { p.Draw(c) })
}

// decadesAboveSlowest are ticks at whole decades, with the speeds they stand for.
func decadesAboveSlowest() plot.Ticker {
	return plot.TickerFunc(func(low, high float64) []plot.Tick {
		var ticks []plot.Tick
		for e := math.Ceil(low); e <= high; e++ {
			ticks = append(ticks, plot.Tick{Value: e, Label: number(slowest * math.Pow(10, e))})
		}
		return ticks
	})
}

// endLabels writes the values behind the ends of bars that lie.
func endLabels(ends plotter.XYLabels) (*plotter.Labels, error) {
	labels, err := plotter.NewLabels(ends)
	if err != nil {
		return nil, err
	}
	for i := range labels.TextStyle {
		labels.TextStyle[i] = textStyle()
		labels.TextStyle[i].YAlign = text.YCenter
	}
	labels.Offset = vg.Point{X: 4}
	return labels, nil
}
