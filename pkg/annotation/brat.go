package annotation

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// WriteBrat writes one document as brat keeps it: the text in one file
// (ID.txt), the annotations in another (ID.ann). Offsets count code points. A
// mention with a line break inside is written as brat wants it, in fragments
// (T1	SCHOOL 0 2;4 6	吕梁 二中). Values are notes of type Value (#1	Value
// T1	2026-02-05), optional mentions have the attribute Optional (A1	Optional
// T1). Brat ties every relation to mentions, and ours are between names: a post is
// a note of type Post on the first mention of its person, or on the first mention
// of all where that is none (#2	Post T1	李望秋|石楼二中|校长|removed||2024-03);
// aliases and articles are not written.
func WriteBrat(txt, ann io.Writer, d Document) error {
	d = d.cleaned()
	if d.Text == "" && len(d.Entities) > 0 {
		return &Error{Doc: d.ID, Problem: "brat holds the text, but the document has none", Fix: "fill in Text first"}
	}
	if err := (Document{ID: d.ID, Unit: d.Unit, Text: d.Text, Entities: d.Entities}).Validate(); err != nil {
		return err
	}
	d, err := d.Convert(CodePoint)
	if err != nil {
		return err
	}
	text := []rune(d.Text)
	var b strings.Builder
	attributes, notes := 0, 0
	for i, e := range d.Entities {
		offsets, covered := fragments(text, e)
		fmt.Fprintf(&b, "T%d\t%s %s\t%s\n", i+1, e.Type, offsets, covered)
		if e.Optional {
			attributes++
			fmt.Fprintf(&b, "A%d\tOptional T%d\n", attributes, i+1)
		}
		if e.Value != "" {
			notes++
			fmt.Fprintf(&b, "#%d\tValue T%d\t%s\n", notes, i+1, escapes.Replace(e.Value))
		}
	}
	for _, p := range d.Posts {
		if len(d.Entities) > 0 {
			notes++
			fmt.Fprintf(&b, "#%d\tPost T%d\t%s\n", notes, d.firstMention(p.Person)+1, postLine(p))
		}
	}
	if _, err := io.WriteString(txt, d.Text); err != nil {
		return err
	}
	_, err = io.WriteString(ann, b.String())
	return err
}

// firstMention returns the index of the first mention of a person, 0 if it has none.
func (d Document) firstMention(person string) int {
	return max(0, slices.IndexFunc(d.Entities, func(e Entity) bool { return e.Type == Person && sameText(e.Text, person) }))
}

// fragments cuts a mention at its line breaks and the white space around them,
// and returns the offsets and the covered text as brat writes them.
func fragments(text []rune, e Entity) (offsets, covered string) {
	var spans, parts []string
	start, end := e.Start, e.Start // the fragment so far; end is after its last character that is no white space
	broken := false                // a line break has been seen since end
	add := func() {
		if end > start {
			spans = append(spans, fmt.Sprintf("%d %d", start, end))
			parts = append(parts, string(text[start:end]))
		}
	}
	for i := e.Start; i < e.End; i++ {
		switch r := text[i]; {
		case r == '\n' || r == '\r':
			broken = true
		case runes.IsSpace(r):
		default:
			if broken {
				add()
				start, broken = i, false
			}
			end = i + 1
		}
	}
	if !broken && end < e.End {
		end = e.End // white space at the end of the span belongs to it
	}
	add()
	if spans == nil { // nothing but line breaks
		return fmt.Sprintf("%d %d", e.Start, e.End), ""
	}
	return strings.Join(spans, ";"), strings.Join(parts, " ")
}
