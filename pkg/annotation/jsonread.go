package annotation

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
)

// ReadJSON yields the documents of a stream of JSON objects and arrays of
// objects in any layout: JSONL (one object a line), objects over several lines,
// arrays, and such files one behind another. Commas between documents are taken
// for granted, and a byte order mark at the beginning does no harm. Where "unit"
// is missing, offsets count code points.
//
// A bad document is yielded as an [*Error] that names its line (in an array,
// the line where the document ends), and reading goes on behind it. Where it is
// no JSON at all, reading goes on with the next line that may begin a document.
func ReadJSON(r io.Reader, o ReadOptions) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		j := jsonReader{lines: newLineReader(r), options: o, yield: yield}
		for j.next() {
			continue
		}
	}
}

// jsonReader takes a stream apart into documents. After a mistake it goes on
// with a line: only there can something be trusted to begin.
type jsonReader struct {
	lines   *lineReader
	options ReadOptions
	yield   func(Document, error) bool

	rest   []byte // of the line read last
	column int    // bytes of that line before rest
	array  bool   // between [ and ]
	// unsure is set behind a mistake inside an array: its ] may have gone with
	// what was not read.
	unsure bool
	// broken is set behind a value that is no JSON until the next good
	// document: what stands there may be pieces of it.
	broken bool
	// single is a line up to which no document is looked for but on one line.
	// These lines were read as parts of a value before; to begin a long value
	// with each of them would make the work quadratic.
	single int
}

// next reads a document, or a bracket or comma between documents; false at the
// end.
func (j *jsonReader) next() bool {
	more, err := j.fill()
	if err != nil {
		j.yield(Document{}, err)
	}
	if err != nil || !more {
		return false
	}
	switch c := j.rest[0]; {
	case c == ',':
		j.skip(1)
	case c == '[' && (!j.array || j.lost()):
		j.array, j.unsure, j.broken = true, false, false
		j.skip(1)
	case c == ']' && (j.array || j.lost()):
		j.array = j.array && j.broken && j.column > 0 // a ] further right may be the broken value's
		j.skip(1)
	case c != '{' && j.broken:
		j.skip(len(j.rest)) // a piece of what was reported
	default:
		return j.document()
	}
	return true
}

// lost reports whether brackets may be missing from what was read.
func (j *jsonReader) lost() bool { return j.broken || j.unsure }

// fill reads lines until there is something on one; false at the end.
func (j *jsonReader) fill() (bool, error) {
	for {
		j.skip(len(j.rest) - len(bytes.TrimLeft(j.rest, " \t\r\n")))
		if len(j.rest) > 0 {
			return true, nil
		}
		line, err := j.lines.nextFull()
		if err == io.EOF {
			err = nil
			if j.array && !j.lost() {
				err = badJSON(io.EOF, j.lines.line)
			}
			return false, err
		}
		if err != nil {
			return false, err
		}
		j.rest, j.column = line, 0
	}
}

// skip passes bytes of the line.
func (j *jsonReader) skip(n int) {
	j.rest = j.rest[n:]
	j.column += n
}

// document reads the document that the rest of the line begins with and yields
// it; false if the caller wants no more.
func (j *jsonReader) document() bool {
	if !j.array { // the quick way for JSONL: the line is the document
		d, err := decode(j.rest, j.lines.line, j.options)
		if syntax := (*json.SyntaxError)(nil); !errors.As(err, &syntax) {
			j.rest = nil
			return j.hand(d, err)
		}
	}
	first := j.lines.line
	from := &valueReader{lines: j.lines, alone: first <= j.single}
	from.add(j.rest)
	dec := json.NewDecoder(from)
	var raw json.RawMessage
	var syntax *json.SyntaxError
	switch err := dec.Decode(&raw); {
	case err == nil:
		line, column := from.place(int(dec.InputOffset()))
		j.goTo(from, line, column)
		if j.array {
			first += line
		}
		return j.hand(decode(raw, first, j.options))
	case errors.As(err, &syntax):
		return j.fail(from, int(syntax.Offset)-1, err)
	case err == io.ErrUnexpectedEOF:
		return j.fail(from, from.size, err)
	default:
		j.yield(Document{}, err)
		return false
	}
}

// hand yields a document or what is wrong with it.
func (j *jsonReader) hand(d Document, err error) bool {
	j.broken = j.broken && err != nil
	return j.yield(d, err)
}

// goTo goes on at a column of a line of a value, counted from the value's
// first line.
func (j *jsonReader) goTo(from *valueReader, line, column int) {
	if line > 0 {
		j.column = 0
	}
	j.rest = from.read[line]
	j.skip(column)
	j.lines.giveBack(from.read[line+1:])
}

// fail reports a value that is no JSON from an offset on, and goes on with its
// second line or, where it has only one, behind that.
func (j *jsonReader) fail(from *valueReader, offset int, err error) bool {
	first := j.lines.line - (len(from.read) - 1)
	line, column := from.place(offset)
	e := &Error{Line: first + line, Problem: notJSON(column + 1), Err: err, Fix: fixJSON}
	if line == 0 {
		e.Problem = notJSON(j.column + column + 1)
	}
	if err == io.ErrUnexpectedEOF || from.cutShort(line, column) {
		// The value lacks its end, which is told of the line that lacks it.
		end := json.Unmarshal(from.read[0], new(json.RawMessage))
		e = &Error{Line: first, Problem: notJSON(j.column + len(from.read[0])), Err: end, Fix: fixJSON}
	}
	if j.array {
		e.Problem += ", nothing behind it on this line was read"
	}
	j.broken = j.array || line > 0
	j.unsure = j.unsure || j.array
	j.single = max(j.single, first+line-1)
	j.goTo(from, 0, len(from.read[0]))
	return j.yield(Document{}, e)
}

// valueReader is the stream of lines from the beginning of a value on. It is
// read only as far as the value goes.
type valueReader struct {
	lines  *lineReader
	alone  bool // the value must end on its first line
	read   [][]byte
	size   int    // bytes of the lines read, with a line break behind each
	unread []byte // of the last one
	ended  bool   // its line break was read
}

// add appends a line.
func (v *valueReader) add(line []byte) {
	v.read = append(v.read, line)
	v.unread, v.ended = line, false
	v.size += len(line) + 1
}

// Read implements [io.Reader].
func (v *valueReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	if len(v.unread) == 0 && !v.ended {
		p[0], v.ended = '\n', true
		return 1, nil
	}
	if v.ended {
		if v.alone {
			return 0, io.EOF
		}
		line, err := v.lines.next()
		if err != nil {
			return 0, err
		}
		v.add(line)
	}
	n := copy(p, v.unread)
	v.unread = v.unread[n:]
	return n, nil
}

// place returns the line, from 0, and the column of an offset.
func (v *valueReader) place(offset int) (line, column int) {
	start := v.size
	for line = len(v.read) - 1; ; line-- {
		start -= len(v.read[line]) + 1
		if line == 0 || offset >= start {
			return line, min(offset-start, len(v.read[line]))
		}
	}
}

// cutShort reports whether a value that is wrong at a place just lacks its end:
// a line that begins a document is where it goes wrong.
func (v *valueReader) cutShort(line, column int) bool {
	at := v.read[line]
	return line > 0 && column < len(at) && at[column] == '{' && len(bytes.TrimSpace(at[:column])) == 0
}
