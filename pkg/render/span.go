// Package render shows a text with its mentions marked: coloured in a terminal
// ([Terminal]) or as a self-contained HTML page ([HTML]). It knows nothing of
// how the mentions were found.
//
//	spans := []render.Span{{Start: 0, End: 9, Type: render.Person}}
//	err := render.Terminal(os.Stdout, "赵雪宏到会", spans, render.TerminalOptions{Color: render.AutoColor, Legend: true})
//
// Both mark a type by its name as well as by its colour, so that nobody has to
// tell colours apart, and every colour pair has the contrast that WCAG 2 asks
// for (level AA). All functions are safe for concurrent use on different
// writers.
package render

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Type is the type of a mention: one of the six constants below.
type Type = entity.Type

// The six types of entity.
const (
	Person = entity.Person
	Title  = entity.Title
	School = entity.School
	Org    = entity.Org
	Date   = entity.Date
	Count  = entity.Count
)

// PostStatus is what a text says of a post in time: one of the six constants below.
type PostStatus = entity.PostStatus

// The six states of a post; the zero value is Current.
const (
	Current   = entity.Current
	Appointed = entity.Appointed
	Removed   = entity.Removed
	Proposed  = entity.Proposed
	Acting    = entity.Acting
	Former    = entity.Former
)

// Span is one mention: text[Start:End], in bytes on rune boundaries.
type Span struct {
	Start, End int
	Type       Type
	// Value is the normalised value, shown beside the mention; or "".
	Value string
	// Tooltip is shown when the pointer rests on the mention in a page; or "".
	Tooltip string
}

// Post is a line of the table below a page: who holds which post where, and when.
type Post struct {
	Person, Org, Title string
	// Status is what the text says of it in time; the zero value is current.
	Status PostStatus
	// From and To are the dates at which it begins and ends, as they are to be
	// shown; "" where they are unknown.
	From, To string
}

// piece is a stretch of text with at most one mark.
type piece struct {
	text string
	span *Span
}

// cut cuts the text at the spans, which may come in any order. A span that is
// out of range, empty, inside a character, without a type, or that overlaps
// another is an error.
func cut(text string, spans []Span) ([]piece, error) {
	sorted := slices.Clone(spans)
	slices.SortStableFunc(sorted, func(a, b Span) int { return a.Start - b.Start })
	pieces := make([]piece, 0, 2*len(sorted)+1)
	pos := 0
	for i := range sorted {
		s := &sorted[i]
		if err := check(text, *s, pos); err != nil {
			return nil, err
		}
		if pos < s.Start {
			pieces = append(pieces, piece{text: text[pos:s.Start]})
		}
		pieces = append(pieces, piece{text: text[s.Start:s.End], span: s})
		pos = s.End
	}
	if pos < len(text) {
		pieces = append(pieces, piece{text: text[pos:]})
	}
	return pieces, nil
}

// check checks a span that must not begin before pos.
func check(text string, s Span, pos int) error {
	problem := ""
	switch {
	case s.Start < 0 || s.End > len(text):
		problem = fmt.Sprintf("is outside the text, which has %d bytes", len(text))
	case s.Start >= s.End:
		problem = "is empty or reversed"
	case !boundary(text, s.Start) || !boundary(text, s.End):
		problem = "begins or ends inside a character: offsets must be bytes on rune boundaries"
	case !slices.Contains(entity.Types[:], s.Type):
		problem = "has no type"
	case s.Start < pos:
		problem = fmt.Sprintf("overlaps the one that ends at %d: drop one of them", pos)
	default:
		return nil
	}
	return fmt.Errorf("render: span %d–%d %s", s.Start, s.End, problem)
}

// boundary tells whether i is not inside a valid character.
func boundary(text string, i int) bool {
	if i == len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for start := i - 1; start >= 0 && start > i-utf8.UTFMax; start-- {
		if utf8.RuneStart(text[start]) {
			_, size := utf8.DecodeRuneInString(text[start:])
			return start+size <= i
		}
	}
	return true // continuation bytes without a beginning
}
