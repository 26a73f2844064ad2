package export

import (
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// FromExtracted returns what the writers take of a document that package dianming
// made. ref is the reference date as YYYY-MM-DD, or "". The places of entities count
// from the beginning of doc.Text.
func FromExtracted(doc *dianming.Document, id, ref string) Document {
	names, articles := make([]span, len(doc.Entities)), make([]span, len(doc.Articles))
	for i, e := range doc.Entities {
		names[i] = span{e.Start, e.End}
	}
	for i, a := range doc.Articles {
		articles[i] = span{a.Start, a.End}
	}
	quotes := cutSentences(doc.Text, names, articles)

	out := Document{ID: id, Ref: ref, Entities: make([]Entity, len(doc.Entities))}
	for i, e := range doc.Entities {
		start, end := doc.CodePoints(e)
		out.Entities[i] = Entity{
			Type: e.Type, Start: start, End: end, Text: joined(e.Text), Value: e.Value,
			Canonical: joined(e.Canonical), Region: e.Region, Sentence: quotes.around(names[i]), Confidence: e.Confidence,
		}
	}
	for _, p := range doc.Posts {
		post := Post{
			Person: out.Entities[p.Person], Title: out.Entities[p.Title].Text,
			Status: p.Status, From: p.From.Value, To: p.To.Value, Article: p.Article, Confidence: p.Confidence,
		}
		if p.Org >= 0 {
			post.Body = out.Entities[p.Org]
		}
		out.Posts = append(out.Posts, post)
	}
	for _, a := range doc.Aliases {
		group := Alias{Type: a.Type, Article: a.Article}
		for _, name := range a.Names {
			group.Names = append(group.Names, joined(name))
		}
		out.Aliases = append(out.Aliases, group)
	}
	return out
}
