package post

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// A line is read without its number or bullet and the blanks around it.
func TestLinesWithoutTheirNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"　王思涵　":      "王思涵",
		"★ ●王思涵":     "王思涵",
		"一、王思涵":      "王思涵",
		"十二、 王思涵":    "王思涵",
		"3 王思涵":      "王思涵",
		"3. 王思涵":     "王思涵",
		"3.王思涵":      "王思涵",
		"3，王思涵":      "王思涵",
		"3.5万人":      "3.5万人",
		"3,500人":     "3,500人",
		"3名教师":       "3名教师",
		"（三）王思涵":     "王思涵",
		"（三） 王思涵":    "王思涵",
		"（三、王思涵":     "（三、王思涵",
		"（）王思涵":      "（）王思涵",
		"（王思涵）":      "（王思涵）",
		"、王思涵":       "、王思涵",
		"1985、王思涵":   "1985、王思涵",
		"三":          "三",
		"三、":         "",
		"三、　":        "",
		"★":          "",
		"　":          "",
		"":           "",
		"第三任　王思涵　校长": "第三任　王思涵　校长",
	} {
		// What stands around a line is no part of it.
		around := []rune("、3" + text + "3、")
		start, end := trim(around, 2, len(around)-2)
		assert.Equal(t, want, string(around[start:end]), text)
	}
}

// What the pieces of a gap are, by how many of its first runes they take.
func TestPiecesOfGaps(t *testing.T) {
	long := strings.Repeat("学", longestAside-1)
	for _, c := range []struct {
		name string
		read func([]rune) int
		text string
		want string
	}{
		{"aside", aside, "（分管德育）、", "（分管德育）"},
		{"aside", aside, "(分管德育)", "(分管德育)"},
		{"aside", aside, "（分管德育", ""},
		{"aside", aside, "分管（德育）", ""},
		{"aside", aside, "）", ""},
		{"aside", aside, "（" + long + "）", "（" + long + "）"},
		{"aside", aside, "（" + long + "学）", ""},
		{"term", term, "第三届的", "第三届"},
		{"term", term, "第3届", "第3届"},
		{"term", term, "第三任", "第三任"},
		{"term", term, "2020级", "2020级"},
		{"term", term, "3届", "3届"},
		{"term", term, "第2020级", ""},
		{"term", term, "三届", ""},
		{"term", term, "第届", ""},
		{"term", term, "届", ""},
		{"term", term, "第三年", ""},
		{"term", term, "首任", "首任"},
		{"others", others, "等7人的", "等7人"},
		{"others", others, "等十二位", "等十二位"},
		{"others", others, "等", "等"},
		{"others", others, "等人", ""},
		{"others", others, "等7所", ""},
		{"others", others, "等十一个国家的科学院", "等十一个国家的科学院"},
		{"others", others, "等十一个国家，有名的", ""},
		{"others", others, "等十一个国家科学院", ""},
		{"others", others, "等" + strings.Repeat("学", longestOthers-2) + "的", "等" + strings.Repeat("学", longestOthers-2) + "的"},
		{"others", others, "等" + strings.Repeat("学", longestOthers-1) + "的", ""},
		{"others", others, "和7人", ""},
		{"lastAside", lastAside, "副校长（研究）", "副校长"},
		{"lastAside", lastAside, "副校长（教学）（兼）", "副校长（教学）"},
		{"lastAside", lastAside, "副校长", ""},
		{"lastAside", lastAside, "副校长（研究", ""},
		{"lastAside", lastAside, "副校长研究）", ""},
	} {
		text := []rune(c.text)
		assert.Equal(t, c.want, string(text[:c.read(text)]), "%s of %s", c.name, c.text)
	}
}

// A gap is read word for word; what no word, bracket or short place is ends the chain.
func TestGaps(t *testing.T) {
	for text, want := range map[string]gap{
		"":           {},
		"、":          {joins: '、'},
		"和":          {joins: '和'},
		"，":          {joins: '，'},
		"，原":         {joins: '，', says: mood{status: entity.Former}},
		"任":          {takes: "R-VERB", says: mood{begins: true, verb: true}},
		"此前担任":       {takes: "R-VERB", says: mood{status: entity.Former, verb: true}},
		"兼任，":        {joins: '，', takes: "R-VERB", says: mood{begins: true, verb: true}, other: true},
		"兼任、":        {joins: '、', takes: "R-VERB", says: mood{begins: true, verb: true}, other: true},
		"和、":         {joins: '、', other: true},
		"，、":         {joins: '、'},
		"、和":         {joins: '和'},
		"、书法家":       {joins: '、', role: true},
		"高一班":        {},
		"高一（3）班":     {},
		"平安镇":        {place: true},
		"石楼县":        {place: true},
		"走过石楼县平安镇城关": {other: true},
		"一二三四五六七八镇":  {place: true},
		"一二三四五六七八九镇": {other: true},
		"一二三四五六七八班":  {},
		"一二三四五六七八九班": {other: true},
		"1号镇":        {other: true},
		"等7人":        {others: true},
		"（分管德育）第三届":  {},
		"说":          {other: true},
	} {
		assert.Equal(t, want, readGap([]rune(text)), text)
	}
}

