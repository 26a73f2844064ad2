package export

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/division"
)

// TableOptions say where the tables go. A table whose writer is nil is not written.
type TableOptions struct {
	// Posts is the table of who holds which post, Entities that of all mentions,
	// Aliases that of the names that mean the same.
	Posts, Entities, Aliases io.Writer
	// BOM puts a byte order mark at the beginning of each table. Excel needs it to
	// take UTF-8 for UTF-8; a program that reads CSV may not expect it.
	BOM bool
	// Confidence adds a last column, confidence, to the tables of posts and entities:
	// how likely the row is to be right, from 0 to 1 with three digits; empty where
	// nobody says.
	Confidence bool
}

// The columns of the tables, which are their first rows.
var (
	postColumns = []string{"person", "title", "body", "canonical_body", "region", "region_name",
		"status", "from", "to", "document", "ref", "sentence"}
	entityColumns = []string{"type", "text", "canonical", "value", "region", "region_name", "document", "start", "end", "sentence"}
	aliasColumns  = []string{"name", "canonical", "type", "document", "article"}
)

// Tables writes up to three tables as CSV (RFC 4180, UTF-8), in one pass over the
// documents and without keeping any. The first row names the columns:
//
//	posts     person, title, body, canonical_body, region, region_name, status, from, to, document, ref, sentence
//	entities  type, text, canonical, value, region, region_name, document, start, end, sentence
//	aliases   name, canonical, type, document, article
//
// Dates are TIMEX3 values, places code points from 0, articles count from 1. No cell
// is a formula: one that a spreadsheet would take for one (=, +, -, @ at its
// beginning) has an apostrophe before it.
type Tables struct {
	posts, entities, aliases *csv.Writer
	confidence               bool
}

// NewTables returns a writer of tables and writes their first rows. The error is
// that of an underlying writer.
func NewTables(o TableOptions) (*Tables, error) {
	t := &Tables{confidence: o.Confidence}
	for _, table := range []struct {
		w       io.Writer
		columns []string
		to      **csv.Writer
	}{
		{o.Posts, withColumn(postColumns, o.Confidence), &t.posts},
		{o.Entities, withColumn(entityColumns, o.Confidence), &t.entities},
		{o.Aliases, aliasColumns, &t.aliases},
	} {
		if table.w == nil {
			continue
		}
		if o.BOM {
			if _, err := io.WriteString(table.w, "\uFEFF"); err != nil {
				return nil, err
			}
		}
		*table.to = csv.NewWriter(table.w)
		if err := (*table.to).Write(table.columns); err != nil {
			return nil, err
		}
	}
	return t, t.flush()
}

// withColumn adds the column of the confidence, if it is asked for.
func withColumn(columns []string, confidence bool) []string {
	if !confidence {
		return columns
	}
	return append(slices.Clone(columns), "confidence")
}

// Write writes the rows of a document.
func (t *Tables) Write(doc Document) error {
	if t.posts != nil {
		for _, p := range doc.Posts {
			writeRow(t.posts, t.withConfidence(p.Confidence, p.Person.Text, p.Title, p.Body.Text, p.Body.Canonical, p.Body.Region, regionName(p.Body.Region),
				p.Status.String(), p.From, p.To, doc.ID, doc.Ref, p.Person.Sentence)...)
		}
	}
	if t.entities != nil {
		for _, e := range doc.Entities {
			writeRow(t.entities, t.withConfidence(e.Confidence, e.Type.String(), e.Text, e.Canonical, e.Value, e.Region, regionName(e.Region),
				doc.ID, strconv.Itoa(e.Start), strconv.Itoa(e.End), e.Sentence)...)
		}
	}
	if t.aliases != nil {
		for _, a := range doc.Aliases {
			for _, name := range a.Names {
				if name != a.Names[0] {
					writeRow(t.aliases, name, a.Names[0], a.Type.String(), doc.ID, strconv.Itoa(a.Article+1))
				}
			}
		}
	}
	return t.flush()
}

// withConfidence adds the last cell to a row, if the table has it.
func (t *Tables) withConfidence(confidence float64, cells ...string) []string {
	switch {
	case !t.confidence:
		return cells
	case confidence == 0:
		return append(cells, "")
	}
	return append(cells, strconv.FormatFloat(confidence, 'f', 3, 64))
}

// Close does nothing: all rows are written.
func (t *Tables) Close() error { return nil }

// flush writes what is open, and returns the first error of all tables.
func (t *Tables) flush() error {
	for _, w := range []*csv.Writer{t.posts, t.entities, t.aliases} {
		if w == nil {
			continue
		}
		w.Flush()
		if err := w.Error(); err != nil {
			return err
		}
	}
	return nil
}

// writeRow writes a row; its error is w's own, which flush tells.
func writeRow(w *csv.Writer, cells ...string) {
	for i, cell := range cells {
		cells[i] = harmless(cell)
	}
	_ = w.Write(cells)
}

// formulaMarks are the characters that begin a formula in some spreadsheet, in their
// wide forms too.
const formulaMarks = "=+-@＝＋－＠"

// harmless keeps a cell from being taken for a formula.
func harmless(cell string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(cell, unicode.IsSpace))
	if strings.ContainsRune(formulaMarks, first) {
		return "'" + cell
	}
	return cell
}

// regionName is the name of a division by its code; "" for none.
func regionName(code string) string {
	if d := division.ByCode(code); d != nil {
		return d.Name
	}
	return ""
}
