package annotation

import (
	"cmp"
	"fmt"
	"slices"
	"unicode/utf8"
)

// Unit is what an offset counts. The zero value is [CodePoint].
type Unit uint8

// The three units. An invalid byte of UTF-8 counts as one in each of them.
const (
	CodePoint Unit = iota // Unicode code points, as Python counts
	Byte                  // bytes of UTF-8, as Go counts
	UTF16                 // UTF-16 code units, as JavaScript and Java count
)

var unitNames = [...]string{"codepoint", "byte", "utf16"}

// String returns the name that files use: codepoint, byte or utf16.
func (u Unit) String() string {
	if int(u) < len(unitNames) {
		return unitNames[u]
	}
	return fmt.Sprintf("Unit(%d)", uint8(u))
}

// ParseUnit reads a name as [Unit.String] writes it.
func ParseUnit(name string) (Unit, error) {
	for i, n := range unitNames {
		if n == name {
			return Unit(i), nil
		}
	}
	return 0, fmt.Errorf("unknown unit %q: write codepoint, byte or utf16", name)
}

// MarshalText writes the name of the unit.
func (u Unit) MarshalText() ([]byte, error) {
	if int(u) >= len(unitNames) {
		return nil, fmt.Errorf("annotation: unknown unit %d: use CodePoint, Byte or UTF16", uint8(u))
	}
	return []byte(unitNames[u]), nil
}

// UnmarshalText reads the name of a unit.
func (u *Unit) UnmarshalText(b []byte) error {
	p, err := ParseUnit(string(b))
	if err == nil {
		*u = p
	}
	return err
}

// position is one place between two characters, in every unit.
type position [3]int

// place is where an offset was found.
type place struct {
	at    position // the offset itself; the boundary before it unless on
	next  position // the boundary after it where the offset is inside a character
	where whereabouts
}

type whereabouts uint8

const (
	on     whereabouts = iota // on a character boundary
	inside                    // inside a character
	beyond                    // past the end; at is the end of the text
	below                     // negative
)

// locate finds offsets of one unit in a text, in one pass over the text.
func locate(text string, unit Unit, offsets []int) []place {
	order := make([]int, len(offsets))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(offsets[a], offsets[b]) })
	found := make([]place, len(offsets))
	var before, here position
	for _, i := range order {
		o := offsets[i]
		for here[unit] < o && here[Byte] < len(text) {
			before, here = here, step(text, here)
		}
		switch {
		case o < 0:
			found[i] = place{where: below}
		case here[unit] == o:
			found[i] = place{at: here}
		case here[unit] > o:
			found[i] = place{at: before, next: here, where: inside}
		default:
			found[i] = place{at: here, where: beyond}
		}
	}
	return found
}

// step returns the position after the character at p.
func step(text string, p position) position {
	r, size := utf8.DecodeRuneInString(text[p[Byte]:])
	p[Byte] += size
	p[CodePoint]++
	p[UTF16]++
	if r > 0xFFFF {
		p[UTF16]++
	}
	return p
}

// reason says in words what is wrong with an offset that is not on a boundary,
// and what would be right.
func (p place) reason(offset int, unit Unit) (problem, fix string) {
	switch p.where {
	case inside:
		return fmt.Sprintf("offset %d (%s) is inside a character", offset, unit),
			fmt.Sprintf("use %d or %d, or state the unit that the offsets really count", p.at[unit], p.next[unit])
	case beyond:
		return fmt.Sprintf("offset %d is past the end of the text, which has %d (%s)", offset, p.at[unit], unit),
			"check that the offsets belong to this text and that the unit is the right one"
	case below:
		return fmt.Sprintf("offset %d is negative", offset), "offsets count from 0"
	}
	return "", ""
}

// ConvertOffsets converts offsets into text from one unit to another, in one
// pass. An offset that is negative, past the end or inside a character is -1 in
// the result; the error names the first one.
func ConvertOffsets(text string, from, to Unit, offsets []int) ([]int, error) {
	if int(from) >= len(unitNames) || int(to) >= len(unitNames) {
		return nil, &Error{Problem: "unknown unit", Fix: "use CodePoint, Byte or UTF16"}
	}
	out := make([]int, len(offsets))
	var err error
	for i, p := range locate(text, from, offsets) {
		out[i] = p.at[to]
		if p.where != on {
			out[i] = -1
			if err == nil {
				problem, fix := p.reason(offsets[i], from)
				err = &Error{Field: fmt.Sprintf("offsets[%d]", i), Problem: problem, Fix: fix}
			}
		}
	}
	return out, err
}

// Convert returns a copy of the document whose offsets count another unit. The
// text is needed for that; the error names the entity whose offset is wrong.
// The copy shares posts and aliases with the original.
func (d Document) Convert(to Unit) (Document, error) {
	if int(to) >= len(unitNames) || int(d.Unit) >= len(unitNames) {
		return Document{}, &Error{Doc: d.ID, Problem: "unknown unit", Fix: "use CodePoint, Byte or UTF16"}
	}
	if to == d.Unit {
		return d, nil
	}
	if d.Text == "" && len(d.Entities)+len(d.Articles) > 0 {
		return Document{}, &Error{Doc: d.ID,
			Problem: fmt.Sprintf("offsets cannot be converted from %s to %s without the text", d.Unit, to),
			Fix:     "fill in Text first"}
	}
	spans := d.spans()
	offsets := make([]int, 0, 2*len(spans))
	for _, s := range spans {
		offsets = append(offsets, s.start, s.end)
	}
	places := locate(d.Text, d.Unit, offsets)
	for i, p := range places {
		if p.where != on {
			problem, fix := p.reason(offsets[i], d.Unit)
			return Document{}, &Error{Doc: d.ID, Field: spans[i/2].field, Problem: problem, Fix: fix}
		}
	}
	d.Unit = to
	d.Entities, d.Articles = slices.Clone(d.Entities), slices.Clone(d.Articles)
	for i := range d.Entities {
		d.Entities[i].Start, d.Entities[i].End = places[2*i].at[to], places[2*i+1].at[to]
	}
	for i := range d.Articles {
		k := 2 * (len(d.Entities) + i)
		d.Articles[i].Start, d.Articles[i].End = places[k].at[to], places[k+1].at[to]
	}
	return d, nil
}

// namedSpan is a span with the field it stands in, for error messages.
type namedSpan struct {
	field      string
	start, end int
}

// spans lists the entities' spans, then the articles'.
func (d Document) spans() []namedSpan {
	out := make([]namedSpan, 0, len(d.Entities)+len(d.Articles))
	for i, e := range d.Entities {
		out = append(out, namedSpan{fmt.Sprintf("entities[%d]", i), e.Start, e.End})
	}
	for i, a := range d.Articles {
		out = append(out, namedSpan{fmt.Sprintf("articles[%d]", i), a.Start, a.End})
	}
	return out
}
