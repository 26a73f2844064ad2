//go:build cgo

package dianming_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/jieba"
)

// Both engines cut the same words, so the whole document is the same, the
// normalised dates and counts included.
func TestEnginesGiveTheSameDocument(t *testing.T) {
	if testing.Short() {
		t.Skip("gojieba takes a while to load")
	}
	engine, err := jieba.New()
	require.NoError(t, err)
	defer engine.Close()
	native, gojieba := extractBulletin(t), extractBulletin(t, dianming.WithSegmenter(engine))
	require.NoError(t, engine.Err())
	assert.Greater(t, len(native.Entities), 100)
	assert.Equal(t, native, gojieba)
	assert.Equal(t, asJSONL(t, native), asJSONL(t, gojieba))
}
