package dianming

import (
	"slices"
	"strings"
	"unicode"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// Detail is something that an annotation holds only where it is asked for.
type Detail uint8

// WithConfidence is how likely each entity and post is to be right: see
// [Entity.Confidence].
const WithConfidence Detail = 1

// Annotation returns the document in the form that package annotation writes
// to files and scores: offsets in code points, names without the white space
// inside them. ref is the reference date as YYYY-MM-DD, or "". with says what it is to
// hold beyond that.
func (d *Document) Annotation(id, ref string, with ...Detail) annotation.Document {
	out := annotation.Document{
		ID: id, Text: d.Text, Ref: ref,
		Entities: make([]annotation.Entity, len(d.Entities)),
		Posts:    make([]annotation.Post, 0, len(d.Posts)),
		Aliases:  make([]annotation.Alias, 0, len(d.Aliases)),
	}
	places := d.codePoints()
	for i, e := range d.Entities {
		out.Entities[i] = annotation.Entity{
			Start: places.at(e.Start), End: places.at(e.End), Type: e.Type, Text: e.Text, Value: e.Value,
		}
	}
	for _, p := range d.Posts {
		post := annotation.Post{
			Person: joined(d.Entities[p.Person].Text), Title: joined(d.Entities[p.Title].Text),
			Status: p.Status, From: p.From.Value, To: p.To.Value, Article: p.Article,
		}
		if p.Org >= 0 {
			post.Org = joined(d.Entities[p.Org].Text)
		}
		out.Posts = append(out.Posts, post)
	}
	for _, a := range d.Aliases {
		out.Aliases = append(out.Aliases, annotation.Alias{Names: a.Names, Article: a.Article})
	}
	if len(d.Articles) > 1 {
		for _, a := range d.Articles {
			out.Articles = append(out.Articles, annotation.Article{Start: places.at(a.Start), End: places.at(a.End)})
		}
	}
	if slices.Contains(with, WithConfidence) {
		for i := range out.Entities {
			out.Entities[i].Confidence = d.Entities[i].Confidence
		}
		for i := range out.Posts {
			out.Posts[i].Confidence = d.Posts[i].Confidence
		}
	}
	return out
}

// joined takes the white space out of a name.
func joined(name string) string {
	if strings.IndexFunc(name, unicode.IsSpace) < 0 {
		return name
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name)
}
