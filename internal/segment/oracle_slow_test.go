//go:build slow && cgo

package segment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSameAsGojiebaOnMuchVariedText(t *testing.T) { sameOnVariedText(t, 4<<20) }

func TestSameAsGojiebaOnItsWholeDictionary(t *testing.T) {
	assert.Greater(t, sameOnDictionary(t, 1), 700_000)
}
