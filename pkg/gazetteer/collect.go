package gazetteer

import (
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/textcheck"
)

// MaxFormRunes is the greatest length of a form, in runes. Longer ones are
// reported: they are a sign of a lost quote or a wrong separator.
const MaxFormRunes = 256

var entityTypes = entity.Types

// collector gathers entries and errors while lists are read.
type collector struct {
	file    string // path of the list being read
	entries []Entry
	errs    []RowError
	rows    int
	issues  []Issue
	seen    map[uint64]uint32 // hash of a row -> entry + 1
	seed    maphash.Seed
}

// fail reports a bad row.
func (c *collector) fail(row int, column, format string, args ...any) {
	c.rows++
	c.errs = append(c.errs, RowError{c.file, row, column, fmt.Sprintf(format, args...)})
}

// add checks an entry and keeps it, or reports it.
func (c *collector) add(e Entry) {
	e.Name = strings.TrimSpace(e.Name)
	e.Canonical = strings.TrimSpace(e.Canonical)
	if column, reason := check(&e); reason != "" {
		c.fail(e.Row, column, "%s", reason)
		return
	}
	c.rows++
	if c.seen == nil {
		c.seen, c.seed = map[uint64]uint32{}, maphash.MakeSeed()
	}
	h := c.hash(&e)
	for n := c.seen[h]; n != 0; n = c.seen[h] {
		first := &c.entries[n-1]
		if first.equal(&e) {
			c.issues = append(c.issues, Issue{DuplicateRow, fold(e.Name), position(first), position(&e)})
			return
		}
		h++ // two rows with one hash: look on
	}
	c.entries = append(c.entries, e)
	c.seen[h] = uint32(len(c.entries))
}

// hash covers everything but the flags; equal has the last word.
func (c *collector) hash(e *Entry) uint64 {
	var h maphash.Hash
	h.SetSeed(c.seed)
	write := func(s string) {
		h.WriteString(s)
		h.WriteByte(0)
	}
	write(e.Name)
	write(e.Canonical)
	h.WriteByte(byte(e.Type))
	for _, a := range e.Aliases {
		write(a)
	}
	for _, a := range e.Attributes {
		write(a.Key)
		write(a.Value)
	}
	return h.Sum64()
}

// check returns the column that is wrong and why; "" if the entry is good.
func check(e *Entry) (column, reason string) {
	if reason := checkForm(e.Name); reason != "" {
		return "name", reason
	}
	if e.Type == 0 && !e.Never {
		return "type", "is empty: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT"
	}
	if int(e.Type) > len(entityTypes) {
		return "type", "is none of the six types"
	}
	if e.Canonical != "" {
		if reason := checkForm(e.Canonical); reason != "" {
			return "canonical", reason
		}
	}
	for i, a := range e.Aliases {
		if reason := checkForm(a); reason != "" {
			return "aliases", fmt.Sprintf("alias %d %s", i+1, reason)
		}
	}
	for _, a := range e.Attributes {
		if !utf8.ValidString(a.Key) || !utf8.ValidString(a.Value) {
			return a.Key, "is not valid UTF-8"
		}
	}
	if e.Hint && e.Never {
		return "hint", "hint and never exclude each other"
	}
	return "", ""
}

// checkForm returns what is wrong with a form; "" if nothing is.
func checkForm(s string) string {
	if s == "" {
		return "is empty"
	}
	if !utf8.ValidString(s) {
		return "is not valid UTF-8"
	}
	if n := utf8.RuneCountInString(s); n > MaxFormRunes {
		return fmt.Sprintf("has %d runes, more than %d", n, MaxFormRunes)
	}
	letter := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letter = true
		case r == utf8.RuneError:
			return "holds U+FFFD: the text was damaged before"
		case unicode.IsControl(r) || r == 0x2028 || r == 0x2029:
			return fmt.Sprintf("holds the control character %U", r)
		}
	}
	if !letter {
		return "has neither a letter nor a digit"
	}
	return ""
}

// finish builds the gazetteer. The error is a *LoadError or nil.
func (c *collector) finish() (*Gazetteer, error) {
	c.seen = nil
	var size uint64 // wider than int where that has 32 bits
	for i := range c.entries {
		for f := range c.entries[i].forms() {
			size += uint64(len(f))
		}
	}
	if size > math.MaxUint32 {
		return nil, fmt.Errorf("gazetteer: the forms take %d bytes, more than the 4 GiB that one gazetteer can hold", size)
	}
	g := &Gazetteer{entries: c.entries, index: buildIndex(c.entries)}
	g.report = Report{
		Rows: c.rows, Bad: len(c.errs), Entries: len(c.entries), Forms: g.index.formCount(),
		Issues: append(c.issues, conflicts(g.entries, g.index)...),
	}
	if len(c.errs) > 0 {
		return g, &LoadError{Rows: c.errs, Good: c.rows - len(c.errs)}
	}
	return g, nil
}

// read reads one list.
func (c *collector) read(r io.Reader, format Format) error {
	err := c.readFormat(textcheck.NewReader(r), format)
	var noText *textcheck.Error
	if errors.As(err, &noText) {
		return fmt.Errorf("gazetteer: %s%w", prefix(c.file), noText)
	}
	return err
}

func (c *collector) readFormat(r io.Reader, format Format) error {
	switch format {
	case CSV:
		return c.readCSV(r)
	case TSV:
		return c.readTSV(r)
	case JSONL:
		return c.readJSONL(r)
	}
	return fmt.Errorf("gazetteer: unknown format %d", format)
}
