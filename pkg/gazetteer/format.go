package gazetteer

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Format is the format of a list.
type Format uint8

const (
	// CSV: commas, RFC 4180 quotes, a head line; a byte order mark and CRLF do
	// no harm.
	CSV Format = iota + 1
	// TSV: one row a line, fields separated by tabs, a head line. A field in
	// double quotes is unquoted; quotes inside a field are plain characters.
	TSV
	// JSONL: one object a line; blank lines are skipped.
	JSONL
)

// FormatOf tells the format by the end of a file's name: .csv, .tsv or .tab,
// .jsonl or .ndjson.
func FormatOf(path string) (Format, error) {
	switch ext := strings.ToLower(filepath.Ext(path)); ext {
	case ".csv":
		return CSV, nil
	case ".tsv", ".tab":
		return TSV, nil
	case ".jsonl", ".ndjson":
		return JSONL, nil
	default:
		return 0, fmt.Errorf("gazetteer: %s: unknown ending %q: want .csv, .tsv or .jsonl", path, ext)
	}
}

// column is what a column of a table means.
type column uint8

const (
	colAttribute column = iota
	colName
	colType
	colCanonical
	colAliases
	colHint
	colNever
	colAttributes // JSONL only: an object of further values
)

var columnNames = [...]string{"", "name", "type", "canonical", "aliases", "hint", "never", "attributes"}

func (c column) String() string { return columnNames[c] }

// columnOf reads the head of a column. The Chinese heads are those that lists
// of this kind usually have.
func columnOf(head string) column {
	switch strings.ToLower(strings.TrimSpace(head)) {
	case "name", "名称":
		return colName
	case "type", "类型":
		return colType
	case "canonical", "全称":
		return colCanonical
	case "aliases", "alias", "别名", "简称":
		return colAliases
	case "hint":
		return colHint
	case "never":
		return colNever
	case "attributes":
		return colAttributes
	}
	return colAttribute
}

// parseType reads a type in any case, or in Chinese.
func parseType(s string) (Type, error) {
	switch s = strings.TrimSpace(s); s {
	case "":
		return 0, nil // check reports it unless the entry is a forbidden one
	case "人物", "人名":
		return Person, nil
	case "职务":
		return Title, nil
	case "学校":
		return School, nil
	case "机构", "组织":
		return Org, nil
	case "日期":
		return Date, nil
	case "数量":
		return Count, nil
	}
	t, err := entity.ParseType(strings.ToUpper(s))
	if err != nil {
		return 0, fmt.Errorf("%q is no type: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT", s)
	}
	return t, nil
}

// parseFlag reads a yes or a no.
func parseFlag(s string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "", "0", "false", "no", "n", "否":
		return false, nil
	case "1", "true", "yes", "y", "是":
		return true, nil
	}
	return false, fmt.Errorf("%q is neither yes nor no: want true or false (or empty)", s)
}

// splitAliases splits a cell at |. Empty pieces, as a last | leaves them, are
// nothing. A cell that is a JSON array is left to parseAliasArray.
func splitAliases(s string) []string {
	if s == "" {
		return nil
	}
	out := make([]string, 0, 1+strings.Count(s, "|"))
	for part := range strings.SplitSeq(s, "|") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
