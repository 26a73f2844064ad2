package annotation

import (
	"fmt"
	"strings"
)

// Error is one thing that is wrong with a file or a document: where it is,
// what it is and how to mend it.
type Error struct {
	// Line is the line of the file, from 1; 0 where no file was read.
	Line int
	// Doc is the document's ID, "" where it is not known.
	Doc string
	// Field is the place in the document, as entities[3]; "" for the whole.
	Field string
	// Problem says what is wrong, Fix how to mend it.
	Problem, Fix string
	// Err is the error behind this one, or nil.
	Err error
}

// Error writes everything on one line.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString("annotation: ")
	if e.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", e.Line)
	}
	if e.Doc != "" {
		fmt.Fprintf(&b, "document %q: ", e.Doc)
	}
	if e.Field != "" {
		b.WriteString(e.Field + ": ")
	}
	b.WriteString(e.Problem)
	if e.Err != nil {
		fmt.Fprintf(&b, ": %v", e.Err)
	}
	if e.Fix != "" {
		b.WriteString(": " + e.Fix)
	}
	return b.String()
}

// Unwrap returns the error behind this one.
func (e *Error) Unwrap() error { return e.Err }

// quote shortens a text for an error message and quotes it.
func quote(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		s = string(r[:most]) + "…"
	}
	return fmt.Sprintf("%q", s)
}
