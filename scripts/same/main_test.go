package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// compared runs the command on files with these lines.
func compared(t *testing.T, texts, old, now string) (string, error) {
	t.Helper()
	dir := t.TempDir()
	var names []string
	for name, content := range map[string]string{"1": texts, "2": old, "3": now} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	for _, name := range []string{"1", "2", "3"} {
		names = append(names, filepath.Join(dir, name))
	}
	var out strings.Builder
	err := run(&out, names)
	return out.String(), err
}

const (
	texts = `{"id":"a","text":"李明哲出席"}` + "\n" + `{"id":"b","text":"王思涵出席","measured":true}` + "\n"
	plain = `{"id":"a","entities":[{"start":0,"text":"李明哲"},{"start":3,"text":"出席"}],"posts":[]}` + "\n" +
		`{"id":"b","entities":[{"start":0,"text":"王思涵"}]}` + "\n"
)

func TestIdentical(t *testing.T) {
	out, err := compared(t, texts, plain, plain)
	require.NoError(t, err)
	assert.Equal(t, "2 documents, identical\n", out)
}

func TestFirstDifferences(t *testing.T) {
	now := strings.NewReplacer(`{"start":0,"text":"李明哲"},{"start":3,"text":"出席"}`, `{"start":0,"text":"李明"}`, `"posts":[]`, `"posts":[{"person":"李明"}]`).Replace(plain)
	out, err := compared(t, texts, plain, now)
	assert.ErrorIs(t, err, errDiffer)
	assert.Equal(t, `a
    "李明哲出席"
    - entities {"start":0,"text":"李明哲"} and 1 more
    + entities {"start":0,"text":"李明"}
    + posts {"person":"李明"}
2 documents, 1 DIFFER
`, out)
}

func TestMeasuredDocumentsAreNotShown(t *testing.T) {
	out, err := compared(t, texts, plain, strings.Replace(plain, "王思涵", "王思", 1))
	assert.ErrorIs(t, err, errDiffer)
	assert.NotContains(t, out, "王")
	assert.Contains(t, out, "b\n    - entities (not shown")
}

func TestOrderAndFieldsCount(t *testing.T) {
	out, err := compared(t, texts, plain, strings.Replace(plain, `{"start":0,"text":"李明哲"},{"start":3,"text":"出席"}`, `{"start":3,"text":"出席"},{"start":0,"text":"李明哲"}`, 1))
	assert.ErrorIs(t, err, errDiffer)
	assert.Contains(t, out, "the same in another order or form")
	out, err = compared(t, texts, plain, strings.Replace(plain, `"posts":[]`, `"posts":[],"unit":"byte"`, 1))
	assert.ErrorIs(t, err, errDiffer)
	assert.Contains(t, out, `+ unit "byte"`)
}

func TestErrors(t *testing.T) {
	for want, files := range map[string][3]string{
		"2 texts, but 2 and 1 documents": {texts, plain, plain[:strings.Index(plain, "\n")]},
		`output for "a" is called "b"`:   {texts, plain, strings.Replace(plain, `"id":"a"`, `"id":"b"`, 1)},
		`output for "b"`:                 {texts, plain, plain[:len(plain)-3]},
		":2: ":                           {texts[:len(texts)-3], plain, plain},
	} {
		_, err := compared(t, files[0], files[1], files[2])
		assert.ErrorContains(t, err, want)
		assert.NotErrorIs(t, err, errDiffer)
	}
	assert.ErrorContains(t, run(&strings.Builder{}, nil), "three files")
	assert.ErrorIs(t, run(&strings.Builder{}, []string{"none", "none", "none"}), os.ErrNotExist)
}
