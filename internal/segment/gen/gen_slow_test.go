//go:build slow

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The committed files must be what the generator makes.
func TestGeneratedFilesAreUpToDate(t *testing.T) {
	if runtime.GOARCH != "amd64" {
		t.Skip("logarithms may differ in the last bit elsewhere")
	}
	if _, _, err := findModule(); err != nil {
		t.Skip("the sources of gojieba are not on this machine")
	}
	root := t.TempDir()
	dir := filepath.Join(root, "internal", "segment")
	require.NoError(t, os.MkdirAll(dir, 0o755))
	require.NoError(t, run(dir))

	made := 0
	require.NoError(t, filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(root, path)
		require.NoError(t, err)
		want := content(t, path)
		got := content(t, filepath.Join("..", "..", "..", name))
		assert.True(t, bytes.Equal(want, got), "%s is stale: run go generate ./internal/segment", name)
		made++
		return nil
	}))
	assert.Equal(t, 7, made)
}
