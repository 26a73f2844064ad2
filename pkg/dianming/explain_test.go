package dianming_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// An explanation names the rule that found an entity, and what spoke for it.
func ExampleDocument_Explain() {
	ex, err := dianming.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "石楼中学校长李明哲讲话。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		x, _ := doc.Explain(e)
		fmt.Println(e.Text, "by", x.Rule)
		for _, item := range x.Evidence {
			if item.Weight > 3 {
				fmt.Printf("  %s (%+.0f)\n", item.Text, item.Weight)
			}
		}
	}
	// Output:
	// 石楼中学 by S-KIND.place
	// 校长 by T-GRAMMAR
	// 李明哲 by P-NAME
	//   a title stands before it (+4)
}

func TestEveryEntityIsExplained(t *testing.T) {
	finds := make(map[string]string)
	for _, rule := range dianming.Rules() {
		finds[rule.ID] = rule.Finds
	}
	ex := newExtractor(t)
	for _, text := range append([]string{bulletin(t)}, newsTexts...) {
		doc := extract(t, ex, text)
		for _, e := range doc.Entities {
			x, ok := doc.Explain(e)
			require.True(t, ok, e.Text)
			assert.NotEmpty(t, x.Reason, e.Text)
			assert.Positive(t, x.Score, e.Text)
			require.Contains(t, finds, x.Rule, "the rule of %s is in the rulebook", e.Text)
			if found := finds[x.Rule]; found != "" {
				assert.Equal(t, e.Type.String(), found, "%s by %s", e.Text, x.Rule)
			}
			for _, item := range x.Evidence {
				assert.NotEmpty(t, item.ID)
				assert.NotEmpty(t, item.Text)
			}
		}
		for _, p := range doc.Posts {
			assert.Equal(t, "POST", finds[p.Rule], "%q", p.Rule)
		}
	}
}

func TestExplainOfAnotherEntity(t *testing.T) {
	ex := newExtractor(t)
	doc := extract(t, ex, newsTexts[0])
	require.NotEmpty(t, doc.Entities)
	moved := doc.Entities[0]
	moved.End++
	other := doc.Entities[0]
	other.Type = dianming.Count
	for name, e := range map[string]dianming.Entity{
		"none":                   {},
		"behind the text":        {Type: dianming.Person, Start: 1 << 20, End: 1<<20 + 3},
		"another end":            moved,
		"another type":           other,
		"of an empty document's": {Type: dianming.Org, Start: 0, End: 3},
	} {
		_, ok := doc.Explain(e)
		assert.False(t, ok, name)
	}
	_, ok := extract(t, ex, "").Explain(doc.Entities[0])
	assert.False(t, ok)
}

func TestExplanationString(t *testing.T) {
	x := dianming.Explanation{Rule: "P-NAME", Score: 7.25,
		Evidence: []dianming.EvidenceItem{{ID: "a", Text: "a title before it", Weight: 4}, {ID: "b", Text: "a place"}},
		Beaten:   []dianming.Alternative{{Type: dianming.Org, Text: "明哲社", Rule: "O-KIND", Score: 2}},
	}
	assert.Equal(t, "P-NAME 7.2; a title before it (+4.0); a place; beat ORG 明哲社 (O-KIND 2.0)", x.String())
}

// TestDatesAndCountsGiveTheirOwnReasons: the reason is that of the rule named, not a
// hint at another package.
func TestDatesAndCountsGiveTheirOwnReasons(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	defer ex.Close()
	reasons := map[string]string{}
	for _, r := range dianming.Rules() {
		assert.NotContains(t, reasons, r.ID, "one rule of an ID")
		reasons[r.ID] = r.Reason
	}
	doc, err := ex.Extract(context.Background(), "2026年2月5日，70余人参加。")
	require.NoError(t, err)
	require.Len(t, doc.Entities, 2)
	for i, rule := range []string{"date.full", "C-UNIT"} {
		x, ok := doc.Explain(doc.Entities[i])
		require.True(t, ok)
		assert.Equal(t, rule, x.Rule)
		assert.Equal(t, reasons[rule], x.Reason)
		assert.NotContains(t, x.Reason, "See the rules")
	}
}
