package annotation

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// ReadBrat reads one document from brat's two files, the text and the
// annotations. Text-bound annotations (T) of the six types become entities;
// notes of type Value give their values, the attribute Optional marks them; notes
// of type Post are posts, whatever they stand on.
// Fragments are taken together where only white space is between them.
// Relations, events and other notes are left aside. Bad lines are returned
// joined, each as an [*Error] with its line of the annotation file, beside the
// document with what could be read.
func ReadBrat(id string, txt, ann io.Reader, o ReadOptions) (Document, error) {
	text, err := io.ReadAll(txt)
	if err != nil {
		return Document{}, err
	}
	b := bratReader{options: o, doc: Document{ID: id, Text: string(text)}, text: []rune(string(text)),
		index: map[string]int{}, skipped: map[string]bool{}}
	lines := newLineReader(ann)
	for {
		line, err := lines.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return b.doc, err
		}
		b.line(string(line), lines.line)
	}
	b.attach()
	if b.errs == nil && !o.SkipValidation {
		b.errs = append(b.errs, b.doc.Validate())
	}
	return b.doc, errors.Join(b.errs...)
}

type bratReader struct {
	options ReadOptions
	doc     Document
	text    []rune
	index   map[string]int  // T1 → index of the entity
	skipped map[string]bool // T2 of a type that is left aside
	later   []bratMark      // marks may stand before what they mark
	errs    []error
}

// bratMark is an attribute or a note on an annotation.
type bratMark struct {
	line          int
	kind, on, arg string
}

func (b *bratReader) fail(line int, problem, fix string) {
	b.errs = append(b.errs, &Error{Line: line, Doc: b.doc.ID, Problem: problem, Fix: fix})
}

func (b *bratReader) line(line string, n int) {
	if strings.TrimSpace(line) == "" {
		return
	}
	columns := strings.SplitN(line, "\t", 3)
	switch line[0] {
	case 'T':
		b.textBound(columns, n)
	case 'A', 'M', '#':
		if len(columns) < 2 {
			b.fail(n, "an attribute or a note without a target", "write it as A1<tab>Optional T1 or #1<tab>Value T1<tab>text")
			return
		}
		kind, on, _ := strings.Cut(columns[1], " ")
		m := bratMark{n, kind, on, ""}
		if len(columns) == 3 {
			m.arg = columns[2]
		}
		b.later = append(b.later, m)
	case 'R', 'E', 'N', '*':
	default:
		b.fail(n, fmt.Sprintf("unknown kind of line: %s", quote(line)), "lines begin with T, A, M, #, R, E, N or *")
	}
}

func (b *bratReader) textBound(columns []string, n int) {
	if len(columns) < 2 {
		b.fail(n, "a text-bound annotation without a span", "write it as T1<tab>PERSON 0 3<tab>text")
		return
	}
	name, offsets, _ := strings.Cut(columns[1], " ")
	t := typeNamed(name)
	if t == 0 {
		if !b.options.SkipUnknownTypes {
			b.fail(n, fmt.Sprintf("unknown type %q", name), unknownType("", "", "").Fix)
		}
		b.skipped[columns[0]] = true
		return
	}
	start, end, err := b.span(offsets)
	if err != nil {
		err.Line, err.Doc, err.Field = n, b.doc.ID, columns[0]
		b.errs = append(b.errs, err)
		b.skipped[columns[0]] = true
		return
	}
	e := Entity{Start: start, End: end, Type: t, Text: bare(string(b.text[start:end]))}
	if len(columns) == 3 && !sameText(columns[2], e.Text) {
		d := b.doc
		e.Text = columns[2]
		fix := ""
		if len(b.errs) < maxProblems { // searching costs time
			fix = d.whereabouts(e, locate(d.Text, CodePoint, []int{start})[0].at[Byte])
		}
		b.fail(n, fmt.Sprintf("%s: %s stands at %d–%d, not %s", columns[0], quote(string(b.text[start:end])), start, end, quote(columns[2])), fix)
		b.skipped[columns[0]] = true
		return
	}
	b.index[columns[0]] = len(b.doc.Entities)
	b.doc.Entities = append(b.doc.Entities, e)
}

// span reads "0 2;4 6" as 0–6 if only white space is between.
func (b *bratReader) span(s string) (start, end int, bad *Error) {
	start = -1
	for fragment := range strings.SplitSeq(s, ";") {
		from, to, _ := strings.Cut(fragment, " ")
		i, err1 := strconv.Atoi(from)
		j, err2 := strconv.Atoi(to)
		switch {
		case err1 != nil || err2 != nil:
			return 0, 0, &Error{Problem: fmt.Sprintf("%q is no span", fragment), Fix: "write two numbers with a space between"}
		case i < 0 || j <= i || j > len(b.text):
			return 0, 0, &Error{Problem: fmt.Sprintf("span %d–%d is empty, reversed or outside the text, which has %d code points", i, j, len(b.text)),
				Fix: "check that the two files belong together"}
		case start < 0:
			start = i
		case i < end || strings.TrimFunc(string(b.text[end:i]), runes.IsSpace) != "":
			return 0, 0, &Error{Problem: fmt.Sprintf("a gap between %d and %d with more than white space in it", end, i),
				Fix: "make it one span or two annotations"}
		}
		end = j
	}
	return start, end, nil
}

func (b *bratReader) post(m bratMark) {
	p, err := parsePostLine(m.arg)
	if err != nil {
		b.fail(m.line, err.Problem, err.Fix)
		return
	}
	b.doc.Posts = append(b.doc.Posts, p)
}

// attach gives entities their values and marks.
func (b *bratReader) attach() {
	for _, m := range b.later {
		if m.kind == "Post" {
			b.post(m)
		}
		if m.kind != "Value" && m.kind != "Optional" || b.skipped[m.on] {
			continue
		}
		i, ok := b.index[m.on]
		switch {
		case !ok:
			b.fail(m.line, fmt.Sprintf("%s is on %s, which does not exist", m.kind, quote(m.on)), "correct the target or drop the line")
		case m.kind == "Value":
			b.doc.Entities[i].Value = unescapes.Replace(m.arg)
		default:
			b.doc.Entities[i].Optional = true
		}
	}
}
