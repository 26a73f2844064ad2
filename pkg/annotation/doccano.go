package annotation

import (
	"encoding/json"
	"fmt"
	"io"
	"iter"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// doccanoDocument is a line of doccano's JSONL for sequence labelling. doccano
// keeps columns that it does not know as metadata of the document and exports
// them again, so ref, values, posts and aliases survive the annotators' work.
type doccanoDocument struct {
	ID       *wireID       `json:"id"`
	Text     string        `json:"text"`
	Label    []doccanoSpan `json:"label"`
	Ref      string        `json:"ref,omitempty"`
	Values   []doccanoSpan `json:"values,omitempty"`
	Articles []wireArticle `json:"articles,omitempty"`
	Posts    []wirePost    `json:"posts,omitempty"`
	Aliases  []wireAlias   `json:"aliases,omitempty"`

	// What doccano itself exports under other names.
	Labels   []doccanoSpan   `json:"labels,omitempty"`
	Entities []doccanoEntity `json:"entities,omitempty"`
}

// doccanoSpan is [start, end, "TYPE"], or in values [start, end, "TYPE", "value"].
type doccanoSpan struct {
	start, end int
	typ, value string
}

func (s doccanoSpan) MarshalJSON() ([]byte, error) {
	if s.value == "" {
		return encode([]any{s.start, s.end, s.typ})
	}
	return encode([]any{s.start, s.end, s.typ, s.value})
}

func (s *doccanoSpan) UnmarshalJSON(b []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(b, &parts); err != nil || len(parts) < 3 {
		return fmt.Errorf(`%s is no label: write [start, end, "TYPE"]`, quote(string(b)))
	}
	into := []any{&s.start, &s.end, &s.typ, &s.value}
	for i, p := range parts[:min(len(parts), len(into))] {
		if err := json.Unmarshal(p, into[i]); err != nil {
			return fmt.Errorf(`%s is no label: write [start, end, "TYPE"]`, quote(string(b)))
		}
	}
	return nil
}

// doccanoEntity is how projects with relations export a span.
type doccanoEntity struct {
	Start int    `json:"start_offset"`
	End   int    `json:"end_offset"`
	Label string `json:"label"`
}

func writeDoccano(w io.Writer, d Document, _ int) error {
	d, err := d.forTool()
	if err != nil {
		return err
	}
	wire := toWire(d)
	out := doccanoDocument{ID: wire.ID, Text: d.Text, Label: []doccanoSpan{}, Ref: d.Ref,
		Articles: wire.Articles, Posts: wire.Posts, Aliases: wire.Aliases}
	for _, e := range d.Entities {
		s := doccanoSpan{e.Start, e.End, e.Type.String(), ""}
		out.Label = append(out.Label, s)
		if e.Value != "" {
			s.value = e.Value
			out.Values = append(out.Values, s)
		}
	}
	return writeLine(w, out)
}

// forTool checks a document for a tool that shows the text and counts code
// points.
func (d Document) forTool() (Document, error) {
	if d.Text == "" && len(d.Entities) > 0 {
		return d, &Error{Doc: d.ID, Problem: "the format holds the text, but the document has none", Fix: "fill in Text first"}
	}
	if err := (Document{ID: d.ID, Unit: d.Unit, Text: d.Text, Entities: d.Entities}).Validate(); err != nil {
		return d, err
	}
	return d.Convert(CodePoint)
}

// ReadDoccano yields the documents of doccano's JSONL, one a line: labels as
// [start, end, "TYPE"] under label or labels, or as objects under entities
// (projects with relations). Offsets count code points. A document without an
// id is counted: 1, 2, …. A bad line is yielded as an [*Error] with its
// number, and reading goes on.
func ReadDoccano(r io.Reader, o ReadOptions) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		lines := newLineReader(r)
		for number := 1; ; number++ {
			line, err := lines.nextFull()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Document{}, err)
				return
			}
			var in doccanoDocument
			if err := json.Unmarshal(line, &in); err != nil {
				if !yield(Document{}, badJSON(err, lines.line)) {
					return
				}
				continue
			}
			d, err := in.document(number, o)
			if !yield(finish(d, err, lines.line, o)) {
				return
			}
		}
	}
}

func (in doccanoDocument) document(number int, o ReadOptions) (Document, error) {
	if in.ID == nil {
		id := wireID(fmt.Sprint(number))
		in.ID = &id
	}
	spans := append(in.Label, in.Labels...)
	for _, e := range in.Entities {
		spans = append(spans, doccanoSpan{e.Start, e.End, e.Label, ""})
	}
	values := map[doccanoSpan]string{}
	for _, v := range in.Values {
		values[doccanoSpan{v.start, v.end, v.typ, ""}] = v.value
	}
	text := []rune(in.Text)
	w := wireDocument{ID: in.ID, Ref: in.Ref, Text: in.Text, Articles: in.Articles, Posts: in.Posts, Aliases: in.Aliases}
	for _, s := range spans {
		e := wireEntity{Start: &s.start, End: &s.end, Type: s.typ, Value: values[s]}
		e.Text = bare(string(runes.Clip(text, s.start, s.end)))
		w.Entities = append(w.Entities, e)
	}
	return fromWire(w, o)
}
