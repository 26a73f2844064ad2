package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The committed files must be what the generator makes.
func TestGeneratedFilesAreUpToDate(t *testing.T) {
	if testing.Short() || runtime.GOARCH != "amd64" {
		t.Skip("takes seconds; logarithms may differ in the last bit elsewhere")
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

// content reads a file, unpacked if it is compressed: compression may differ
// between versions of Go.
func content(t *testing.T, path string) []byte {
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	var r io.Reader = f
	if filepath.Ext(path) == ".gz" {
		r, err = gzip.NewReader(f)
		require.NoError(t, err)
	}
	data, err := io.ReadAll(r)
	require.NoError(t, err)
	return data
}

func TestParseMainRejects(t *testing.T) {
	for _, bad := range []string{"", "教育", "教育 5", "教育 x v", "教育 0 v", "教育 -1 v", "教育 5 v x", "教育  5 v"} {
		_, _, err := parseMain(bad)
		assert.Error(t, err, "%q", bad)
	}
	raw, sum, err := parseMain("教育 5 vn\n局 7 n\n")
	require.NoError(t, err)
	assert.Equal(t, []rawWord{{"教育", 5, "vn"}, {"局", 7, "n"}}, raw)
	assert.Equal(t, 12.0, sum)
}

func TestParseUser(t *testing.T) {
	raw, err := parseUser("云计算\n蓝翔 nz\n\n区块链 10 nz\n", -9, 100)
	require.NoError(t, err)
	assert.Equal(t, []rawWord{{"云计算", -9, ""}, {"蓝翔", -9, "nz"}, {"区块链", math.Log(0.1), "nz"}}, raw)
	for _, bad := range []string{"局", "区块链 0 nz", "区块链 x nz", "a b c d"} {
		_, err := parseUser(bad, -9, 100)
		assert.Error(t, err, "%q", bad)
	}
}

func TestAddRejectsWordsThatTheEngineCannotHold(t *testing.T) {
	for _, bad := range []string{"", "教 育", "教，育", "\xff", string(make([]rune, window))} {
		var d dictionary
		assert.Error(t, d.add([]rawWord{{bad, -1, ""}}), "%q", bad)
	}
}

func TestLastWordWins(t *testing.T) {
	d := dictionary{tags: []string{""}}
	require.NoError(t, d.add([]rawWord{{"教育", -1, "n"}, {"局长", -3, "n"}, {"教育", -2, "v"}}))
	require.Len(t, d.entries, 2)
	assert.Equal(t, "局长", string(d.entries[0].word))
	assert.Equal(t, -2.0, d.entries[1].weight)
	assert.Equal(t, "v", d.tags[d.entries[1].tag])
}

func TestModelCheckRejects(t *testing.T) {
	good := model{
		start: [4]float64{-1, never, never, -1},
		trans: [4][4]float64{{never, -1, -1, never}, {-1, never, never, -1}, {never, -1, -1, never}, {-1, never, never, -1}},
	}
	require.NoError(t, good.check())
	for name, spoil := range map[string]func(*model){
		"a word cannot begin in its middle": func(m *model) { m.start[2] = -1 },
		"begin cannot follow begin":         func(m *model) { m.trans[0][0] = -1 },
		"begin must follow end":             func(m *model) { m.trans[1][0] = never },
		"a probability is at most one":      func(m *model) { m.trans[1][0] = 0.5 },
		"so is an emission":                 func(m *model) { m.emit = map[rune][4]float64{'教': {0.1}} },
	} {
		m := good
		spoil(&m)
		assert.Error(t, m.check(), name)
	}
}
