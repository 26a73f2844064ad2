package annotation

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
)

// ReadJSON yields the documents of a JSONL file (one JSON object a line), of a
// file that is one JSON object over several lines, or of a JSON array of
// objects. A bad document is yielded as an [*Error] that names its line (in an
// array, the line where it ends), and reading goes on. Where "unit" is
// missing, offsets count code points.
func ReadJSON(r io.Reader, o ReadOptions) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		lines := newLineReader(r)
		first, err := lines.nextFull()
		if err != nil {
			if err != io.EOF {
				yield(Document{}, err)
			}
			return
		}
		first = append(first, '\n') // it may be the beginning of something longer
		switch trimmed := bytes.TrimSpace(first); {
		case trimmed[0] == '[':
			readArray(first, lines, o, yield)
		case incomplete(trimmed):
			readWhole(first, lines, o, yield)
		default:
			if yield(decode(first, lines.line, o)) {
				readLines(lines, o, yield)
			}
		}
	}
}

// incomplete tells whether the line is the beginning of a longer JSON value.
func incomplete(line []byte) bool {
	var raw json.RawMessage
	return errors.Is(json.NewDecoder(bytes.NewReader(line)).Decode(&raw), io.ErrUnexpectedEOF)
}

func readLines(lines *lineReader, o ReadOptions, yield func(Document, error) bool) {
	for {
		line, err := lines.nextFull()
		if err == io.EOF {
			return
		}
		if err != nil {
			yield(Document{}, err)
			return
		}
		if !yield(decode(line, lines.line, o)) {
			return
		}
	}
}

// readWhole takes the stream for one object; if it is none, for JSONL with a
// broken first line.
func readWhole(first []byte, lines *lineReader, o ReadOptions, yield func(Document, error) bool) {
	start := lines.line
	rest, err := io.ReadAll(lines.r)
	if err != nil {
		yield(Document{}, err)
		return
	}
	whole := append(append([]byte(nil), first...), rest...)
	if json.Valid(whole) {
		yield(decode(whole, start, o))
		return
	}
	if !yield(decode(first, start, o)) {
		return
	}
	readLines(&lineReader{r: bufio.NewReader(bytes.NewReader(rest)), line: start}, o, yield)
}

// readArray reads one element of the array after the other. After a syntax
// error nothing more of the array can be trusted, so it ends there.
func readArray(first []byte, lines *lineReader, o ReadOptions, yield func(Document, error) bool) {
	counter := &lineCounter{r: io.MultiReader(bytes.NewReader(first), lines.r), line: lines.line}
	dec := json.NewDecoder(counter)
	if _, err := dec.Token(); err != nil {
		yield(Document{}, badJSON(err, lines.line))
		return
	}
	for dec.More() {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			yield(Document{}, badJSON(err, counter.lineAt(dec.InputOffset())))
			return
		}
		if !yield(decode(raw, counter.lineAt(dec.InputOffset()), o)) {
			return
		}
	}
	if _, err := dec.Token(); err != nil {
		yield(Document{}, badJSON(err, counter.lineAt(dec.InputOffset())))
	}
}

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
	e := &Error{Line: line, Problem: "not a document in JSON", Err: err,
		Fix: "each line must be one complete object with the fields id, entities, posts, aliases"}
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case err == io.EOF:
		e.Problem, e.Fix, e.Err = "the array is not closed", "end it with ]", io.ErrUnexpectedEOF
	case errors.As(err, &syntax):
		e.Problem = fmt.Sprintf("not JSON (at byte %d)", syntax.Offset)
	case errors.As(err, &mismatch):
		e.Err = nil // it speaks of Go types
		e.Problem = fmt.Sprintf("%q holds a %s", mismatch.Field, mismatch.Value)
		e.Fix = fmt.Sprintf("write %s there", kindInWords(mismatch.Type.Kind()))
	}
	return e
}

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

// lineReader reads lines of any length and counts them.
type lineReader struct {
	r    *bufio.Reader
	line int // the number of the last line read, from 1
}

func newLineReader(r io.Reader) *lineReader {
	b := bufio.NewReader(r)
	if bom, err := b.Peek(3); err == nil && string(bom) == "\uFEFF" {
		_, _ = b.Discard(3) // cannot fail: the bytes are buffered
	}
	return &lineReader{r: b}
}

// next returns the next line without its end; io.EOF after the last.
func (l *lineReader) next() ([]byte, error) {
	b, err := l.r.ReadBytes('\n')
	if err != nil && (err != io.EOF || len(b) == 0) {
		return nil, err
	}
	l.line++
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r")), nil
}

// nextFull returns the next line that is not blank.
func (l *lineReader) nextFull() ([]byte, error) {
	for {
		b, err := l.next()
		if err != nil || len(bytes.TrimSpace(b)) > 0 {
			return b, err
		}
	}
}

// lineCounter remembers where lines end, so that an offset of the decoder,
// which reads ahead, can be given as a line.
type lineCounter struct {
	r    io.Reader
	line int     // the number of the line that the stream begins with
	read int64   // bytes read
	ends []int64 // offsets of line ends not yet passed
}

func (c *lineCounter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	for i, b := range p[:n] {
		if b == '\n' {
			c.ends = append(c.ends, c.read+int64(i))
		}
	}
	c.read += int64(n)
	return n, err
}

// lineAt returns the line of an offset; offsets must not go back.
func (c *lineCounter) lineAt(offset int64) int {
	n := 0
	for n < len(c.ends) && c.ends[n] < offset {
		n++
	}
	c.ends = c.ends[n:]
	c.line += n
	return c.line
}
