package annotation

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func write(t testing.TB, f Format, docs ...Document) string {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, f)
	require.NoError(t, err)
	for _, d := range docs {
		require.NoError(t, w.Write(d))
	}
	require.NoError(t, w.Close())
	return b.String()
}

func readAll(t testing.TB, f Format, s string) []Document {
	t.Helper()
	var docs []Document
	for d, err := range Read(strings.NewReader(s), f, ReadOptions{}) {
		require.NoError(t, err)
		docs = append(docs, d)
	}
	return docs
}

// carried is what a format keeps of a document.
func carried(f Format, d Document) Document {
	switch f {
	case CoNLL:
		d = withoutArticles(d)
	case Doccano:
		for i := range d.Entities {
			d.Entities[i].Optional = false
		}
	}
	return d
}

// withoutArticles is what a format that keeps entities and posts alone has.
func withoutArticles(d Document) Document {
	d.Aliases, d.Articles, d.Posts = nil, nil, slices.Clone(d.Posts)
	for i := range d.Posts {
		d.Posts[i].Article = 0
	}
	return d
}

func TestGoldenFiles(t *testing.T) {
	second := Document{ID: "sample/2", Text: "无事"}
	for _, f := range Formats {
		t.Run(string(f), func(t *testing.T) { golden(t, string(f)+".golden", write(t, f, sample(), second)) })
	}
	var txt, ann bytes.Buffer
	require.NoError(t, WriteBrat(&txt, &ann, sample()))
	golden(t, "brat.ann.golden", ann.String())
	assert.Equal(t, sample().Text, txt.String())
}

func TestRoundTrip(t *testing.T) {
	empty := Document{ID: "empty"}
	noText := Document{ID: "no text", Entities: []Entity{{Start: 3, End: 5, Type: Org}}}
	for _, f := range []Format{JSONL, CoNLL, Doccano} {
		for _, unit := range []Unit{CodePoint, Byte, UTF16} {
			t.Run(string(f)+"/"+unit.String(), func(t *testing.T) {
				docs := []Document{sample(), bulletinGold(t), empty}
				if f == JSONL {
					docs = append(docs, noText)
				}
				var in, want []Document
				for _, d := range docs {
					if d.Text != "" {
						c, err := d.Convert(unit)
						require.NoError(t, err)
						d = c
					}
					in = append(in, d)
					if f != JSONL && d.Text != "" {
						c, err := d.Convert(CodePoint)
						require.NoError(t, err)
						d = c
					}
					want = append(want, carried(f, d))
				}
				assert.Equal(t, want, readAll(t, f, write(t, f, in...)))
			})
		}
	}
}

// The text is put together from the rows, so line breaks are what remains of
// white space; entities and their texts survive.
func TestRoundTripBIO(t *testing.T) {
	docs := readAll(t, BIO, write(t, BIO, sample(), bulletinGold(t)))
	require.Len(t, docs, 2)
	for i, want := range []Document{sample(), bulletinGold(t)} {
		require.Len(t, docs[i].Entities, len(want.Entities))
		for k, e := range want.Entities {
			assert.Equal(t, e.Type, docs[i].Entities[k].Type)
			assert.Equal(t, e.Text, docs[i].Entities[k].Text)
		}
		assert.Equal(t, bare(want.Text), bare(docs[i].Text))
	}
}

func TestRoundTripBrat(t *testing.T) {
	for _, d := range []Document{sample(), bulletinGold(t), {ID: "empty"}} {
		var txt, ann bytes.Buffer
		require.NoError(t, WriteBrat(&txt, &ann, d))
		got, err := ReadBrat(d.ID, &txt, &ann, ReadOptions{})
		require.NoError(t, err)
		d = withoutArticles(d)
		d.Ref = ""
		assert.Equal(t, d, got)
	}
}

// Every status survives every format that carries posts.
func TestRoundTripStatus(t *testing.T) {
	d := Document{ID: "a", Text: "李明哲", Entities: []Entity{{Start: 0, End: 3, Type: Person, Text: "李明哲"}}}
	for s := Current; s <= Former; s++ {
		d.Posts = append(d.Posts, Post{Person: "李明哲", Title: "校长", Status: s, From: "2016-10"})
	}
	require.Len(t, d.Posts, 6)
	for _, f := range []Format{JSONL, CoNLL, Doccano} {
		assert.Equal(t, []Document{d}, readAll(t, f, write(t, f, d)), f)
	}
	var txt, ann bytes.Buffer
	require.NoError(t, WriteBrat(&txt, &ann, d))
	got, err := ReadBrat("a", &txt, &ann, ReadOptions{})
	require.NoError(t, err)
	assert.Equal(t, d, got)
	assert.Equal(t, 5, strings.Count(write(t, LabelStudio, d), `"status":`), "what is current goes without saying")
}

