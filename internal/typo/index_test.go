package typo

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/sajari/fuzzy"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var schools = []string{
	"吕梁一中", "吕梁市第一中学", "吕梁市第三中学", "临汾一中", "石楼县石楼中学", "石楼县实验小学", "汾阳市第五高级中学",
	"吕梁师范高等专科学校", "山西大学附属中学", "内蒙古汇爱公益事业发展基金会", "方山县第二中学", "方山县第十二中学",
	"交口县城东小学", "兴县育才中学", "兴县育才小学", "岚县高级中学", "岚县初级中学", "柳林县女子中学",
}

func index(t testing.TB, names ...string) *Index {
	t.Helper()
	ix, err := New(names)
	require.NoError(t, err)
	return ix
}

func TestCorrect(t *testing.T) {
	ix := index(t, schools...)
	tests := []struct {
		query, name string
		reason      Reason
	}{
		{"吕梁一中", "吕梁一中", Exact},
		{"吕粱一中", "吕梁一中", Homophone},
		{"吕粮一中", "吕梁一中", Homophone},
		{"吕品一中", "吕梁一中", Replaced},
		{"汾阳第五高级中学", "汾阳市第五高级中学", Missing},
		{"汾阳市第五高级中学校", "汾阳市第五高级中学", Added},
		{"汾阳市第五高级学中", "汾阳市第五高级中学", Swapped},
		{"汾阳市第5高级中学", "汾阳市第五高级中学", Numeral},
		{"汾阳市第伍高级中学", "汾阳市第五高级中学", Numeral},
		{"汾阳市第五高中学", "汾阳市第五高级中学", Missing},
		{"吕梁师范高等专科学枝", "吕梁师范高等专科学校", Replaced},
		{"石楼县石搂中学", "石楼县石楼中学", Homophone},
		{"石楼县试研小雪", "", ""},
		{"驴梁市弟一中学", "吕梁市第一中学", Homophone},
	}
	for _, tt := range tests {
		m, ok := ix.Correct(tt.query)
		assert.Equal(t, tt.name != "", ok, tt.query)
		assert.Equal(t, tt.name, m.Name, tt.query)
		assert.Equal(t, tt.reason, m.Reason, tt.query)
	}
	m, _ := ix.Correct("驴梁市弟一中学")
	assert.Equal(t, 2, m.Distance)
}

// TestNeverMerged is about names that are one edit apart and two bodies.
func TestNeverMerged(t *testing.T) {
	ix := index(t, schools...)
	for _, query := range []string{
		"吕梁市第二中学", "吕梁市第九中学", "吕梁市第中学", // another numeral, or none
		"方山县第三中学", "方山县第十中学", "方山县第二十中学",
		"临梁一中",                         // between two places
		"石楼县石楼小学", "石楼县实验中学", "岚县完级中学", // another level
		"交口县城西小学", "交口县城小学", // another direction
		"山西大学属中学", "山东大学附属中学", // 附属, another province
		"兴县育才学",             // 中学 or 小学
		"柳林县男子中学", "柳林县子中学", // 男, 女
		"内蒙古汇爱公益基金会", // shorter by four: no slip
		"吕梁", "一中", "", "石楼县中学",
	} {
		m, ok := ix.Correct(query)
		assert.False(t, ok, "%s: %v", query, m)
	}
}

// TestPlacesAreNoSlips is about two real places that sound or look alike.
func TestPlacesAreNoSlips(t *testing.T) {
	ix := index(t, "山西财经学校", "海南职业学校")
	for _, query := range []string{"陕西财经学校", "河南职业学校", "南海职业学校"} {
		_, ok := ix.Correct(query)
		assert.False(t, ok, query)
	}
}

// TestTies: the model decides ties as its map falls; an equal tie is no answer
// here, and suggestions have one order.
func TestTies(t *testing.T) {
	ix := index(t, "兴县育才中学", "兴县育英中学", "兴县育红中学", "兴县育新中学", "兴县育新中学")
	assert.Equal(t, 4, ix.Len())
	want := ix.Suggest("兴县育龙中学")
	require.Len(t, want, 4)
	assert.Equal(t, "兴县育才中学", want[0].Name)
	for range 200 {
		assert.Equal(t, want, ix.Suggest("兴县育龙中学"))
		_, ok := ix.Correct("兴县育龙中学")
		assert.False(t, ok)
	}
	m, ok := ix.Correct("兴县育彩中学")
	assert.True(t, ok, "one of four sounds the same")
	assert.Equal(t, "兴县育才中学", m.Name)
}

