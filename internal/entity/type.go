// Package entity holds the six entity types and the six states of a post, so that
// every package of the module (the recognisers, the gazetteer, the file formats)
// speaks of the same ones without importing each other.
package entity

import "fmt"

// Type is the type of an entity. The zero value is no type.
type Type uint8

// The six types, as the annotation guideline defines them.
const (
	Person Type = iota + 1 // name of a particular person: 赵雪宏
	Title                  // post, rank or professional title: 党组书记
	School                 // a particular educational institution: 吕梁一中
	Org                    // any other particular organisation: 市教育局
	Date                   // temporal expression: 2月5日
	Count                  // number with its unit: 70余人
)

// Types lists the six types in their fixed order.
var Types = [...]Type{Person, Title, School, Org, Date, Count}

var names = [...]string{"", "PERSON", "TITLE", "SCHOOL", "ORG", "DATE", "COUNT"}

// String returns the tag that files use: PERSON, TITLE, SCHOOL, ORG, DATE or
// COUNT; "" for the zero Type.
func (t Type) String() string {
	if int(t) < len(names) {
		return names[t]
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// ParseType reads a tag as [Type.String] writes it, in capitals.
func ParseType(tag string) (Type, error) {
	for _, t := range Types {
		if names[t] == tag {
			return t, nil
		}
	}
	return 0, fmt.Errorf("entity: unknown type %q: want PERSON, TITLE, SCHOOL, ORG, DATE or COUNT", tag)
}

// MarshalText writes the tag, so that JSON holds "PERSON" and not a number.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads a tag.
func (t *Type) UnmarshalText(b []byte) error {
	p, err := ParseType(string(b))
	if err != nil {
		return err
	}
	*t = p
	return nil
}
