package export

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Schemas of FollowTheMoney that a body can have.
const (
	publicBody   = "PublicBody"
	company      = "Company"
	organization = "Organization"
)

//go:embed data/schemas.tsv
var schemasTSV string

// schemaTable holds the rows of schemas.tsv.
type schemaTable struct {
	ends, own map[string]string
	holds     []schemaRow
}

type schemaRow struct{ word, schema string }

var schemas = sync.OnceValue(func() *schemaTable {
	t := &schemaTable{ends: map[string]string{}, own: map[string]string{}}
	for line := range strings.Lines(schemasTSV) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		switch f[0] {
		case "ends":
			t.ends[f[1]] = f[2]
		case "own":
			t.own[f[1]] = f[2]
		case "holds":
			t.holds = append(t.holds, schemaRow{f[1], f[2]})
		}
	}
	return t
})

// schemaOf returns the schema of a body by its name and that of its institution.
func schemaOf(kind Type, name, institution string) string {
	t := schemas()
	for _, row := range t.holds {
		if strings.Contains(institution, row.word) {
			return row.schema
		}
	}
	if schema := byEnding(t.own, name); schema != "" {
		return schema
	}
	if schema := byEnding(t.ends, institution); schema != "" {
		return schema
	}
	if kind == entity.School {
		return publicBody
	}
	return organization
}

// byEnding returns what a table says of the longest ending of a name that it has.
func byEnding(table map[string]string, name string) string {
	for i := range name {
		if schema, ok := table[name[i:]]; ok {
			return schema
		}
	}
	return ""
}