// TestModelTraps states what the model does on its own, so that a change of it
// is noticed, and that the index does not do so.
func TestModelTraps(t *testing.T) {
	raw := fuzzy.NewModel()
	raw.SetUseAutocomplete(false)
	raw.SetDepth(1)
	raw.SetThreshold(1)
	raw.TrainWord("吕梁一中")
	assert.Empty(t, raw.SpellCheck("吕粱一中"), "it edits bytes")
	got, ok := index(t, "吕梁一中").Correct("吕粱一中")
	assert.True(t, ok)
	assert.Equal(t, "吕梁一中", got.Name)

	zero := fuzzy.NewModel()
	zero.SetUseAutocomplete(false)
	zero.SetThreshold(0)
	zero.TrainWord("abcdef")
	assert.Empty(t, zero.Suggest, "threshold 0 makes no keys")
	ix := index(t, "吕梁一中")
	assert.NotEmpty(t, ix.model.Suggest)
	assert.False(t, ix.model.UseAutocomplete, "input would go into a regular expression")
	for _, query := range []string{"吕梁一(", "吕梁[一中", `吕梁\`} {
		_, ok = ix.Correct(query)
		assert.False(t, ok, query)
	}
}

// TestCodesAreWhatTheModelKeeps: codes are lower case, since input is
// lower-cased and keys are not, and one byte a rune.
func TestCodesAreWhatTheModelKeeps(t *testing.T) {
	assert.Equal(t, strings.ToLower(symbols), symbols)
	for i, r := range symbols {
		assert.Less(t, r, rune(utf8.RuneSelf))
		assert.Equal(t, i, strings.IndexRune(symbols, r), "each symbol once")
	}
	assert.Len(t, encode([]rune("吕梁AB\U0002D4A6中")), 6)

	ix := index(t, "ABC国际学校", "abc国际学校")
	for _, name := range []string{"ABC国际学校", "abc国际学校"} {
		m, ok := ix.Correct(name)
		require.True(t, ok)
		assert.Equal(t, Match{name, 0, Exact}, m)
	}
	m, ok := ix.Correct("ABC国祭学校")
	require.True(t, ok)
	assert.Equal(t, "ABC国际学校", m.Name)
}

// TestSharedCodes: names with one code are told apart on their runes.
func TestSharedCodes(t *testing.T) {
	var twin rune
	for r := rune(0x4E00); r < 0x9FFF; r++ {
		if r != '育' && encode([]rune{r}) == encode([]rune{'育'}) && !SoundsAlike(r, '育') {
			twin = r
			break
		}
	}
	require.NotZero(t, twin)
	other := "兴县" + string(twin) + "才中学"
	ix := index(t, "兴县育才中学", other)
	for _, name := range []string{"兴县育才中学", other} {
		m, ok := ix.Correct(name + "校")
		require.True(t, ok)
		assert.Equal(t, name, m.Name)
	}
}

func TestTellingWordsAreSortedAndHeaded(t *testing.T) {
	var lines []string
	for line := range strings.Lines(tellingTXT) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines = append(lines, line)
		kind, word, ok := strings.Cut(strings.TrimSpace(line), "\t")
		assert.True(t, ok && word != "", line)
		assert.Contains(t, []string{"level", "region", "direction", "mark", "namesake"}, kind, line)
		if kind == "direction" || kind == "mark" {
			assert.Equal(t, 1, utf8.RuneCountInString(word), "one character: %s", line)
		}
	}
	assert.True(t, slices.IsSorted(lines))
	assert.Contains(t, tellingTXT, "Source:")
	assert.Contains(t, tellingTXT, "Licence:")
}

func TestBadText(t *testing.T) {
	for _, names := range [][]string{{"吕梁一中", ""}, {"吕\xff一中"}} {
		_, err := New(names)
		assert.ErrorContains(t, err, "is empty or not valid UTF-8")
	}
	ix := index(t, schools...)
	for _, query := range []string{"吕\xe6一中", "\xff", "吕\x00一中", strings.Repeat("石楼县", 100000), "\uFFFD梁一中\uFFFD"} {
		_, ok := ix.Correct(query)
		assert.False(t, ok)
	}
	long := strings.Repeat("石楼县", 50)
	m, ok := index(t, long).Correct(long)
	assert.True(t, ok, "known however long")
	assert.Equal(t, Exact, m.Reason)
	_, ok = index(t).Correct("吕梁一中")
	assert.False(t, ok, "an empty index")
}

func TestConcurrentReads(t *testing.T) {
	ix := index(t, schools...)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				m, ok := ix.Correct("汾阳市第五高级学中")
				assert.True(t, ok)
				assert.Equal(t, "汾阳市第五高级中学", m.Name)
			}
		})
	}
	wg.Wait()
}

func TestSoundsAlike(t *testing.T) {
	for _, p := range []string{"梁粱", "侯候", "红虹", "的地", "吕铝"} {
		r := []rune(p)
		assert.True(t, SoundsAlike(r[0], r[1]), p)
	}
	for _, p := range []string{"吕卢", "梁梁", "A啊", "中学"} {
		r := []rune(p)
		assert.False(t, SoundsAlike(r[0], r[1]), p)
	}
	assert.Contains(t, Readings('吕'), "lv")
	assert.Nil(t, Readings('A'))
}

func FuzzCorrect(f *testing.F) {
	f.Add("吕粱一中")
	f.Add("汾阳市第5高级学中\xff")
	ix, err := New(schools)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, query string) {
		m, ok := ix.Correct(query)
		again, okAgain := ix.Correct(query)
		require.Equal(t, m, again)
		require.Equal(t, ok, okAgain)
		if ok {
			require.Contains(t, schools, m.Name)
			require.Equal(t, m.Distance == 0, m.Name == query)
		}
	})
}

func ExampleIndex_Correct() {
	ix, err := New([]string{"吕梁一中", "吕梁三中", "临汾一中"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(ix.Correct("吕粱一中"))
	fmt.Println(ix.Correct("吕梁二中"))
	// Output:
	// {吕梁一中 1 homophone} true
	// { 0 } false
}

func TestMisheard(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"吕粱", "吕梁", true},
		{"吕粱一中", "吕梁一中", true},
		{"吕粱壹中", "吕梁一中", false},
		{"吕梁", "吕梁", false},
		{"吕梁", "吕量市", false},
		{"吕梁", "临梁", false},
		{"吕梁", "梁吕", false},
		{"", "", false},
	} {
		assert.Equal(t, tt.want, Misheard([]rune(tt.a), []rune(tt.b)), "%s, %s", tt.a, tt.b)
	}
}

func TestTellsApart(t *testing.T) {
	for _, r := range "东西南北男女附" {
		assert.True(t, TellsApart(r), "%c", r)
	}
	for _, r := range "男女附" {
		assert.True(t, IsSign(r), "%c", r)
	}
	assert.False(t, IsSign('东'))
	assert.False(t, TellsApart('中'))
	assert.False(t, TellsApart('一'))
}
