package dianming_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
)

// withList returns an extractor that knows a list, in CSV.
func withList(tb testing.TB, rows ...string) *dianming.Extractor {
	tb.Helper()
	list := "name,type,canonical,aliases,hint,never\n" + strings.Join(rows, "\n") + "\n"
	g, err := gazetteer.Read(strings.NewReader(list), gazetteer.CSV)
	require.NoError(tb, err)
	ex, err := dianming.New(dianming.WithGazetteer(g))
	require.NoError(tb, err)
	tb.Cleanup(func() { _ = ex.Close() })
	return ex
}

// found writes the entities as "ORG 县委=石楼县委", the canonical form only where
// it is another.
func found(doc *dianming.Document) []string {
	out := []string{}
	for _, e := range doc.Entities {
		s := fmt.Sprintf("%s %s", e.Type, e.Text)
		if e.Canonical != e.Text {
			s += "=" + e.Canonical
		}
		out = append(out, s)
	}
	return out
}

func TestGazetteer(t *testing.T) {
	tests := []struct {
		name string
		rows []string
		text string
		want []string
	}{
		{"a name that no rule finds", []string{"金色摇篮,SCHOOL,,,,"}, "孩子们在金色摇篮过节。", []string{"SCHOOL 金色摇篮"}},
		{"the canonical form", []string{"金色摇篮,SCHOOL,石楼县金色摇篮幼儿园,,,"}, "孩子们在金色摇篮过节。", []string{"SCHOOL 金色摇篮=石楼县金色摇篮幼儿园"}},
		{"an alias of the user's", []string{"蓝天之家,ORG,蓝天助学会,蓝天,,"}, "蓝天之家来访。蓝天捐书。", []string{"ORG 蓝天之家=蓝天助学会", "ORG 蓝天=蓝天助学会"}},
		{"the longest entry wins", []string{"金色摇篮,SCHOOL,,,,", "小金色摇篮分园,ORG,,,,"}, "在小金色摇篮分园过节。", []string{"ORG 小金色摇篮分园"}},
		{"of equal ones the first in the text", []string{"金色摇,SCHOOL,,,,", "色摇篮,ORG,,,,"}, "在金色摇篮过节。", []string{"SCHOOL 金色摇"}},
		{"an entry over a rule's span", []string{"石楼中学校,ORG,,,,"}, "在石楼中学校长会议室。", []string{"ORG 石楼中学校"}},
		{"an entry inside a rule's span", []string{"石楼中学,ORG,,,,"}, "走进石楼县石楼中学。", []string{"ORG 石楼中学"}},
		{"another type than the rules'", []string{"石楼中学,ORG,,,,"}, "走进石楼中学。", []string{"ORG 石楼中学"}},
		{"titles, dates and counts", []string{"园丁长,TITLE,,,,", "开园节,DATE,,,,", "满天星斗,COUNT,,,,"}, "园丁长在开园节送来满天星斗。", []string{"TITLE 园丁长", "DATE 开园节", "COUNT 满天星斗"}},
		{"a name that must never be found", []string{"石楼中学,SCHOOL,,,,true"}, "走进石楼中学和石楼县石楼中学。", []string{"SCHOOL 石楼县石楼中学"}},
		{"never, of any type", []string{"李明哲,,,,,true"}, "局长李明哲出席。", []string{"TITLE 局长"}},
		{"a piece of a name that must never be found", []string{"欧阳文华,PERSON,,,,true", "海州大学城,,,,,true", "海州大学,SCHOOL,,,,"}, "局长欧阳文华走过海州大学城，来到海州大学。", []string{"TITLE 局长", "SCHOOL 海州大学"}},
		{"never, of another type", []string{"李明哲,ORG,,,,true"}, "局长李明哲出席。", []string{"TITLE 局长", "PERSON 李明哲"}},
		{"an entry that is listed as never too", []string{"金色摇篮,SCHOOL,,,,", "金色摇篮,,,,,true"}, "在金色摇篮过节。", []string{}},
		{"a hint that nothing opposes", []string{"金色摇篮,SCHOOL,,,true,"}, "孩子们在金色摇篮过节。", []string{"SCHOOL 金色摇篮"}},
		{"a hint against a rule", []string{"楼中学,ORG,,,true,"}, "走进石楼中学。", []string{"SCHOOL 石楼中学"}},
		{"a hint that is an ordinary word", []string{"时常,PERSON,,,true,"}, "他时常张望。", []string{}},
		{"a hint for what the rules find", []string{"石楼中学,SCHOOL,石楼县石楼中学,,true,"}, "走进石楼中学。", []string{"SCHOOL 石楼中学=石楼县石楼中学"}},
		{"an entry over a hint", []string{"金色摇篮,SCHOOL,,,true,", "金色摇篮园,SCHOOL,,,,"}, "在金色摇篮园过节。", []string{"SCHOOL 金色摇篮园"}},
		{"Latin names", []string{"Green Hill,SCHOOL,,,,", "Anna,PERSON,,,,"}, "Ｇreen Hill的Anna和Annabel、Evergreen Hill。", []string{"SCHOOL Ｇreen Hill=Green Hill", "PERSON Anna"}},
		{"line breaks in a name", []string{"金色摇篮,SCHOOL,,,,"}, "雨中，老师带领全班的孩子们冒着小雨唱着歌一路步行来到了城东山脚下的金色\n摇篮一起过节，孩子们又唱又跳，大家笑着闹着，直到太阳落山才依依不舍地离开那里回家。", []string{"SCHOOL 金色摇篮"}},
		{"the canonical form reaches the aliases", []string{"石楼中学,SCHOOL,山西省石楼县石楼中学,,,"}, "走进石楼县石楼中学。石楼中学很美。", []string{"SCHOOL 石楼中学=山西省石楼县石楼中学", "SCHOOL 石楼中学=山西省石楼县石楼中学"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := extract(t, withList(t, tt.rows...), tt.text)
			assert.Equal(t, tt.want, found(doc))
			for _, e := range doc.Entities {
				_, _ = doc.Time(e)
				_, _ = doc.Quantity(e)
			}
		})
	}
}

