package gazette_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/division"
	"github.com/dianming-nlp/dianming/internal/gazette"
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
	}
	for _, tt := range tests {
		var l gazette.Locator
		for _, p := range strings.Fields(tt.places) {
			l.Add([]rune(p), 1)
		}
		assert.Equal(t, tt.want, codeOf(l.Region()), tt.places)
		l.Reset()
		assert.Nil(t, l.Region(), "nothing stays")
	}
}

// Of many places only the first ones are counted.
func TestRegionOfManyPlaces(t *testing.T) {
	var l gazette.Locator
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
		assert.Equal(t, tt.want, codeOf(gazette.Settle(division.Lookup([]rune(tt.name)), division.ByCode(tt.region))), "%s in %s", tt.name, tt.region)
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
		assert.Equal(t, tt.want, codeOf(gazette.At(tt.level, division.ByCode(tt.region))), "%c in %s", tt.level, tt.region)
	}
}

func FuzzRegion(f *testing.F) {
	f.Add("石楼县 朝阳区 长春市 石楼县")
	f.Add("吉林 吉林市 \xff 省")
	f.Fuzz(func(t *testing.T, text string) {
		var l gazette.Locator
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
