package recognise_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/sentences"
)

// What is found in one county must be found in every other: the sentences are
// filled with each city and county of the country in turn. Five in a thousand
// may fail: those whose short name is a word (友好, 比如, 合作) or begins with
// a numeral (六枝).
func TestEveryPlace(t *testing.T) {
	all, err := sentences.EveryPlace(os.DirFS("testdata"))
	require.NoError(t, err)
	var frames []string
	byFrame := map[string][]sentences.Sentence{}
	for _, s := range all {
		if byFrame[s.Frame] == nil {
			frames = append(frames, s.Frame)
		}
		byFrame[s.Frame] = append(byFrame[s.Frame], s)
	}
	assert.GreaterOrEqual(t, len(frames), 8)
	for _, frame := range frames {
		t.Run(frame, func(t *testing.T) {
			places := byFrame[frame]
			missed := 0
			for _, s := range places {
				got := found(s.Text)
				for _, w := range s.Want {
					if got[span{w.Text, w.Type}] == 0 {
						missed++
						t.Logf("%s %q in %q: found %v", w.Type, w.Text, s.Text, got)
						break
					}
				}
			}
			assert.Greater(t, len(places), 3000)
			assert.LessOrEqual(t, missed*1000, 5*len(places), "%d of %d", missed, len(places))
		})
	}
}