func TestGazetteerNil(t *testing.T) {
	_, err := dianming.New(dianming.WithGazetteer(nil))
	assert.ErrorContains(t, err, "WithGazetteer")
}

func TestEntry(t *testing.T) {
	doc := extract(t, withList(t, "金色摇篮,SCHOOL,,,,"), "局长李明哲走进金色摇篮。")
	require.Len(t, doc.Entities, 3)
	_, ok := doc.Entry(doc.Entities[0])
	assert.False(t, ok)
	entry, ok := doc.Entry(doc.Entities[2])
	require.True(t, ok)
	assert.Equal(t, "金色摇篮", entry.Name)
}

func TestLookup(t *testing.T) {
	ex := withList(t,
		"金色摇篮,SCHOOL,,摇篮,,", "小金色摇篮分园,ORG,,,,", "金色摇篮,ORG,,,,",
		"石楼,ORG,,,true,", "时常,ORG,,,true,", "李明哲,,,,,true", "向日葵,SCHOOL,,,,",
	)
	doc := extract(t, ex, "摇篮，小金色摇篮分园，金色摇篮。石楼中学的人时常看，局长李明哲也在。")
	outcomes := func(name string) []string {
		var out []string
		for _, r := range doc.Lookup(name) {
			s := fmt.Sprintf("%s %s: %s", r.Entry.Type, doc.Text[r.Start:r.End], r.Outcome)
			if r.Winner >= 0 {
				s += " " + doc.Entities[r.Winner].Text
			}
			out = append(out, s)
		}
		return out
	}
	assert.Equal(t, []string{
		"SCHOOL 摇篮: won 摇篮",
		"SCHOOL 金色摇篮: lost to a longer entry 小金色摇篮分园",
		"ORG 金色摇篮: lost to a longer entry 小金色摇篮分园",
		"SCHOOL 摇篮: lost to a longer entry 小金色摇篮分园",
		"SCHOOL 金色摇篮: won 金色摇篮",
		"ORG 金色摇篮: lost to an entry listed before it 金色摇篮",
		"SCHOOL 摇篮: lost to a longer entry 金色摇篮",
	}, outcomes("金色摇篮"))
	assert.Equal(t, []string{"ORG 石楼: a hint, and a rule reads the place otherwise 石楼中学"}, outcomes("石楼"))
	assert.Equal(t, []string{"ORG 时常: a hint alone"}, outcomes("时常"))
	require.Len(t, doc.Lookup("李明哲"), 1)
	assert.Equal(t, dianming.Forbidden, doc.Lookup("李明哲")[0].Outcome)
	assert.Empty(t, doc.Lookup("向日葵"), "not in the text")
	assert.Empty(t, doc.Lookup("石楼中学"), "not in the gazetteer")
	without := newExtractor(t)
	assert.Empty(t, extract(t, without, "金色摇篮").Lookup("金色摇篮"))
	assert.Equal(t, "unknown", dianming.Outcome(0).String())
}

