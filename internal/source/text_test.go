package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func view(text string) string {
	var t Text
	t.Reset(text)
	return string(t.Runes)
}

func TestView(t *testing.T) {
	wrapped := "会议听取了石楼一中、石楼二中、石楼三中、特殊教育学校、贺昌中学,"
	long := "会议听取了各校的述职，充分肯定了全市学校过去一年取得的成绩，对下一步工作提出了要求。\n会议由市教育局主持，各校代表参加。"
	cases := []struct{ name, text, want string }{
		{"empty", "", ""},
		{"nothing but breaks", "\n\r\n \n", ""},
		{"plain", "石楼中学。", "石楼中学。"},
		{"leading breaks are dropped", "\n\n石楼", "石楼"},
		{"trailing blanks are dropped", "石楼中学 \t", "石楼中学"},

		{"a name broken in a sentence", "会议听取了石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼\n\n二中、石楼四中的述职。", "会议听取了石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼二中、石楼四中的述职。"},
		{"a break with \\r\\n", "会议听取了石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼\r\n二中的述职。", "会议听取了石楼一中、石楼三中、特殊教育学校、贺昌中学、石楼二中的述职。"},
		{"behind a comma", "石楼一中、\n石楼二中", "石楼一中、石楼二中"},
		{"inside a bracket", "中国矿业大学（\n北京）", "中国矿业大学（北京）"},
		{"inside a quotation", "开展“\n阳光”行动", "开展“阳光”行动"},
		{"three lines", "一中、\n二中、\n三中", "一中、二中、三中"},
		{"a wrapped line with blanks at its end", "一中、  \n二中", "一中、二中"},

		{"a heading", "科技赋能教育\n2月5日,会议召开。", "科技赋能教育\n2月5日,会议召开。"},
		{"a heading without a comma, however long", "全市教育系统抓基层党建工作述职评议会议在石楼县石楼中学隆重召开\n会议指出。", "全市教育系统抓基层党建工作述职评议会议在石楼县石楼中学隆重召开\n会议指出。"},
		{"a line that ends with a date", "作者：王思涵 / 单位：党委宣传部、土木学院 / 时间：2025-10-24\n\n10月23日，李明哲来校。", "作者：王思涵 / 单位：党委宣传部、土木学院 / 时间：2025-10-24\n10月23日，李明哲来校。"},
		{"two headings", "科技赋能教育\n——石楼中学见闻", "科技赋能教育\n——石楼中学见闻"},
		{"a finished sentence", "会议召开。\n石楼中学参加。", "会议召开。\n石楼中学参加。"},
		{"breaks in a row are one", "会议召开。\n\n\n石楼中学。", "会议召开。\n石楼中学。"},
		{"a long line that ends its sentence", long, long},
		{"an indented line is a paragraph", wrapped + "\n　　石楼中学举行仪式。", wrapped + "\n石楼中学举行仪式。"},
		{"a numbered item", "要求如下,\n1、加强管理。", "要求如下,\n1、加强管理。"},
		{"a numbered item in hanzi", "要求如下,\n一、加强管理。", "要求如下,\n一、加强管理。"},
		{"a quotation mark begins a line", "石楼中学,\n“双减”", "石楼中学,\n“双减”"},

		{"full-width digits and letters", "２月５日，ＡＩ教室，９５．６％", "2月5日，AI教室，95.6%"},
		{"traditional characters", "國立海州中學校長", "国立海州中学校长"},
		{"radicals out of a PDF", "⼆⻓⾧", "二长长"},
		{"full-width punctuation stays", "（一）：；，？！", "（一）：；，？！"},
		{"runs of blanks", "石楼  \t　中学", "石楼 中学"},
		{"the first and the last that need no look", "\u3001\u9fff\u2fff\ua000石", "\u3001\u9fff\u2fff\ua000石"},
		{"a blank at the end", "石楼\u3000", "石楼"},
		{"three bytes at the end", "石楼", "石楼"},
		{"a hanzi whose second byte is none", "石\xe4A\xb8楼石", "石\uFFFDA\uFFFD楼石"},
		{"a hanzi whose third byte is none", "石\xe4\xb8A楼石", "石\uFFFD\uFFFDA楼石"},
		{"NUL is a blank", "石楼\x00中学", "石楼 中学"},
		{"control characters are blanks", "石楼\x01\x7f中学", "石楼 中学"},
		{"BOM", "\uFEFF石楼中学", "石楼中学"},
		{"zero-width characters", "石\u200b楼\u2060中\u00ad学", "石楼中学"},
		{"invalid bytes are replaced", "石楼\xff\xfe中学", "石楼\uFFFD\uFFFD中学"},
		{"a rune cut off at the end", "石楼\xe4\xb8", "石楼\uFFFD\uFFFD"},
		{"a rune cut off inside", "石楼\xe4\xb8中学", "石楼\uFFFD\uFFFD中学"},
		{"a letter in three bytes", "石\xe0\x81\x81楼石", "石\uFFFD\uFFFD\uFFFD楼石"},
		{"a surrogate in UTF-8", "石\xed\xa0\x80楼", "石\uFFFD\uFFFD\uFFFD楼"},
		{"beyond the basic plane", "𠮷田😀", "𠮷田😀"},
		{"unicode line breaks", "会议召开。\u2028石楼中学。\u0085好。", "会议召开。\n石楼中学。\n好。"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, view(c.text))
		})
	}
}

