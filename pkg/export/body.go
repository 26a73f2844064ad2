package export

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/name"
)

// body is a school or another body as the models have it.
type body struct {
	id, name string
	names    names // the others
	kind     Type
	schema   string
	region   *division.Division // nil where unknown
}

// names are other names of somebody, in the order in which they were met.
type names struct {
	full  []string // that stand by themselves
	short []string // that need their context: 市教育局, 基金会, 赵局长
}

// bodyOf makes the body that a mention means. group holds its names in the article,
// scope says in which document and article it is.
func bodyOf(e Entity, group []string, scope string) body {
	written := e.Canonical
	if written == "" {
		written = e.Text
	}
	b := body{name: written, kind: e.Type, region: division.ByCode(e.Region)}
	parts := name.Read([]rune(written))
	institution := parts.Units[0]
	b.schema = schemaOf(e.Type, written, string(institution.Text))
	if place := levelAbove(b.region, institution.Bare); place != nil && strings.HasPrefix(written, institution.Bare) {
		b.name = place.Name + strings.TrimPrefix(written, institution.Bare)
	}
	b.other(written)
	for _, other := range group {
		b.other(other)
	}
	key := []string{b.name, e.Region}
	nameless := needsContext(institution) || e.Type == entity.School && len(institution.Places) == 0
	if nameless && b.region == nil {
		key = append(key, scope)
	}
	b.id = identifier("organization", key...)
	return b
}

// other adds another name.
func (b *body) other(n string) {
	if n != b.name {
		b.names.add(n, needsContext(name.Read([]rune(n)).Units[0]))
	}
}

// levelAbove returns the division at or above d that a level word, 市 in 市教育局,
// means; nil where there is none.
func levelAbove(d *division.Division, word string) *division.Division {
	for d != nil && string(d.Word) != word {
		d = d.Parent
	}
	return d
}

// needsContext reports whether the name of an institution tells nobody which one it
// is: 市教育局, 基金会, 五中.
func needsContext(u name.Unit) bool {
	return len(u.Places) == 0 && (u.Bare != "" || len(u.Readings[0].Core) == 0)
}

// add adds a name that is not there yet.
func (n *names) add(name string, short bool) {
	list := &n.full
	if short {
		list = &n.short
	}
	*list = appendNew(*list, name)
}

// appendNew appends a string that is not there yet.
func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// prefecture is the division that tells persons of one name apart: that of the city
// or prefecture, or of a province's own bodies; nil without a region.
func prefecture(d *division.Division) *division.Division {
	for d != nil && d.Level > division.City && d.Parent != nil {
		d = d.Parent
	}
	return d
}
