package mention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

func TestReadRules(t *testing.T) {
	rules, err := mention.ReadRules(`# a comment
rule S-KIND.place
finds SCHOOL
reason A school's name is a place and the word for its kind.
yes ⟦海州市第一中学⟧开学。
yes 开学。\n⟦海州市第一中学⟧
no 加强⟦学校⟧管理。
rule K-GATE
rejects
rule R-AFTER
`)
	require.NoError(t, err)
	assert.Equal(t, []mention.Entry{
		{ID: "S-KIND.place", Does: mention.Finds, Type: entity.School, Reason: "A school's name is a place and the word for its kind.",
			Match: []string{"⟦海州市第一中学⟧开学。", "开学。\n⟦海州市第一中学⟧"}, NoMatch: []string{"加强⟦学校⟧管理。"}},
		{ID: "K-GATE", Does: mention.Rejects},
		{ID: "R-AFTER", Does: mention.Finds},
	}, rules)
}

func TestReadBadRules(t *testing.T) {
	for _, bad := range []string{"reason It is of no rule.", "rule A\nbecause it is so", "rule A\nfinds SCHOOLS", "rule A\n" + "\n"} {
		rules, err := mention.ReadRules(bad + "\nrule B")
		assert.Error(t, err, bad)
		for _, r := range rules {
			assert.Equal(t, "A", r.ID, bad)
		}
	}
}

func TestGroup(t *testing.T) {
	for id, group := range map[string]string{"S-KIND.place": "S-KIND", "S-SHORT": "S-SHORT"} {
		r := mention.Rule{ID: id}
		assert.Equal(t, group, r.Group())
		assert.Equal(t, id, r.Name())
	}
	assert.Empty(t, (*mention.Rule)(nil).Name())
}
