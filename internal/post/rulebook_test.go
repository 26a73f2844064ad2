package post_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/post"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// postsIn returns the posts that the whole pipeline finds in text, as
// person|title|body, with the rule of each.
func postsIn(t *testing.T, ex *dianming.Extractor, text string) map[string]string {
	t.Helper()
	doc, err := ex.Extract(t.Context(), text)
	require.NoError(t, err)
	posts := make(map[string]string)
	for _, p := range doc.Posts {
		body := ""
		if p.Org >= 0 {
			body = doc.Entities[p.Org].Text
		}
		posts[doc.Entities[p.Person].Text+"|"+doc.Entities[p.Title].Text+"|"+body] = p.Rule
	}
	return posts
}

// example splits "TEXT → person|title|body".
func example(t *testing.T, s string) (text, want string) {
	t.Helper()
	text, want, ok := strings.Cut(s, " → ")
	require.True(t, ok, "no → in %q", s)
	require.Equal(t, 2, strings.Count(want, "|"), "person|title|body in %q", s)
	return text, want
}

func TestRulebookExamples(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	defer ex.Close()
	for _, rule := range post.Rulebook() {
		t.Run(rule.ID, func(t *testing.T) {
			assert.NotEmpty(t, rule.Reason)
			assert.NotEmpty(t, rule.Match)
			for _, s := range rule.Match {
				text, want := example(t, s)
				posts := postsIn(t, ex, text)
				require.Contains(t, posts, want, text)
				assert.Equal(t, rule.ID, posts[want], "the rule that found it in %s", text)
			}
			for _, s := range rule.NoMatch {
				text, not := example(t, s)
				assert.NotContains(t, postsIn(t, ex, text), not, text)
			}
		})
	}
}

func TestRuleIDsAreUnique(t *testing.T) {
	seen := make(map[string]bool)
	for _, rule := range post.Rulebook() {
		assert.NotEmpty(t, rule.ID)
		assert.False(t, seen[rule.ID], "%s twice", rule.ID)
		seen[rule.ID] = true
	}
	assert.NotEmpty(t, seen)
	assert.Zero(t, post.Rule(0).Info().ID, "no rule")
	assert.Zero(t, post.Rule(250).Info().ID, "no rule")
}
