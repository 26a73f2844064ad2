package gazetteer

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// county is a list with what may be mistaken for one another.
func county(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := New(
		Entry{Name: "吕梁一中", Type: School, Canonical: "吕梁市第一中学"},
		Entry{Name: "吕梁三中", Type: School, Canonical: "吕梁市第三中学"},
		Entry{Name: "石楼县石楼中学", Type: School, Aliases: []string{"石楼县中", "石中"}},
		Entry{Name: "石楼县石楼小学", Type: School},
		Entry{Name: "石楼县城东小学", Type: School},
		Entry{Name: "兴县育才中学", Type: School},
		Entry{Name: "兴县育英中学", Type: School},
		Entry{Name: "石楼县实验小学", Type: School, Attributes: []Attribute{{"campus", "east"}}},
		Entry{Name: "石楼县实验小学", Type: School, Attributes: []Attribute{{"campus", "west"}}},
		Entry{Name: "山西省教育基金会", Type: Org},
		Entry{Name: "买买提·艾力", Type: Person},
		Entry{Name: "汾阳育新学校", Type: School, Hint: true},
		Entry{Name: "教育局副局长", Type: Title},
		Entry{Name: "十四五末期", Type: Date},
		Entry{Name: "汾阳某某学校", Never: true},
	)
	require.NoError(t, err)
	return g
}

func TestSuggest(t *testing.T) {
	g := county(t)
	tests := []struct {
		name string
		want []string // slip, form, row, sure or not
	}{
		{"吕粱一中", []string{"homophone 吕梁一中 1 sure"}},
		{"吕梁第一中学", []string{"missing 吕梁市第一中学 1 sure"}},
		{"吕梁市第1中学", []string{"numeral 吕梁市第一中学 1 sure"}},
		{"吕梁市第一学中", []string{"swapped 吕梁市第一中学 1 sure"}},
		{"石楼县石楼中学校", []string{"added 石楼县石楼中学 3 sure"}},
		{"石楼县石楼中享", []string{"replaced 石楼县石楼中学 3 sure"}},
		{"石搂县石搂中学", []string{"homophone 石楼县石楼中学 3 sure"}},
		{"石楼县忠", []string{"homophone 石楼县中 3 sure"}}, // an alias
		{"石楼县试验小学", []string{"homophone 石楼县实验小学 8 sure", "homophone 石楼县实验小学 9 sure"}},
		{"山西省教育基金汇", []string{"homophone 山西省教育基金会 10 sure"}},
		{"买买提•艾利", []string{"homophone 买买提·艾力 11 sure"}},
		{"汾阳育欣学校", []string{"homophone 汾阳育新学校 12 sure"}}, // hints are listed names too
		{"兴县育龙中学", []string{"replaced 兴县育才中学 6", "replaced 兴县育英中学 7"}},
		// Likelier ones first, and only the first is sure.
		{"兴县育彩中学", []string{"homophone 兴县育才中学 6 sure", "replaced 兴县育英中学 7"}},

		// What is listed is not misspelt.
		{"吕梁一中", nil}, {"石中", nil}, {"教育局副局长", nil}, {"汾阳某某学校", nil},
		// What tells one body from another is no slip.
		{"吕梁二中", nil}, {"吕梁市第二中学", nil}, {"吕梁市第中学", nil},
		{"临汾市第一中学", nil}, {"山东省教育基金会", nil},
		{"石楼县石楼大学", nil}, {"石楼县城西小学", nil}, {"石楼县城小学", nil},
		// Posts, dates and forbidden names are not proposed.
		{"教育局局长", nil}, {"教育局副居长", nil}, {"十四五未期", nil}, {"汾阳某莫学校", nil},
		// Too short, too different, no text.
		{"石忠", nil}, {"县石中", nil}, {"汾阳市第五高级中学", nil}, {"", nil}, {"\xff\xfe\xfd\xfc", nil},
		{strings.Repeat("石楼县", 1000), nil},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range g.Suggest(tt.name) {
			line := fmt.Sprintf("%s %s %d", s.Slip, s.Form, s.Entry.Row)
			if s.Sure {
				line += " sure"
			}
			got = append(got, line)
			assert.NotEmpty(t, g.Lookup(s.Form), "the form is listed")
			assert.Positive(t, s.Distance)
			assert.LessOrEqual(t, s.Distance, 2)
		}
		assert.Equal(t, tt.want, got, tt.name)
		if tt.want != nil {
			assert.Empty(t, g.Lookup(tt.name), "it is not taken for a listed name")
			for _, f := range g.Find(tt.name) {
				assert.NotEqual(t, tt.name, tt.name[f.Start:f.End], "nor found")
			}
		}
	}
}

