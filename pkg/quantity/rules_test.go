package quantity

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// marked is a text with its counts marked ⟦mention|value⟧.
type marked struct {
	text     string
	mentions []string // "mention|value"
	starts   []int
}

// parseMarked reads the marks out of a line.
func parseMarked(t *testing.T, line string) marked {
	t.Helper()
	var m marked
	var b strings.Builder
	for rest := line; ; {
		before, after, found := strings.Cut(rest, "⟦")
		b.WriteString(before)
		if !found {
			break
		}
		inside, tail, closed := strings.Cut(after, "⟧")
		require.True(t, closed, "unclosed mark: %s", line)
		mention, _, _ := strings.Cut(inside, "|")
		m.starts = append(m.starts, b.Len())
		m.mentions = append(m.mentions, inside)
		b.WriteString(mention)
		rest = tail
	}
	m.text = b.String()
	return m
}

// check compares Find with the marks.
func (m marked) check(t *testing.T) []Quantity {
	t.Helper()
	got := Find(m.text)
	var mentions []string
	var starts []int
	for _, q := range got {
		mentions = append(mentions, q.Text+"|"+q.Value)
		starts = append(starts, q.Start)
		assert.Equal(t, m.text[q.Start:q.End], q.Text)
	}
	assert.Equal(t, m.mentions, mentions, m.text)
	assert.Equal(t, m.starts, starts, m.text)
	return got
}

func TestRulesHoldOnTheirExamples(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			require.NotEmpty(t, r.Match)
			require.NotEmpty(t, r.NoMatch)
			assert.True(t, strings.HasSuffix(r.Reason, "."))
			for _, line := range r.Match {
				m := parseMarked(t, line)
				got := m.check(t)
				if strings.HasPrefix(r.ID, "N-") {
					assert.Contains(t, vetoesHit(m.text), r.ID, line)
					continue
				}
				require.NotEmpty(t, got, line)
				assert.Equal(t, r.ID, got[0].Rule, line)
			}
			for _, line := range r.NoMatch {
				m := parseMarked(t, line)
				m.check(t)
				if strings.HasPrefix(r.ID, "N-") {
					require.NotEmpty(t, m.mentions, line)
				}
				assert.NotContains(t, vetoesHit(m.text), r.ID, line)
			}
		})
	}
}

// vetoesHit lists the vetoes of every candidate of a text.
func vetoesHit(text string) []string {
	runes := []rune(text)
	tb := loadTables()
	var out []string
	for i := 0; i < len(runes); {
		c := candidate{t: tb, text: runes}
		if tb.attr(runes[i])&atStart == 0 || !c.read(i) || c.unit == nil {
			i = max(i+1, c.resume)
			continue
		}
		next := c.end
		for _, v := range vetoes {
			if v.hit(&c) {
				out = append(out, v.id)
				next = max(i+1, c.resume)
			}
		}
		i = next
	}
	return out
}

func TestVetoesAreDocumented(t *testing.T) {
	docs := slices.DeleteFunc(Rules(), func(r Rule) bool { return !strings.HasPrefix(r.ID, "N-") })
	require.Len(t, docs, len(vetoes))
	for i, v := range vetoes {
		assert.Equal(t, v.id, docs[i].ID)
	}
	seen := map[string]bool{}
	for _, r := range Rules() {
		assert.False(t, seen[r.ID], r.ID)
		seen[r.ID] = true
		for _, line := range append(r.Match, r.NoMatch...) {
			assert.True(t, utf8.ValidString(line))
		}
	}
}
