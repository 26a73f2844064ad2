package gazette

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/article"
	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/name"
	"github.com/dianming-nlp/dianming/internal/recognise"
	"github.com/dianming-nlp/dianming/internal/segment"
)

func codeOf(d *division.Division) string {
	if d == nil {
		return ""
	}
	return d.Code
}

func TestRegion(t *testing.T) {
	tests := []struct{ places, want string }{
		{"", ""},
		{"石楼县", "141126"},
		{"山西省 吕梁市 石楼县", "141126"},
		{"吕梁市 石楼县 汾阳市 孝义市", "141100"},
		{"朝阳区", ""},
		{"北京市 朝阳区", "110105"},
		{"长春市 朝阳区", "220104"},
		{"朝阳区 长春市", "220104"},
		{"朝阳 某地", ""},
		{"石楼县 石楼县 石楼县 太原市", "141126"},
		{"石楼县 汾阳市 太原市 大同市", "140000"},
		{"石楼县 昆明市", ""},
		{"北京市 长春市 朝阳区", ""},
		{"吉林 吉林 长春市", "220100"},
	}
	for _, tt := range tests {
		var l Locator
		for _, p := range strings.Fields(tt.places) {
			l.Add([]rune(p), 1)
		}
		assert.Equal(t, tt.want, codeOf(l.Region()), tt.places)
		l.Reset()
		assert.Nil(t, l.Region(), "nothing stays")
	}
}

// What is no place does not count, nor what comes behind the first places.
func TestRegionCounts(t *testing.T) {
	var l Locator
	for i := range 2 * maxVotes {
		l.Add([]rune(fmt.Sprint("某地", i)), 1)
	}
	shanxi := division.ByCode("140000")
	for _, d := range division.All() {
		if shanxi.Contains(d) && len(l.votes) < maxVotes && d.Level == division.County && settle(division.Lookup([]rune(d.Name)), nil) != nil {
			l.Add([]rune(d.Name), 1)
		}
	}
	assert.Len(t, l.votes, maxVotes)
	assert.Equal(t, shanxi, l.Region())
	l.Add([]rune("昆明市"), 1000)
	assert.Equal(t, shanxi, l.Region())
}

// Of many places only the first ones are counted.
func TestRegionOfManyPlaces(t *testing.T) {
	var l Locator
	l.Add([]rune("石楼县"), 1)
	assert.Equal(t, "141126", codeOf(l.Region()))
	for _, d := range division.All() {
		l.Add([]rune(d.Name), 1)
	}
	few := l.Region()
	l.Add([]rune("昆明市"), 1000)
	assert.Equal(t, few, l.Region(), "one more is not counted")
	l.Add([]rune("石楼县"), 1000)
	assert.Equal(t, "141126", codeOf(l.Region()), "one of the first ones is")
}

func TestSettle(t *testing.T) {
	for _, tt := range []struct{ name, region, want string }{
		{"石楼", "", "141126"},
		{"吉林", "", "220000"},
		{"吉林", "220200", "220000"},
		{"朝阳区", "", ""},
		{"朝阳区", "220100", "220104"},
		{"朝阳区", "220000", "220104"},
		{"鼓楼区", "320000", ""},
		{"鼓楼区", "320100", "320106"},
		{"某地", "220100", ""},
	} {
		assert.Equal(t, tt.want, codeOf(settle(division.Lookup([]rune(tt.name)), division.ByCode(tt.region))), "%s in %s", tt.name, tt.region)
	}
}

func TestAt(t *testing.T) {
	for _, tt := range []struct {
		level        rune
		region, want string
	}{
		{'市', "141182", "141182"},
		{'市', "141126", "141100"},
		{'县', "141126", "141126"},
		{'省', "141126", "140000"},
		{'区', "141126", ""},
		{'市', "", ""},
		{0, "141126", ""},
	} {
		assert.Equal(t, tt.want, codeOf(at(tt.level, division.ByCode(tt.region))), "%c in %s", tt.level, tt.region)
	}
}

