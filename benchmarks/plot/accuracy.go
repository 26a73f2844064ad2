package main

import (
	"fmt"
	"slices"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// accuracy draws the F1 of the systems, bars side by side for each type.
func accuracy(league results.League, collection string) (string, error) {
	p := newPlot("F1 of exact matches by type (%), " + collection)
	p.Y.Min, p.Y.Max = 0, 100
	p.Y.Tick.Marker = plot.ConstantTicks(tens())
	grid(p, false, true)
	const width = vg.Length(7)
	legend := newLegend()
	legend.Top = true
	columns, labels := typesAndAll()
	for i, s := range league.Systems {
		values := make(plotter.Values, 0, len(columns))
		for _, column := range columns {
			values = append(values, 100*s.F1[collection][column])
		}
		bars, err := plotter.NewBarChart(values, width-1)
		if err != nil {
			return "", fmt.Errorf("F1 of %s: %w", s.Name, err)
		}
		bars.Color, bars.LineStyle.Width = paletteColor(i), 0
		bars.Offset = width * (vg.Length(i) - vg.Length(len(league.Systems)-1)/2)
		p.Add(bars)
		legend.Add(s.Name, bars)
	}
	p.NominalX(labels...)
	p.X.Tick.Length = labelGap
	const aside = vg.Length(80) // for the legend
	return svg(570, 270, func(c draw.Canvas) {
		p.Draw(draw.Crop(c, 0, -aside, 0, 0))
		legend.Draw(draw.Crop(c, c.Size().X-aside+10, 0, 0, -30))
	})
}

// typesAndAll are the columns of the scores and what to call them.
func typesAndAll() (columns, labels []string) {
	for _, t := range dianming.Types() {
		columns = append(columns, t.String())
	}
	labels = append(slices.Clone(columns), "all six")
	return append(columns, "MICRO"), labels
}

// tens are ticks at each second ten of a hundred.
func tens() []plot.Tick {
	var ticks []plot.Tick
	for v := 0.0; v <= 100; v += 20 {
		ticks = append(ticks, plot.Tick{Value: v, Label: number(v)})
	}
	return ticks
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
