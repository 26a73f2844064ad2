package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// TerminalOptions says how [Terminal] marks mentions. The zero value is plain
// text with the mentions in brackets.
type TerminalOptions struct {
	// Color marks mentions by colour (256 colours); without it by brackets and
	// the name of the type: [赵雪宏/PERSON].
	Color bool
	// Labels puts the name of the type behind a coloured mention, too.
	Labels bool
	// Values puts the normalised value behind a mention: [2月5日/DATE=2026-02-05].
	Values bool
	// Legend puts a line above the text that names the types in it with the
	// number of mentions.
	Legend bool
}

// terminalColors are foreground and background numbers of the 256-colour
// table, for the six types in order. Both are set, so that the mention can be
// read whether the terminal is dark or light.
var terminalColors = [...][2]int{{52, 223}, {54, 189}, {17, 153}, {22, 157}, {58, 229}, {53, 225}}

const (
	dim   = "\x1b[2m"
	reset = "\x1b[0m"
)

func paint(t Type) string {
	c := terminalColors[t-entity.Person]
	return fmt.Sprintf("\x1b[38;5;%d;48;5;%dm", c[0], c[1])
}

// Terminal writes the text with its mentions marked. Control characters of the
// text, which could drive the terminal, are written as their pictures (␛);
// invalid bytes as U+FFFD. A wrong span is an error, and nothing is written.
func Terminal(w io.Writer, text string, spans []Span, o TerminalOptions) error {
	pieces, err := cut(text, spans)
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if o.Legend {
		b.WriteString(legend(spans, o.Color))
	}
	for _, p := range pieces {
		shown := harmless(p.text)
		switch {
		case p.span == nil:
			b.WriteString(shown)
		case o.Color:
			color := paint(p.span.Type)
			// A background that runs over a line break would fill the line.
			b.WriteString(color + strings.ReplaceAll(shown, "\n", reset+"\n"+color) + reset)
			if l := label(*p.span, o.Labels, o.Values); l != "" {
				b.WriteString(dim + l + reset)
			}
		default:
			b.WriteString("[" + shown + label(*p.span, true, o.Values) + "]")
		}
	}
	if !strings.HasSuffix(text, "\n") {
		b.WriteByte('\n')
	}
	return b.Flush() // keeps the first error of the writes before
}

// label is /TYPE=value, or a part of it.
func label(s Span, name, value bool) string {
	out := ""
	if name {
		out = "/" + s.Type.String()
	}
	if value && s.Value != "" {
		out += "=" + harmless(s.Value)
	}
	return out
}

// legend names the types that occur, in their fixed order, or is "".
func legend(spans []Span, color bool) string {
	var parts []string
	for _, c := range count(spans) {
		name := c.Type.String()
		if color {
			name = paint(c.Type) + " " + name + " " + reset
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, c.Number))
	}
	if parts == nil {
		return ""
	}
	return strings.Join(parts, "  ") + "\n\n"
}

// number is how often a type occurs.
type number struct {
	Type   Type
	Number int
}

func count(spans []Span) []number {
	var n [len(entity.Types)]int
	for _, s := range spans {
		n[s.Type-entity.Person]++
	}
	var out []number
	for i, t := range entity.Types {
		if n[i] > 0 {
			out = append(out, number{t, n[i]})
		}
	}
	return out
}

// harmless replaces what could drive a terminal: control characters by their
// pictures, those that turn the direction of writing and invalid bytes by
// U+FFFD. Line breaks and tabs stay; a carriage return before a line feed goes.
func harmless(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20:
			return 0x2400 + r
		case r == 0x7f:
			return 0x2421
		case r >= 0x80 && r < 0xa0, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return 0xfffd
		}
		return r // ranging has made U+FFFD of invalid bytes
	}, s)
}
