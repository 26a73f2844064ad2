package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const bulletinPath = "../../testdata/bulletin.txt"

// golden compares got with a file of testdata/golden.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "golden", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, aLine(string(want)), aLine(got), "run the test with -update if the change is meant")
}

// aLine writes the entities of JSON one a line.
func aLine(s string) string { return strings.ReplaceAll(s, "},{", "},\n{") }

// command runs extract with what goes wrong in sight.
func command(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, err bytes.Buffer
	status = run(context.Background(), args, strings.NewReader(stdin), &out, &err)
	return out.String(), err.String(), status
}

func TestGoldenReport(t *testing.T) {
	golden(t, "extract.txt", extract(t, "", "--ref-date", "2026-02-10", bulletinPath))
}

func TestGoldenExplained(t *testing.T) {
	golden(t, "extract-explain.txt", extract(t, "", "--ref-date", "2026-02-10", "--explain", "--types", "PERSON,SCHOOL,ORG", bulletinPath))
}

func TestGoldenJSONL(t *testing.T) {
	golden(t, "extract.jsonl", extract(t, "", "--ref-date", "2026-02-10", "--format", "jsonl", bulletinPath))
}

// Without a reference date the year of 2月5日 cannot be known.
func TestRefDate(t *testing.T) {
	const text = "2月5日，石楼中学举行升旗仪式。"
	assert.Contains(t, extract(t, text, "-"), "= XXXX-02-05")
	assert.Contains(t, extract(t, text, "--ref-date", "2026-02-10", "-"), "= 2026-02-05")
	assert.Contains(t, extract(t, text, "--ref-date", "2019-02-10", "-"), "= 2019-02-05")
	_, stderr, status := command(text, "--ref-date", "10.2.2026", "-")
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "YYYY-MM-DD")
}

// line is what a line of JSONL holds.
type line struct {
	ID       string
	Unit     string
	Entities []struct {
		Start, End int
		Type, Text string
		Value      string
	}
	Posts []struct{ Person, Org, Title string }
}

func linesOf(t *testing.T, out string) []line {
	t.Helper()
	var lines []line
	for s := range strings.Lines(out) {
		var l line
		require.NoError(t, json.Unmarshal([]byte(s), &l), s)
		lines = append(lines, l)
	}
	return lines
}

func TestTypes(t *testing.T) {
	const text = "2月5日，石楼中学校长郭志远讲话，70余人参加。"
	for _, types := range []string{"PERSON,DATE", "person, date"} {
		lines := linesOf(t, extract(t, text, "--format", "jsonl", "--types", types, "-"))
		require.Len(t, lines, 1)
		var got []string
		for _, e := range lines[0].Entities {
			got = append(got, e.Type+" "+e.Text)
		}
		assert.Equal(t, []string{"DATE 2月5日", "PERSON 郭志远"}, got)
		assert.Len(t, lines[0].Posts, 1, "posts are no entities")
	}
	_, stderr, status := command(text, "--types", "NAME", "-")
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr, "NAME")
}

// What is not current of a post stands in both formats, and what is current in none.
func TestPostsInTime(t *testing.T) {
	const text = "原海州市教育局局长李明哲、海州一中校长王思涵出席。任命陈远为海州二中校长。"
	report := extract(t, text, "-")
	for _, line := range []string{"李明哲 — 局长 — 海州市教育局 (former)\n", "王思涵 — 校长 — 海州一中\n", "陈远 — 校长 — 海州二中 (appointed)\n"} {
		assert.Contains(t, report, line)
	}
	jsonl := extract(t, text, "--format", "jsonl", "-")
	assert.Contains(t, jsonl, `"posts":[{"person":"李明哲","org":"海州市教育局","title":"局长","status":"former"},`+
		`{"person":"王思涵","org":"海州一中","title":"校长"},{"person":"陈远","org":"海州二中","title":"校长","status":"appointed"}]`)
}

func TestReportOfDates(t *testing.T) {
	from, to := dianming.PostDate{Value: "2016-10"}, dianming.PostDate{Value: "2019-08-31"}
	for _, c := range []struct {
		post dianming.Post
		want string
	}{
		{dianming.Post{}, ""},
		{dianming.Post{From: from}, " (from 2016-10)"},
		{dianming.Post{Status: dianming.Removed, To: to}, " (removed, to 2019-08-31)"},
		{dianming.Post{Status: dianming.Former, From: from, To: to}, " (former, from 2016-10, to 2019-08-31)"},
	} {
		c.post.Title, c.post.Org = 1, -1
		doc := &dianming.Document{Posts: []dianming.Post{c.post}, Entities: []dianming.Entity{{Text: "李明哲"}, {Text: "校长"}}}
		var b strings.Builder
		r := report{out: &b, doc: doc}
		r.posts()
		require.NoError(t, r.err)
		assert.Equal(t, "\nWHO HOLDS WHICH POST (1)\n  李明哲 — 校长"+c.want+"\n", b.String())
	}
}

// Offsets count code points of the input text; names have no line break.
func TestJSONLOffsets(t *testing.T) {
	const text = "😀他们来自石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼\n\n二中。"
	lines := linesOf(t, extract(t, text, "--format", "jsonl", "-"))
	require.Len(t, lines, 1)
	assert.Equal(t, "codepoint", lines[0].Unit)
	runes := []rune(text)
	broken := false
	for _, e := range lines[0].Entities {
		mention := string(runes[e.Start:e.End])
		broken = broken || mention == "石楼\n\n二中"
		assert.Equal(t, strings.ReplaceAll(mention, "\n", ""), e.Text)
	}
	assert.True(t, broken)
}

