package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestOwnTexts(t *testing.T) {
	list, err := own(filepath.Join("..", ".."))
	require.NoError(t, err)
	all := map[string]text{}
	for _, one := range list {
		all[one.ID] = one
	}
	assert.Len(t, all, len(list), "two texts with the same ID")
	assert.Equal(t, text{ID: "place bureau and head 141126", Text: "3月12日，石楼县教育局局长王建国出席会议。", Ref: "2026-02-10"}, all["place bureau and head 141126"])
	assert.Equal(t, "据悉，此次培训得到了中共中央的大力支持。", all["kind orgs 3 中共中央"].Text)
	assert.Equal(t, "王建国（一级主任科员）介绍情况。", all["kind titles 2 一级主任科员"].Text)
	for _, r := range dianming.Rules() {
		for i := range r.Match {
			assert.NotEmpty(t, all[fmt.Sprintf("rule %s +%d", r.ID, i+1)].Text)
		}
		for i := range r.NoMatch {
			assert.NotEmpty(t, all[fmt.Sprintf("rule %s -%d", r.ID, i+1)].Text)
		}
	}
	assert.Contains(t, all["bulletin"].Text, "石楼中学")
	for id, one := range all {
		if one.Text == "" || strings.ContainsAny(one.Text, "⟦⟧○●→") || one.Measured {
			assert.Failf(t, "bad text", "%s: %v", id, one)
		}
	}
	assert.Greater(t, len(all), 27000)
}

func TestUnmarked(t *testing.T) {
	for example, want := range map[string]string{
		"没有标记":                    "没有标记",
		"⟦海州大学⟧的⟦李明哲⟧":            "海州大学的李明哲",
		"占⟦三分之一|1/3⟧，⟦数十名| 名⟧":    "占三分之一，数十名",
		"海州大学校长李明哲 → 李明哲|校长|海州大学": "海州大学校长李明哲",
	} {
		assert.Equal(t, want, unmarked(example))
	}
}

// Half 1 of annotated documents is measured only; cases are there to be read. "e" and
// "e1" are of half 1, "a" of half 0.
func TestRunAddsCollections(t *testing.T) {
	name := filepath.Join(t.TempDir(), "some.jsonl")
	lines := `{"id":"a","text":"一","entities":[]}` + "\n" + `{"id":"e","text":"<二>","entities":[],"ref":"2026-01-02"}` + "\n\n" +
		`{"id":"e1","input":"三","entities":[]}` + "\n" + `{"id":"1","text":"四"}`
	require.NoError(t, os.WriteFile(name, []byte(lines), 0o644))
	var out strings.Builder
	require.NoError(t, run(&out, filepath.Join("..", ".."), []string{name}))
	assert.True(t, strings.HasPrefix(out.String(), `{"id":"bulletin","text":"\n\n以高质量`))
	assert.True(t, strings.HasSuffix(out.String(), `"}
{"id":"some.jsonl a","text":"一"}
{"id":"some.jsonl e","text":"<二>","ref":"2026-01-02","measured":true}
{"id":"some.jsonl e1","text":"三"}
{"id":"some.jsonl 1","text":"四"}
`), "%q", out.String()[out.Len()-300:])
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	for content, want := range map[string]string{
		`{"id":"a"}`:                           `document 1, "a": neither`,
		`{"id":"a","text":"一"}` + "\nnonsense": "document 2",
	} {
		name := filepath.Join(dir, "bad.jsonl")
		require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
		_, err := collection(name)
		assert.ErrorContains(t, err, want)
	}
	assert.ErrorContains(t, write(&strings.Builder{}, []text{{ID: "a"}, {ID: "b"}, {ID: "a"}}), `two texts are called "a"`)
	assert.ErrorIs(t, run(&strings.Builder{}, filepath.Join("..", ".."), []string{filepath.Join(dir, "none")}), os.ErrNotExist)
	assert.ErrorIs(t, run(&strings.Builder{}, dir, nil), os.ErrNotExist)
}
