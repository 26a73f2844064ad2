package dianming

import (
	"testing"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a text says of a post in time.
func TestPostStatus(t *testing.T) {
	for text, want := range map[string]PostStatus{
		"海州市教育局局长李明哲出席。":    Current,
		"原海州市教育局局长李明哲出席。":   Former,
		"任命李明哲为海州市教育局局长。":   Appointed,
		"免去李明哲的海州市教育局局长职务。": Removed,
	} {
		doc := extracted(t, text)
		require.Len(t, doc.Posts, 1, text)
		assert.Equal(t, want, doc.Posts[0].Status, text)
		assert.Equal(t, PostDate{}, doc.Posts[0].From, text)
		assert.Equal(t, PostDate{}, doc.Posts[0].To, text)
		assert.Equal(t, want, doc.Annotation("a", "").Posts[0].Status, text)
	}
}

// A post says which rule found its body, and "" where none looked for one.
func TestPostBy(t *testing.T) {
	ids := map[string]bool{"": true}
	for _, rule := range Rules() {
		ids[rule.ID] = true
	}
	for text, want := range map[string]string{
		"海州市教育局局长李明哲出席。": "R-BODY.beside",
		"李明哲教授作报告。":      "",
	} {
		posts := extracted(t, text).Posts
		require.Len(t, posts, 1, text)
		assert.Equal(t, want, posts[0].By, text)
		assert.True(t, ids[posts[0].By], "%s is in the rulebook", posts[0].By)
	}
}

// The form for files has the dates of a post, and no trace of those that it lacks.
func TestAnnotationCarriesPostsInTime(t *testing.T) {
	text := "2016.10-2019.08，李明哲任海州一中校长"
	doc := newDocument(text, nil)
	doc.Entities = []Entity{
		{Type: Date, Start: 0, End: 15, Text: "2016.10-2019.08", Value: "2016-10/2019-08"},
		{Type: Person, Start: 18, End: 27, Text: "李明哲"},
		{Type: School, Start: 30, End: 42, Text: "海州一中"},
		{Type: Title, Start: 42, End: 48, Text: "校长"},
	}
	doc.Posts = []Post{
		{Person: 1, Title: 3, Org: 2, Status: Former, From: PostDate{Value: "2016-10"}, To: PostDate{Value: "2019-08"}},
		{Person: 1, Title: 3, Org: -1},
	}
	got := doc.Annotation("a", "")
	require.NoError(t, got.Validate())
	assert.Equal(t, []annotation.Post{
		{Person: "李明哲", Org: "海州一中", Title: "校长", Status: annotation.Former, From: "2016-10", To: "2019-08"},
		{Person: "李明哲", Title: "校长"},
	}, got.Posts)
}
