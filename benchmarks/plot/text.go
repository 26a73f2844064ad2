package main

import (
	"image/color"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
)

var ink = color.RGBA{0x33, 0x33, 0x33, 255}

const (
	textSize  = vg.Length(10)
	titleSize = vg.Length(11)
)

// families is what a viewer may take for the typeface that texts are measured
// with, the first one that it has and that has the character: Liberation Sans
// itself, those as wide as it, then those with hanzi.
const families = "Liberation Sans,Arial,Helvetica,Noto Sans CJK SC,Source Han Sans SC,PingFang SC,Microsoft YaHei,WenQuanYi Micro Hei,sans-serif"

// sans is a style of text; it begins at its place until it is aligned otherwise.
func sans(size vg.Length, weight xfont.Weight) text.Style {
	return text.Style{
		Color:   ink,
		Font:    font.Font{Typeface: "Liberation", Variant: "Sans", Size: size, Weight: weight},
		Handler: handler{text.Plain{Fonts: font.DefaultCache}},
	}
}

// textStyle is that of all texts but the titles.
func textStyle() text.Style { return sans(textSize, xfont.WeightNormal) }

// handler measures a hanzi, which the embedded typeface does not have, as the
// square that it is in every other.
type handler struct{ text.Plain }

// Box returns width, height and depth of a line.
func (h handler) Box(line string, f font.Font) (width, height, depth vg.Length) {
	square := strings.Map(func(r rune) rune {
		if r >= 0x2e80 { // the first block of East Asian characters
			return '—' // as wide as the type is high
		}
		return r
	}, line)
	return h.Plain.Box(square, f)
}

// Draw draws a line, aligned by its width as Box tells it.
func (h handler) Draw(c vg.Canvas, line string, style text.Style, at vg.Point) {
	width, _, _ := h.Box(line, style.Font)
	sin, cos := math.Sincos(style.Rotation)
	at.X += vg.Length(style.XAlign) * width * vg.Length(cos)
	at.Y += vg.Length(style.XAlign) * width * vg.Length(sin)
	style.XAlign = text.XLeft
	h.Plain.Draw(c, line, style, at)
}
