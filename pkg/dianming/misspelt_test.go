package dianming_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/misspelt"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// slipExample is an example of a rule of misspelt names: TEXT with the span in ⟦ ⟧ → RIGHT FORM @ NAME OF THE LIST.
type slipExample struct{ text, span, right, listed string }

func readSlipExample(t *testing.T, s string) (x slipExample) {
	t.Helper()
	s, x.listed, _ = strings.Cut(s, " @ ")
	s, x.right, _ = strings.Cut(s, " → ")
	before, rest, ok := strings.Cut(s, "⟦")
	span, behind, closed := strings.Cut(rest, "⟧")
	require.True(t, ok && closed, s)
	x.text, x.span = before+span+behind, span
	return x
}

// extractMisspelt reads the text of an example with its list.
func extractMisspelt(t *testing.T, x slipExample) *dianming.Document {
	t.Helper()
	options := []dianming.Option{dianming.WithMisspellings(), dianming.WithExplanations()}
	if x.listed != "" {
		typ := gazetteer.School
		if !strings.HasSuffix(x.listed, "学") && !strings.HasSuffix(x.listed, "学院") {
			typ = gazetteer.Org
		}
		list, err := gazetteer.New(gazetteer.Entry{Name: x.listed, Type: typ})
		require.NoError(t, err)
		options = append(options, dianming.WithGazetteer(list))
	}
	ex, err := dianming.New(options...)
	require.NoError(t, err)
	d, err := ex.Extract(context.Background(), x.text)
	require.NoError(t, err)
	return d
}

// ruleOfSlip returns the rule that corrected the entity whose text is span, and its canonical form.
func ruleOfSlip(d *dianming.Document, span string) (rule, canonical string) {
	for _, e := range d.Entities {
		if x, ok := d.Explain(e); ok && e.Text == span {
			for _, m := range x.Misspelt {
				rule = m.Rule
			}
			return rule, e.Canonical
		}
	}
	return "", ""
}

// TestMisspeltExamples runs the examples of the rules of misspelt names.
func TestMisspeltExamples(t *testing.T) {
	for _, r := range misspelt.Rulebook() {
		assert.NotEmpty(t, r.Reason, r.ID)
		assert.NotEmpty(t, r.Match, r.ID)
		assert.NotEmpty(t, r.NoMatch, r.ID)
		switch {
		case strings.HasPrefix(r.ID, "M-PLACE-"): // of names: in internal/misspelt
		case r.Does == "rejects":
			for _, s := range r.Match {
				assert.True(t, refusedBy(t, readSlipExample(t, s), r.ID), "%s: %s", r.ID, s)
			}
			for _, s := range r.NoMatch {
				assert.False(t, refusedBy(t, readSlipExample(t, s), r.ID), "%s: %s", r.ID, s)
			}
		default:
			for _, s := range r.Match {
				x := readSlipExample(t, s)
				rule, canonical := ruleOfSlip(extractMisspelt(t, x), x.span)
				assert.Equal(t, r.ID, rule, s)
				assert.Equal(t, x.right, canonical, s)
			}
			for _, s := range r.NoMatch {
				x := readSlipExample(t, s)
				for _, e := range extractMisspelt(t, x).Entities {
					assert.Equal(t, e.Text, e.Canonical, "%s: %s", r.ID, s)
				}
			}
		}
	}
}

func refusedBy(t *testing.T, x slipExample, id string) bool {
	t.Helper()
	d := extractMisspelt(t, x)
	at := strings.Index(x.text, x.span)
	refusals, ok := d.WhyNot(at, at+len(x.span))
	require.True(t, ok)
	for _, r := range refusals {
		if r.RejectedBy == id && r.Text == x.span {
			assert.NotEmpty(t, r.Reason)
			return true
		}
	}
	return false
}

// A right name near a misspelt one keeps its form, and gives it to it.
func TestMisspeltBesideRight(t *testing.T) {
	d := extractMisspelt(t, slipExample{text: "海州师范大学开学。海州师笵大学的李明哲校长出席。"})
	for _, e := range d.Entities {
		if e.Type == dianming.School {
			assert.Equal(t, "海州师范大学", e.Canonical, e.Text)
		}
	}
	require.Len(t, d.Aliases, 1)
	assert.Equal(t, []string{"海州师范大学", "海州师笵大学"}, d.Aliases[0].Names)
}

