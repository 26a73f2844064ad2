package recognise

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/scan"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// borderOf returns the ID of the border that lets the kind word in ⟦ ⟧ end, ""
// if none does.
func borderOf(t *testing.T, example string) string {
	t.Helper()
	before, rest, ok := strings.Cut(example, "⟦")
	require.True(t, ok, example)
	word, after, ok := strings.Cut(rest, "⟧")
	require.True(t, ok, example)
	var r Recogniser
	r.Candidates([]rune(before+word+after), segment.Native(), nil, nil)
	b := &r.bodies
	start := len([]rune(before))
	end := start + len([]rune(word))
	hits := b.in.hits.EndingAt(nil, end)
	if end == start+1 {
		hits = []scan.Hit{{Start: int32(start), End: int32(end), Class: b.in.single(start), Row: b.in.words.SingleRow(b.in.Runes[start])}}
	}
	for i := range hits {
		if int(hits[i].Start) != start || hits[i].Class&kinds == 0 {
			continue
		}
		if g := first(kindBorders, b.begin(&hits[i], 0)); g != nil {
			return g.id
		}
		return ""
	}
	require.Fail(t, "no kind word", "%s in %s", word, example)
	return ""
}

func TestKindBorders(t *testing.T) {
	for i := range kindBorders {
		g := &kindBorders[i]
		t.Run(g.id, func(t *testing.T) {
			for _, example := range g.yes {
				assert.Equal(t, g.id, borderOf(t, example), example)
			}
			for _, example := range g.no {
				assert.NotEqual(t, g.id, borderOf(t, example), example)
			}
		})
	}
}