// A day of a date, with the year of a heading where it has none.
func TestDays(t *testing.T) {
	for _, c := range []struct{ value, year, want string }{
		{"2024-03-05", "", "2024-03-05"},
		{"2024-03-05TMO", "", "2024-03-05"},
		{"2024", "", "2024"},
		{"XXXX-03", "1990", "1990-03"},
		{"XXXX-03", "1990-07", "1990-03"},
		{"XXXX-03", "199", ""},
		{"XXXX-03", "", ""},
		{"2024-XX-05", "", ""},
		{"PAST_REF", "", ""},
		{"/024", "", ""},
		{":024", "", ""},
		{"0024", "", "0024"},
		{"9024", "", "9024"},
		{"202", "", ""},
		{"", "", ""},
	} {
		assert.Equal(t, c.want, day(c.value, c.year), "%s %s", c.value, c.year)
	}
	for value, want := range map[string]bool{
		"1983/1990": true, "1983-05/1990-08": true, "1950/1985": true, "1950/1986": false, "1930/2010": false,
		"1983": false, "198/1990": false, "1983/199": false, "/1990": false, "XXXX-03/1990": false, "1983/XXXX-08": false,
	} {
		assert.Equal(t, want, isTerm(value), value)
	}
}

// The department of a title stands before its head word, or before 副; the longest word of a class counts.
func TestWordsOfTitles(t *testing.T) {
	for word, want := range map[string]bool{"教务处处长": true, "教务处副处长": true, "处长": false, "副处长": false, "宣传部长": false} {
		c := chain{head: lexicon.TitleOf([]rune(word)), word: []rune(word)}
		c.modifiers = c.word[:len(c.word)-len([]rune(c.head.Word))]
		assert.Equal(t, want, c.department(), word)
	}
	assert.Equal(t, len([]rune("更名为")), ending([]rune("县中学更名为"), classFounding))
	assert.Equal(t, len([]rune("是一位")), beginning([]rune("是一位教师"), classCopula))
	assert.Zero(t, beginning(nil, classFounded))
	assert.Zero(t, ending(nil, classFounded))
	assert.False(t, among(nil, classFounded))
	for _, r := range []rune{runes.BasicPlane, '𠮷'} {
		assert.False(t, beginsWith([]rune{r}, classFounded), "a rune of another plane begins no word")
	}
}

// The cells of a table are parted by blanks or by commas, as in its head.
func TestCellsOfTables(t *testing.T) {
	for _, c := range []struct {
		row    string
		commas bool
		want   int
	}{
		{"王思涵　女　校长", false, 3},
		{"王思涵　　女\t校长　", false, 3},
		{"　王思涵", false, 1},
		{"王思涵,女，校长", true, 3},
		{"王思涵 女,校长", true, 2},
		{"王思涵,女", false, 1},
		{"", false, 0},
	} {
		table := table{commas: c.commas}
		assert.Equal(t, c.want, table.count([]rune(c.row)), c.row)
	}
}

// What the text says of two posts in time, and whether it can be said of one.
func TestPostsInTime(t *testing.T) {
	var (
		bare    = Post{}
		from    = Post{From: Date{Value: "1990"}}
		to      = Post{To: Date{Value: "1996"}, Status: entity.Removed}
		former  = Post{Status: entity.Former}
		removed = Post{Status: entity.Removed}
		begun   = Post{From: Date{Value: "1990"}, Status: entity.Appointed}
		ended   = Post{From: Date{Value: "1990"}, To: Date{Value: "1996"}, Status: entity.Appointed}
	)
	for _, c := range []struct {
		name       string
		p, q       Post
		more, same bool
	}{
		{"bare and bare", bare, bare, false, true},
		{"a date and none", from, bare, true, true},
		{"none and a date", bare, from, false, true},
		{"an end and none", to, bare, true, true},
		{"a status and none", former, bare, true, true},
		{"none and a status", bare, former, false, true},
		{"two statuses", former, removed, false, false},
		{"a status and another one with an end", former, to, false, false},
		{"one status, with an end and without", to, removed, true, true},
		{"one beginning, another status", from, begun, false, false},
		{"one beginning, an end and none", begun, ended, false, false},
		{"the same", ended, ended, false, true},
		{"a status and a date", removed, from, false, false},
	} {
		l := Linker{text: []rune("校长校长"), entities: []mention.Candidate{{Start: 0, End: 2}, {Start: 2, End: 4}}}
		c.q.Title = 1
		assert.Equal(t, c.more, c.p.moreOf(&c.q), "more: %s", c.name)
		assert.Equal(t, c.same, l.sameTitle(&c.p, &c.q), "same title: %s", c.name)
		assert.Equal(t, c.p.From.Value == "" && c.p.To.Value == "" && c.p.Status == entity.Current, c.p.bare(), "bare: %s", c.name)
	}
}

// What the head of a table says of its columns.
func TestHeadsOfTables(t *testing.T) {
	for _, c := range []struct {
		head                     string
		fields, titles           int
		commas, bodyBehindTitles bool
	}{
		{"姓名 职务 单位", 3, 0, false, true},
		{"职务 单位", 2, 0, false, true},
		{"单位 姓名 职务", 3, 0, false, false},
		{"姓名 单位", 2, 0, false, false},
		{"姓名 职务", 2, 0, false, false},
		{"姓名　现任职务　拟任职务", 3, 2, false, false},
		{"拟任职务　姓名　单位", 3, 1, false, true},
		{"姓名,现任职务，备注", 3, 1, true, false},
		{",现任职务", 1, 1, true, false},
	} {
		var l Linker
		l.readHead([]rune(c.head))
		table := l.scene.table
		assert.Equal(t, []any{c.fields, c.titles, c.commas, c.bodyBehindTitles}, []any{len(table.fields), len(table.titles), table.commas, table.bodyLast}, c.head)
	}
}
