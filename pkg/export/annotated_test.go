package export

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

func TestFromAnnotated(t *testing.T) {
	const text = "😀清河县教体局局长王思涵讲话。清河县教育体育局局长王思涵到会。\n\n第二篇。王思涵是海州\n一中校长。"
	d := annotation.Document{
		ID: "a", Ref: "2026-02-10", Text: text, Unit: annotation.UTF16,
		Articles: []annotation.Article{{Start: 0, End: 32}, {Start: 34, End: 50}},
		Entities: []annotation.Entity{
			{Start: 2, End: 8, Type: annotation.Org},
			{Start: 10, End: 13, Type: annotation.Person, Text: "王思涵"},
			{Start: 16, End: 24, Type: annotation.Org, Text: "清河县教育体育局"},
			{Start: 26, End: 29, Type: annotation.Person, Text: "王思涵"},
			{Start: 38, End: 41, Type: annotation.Person, Text: "王思涵"},
			{Start: 42, End: 47, Type: annotation.School},
		},
		Posts: []annotation.Post{
			{Person: "王思涵", Title: "局长", Org: "清河县教体局", Status: annotation.Former, From: "2016", To: "2019"},
			{Person: "王思涵", Title: "校长", Org: "海州一中", Article: 1},
			{Person: "李明哲", Title: "会长", Org: "海州一中"},
			{Person: "王思涵", Title: "顾问", Org: "清河县教育学会", Article: 1},
		},
		Aliases: []annotation.Alias{{Names: []string{"清河县教育体育局", "清河县教体局"}}},
	}
	got, err := FromAnnotated(d)
	require.NoError(t, err)
	assert.Equal(t, Entity{Type: annotation.Org, Start: 1, End: 7, Text: "清河县教体局", Canonical: "清河县教育体育局", Sentence: "😀清河县教体局局长王思涵讲话。"}, got.Entities[0])
	assert.Equal(t, "海州一中", got.Entities[5].Text)
	assert.Equal(t, Post{Person: got.Entities[1], Title: "局长", Body: got.Entities[0], Status: annotation.Former, From: "2016", To: "2019"}, got.Posts[0])
	assert.Equal(t, got.Entities[4], got.Posts[1].Person, "of its own article")
	assert.Equal(t, "王思涵是海州一中校长。", got.Posts[1].Body.Sentence)
	assert.Equal(t, Entity{Type: annotation.Person, Text: "李明哲", Canonical: "李明哲"}, got.Posts[2].Person, "no mention")
	assert.Equal(t, got.Entities[5], got.Posts[2].Body, "of another article")
	assert.Equal(t, Entity{Type: annotation.Org, Text: "清河县教育学会", Canonical: "清河县教育学会"}, got.Posts[3].Body)
	assert.Equal(t, []Alias{{Names: []string{"清河县教育体育局", "清河县教体局"}, Type: annotation.Org}}, got.Aliases)
}

// Annotations may travel without the text.
func TestFromAnnotatedWithoutText(t *testing.T) {
	got, err := FromAnnotated(annotation.Document{ID: "a",
		Entities: []annotation.Entity{{Start: 5, End: 8, Type: annotation.Person, Text: "王思涵"}},
		Posts:    []annotation.Post{{Person: "王思涵", Title: "局长"}}})
	require.NoError(t, err)
	assert.Equal(t, []Post{{Person: Entity{Type: annotation.Person, Start: 5, End: 8, Text: "王思涵", Canonical: "王思涵"}, Title: "局长"}}, got.Posts)
}

// A person and a body of one name are not mistaken for each other, and an article
// ends where the next begins.
func TestMentionsOfOneName(t *testing.T) {
	got, err := FromAnnotated(annotation.Document{ID: "a", Text: "雷锋雷锋雷锋",
		Articles: []annotation.Article{{Start: 0, End: 4}, {Start: 4, End: 6}},
		Entities: []annotation.Entity{
			{Start: 0, End: 2, Type: annotation.Org}, {Start: 2, End: 4, Type: annotation.Person}, {Start: 4, End: 6, Type: annotation.Person}},
		Posts: []annotation.Post{{Person: "雷锋", Org: "雷锋", Title: "班长"}, {Person: "雷锋", Org: "雷锋", Title: "班长", Article: 1}}})
	require.NoError(t, err)
	assert.Equal(t, got.Entities[1], got.Posts[0].Person)
	assert.Equal(t, got.Entities[2], got.Posts[1].Person)
	assert.Equal(t, got.Entities[0], got.Posts[1].Body)
}

func TestFromAnnotatedRefuses(t *testing.T) {
	_, err := FromAnnotated(annotation.Document{ID: "a", Text: "王", Entities: []annotation.Entity{{Start: 0, End: 9, Type: annotation.Person}}})
	assert.ErrorContains(t, err, "export: ")
	assert.ErrorContains(t, err, "offset 9 is past the end")
}
