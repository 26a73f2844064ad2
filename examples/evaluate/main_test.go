package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const bulletin = "../../testdata/bulletin.json"

// damaged writes a copy of the gold in which about a third of everything is
// changed: dropped, moved, retyped, doubled, with other values or none; posts
// lose or change their organisation. The changes are the same in every run.
func damaged(t *testing.T, gold string) string {
	file, err := os.Open(gold)
	require.NoError(t, err)
	defer file.Close()
	path := filepath.Join(t.TempDir(), "pred.jsonl")
	out, err := os.Create(path)
	require.NoError(t, err)
	defer out.Close()
	w, err := annotation.NewWriter(out, annotation.JSONL)
	require.NoError(t, err)
	r := rand.New(rand.NewPCG(7, 11))
	n := 0
	for d, err := range annotation.ReadJSON(file, annotation.ReadOptions{}) {
		require.NoError(t, err)
		if n++; n%17 == 0 {
			continue // a document without a prediction
		}
		length := len([]rune(d.Text))
		d.Text = "" // predictions travel without it
		d.Entities = damageEntities(r, d.Entities, length)
		d.Posts = damagePosts(r, d.Posts)
		d.Aliases = damageAliases(r, d.Aliases)
		require.NoError(t, w.Write(d))
	}
	require.NoError(t, w.Write(annotation.Document{ID: "not in the gold"}))
	return path
}

// extracted writes what the library finds in the texts of a collection.
func extracted(t *testing.T, gold string) string {
	docs, ok := load(gold, nil, os.Stderr)
	require.True(t, ok)
	ex, err := dianming.New()
	require.NoError(t, err)
	defer ex.Close()
	path := filepath.Join(t.TempDir(), "pred.jsonl")
	out, err := os.Create(path)
	require.NoError(t, err)
	defer out.Close()
	w, err := annotation.NewWriter(out, annotation.JSONL)
	require.NoError(t, err)
	for _, d := range docs {
		var day time.Time
		if d.Ref != "" {
			day, err = time.Parse(time.DateOnly, d.Ref)
			require.NoError(t, err)
		}
		doc, err := ex.ExtractAt(context.Background(), d.Text, day)
		require.NoError(t, err)
		require.NoError(t, w.Write(doc.Annotation(d.ID, "")))
	}
	return path
}

func damageEntities(r *rand.Rand, in []annotation.Entity, length int) []annotation.Entity {
	var out []annotation.Entity
	for _, e := range in {
		e.Text = ""
		e.Optional = false // a prediction does not know what is optional
		switch r.IntN(12) {
		case 0:
			continue
		case 1:
			e.Start = max(e.Start-1, 0)
		case 2:
			e.End = min(e.End+3, length)
		case 3:
			e.Type = annotation.Type(1 + r.IntN(6))
		case 4:
			e.Value = "  wrong  value "
		case 5:
			e.Value = ""
		case 6:
			e.Value = " " + strings.ReplaceAll(e.Value, " ", " \t ") + "\n"
		case 7:
			out = append(out, e) // a double
		}
		out = append(out, e)
	}
	return out
}

func damagePosts(r *rand.Rand, in []annotation.Post) []annotation.Post {
	var out []annotation.Post
	for _, p := range in {
		p.Optional = false
		switch r.IntN(12) {
		case 0, 1:
			continue
		case 2:
			p.Org = ""
		case 3:
			p.Title = "副" + p.Title
		case 4:
			p.Person = " " + p.Person + "\n"
		case 5:
			p.Status = annotation.PostStatus(r.IntN(6))
		case 6:
			p.Status, p.From = annotation.Removed, ""
		case 7:
			p.From, p.To = "2016-Q4", p.From
		case 8:
			other := p // another term
			other.Status, other.To = annotation.Former, "2012"
			out = append(out, other)
		}
		out = append(out, p)
	}
	return out
}

func damageAliases(r *rand.Rand, in []annotation.Alias) []annotation.Alias {
	var out []annotation.Alias
	for _, a := range in {
		switch r.IntN(4) {
		case 0:
			continue
		case 1:
			a.Names = append(append([]string{}, a.Names...), "另一个名字")
		}
		out = append(out, a)
	}
	return out
}

// reference runs the scorer of the annotation guideline.
func reference(t *testing.T, args ...string) string {
	script := "../../../shared/gold/score2.py"
	if _, err := os.Stat(script); err != nil {
		t.Skip("the reference scorer is not here")
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	out, err := exec.Command(python, append([]string{script}, args...)...).Output()
	require.NoError(t, err)
	return string(out)
}

// score is what the command prints, "no value" written as the reference does.
func score(t *testing.T, args ...string) string {
	var out, errs bytes.Buffer
	require.Equal(t, 0, run(args, nil, &out, &errs), errs.String())
	var b strings.Builder
	for line := range strings.Lines(out.String()) {
		if strings.Contains(line, "\tVALUE\t") {
			line = strings.ReplaceAll(line, " got none\n", " got None\n")
		}
		b.WriteString(line)
	}
	return b.String()
}

// sameLines compares line by line. Of a line that lists a disagreement it shows
// the document and the kind alone, as collections are not to be read from here.
func sameLines(t *testing.T, want, got string) {
	t.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			head := func(line string) []string { return strings.SplitN(line, "\t", 4)[:min(3, strings.Count(line, "\t")+1)] }
			require.Failf(t, "not as the reference", "line %d: want %q, got %q", i+1, head(w[i]), head(g[i]))
		}
	}
	assert.Equal(t, len(w), len(g), "number of lines")
}