// Blanks inside names and labels go; those between words stay.
func TestBlanksInsideWords(t *testing.T) {
	for text, want := range map[string]string{
		"校　长　王海波":                    "校长 王海波",
		"副 组 长：王 伟 李 明":              "副组长：王伟 李明",
		"王海波 王 伟 李红梅 张 强 何思远":        "王海波 王伟 李红梅 张强 何思远",
		"组　　长：何　思远    副县长":           "组长：何思远 副县长",
		"　　　　王　海　波  副县长":             "王海波 副县长",
		"欧阳　修　县一中":                   "欧阳修 县一中",
		"记录：李　明　　监督：王　伟":             "记录：李明 监督：王伟",
		"会　长　　王　伟\n副会长　　李　明":         "会长 王伟\n副会长 李明",
		"主　　席  王海波  大学校长":            "主席 王海波 大学校长",
		"李　明同志为校长，何　远任副校长。":          "李明同志为校长，何远任副校长。",
		"乡中心校校长陈 文、王海波":              "乡中心校校长陈文、王海波",
		"（文/王伟  图/李明）":               "（文/王伟 图/李明）",
		"陈　文、县公安局副局长程　远任副主任。":        "陈文、县公安局副局长程远任副主任。",
		"县公安局副局长程　远任副主任。":            "县公安局副局长程 远任副主任。", // one blank alone may be anything
		"组长：王思涵　县委常委\n　　　苏　莉　县政府副县长": "组长：王思涵 县委常委\n苏莉 县政府副县长",
		"副组长：任长安　县委常委、程　远":           "副组长：任长安 县委常委、程远", // a word begins behind the blank
		"王小明 男 汉族\n张伟　女　1984年":       "王小明 男 汉族\n张伟 女 1984年",
		"姓名　单位　职务\n王海波　石楼中学　校长":      "姓名 单位 职务\n王海波 石楼中学 校长",
		"记者王方　通讯员李明明":                "记者王方 通讯员李明明",
		"李明　清河县一中":                   "李明 清河县一中",
		"主　　席  席思远  石楼学院":            "主席 席思远 石楼学院",
		"县教育局局长\n纳小凤　县自然资源局":         "县教育局局长\n纳小凤 县自然资源局",
	} {
		text, want = strings.ReplaceAll(text, `\n`, "\n"), strings.ReplaceAll(want, `\n`, "\n")
		assert.Equal(t, want, view(text), text)
	}
}

// What a span of the view is in the original, and how it reads.
func TestSpanAndMention(t *testing.T) {
	long := "会议听取了石楼一中、石楼三中、特殊教育学校、贺昌中学、"
	cases := []struct{ name, text, find, original, mention string }{
		{"plain", "在石楼中学举行", "石楼中学", "石楼中学", "石楼中学"},
		{"over a break", long + "石楼\n\n二中的述职。", "石楼二中", "石楼\n\n二中", "石楼二中"},
		{"over a break with blanks", long + "石楼 \r\n\r\n二中的述职。", "石楼二中", "石楼 \r\n\r\n二中", "石楼二中"},
		{"a blank inside a name", "校长王　伟、", "王伟", "王　伟", "王　伟"},
		{"a blank stays", "石楼  中学", "石楼 中学", "石楼  中学", "石楼  中学"},
		{"full width", "在２月５日举行", "2月5日", "２月５日", "２月５日"},
		{"behind a BOM", "\uFEFF石楼中学", "石楼中学", "石楼中学", "石楼中学"},
		{"traditional characters", "在海州國小舉行", "海州国小", "海州國小", "海州國小"},
		{"around a zero-width space", "在石楼\u200b中学举行", "石楼中学", "石楼\u200b中学", "石楼\u200b中学"},
		{"behind invalid bytes", "\xff\xe4石楼", "石楼", "石楼", "石楼"},
		{"an invalid byte", "石\xff楼", "\uFFFD", "\xff", "\xff"},
		{"beyond the basic plane", "见𠮷某", "𠮷某", "𠮷某", "𠮷某"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var x Text
			x.Reset(c.text)
			at := strings.Index(string(x.Runes), c.find)
			require.GreaterOrEqual(t, at, 0, "%q", string(x.Runes))
			start := utf8.RuneCountInString(string(x.Runes)[:at])
			from, to := x.Span(start, start+utf8.RuneCountInString(c.find))
			assert.Equal(t, c.original, c.text[from:to])
			assert.Equal(t, c.mention, x.Mention(from, to))
		})
	}
}

