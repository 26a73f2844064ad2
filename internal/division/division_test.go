package division_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/division"
)

func TestTable(t *testing.T) {
	all := division.All()
	counts := make(map[division.Level]int)
	last := ""
	for _, d := range all {
		counts[d.Level]++
		require.Len(t, d.Code, 6, d.Name)
		require.Greater(t, d.Code, last, "codes must be unique and sorted")
		last = d.Code
		require.NotZero(t, d.Level, d.Name)
		require.Equal(t, d.Level != division.Province, d.Parent != nil, d.Name)
		if d.Parent != nil {
			require.Less(t, d.Parent.Level, d.Level, d.Name)
			require.Equal(t, d.Code[:2], d.Parent.Code[:2], d.Name)
			require.True(t, d.Parent.Contains(d), d.Name)
			require.False(t, d.Contains(d.Parent), d.Name)
		}
		require.False(t, d.Contains(d), d.Name)
		province := division.ByCode(d.Code[:2] + "0000")
		require.NotNil(t, province, d.Name)
		require.Equal(t, division.Province, province.Level, d.Name)
		require.Equal(t, d.Level != division.Province, province.Contains(d), d.Name)
		require.True(t, strings.HasSuffix(d.Name, string(d.Word)), d.Name)
		if d.Short != "" {
			require.Equal(t, d.Short, string(d.Stem))
		} else {
			require.Equal(t, d.Name, string(d.Stem))
		}
		for _, form := range d.Forms() {
			require.Contains(t, division.Lookup([]rune(form)), d)
			require.True(t, division.IsName([]rune(form)))
			require.GreaterOrEqual(t, len([]rune(form)), 2, d.Name)
			require.NotContains(t, form, "族族")
		}
	}
	assert.Equal(t, 34, counts[division.Province])
	assert.Greater(t, counts[division.City], 333)
	assert.Greater(t, counts[division.County], 2800)
	assert.Greater(t, counts[division.Zone], 100)
}

func TestShortForms(t *testing.T) {
	for name, short := range map[string]string{
		"石楼县": "石楼", "吕梁市": "吕梁", "内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "新疆维吾尔自治区": "新疆", "宁夏回族自治区": "宁夏",
		"积石山保安族东乡族撒拉族自治县": "积石山", "赵县": "", "城区": "", "郊区": "", "东区": "", "伊犁哈萨克自治州": "伊犁",
		"巴音郭楞蒙古自治州": "巴音郭楞", "鄂温克族自治旗": "鄂温克", "东乡族自治县": "东乡", "双江拉祜族佤族布朗族傣族自治县": "双江",
		"隆林各族自治县": "隆林", "神农架林区": "神农架", "万柏林区": "万柏林", "阿里地区": "阿里", "兴安盟": "兴安", "察哈尔右翼前旗": "", "阿荣旗": "阿荣",
		"海南藏族自治州": "海南", "大兴安岭地区": "大兴安岭", "六枝特区": "六枝", "香港特别行政区": "香港", "塔什库尔干塔吉克自治县": "塔什库尔干",
		"景宁畲族自治县": "景宁", "三都水族自治县": "三都", "北川羌族自治县": "北川", "莫力达瓦达斡尔族自治旗": "莫力达瓦",
	} {
		found := division.Lookup([]rune(name))
		require.NotEmpty(t, found, name)
		assert.Equal(t, short, found[0].Short, name)
	}
}

func TestLookup(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string // codes
	}{
		{"石楼县", []string{"141126"}},
		{"石楼", []string{"141126"}},
		{"吉林", []string{"220000", "220200"}},
		{"北京", []string{"110000"}},
		{"湘西州", []string{"433100"}},
		{"前郭县", []string{"220721"}},
		{"科左中旗", []string{"150521"}},
		{"合肥高新区", []string{"340176"}},
		{"石", nil},
		{"", nil},
		{"市辖区", nil},
		{"\xff\x00", nil},
		{strings.Repeat("石", 1<<20), nil},
	} {
		var codes []string
		for _, d := range division.Lookup([]rune(c.name)) {
			codes = append(codes, d.Code)
		}
		assert.Equal(t, c.want, codes, "%.30q", c.name)
	}
	assert.Len(t, division.Lookup([]rune("鼓楼区")), 4)
	assert.Greater(t, len(division.Lookup([]rune("朝阳"))), 2)
}

func TestParents(t *testing.T) {
	for child, parents := range map[string][]string{
		"石楼县":  {"吕梁市", "山西省"},
		"石河子市": {"新疆维吾尔自治区"},
		"海淀区":  {"北京市"},
		"济源市":  {"河南省"},
		"沙田区":  {"香港特别行政区"},
		"高雄市":  {"台湾省"},
		"山西省":  nil,
	} {
		d := division.Lookup([]rune(child))[0]
		var got []string
		for p := d.Parent; p != nil; p = p.Parent {
			got = append(got, p.Name)
		}
		assert.Equal(t, parents, got, child)
	}
	var none *division.Division
	assert.False(t, none.Contains(none))
	assert.False(t, none.Contains(division.ByCode("141126")))
	assert.False(t, division.ByCode("141126").Contains(none))
	assert.Nil(t, division.ByCode("999999"))
	assert.Nil(t, division.ByCode(""))
}