func TestInvalidUTF8KeepsOffsets(t *testing.T) {
	d := Document{ID: "bad", Text: "\xff\xfe二中\x00到", Unit: Byte, Entities: []Entity{{Start: 2, End: 8, Type: School, Text: "二中"}}}
	require.NoError(t, d.Validate())
	for _, f := range []Format{JSONL, CoNLL, Doccano} {
		got := readAll(t, f, write(t, f, d))
		require.Len(t, got, 1)
		assert.Equal(t, "\uFFFD\uFFFD二中\x00到", got[0].Text)
		c, err := got[0].Convert(CodePoint)
		require.NoError(t, err)
		assert.Equal(t, []Entity{{Start: 2, End: 4, Type: School, Text: "二中"}}, c.Entities)
	}
}

func TestLabelStudioIsOneArray(t *testing.T) {
	var tasks []map[string]any
	require.NoError(t, json.Unmarshal([]byte(write(t, LabelStudio, sample(), sample())), &tasks))
	assert.Len(t, tasks, 2)
	require.NoError(t, json.Unmarshal([]byte(write(t, LabelStudio)), &tasks))
	assert.Empty(t, tasks)
}

func TestWriteRefuses(t *testing.T) {
	overlap := Document{ID: "o", Text: "吕梁一中", Entities: []Entity{{Start: 0, End: 4, Type: School, Text: "吕梁一中"}, {Start: 2, End: 4, Type: Org, Text: "一中"}}}
	noText := Document{ID: "n", Entities: []Entity{{Start: 0, End: 2, Type: Person}}}
	wrong := Document{ID: "w", Text: "吕梁", Entities: []Entity{{Start: 0, End: 3, Type: Person}}}
	tests := []struct {
		format Format
		doc    Document
		want   string
	}{
		{CoNLL, overlap, `SCHOOL "吕梁一中" at 0–4 and ORG "一中" at 2–4 overlap`},
		{BIO, Document{ID: "s", Text: "吕 梁", Entities: []Entity{{Start: 0, End: 2, Type: Org}}}, "begins or ends with white space"},
		{CoNLL, noText, "the format holds the text"},
		{Doccano, noText, "the format holds the text"},
		{LabelStudio, wrong, `document "w": entities[0]: offset 3 is past the end of the text, which has 2 (codepoint)`},
		{WebAnnotation, wrong, "past the end"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		w, err := NewWriter(&b, tt.format)
		require.NoError(t, err)
		assert.ErrorContains(t, w.Write(tt.doc), tt.want)
		assert.Zero(t, b.Len(), "nothing of a refused document is written")
	}
	assert.ErrorContains(t, WriteBrat(io.Discard, io.Discard, wrong), "past the end")
	assert.ErrorContains(t, WriteBrat(io.Discard, io.Discard, noText), "brat holds the text")
	_, err := NewWriter(io.Discard, "xml")
	assert.ErrorContains(t, err, "choose one of jsonl, conll")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteErrorsAreReturned(t *testing.T) {
	for _, f := range Formats {
		w, err := NewWriter(failing{}, f)
		require.NoError(t, err)
		assert.ErrorContains(t, w.Write(sample()), "disk full", f)
	}
	assert.ErrorContains(t, WriteBrat(failing{}, io.Discard, sample()), "disk full")
	assert.ErrorContains(t, WriteBrat(io.Discard, failing{}, sample()), "disk full")
}

func TestReadRefusesWriteOnlyFormats(t *testing.T) {
	for _, err := range Read(strings.NewReader("{}"), LabelStudio, ReadOptions{}) {
		assert.ErrorContains(t, err, "cannot be read")
	}
}

// A confidence is written with three digits, and not at all where nobody says; a little is never nothing.
func TestConfidenceInJSON(t *testing.T) {
	d := Document{ID: "a", Text: "县二中校长李望秋", Entities: []Entity{
		{Start: 0, End: 3, Type: School, Text: "县二中", Confidence: 0.98765}, {Start: 3, End: 5, Type: Title, Text: "校长", Confidence: 1e-9},
		{Start: 5, End: 8, Type: Person, Text: "李望秋"},
	}, Posts: []Post{{Person: "李望秋", Title: "校长", Confidence: 0.5}, {Person: "李望秋", Org: "县二中", Title: "校长"}}}
	b, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Contains(t, string(b), `"entities":[{"start":0,"end":3,"type":"SCHOOL","text":"县二中","confidence":0.988},{"start":3,"end":5,"type":"TITLE","text":"校长","confidence":0.001},{"start":5,"end":8,"type":"PERSON","text":"李望秋"}]`)
	assert.Contains(t, string(b), `"posts":[{"person":"李望秋","org":"","title":"校长","confidence":0.5},{"person":"李望秋","org":"县二中","title":"校长"}]`)
	var got Document
	require.NoError(t, json.Unmarshal(b, &got))
	d.Entities[0].Confidence, d.Entities[1].Confidence = 0.988, 0.001
	assert.Equal(t, d, got)
}
