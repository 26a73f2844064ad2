// Package svg draws the plots of the benchmarks: rectangles, lines, texts and
// axes, as SVG that looks the same with any font.
package svg

import (
	"encoding/xml"
	"fmt"
	"math"
	"strings"
)

// Palette are colours that can be told apart with any eyes (Okabe and Ito).
var Palette = [...]string{"#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#787878"}

// Color is the i-th colour, beginning again behind the last.
func Color(i int) string { return Palette[i%len(Palette)] }

// Faint is the colour of grid lines.
const Faint = "#dddddd"

const ink = "#333333"

// Canvas is a picture of a size in pixels. Texts are placed by their anchor, so
// that it looks the same with any font. It is for one goroutine.
type Canvas struct {
	Width, Height float64
	body          strings.Builder
}

// Rect fills a rectangle.
func (c *Canvas) Rect(x, y, w, h float64, fill string) {
	fmt.Fprintf(&c.body, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`+"\n", x, y, w, h, fill)
}

// Line draws a thin line.
func (c *Canvas) Line(x1, y1, x2, y2 float64, stroke string) {
	fmt.Fprintf(&c.body, `<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" stroke="%s"/>`+"\n", x1, y1, x2, y2, stroke)
}

// Curve joins points and marks each.
func (c *Canvas) Curve(points [][2]float64, stroke string) {
	var path []string
	for _, p := range points {
		path = append(path, fmt.Sprintf("%.1f,%.1f", p[0], p[1]))
		fmt.Fprintf(&c.body, `<circle cx="%.1f" cy="%.1f" r="3" fill="%s"/>`+"\n", p[0], p[1], stroke)
	}
	fmt.Fprintf(&c.body, `<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>`+"\n", strings.Join(path, " "), stroke)
}

// Text writes s with its start, middle or end at x.
func (c *Canvas) Text(x, y float64, anchor, s string) {
	var escaped strings.Builder
	if err := xml.EscapeText(&escaped, []byte(s)); err != nil {
		return // a strings.Builder never fails
	}
	fmt.Fprintf(&c.body, `<text x="%.1f" y="%.1f" text-anchor="%s">%s</text>`+"\n", x, y, anchor, escaped.String())
}

// Title writes s in bold over the picture.
func (c *Canvas) Title(s string) {
	fmt.Fprintf(&c.body, `<g font-weight="bold">`)
	c.Text(c.Width/2, 20, "middle", s)
	c.body.WriteString("</g>\n")
}

// Legend writes a row of names with their colours.
func (c *Canvas) Legend(y float64, names []string) {
	step := (c.Width - 20) / float64(len(names))
	for i, name := range names {
		x := 14 + step*float64(i)
		c.Rect(x, y-10, 12, 12, Color(i))
		c.Text(x+17, y, "start", name)
	}
}

// String returns the picture as a file.
func (c *Canvas) String() string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="13" fill="%s">`+"\n"+
		`<rect width="100%%" height="100%%" fill="white"/>`+"\n%s</svg>\n", c.Width, c.Height, c.Width, c.Height, ink, c.body.String())
}

// Axis maps values to places on a line of the picture, by logarithm if asked.
type Axis struct {
	Low, High float64 // values at the ends
	From, To  float64 // places of the ends
	Log       bool
}

// At is the place of a value.
func (a Axis) At(v float64) float64 {
	low, high := a.Low, a.High
	if a.Log {
		v, low, high = math.Log(max(v, a.Low)), math.Log(low), math.Log(high)
	}
	return a.From + (v-low)/(high-low)*(a.To-a.From)
}

// Decades are the powers of ten on a logarithmic axis.
func (a Axis) Decades() []float64 {
	var v []float64
	for p := math.Ceil(math.Log10(a.Low) - 1e-9); math.Pow(10, p) <= a.High*1.0001; p++ {
		v = append(v, math.Pow(10, p))
	}
	return v
}