func TestLocate(t *testing.T) {
	tests := []struct{ name, region, want string }{
		{"石楼县教育体育局", "", "141126"},
		{"石楼中学", "", ""},
		{"石楼中学", "141100", "141126"},
		{"吕梁一中", "", "141100"},
		{"县教体局", "141126", "141126"},
		{"市教育局", "141126", "141100"},
		{"市教育局", "141182", "141182"},
		{"省教育厅", "141126", "140000"},
		{"校团委", "141126", ""},
		{"我市教育局", "141126", "141100"},
		{"中共石楼县委", "", "141126"},
		{"共青团吕梁市委", "", "141100"},
		{"朝阳区教育局", "", ""},
		{"朝阳区教育局", "220100", "220104"},
		{"北京市朝阳区教育局", "220100", "110105"},
		{"鼓楼区教育局", "320100", "320106"},
		{"朝阳小学", "141126", ""},
		{"中山大学", "", ""},
		{"苏州大学", "", "320500"},
		{"吉林大学", "", "220000"},
		{"教育部", "141126", ""},
		{"贺昌中学", "141126", ""},
		{"英国石楼大学", "141126", ""},
		{"共青团绍兴市第一中学", "", "330600"},
		{"", "141126", ""},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.want, codeOf(locate(tt.name, division.ByCode(tt.region))), "%s in %s", tt.name, tt.region)
	}
}

func locate(text string, region *division.Division) *division.Division {
	n := name.Read([]rune(text))
	return Locate(&n, region)
}

// The guard whose example it is must reject, or be asked and not reject.
func TestGuardExamples(t *testing.T) {
	b, err := os.ReadFile("data/rules.txt")
	require.NoError(t, err)
	rules, err := mention.ReadRules(string(b))
	require.NoError(t, err)
	require.Len(t, rules, len(guards))
	// rejectedBy returns the ID of the guard that rejects the place of NAME @ REGION.
	rejectedBy := func(example string) (id string) {
		text, place, ok := strings.Cut(example, " @ ")
		require.True(t, ok, example)
		n, region := name.Read([]rune(text)), division.Lookup([]rune(place))[0]
		f := find(&n, region)
		require.NotNil(t, f.place, example)
		for i := 0; i < len(guards) && id == ""; i++ {
			if guards[i].holds(f) {
				id = guards[i].id
			}
		}
		assert.Equal(t, id == "", Locate(&n, region) != nil, example)
		return id
	}
	for i, rule := range rules {
		assert.Equal(t, guards[i].id, rule.ID)
		assert.NotEmpty(t, rule.Reason)
		require.NotEmpty(t, rule.Match)
		require.NotEmpty(t, rule.NoMatch)
		for _, example := range rule.Match {
			assert.Equal(t, rule.ID, rejectedBy(example), example)
		}
		for _, example := range rule.NoMatch {
			assert.NotEqual(t, rule.ID, rejectedBy(example), example)
		}
	}
}

func FuzzRegion(f *testing.F) {
	f.Add("石楼县 朝阳区 长春市 石楼县")
	f.Add("吉林 吉林市 \xff 省")
	f.Fuzz(func(t *testing.T, text string) {
		var l Locator
		fields := strings.Fields(text)
		for _, p := range fields {
			l.Add([]rune(p), 1)
		}
		region := l.Region()
		require.Equal(t, region, l.Region(), "asked twice")
		related := false
		for _, p := range fields {
			for _, d := range division.Lookup([]rune(p)) {
				related = related || d.Related(region)
			}
		}
		require.Equal(t, region != nil, related && region != nil, "a region has something to do with what is written")
	})
}

func TestSurvey(t *testing.T) {
	filler := strings.Repeat("各校开学。", openingRunes/5)
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", filler, ""},
		{"a short form in the first line", "汾阳讯 " + filler, "141182"},
		{"a short form at the end of the first line", filler[:3*(openingRunes-1)] + "汾阳", "141182"},
		{"a short form further down", filler + "汾阳", ""},
		{"a full form further down", filler + "汾阳市", "141182"},
		{"the first line counts for more", "汾阳市。" + filler + "太原市、太原市", "141182"},
		{"but not for everything", "汾阳市。" + filler + "太原市、太原市、太原市、太原市", "140100"},
		{"the first places count", filler + strings.Repeat("汾阳市。", maxPlaces) + strings.Repeat("太原市。", 2*maxPlaces), "141182"},
	} {
		var in recognise.Input
		in.Reset([]rune(tt.text), segment.Native())
		whole := article.Span{End: len(in.Runes)}
		var l Locator
		for range 2 {
			l.Reset()
			l.Survey(&in, whole, 0)
			assert.Equal(t, tt.want, codeOf(l.Region()), tt.name)
		}
		l.Survey(&in, whole, 0)
		l.Reset()
		l.Survey(&in, article.Span{End: 0}, 0)
		assert.Nil(t, l.Region(), "%s: what is outside of the article", tt.name)
	}
}