// Who does not ask for misspelt names pays nothing; who does pays once.
func TestSuggestBuildsItsIndexOnce(t *testing.T) {
	g := county(t)
	g.Lookup("吕粱一中")
	g.Find("吕粱一中和吕梁一中")
	g.Suggest("吕梁一中")
	assert.Nil(t, g.slips.names, "nothing was asked that needs it")
	var wg sync.WaitGroup
	var built [8]any
	for i := range built {
		wg.Go(func() {
			for range 50 {
				assert.Len(t, g.Suggest("吕粱一中"), 1)
			}
			built[i] = g.slips.names
		})
	}
	wg.Wait()
	for _, b := range built {
		assert.Same(t, built[0], b)
	}
}

func TestSuggestFromNothing(t *testing.T) {
	g, err := New()
	require.NoError(t, err)
	assert.Nil(t, g.Suggest("吕粱一中"))
}

// A suggestion is a listed form at the distance that it names, and what is
// listed has none.
func FuzzSuggest(f *testing.F) {
	for _, name := range []string{"吕粱一中", "石楼县第1小学", "兴县育龙中学", "买买提•艾利", "Ａ\xff一二"} {
		f.Add(name)
	}
	g := county(f)
	f.Fuzz(func(t *testing.T, name string) {
		all := g.Suggest(name)
		if len(g.Lookup(name)) > 0 {
			require.Empty(t, all)
		}
		for i, s := range all {
			require.Contains(t, g.Lookup(s.Form), s.Entry)
			require.NotEqual(t, fold(name), s.Form)
			require.True(t, misspellable(s.Entry))
			require.Contains(t, []Slip{Numeral, Homophone, Swapped, Replaced, Missing, Added}, s.Slip)
			require.Contains(t, []int{1, 2}, s.Distance)
			require.True(t, !s.Sure || s.Form == all[0].Form, "only the nearest is sure: %d", i)
		}
	})
}

// What is found of a misspelt name in a text, and what is not.
func TestScanMisspelt(t *testing.T) {
	g := county(t)
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"在吕粱一中开会", []string{"吕粱一中 homophone 1"}},
		{"吕梁市第一中学、吕梁一中", nil},
		{"吕梁市第二中学、兴县育龙中学、兴县育才小学", nil}, // another number, a character without cause, another level
		{"石楼县石楼楼中学", []string{"石楼县石楼楼中学 added 3"}},
		{"石楼县石楼中学校", nil}, // where the name ends is the text's to say
		{"山西省育基金会", []string{"山西省育基金会 missing 10"}},
		{"山西省教基育金会", []string{"山西省教基育金会 swapped 10"}},
		{"石樓縣試驗小學", []string{"石樓縣試驗小學 homophone 8", "石樓縣試驗小學 homophone 9"}}, // 石楼县实验小学
		{"教育局副菊长、汾阳某謀学校", nil},
		{"吕粱", nil}, {"", nil}, {"\xff\xff\xff\xff", nil},
	} {
		var got []string
		text := []rune(tt.text)
		all := func(int, int) bool { return true }
		g.ScanMisspelt(text, all, func(start, length int, s Suggestion) bool {
			got = append(got, fmt.Sprint(string(text[start:start+length]), " ", s.Slip, " ", s.Entry.Row))
			return true
		})
		assert.Equal(t, tt.want, got, tt.text)
		none := func(int, int) bool { return false }
		g.ScanMisspelt(text, none, func(int, int, Suggestion) bool { t.Error("is not free: ", tt.text); return true })
	}
}

func TestScanMisspeltStops(t *testing.T) {
	n := 0
	county(t).ScanMisspelt([]rune("吕粱一中、吕粱一中"), func(int, int) bool { return true }, func(int, int, Suggestion) bool { n++; return false })
	assert.Equal(t, 1, n)
}
