package dianming_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// bulletinDay is the reference date of the bulletin.
const bulletinDay = "2026-02-10"

// extractBulletin runs the extractor on the bulletin, as of its day.
func extractBulletin(tb testing.TB, options ...dianming.Option) *dianming.Document {
	day, err := time.Parse(time.DateOnly, bulletinDay)
	require.NoError(tb, err)
	ex, err := dianming.New(append(options, dianming.WithReferenceDate(day))...)
	require.NoError(tb, err)
	tb.Cleanup(func() { ex.Close() })
	doc, err := ex.Extract(tb.Context(), bulletin(tb))
	require.NoError(tb, err)
	return doc
}

// asJSONL writes a document as a line, with everything that belongs to the
// public form of it.
func asJSONL(tb testing.TB, doc *dianming.Document) string {
	var b bytes.Buffer
	w, err := annotation.NewWriter(&b, annotation.JSONL)
	require.NoError(tb, err)
	a := doc.Annotation("bulletin", bulletinDay)
	a.Text = ""
	require.NoError(tb, w.Write(a))
	return b.String()
}

// The bulletin is as it was published, byte for byte: its hard line breaks and
// half-width commas are part of the task.
func TestBulletinIsUnchanged(t *testing.T) {
	text := bulletin(t)
	assert.Len(t, text, 16950)
	sum := sha256.Sum256([]byte(text))
	assert.Equal(t, "dc3ce1800aa936d5c737fc81c7e6f676e41a00dd5a673df6a151b7be872228a5", hex.EncodeToString(sum[:]))
	assert.Equal(t, goldBulletin(t).Text, text, "the gold is of the same text")
}

func TestBulletinGolden(t *testing.T) {
	got := asJSONL(t, extractBulletin(t))
	path := filepath.Join("..", "..", "testdata", "golden", "bulletin.jsonl")
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, anEntityALine(string(want)), anEntityALine(got), "run the test with -update if the change is meant")
}

// anEntityALine makes the difference of two documents readable.
func anEntityALine(document string) string { return strings.ReplaceAll(document, "},{", "},\n{") }

func goldBulletin(tb testing.TB) annotation.Document {
	file, err := os.Open("../../testdata/bulletin.json")
	require.NoError(tb, err)
	defer file.Close()
	for d, err := range annotation.ReadJSON(file, annotation.ReadOptions{}) {
		require.NoError(tb, err)
		return d
	}
	require.Fail(tb, "no document")
	return annotation.Document{}
}

// The floors are what the project promises for the bulletin, in percent.
func TestBulletinScores(t *testing.T) {
	gold := goldBulletin(t)
	pred := extractBulletin(t).Annotation(gold.ID, bulletinDay)
	report := evaluate.Score([]annotation.Document{gold}, []annotation.Document{pred})
	assert.GreaterOrEqual(t, 100*report.Micro.F1(), 97.0, "micro F1")
	floors := map[dianming.Type]float64{
		dianming.Person: 100, dianming.Title: 97, dianming.School: 97, dianming.Org: 97, dianming.Date: 97, dianming.Count: 97,
	}
	for _, s := range report.Types {
		assert.GreaterOrEqual(t, 100*s.Strict.F1(), floors[s.Type], "%s F1", s.Type)
		if share, ok := s.Values.Share(); ok {
			assert.Equal(t, 1.0, share, "values of %s", s.Type)
		}
	}
	assert.Equal(t, evaluate.Counts{TP: 11}, report.Posts, "all posts but the one at 基金会, which the gold mentions only optionally")
	assert.Len(t, gold.Posts, 12)
	assert.ElementsMatch(t, gold.Posts, pred.Posts, "every post of the gold, and no other")
	if t.Failed() {
		for _, e := range report.Errors {
			t.Log(e)
		}
	}
}

// The four articles of the bulletin begin at their headings.
func TestBulletinArticles(t *testing.T) {
	doc := extractBulletin(t)
	var heads []string
	end := 0
	for _, a := range doc.Articles {
		assert.GreaterOrEqual(t, a.Start, end)
		end = a.End
		line, _, _ := bytes.Cut(bytes.TrimSpace([]byte(doc.Text[a.Start:a.End])), []byte("\n"))
		heads = append(heads, string(line))
	}
	assert.Equal(t, []string{"以高质量党建引领教育事业高质量发展", "汾阳:", "科技赋能教育 爱心点亮校园", "课后时光绽放成长光彩"}, heads)
	assert.Equal(t, len(doc.Text), end)
}