// golds are the collections to score: each with predictions that are damaged gold,
// and with what the library finds today.
var golds = []string{
	bulletin, "../../../shared/gold/dev.jsonl", "../../../shared/gold/dev2.jsonl", "../../../shared/gold/dev3.jsonl",
}

func TestSameAsReference(t *testing.T) {
	for _, gold := range golds {
		for name, predict := range map[string]func(*testing.T, string) string{"damaged": damaged, "extracted": extracted} {
			t.Run(filepath.Base(gold)+"/"+name, func(t *testing.T) {
				if _, err := os.Stat(gold); err != nil {
					t.Skip("not here")
				}
				pred := predict(t, gold)
				sameLines(t, reference(t, gold, pred, "--errors", "100000"), score(t, gold, pred, "--errors", "100000"))
				var got, want any
				require.NoError(t, json.Unmarshal([]byte(score(t, gold, pred, "--json")), &got))
				require.NoError(t, json.Unmarshal([]byte(reference(t, gold, pred, "--json")), &want))
				assert.Equal(t, want, got)
			})
		}
	}
}

// The damage must show in every kind of row.
func TestDamageShows(t *testing.T) {
	out := score(t, bulletin, damaged(t, bulletin), "--errors=-1")
	require.Greater(t, strings.Count(out, "\n"), 60)
	for _, kind := range []string{"\tFP\tPERSON\t", "\tFN\tORG\t", "\tVALUE\tCOUNT\t", "\tFN\tPOST\t", "\tFP\tPOST\t", "\tFN\tALIAS\t"} {
		assert.Contains(t, out, kind)
	}
}

func TestGoldAgainstItself(t *testing.T) {
	var out, errs bytes.Buffer
	require.Equal(t, 0, run([]string{bulletin, bulletin, "--errors=-1"}, nil, &out, &errs))
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	require.Len(t, lines, 11, "no disagreement")
	assert.Equal(t, "MICRO     100.0  100.0  100.0                   129", lines[7])
	assert.Equal(t, "POST      100.0  100.0  100.0                    11", lines[9])
	assert.Equal(t, "ALIAS     100.0  100.0  100.0                     5", lines[10])
	assert.Empty(t, errs.String())
}

func TestBadLineIsReportedAndTheRestScored(t *testing.T) {
	gold := filepath.Join(t.TempDir(), "gold.jsonl")
	require.NoError(t, os.WriteFile(gold, []byte(`{"id":"a","text":"赵雪宏到会","entities":[{"start":0,"end":3,"type":"PERSON","text":"赵雪宏"}]}
{"id":"b","text":"赵雪宏到会","entities":[{"start":0,"end":3,"type":"PERSON","text":"到会"}]}
`), 0o600))
	in := strings.NewReader("{\"id\":\"a\",\"entities\":[{\"start\":0,\"end\":3,\"type\":\"PERSON\"},{\"start\":3,\"end\":5,\"type\":\"PLACE\"}]}\n{oops\n")
	var out, errs bytes.Buffer
	assert.Equal(t, 1, run([]string{gold, "-"}, in, &out, &errs))
	assert.Contains(t, out.String(), fmt.Sprintf("%-8s%7s%7s%7s", "PERSON", "100.0", "100.0", "100.0"))
	assert.Contains(t, errs.String(), `line 2: document "b": entities[0]: "赵雪宏" stands at 0–3, not "到会": it stands at 3–5`)
	assert.Contains(t, errs.String(), "-: annotation: line 2: not JSON")
}

func TestUsage(t *testing.T) {
	var out, errs bytes.Buffer
	assert.Equal(t, 2, run([]string{"only-one"}, nil, &out, &errs))
	assert.Contains(t, errs.String(), "<pred>")
	assert.Equal(t, 0, run([]string{"--help"}, nil, &out, &errs))
	assert.Contains(t, out.String(), "--errors=N")
	assert.Equal(t, 1, run([]string{"missing.json", bulletin}, nil, &out, &errs))
	assert.Contains(t, errs.String(), "missing.json")
}

// Documents in another encoding are no documents.
func TestOtherEncoding(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pred.jsonl")
	require.NoError(t, os.WriteFile(path, []byte("{\"id\":\"a\",\"text\":\"\xca\xaf\xc2\xa5\xd6\xd0\xd1\xa7\"}\n"), 0o644))
	var stdout, stderr bytes.Buffer
	assert.Equal(t, 1, run([]string{bulletin, path}, strings.NewReader(""), &stdout, &stderr))
	assert.Contains(t, stderr.String(), path+": not UTF-8 text but GB18030 (GBK, GB2312), by the look of it")
}
