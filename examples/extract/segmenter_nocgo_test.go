//go:build !cgo

package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Without cgo there is no gojieba; the message says so.
func TestSegmenterNeedsCgo(t *testing.T) {
	_, stderr, status := command("", "--segmenter", "gojieba", bulletinPath)
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "cgo")
}
