package dianming_test

import (
	"context"
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// A threshold leaves out what is doubtful, and the posts that hang on it.
func ExampleDocument_AtLeast() {
	ex, err := dianming.New()
	if err != nil {
		log.Fatal(err)
	}
	defer ex.Close()
	text := "海州市教育局局长李明哲向青苗俱乐部授牌。"
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		log.Fatal(err)
	}
	certain := doc.AtLeast(0.85)
	for _, e := range doc.Entities {
		_, kept := certain.Explain(e)
		fmt.Println(e.Text, e.Confidence >= 0.85, kept)
	}
	// Output:
	// 海州市教育局 true true
	// 局长 true true
	// 李明哲 true true
	// 青苗俱乐部 false false
}

// All that is found has a confidence, whatever the text.
func TestConfidenceIsNeverSilent(t *testing.T) {
	ex := newExtractor(t)
	for _, text := range append([]string{bulletin(t), strings.Repeat(bulletin(t), 8)}, newsTexts...) {
		doc := extract(t, ex, text)
		for _, e := range doc.Entities {
			require.True(t, e.Confidence > 0 && e.Confidence < 1, "%+v", e)
		}
		for _, p := range doc.Posts {
			require.True(t, p.Confidence > 0 && p.Confidence < 1, "%+v", p)
		}
	}
}

// Behind a title a name is more certain than in the middle of a sentence.
func TestConfidenceFollowsTheEvidence(t *testing.T) {
	ex := newExtractor(t)
	of := func(text, name string) float64 {
		for _, e := range extract(t, ex, text).Entities {
			if e.Text == name {
				return e.Confidence
			}
		}
		t.Fatalf("no %s in %s", name, text)
		return 0
	}
	assert.Greater(t, of("海州市教育局局长李明哲说，要抓好落实。", "李明哲"), of("文化沙龙由王小明发展。", "王小明"))
}

func TestConfidenceOfAList(t *testing.T) {
	list, err := gazetteer.New(gazetteer.Entry{Name: "星火小队", Type: dianming.Org})
	require.NoError(t, err)
	ex, err := dianming.New(dianming.WithGazetteer(list))
	require.NoError(t, err)
	defer ex.Close()
	doc := extract(t, ex, "孩子们收到了星火小队的礼物。")
	require.Len(t, doc.Entities, 1)
	assert.Equal(t, dianming.ListedConfidence, doc.Entities[0].Confidence)
}

// AtLeast keeps what a document knows of its entities and posts in step.
func TestAtLeast(t *testing.T) {
	doc := extractBulletin(t, dianming.WithExplanations())
	before := asJSONL(t, doc)
	sizes := []int{len(doc.Entities)}
	for _, least := range []float64{0, 0.5, 0.9, 0.97, 1} {
		got := doc.AtLeast(least)
		sizes = append(sizes, len(got.Entities))
		for _, e := range got.Entities {
			assert.GreaterOrEqual(t, e.Confidence, least)
			want, ok := doc.Explain(e)
			require.True(t, ok)
			have, ok := got.Explain(e)
			require.True(t, ok)
			assert.Equal(t, want, have)
		}
		for i, p := range got.Posts {
			assert.GreaterOrEqual(t, p.Confidence, least)
			assert.Equal(t, dianming.Person, got.Entities[p.Person].Type)
			assert.Equal(t, dianming.Title, got.Entities[p.Title].Type)
			assert.NotEmpty(t, got.PostSignals(i))
		}
		if least == 0 {
			assert.Equal(t, doc.Entities, got.Entities)
			assert.Equal(t, doc.Posts, got.Posts)
			assert.Equal(t, before, asJSONL(t, got))
		}
	}
	assert.IsNonIncreasing(t, sizes)
	assert.Zero(t, sizes[len(sizes)-1])
	assert.Equal(t, before, asJSONL(t, doc), "the document is as it was")
}

// A post with its dates points at them where they stand afterwards.
func TestAtLeastKeepsDates(t *testing.T) {
	doc := extract(t, newExtractor(t), "陈远说。王思涵，女，2016年10月任海州市第一中学校长。")
	require.NotEmpty(t, doc.Posts)
	p := doc.Posts[0]
	require.Equal(t, "2016-10", p.From.Value)
	doc.Entities[0].Confidence = 0.1 // as a reader may judge
	got := doc.AtLeast(0.2)
	require.Len(t, got.Entities, len(doc.Entities)-1)
	require.NotEmpty(t, got.Posts)
	assert.Equal(t, "2016年10月", got.Entities[got.Posts[0].From.Entity].Text)
	doc.Entities[p.From.Entity].Confidence = 0.1
	got = doc.AtLeast(0.2)
	require.NotEmpty(t, got.Posts)
	assert.Zero(t, got.Posts[0].From)
	doc.Entities[p.Org].Confidence = 0.1
	assert.Len(t, doc.AtLeast(0.2).Posts, len(doc.Posts)-1)
}

// The annotation has confidences only where they are asked for.
func TestAnnotationWithConfidence(t *testing.T) {
	doc := extract(t, newExtractor(t), "海州市教育局局长李明哲到会。")
	plain, with := doc.Annotation("a", ""), doc.Annotation("a", "", dianming.WithConfidence)
	require.NotEmpty(t, doc.Posts)
	for i, e := range doc.Entities {
		assert.Zero(t, plain.Entities[i].Confidence)
		assert.Equal(t, e.Confidence, with.Entities[i].Confidence)
	}
	for i, p := range doc.Posts {
		assert.Zero(t, plain.Posts[i].Confidence)
		assert.Equal(t, p.Confidence, with.Posts[i].Confidence)
	}
}

// What a confidence is made of is told where explanations are kept.
func TestSignals(t *testing.T) {
	const text = "海州市教育局局长李明哲到会。"
	ids := func(items []dianming.EvidenceItem) (out []string) {
		for _, item := range items {
			out = append(out, item.ID)
			assert.NotEmpty(t, item.Text)
		}
		return out
	}
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	defer ex.Close()
	doc := extract(t, ex, text)
	require.Len(t, doc.Posts, 1)
	x, ok := doc.Explain(doc.Entities[doc.Posts[0].Title])
	require.True(t, ok)
	assert.Subset(t, ids(x.Signals), []string{"left-body", "right-person", "short"})
	assert.Contains(t, ids(doc.PostSignals(0)), "beside")
	assert.Nil(t, doc.PostSignals(1))
	assert.Nil(t, doc.PostSignals(-1))

	doc = extract(t, newExtractor(t), text)
	x, _ = doc.Explain(doc.Entities[0])
	assert.Empty(t, x.Signals)
	assert.Nil(t, doc.PostSignals(0))
}
