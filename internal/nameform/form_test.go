package nameform

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// pairs reads a table of testdata: two names and the reason.
func pairs(t *testing.T, path string) [][3]string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var out [][3]string
	for line := range strings.Lines(string(data)) {
		f := strings.Fields(line)
		if line[0] == '#' {
			continue
		}
		require.GreaterOrEqual(t, len(f), 3, f)
		out = append(out, [3]string{f[0], f[1], strings.Join(f[2:], " ")})
	}
	require.NotEmpty(t, out)
	return out
}

func TestSameBody(t *testing.T) {
	for _, p := range pairs(t, "testdata/same.txt") {
		v := Compare(Parse(p[0]), Parse(p[1]))
		assert.NotEqual(t, Different, v.Relation, "%s = %s: %s", p[0], p[1], v.Reason)
		assert.Equal(t, p[2], v.Reason, "%s = %s", p[0], p[1])
		assert.Equal(t, v, Compare(Parse(p[1]), Parse(p[0])), "the order does not matter: %s, %s", p[0], p[1])
	}
}

func TestDifferentBodies(t *testing.T) {
	for _, p := range pairs(t, "testdata/different.txt") {
		ok, reason := Same(Parse(p[0]), Parse(p[1]))
		assert.False(t, ok, "%s, %s: %s", p[0], p[1], reason)
		assert.Equal(t, p[2], reason, "%s, %s", p[0], p[1])
		again, _ := Same(Parse(p[1]), Parse(p[0]))
		assert.False(t, again)
	}
}

func TestParse(t *testing.T) {
	type unit struct {
		places     string
		bare       string
		attached   bool
		ordinal    int
		term       int
		core, kind string
	}
	tests := []struct {
		text    string
		bracket string
		units   []unit
	}{
		{"汾阳市第五高级中学", "", []unit{{"汾阳市", "", false, 5, 0, "", "高级中学"}}},
		{"山西省吕梁市石楼县实验小学", "", []unit{{"山西省 吕梁市 石楼县", "", false, 0, 0, "实验", "小学"}}},
		{"贺昌中学", "", []unit{{"", "", false, 0, 0, "贺昌", "中学"}}},
		{"县教体局", "", []unit{{"", "县", false, 0, 0, "教育体育", "局"}}},
		{"石楼县教育体育局办公室", "", []unit{{"石楼县", "", false, 0, 0, "教育体育", "局"}, {"", "", false, 0, 0, "", "办公室"}}},
		{"市委组织部", "", []unit{{"", "市", false, 0, 0, "", "委"}, {"", "", false, 0, 0, "组织", "部"}}},
		{"南开大学附属小学", "", []unit{{"南开", "", false, 0, 0, "", "大学"}, {"", "", true, 0, 0, "", "小学"}}},
		{"英国爱丁堡大学", "", []unit{{"英国", "", false, 0, 0, "爱丁堡", "大学"}}},
		{"中国科学院大学", "", []unit{{"中国", "", false, 0, 0, "科学院", "大学"}}},
		{"共青团吕梁市委", "", []unit{{"吕梁市", "", false, 0, 0, "", "团委"}}},
		{"吕梁一中第三届家长委员会", "", []unit{{"吕梁", "", false, 1, 0, "", "中学"}, {"", "", false, 0, 3, "", "家长委员会"}}},
		{"山西大学大学生就业指导中心", "", []unit{{"山西", "", false, 0, 0, "", "大学"}, {"", "", false, 0, 0, "大学生就业指导", "中心"}}},
		{"学院路小学", "", []unit{{"", "", false, 0, 0, "学院路", "小学"}}},
		{"中国石油大学（北京）", "北京", []unit{{"中国", "", false, 0, 0, "石油", "大学"}}},
		{"石楼中学东校区", "", []unit{{"石楼", "", false, 0, 0, "", "中学"}, {"", "", false, 0, 0, "东", "校区"}}},
		{"某某", "", []unit{{"", "", false, 0, 0, "某某", ""}}},
		{"", "", []unit{{}}},
	}
	for _, tt := range tests {
		f := Parse(tt.text)
		var got []unit
		for _, u := range f.Units {
			var places []string
			for _, p := range u.Places {
				places = append(places, p.Text)
			}
			got = append(got, unit{strings.Join(places, " "), u.Bare, u.Attached, u.Ordinal, u.Term, u.Core, u.Kind})
		}
		assert.Equal(t, tt.units, got, tt.text)
		assert.Equal(t, tt.bracket, f.Bracket, tt.text)
		assert.Equal(t, tt.text, f.Text)
	}
}

func TestParts(t *testing.T) {
	p := Parse("山西省吕梁市石楼县第一中学东校区政教处办公室").Parts()
	assert.Len(t, p.Places, 3)
	p.Places = nil
	assert.Equal(t, Parts{nil, 1, "", "中学", "政教处办公室", "东校区"}, p)
	assert.Equal(t, "北京", Parse("中国石油大学（北京）").Parts().Campus)
	assert.Equal(t, Parts{}, Parse("").Parts())
}

func TestFuller(t *testing.T) {
	assert.True(t, Fuller(Parse("石楼中学办公室"), Parse("山西省石楼县石楼中学")))
	assert.True(t, Fuller(Parse("石楼县石楼中学"), Parse("石楼中学")))
	assert.False(t, Fuller(Parse("石楼中学"), Parse("石楼中学")))
}

func TestNumber(t *testing.T) {
	for s, want := range map[string]int{"五": 5, "十": 10, "十四": 14, "二十": 20, "五十三": 53, "一百零一": 101, "一〇一": 101, "101": 101, "二七": 27} {
		assert.Equal(t, want, number([]rune(s)), s)
	}
	assert.Positive(t, number([]rune(strings.Repeat("9", 60))), "no overflow")
	assert.Positive(t, number([]rune(strings.Repeat("九百", 60))), "no overflow")
}

func TestOddTexts(t *testing.T) {
	long := strings.Repeat("石楼县", 1000) + "小学"
	for _, s := range []string{"", " ", "\x00", "\xff\xfe", "（", "）））", "第", "附", "附中", "团", "中共", "共青团", "委", "校", long, "第十届", "十十十", "🙂学院", "附附附中"} {
		f := Parse(s)
		require.NotEmpty(t, f.Units, "%q", s)
		v := Compare(f, f)
		assert.Equal(t, Equal, v.Relation, "%q", s)
		Compare(f, Parse("石楼县小学"))
	}
}

// TestTables holds the tables to their own rules.
func TestTables(t *testing.T) {
	tab := tables()
	for _, w := range tab.words {
		for _, f := range w.short {
			assert.NotNil(t, tab.ending([]rune(f)).kind, "%s has no kind", f)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("汾阳市第五高级中学", "五中")
	f.Add("石楼县教育体育局办公室", "县教体局")
	f.Add("共青团\xff委员会", "（团）市委")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := Parse(a), Parse(b)
		v, w := Compare(x, y), Compare(y, x)
		require.Equal(t, v.Relation, w.Relation)
		require.Equal(t, Equal, Compare(x, x).Relation)
		require.NotEmpty(t, v.Reason)
	})
}
