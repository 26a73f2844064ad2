package recognise_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// candidate returns the candidate for a span of text.
func candidate(t *testing.T, text, name string) mention.Candidate {
	t.Helper()
	runes, candidates, _ := look(text, nil)
	for _, c := range candidates {
		if string(runes[c.Start:c.End]) == name {
			return c
		}
	}
	require.Fail(t, "no candidate", "%s in %q", name, text)
	return mention.Candidate{}
}

// The organisation that a league has in a school is none.
func TestLeagueInSchool(t *testing.T) {
	assert.Equal(t, map[span]int{{"共青团海州市第一中学", entity.Org}: 1}, found("共青团海州市第一中学换届。"))
	assert.Equal(t, map[span]int{{"海州市第一中学", entity.School}: 1}, found("海州市第一中学换届。"))
}

func TestSchoolsAbroad(t *testing.T) {
	for name, abroad := range map[string]bool{
		"美国南伊利诺伊大学": true,
		"墨尔本大学":     true,
		"韩国国立釜山大学":  true,
		"海州大学":      false,
		"海州市英语学校":   false,
		"中国矿业大学":    false,
		"中国海州大学":    false,
	} {
		c := candidate(t, name+"举办活动。", name)
		assert.Equal(t, abroad, c.Evidence&mention.Abroad != 0, name)
	}
}

// A core of one rune says less than a longer one or a sphere. Each rune of the
// whole name adds to the score.
func TestScoreOfCore(t *testing.T) {
	const rune = 0.2
	for name, score := range map[string]float32{
		"商学院":  2 + 3*rune,
		"农学院":  4 + 3*rune, // 农学
		"育才中学": 4 + 4*rune,
		"数学学院": 4 + 4*rune,
	} {
		c := candidate(t, name+"举办活动。", name)
		assert.Equal(t, "S-KIND.core", c.Rule.ID, name)
		assert.InDelta(t, score, c.Score, 0.001, name)
	}
}

// Whoever reads why a kind word is none is told of what.
func TestTypeOfRejectedKind(t *testing.T) {
	for text, typ := range map[string]entity.Type{"为中学生开设讲座。": entity.School, "教育部门高度重视。": entity.Org} {
		var trace mention.Trace
		look(text, &trace)
		require.NotEmpty(t, trace.Notes, text)
		assert.Equal(t, typ, trace.Notes[0].Type, text)
	}
}