func TestEmptySpan(t *testing.T) {
	var x Text
	x.Reset("a石楼")
	for i, want := range []int{0, 1, 4, 7} {
		from, to := x.Span(i, i)
		assert.Equal(t, want, from)
		assert.Equal(t, want, to)
		assert.Equal(t, want, x.Offset(i))
	}
	x.Reset("")
	assert.Equal(t, 0, x.Offset(0))
}

func TestFold(t *testing.T) {
	for full, half := range map[rune]rune{
		'０': '0', '９': '9', 'Ａ': 'A', 'Ｚ': 'Z', 'ａ': 'a', 'ｚ': 'z', '％': '%', '．': '.', '－': '-', '～': '~', '／': '/', '＋': '+', '＠': '@',
		'，': '，', '：': '：', '（': '（', '中': '中', '國': '国', 'a': 'a', '＂': '＂', '｟': '｟',
	} {
		assert.Equal(t, string(half), string(Fold(full)), string(full))
	}
}

// A Text that was used before gives the same view as a new one.
func TestResetForgets(t *testing.T) {
	var used Text
	used.Reset("标题\n一中、\n")
	used.Reset("石楼\n二中")
	assert.Equal(t, view("石楼\n二中"), string(used.Runes))
	from, to := used.Span(0, len(used.Runes))
	assert.Equal(t, "石楼\n二中", used.Original[from:to])
}

// checkView checks what holds for every text.
func checkView(t *testing.T, text string) {
	var x Text
	x.Reset(text)
	require.Equal(t, len(x.Runes), len(x.offsets))
	boundary := runeBoundaries(text)
	last := -1
	for i, r := range x.Runes {
		at := x.Offset(i)
		require.Greater(t, at, last, "offsets rise")
		require.True(t, boundary[at], "offset %d is inside a rune", at)
		last = at
		original, size := utf8.DecodeRuneInString(text[at:])
		switch r {
		case ' ', '\n':
			require.NotEqual(t, plain, classify(original), "rune %d", i)
		default:
			require.Equal(t, Fold(original), r)
		}
		from, to := x.Span(i, i+1)
		require.Equal(t, at, from)
		require.Equal(t, at+size, to)
	}
	require.Equal(t, ink(text), ink(string(x.Runes)), "lost text")
	for i := 0; i <= len(x.Runes); i += 1 + len(x.Runes)/7 {
		for j := i; j <= len(x.Runes); j += 1 + len(x.Runes)/5 {
			from, to := x.Span(i, j)
			require.True(t, boundary[from] && boundary[to], "span [%d, %d) is bytes [%d, %d)", i, j, from, to)
			require.LessOrEqual(t, from, to)
			mention := x.Mention(from, to)
			require.NotContains(t, mention, "\n")
			if utf8.ValidString(text[from:to]) { // broken bytes may meet behind a break
				require.Equal(t, ink(string(x.Runes[i:j])), ink(mention))
			}
		}
	}
}

// runeBoundaries tells for each offset of text whether a rune begins there; an
// invalid byte is a rune.
func runeBoundaries(text string) []bool {
	b := make([]bool, len(text)+1)
	for i := range text {
		b[i] = true
	}
	b[len(text)] = true
	return b
}

// ink is what can be seen of a text, folded.
func ink(text string) string {
	return strings.Map(func(r rune) rune {
		if classify(r) != plain {
			return -1
		}
		return Fold(r)
	}, text)
}

func FuzzReset(f *testing.F) {
	for _, seed := range []string{
		"", "吕梁\n\n二中、", "组　长：王 伟 李 明  何　远任副校长", "\uFEFF标题\r\n\r\n　　２月５日，会议。", "石楼\x00\xff中学\xe4\xb8", "𠮷😀\u200b\u2028一、\n二", strings.Repeat("一中、\n", 40) + "。",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) < 1<<12 {
			checkView(t, text)
		}
	})
}

func TestSpaced(t *testing.T) {
	var s Text
	s.Reset("校长：王　伟　李明哲，书记：李　红")
	assert.Equal(t, "校长：王伟 李明哲，书记：李红", string(s.Runes))
	assert.Equal(t, []int32{4, 14}, s.Spaced(nil, 0, len(s.Runes)))
	assert.Equal(t, []int32{4}, s.Spaced(nil, 10, len(s.Runes)), "counted from the start")
	assert.Empty(t, s.Spaced(nil, 5, 14))
	s.Reset("校长：王伟")
	assert.Empty(t, s.Spaced(nil, 0, len(s.Runes)), "of another text")
}
