package alias

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/entity"
)

// groups lists the mentions of each group, those of one form too.
func groups(n *Namer, mentions []Mention, region *division.Division) [][]int {
	n.Aliases(mentions, region)
	var out [][]int
	numbers := map[int32]int{}
	for i, at := range n.nodeOf {
		root := n.nodes[at].root
		if _, old := numbers[root]; !old {
			numbers[root] = len(out)
			out = append(out, nil)
		}
		out[numbers[root]] = append(out[numbers[root]], i)
	}
	return out
}

// forms writes the groups of more than one form as "a=b c=d".
func forms(mentions []Mention, region string) string {
	var out []string
	var n Namer
	for _, a := range n.Aliases(mentions, regionOf(region)) {
		out = append(out, strings.Join(a.Forms, "="))
	}
	return strings.Join(out, " ")
}

func TestGroup(t *testing.T) {
	tests := []struct{ name, mentions, region, want string }{
		{"nothing", "", "", ""},
		{"forms of one school", "S:汾阳市第五高级中学 S:汾阳五中 S:五中 S:汾阳中学", "", "汾阳市第五高级中学=汾阳五中=五中"},
		{"the short form comes first", "S:五中 S:汾阳市第五高级中学", "", "五中=汾阳市第五高级中学"},
		{"of two places the last one before", "S:石楼县实验小学 S:实验小学 S:汾阳市实验小学", "", "石楼县实验小学=实验小学"},
		{"two that differ stay apart", "S:石楼县第一中学 S:石楼县第二中学 S:一中 S:二中", "", "石楼县第一中学=一中 石楼县第二中学=二中"},
		{"a bare kind is the last one before", "O:山西省青少年发展基金会 O:内蒙古汇爱公益基金会 O:基金会", "", "内蒙古汇爱公益基金会=基金会"},
		{"bodies of a county", "O:石楼县教育体育局 O:县教体局 O:县委 O:石楼县委 O:县委组织部", "", "石楼县教育体育局=县教体局 县委=石楼县委"},
		{"the region of the article", "O:太原市委 O:市委", "汾阳市", ""},
		{"the region of the article fits", "O:汾阳市委 O:市委", "汾阳市", "汾阳市委=市委"},
		{"department and institution", "S:山西大学 S:山西大学教育学院 S:教育学院 O:校团委 O:山西大学团委", "", "山西大学教育学院=教育学院 校团委=山西大学团委"},
		{"school and body are apart", "S:石楼中学 O:石楼中学", "", ""},
		{"persons", "P:葛明远 P:葛 P:明远 P:欧阳文华 P:欧阳 P:马克·吐温 P:吐温 P:王", "", "葛明远=葛=明远 欧阳文华=欧阳 马克·吐温=吐温"},
		{"the surname of two", "P:陈志远 P:陈 P:陈立", "", "陈志远=陈"},
		{"a slip that sounds the same", "P:林若虹 P:林若红 P:李红 P:李宏", "", "林若虹=林若红"},
		{"a place misspelt", "S:吕梁一中 S:吕粱市第一中学 S:吕粱市第三中学 S:临汾一中", "", "吕梁一中=吕粱市第一中学"},
		{"two that a slip could be of", "S:吕梁一中 S:吕粱市第一中学 S:吕梁市离石区第一中学", "", "吕梁一中=吕粱市第一中学"},
		{"the school is no part of itself", "O:外国语学院团委 O:校团委", "", ""},
		{"no kind is known", "O:城东区爱心屋 O:区爱心屋 O:市爱心屋", "", "城东区爱心屋=区爱心屋"},
		{"two runes for the place", "O:太原爱心屋 O:我市爱心屋", "", "太原爱心屋=我市爱心屋"},
		{"a kind is known of one only", "S:中国矿业大学 S:矿大", "", "中国矿业大学=矿大"},
		{"of one kind, however it is written", "S:太原市第53中学校 S:太原五十三中", "", "太原市第53中学校=太原五十三中"},
		{"renamed more than once", "⟦S:海州工业学校⟧先后更名为⟦S:海州工学院⟧、⟦S:青山职业学院⟧。⟦S:清河学院⟧、⟦S:东山学院⟧", "", "海州工业学校=海州工学院=青山职业学院"},
		{"that school is the one named last", "⟦S:海州大学⟧与⟦S:青山学院⟧签约，推动该校更名为⟦S:清河大学⟧", "", "青山学院=清河大学"},
		{"the list of another", "⟦S:海州工业学校⟧更名为⟦S:海州工学院⟧，⟦S:清河学院⟧、⟦S:东山学院⟧", "", "海州工业学校=海州工学院"},
		{"one name with breaks and quotes", "S:吕梁一中 S:“吕梁一中”", "", "吕梁一中=“吕梁一中”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, forms(mentionsOf(tt.mentions), tt.region))
		})
	}
}