// What is misspelt, in the question or in the text, is proposed and marked; it is
// never taken for the entry.
func TestLookupOfMisspeltNames(t *testing.T) {
	ex := withList(t,
		"石楼县城内小学,SCHOOL,,石楼城内,,", "石楼县第一小学,SCHOOL,,,,", "石楼县第三小学,SCHOOL,,,,",
		"石楼县育才小学,SCHOOL,,,,", "石楼县育英小学,SCHOOL,,,,", "党组书记,TITLE,,,,",
	)
	doc := extract(t, ex, "石楼县城内小学、石楼县成内小学、石楼县第一小学、石楼县第二小学的校长到石楼县育红小学参观。")
	tests := []struct {
		name string
		want []string
	}{
		{"石楼县城内小学", []string{ // the text has it once, and once misspelt
			"石楼县城内小学: won (石楼县城内小学)", "石楼县成内小学: misspelt, by the look of it, homophone (石楼县城内小学)"}},
		{"石楼县成内小学", []string{ // the question is misspelt, and so is the text in the second place
			"石楼县城内小学: won, homophone (石楼县城内小学)", "石楼县成内小学: misspelt, by the look of it, homophone (石楼县城内小学)"}},
		{"石楼县承内小学", []string{
			"石楼县城内小学: won, homophone (石楼县城内小学)", "石楼县成内小学: misspelt, by the look of it, homophone (石楼县城内小学)"}},
		{"石楼城内", []string{ // an alias asks for the entry
			"石楼县城内小学: won (石楼县城内小学)", "石楼县成内小学: misspelt, by the look of it, homophone (石楼县城内小学)"}},
		{"石楼县第一小学", []string{"石楼县第一小学: won (石楼县第一小学)"}}, // and 第二小学 is no slip for it
		{"石楼县第1小学", []string{"石楼县第一小学: won, numeral (石楼县第一小学)"}},
		{"石楼县第二小学", nil}, // not listed, and another than 第一小学 and 第三小学
		{"石楼县第三小学", nil}, // listed, and not in the text
		{"石楼县育才小学", nil}, // 育红小学 is as near to 育英小学
		{"党组书计", nil},    // of a post every letter tells
		{"石实小", nil},     // too short
	}
	for _, tt := range tests {
		var got []string
		for _, r := range doc.Lookup(tt.name) {
			s := fmt.Sprintf("%s: %s", doc.Text[r.Start:r.End], r.Outcome)
			if r.Slip != "" {
				s += ", " + string(r.Slip)
			}
			got = append(got, s+" ("+r.Entry.Name+")")
			entry, listed := doc.Entry(doc.Entities[r.Winner])
			assert.Equal(t, r.Outcome == dianming.Won, listed, "a misspelt name is not the entry's")
			if listed {
				assert.Same(t, r.Entry, entry)
			}
		}
		assert.Equal(t, tt.want, got, tt.name)
	}
}