// A bad line is reported with its number, the others are read, and the status
// tells.
func TestBadJSONLLine(t *testing.T) {
	input := `{"id":"a","text":"石楼中学举行升旗仪式。"}
nonsense
{"id":"b","text":"2月5日，石楼中学。","ref":"2026-02-10"}

{"id":"c","text":"石楼中学。","ref":"yesterday"}
{"id":"d","text":5}
{"id":"e","text":"郭志远局长。"}
`
	stdout, stderr, status := command(input, "--input", "jsonl", "--format", "jsonl", "-")
	assert.Equal(t, 1, status)
	var ids []string
	for _, l := range linesOf(t, stdout) {
		ids = append(ids, l.ID)
	}
	assert.Equal(t, []string{"a", "b", "e"}, ids)
	for _, want := range []string{"line 2", "line 6", `"c"`, "yesterday", "YYYY-MM-DD"} {
		assert.Contains(t, stderr, want)
	}
	assert.Contains(t, stdout, "2026-02-05", "each document has its own day")
}

// Files of JSON may come behind one another in any layout, as cat puts them.
func TestJSONFilesBehindOneAnother(t *testing.T) {
	input := `[{"id":"a","text":"石楼中学举行升旗仪式。"}]
[{"id":"b","text":"贺昌中学举行升旗仪式。"}][]
{"id":"c","text":"石楼中学举行升旗仪式。"}
{
  "id": "d",
  "text": "贺昌中学举行升旗仪式。"
}
`
	var ids []string
	for _, l := range linesOf(t, extract(t, input, "--input", "jsonl", "--format", "jsonl", "-")) {
		ids = append(ids, l.ID)
		assert.Len(t, l.Entities, 1)
	}
	assert.Equal(t, []string{"a", "b", "c", "d"}, ids)
	_, stderr, status := command(input+"[{\"id\":\"e\",\"text\":\"\"}", "--input", "jsonl", "-")
	assert.Equal(t, 1, status)
	assert.Contains(t, stderr, "line 8: the array is not closed")
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	write("a.txt", "石楼中学举行升旗仪式。")
	write("sub/b.txt", "贺昌中学举行升旗仪式。")
	write("picture.png", "洪洞中学举行升旗仪式。")
	write("c.jsonl", `{"id":"doc","text":"临汾一中举行升旗仪式。"}`)
	out := extract(t, "", dir)
	assert.Less(t, strings.Index(out, "a: "), strings.Index(out, "b: "))
	assert.Contains(t, out, "石楼中学")
	assert.Contains(t, out, "贺昌中学")
	assert.NotContains(t, out, "洪洞")
	assert.NotContains(t, out, "临汾")
	lines := linesOf(t, extract(t, "", "--input", "jsonl", "--format", "jsonl", dir))
	require.Len(t, lines, 1)
	assert.Equal(t, "doc", lines[0].ID)

	both := linesOf(t, extract(t, "", "--format", "jsonl", filepath.Join(dir, "a.txt"), filepath.Join(dir, "picture.png")))
	require.Len(t, both, 2, "a file that is named is read whatever its name")
	assert.Equal(t, "picture", both[1].ID)
}

func TestMissingFileGoesOn(t *testing.T) {
	stdout, stderr, status := command("", filepath.Join(t.TempDir(), "none.txt"), bulletinPath)
	assert.Equal(t, 1, status)
	assert.Contains(t, stderr, "none.txt")
	assert.Contains(t, stdout, "赵雪宏")
}

func TestUsage(t *testing.T) {
	stdout, _, status := command("", "--help")
	assert.Zero(t, status)
	assert.Contains(t, stdout, "--ref-date")
	for _, args := range [][]string{nil, {"--format", "xml", "-"}, {"--nonsense", "-"}, {"--segmenter", "other", "-"}} {
		_, stderr, status := command("", args...)
		assert.Equal(t, 2, status, "%v", args)
		assert.NotEmpty(t, stderr, "%v", args)
	}
}

func TestEmptyInput(t *testing.T) {
	lines := linesOf(t, extract(t, "", "--format", "jsonl", "-"))
	require.Len(t, lines, 1)
	assert.Empty(t, lines[0].Entities)
}

// The output that the READMEs show is what the command prints.
func TestReadmesShowRealOutput(t *testing.T) {
	real := strings.Split(extract(t, "", bulletinPath), "\n")
	for _, name := range []string{"README.md", "README.zh.md"} {
		b, err := os.ReadFile(filepath.Join("..", "..", name))
		require.NoError(t, err)
		_, shown, found := strings.Cut(string(b), "    $ go run ./examples/extract testdata/bulletin.txt\n")
		require.True(t, found, name)
		lines := 0
		for line := range strings.Lines(shown) {
			line = strings.TrimRight(line, "\n")
			text, ok := strings.CutPrefix(line, "    ")
			if !ok && line != "" {
				break
			}
			if text = strings.TrimRight(text, " "); text != "" && strings.TrimSpace(text) != "…" {
				assert.True(t, slices.Contains(real, text), "%s: the command does not print %q", name, text)
				lines++
			}
		}
		assert.Greater(t, lines, 15, name)
	}
}

// With --misspelt a name with a wrong character has its right form beside it.
func TestMisspelt(t *testing.T) {
	const text = "清河县教育菊发文。"
	assert.NotContains(t, extract(t, text, "-"), "教育局")
	assert.Contains(t, extract(t, text, "--misspelt", "-"), "清河县教育菊  → 清河县教育局")
	assert.Contains(t, extract(t, text, "--misspelt", "--explain", "-"), "县教育菊 for 县教育局 (M-KIND)")
}
