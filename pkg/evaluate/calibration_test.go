package evaluate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// samples are so many of a confidence, the first ones of them right.
func samples(confidence float64, n, right int) (out []evaluate.Sample) {
	for i := range n {
		out = append(out, evaluate.Sample{Confidence: confidence, Right: i < right})
	}
	return out
}

func TestCalibration(t *testing.T) {
	all := append(samples(0.9, 10, 7), samples(0.5, 10, 5)...)
	bins := evaluate.Bins(all, 2)
	assert.Len(t, bins, 2)
	for i, want := range []evaluate.Bin{{N: 10, Confidence: 0.5, Right: 0.5}, {N: 10, Confidence: 0.9, Right: 0.7}} {
		assert.Equal(t, want.N, bins[i].N)
		assert.InDelta(t, want.Confidence, bins[i].Confidence, 1e-9)
		assert.InDelta(t, want.Right, bins[i].Right, 1e-9)
	}
	assert.InDelta(t, (0+0.2)/2, evaluate.CalibrationError(bins), 1e-9)
	assert.Len(t, evaluate.Bins(samples(0.5, 3, 1), 10), 3, "no empty bins")
	assert.Empty(t, evaluate.Bins(nil, 10))
	assert.Zero(t, evaluate.CalibrationError(nil))
}

func TestKeptAt(t *testing.T) {
	all := append(append(samples(0.9, 9, 9), samples(0.8, 5, 4)...), samples(0.3, 10, 5)...)
	for _, tt := range []struct{ precision, least, kept float64 }{
		{1, 0.9, 9. / 18}, {0.92, 0.8, 13. / 18}, {0.7, 0.3, 1}, {0.95, 0.9, 9. / 18},
	} {
		least, kept := evaluate.KeptAt(all, tt.precision)
		assert.Equal(t, tt.least, least, tt.precision)
		assert.InDelta(t, tt.kept, kept, 1e-9, tt.precision)
	}
	_, kept := evaluate.KeptAt(samples(0.9, 2, 1), 0.99)
	assert.Zero(t, kept, "what has one confidence is taken together")
	_, kept = evaluate.KeptAt(nil, 0.99)
	assert.Zero(t, kept)
}

func TestJudge(t *testing.T) {
	gold := annotation.Document{
		ID: "a", Text: "海州市教育局（市教育局）局长李明哲、教师王思涵到会",
		Entities: []annotation.Entity{
			{Start: 0, End: 6, Type: annotation.Org, Text: "海州市教育局"}, {Start: 7, End: 11, Type: annotation.Org, Text: "市教育局"},
			{Start: 12, End: 14, Type: annotation.Title, Text: "局长"}, {Start: 14, End: 17, Type: annotation.Person, Text: "李明哲"},
			{Start: 18, End: 20, Type: annotation.Title, Text: "教师", Optional: true}, {Start: 20, End: 23, Type: annotation.Person, Text: "王思涵"},
		},
		Posts: []annotation.Post{
			{Person: "李明哲", Org: "海州市教育局", Title: "局长"}, {Person: "王思涵", Org: "市教育局", Title: "局长", Status: annotation.Removed},
		},
		Aliases: []annotation.Alias{{Names: []string{"海州市教育局", "市教育局"}}},
	}
	pred := annotation.Document{
		ID: "a", Unit: annotation.CodePoint,
		Entities: []annotation.Entity{
			{Start: 0, End: 6, Type: annotation.Org}, {Start: 0, End: 6, Type: annotation.Org}, {Start: 7, End: 10, Type: annotation.Org},
			{Start: 14, End: 17, Type: annotation.Title}, {Start: 18, End: 20, Type: annotation.Title}, {Start: 18, End: 19, Type: annotation.Org},
		},
		Posts: []annotation.Post{
			{Person: "李明哲", Org: "市教育局", Title: "局长"}, {Person: "李明哲", Title: "局长"}, {Person: "王思涵", Title: "教师"},
			{Person: "王思涵", Org: "市教育局", Title: "局长", Status: annotation.Removed},
		},
	}
	right, wrong, neither := evaluate.Right, evaluate.Wrong, evaluate.Neither
	got := evaluate.Judge(gold, pred, true)
	assert.Equal(t, []evaluate.Verdict{right, right, wrong, wrong, neither, neither}, got.Entities)
	assert.Equal(t, []evaluate.Verdict{right, wrong, neither, right}, got.Posts)
	assert.Equal(t, []evaluate.Verdict{right, wrong, neither, neither}, evaluate.Judge(gold, pred, false).Posts, "removed posts are left aside")
	assert.True(t, evaluate.HasStatuses([]annotation.Document{gold}))
	assert.False(t, evaluate.HasStatuses([]annotation.Document{{}, {Posts: pred.Posts[:3]}}))
	assert.Empty(t, evaluate.Judge(annotation.Document{}, annotation.Document{}, false).Entities)
}
