//go:build !wasip1

package render

import (
	"io"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/muesli/termenv"
)

// painter colours what is written to one writer.
type painter struct{ *termenv.Output }

func newPainter(m ColorMode, w io.Writer) painter {
	switch m {
	case AutoColor:
		return painter{termenv.NewOutput(w)}
	case ForceColor:
		return painter{termenv.NewOutput(w, termenv.WithProfile(termenv.ANSI256))}
	}
	return painter{termenv.NewOutput(w, termenv.WithProfile(termenv.Ascii))}
}

// colors tells whether there are any.
func (p painter) colors() bool { return p.Profile != termenv.Ascii }

// setUp prepares a Windows console; the function that it returns puts it back.
func (p painter) setUp() (restore func()) {
	if !p.colors() {
		return func() {}
	}
	back, err := termenv.EnableVirtualTerminalProcessing(p.Output)
	if err != nil { // an old console, which will show the codes
		return func() {}
	}
	return func() { _ = back() } // the text has been written, and that is what was asked for
}

// mention is a piece of text in the colours of a type.
func (p painter) mention(t Type, s string) string {
	c := terminalColors[t-entity.Person]
	style := p.String().Foreground(p.Color(c[0])).Background(p.Color(c[1]))
	lines := strings.Split(s, "\n")
	for i := range lines { // a background that runs over a line break would fill the line
		lines[i] = style.Styled(lines[i])
	}
	return strings.Join(lines, "\n")
}

// dim is what steps back behind the text.
func (p painter) dim(s string) string { return p.String().Faint().Styled(s) }
