package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/benchmarks/yardstick"
)

func file(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "texts.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600))
	return path
}

// The figures are those of all texts of the file, each a document of its own.
func TestTexts(t *testing.T) {
	path := file(t, `{"id":"a","text":"海州市教育局局长李明哲到会。"}`, ``, `{"text":"2月5日，清河县第二中学举行活动。","entities":[]}`)
	f, err := run(path, false)
	require.NoError(t, err)
	assert.EqualValues(t, 2, f["texts"])
	assert.EqualValues(t, len("海州市教育局局长李明哲到会。")+len("2月5日，清河县第二中学举行活动。"), f["bytes"])
	assert.EqualValues(t, len("2月5日，清河县第二中学举行活动。"), f["bytes_longest"])
	assert.EqualValues(t, 5, f["entities"], "局, 局长, 李明哲; 2月5日, 中学")
	assert.Positive(t, f["allocs_per_entity"])
	assert.Positive(t, f["mb_per_s_extract"])
	if _, ok := yardstick.Load(); ok {
		assert.Positive(t, f["extract"])
		assert.Positive(t, f["extract_by_tag"])
	}
	var b strings.Builder
	require.NoError(t, show(&b, f, false, ""))
	var shown map[string]any
	require.NoError(t, json.Unmarshal([]byte(b.String()), &shown))
	assert.EqualValues(t, 5, shown["entities"])
}

// What is no collection of texts is named, with its place.
func TestTextsProblems(t *testing.T) {
	for want, path := range map[string]string{
		"absent.jsonl":               "absent.jsonl",
		"no documents":               file(t),
		"document 2 has no \"text\"": file(t, `{"text":"海州市"}`, `{"id":"a"}`),
		"document 1: ":               file(t, `{"text":`),
		"no entities in its 1":       file(t, `{"text":"好"}`),
	} {
		_, err := run(path, false)
		assert.ErrorContains(t, err, want)
	}
}

// Every text is worked on, once, in its order, part by part.
func TestOver(t *testing.T) {
	long := strings.Repeat("长", partBytes/3)
	texts := []string{"一", long, "二", "三", long, "四"}
	var got []string
	c := over("read", texts, func(text string) { got = append(got, text) })
	assert.Len(t, c.parts, 3)
	c.all()
	assert.Equal(t, texts, got)
	assert.Equal(t, len(strings.Join(texts, "")), c.bytes)
}

// The contenders take turns in each part, and have as many times as rounds.
func TestRace(t *testing.T) {
	changes, last := 0, ""
	contenderOf := func(name string) *contender {
		part := func() {
			if name != last {
				changes, last = changes+1, name
			}
		}
		return &contender{name: name, bytes: 1, parts: []func(){part, part}}
	}
	a, b := contenderOf("a"), contenderOf("b")
	race([]*contender{a, b}, 3)
	assert.Len(t, a.times, 3)
	assert.Len(t, b.times, 3)
	assert.Equal(t, 2+3*4, changes, "a and b to warm up, then a, b, a, b in each of 3 rounds")
}
