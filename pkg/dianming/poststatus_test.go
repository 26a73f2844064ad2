package dianming

import (
	"testing"

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
		posts := extracted(t, text).Posts
		require.Len(t, posts, 1, text)
		assert.Equal(t, want, posts[0].Status, text)
	}
	for status, want := range map[PostStatus]string{Current: "", Former: "former", Appointed: "appointed", Removed: "removed", 9: ""} {
		assert.Equal(t, want, status.String())
	}
}
