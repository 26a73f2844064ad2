package gazetteer

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// table reads rows below a head line into entries.
type table struct {
	columns []column
	heads   []string
}

// readHead reads the head line. A list without name and type columns cannot be
// read at all, which is an error and not a bad row.
func readHead(cells []string, file string) (*table, error) {
	t := &table{}
	seen := map[string]bool{}
	known := map[column]bool{}
	for _, cell := range cells {
		head := strings.Clone(strings.TrimSpace(cell))
		c := columnOf(head)
		if c == colAttributes {
			c = colAttribute // a table has its attributes in columns of their own
		}
		if seen[head] || c != colAttribute && known[c] {
			return nil, fmt.Errorf("gazetteer: %shead line: column %q is there twice", prefix(file), head)
		}
		seen[head], known[c] = true, true
		t.columns = append(t.columns, c)
		t.heads = append(t.heads, head)
	}
	for _, c := range []column{colName, colType} {
		if !known[c] {
			return nil, fmt.Errorf("gazetteer: %shead line: no column %q among %q", prefix(file), c, cells)
		}
	}
	return t, nil
}

func prefix(file string) string {
	if file == "" {
		return ""
	}
	return file + ": "
}

// row makes an entry of the cells of a row and adds it. Cells missing at the
// end are empty.
func (c *collector) row(t *table, cells []string, line int) {
	if len(cells) > len(t.columns) {
		c.fail(line, "", "has %d fields, the head line %d", len(cells), len(t.columns))
		return
	}
	e := Entry{File: c.file, Row: line}
	for i, cell := range cells {
		if err := t.set(&e, i, cell); err != nil {
			c.fail(line, t.heads[i], "%s", err)
			return
		}
	}
	c.add(e)
}

func (t *table) set(e *Entry, i int, cell string) (err error) {
	switch t.columns[i] {
	case colName:
		e.Name = cell
	case colType:
		e.Type, err = parseType(cell)
	case colCanonical:
		e.Canonical = cell
	case colAliases:
		e.Aliases, err = aliasCell(cell)
	case colHint:
		e.Hint, err = parseFlag(cell)
	case colNever:
		e.Never, err = parseFlag(cell)
	default:
		if cell = strings.TrimSpace(cell); cell != "" {
			e.Attributes = append(e.Attributes, Attribute{t.heads[i], cell})
		}
	}
	return err
}

// aliasCell reads the aliases of a table: separated by |, or a JSON array.
func aliasCell(cell string) ([]string, error) {
	cell = strings.TrimSpace(cell)
	if !strings.HasPrefix(cell, "[") {
		return splitAliases(cell), nil
	}
	var list []string
	if err := json.Unmarshal([]byte(cell), &list); err != nil {
		return nil, fmt.Errorf("begins with [ but is no JSON array of strings: %v", err)
	}
	return trimAll(list), nil
}

func trimAll(list []string) []string {
	for i, s := range list {
		list[i] = strings.TrimSpace(s)
	}
	return list
}

// readCSV reads a table in CSV.
func (c *collector) readCSV(r io.Reader) error {
	cr := csv.NewReader(skipBOM(r))
	cr.FieldsPerRecord = -1
	cr.ReuseRecord = true
	var t *table
	for {
		cells, err := cr.Read()
		var bad *csv.ParseError
		switch {
		case err == io.EOF:
			if t == nil {
				return fmt.Errorf("gazetteer: %sno head line", prefix(c.file))
			}
			return nil
		case errors.As(err, &bad):
			if t == nil {
				return fmt.Errorf("gazetteer: %shead line: %w", prefix(c.file), bad.Err)
			}
			c.fail(bad.StartLine, "", "%s", csvReason(bad))
			continue
		case err != nil:
			return fmt.Errorf("gazetteer: %s%w", prefix(c.file), err)
		}
		if t == nil {
			if t, err = readHead(cells, c.file); err != nil {
				return err
			}
			continue
		}
		line, _ := cr.FieldPos(0)
		c.row(t, cells, line)
	}
}

// csvReason says what is wrong with a row, and which lines an open quote took.
func csvReason(bad *csv.ParseError) string {
	s := bad.Err.Error()
	if bad.Line > bad.StartLine {
		s += fmt.Sprintf(" (the row began in line %d; nothing up to line %d was read)", bad.StartLine, bad.Line)
	}
	return s
}

// readTSV reads a table in TSV.
func (c *collector) readTSV(r io.Reader) error {
	var t *table
	var cells []string
	err := eachLine(skipBOM(r), func(line int, text string) error {
		if strings.TrimSpace(text) == "" {
			return nil
		}
		cells = cells[:0]
		for cell := range strings.SplitSeq(text, "\t") {
			cells = append(cells, unquote(cell))
		}
		if t == nil {
			var err error
			t, err = readHead(cells, c.file)
			return err
		}
		c.row(t, cells, line)
		return nil
	})
	if err == nil && t == nil {
		err = fmt.Errorf("gazetteer: %sno head line", prefix(c.file))
	}
	return err
}

// unquote removes the quotes around a field, as spreadsheets write them.
func unquote(s string) string {
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return s
	}
	in := s[1 : len(s)-1]
	if strings.Count(in, `"`) != 2*strings.Count(in, `""`) {
		return s // “十五五”-like quotes that belong to the name
	}
	return strings.ReplaceAll(in, `""`, `"`)
}

// eachLine gives the lines of r, of any length, without their ends.
func eachLine(r *bufio.Reader, do func(line int, text string) error) error {
	for line := 1; ; line++ {
		text, err := r.ReadString('\n')
		if text != "" {
			if derr := do(line, strings.TrimRight(text, "\r\n")); derr != nil {
				return derr
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("gazetteer: line %d: %w", line, err)
		}
	}
}

// skipBOM drops a byte order mark.
func skipBOM(r io.Reader) *bufio.Reader {
	b := bufio.NewReaderSize(r, 1<<16)
	if head, _ := b.Peek(3); bytes.Equal(head, []byte("\xEF\xBB\xBF")) {
		b.Discard(3)
	}
	return b
}
