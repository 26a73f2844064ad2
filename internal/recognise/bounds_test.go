package recognise_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/sentences"
)

// ownTexts returns the bulletin, the sentences of testdata and the examples of all
// rules.
func ownTexts(t testing.TB) []string {
	t.Helper()
	bulletin, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(t, err)
	texts := []string{string(bulletin), "校长𠮷野发言。"}
	filled, err := sentences.EveryKind(os.DirFS("testdata"))
	require.NoError(t, err)
	for _, s := range filled {
		texts = append(texts, s.Text)
	}
	unmark := strings.NewReplacer("⟦", "", "⟧", "")
	for _, rule := range recognise.Rulebook() {
		for _, example := range slices.Concat(rule.Match, rule.NoMatch) {
			texts = append(texts, unmark.Replace(example))
		}
	}
	return texts
}

// untraced and traced are the candidates of a text with the bounds that save time,
// and without: a traced recogniser weighs everything in full.
func untraced(text string) []mention.Candidate {
	_, candidates, _ := look(text, nil)
	return slices.Clone(candidates)
}

func traced(text string) []mention.Candidate {
	_, candidates, _ := look(text, &mention.Trace{})
	return slices.Clone(candidates)
}

// What the early bounds leave out would be rejected by the guards.
func TestBoundsDecideNothing(t *testing.T) {
	for _, text := range ownTexts(t) {
		assert.Equal(t, traced(text), untraced(text), text)
	}
}

func FuzzBoundsDecideNothing(f *testing.F) {
	for _, text := range ownTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		assert.Equal(t, traced(text), untraced(text))
	})
}
