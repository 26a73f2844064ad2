package gazetteer

import (
	"fmt"
	"strings"
)

// RowError says what is wrong with one row of a list.
type RowError struct {
	File   string // path; "" if the list was not read from a path
	Row    int    // line, from 1; for New the position of the argument, from 1
	Column string // name of the column or key; "" if the whole row is meant
	Reason string
}

// Error gives file, row, column and reason: "schools.csv:3: type: …".
func (e RowError) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File)
		b.WriteByte(':')
	} else {
		b.WriteString("row ")
	}
	fmt.Fprintf(&b, "%d: ", e.Row)
	if e.Column != "" {
		b.WriteString(e.Column)
		b.WriteString(": ")
	}
	b.WriteString(e.Reason)
	return b.String()
}

// LoadError collects the bad rows of a list. The gazetteer that comes with it
// holds all the others.
type LoadError struct {
	Rows []RowError // in the order of the files and rows
	Good int        // number of rows that were read
}

// Error names the first ten bad rows; Rows has all of them.
func (e *LoadError) Error() string {
	const shown = 10
	var b strings.Builder
	fmt.Fprintf(&b, "gazetteer: %d bad rows (%d good ones)", len(e.Rows), e.Good)
	for i, r := range e.Rows {
		if i == shown {
			fmt.Fprintf(&b, "\n\tand %d more", len(e.Rows)-shown)
			break
		}
		b.WriteString("\n\t")
		b.WriteString(r.Error())
	}
	return b.String()
}

// Unwrap gives the bad rows to errors.Is and errors.As.
func (e *LoadError) Unwrap() []error {
	out := make([]error, len(e.Rows))
	for i, r := range e.Rows {
		out[i] = r
	}
	return out
}
