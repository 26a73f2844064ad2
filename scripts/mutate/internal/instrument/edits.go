package instrument

import (
	"cmp"
	"slices"
	"strings"
)

// edits are changes of one file's text by byte offset. They keep its lines, so
// that a panic of a mutant names the line of the source.
type edits struct {
	list []edit
}

type edit struct {
	at, end int // the text from at to end gives way
	class   editClass
	seq     int
	text    string
}

type editClass uint8

// Of the edits at one place, what closes stands before what opens.
const (
	closing editClass = iota
	replacing
	opening
)

// wrap puts text around what stands between two places. Of two wraps that
// begin or end together the one asked for first is outside.
func (e *edits) wrap(from, to int, before, after string) {
	e.insert(from, before)
	e.close(to, after)
}

// insert puts text at a place, behind what was put there before.
func (e *edits) insert(at int, text string) {
	e.list = append(e.list, edit{at, at, opening, len(e.list), text})
}

// close puts text at a place, outside of all that was closed there since.
func (e *edits) close(at int, text string) {
	e.list = append(e.list, edit{at, at, closing, -len(e.list), text})
}

// replace puts text in the place of another. No other edit may lie inside.
func (e *edits) replace(from, to int, text string) {
	e.list = append(e.list, edit{from, to, replacing, len(e.list), text})
}

// apply returns the changed text.
func (e *edits) apply(text []byte) []byte {
	slices.SortFunc(e.list, func(a, b edit) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.class, b.class), cmp.Compare(a.seq, b.seq))
	})
	var out strings.Builder
	done := 0
	for _, c := range e.list {
		out.Write(text[done:c.at])
		out.WriteString(c.text)
		done = c.end
	}
	out.Write(text[done:])
	return []byte(out.String())
}
