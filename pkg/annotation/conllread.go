package annotation

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// ReadCoNLL yields the documents of a file with one character (or token) a
// row, its BIO tag in the second column: what [NewWriter] writes for [CoNLL]
// and [BIO], and what others write, with columns separated by a tab or by
// spaces. "# newdoc id = …" or "-DOCSTART-" begins a document; "# text = …" (a
// JSON string) gives the exact text, and each "# post = …" a post. Without a text
// it is put together from the rows, an empty line becoming a line break, and a missing id is counted:
// 1, 2, …. An I- tag that continues nothing begins a mention. Offsets count
// code points. Bad rows are yielded as an [*Error] for their document.
func ReadCoNLL(r io.Reader, o ReadOptions) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		lines := newLineReader(r)
		number := 1
		c := newRowReader(number, o)
		flush := func() bool {
			if !c.started {
				return true
			}
			d, err := c.document()
			number++
			done := c
			c = newRowReader(number, o)
			d, err = finish(d, err, done.line, o)
			return yield(d, err)
		}
		for {
			b, err := lines.next()
			if err == io.EOF {
				flush()
				return
			}
			if err != nil {
				yield(Document{}, err)
				return
			}
			line := strings.ToValidUTF8(string(b), "\uFFFD")
			if strings.HasPrefix(line, "# newdoc") || strings.HasPrefix(line, "-DOCSTART-") {
				if !flush() {
					return
				}
			}
			c.add(line, lines.line)
		}
	}
}

// rowReader collects the rows of one document.
type rowReader struct {
	options ReadOptions
	started bool
	line    int // where the document begins
	doc     Document
	hasText bool
	built   strings.Builder // the text as the rows have it
	length  int             // of built, in code points
	open    bool            // whether the last entity may go on
	err     *Error          // the first
	gap     bool            // an empty line is due before the next row
}

func newRowReader(number int, o ReadOptions) *rowReader {
	return &rowReader{options: o, doc: Document{ID: fmt.Sprint(number)}}
}

func (c *rowReader) fail(line int, problem, fix string) {
	if c.err == nil {
		c.err = &Error{Line: line, Doc: c.doc.ID, Problem: problem, Fix: fix}
	}
}

// add takes one line of the file.
func (c *rowReader) add(line string, n int) {
	if strings.TrimSpace(line) == "" {
		c.gap = c.length > 0
		return
	}
	if !c.started {
		c.started, c.line = true, n
	}
	switch {
	case strings.HasPrefix(line, "-DOCSTART-"):
	case strings.HasPrefix(line, "# "):
		c.comment(line, n)
	default:
		c.row(line, n)
	}
}

func (c *rowReader) comment(line string, n int) {
	name, value, ok := strings.Cut(strings.TrimPrefix(line, "# "), " = ")
	if !ok {
		return
	}
	switch name {
	case "newdoc id":
		c.doc.ID = plainLine(value)
	case "ref":
		c.doc.Ref = plainLine(value)
	case "text":
		if err := json.Unmarshal([]byte(value), &c.doc.Text); err != nil {
			c.fail(n, "the text is not a JSON string", `write it in double quotes, line breaks as \n`)
		}
		c.hasText = true
	case "post":
		p, err := parsePostLine(value)
		if err != nil {
			c.fail(n, err.Problem, err.Fix)
		}
		c.doc.Posts = append(c.doc.Posts, p)
	}
}

func (c *rowReader) row(line string, n int) {
	columns := strings.Split(line, "\t")
	if len(columns) < 2 {
		columns = strings.Fields(line)
	}
	if len(columns) < 2 || columns[0] == "" {
		c.fail(n, fmt.Sprintf("row %s lacks the character or the tag", quote(line)), "write the character, a tab and its tag (O, B-PERSON, I-PERSON, …)")
		return
	}
	if c.gap {
		c.gap, c.open = false, false
		c.built.WriteByte('\n')
		c.length++
	}
	start := c.length
	c.built.WriteString(columns[0])
	c.length += utf8.RuneCountInString(columns[0])
	c.tag(columns[1], start, n)
	if len(columns) > 2 && strings.HasPrefix(columns[1], "B-") && c.open {
		features(columns[2], &c.doc.Entities[len(c.doc.Entities)-1])
	}
}

// tag begins, continues or ends a mention.
func (c *rowReader) tag(tag string, start, n int) {
	prefix, name, ok := strings.Cut(tag, "-")
	switch {
	case tag == "O":
		c.open = false
		return
	case !ok || prefix != "B" && prefix != "I":
		c.fail(n, fmt.Sprintf("unknown tag %q", tag), "use O, B-TYPE or I-TYPE")
		return
	}
	t := typeNamed(name)
	if t == 0 {
		c.open = false
		if !c.options.SkipUnknownTypes {
			c.fail(n, fmt.Sprintf("unknown type %q", name), unknownType("", "", "").Fix)
		}
		return
	}
	if last := len(c.doc.Entities) - 1; prefix == "I" && c.open && c.doc.Entities[last].Type == t {
		c.doc.Entities[last].End = c.length
		return
	}
	c.doc.Entities = append(c.doc.Entities, Entity{Start: start, End: c.length, Type: t})
	c.open = true
}

// features reads the third column.
func features(column string, e *Entity) {
	for f := range strings.SplitSeq(column, "|") {
		switch name, value, _ := strings.Cut(f, "="); name {
		case "Value":
			e.Value = unescapes.Replace(value)
		case "Optional":
			e.Optional = value == "Yes"
		}
	}
}

// document ends the document: the offsets, which count the rows so far, are
// moved to the exact text where there is one.
func (c *rowReader) document() (Document, error) {
	if c.err != nil {
		return c.doc, c.err
	}
	built := c.built.String()
	if !c.hasText {
		c.doc.Text = built
	} else if err := c.align(built); err != nil {
		return c.doc, err
	}
	text := []rune(c.doc.Text)
	for i := range c.doc.Entities {
		e := &c.doc.Entities[i]
		e.Text = bare(string(text[e.Start:e.End]))
	}
	return c.doc, nil
}

// align walks the rows and the exact text side by side; they may differ in
// white space only.
func (c *rowReader) align(built string) error {
	exact := []rune(c.doc.Text)
	at := make([]int, 0, c.length) // where each code point of built stands
	pos := 0
	for _, r := range built {
		if runes.IsSpace(r) {
			at = append(at, min(pos, max(len(exact)-1, 0)))
			continue
		}
		for pos < len(exact) && runes.IsSpace(exact[pos]) {
			pos++
		}
		if pos == len(exact) || exact[pos] != r {
			return &Error{Line: c.line, Doc: c.doc.ID, Problem: fmt.Sprintf("the rows and the text differ at character %d (row %q)", pos, r),
				Fix: "correct the rows, or drop the # text line"}
		}
		at = append(at, pos)
		pos++
	}
	if rest := strings.TrimFunc(string(exact[pos:]), runes.IsSpace); rest != "" {
		return &Error{Line: c.line, Doc: c.doc.ID, Problem: fmt.Sprintf("the rows end before the text, at %s", quote(rest)),
			Fix: "complete the rows, or drop the # text line"}
	}
	for i := range c.doc.Entities {
		e := &c.doc.Entities[i]
		e.Start, e.End = at[e.Start], min(at[e.End-1]+1, len(exact))
	}
	return nil
}
