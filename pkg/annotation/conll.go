package annotation

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// The CoNLL format, as [NewWriter] writes it for CoNLL:
//
//	# newdoc id = a
//	# ref = 2026-02-10
//	# text = "2月5日,\n赵雪宏到会"     (JSON string: the exact text)
//	# post = 赵雪宏|市教育局|局长|former|2016-10|2019-08
//	2	B-DATE	Value=2026-02-05
//	月	I-DATE	_
//	…
//
// White space has no row; a line break outside a mention leaves an empty line,
// which other programs take for the end of a sentence. BIO is the same without
// the third column and with the row -DOCSTART- for the comments, for programs
// that know neither.

func writeCoNLL(w io.Writer, d Document, _ int) error { return writeRows(w, d, true) }

func writeBIO(w io.Writer, d Document, _ int) error { return writeRows(w, d, false) }

func writeRows(w io.Writer, d Document, full bool) error {
	d, err := d.forRows()
	if err != nil {
		return err
	}
	var b strings.Builder
	if full {
		if err := writeComments(&b, d); err != nil {
			return err
		}
	} else {
		b.WriteString("-DOCSTART-\tO\n\n")
	}
	next, blank := 0, true // the entity to come; whether the last row is an empty line
	pos := 0
	for _, r := range d.Text {
		for next < len(d.Entities) && d.Entities[next].End <= pos {
			next++
		}
		in := next < len(d.Entities) && d.Entities[next].Start <= pos
		switch {
		case runes.IsSpace(r) && r == '\n' && !in && !blank:
			b.WriteByte('\n')
			blank = true
		case runes.IsSpace(r):
		case in:
			writeRow(&b, r, d.Entities[next], pos == d.Entities[next].Start, full)
			blank = false
		default:
			writeRow(&b, r, Entity{}, false, full)
			blank = false
		}
		pos++
	}
	if !blank {
		b.WriteByte('\n')
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// forRows converts to code points and sorts, and refuses what rows cannot
// express: spans that overlap, are empty or begin with white space.
func (d Document) forRows() (Document, error) {
	if d.Text == "" && len(d.Entities) > 0 {
		return d, &Error{Doc: d.ID, Problem: "the format holds the text, but the document has none", Fix: "fill in Text first"}
	}
	if err := (Document{ID: d.ID, Unit: d.Unit, Text: d.Text, Entities: d.Entities}).Validate(); err != nil {
		return d, err
	}
	d, err := d.Convert(CodePoint)
	if err != nil {
		return d, err
	}
	d.Entities = slices.Clone(d.Entities)
	slices.SortStableFunc(d.Entities, func(a, b Entity) int { return a.Start - b.Start })
	text := []rune(d.Text)
	for i, e := range d.Entities {
		if i > 0 && d.Entities[i-1].End > e.Start {
			p := d.Entities[i-1]
			return d, &Error{Doc: d.ID, Problem: fmt.Sprintf("%s %s at %d–%d and %s %s at %d–%d overlap, which BIO tags cannot express",
				p.Type, quote(p.Text), p.Start, p.End, e.Type, quote(e.Text), e.Start, e.End),
				Fix: "drop one of them or choose another format"}
		}
		if runes.IsSpace(text[e.Start]) || runes.IsSpace(text[e.End-1]) {
			return d, &Error{Doc: d.ID, Problem: fmt.Sprintf("%s at %d–%d begins or ends with white space, which has no row", e.Type, e.Start, e.End),
				Fix: "shorten the span"}
		}
	}
	return d, nil
}

func writeComments(b *strings.Builder, d Document) error {
	text, err := encode(d.Text)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "# newdoc id = %s\n", oneLine(d.ID))
	if d.Ref != "" {
		fmt.Fprintf(b, "# ref = %s\n", oneLine(d.Ref))
	}
	fmt.Fprintf(b, "# text = %s\n", text)
	for _, p := range d.Posts {
		fmt.Fprintf(b, "# post = %s\n", postLine(p))
	}
	return nil
}

// oneLine writes s so that it stays on its line: as it is or, if it has line
// breaks or begins like a JSON string, as a JSON string.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\r\n") && !strings.HasPrefix(s, `"`) && strings.TrimSpace(s) == s {
		return s
	}
	b, err := json.Marshal(s)
	if err != nil {
		return "" // a string always marshals
	}
	return string(b)
}

// plainLine undoes oneLine.
func plainLine(s string) string {
	var out string
	if strings.HasPrefix(s, `"`) && json.Unmarshal([]byte(s), &out) == nil {
		return out
	}
	return s
}

// writeRow writes the row of one character; an entity without a type is none.
func writeRow(b *strings.Builder, r rune, e Entity, first, full bool) {
	tag, features := "O", "_"
	if e.Type != 0 {
		tag = "I-" + e.Type.String()
		if first {
			tag, features = "B-"+e.Type.String(), features3(e)
		}
	}
	b.WriteRune(r)
	b.WriteByte('\t')
	b.WriteString(tag)
	if full {
		b.WriteByte('\t')
		b.WriteString(features)
	}
	b.WriteByte('\n')
}

// escapes are what a feature's value may not hold, as CoNLL-U does it.
var (
	escapes   = strings.NewReplacer(`\`, `\\`, "|", `\p`, "\t", `\t`, "\n", `\n`, "\r", `\r`)
	unescapes = strings.NewReplacer(`\\`, `\`, `\p`, "|", `\t`, "\t", `\n`, "\n", `\r`, "\r")
)

// features3 is the third column: Optional=Yes and Value=… joined by |.
func features3(e Entity) string {
	var f []string
	if e.Optional {
		f = append(f, "Optional=Yes")
	}
	if e.Value != "" {
		f = append(f, "Value="+escapes.Replace(e.Value))
	}
	if f == nil {
		return "_"
	}
	return strings.Join(f, "|")
}
