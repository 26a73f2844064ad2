//go:build cgo

package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Either engine gives the same output, byte for byte.
func TestSegmentersGiveTheSameOutput(t *testing.T) {
	if testing.Short() {
		t.Skip("gojieba takes a while to load")
	}
	for _, format := range []string{"text", "jsonl"} {
		args := []string{"--format", format, "--ref-date", "2026-02-10", bulletinPath}
		assert.Equal(t, extract(t, "", args...), extract(t, "", append(args, "--segmenter", "gojieba")...), format)
	}
}
