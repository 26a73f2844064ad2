package dianming_test

import (
	"context"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// TestRecombinedExamples joins pieces of the examples of all rules at random, with other marks between them, so that rules
// meet texts that none of them expects. Whatever comes out, it is found where it says, and every post names what is there.
func TestRecombinedExamples(t *testing.T) {
	pieces := examplePieces()
	joins := []string{"", "\n", "，", "、", "。", "（", "）", "：", "　", "\t", "由", "任", "原", "等"}
	ex, err := dianming.New()
	require.NoError(t, err)
	documents := 30000
	if testing.Short() {
		documents = 5000
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range documents {
		var b strings.Builder
		for range 1 + random.IntN(12) {
			b.WriteString(pieces[random.IntN(len(pieces))])
			b.WriteString(joins[random.IntN(len(joins))])
		}
		text := b.String()
		d, err := ex.Extract(context.Background(), text)
		require.NoError(t, err, text)
		for _, e := range d.Entities {
			require.True(t, 0 <= e.Start && e.Start < e.End && e.End <= len(text), text)
		}
		for _, p := range d.Posts {
			require.Equal(t, dianming.Person, d.Entities[p.Person].Type, text)
			require.Equal(t, dianming.Title, d.Entities[p.Title].Type, text)
		}
	}
	assert.Greater(t, len(pieces), 1000)
}

var clauseEnds = regexp.MustCompile(`[^，。；：、（）\n　]*[，。；：、（）\n　]?`)

// examplePieces returns the examples of the rulebook and their clauses, without marks.
func examplePieces() []string {
	plain := strings.NewReplacer("⟦", "", "⟧", "", "⏎", "\n")
	var out []string
	for _, r := range dianming.Rules() {
		for _, example := range slices.Concat(r.Match, r.NoMatch) {
			text, _, _ := strings.Cut(example, " → ")
			text = plain.Replace(text)
			out = append(out, text)
			out = append(out, clauseEnds.FindAllString(text, -1)...)
		}
	}
	return out
}
