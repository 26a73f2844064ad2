package decide

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

func candidate(start, end int32, typ entity.Type, score float32) mention.Candidate {
	return mention.Candidate{Start: start, End: end, Type: typ, Score: score}
}

func TestBest(t *testing.T) {
	org, school, person, title := entity.Org, entity.School, entity.Person, entity.Title
	cases := []struct {
		name     string
		in, want []mention.Candidate
	}{
		{"nothing", nil, nil},
		{"one", []mention.Candidate{candidate(0, 2, org, 3)}, []mention.Candidate{candidate(0, 2, org, 3)}},
		{"text order", []mention.Candidate{candidate(5, 7, org, 3), candidate(0, 2, person, 3)},
			[]mention.Candidate{candidate(0, 2, person, 3), candidate(5, 7, org, 3)}},
		{"touching is not overlapping", []mention.Candidate{candidate(0, 2, org, 3), candidate(2, 4, title, 3)},
			[]mention.Candidate{candidate(0, 2, org, 3), candidate(2, 4, title, 3)}},
		{"the higher score", []mention.Candidate{candidate(0, 3, org, 3), candidate(2, 4, school, 4)},
			[]mention.Candidate{candidate(2, 4, school, 4)}},
		{"two beat one", []mention.Candidate{candidate(0, 4, org, 5), candidate(0, 2, org, 4), candidate(2, 4, title, 4)},
			[]mention.Candidate{candidate(0, 2, org, 4), candidate(2, 4, title, 4)}},
		{"one beats two of the same sum", []mention.Candidate{candidate(0, 2, org, 2), candidate(2, 4, title, 2), candidate(0, 4, org, 4)},
			[]mention.Candidate{candidate(0, 4, org, 4)}},
		{"a score that does not pay is left out", []mention.Candidate{candidate(0, 2, org, 0), candidate(3, 5, org, perSpan)}, nil},
		{"no negative score", []mention.Candidate{candidate(0, 2, org, -3)}, nil},
		{"the earlier type of equals", []mention.Candidate{candidate(0, 2, org, 3), candidate(0, 2, person, 3)},
			[]mention.Candidate{candidate(0, 2, person, 3)}},
	}
	var c Chooser
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got := append([]mention.Candidate(nil), c.Best(tc.in)...)
			assert.Equal(t, tc.want, got)
		})
	}
}

func TestSettle(t *testing.T) {
	vetoed := func(c mention.Candidate, by *mention.Rule) mention.Candidate {
		c.Veto = by
		return c
	}
	org, school, title := func(start, end int32) mention.Candidate { return candidate(start, end, entity.Org, 3) },
		func(start, end int32) mention.Candidate { return candidate(start, end, entity.School, 3) },
		func(start, end int32) mention.Candidate { return candidate(start, end, entity.Title, 3) }
	cases := []struct {
		name string
		want []mention.Candidate
	}{
		{"nothing", nil},
		{"a body up to the title", []mention.Candidate{org(0, 3), title(3, 5)}},
		{"a body that ends in the title", []mention.Candidate{vetoed(org(0, 4), vetoHeaded), title(3, 5)}},
		{"a body that is where the title is", []mention.Candidate{org(3, 5), title(3, 5)}},
		{"a rejected title leaves room", []mention.Candidate{org(0, 4), vetoed(title(3, 5), vetoHeaded)}},
		{"a body inside another, before it in the list", []mention.Candidate{vetoed(school(2, 4), vetoInside), org(0, 4)}},
		{"inside another's beginning", []mention.Candidate{org(0, 4), vetoed(school(0, 3), vetoInside)}},
		{"inside one that is no body", []mention.Candidate{candidate(0, 4, entity.Date, 7), candidate(0, 4, entity.Person, 7), school(0, 3)}},
		{"no body inside another", []mention.Candidate{org(0, 4), candidate(1, 3, entity.Date, 7)}},
		{"two that overlap", []mention.Candidate{org(0, 4), school(2, 6)}},
		{"inside a rejected one", []mention.Candidate{vetoed(org(0, 4), vetoHeaded), school(0, 3), title(3, 6)}},
		{"inside one that reaches further than one between", []mention.Candidate{org(0, 9), vetoed(org(1, 3), vetoInside), vetoed(school(4, 9), vetoInside)}},
		{"the first of equals", []mention.Candidate{org(0, 4), vetoed(school(0, 4), vetoInside)}},
	}
	var c Chooser
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			got := append([]mention.Candidate(nil), tc.want...)
			for i := range got {
				if got[i].IsBody() {
					got[i].Veto = nil
				}
			}
			c.Settle(got)
			assert.Equal(t, tc.want, got)
		})
	}
}

var testRules = [...]mention.Rule{{ID: "A"}, {ID: "B"}, {ID: "C"}}

// random returns candidates on a short text, many of them alike.
func random(rng *rand.Rand, n int) []mention.Candidate {
	out := make([]mention.Candidate, n)
	for i := range out {
		start := rng.Int32N(12)
		out[i] = candidate(start, start+1+rng.Int32N(4), entity.Types[rng.IntN(len(entity.Types))], float32(rng.IntN(8))/2)
		out[i].Rule = &testRules[rng.IntN(len(testRules))]
	}
	return out
}

// worth is the total of a set; ok is false where two of it overlap.
func worth(set []mention.Candidate) (total float32, ok bool) {
	for i, a := range set {
		total += a.Score - perSpan
		for _, b := range set[:i] {
			if a.Start < b.End && b.Start < a.End {
				return 0, false
			}
		}
	}
	return total, true
}

// No set of candidates that do not overlap is worth more.
func TestBestIsBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var c Chooser
	for range 400 {
		candidates := random(rng, 1+rng.IntN(9))
		best := float32(0)
		for mask := range 1 << len(candidates) {
			var set []mention.Candidate
			for i := range candidates {
				if mask>>i&1 == 1 {
					set = append(set, candidates[i])
				}
			}
			if total, ok := worth(set); ok {
				best = max(best, total)
			}
		}
		chosen := c.Best(candidates)
		total, ok := worth(chosen)
		require.True(t, ok, "overlap in %v", chosen)
		require.Equal(t, best, total, "%v", candidates)
		for i := 1; i < len(chosen); i++ {
			require.LessOrEqual(t, chosen[i-1].End, chosen[i].Start)
		}
	}
}

// The order in which candidates come never shows.
func TestBestIsIndependentOfOrder(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var c Chooser
	for range 300 {
		candidates := random(rng, 2+rng.IntN(20))
		want := append([]mention.Candidate(nil), c.Best(candidates)...)
		for range 5 {
			rng.Shuffle(len(candidates), func(i, j int) { candidates[i], candidates[j] = candidates[j], candidates[i] })
			require.Equal(t, want, append([]mention.Candidate(nil), c.Best(candidates)...))
		}
	}
}

// A long text is chosen from as its pieces are, wherever they stand in it.
func TestBestOfLongTexts(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	var c Chooser
	var all, want []mention.Candidate
	for i := range int32(1 << 12) {
		piece := random(rng, 4)
		chosen := append([]mention.Candidate(nil), c.Best(piece)...)
		for _, list := range [][]mention.Candidate{piece, chosen} {
			for k := range list {
				list[k].Shift(20 * i)
			}
		}
		all, want = append(all, piece...), append(want, chosen...)
	}
	require.NotEmpty(t, want)
	assert.Equal(t, want, c.Best(all))
}
