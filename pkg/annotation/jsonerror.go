package annotation

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

const fixJSON = "each line must be one complete object with the fields id, entities, posts, aliases"

// decode reads one document and checks it.
func decode(b []byte, line int, o ReadOptions) (Document, error) {
	var w wireDocument
	if err := json.Unmarshal(b, &w); err != nil {
		return Document{}, badJSON(err, line)
	}
	d, err := fromWire(w, o)
	return finish(d, err, line, o)
}

// finish validates a document that was read and puts the line into its errors.
func finish(d Document, err error, line int, o ReadOptions) (Document, error) {
	if err == nil && !o.SkipValidation {
		err = d.Validate()
	}
	if err == nil {
		return d, nil
	}
	setLine(err, line)
	return d, err
}

// setLine fills in the line of an error, or of each that is joined in it.
func setLine(err error, line int) {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range joined.Unwrap() {
			setLine(e, line)
		}
		return
	}
	var e *Error
	if errors.As(err, &e) && e.Line == 0 {
		e.Line = line
	}
}

func badJSON(err error, line int) error {
	e := &Error{Line: line, Problem: "not a document in JSON", Err: err, Fix: fixJSON}
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case err == io.EOF:
		e.Problem, e.Fix, e.Err = "the array is not closed", "end it with ]", io.ErrUnexpectedEOF
	case errors.As(err, &syntax):
		e.Problem = notJSON(int(syntax.Offset))
	case errors.As(err, &mismatch):
		e.Err = nil // it speaks of Go types
		e.Problem = fmt.Sprintf("%q holds a %s", mismatch.Field, mismatch.Value)
		e.Fix = fmt.Sprintf("write %s there", kindInWords(mismatch.Type.Kind()))
	}
	return e
}

// notJSON names the byte of a line, from 1, where it ceases to be JSON.
func notJSON(at int) string { return fmt.Sprintf("not JSON (at byte %d)", at) }

func kindInWords(k reflect.Kind) string {
	switch k {
	case reflect.Int:
		return "a whole number"
	case reflect.String:
		return "a string"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "a list"
	}
	return "an object"
}
