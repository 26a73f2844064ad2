package misspelt

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// TestPlaceGuards runs the examples of the guards of places: names near which no place is named.
func TestPlaceGuards(t *testing.T) {
	rules := Rulebook()
	for _, g := range placeGuards {
		i := slices.IndexFunc(rules, func(r mention.Entry) bool { return r.ID == g.id })
		if !assert.GreaterOrEqual(t, i, 0, g.id) {
			continue
		}
		for _, name := range rules[i].Match {
			assert.Equal(t, g.id, denial(name), name)
		}
		for _, name := range rules[i].NoMatch {
			assert.Empty(t, denial(name), name)
		}
	}
}

// denial returns the guard that rejected the last place that was asked for.
func denial(name string) string {
	q := question{name: []rune(name), vouched: func(string) bool { return false }}
	q.askAll()
	if q.best.Rule != nil {
		return ""
	}
	return q.vetoedBy
}

func TestPlace(t *testing.T) {
	for _, tt := range []struct{ name, near, right string }{
		{"吕粱一中", "", "吕梁一中"},
		{"吕粱市第三中学", "", "吕梁市第三中学"},
		{"吕凉一中", "吕梁", "吕梁一中"},
		{"吕凉一中", "", ""},
		{"吕梁一中", "吕梁", ""},
		{"海洲一中", "海州", ""},
		{"吕粱", "", ""},
		{"", "", ""},
	} {
		s, ok := Place([]rune(tt.name), func(place string) bool { return tt.near != "" && strings.Contains(tt.near, place) })
		assert.Equal(t, tt.right != "", ok, tt.name)
		if ok {
			name := []rune(tt.name)
			assert.Equal(t, tt.right, s.Meant(name, 0, len(name)), tt.name)
		}
	}
}

// Every guard of every table has its entry in the rulebook, and every entry its rule.
func TestRulebookIsComplete(t *testing.T) {
	ids := []string{RuleKind.ID, RuleCore.ID, RulePlace.ID, RuleEntry.ID}
	for _, g := range guards {
		ids = append(ids, g.id)
	}
	ids = append(ids, VetoBody)
	for _, g := range listedGuards {
		ids = append(ids, g.id)
	}
	for _, g := range placeGuards {
		ids = append(ids, g.id)
	}
	var have []string
	for _, r := range Rulebook() {
		have = append(have, r.ID)
	}
	assert.Equal(t, ids, have)
	_, err := mention.ReadRules(rulebook)
	assert.NoError(t, err)
}

// Find costs no more than MaxSlips readings of a piece of text.
func TestFindIsBounded(t *testing.T) {
	text := []rune(strings.Repeat("，衷学", 1000))
	assert.Len(t, Find(nil, text, func(int) bool { return false }, nil), MaxSlips)
}
