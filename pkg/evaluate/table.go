package evaluate

import (
	"encoding/json"
	"fmt"
	"io"
)

// row is one line of the table; a nil figure is not printed.
type row struct {
	name                     string
	p, r, f1, overlap, value *float64
	gold                     *int
}

func (r Report) rows() []row {
	var out []row
	for _, t := range r.Types {
		w := countsRow(t.Type.String(), t.Strict)
		w.overlap = ptr(t.Overlap.F1())
		if share, ok := t.Values.Share(); ok {
			w.value = &share
		}
		out = append(out, w)
	}
	out = append(out, countsRow("MICRO", r.Micro), row{name: "MACRO", f1: ptr(r.MacroF1())},
		countsRow("POST", r.Posts), countsRow("ALIAS", r.Aliases))
	if share, ok := r.Status.Share(); ok {
		out = append(out, row{name: "STATUS", value: &share, gold: &r.Status.Gold})
	}
	if share, ok := r.Time.Share(); ok {
		out = append(out, row{name: "TIME", value: &share, gold: &r.Time.Gold})
	}
	return out
}

func countsRow(name string, c Counts) row {
	return row{name: name, p: ptr(c.Precision()), r: ptr(c.Recall()), f1: ptr(c.F1()), gold: ptr(c.Gold())}
}

func ptr[T any](v T) *T { return &v }

// WriteTable writes the report as a table: precision, recall, F1, overlap F1
// and value accuracy in per cent with one decimal, and the number of gold
// things, for each type, MICRO, MACRO, POST and ALIAS; for STATUS and TIME, of a gold
// that has them, the accuracy and the number.
func (r Report) WriteTable(w io.Writer) error {
	if _, err := fmt.Fprintf(w, "%-8s%7s%7s%7s%9s%7s%6s\n", "type", "P", "R", "F1", "overlap", "value", "gold"); err != nil {
		return err
	}
	return writeRows(w, r.rows())
}

// WriteLinked writes a further line of the table, LINKED: the share of the gold's posts
// that were found among those whose names are all found, and their number.
func (r Report) WriteLinked(w io.Writer) error {
	share, _ := r.Linked.Share()
	return writeRows(w, []row{{name: "LINKED", value: &share, gold: &r.Linked.Gold}})
}

func writeRows(w io.Writer, rows []row) error {
	percent := func(f *float64) string {
		if f == nil {
			return ""
		}
		return fmt.Sprintf("%.1f", 100**f)
	}
	for _, o := range rows {
		gold := ""
		if o.gold != nil {
			gold = fmt.Sprint(*o.gold)
		}
		if _, err := fmt.Fprintf(w, "%-8s%7s%7s%7s%9s%7s%6s\n", o.name, percent(o.p), percent(o.r), percent(o.f1),
			percent(o.overlap), percent(o.value), gold); err != nil {
			return err
		}
	}
	return nil
}

// MarshalJSON writes the figures of the table as fractions, an object for each
// row: {"PERSON":{"p","r","f1","overlap","gold","value"},…,"MICRO":{…},…}. The value
// of a type is null where the gold has none.
func (r Report) MarshalJSON() ([]byte, error) {
	out := map[string]map[string]any{}
	for _, o := range r.rows() {
		m := map[string]any{}
		for name, figure := range map[string]*float64{"p": o.p, "r": o.r, "f1": o.f1, "overlap": o.overlap, "value": o.value} {
			if figure != nil {
				m[name] = *figure
			}
		}
		if o.gold != nil {
			m["gold"] = *o.gold
		}
		if o.overlap != nil && o.value == nil { // a type
			m["value"] = nil
		}
		out[o.name] = m
	}
	return json.Marshal(out)
}
