package dianming_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/source"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// These tests need no gold: they change a text in a way that must not change
// the answer, or must change it in a known way.

// newsTexts are invented paragraphs of the kind that the library reads; none
// speaks of what another one does.
var newsTexts = []string{
	"3月12日上午，临汾市教育局党组成员、副局长郭志远到洪洞县第二中学调研，洪洞县委常委、副县长贺春梅陪同。郭志远指出，全市42所普通高中要在今年9月底前完成校舍安全检查。",
	"近日，青禾县实验小学举行春季趣味运动会，全校36个教学班的1500余名学生参加了8个项目的比赛。校长沈立群为获奖学生颁奖。",
	"日前，江城理工大学与云岭省教育厅签署合作协议。江城理工大学党委书记韩明哲、校长丁学文，云岭省教育厅厅长白玉峰出席签约仪式。根据协议，双方将在3年内共建20个实习基地，培训教师约1.2万人次。",
	"记者 田晓菲 通讯员 孟凡林 报道：2025年11月6日下午，清源市第三幼儿园开展消防演练。清源市消防救援支队队长罗大海说，近三年来，支队每年走进校园60余次。",
	"会议由市委教育工委副书记秦少华主持。市教育局人事科科长、二级调研员孔令辉宣读了表彰决定，授予王巧云、冯德全、唐诗雅等12名教师“优秀班主任”称号。",
	"第二届全省中学生AI编程大赛在长河学院落幕，共有来自65所学校的320名选手参赛。大赛组委会主任、长河学院副院长蒋文博教授表示，95.6%的作品达到了预期水平。",
}

// spans is the answer without the words: types, places and values.
func spans(entities []dianming.Entity) []string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = fmt.Sprintf("%s %d–%d %s", e.Type, e.Start, e.End, e.Value)
	}
	return out
}

// readings is the answer without the places.
func readings(entities []dianming.Entity) []string {
	out := make([]string, len(entities))
	for i, e := range entities {
		out[i] = fmt.Sprintf("%s %s %s", e.Type, foldAll(e.Text), e.Value)
	}
	return out
}

func foldAll(text string) string { return strings.Map(source.Fold, text) }

func extract(t *testing.T, ex *dianming.Extractor, text string) *dianming.Document {
	t.Helper()
	doc, err := ex.Extract(t.Context(), text)
	require.NoError(t, err)
	return doc
}

// The tests below are worth something only if there is an answer to begin with.
func TestNewsTextsHoldEveryType(t *testing.T) {
	ex := newExtractor(t)
	seen := make(map[dianming.Type]int)
	for _, text := range newsTexts {
		doc := extract(t, ex, text)
		assert.NotEmpty(t, doc.Posts, text[:30])
		for _, e := range doc.Entities {
			seen[e.Type]++
		}
	}
	for _, typ := range dianming.Types() {
		assert.GreaterOrEqual(t, seen[typ], 6, "%s", typ)
	}
}

// withoutConfidence are posts but for how certain they are, which a likelier name makes them more.
func withoutConfidence(posts []dianming.Post) []dianming.Post {
	out := slices.Clone(posts)
	for i := range out {
		out[i].Confidence = 0
	}
	return out
}

// Another person of a name as long: the same spans, types and posts.
func TestMetamorphicAnotherName(t *testing.T) {
	ex := newExtractor(t)
	names := []string{"王建国", "李秀英", "张晓东", "刘志强", "陈桂兰", "欧阳雪", "赵玉梅", "周海涛", "徐文静", "马永胜"}
	for _, text := range newsTexts {
		want := extract(t, ex, text)
		for _, e := range want.Entities {
			if e.Type != dianming.Person || len([]rune(e.Text)) != 3 {
				continue
			}
			for _, name := range names {
				t.Run(e.Text+" is "+name, func(t *testing.T) {
					swapped := strings.ReplaceAll(text, e.Text, name)
					got := extract(t, ex, swapped)
					assert.Equal(t, spans(want.Entities), spans(got.Entities), swapped)
					assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), swapped)
				})
			}
		}
	}
}

// The same with names of two characters.
func TestMetamorphicAnotherNameOfTwo(t *testing.T) {
	ex := newExtractor(t)
	fill := func(chief, head, deputy string) string {
		return "2月3日，东平市教育局局长" + chief + "出席会议并讲话。" + chief + "强调，要办好每一所学校。石湾中学校长" + head + "、副校长" + deputy + "交流发言。"
	}
	want := extract(t, ex, fill("张伟", "李静", "王磊"))
	require.Len(t, want.Posts, 3)
	for _, names := range [][3]string{
		{"刘洋", "陈杰", "杨敏"}, {"黄勇", "赵艳", "周涛"}, {"吴刚", "徐丽", "孙强"}, {"胡军", "朱霞", "郭亮"},
	} {
		got := extract(t, ex, fill(names[0], names[1], names[2]))
		assert.Equal(t, spans(want.Entities), spans(got.Entities), "%v", names)
		assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), "%v", names)
	}
}

