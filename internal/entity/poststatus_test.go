package entity

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestPostStatusText(t *testing.T) {
	var zero PostStatus
	assert.Equal(t, Current, zero)
	for status, word := range map[PostStatus]string{
		Current: "current", Appointed: "appointed", Removed: "removed", Proposed: "proposed", Acting: "acting", Former: "former",
	} {
		assert.Equal(t, word, status.String())
		b, err := json.Marshal(status)
		require.NoError(t, err)
		assert.Equal(t, `"`+word+`"`, string(b))
		var got PostStatus
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, status, got)
	}
}

func TestPostStatusRefuses(t *testing.T) {
	const words = "want current, appointed, removed, proposed, acting or former"
	for _, word := range []string{"", "Former", "dismissed"} {
		s := Former
		assert.ErrorContains(t, s.UnmarshalText([]byte(word)), `"`+word+`": `+words)
		assert.Equal(t, Former, s, "what was there stays")
	}
	_, err := PostStatus(6).MarshalText()
	assert.ErrorContains(t, err, "PostStatus(6) is no status of a post: "+words)
}
