package post_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shown is a text of testdata/texts.txt with its posts, and what it shows.
type shown struct {
	says, text string
	posts      []string
}

// readTexts reads testdata/texts.txt.
func readTexts(t *testing.T) (all []shown) {
	t.Helper()
	file, err := os.ReadFile("testdata/texts.txt")
	require.NoError(t, err)
	says := ""
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		switch what, rest, _ := strings.Cut(line, " "); what {
		case "#":
		case "says":
			says = rest
		case "text":
			require.NotEmpty(t, says, line)
			all = append(all, shown{says: says, text: rest})
		case "post":
			require.NotEmpty(t, all, line)
			last := &all[len(all)-1]
			last.posts = append(last.posts, rest)
		default:
			require.Fail(t, "neither says nor text nor post", line)
		}
	}
	return all
}

// Each text has the posts that testdata/texts.txt says, in this order, and no other.
func TestPostsOfTexts(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range readTexts(t) {
		require.False(t, seen[s.text], "twice: %s", s.text)
		seen[s.text] = true
		var posts []string
		r := read(strings.ReplaceAll(s.text, "⏎", "\n"))
		for _, p := range r.posts {
			posts = append(posts, strings.TrimSuffix(r.says(p, "|||||"), "|current||"))
		}
		assert.Equal(t, s.posts, posts, "%s\n%s", s.says, s.text)
	}
}