// The same in every place of the bulletin.
func TestMetamorphicAnotherNameInTheBulletin(t *testing.T) {
	ex := newExtractor(t)
	text := bulletin(t)
	want := extract(t, ex, text)
	for _, old := range []string{"杜泽亮", "赵雪宏", "李冰峰", "马黎明", "梁业诚", "杨少波", "曾巧珍"} {
		for _, name := range []string{"王建国", "李秀英", "张晓东", "欧阳雪", "徐文静", "郝志刚"} {
			got := extract(t, ex, strings.ReplaceAll(text, old, name))
			assert.Equal(t, spans(want.Entities), spans(got.Entities), "%s for %s", name, old)
			assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), "%s for %s", name, old)
		}
	}
}

// A sentence that names nothing, added at the end, changes nothing before it
// and adds nothing.
func TestMetamorphicNeutralSentence(t *testing.T) {
	ex := newExtractor(t)
	for _, text := range append(slices.Clone(newsTexts), bulletin(t)) {
		want := extract(t, ex, text)
		for _, more := range []string{"场内掌声经久不息。", "\n场内掌声经久不息。", "\n\n大家听得很认真，掌声不断。\n", "\r\n\r\n　　阳光洒满了操场。"} {
			got := extract(t, ex, text+more)
			assert.Equal(t, want.Entities, got.Entities, "%s", more)
			assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), "%s", more)
			assert.Equal(t, want.Aliases, got.Aliases, "%s", more)
		}
	}
}

// In front it moves everything and changes nothing.
func TestMetamorphicNeutralSentenceInFront(t *testing.T) {
	ex := newExtractor(t)
	for _, text := range newsTexts {
		want := extract(t, ex, text)
		const more = "春风拂面，阳光洒满了操场。\n\n"
		got := extract(t, ex, more+text)
		assert.Equal(t, spans(shifted(want.Entities, len(more))), spans(got.Entities), text)
		assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), text)
	}
}

func shifted(entities []dianming.Entity, by int) []dianming.Entity {
	out := slices.Clone(entities)
	for i := range out {
		out[i].Start += by
		out[i].End += by
	}
	return out
}

// Digits and letters of full width say what those of half width do.
func TestMetamorphicWidth(t *testing.T) {
	ex := newExtractor(t)
	wide := func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == '%' {
			return r + 0xFEE0
		}
		return r
	}
	for _, text := range append(slices.Clone(newsTexts), bulletin(t)) {
		want, got := extract(t, ex, text), extract(t, ex, strings.Map(wide, text))
		assert.Equal(t, readings(want.Entities), readings(got.Entities))
		assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts))
	}
}

// Line ends of another system are line ends.
func TestMetamorphicLineEnds(t *testing.T) {
	ex := newExtractor(t)
	text := strings.Join(newsTexts, "\n\n") + "\n\n" + bulletin(t)
	want := extract(t, ex, text)
	for name, end := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
		got := extract(t, ex, strings.ReplaceAll(text, "\n", end))
		assert.Equal(t, readings(want.Entities), readings(got.Entities), name)
		assert.Equal(t, withoutConfidence(want.Posts), withoutConfidence(got.Posts), name)
		assert.Equal(t, want.Aliases, got.Aliases, name)
	}
}

// Paragraphs that have nothing to do with each other give together what each
// gives alone. Values are left aside: a year that was named once holds for the
// dates behind it.
func TestMetamorphicSplitAtBlankLine(t *testing.T) {
	ex := newExtractor(t)
	for i, first := range newsTexts {
		for j, second := range newsTexts {
			if i == j {
				continue
			}
			const blank = "\n\n"
			t.Run(fmt.Sprint(i, " and ", j), func(t *testing.T) {
				together := extract(t, ex, first+blank+second)
				want := append(extract(t, ex, first).Entities, shifted(extract(t, ex, second).Entities, len(first+blank))...)
				assert.Equal(t, spans(withoutValues(want)), spans(withoutValues(together.Entities)))
			})
		}
	}
}

func withoutValues(entities []dianming.Entity) []dianming.Entity {
	out := slices.Clone(entities)
	for i := range out {
		out[i].Value = ""
	}
	return out
}
