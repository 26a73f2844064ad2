package nameform

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/gazette"
)

// mentionsOf writes mentions as "S:石楼中学 O:县委 P:李明".
func mentionsOf(text string) []Mention {
	var out []Mention
	for i, f := range strings.Fields(text) {
		kind, name, _ := strings.Cut(f, ":")
		out = append(out, Mention{Text: name, School: kind == "S", Person: kind == "P", At: i})
	}
	return out
}

// groups writes the groups of more than one form as "a=b c=d".
func groups(mentions []Mention, region string) string {
	var out []string
	var grouper Grouper
	for _, g := range grouper.Group(mentions, regionOf(region)) {
		var names []string
		for _, i := range g {
			if !slices.Contains(names, mentions[i].Text) {
				names = append(names, mentions[i].Text)
			}
		}
		if len(names) > 1 {
			out = append(out, strings.Join(names, "="))
		}
	}
	return strings.Join(out, " ")
}

func regionOf(name string) *division.Division {
	var l gazette.Locator
	l.Add([]rune(name), 1)
	return l.Region()
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
		{"two that a slip could be of", "S:吕梁一中 S:吕粱市第一中学 S:吕梁市离石区第一中学", "", "吕梁一中=吕粱市第一中学=吕梁市离石区第一中学"},
		{"the school is no part of itself", "O:外国语学院团委 O:校团委", "", ""},
		{"no kind is known", "O:城东区爱心屋 O:区爱心屋 O:市爱心屋", "", "城东区爱心屋=区爱心屋"},
		{"one name with breaks and quotes", "S:吕梁一中 S:“吕梁一中”", "", "吕梁一中=“吕梁一中”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, groups(mentionsOf(tt.mentions), tt.region))
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
		var once, twice Grouper
		first := once.Group(m, nil)
		twice.Group(mentionsOf("S:石楼中学 S:一中 P:李"), nil)
		require.Equal(t, first, twice.Group(m, nil), "whatever was grouped before")
		var all []int
		last := -1
		for _, g := range first {
			require.True(t, slices.IsSorted(g))
			require.Greater(t, g[0], last)
			last = g[0]
			all = append(all, g...)
		}
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
		m = append(m, Mention{Text: fmt.Sprintf("石楼县第%d小学", i+1), School: true, At: i})
	}
	var g Grouper
	assert.Len(t, g.Group(m, nil), 3000)
}

func TestBulletin(t *testing.T) {
	mentions := bulletinMentions(t)
	got := groups(mentions, "")
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
		{Text: "石楼中学", School: true, Key: 1},
		{Text: "龙山书院", School: true, At: 1, Key: 1},
		{Text: "石楼县石楼中学", School: true, At: 2, Key: 2},
		{Text: "李明", Person: true, At: 3, Key: 3},
		{Text: "李", Person: true, At: 4, Key: 4},
		{Text: "王芳", Person: true, At: 5, Key: 5},
		{Text: "芳姐", Person: true, At: 6, Key: 5},
	}
	var g Grouper
	assert.Equal(t, [][]int{{0, 1}, {2}, {3}, {4}, {5, 6}}, g.Group(mentions, nil))
}

func FuzzGroup(f *testing.F) {
	f.Add("S:石楼中学 S:石楼县石楼中学 O:县教体局 O:石楼县教育体育局 P:李明 P:李", "141126")
	f.Add("O:\xff O:（ P:·· S:附 S:附中 O:中共 O:团市委 P:葛·葛 P:葛", "")
	f.Fuzz(func(t *testing.T, text, code string) {
		m := mentionsOf(text)
		var g Grouper
		n := 0
		for _, group := range g.Group(m, division.ByCode(code)) {
			require.NotEmpty(t, group)
			n += len(group)
			for _, i := range group {
				require.Equal(t, g.Code(group[0]), g.Code(i))
				require.Equal(t, m[group[0]].Person, m[i].Person)
			}
		}
		require.Equal(t, len(m), n)
	})
}
