package render

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
)

//go:embed page.html
var pageSource string

var page = sync.OnceValues(func() (*template.Template, error) { return template.New("page").Parse(pageSource) })

// pageColor is the colours of a type in a page: text and background by day and
// by night.
type pageColor struct {
	LightText, LightBack, DarkText, DarkBack string
}

// pageColors are the colours of the six types in order.
var pageColors = [...]pageColor{
	{"#5a2200", "#ffd9c2", "#ffe3d1", "#6b2e0a"},
	{"#35106b", "#e3d7fb", "#ece2ff", "#43257a"},
	{"#06315f", "#cfe3ff", "#dcebff", "#0d3f75"},
	{"#0b3d12", "#cdeccf", "#d9f5db", "#14521d"},
	{"#4a3500", "#ffeaa6", "#fff0c2", "#5c4500"},
	{"#5c0a3a", "#f6d0e6", "#ffdff0", "#6d1448"},
}

// The view is what the template sees.
type view struct {
	Title  string
	Styles []style
	Legend []chip
	Pieces []viewPiece
	Posts  []Post
	InTime bool // a post has a status other than current, or a date
}

type style struct {
	Class                                    string
	LightText, LightBack, DarkText, DarkBack template.CSS
}

type chip struct {
	Class, Name string
	Number      int
}

// viewPiece is plain text where Class is "".
type viewPiece struct {
	Text, Class, Name, Value, Tooltip string
}

// HTML writes a page with the text, its mentions marked by colour and by the
// name of their type, a legend, and a table of posts if there are any, with columns
// for status and dates if one of them has any to show. The page
// needs nothing from outside, follows the reader's choice of light or dark, and
// escapes everything that is given. Copying text from it leaves the labels out.
// Invalid bytes become U+FFFD. A wrong span is an error, and nothing is written.
func HTML(w io.Writer, title, text string, spans []Span, posts ...Post) error {
	pieces, err := cut(text, spans)
	if err != nil {
		return err
	}
	t, err := page()
	if err != nil {
		return fmt.Errorf("render: the page template: %w", err)
	}
	v := view{Title: valid(title), Styles: styles()}
	for _, c := range count(spans) {
		v.Legend = append(v.Legend, chip{class(c.Type), c.Type.String(), c.Number})
	}
	for _, p := range pieces {
		out := viewPiece{Text: valid(p.text)}
		if s := p.span; s != nil {
			out.Class, out.Name, out.Value, out.Tooltip = class(s.Type), s.Type.String(), valid(s.Value), valid(s.Tooltip)
		}
		v.Pieces = append(v.Pieces, out)
	}
	for _, p := range posts {
		v.Posts = append(v.Posts, Post{valid(p.Person), valid(p.Org), valid(p.Title), p.Status, valid(p.From), valid(p.To)})
		v.InTime = v.InTime || p.Status != Current || p.From != "" || p.To != ""
	}
	var b bytes.Buffer // so that nothing is written on error
	if err := t.Execute(&b, v); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	_, err = b.WriteTo(w)
	return err
}

func class(t Type) string { return strings.ToLower(t.String()) }

// valid replaces each invalid byte by U+FFFD.
func valid(s string) string { return strings.Map(func(r rune) rune { return r }, s) }

func styles() []style {
	var out []style
	for i, t := range entity.Types {
		c := pageColors[i]
		out = append(out, style{class(t), template.CSS(c.LightText), template.CSS(c.LightBack), template.CSS(c.DarkText), template.CSS(c.DarkBack)})
	}
	return out
}
