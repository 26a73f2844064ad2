package alias

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/name"
)

// compare compares two names without a region.
func compare(a, b string) *verdict {
	var p pair
	m, n := read(a), read(b)
	return p.compare(&m, &n)
}

// pairs reads a table of testdata: two names and the rule.
func pairs(t *testing.T, path string) [][]string {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	var out [][]string
	for line := range strings.Lines(string(data)) {
		if line[0] != '#' {
			out = append(out, strings.Fields(line))
			require.Len(t, out[len(out)-1], 3, line)
		}
	}
	require.NotEmpty(t, out)
	return out
}

func TestSameBody(t *testing.T) {
	for _, p := range pairs(t, "testdata/same.txt") {
		v := compare(p[0], p[1])
		assert.Greater(t, v.says, vetoed, "%s = %s: %s", p[0], p[1], v.id)
		assert.Equal(t, p[2], v.id, "%s = %s", p[0], p[1])
		assert.Equal(t, v, compare(p[1], p[0]), "the order does not matter: %s, %s", p[0], p[1])
	}
}

func TestDifferentBodies(t *testing.T) {
	for _, p := range pairs(t, "testdata/different.txt") {
		v := compare(p[0], p[1])
		assert.LessOrEqual(t, v.says, vetoed, "%s, %s: %s", p[0], p[1], v.id)
		assert.Equal(t, p[2], v.id, "%s, %s", p[0], p[1])
		assert.Equal(t, v, compare(p[1], p[0]), "the order does not matter: %s, %s", p[0], p[1])
	}
}

func TestFullness(t *testing.T) {
	longer := func(a, b string) bool { m, n := read(a), read(b); return fullness(&m, &n) > 0 }
	assert.True(t, longer("石楼中学办公室", "山西省石楼县石楼中学"))
	assert.True(t, longer("石楼县石楼中学", "石楼中学"))
	assert.False(t, longer("石楼中学", "石楼中学"))
}

func TestOddTexts(t *testing.T) {
	long := strings.Repeat("石楼县", 1000) + "小学"
	for _, s := range []string{"", " ", "\x00", "\xff\xfe", "（", "）））", "第", "附", "附中", "团", "中共", "共青团", "委", "校", long, "第十届", "十十十", "🙂学院", "附附附中"} {
		assert.Equal(t, "A-SAME", compare(s, s).id, "%q", s)
		assert.NotNil(t, compare(s, "石楼县小学"), "%q", s)
	}
	assert.Equal(t, "A-LENGTH", compare(long, long+"）（1").id)
	most := strings.Repeat("某", name.MaxRunes-2)
	assert.NotEqual(t, "A-LENGTH", compare(most+"中学", "石楼县小学").id)
	assert.Equal(t, "A-LENGTH", compare(most+"某中学", "石楼县小学").id)
}

// Comparing keeps nothing of the names before.
func TestPairKeepsNothing(t *testing.T) {
	var p pair
	tests := pairs(t, "testdata/same.txt")
	for range 2 {
		for _, names := range tests {
			m, n := read(names[0]), read(names[1])
			require.Equal(t, names[2], p.compare(&m, &n).id, names)
		}
	}
}

func FuzzCompare(f *testing.F) {
	f.Add("汾阳市第五高级中学", "五中")
	f.Add("石楼县教育体育局办公室", "县教体局")
	f.Add("共青团\xff委员会", "（团）市委")
	f.Add("吕粱市第一中学", "吕梁一中")
	f.Add("中国矿业大学（北京）", "矿大")
	f.Add("杏花镇政府", "镇政府")
	f.Fuzz(func(t *testing.T, a, b string) {
		v, w := compare(a, b), compare(b, a)
		require.Equal(t, v.says, w.says)
		require.Equal(t, equal, compare(a, a).says)
		require.NotEmpty(t, v.id)
	})
}
