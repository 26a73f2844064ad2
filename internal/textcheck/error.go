package textcheck

import "fmt"

// Error says that bytes are no text in UTF-8.
type Error struct {
	// Kind is what they are, by the look of them: an encoding ("GB18030 (GBK,
	// GB2312)") or a kind of file ("a PDF document").
	Kind string
	// Fix says how to make text of them.
	Fix string
	// Offset is where they begin, in bytes, to within a block: 0 for the whole
	// stream.
	Offset int64
}

// Error says all of it on one line.
func (e *Error) Error() string {
	from := ""
	if e.Offset > 0 {
		from = fmt.Sprintf(" from about byte %d on", e.Offset)
	}
	return fmt.Sprintf("not UTF-8 text%s but %s, by the look of it: %s", from, e.Kind, e.Fix)
}

// describe names what is no text.
func describe(block []byte, offset int64) *Error {
	if offset == 0 {
		if f, ok := formatOf(block); ok {
			return &Error{Kind: f.name, Fix: f.fix}
		}
	}
	name, encoding := encodingOf(block)
	e := &Error{Kind: name, Fix: "convert it first, as with iconv -f " + encoding + " -t UTF-8", Offset: offset}
	switch {
	case name == "":
		e.Kind, e.Fix = "binary data", "give the text that was made of it"
	case encoding == "":
		e.Fix = "convert it first, as with iconv -f ENCODING -t UTF-8"
	}
	return e
}
