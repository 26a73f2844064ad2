package recognise_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/sentences"
)

// Every kind of name must be found whole, with nothing glued to it, in every
// kind of sentence.
func TestEveryKind(t *testing.T) {
	all, err := sentences.EveryKind(os.DirFS("testdata"))
	require.NoError(t, err)
	names, filled := map[string]map[string]bool{}, map[string]int{}
	for _, s := range all {
		if names[s.Frame] == nil {
			names[s.Frame] = map[string]bool{}
		}
		names[s.Frame][s.Filler] = true
		filled[s.Frame]++
		got := found(s.Text)
		for _, w := range s.Want {
			assert.Positive(t, got[span{w.Text, w.Type}], "%s %q in %q: found %v", w.Type, w.Text, s.Text, got)
		}
	}
	for list, frames := range map[string]int{"orgs": 4, "schools": 5, "titles": 2} {
		assert.Greater(t, len(names[list]), 80, "names of %s", list)
		assert.GreaterOrEqual(t, filled[list], frames*len(names[list]), "sentences for %s", list)
	}
}
