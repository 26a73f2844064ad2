package export

import (
	"cmp"
	"fmt"
	"slices"
	"sort"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// FromAnnotated returns what the writers take of an annotated document: of a gold
// collection, or of another program's answers. Canonical forms are those of its
// aliases; regions are unknown, since annotations have none. It fails where offsets
// do not belong to the text.
func FromAnnotated(d annotation.Document) (Document, error) {
	a := annotated{source: d, canonical: map[nameIn]string{}, mentions: map[string][]int{}}
	if d.Text != "" {
		if err := a.cut(); err != nil {
			return Document{}, fmt.Errorf("export: %w", err)
		}
	}
	a.out = Document{ID: d.ID, Ref: d.Ref}
	a.aliases()
	a.entities()
	a.posts()
	return a.out, nil
}

// annotated is an annotated document on its way.
type annotated struct {
	source annotation.Document // in code points, if the text is known
	places []span              // of the entities in bytes; nil without the text
	quotes sentences
	out    Document

	canonical map[nameIn]string
	mentions  map[string][]int // name to its entities
}

// nameIn is a name in an article.
type nameIn struct {
	name    string
	article int
}

// cut converts the places and cuts the text into sentences.
func (a *annotated) cut() error {
	inBytes, err := a.source.Convert(annotation.Byte)
	if err != nil {
		return err
	}
	if a.source, err = a.source.Convert(annotation.CodePoint); err != nil {
		return err
	}
	for _, e := range inBytes.Entities {
		a.places = append(a.places, span{e.Start, e.End})
	}
	var articles []span
	for _, article := range inBytes.Articles {
		articles = append(articles, span{article.Start, article.End})
	}
	sorted := slices.SortedFunc(slices.Values(a.places), func(x, y span) int { return cmp.Compare(x.start, y.start) })
	a.quotes = cutSentences(inBytes.Text, sorted, articles)
	return nil
}

func (a *annotated) aliases() {
	for _, group := range a.source.Aliases {
		names := Alias{Article: group.Article}
		for _, name := range group.Names {
			names.Names = append(names.Names, joined(name))
		}
		for _, name := range names.Names {
			a.canonical[nameIn{name, group.Article}] = names.Names[0]
		}
		a.out.Aliases = append(a.out.Aliases, names)
	}
}

func (a *annotated) entities() {
	for i, e := range a.source.Entities {
		got := Entity{Type: e.Type, Start: e.Start, End: e.End, Text: joined(e.Text), Value: e.Value, Confidence: e.Confidence}
		if a.places != nil {
			at := a.places[i]
			got.Sentence = a.quotes.around(at)
			if got.Text == "" {
				got.Text = joined(a.quotes.text[at.start:at.end])
			}
		}
		got.Canonical = a.fullest(got.Text, a.article(e.Start))
		a.mentions[got.Text] = append(a.mentions[got.Text], i)
		a.out.Entities = append(a.out.Entities, got)
	}
	for i, group := range a.out.Aliases {
		for _, name := range group.Names {
			if at := a.mentions[name]; at != nil && group.Type == 0 {
				group.Type = a.out.Entities[at[0]].Type
			}
		}
		a.out.Aliases[i] = group
	}
}

func (a *annotated) posts() {
	for _, p := range a.source.Posts {
		post := Post{Title: joined(p.Title), Status: p.Status, From: p.From, To: p.To, Article: p.Article, Confidence: p.Confidence}
		post.Person = a.mention(p.Person, p.Article, annotation.Person)
		if p.Org != "" {
			post.Body = a.mention(p.Org, p.Article, annotation.School, annotation.Org)
		}
		a.out.Posts = append(a.out.Posts, post)
	}
}

// article is the number of the article that holds a place.
func (a *annotated) article(at int) int {
	all := a.source.Articles
	return min(sort.Search(len(all), func(i int) bool { return all[i].End > at }), max(len(all)-1, 0))
}

// fullest is the canonical form of a name in an article.
func (a *annotated) fullest(name string, article int) string {
	if full, ok := a.canonical[nameIn{name, article}]; ok {
		return full
	}
	return name
}

// mention is the first mention of a name in its article, else in the document, else
// one that stands nowhere.
func (a *annotated) mention(name string, article int, types ...Type) Entity {
	name = joined(name)
	found := -1
	for _, i := range a.mentions[name] {
		e := a.out.Entities[i]
		if !slices.Contains(types, e.Type) {
			continue
		}
		if a.article(e.Start) == article {
			return e
		}
		if found < 0 {
			found = i
		}
	}
	if found >= 0 {
		return a.out.Entities[found]
	}
	return Entity{Type: types[len(types)-1], Text: name, Canonical: a.fullest(name, article)}
}