func BenchmarkGazetteer(b *testing.B) {
	text, err := os.ReadFile("../../testdata/bulletin.txt")
	require.NoError(b, err)
	rng := rand.New(rand.NewPCG(1, 2))
	runes := []rune("石楼汾阳吕梁临中方山交口兴岚柳林孝义文水平遥介休灵太谷祁和顺左权昔寿榆次晋源清徐南湖河江海山川原岭桥坪镇安宁康乐福德仁义礼智信")
	kinds := []string{"小学", "中学", "第一中学", "实验小学", "高级中学", "幼儿园", "教育局", "中心校"}
	rows := make([]string, 100_000)
	for i := range rows {
		name := []rune{}
		for range 4 {
			name = append(name, runes[rng.IntN(len(runes))])
		}
		rows[i] = string(name[:2]) + "市" + string(name[2:]) + kinds[rng.IntN(len(kinds))] + ",SCHOOL,,,,"
	}
	for _, n := range []int{0, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			ex := newExtractor(b)
			if n > 0 {
				ex = withList(b, rows[:n]...)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ex.Extract(b.Context(), string(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// A user's own list of names is read by package gazetteer and given to New.
func ExampleWithGazetteer() {
	list := "name,type,canonical,aliases\n金色摇篮,SCHOOL,石楼县金色摇篮幼儿园,摇篮园\n"
	names, err := gazetteer.Read(strings.NewReader(list), gazetteer.CSV)
	if err != nil {
		fmt.Println(err) // names every bad row
		return
	}
	ex, err := dianming.New(dianming.WithGazetteer(names))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "孩子们在金色摇篮过节，摇篮园很热闹。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range doc.Entities {
		_, listed := doc.Entry(e)
		fmt.Println(e.Type, e.Text, e.Canonical, listed)
	}
	// Output:
	// SCHOOL 金色摇篮 石楼县金色摇篮幼儿园 true
	// SCHOOL 摇篮园 石楼县金色摇篮幼儿园 true
}

// Lookup says why a listed name was not found at a place.
func ExampleDocument_Lookup() {
	names, err := gazetteer.New(
		gazetteer.Entry{Name: "摇篮", Type: gazetteer.Org},
		gazetteer.Entry{Name: "金色摇篮", Type: gazetteer.School},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	ex, err := dianming.New(dianming.WithGazetteer(names))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "摇篮来到金色摇篮。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range doc.Lookup("摇篮") {
		fmt.Printf("%d: %s: %s\n", r.Start, r.Outcome, doc.Entities[r.Winner].Text)
	}
	// Output:
	// 0: won: 摇篮
	// 18: lost to a longer entry: 金色摇篮
}

// A misspelt name in the text is not the entry's, and Lookup tells where it is.
func ExampleDocument_Lookup_misspelt() {
	names, err := gazetteer.New(gazetteer.Entry{Name: "清河县城内小学", Type: gazetteer.School})
	if err != nil {
		fmt.Println(err)
		return
	}
	ex, err := dianming.New(dianming.WithGazetteer(names))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer ex.Close()
	doc, err := ex.Extract(context.Background(), "清河县城内小学开学，清河县成内小学举行升旗仪式。")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range doc.Lookup("清河县城内小学") {
		fmt.Printf("%d: %s: %s", r.Start, doc.Text[r.Start:r.End], r.Outcome)
		if r.Outcome == dianming.Misspelt {
			fmt.Printf(" (%s)", r.Slip)
		}
		fmt.Println()
	}
	// Output:
	// 0: 清河县城内小学: won
	// 30: 清河县成内小学: misspelt, by the look of it (homophone)
}
