package dianming_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

func ExampleDocument_WhyNot() {
	ex, err := dianming.New(dianming.WithExplanations())
	if err != nil {
		panic(err)
	}
	defer ex.Close()
	text := "走访海州市重点中学。"
	doc, err := ex.Extract(context.Background(), text)
	if err != nil {
		panic(err)
	}
	start := strings.Index(text, "海州市重点中学")
	refusals, _ := doc.WhyNot(start, start+len("海州市重点中学"))
	fmt.Println(refusals[0])
	// Output:
	// SCHOOL 海州市重点中学: S-GENERIC-PLACE: A place and general words name a class of schools: 淮安市重点中学.
}

// whyNot returns what is said of the first place of span in text.
func whyNot(t *testing.T, text, span string, options ...dianming.Option) []dianming.Refusal {
	t.Helper()
	ex, err := dianming.New(append(options, dianming.WithExplanations())...)
	require.NoError(t, err)
	doc := extract(t, ex, text)
	start := strings.Index(text, span)
	require.GreaterOrEqual(t, start, 0)
	refusals, ok := doc.WhyNot(start, start+len(span))
	require.True(t, ok)
	for _, r := range refusals {
		assert.Equal(t, strings.ReplaceAll(text[r.Start:r.End], "\n", ""), r.Text)
		assert.NotEmpty(t, r.Reason)
		assert.True(t, r.RejectedBy != "" || r.Rule != "", "%v", r)
	}
	return refusals
}

func TestWhyNot(t *testing.T) {
	list, err := gazetteer.New(gazetteer.Entry{Name: "教育局办公室", Type: gazetteer.Org})
	require.NoError(t, err)
	cases := []struct {
		name, text, span string
		options          []dianming.Option
		rejectedBy, says string
	}{
		{"a guard lets no candidate be made", "三所特殊教育学校参加。", "特殊教育学校", nil, "S-QUALIFIED", "SCHOOL"},
		{"a candidate that a rule takes out", "他想当律师。", "律师", nil, "T-WEAK", "TITLE"},
		{"one inside another", "清河县教育局办公室印发通知。", "清河县教育局", nil, "B-INSIDE", "ORG"},
		{"one that an entry of the user's beats", "海州市教育局办公室印发通知。", "海州市教育局办公室", []dianming.Option{dianming.WithGazetteer(list)}, "G-ENTRY", "ORG"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			refusals := whyNot(t, c.text, c.span, c.options...)
			require.NotEmpty(t, refusals)
			assert.Equal(t, c.span, refusals[0].Text)
			assert.Equal(t, c.rejectedBy, refusals[0].RejectedBy)
			assert.True(t, strings.HasPrefix(refusals[0].String(), c.says+" "+c.span+": "+c.rejectedBy+": "), refusals[0].String())
		})
	}
}

func TestWhyNotOfLosers(t *testing.T) {
	var lost []dianming.Refusal
	for _, r := range whyNot(t, bulletin(t), bulletin(t)) {
		if r.RejectedBy == "" {
			lost = append(lost, r)
			assert.Positive(t, r.Score)
			assert.Contains(t, r.String(), " lost: ")
		}
	}
	assert.NotEmpty(t, lost)
	assert.Empty(t, whyNot(t, "今天天气很好。", "天气"), "nobody thought of it")
	near := whyNot(t, "走访海州市重点中学。", "重点中学")
	require.NotEmpty(t, near, "what overlaps it")
	assert.Equal(t, "海州市重点中学", near[0].Text)
}

func TestWhyNotNeedsTheOption(t *testing.T) {
	_, ok := extract(t, newExtractor(t), "走访海州市重点中学。").WhyNot(0, 6)
	assert.False(t, ok)
}

// A trace changes nothing, and nothing of it stays for the next text.
func TestWhyNotForgets(t *testing.T) {
	ex, err := dianming.New(dianming.WithExplanations())
	require.NoError(t, err)
	extract(t, ex, "走访海州市重点中学。")
	refusals, ok := extract(t, ex, "走访走访走访走访。").WhyNot(0, 30)
	assert.True(t, ok)
	assert.Empty(t, refusals)
}
