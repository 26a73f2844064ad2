package dianming

import (
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/nameform"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// Parts are the parts of a name. What a name does not have is empty or 0.
type Parts struct {
	// Places are the divisions and countries written in front of the name of a
	// school or body, large to small: 山西省, 石楼县.
	Places []string
	// Level is a level or institution that only the context names: 县 in 县教体局,
	// 校 in 校团委.
	Level string
	// Ordinal is the number of a school or body: 5 for 第五高级中学 and 五中.
	Ordinal int
	// Core is what tells it from others of its kind and place: 贺昌 in 贺昌中学,
	// 教育体育 in 县教体局.
	Core string
	// Kind is the word for what it is, written out: 中学 for 五中, 局 for 县教体局.
	Kind string
	// Department is what follows the institution: 办公室 in 石楼县教育局办公室.
	Department string
	// Campus is its branch, 东校区, or what stands in brackets behind it: 北京.
	Campus string
	// Surname and Given are the parts of a person's name: 赵 and 雪宏. Of a
	// foreign name of several parts the last one is the surname; a name that does
	// not divide is Given.
	Surname, Given string
}

// Parts takes the name of a SCHOOL, ORG or PERSON apart, as it stands in the
// text; take its Canonical apart with [PartsOf] for the parts of the full form.
// ok is false for other types.
func (e *Entity) Parts() (p Parts, ok bool) { return PartsOf(e.Type, e.Text) }

// PartsOf takes a name of a type apart. ok is false for the types other than
// SCHOOL, ORG and PERSON. It is computed when it is asked for, in a few
// microseconds.
func PartsOf(t Type, name string) (p Parts, ok bool) {
	switch t {
	case Person:
		p.Surname, p.Given = personParts(name)
	case School, Org:
		p = bodyParts(name)
	default:
		return Parts{}, false
	}
	return p, true
}

func bodyParts(name string) Parts {
	f := nameform.Parse(name)
	of := f.Parts()
	p := Parts{
		Level: f.Units[0].Bare, Ordinal: of.Ordinal, Core: of.Core, Kind: of.Kind,
		Department: of.Department, Campus: of.Campus,
	}
	for _, place := range of.Places {
		p.Places = append(p.Places, place.Text)
	}
	return p
}

func personParts(name string) (surname, given string) {
	if i := strings.LastIndexFunc(name, personname.IsMiddleDot); i > 0 {
		_, size := utf8.DecodeRuneInString(name[i:])
		return name[i+size:], name[:i]
	}
	runes := []rune(name)
	n := personname.SurnameLen(runes)
	if n > 0 && len(runes) <= n+2 {
		return string(runes[:n]), string(runes[n:])
	}
	return "", name
}