// Without the option nothing is corrected.
func TestMisspeltIsOff(t *testing.T) {
	ex, err := dianming.New()
	require.NoError(t, err)
	d, err := ex.Extract(context.Background(), "吕粱一中、海州师笵大学、清河县教育菊")
	require.NoError(t, err)
	for _, e := range d.Entities {
		assert.Equal(t, e.Text, e.Canonical)
	}
	assert.Len(t, d.Entities, 2)
}

// Offsets count from the beginning of a long text, whose chunks are read one after another.
func TestMisspeltFarDown(t *testing.T) {
	filler := strings.Repeat("会议在清河县举行，王思涵出席会议并讲话。\n", 2500)
	list, err := gazetteer.New(gazetteer.Entry{Name: "石楼县实验小学", Type: gazetteer.School})
	require.NoError(t, err)
	ex, err := dianming.New(dianming.WithMisspellings(), dianming.WithGazetteer(list))
	require.NoError(t, err)
	text := filler + "吕粱一中、清河县教育菊、石楼县试验小学。"
	d, err := ex.Extract(context.Background(), text)
	require.NoError(t, err)
	var last []string
	for _, e := range d.Entities[len(d.Entities)-3:] {
		last = append(last, text[e.Start:e.End]+" "+e.Canonical)
	}
	assert.Equal(t, []string{"吕粱一中 吕梁一中", "清河县教育菊 清河县教育局", "石楼县试验小学 石楼县实验小学"}, last)
}

func ExampleWithMisspellings() {
	ex, err := dianming.New(dianming.WithMisspellings())
	if err != nil {
		panic(err)
	}
	d, err := ex.Extract(context.Background(), "吕粱一中、海州师笵大学和清河县教育菊签约。")
	if err != nil {
		panic(err)
	}
	for _, e := range d.Entities {
		why, _ := d.Explain(e)
		for _, m := range why.Misspelt {
			fmt.Println(e.Text, "is", e.Canonical+":", m.Written, "for", m.Meant, m.Rule)
		}
	}
	// Output:
	// 吕粱一中 is 吕梁一中: 吕粱 for 吕梁 M-PLACE
	// 海州师笵大学 is 海州师范大学: 师笵大学 for 师范大学 M-KIND
	// 清河县教育菊 is 清河县教育局: 县教育菊 for 县教育局 M-KIND
}

// FuzzMisspelt holds the option to what it promises of any text: entities stay where they are, and what was corrected
// differs in a character.
func FuzzMisspelt(f *testing.F) {
	for _, s := range []string{"吕粱一中、海州师笵大学", "清河县教育菊", "石楼县试验小学", "石楼县实小学\x00\xff", "　", ""} {
		f.Add(s)
	}
	list, err := gazetteer.New(gazetteer.Entry{Name: "石楼县实验小学", Type: gazetteer.School}, gazetteer.Entry{Name: "明德伟业", Type: gazetteer.Org})
	require.NoError(f, err)
	ex, err := dianming.New(dianming.WithMisspellings(), dianming.WithGazetteer(list), dianming.WithExplanations())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ex.Extract(context.Background(), text)
		require.NoError(t, err)
		for i, e := range d.Entities {
			assert.True(t, e.Start < e.End && e.End <= len(text) && (i == 0 || d.Entities[i-1].End <= e.Start))
			x, ok := d.Explain(e)
			assert.True(t, ok)
			for _, m := range x.Misspelt {
				assert.NotEqual(t, m.Written, m.Meant)
				assert.NotEmpty(t, m.Meant)
			}
		}
	})
}

// A name with a slip is less certain than the same name without.
func TestMisspeltIsLessCertain(t *testing.T) {
	ex, err := dianming.New(dianming.WithMisspellings())
	require.NoError(t, err)
	confidence := func(text string) float64 {
		doc, err := ex.Extract(context.Background(), text)
		require.NoError(t, err)
		require.Len(t, doc.Entities, 1, text)
		return doc.Entities[0].Confidence
	}
	right, wrong := confidence("他毕业于海州师范大学。"), confidence("他毕业于海州师笵大学。")
	assert.Less(t, wrong, right)
	assert.Positive(t, wrong)
}
