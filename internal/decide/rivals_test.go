package decide

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

func TestRivals(t *testing.T) {
	org, title := entity.Org, entity.Title
	rejected := candidate(0, 3, title, 9)
	rejected.Veto = vetoInside
	all := []mention.Candidate{
		candidate(0, 4, org, 6), candidate(0, 4, org, 5), candidate(1, 3, title, 2), candidate(3, 5, title, 1.5),
		candidate(5, 7, title, 3), rejected,
	}
	var c Chooser
	chosen := append([]mention.Candidate(nil), c.Best(all)...)
	require.Len(t, chosen, 2)
	assert.Equal(t, []float32{2, 0}, c.Rivals(nil, all, chosen), "not the same reading, nor one that is rejected")
	assert.Equal(t, []float32{8, 2, 0}, c.Rivals([]float32{8}, all, chosen), "appended")
}

// Each has the best of all that it overlaps.
func TestRivalsAreAll(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	var c Chooser
	for range 400 {
		all := random(rng, 1+rng.IntN(12))
		chosen := c.Best(all)
		got := c.Rivals(nil, all, chosen)
		for i, w := range chosen {
			want := float32(0)
			for _, b := range all {
				if b.Start < w.End && w.Start < b.End && (b.Start != w.Start || b.End != w.End || b.Type != w.Type) {
					want = max(want, b.Score)
				}
			}
			require.Equal(t, want, got[i], "%v of %v", w, all)
		}
	}
}
