package main

import (
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// isGeneral reports whether a name is one that any place may have a body of:
// 市教育局, 第二中学, 一中.
func isGeneral(body string) bool {
	parts := name.Read([]rune(body))
	first := parts.Units[0]
	if len(first.Places) > 0 {
		return false
	}
	reading := first.Readings[0]
	return first.Bare != "" || name.OnlyFillers(reading.Core) && reading.Kind.Word != ""
}

// larger are the kinds of places that have others in them.
var larger = []string{"省", "市", "州"}

// tailOf is the name of a body without its first place, where more is left than
// any place may have; else nil.
func tailOf(key bodyKey) any {
	if key.kind == dianming.Person.String() {
		return nil
	}
	for _, kind := range larger {
		place, tail, ok := strings.Cut(key.canonical, kind)
		if ok && utf8.RuneCountInString(place) >= 2 && strings.ContainsAny(tail, "市县区旗") && !isGeneral(tail) {
			return tail
		}
	}
	return nil
}

// named is a canonical name in an article.
type named struct {
	kind      dianming.Type
	canonical string
	article   int
}

// fullest are the names by which bodies are kept: the canonical ones, but where
// any place may have a body of that name (县教育和体育局) and the article has it
// with its place too (清河县教育局), that.
type fullest struct {
	doc  *dianming.Document
	name map[named]string
}

func newFullest(doc *dianming.Document) fullest {
	f := fullest{doc, make(map[named]string)}
	general := make(map[string]bool)
	for _, e := range doc.Entities {
		if e.Type != dianming.School && e.Type != dianming.Org || e.Text == e.Canonical {
			continue
		}
		canonical, text := clean(e.Canonical), clean(e.Text)
		known, ok := general[canonical]
		if !ok {
			known = isGeneral(canonical)
			general[canonical] = known
		}
		key := named{e.Type, canonical, f.article(e)}
		if known && len(text) > len(f.name[key]) && !isGeneral(text) {
			f.name[key] = text
		}
	}
	return f
}

// of is the name by which the body of an entity is kept.
func (f fullest) of(e dianming.Entity) string {
	canonical := clean(e.Canonical)
	if len(f.name) == 0 {
		return canonical
	}
	if full, ok := f.name[named{e.Type, canonical, f.article(e)}]; ok {
		return full
	}
	return canonical
}

// article is the number of the article that an entity stands in.
func (f fullest) article(e dianming.Entity) int {
	for i, a := range f.doc.Articles {
		if e.Start < a.End {
			return i
		}
	}
	return 0
}
