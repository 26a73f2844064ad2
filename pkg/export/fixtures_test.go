package export

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// extracted is what the extractor makes of a text.
func extracted(t testing.TB, id, text string) Document {
	t.Helper()
	ex, err := dianming.New()
	require.NoError(t, err)
	doc, err := ex.Extract(context.Background(), text)
	require.NoError(t, err)
	return FromExtracted(doc, id, "")
}

// corpus are the gold documents of the repository's corpus.
func corpus(t testing.TB) []Document {
	t.Helper()
	file, err := os.Open("../../testdata/corpus/corpus.jsonl")
	require.NoError(t, err)
	defer file.Close()
	var all []Document
	for d, err := range annotation.ReadJSON(file, annotation.ReadOptions{}) {
		require.NoError(t, err)
		doc, err := FromAnnotated(d)
		require.NoError(t, err)
		all = append(all, doc)
	}
	require.NotEmpty(t, all)
	return all
}

// corpusTexts are what the extractor makes of the texts of the same documents.
func corpusTexts(t testing.TB) []Document {
	t.Helper()
	file, err := os.Open("../../testdata/corpus/corpus.jsonl")
	require.NoError(t, err)
	defer file.Close()
	ex, err := dianming.New()
	require.NoError(t, err)
	var all []Document
	for d, err := range annotation.ReadJSON(file, annotation.ReadOptions{}) {
		require.NoError(t, err)
		doc, err := ex.Extract(context.Background(), d.Text)
		require.NoError(t, err)
		all = append(all, FromExtracted(doc, d.ID, d.Ref))
	}
	return all
}

// post is a post of a document that is one article.
func post(person, title, body string, more ...func(*Post)) Post {
	p := Post{Person: Entity{Type: annotation.Person, Text: person, Canonical: person}, Title: title}
	if body != "" {
		p.Body = Entity{Type: annotation.Org, Text: body, Canonical: body}
	}
	for _, set := range more {
		set(&p)
	}
	return p
}

func in(region string) func(*Post)      { return func(p *Post) { p.Body.Region = region } }
func is(status PostStatus) func(*Post)  { return func(p *Post) { p.Status = status } }
func from(date string) func(*Post)      { return func(p *Post) { p.From = date } }
func to(date string) func(*Post)        { return func(p *Post) { p.To = date } }
func said(sentence string) func(*Post)  { return func(p *Post) { p.Person.Sentence = sentence } }
func school(p *Post)                    { p.Body.Type = annotation.School }
func canonical(name string) func(*Post) { return func(p *Post) { p.Body.Canonical = name } }

// popolo is what the writer of Popolo makes of documents.
func popolo(t testing.TB, o Options, docs ...Document) popoloDocument {
	t.Helper()
	var b strings.Builder
	w := NewPopolo(&b, o)
	for _, d := range docs {
		require.NoError(t, w.Write(d))
	}
	require.NoError(t, w.Close())
	var out popoloDocument
	require.NoError(t, json.Unmarshal([]byte(b.String()), &out))
	return out
}

// ftmText is what the writer of FollowTheMoney makes of documents.
func ftmText(t testing.TB, o Options, docs ...Document) string {
	t.Helper()
	var b strings.Builder
	w := NewFollowTheMoney(&b, o)
	for _, d := range docs {
		require.NoError(t, w.Write(d))
	}
	require.NoError(t, w.Close())
	return b.String()
}

func ftm(t testing.TB, o Options, docs ...Document) []ftmEntity {
	t.Helper()
	var all []ftmEntity
	for line := range strings.Lines(ftmText(t, o, docs...)) {
		var e ftmEntity
		require.NoError(t, json.Unmarshal([]byte(line), &e))
		all = append(all, e)
	}
	return all
}

// of returns the entities of a schema.
func of(all []ftmEntity, schema string) (found []ftmEntity) {
	for _, e := range all {
		if e.Schema == schema {
			found = append(found, e)
		}
	}
	return found
}