func TestGroupIsAPartition(t *testing.T) {
	words := strings.Fields("S:石楼中学 S:石楼县石楼中学 S:一中 S:石楼一中 O:县委 O:石楼县委 O:委 O:基金会 P:李明 P:李 P:李明华 O:\xff O:（） S:附中 S:石楼中学附中")
	for seed := range uint64(50) {
		rng := rand.New(rand.NewPCG(seed, 3))
		var text []string
		for range rng.IntN(40) {
			text = append(text, words[rng.IntN(len(words))])
		}
		m := mentionsOf(strings.Join(text, " "))
		var once, twice Namer
		first := groups(&once, m, nil)
		twice.Aliases(mentionsOf("S:石楼中学 S:一中 P:李"), nil)
		require.Equal(t, first, groups(&twice, m, nil), "whatever was grouped before")
		aliases := once.Aliases(m, nil)
		var all []int
		last := -1
		for _, g := range first {
			require.True(t, slices.IsSorted(g))
			require.Greater(t, g[0], last)
			last = g[0]
			all = append(all, g...)
			if slices.ContainsFunc(g, func(i int) bool { return m[i].Text != m[g[0]].Text }) {
				require.Equal(t, g, aliases[0].Members)
				aliases = aliases[1:]
			}
		}
		require.Empty(t, aliases, "groups of one form are left out")
		slices.Sort(all)
		for i, x := range all {
			require.Equal(t, i, x)
		}
		require.Len(t, all, len(m))
	}
}

// TestGroupManyNames is about a text with thousands of names: the work per name
// is bounded.
func TestGroupManyNames(t *testing.T) {
	var m []Mention
	for i := range 3000 {
		m = append(m, Mention{Type: entity.School, Text: fmt.Sprintf("石楼县第%d小学", i+1), At: i})
	}
	var n Namer
	assert.Len(t, groups(&n, m, nil), 3000)
}

func TestBulletin(t *testing.T) {
	mentions := bulletinMentions(t)
	got := forms(mentions, "")
	for _, want := range []string{
		"内蒙古汇爱公益事业发展基金会=内蒙古汇爱公益基金会=基金会",
		"省青少年发展基金会=山西省青少年发展基金会",
		"石楼县教育体育局=县教体局",
		"石楼县石楼中学", "汾阳市委",
	} {
		assert.Contains(t, got, want)
	}
	assert.Len(t, strings.Fields(got), 5, got)
}

func TestGroupKeys(t *testing.T) {
	mentions := []Mention{
		{Type: entity.School, Text: "石楼中学", Key: 1},
		{Type: entity.School, Text: "龙山书院", At: 1, Key: 1},
		{Type: entity.School, Text: "石楼县石楼中学", At: 2, Key: 2},
		{Type: entity.Person, Text: "李明", At: 3, Key: 3},
		{Type: entity.Person, Text: "李", At: 4, Key: 4},
		{Type: entity.Person, Text: "王芳", At: 5, Key: 5},
		{Type: entity.Person, Text: "芳姐", At: 6, Key: 5},
		{Type: entity.School, Text: "“石楼”中学", At: 7, Key: 2},
		{Type: entity.School, Text: "石楼县第五中学", At: 8, Key: 6},
		{Type: entity.School, Text: "石楼五中", At: 9},
		{Type: entity.Org, Text: "石楼五中", At: 10, Key: 6},
	}
	var n Namer
	assert.Equal(t, [][]int{{0, 1}, {2, 7}, {3}, {4}, {5, 6}, {8, 9}, {10}}, groups(&n, mentions, nil))
}

// What stands at one position and under one name is of two bodies if the types differ.
func TestGroupTypes(t *testing.T) {
	var n Namer
	assert.Equal(t, [][]int{{0, 2}, {1}}, groups(&n, mentionsOf("S:石楼中学 O:石楼中学 S:石楼中学"), nil))
}

func TestCodeOfGroup(t *testing.T) {
	var n Namer
	n.Aliases(mentionsOf("S:汾阳市第五高级中学 S:五中 P:李明 P:汾阳"), nil)
	assert.Equal(t, "141182", n.Code(1))
	assert.Empty(t, n.Code(2))
	assert.Empty(t, n.Code(3), "no place is said by a person's name")
	n.Aliases(mentionsOf("O:吕梁远航书画社 O:吕梁市石楼县远航书画社 O:山西省妇联 O:省妇联 O:教育部"), division.ByCode("141126"))
	assert.Equal(t, "141126", n.Code(0), "the smallest one that a name of the group says")
	assert.Equal(t, "141126", n.Code(1))
	assert.Equal(t, "140000", n.Code(3))
	assert.Empty(t, n.Code(4))
	n.Aliases([]Mention{{Type: entity.Org, Text: "汾阳市教育局", Key: 1}, {Type: entity.Org, Text: "石楼县教育局", At: 1, Key: 1}}, nil)
	assert.Equal(t, "141182", n.Code(1), "the first one of two that are as small")
}

func FuzzGroup(f *testing.F) {
	f.Add("S:石楼中学 S:石楼县石楼中学 O:县教体局 O:石楼县教育体育局 P:李明 P:李", "141126")
	f.Add("O:\xff O:（ P:·· S:附 S:附中 O:中共 O:团市委 P:葛·葛 P:葛", "")
	f.Fuzz(func(t *testing.T, text, code string) {
		m := mentionsOf(text)
		var n Namer
		all := 0
		for _, group := range groups(&n, m, division.ByCode(code)) {
			all += len(group)
			for _, i := range group {
				require.Equal(t, n.Code(group[0]), n.Code(i))
				require.Equal(t, m[group[0]].Type, m[i].Type)
			}
		}
		require.Equal(t, len(m), all)
	})
}
