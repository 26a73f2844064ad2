package timex

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// findWatched returns what is found in a text, as mention|value, and the guards that
// held. The guard forced says what it is forced to.
func findWatched(text string, forced guardID, to bool) (found []string, held map[guardID]bool) {
	s := scanner{}
	s.reset([]rune(text), Reference{Time: time.Date(2026, 2, 10, 0, 0, 0, 0, time.UTC)})
	s.look = new([]int32)
	s.watch = &guardWatch{held: map[guardID]bool{}, forced: forced, to: to}
	for _, e := range s.walk(nil) {
		found = append(found, string(s.t[e.Start:e.End])+"|"+e.Value)
	}
	return found, s.watch.held
}

// mentions reports whether MENTION|VALUE is among what was found; without a value
// any one will do, and without a mention too.
func mentions(found []string, mention string) bool {
	return slices.ContainsFunc(found, func(f string) bool {
		return mention == "" || f == mention || strings.HasPrefix(f, mention+"|")
	})
}

// TestGuardsDecideTheirExamples runs every example of the guards twice, the second
// time with the guard forced to say the contrary: so it is this guard that decides.
// Only where a cue is missing another thing may be missing too.
func TestGuardsDecideTheirExamples(t *testing.T) {
	const nobody guardID = -1
	lx := theLexicon()
	entries, err := readGuards(guardsFile)
	require.NoError(t, err)
	require.Len(t, lx.guards, len(entries))
	for _, e := range entries {
		id := guardID(slices.IndexFunc(lx.guards, func(g guard) bool { return g.id == e.id }))
		t.Run(e.id, func(t *testing.T) {
			assert.True(t, strings.HasSuffix(e.rule.Reason, "."), "reason")
			require.NotEmpty(t, e.rule.Match)
			require.NotEmpty(t, e.misses)
			for _, m := range e.rule.Match {
				found, held := findWatched(m.Text, nobody, false)
				assert.Contains(t, found, m.Mention+"|"+m.Value, m.Text)
				assert.Equal(t, e.cue, held[id], "%s: holds", m.Text)
				found, _ = findWatched(m.Text, id, !e.cue)
				assert.NotContains(t, found, m.Mention+"|"+m.Value, "%s, were it not for the guard", m.Text)
			}
			for _, line := range e.misses {
				text, mention, _ := strings.Cut(line, "|")
				found, held := findWatched(text, nobody, false)
				assert.False(t, mentions(found, mention), "%s: %v", text, found)
				assert.Equal(t, !e.cue, held[id], "%s: holds", text)
				if !e.cue {
					found, _ = findWatched(text, id, false)
					assert.True(t, mentions(found, mention), "%s, were it not for the guard: %v", text, found)
				}
			}
		})
	}
}

// TestGuardsFile keeps the file in order and every guard in use.
func TestGuardsFile(t *testing.T) {
	entries, err := readGuards(guardsFile)
	require.NoError(t, err)
	ids := map[string]bool{}
	var order []string
	for _, e := range entries {
		ids[e.id] = true
		order = append(order, e.id)
		want := "not."
		if e.cue {
			want = "cue."
		}
		assert.True(t, strings.HasPrefix(e.id, want), e.id)
		assert.True(t, len(e.words) > 0 || slices.Contains(guardNames[:], e.id), "%s is asked by nobody", e.id)
	}
	assert.True(t, slices.IsSorted(order), "guards are sorted")
	assert.Len(t, ids, len(order), "no doubles")
	for _, name := range guardNames {
		assert.True(t, ids[name], "no guard %s", name)
	}
	for line := range strings.Lines(guardsFile) {
		key, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch key {
		case "before", "after", "before-except", "after-except":
			words := strings.Fields(rest)
			assert.True(t, slices.IsSorted(words), line)
			assert.Len(t, slices.Compact(slices.Clone(words)), len(words), line)
		}
	}
	assert.Contains(t, guardsFile[:2000], "Source:")
	assert.Contains(t, guardsFile[:2000], "Licence:")
}

// TestGuardsWatch checks that each pattern of words and units is that of some.
func TestGuardsWatch(t *testing.T) {
	lx := theLexicon()
	watching := map[guardID]int{}
	note := func(ids []guardID) {
		for _, id := range ids {
			watching[id]++
		}
	}
	for i := range lx.nodes {
		if w := lx.nodes[i].word; w != nil {
			note(w.vetoes)
			note(w.cues)
		}
	}
	for i := range lx.units {
		note(lx.units[i].length)
		note(lx.units[i].half)
		note(lx.units[i].each)
	}
	entries, err := readGuards(guardsFile)
	require.NoError(t, err)
	for _, e := range entries {
		id := guardID(slices.IndexFunc(lx.guards, func(g guard) bool { return g.id == e.id }))
		patterns := 0
		for _, at := range e.words {
			patterns += len(strings.Fields(at)) - 1
		}
		assert.GreaterOrEqual(t, watching[id], patterns, e.id)
	}
}

func TestBadGuards(t *testing.T) {
	for file, want := range map[string]string{
		"reason none\n":                     "guards.txt:1: \"reason\" before the first guard",
		"veto not.x\nbefore 文明\n":           "guards.txt:2: \"文明\" has more than one rune",
		"# head\ncue cue.x\nafter-kind x\n": "guards.txt:3: unknown kind \"x\"",
		"veto not.x\nsince 1\n":             "guards.txt:2: unknown key \"since\"",
		"veto not.x\nat word 大前*\n":         "guards.txt:2: \"大前*\": only one rune may stand before *",
	} {
		_, err := readGuards(file)
		assert.EqualError(t, err, want)
	}
}

func TestGuardsAreTheCallers(t *testing.T) {
	all := Guards()
	require.NotEmpty(t, all)
	all[0].ID = "changed"
	assert.NotEqual(t, "changed", Guards()[0].ID)
}