func TestRelated(t *testing.T) {
	at := func(name string) *division.Division { return division.Lookup([]rune(name))[0] }
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"石楼县", "石楼县", true}, {"石楼县", "吕梁市", true}, {"山西省", "石楼县", true}, {"石楼县", "汾阳市", false}, {"石楼县", "吉林省", false},
	} {
		assert.Equal(t, c.want, at(c.a).Related(at(c.b)), "%s, %s", c.a, c.b)
		assert.Equal(t, c.want, at(c.b).Related(at(c.a)), "%s, %s", c.b, c.a)
	}
	var none *division.Division
	assert.False(t, none.Related(none), "no place")
	assert.False(t, none.Related(at("石楼县")), "no place")
	var suiting []string // of those called 朝阳区, the ones that suit 长春
	for _, d := range division.Lookup([]rune("朝阳区")) {
		if d.Related(at("长春")) {
			suiting = append(suiting, d.Code)
		}
	}
	assert.Equal(t, []string{"220104"}, suiting)
}

func TestReadChain(t *testing.T) {
	for _, c := range []struct{ text, matched, last string }{
		{"山西省吕梁市石楼县教育局", "山西省吕梁市石楼县", "141126"},
		{"山西吕梁石楼中学", "山西吕梁石楼", "141126"},
		{"北京朝阳实验小学", "北京朝阳", "110105"},
		{"长春市朝阳区", "长春市朝阳区", "220104"},
		{"吉林省吉林市船营区", "吉林省吉林市船营区", "220204"},
		{"河南省济源市", "河南省济源市", "419001"},
		{"吕梁市太原市", "吕梁市", "141100"},
		{"教育局", "", ""},
		{"", "", ""},
		{"石", "", ""},
		{"石\xff楼", "", ""},
		{"𠮷石楼", "", ""},
		{"石𠮷楼", "", ""},
	} {
		text := []rune(c.text)
		chain := division.ReadChain(text)
		assert.Equal(t, c.matched, string(text[:chain.End()]), c.text)
		last := ""
		if d := chain.Last(); d != nil {
			last = d.Code
		}
		assert.Equal(t, c.last, last, c.text)
	}
	text := []rune("山西省吕梁市石楼县教育局")
	chain := division.ReadChain(text)
	var ends []int
	for i := range chain.Len() {
		d, end := chain.Place(i)
		ends = append(ends, end)
		assert.True(t, strings.HasSuffix(string(text[:end]), d.Name))
	}
	assert.Equal(t, []int{3, 6, 9}, ends)
}

func TestAbbreviationsAndCountries(t *testing.T) {
	for r, name := range map[rune]string{'晋': "山西省", '鲁': "山东省", '沪': "上海市", '渝': "重庆市", '港': "香港特别行政区"} {
		d := division.ByAbbreviation(r)
		require.NotNil(t, d)
		assert.Equal(t, name, d.Name)
	}
	assert.Nil(t, division.ByAbbreviation('县'))
	countries := division.Countries()
	for _, name := range []string{"英国", "美国", "德国", "新加坡", "新西兰"} {
		assert.Contains(t, countries, name)
		assert.Equal(t, len([]rune(name)), division.Country([]rune(name+"大学")))
		assert.Zero(t, division.Country([]rune(name)), "nothing follows")
		assert.True(t, division.IsName([]rune(name)))
		assert.Nil(t, division.Lookup([]rune(name)), "no division")
	}
	for _, name := range []string{"", "石楼", "爱国", "全国"} {
		assert.NotContains(t, countries, name)
		assert.Zero(t, division.Country([]rune(name+"大学")))
	}
	assert.False(t, division.IsName([]rune("全国")))
	assert.IsIncreasing(t, countries)
}

func TestIsLetter(t *testing.T) {
	at := func(name string) *division.Division { return division.Lookup([]rune(name))[0] }
	assert.True(t, at("四川省").IsLetter('川'))
	assert.True(t, at("山西省").IsLetter('晋'))
	assert.True(t, at("长治市").IsLetter('治'))
	assert.False(t, at("四川省").IsLetter('四'), "the first one is no abbreviation")
	assert.False(t, at("四川省").IsLetter('省'))
	assert.False(t, at("太原市").IsLetter('晋'))
	assert.False(t, at("兴国县").IsLetter('国'))
	var none *division.Division
	assert.False(t, none.IsLetter('川'))
}

// Reading costs no memory, however many places share a name.
func TestReadingAllocatesNothing(t *testing.T) {
	texts := [][]rune{[]rune("山西省吕梁市石楼县教育局"), []rune("朝阳区实验小学"), []rune("英国大学"), []rune("教育局")}
	assert.Zero(t, testing.AllocsPerRun(20, func() {
		for _, text := range texts {
			division.ReadChain(text)
			division.Country(text)
			division.Lookup(text[:3])
		}
	}))
}

func FuzzReadChain(f *testing.F) {
	f.Add("山西省吕梁市石楼县教育局")
	f.Add("内蒙古\xff自治区")
	f.Fuzz(func(t *testing.T, text string) {
		s := []rune(text)
		chain := division.ReadChain(s)
		require.LessOrEqual(t, chain.End(), len(s))
		require.Equal(t, chain.End() == 0, chain.Len() == 0)
		from := 0
		for i := range chain.Len() {
			d, end := chain.Place(i)
			require.Contains(t, d.Forms(), string(s[from:end]))
			if i > 0 {
				before, _ := chain.Place(i - 1)
				require.True(t, before.Contains(d))
			}
			from = end
		}
		require.Equal(t, from, chain.End())
	})
}

func ExampleLookup() {
	for _, d := range division.Lookup([]rune("朝阳区")) {
		fmt.Println(d.Code, d.Parent.Name, d.Name)
	}
	// Output:
	// 110105 北京市 朝阳区
	// 220104 长春市 朝阳区
}

func ExampleReadChain() {
	text := []rune("山西吕梁石楼中学")
	chain := division.ReadChain(text)
	fmt.Println(chain.Last().Code, string(text[chain.End():]))
	// Output: 141126 中学
}
