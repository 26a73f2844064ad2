package alias_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/alias"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

func ExampleNamer_Aliases() {
	var n alias.Namer
	mentions := []alias.Mention{
		{Type: entity.Org, Text: "县教体局", At: 0},
		{Type: entity.Person, Text: "葛明远", At: 5},
		{Type: entity.Org, Text: "石楼县教育体育局", At: 20},
		{Type: entity.Person, Text: "葛", At: 40},
		{Type: entity.School, Text: "石楼中学", At: 50},
	}
	for _, found := range n.Aliases(mentions, division.ByCode("141126")) {
		fmt.Println(found.Type, found.Canonical, found.Forms, found.Members)
	}
	fmt.Println(n.Code(0), n.Code(4))
	// Output:
	// ORG 石楼县教育体育局 [县教体局 石楼县教育体育局] [0 2]
	// PERSON 葛明远 [葛明远 葛] [1 3]
	// 141126 141126
}

func TestAliasesOfOneForm(t *testing.T) {
	var n alias.Namer
	same := []alias.Mention{{Type: entity.School, Text: "石楼中学"}, {Type: entity.School, Text: "石楼中学", At: 9}}
	assert.Empty(t, n.Aliases(same, nil))
	assert.Empty(t, n.Aliases(nil, nil))
	quoted := []alias.Mention{{Type: entity.School, Text: "石楼中学"}, {Type: entity.School, Text: "“石楼”中学", At: 9}}
	aliases := n.Aliases(quoted, nil)
	require.Len(t, aliases, 1)
	assert.Equal(t, []string{"石楼中学", "“石楼”中学"}, aliases[0].Forms, "forms as they are written")
	alike := n.Aliases([]alias.Mention{{Type: entity.School, Text: "汾阳五中"}, {Type: entity.School, Text: "汾阳5中", At: 9}}, nil)
	assert.Equal(t, "汾阳五中", alike[0].Canonical, "the first one of two that are as full")
}

// A form that leaves its place to the context stands for no group that has one with its place.
func TestCanonicalHasItsPlace(t *testing.T) {
	var n alias.Namer
	aliases := n.Aliases([]alias.Mention{
		{Type: entity.Org, Text: "县教育和体育局"}, {Type: entity.Org, Text: "石楼县教体局", At: 9}, {Type: entity.Org, Text: "县教体局", At: 20},
	}, division.ByCode("141126"))
	require.Len(t, aliases, 1)
	assert.Equal(t, "石楼县教体局", aliases[0].Canonical)
	assert.Equal(t, []string{"县教育和体育局", "石楼县教体局", "县教体局"}, aliases[0].Forms)
}

// TestAliasesKeepNoMemory is about what a text leaves behind for the next.
func TestAliasesKeepNoMemory(t *testing.T) {
	a := []alias.Mention{{Type: entity.School, Text: "汾阳市第五高级中学"}, {Type: entity.School, Text: "五中", At: 9}}
	b := []alias.Mention{{Type: entity.School, Text: "石楼县第五中学"}, {Type: entity.School, Text: "石楼五中", At: 9}}
	var n, fresh alias.Namer
	n.Aliases(a, division.ByCode("141182"))
	assert.Equal(t, fresh.Aliases(b, nil), n.Aliases(b, nil))
	assert.Equal(t, "141126", n.Code(0))
}

func TestAliasesAllocateNothing(t *testing.T) {
	mentions := []alias.Mention{
		{Type: entity.Org, Text: "石楼县教育体育局"}, {Type: entity.Org, Text: "县教体局", At: 9}, {Type: entity.Org, Text: "县委", At: 20},
		{Type: entity.Org, Text: "吕梁市教育局", At: 25}, {Type: entity.School, Text: "石楼中学", At: 30}, {Type: entity.School, Text: "一中", At: 40},
		{Type: entity.Person, Text: "李明哲", At: 50}, {Type: entity.Person, Text: "李", At: 60},
	}
	var n alias.Namer
	region := division.ByCode("141126")
	n.Aliases(mentions, region)
	assert.Zero(t, testing.AllocsPerRun(20, func() { n.Aliases(mentions, region) }))
}
