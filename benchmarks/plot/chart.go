package main

import (
	"bytes"
	"fmt"
	"image/color"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// palette are colours that can be told apart with any eyes (Okabe and Ito).
var palette = [...]color.RGBA{
	{0x00, 0x72, 0xb2, 255}, {0xe6, 0x9f, 0x00, 255}, {0x00, 0x9e, 0x73, 255}, {0xcc, 0x79, 0xa7, 255},
	{0x56, 0xb4, 0xe9, 255}, {0xd5, 0x5e, 0x00, 255}, {0x78, 0x78, 0x78, 255},
}

// paletteColor is the i-th colour, beginning again behind the last.
func paletteColor(i int) color.RGBA { return palette[i%len(palette)] }

var faint = color.RGBA{0xdd, 0xdd, 0xdd, 255}

// labelGap lies between an axis and its labels.
const labelGap = vg.Length(4)

// newPlot returns an empty plot in the style of this project.
func newPlot(title string) *plot.Plot {
	p := plot.New()
	p.Title.Text = title
	p.Title.Padding = vg.Points(8)
	restyle(&p.Title.TextStyle, sans(titleSize, xfont.WeightBold))
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		axis.LineStyle.Color = ink
		restyle(&axis.Label.TextStyle, textStyle())
		restyle(&axis.Tick.Label, textStyle())
		axis.Tick.LineStyle.Width, axis.Tick.Length = 0, labelGap
		axis.Padding = 0
	}
	p.Legend = newLegend()
	return p
}

// restyle sets everything of a style but its place.
func restyle(s *text.Style, as text.Style) {
	s.Color, s.Font, s.Handler = as.Color, as.Font, as.Handler
}

func newLegend() plot.Legend {
	l := plot.NewLegend()
	l.TextStyle = textStyle()
	l.Left = true // texts begin at one line, however wide the viewer's font is
	l.YPosition = draw.PosCenter
	l.Padding = vg.Points(3)
	l.ThumbnailWidth = vg.Points(14)
	return l
}

// grid draws faint lines across the plot, at the ticks of the axes asked for.
func grid(p *plot.Plot, vertical, horizontal bool) {
	g := plotter.NewGrid()
	g.Vertical.Color, g.Horizontal.Color = nil, nil
	if vertical {
		g.Vertical.Color = faint
	}
	if horizontal {
		g.Horizontal.Color = faint
	}
	p.Add(g)
}

// addSeries draws the i-th line of a diagram, with a dot at each point, and names it in the legend.
func addSeries(p *plot.Plot, i int, name string, points plotter.XYs) error {
	line, dots, err := plotter.NewLinePoints(points)
	if err != nil {
		return err
	}
	line.Color, line.Width = paletteColor(i), vg.Points(1.5)
	dots.Color, dots.Shape, dots.Radius = paletteColor(i), draw.CircleGlyph{}, vg.Points(2.5)
	p.Add(line, dots)
	p.Legend.Add(name, line, dots)
	return nil
}

// decades are ticks at the powers of ten, with labels of the caller's.
func decades(label func(float64) string) plot.Ticker {
	return plot.TickerFunc(func(low, high float64) []plot.Tick {
		var ticks []plot.Tick
		for e := math.Ceil(math.Log10(low) - 1e-9); e <= math.Log10(high)+1e-9; e++ {
			v := math.Pow(10, e)
			ticks = append(ticks, plot.Tick{Value: v, Label: label(v)})
		}
		return ticks
	})
}

// number writes a value as short as it can be.
func number(v float64) string { return fmt.Sprintf("%g", v) }

// svg draws on a canvas of a size in points and returns it as an SVG file, with
// its texts as text.
func svg(width, height vg.Length, drawOn func(draw.Canvas)) (string, error) {
	canvas := vgsvg.New(width, height)
	c := draw.New(canvas)
	c.SetColor(color.White)
	c.Fill(c.Rectangle.Path())
	const margin = 8
	drawOn(draw.Crop(c, margin, -margin, margin, -margin))
	var b bytes.Buffer
	if _, err := canvas.WriteTo(&b); err != nil {
		return "", err
	}
	// The canvas names one family only, and where that is not installed a viewer
	// may take one without hanzi.
	return strings.ReplaceAll(b.String(), "font-family:Liberation Sans;", "font-family:"+families+";"), nil
}
