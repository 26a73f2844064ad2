package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/segment"
)

// The committed files hold what the sources say: the table every word with its weight and
// tag, the packed dictionaries the sources themselves. That the generator makes each byte
// of them is checked by a slow test.
func TestGeneratedFilesHoldTheSources(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 350,000 words")
	}
	src, version, err := findModule()
	if err != nil {
		t.Skip("the sources of gojieba are not on this machine")
	}
	dicts := filepath.Join(src, "deps", "cppjieba", "dict")
	dict, err := readDictionary(dicts)
	require.NoError(t, err)
	wrong := 0
	for _, e := range dict.entries {
		w, ok := segment.Native().Lookup(e.word)
		if !ok || math.Abs(w.LogProb-e.weight) > 1e-9 || w.Tag.String() != dict.tags[e.tag] {
			wrong++
			t.Logf("%s: %v, want weight %v, tag %q", string(e.word), w, e.weight, dict.tags[e.tag])
		}
	}
	assert.Zero(t, wrong, "words: run go generate ./internal/segment")
	about := string(content(t, filepath.Join("..", "table.txt")))
	assert.Contains(t, about, fmt.Sprintf("\nwords %d\n", len(dict.entries)), "no other words")
	assert.Equal(t, string(tagSource(dict.tags, version)), string(content(t, filepath.Join("..", "tagnames.go"))))
	for _, name := range sources {
		want := content(t, filepath.Join(dicts, name))
		got := content(t, filepath.Join("..", "..", "..", "pkg", "jieba", "dict", name+".gz"))
		assert.True(t, bytes.Equal(want, got), "%s is stale: run go generate ./internal/segment", name)
	}
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
