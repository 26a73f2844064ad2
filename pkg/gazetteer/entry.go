package gazetteer

import (
	"iter"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// Type is the type of an entity; the zero value is no type.
type Type = entity.Type

// The six types that an entry may have.
const (
	Person = entity.Person
	Title  = entity.Title
	School = entity.School
	Org    = entity.Org
	Date   = entity.Date
	Count  = entity.Count
)

// Entry is one row of a list. Entries that a [Gazetteer] hands out are shared:
// do not change them.
type Entry struct {
	Name       string      // as listed, with surrounding space removed
	Canonical  string      // the full form of the name; "" where Name is the full form
	Aliases    []string    // other forms
	Attributes []Attribute // further columns, in the order of the columns; sorted by key in JSONL
	File       string      // the path that the entry was read from; "" if it was not read from a path
	Row        int         // line in File, from 1; for New the position of the argument, from 1
	Type       Type        // zero only where Never is set: then it stands for every type
	Hint       bool        // evidence only: it does not beat the rules
	Never      bool        // the forms must not be found
}

// Attribute is a further column of an entry.
type Attribute struct{ Key, Value string }

// FullForm returns the canonical form, or the name where none is listed.
func (e *Entry) FullForm() string {
	if e.Canonical != "" {
		return e.Canonical
	}
	return e.Name
}

// Attribute returns the value of a further column and whether the entry has
// one (empty cells are no values).
func (e *Entry) Attribute(key string) (string, bool) {
	for _, a := range e.Attributes {
		if a.Key == key {
			return a.Value, true
		}
	}
	return "", false
}

// forms yields the name, the aliases and the canonical form.
func (e *Entry) forms() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(e.Name) {
			return
		}
		for _, a := range e.Aliases {
			if !yield(a) {
				return
			}
		}
		if e.Canonical != "" {
			yield(e.Canonical)
		}
	}
}

// equal reports whether two entries say the same, wherever they were read.
func (e *Entry) equal(o *Entry) bool {
	if e.Name != o.Name || e.Type != o.Type || e.Canonical != o.Canonical ||
		e.Hint != o.Hint || e.Never != o.Never ||
		len(e.Aliases) != len(o.Aliases) || len(e.Attributes) != len(o.Attributes) {
		return false
	}
	for i := range e.Aliases {
		if e.Aliases[i] != o.Aliases[i] {
			return false
		}
	}
	for i := range e.Attributes {
		if e.Attributes[i] != o.Attributes[i] {
			return false
		}
	}
	return true
}
