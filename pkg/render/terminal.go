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
	// Color marks mentions by colour; without it they are marked by brackets and
	// the name of the type: [赵雪宏/PERSON].
	Color ColorMode
	// Labels puts the name of the type behind a coloured mention, too.
	Labels bool
	// Values puts the normalised value behind a mention: [2月5日/DATE=2026-02-05].
	Values bool
	// Legend puts a line above the text that names the types in it with the
	// number of mentions.
	Legend bool
}

// Terminal writes the text with its mentions marked. Control characters of the
// text, which could drive the terminal, are written as their pictures (␛);
// invalid bytes as U+FFFD. A wrong span is an error, and nothing is written.
func Terminal(w io.Writer, text string, spans []Span, o TerminalOptions) error {
	pieces, err := cut(text, spans)
	if err != nil {
		return err
	}
	paint := newPainter(o.Color, w)
	defer paint.setUp()()
	b := bufio.NewWriter(w)
	if o.Legend {
		b.WriteString(legend(spans, paint))
	}
	for _, p := range pieces {
		shown := harmless(p.text)
		switch {
		case p.span == nil:
			b.WriteString(shown)
		case paint.colors():
			b.WriteString(paint.mention(p.span.Type, shown))
			if l := label(*p.span, o.Labels, o.Values); l != "" {
				b.WriteString(paint.dim(l))
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
func legend(spans []Span, paint painter) string {
	var parts []string
	for _, c := range count(spans) {
		name := c.Type.String()
		if paint.colors() {
			name = paint.mention(c.Type, " "+name+" ")
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
