package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The sums are those of `printf a | sha256sum`: ca97… is even, 3e23… too.
func TestHalfOf(t *testing.T) {
	for id, want := range map[string]byte{
		"a": 0, // ca
		"b": 0, // 3e
		"d": 0, // 18
		"e": 1, // 3f
		"":  1, // e3
	} {
		assert.Equal(t, want, halfOf(id), "%q", id)
	}
}

func TestRunSplits(t *testing.T) {
	lines := `{"id":"a","text":"一"}` + "\n" + `{"id":"e","text":"二"}` + "\r\n\n" + `{"id":"b","text":"三"}`
	file := filepath.Join(t.TempDir(), "documents.jsonl")
	require.NoError(t, os.WriteFile(file, []byte(lines), 0o644))
	var first, second bytes.Buffer
	require.NoError(t, run([]string{"0", file}, &first))
	require.NoError(t, run([]string{"1", file}, &second))
	assert.Equal(t, `{"id":"a","text":"一"}`+"\n"+`{"id":"b","text":"三"}`+"\n", first.String())
	assert.Equal(t, `{"id":"e","text":"二"}`+"\n", second.String())
}

func TestErrors(t *testing.T) {
	var out bytes.Buffer
	assert.Error(t, run(nil, &out))
	assert.Error(t, run([]string{"2", "x"}, &out))
	assert.ErrorIs(t, run([]string{"0", filepath.Join(t.TempDir(), "none")}, &out), os.ErrNotExist)
	err := copyHalf(&out, strings.NewReader("{\"id\":\"a\"}\nnonsense\n"), 0)
	assert.ErrorContains(t, err, "line 2")
}
