package post

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

var markTypes = map[string]entity.Type{"P": entity.Person, "T": entity.Title, "S": entity.School, "O": entity.Org, "D": entity.Date, "C": entity.Count}

// marked reads a text with its entities in ⟦P|…⟧.
func marked(t *testing.T, s string) ([]rune, []mention.Candidate) {
	t.Helper()
	var text []rune
	var entities []mention.Candidate
	for s != "" {
		plain, rest, found := strings.Cut(s, "⟦")
		text = append(text, []rune(plain)...)
		if !found {
			break
		}
		inside, after, ok := strings.Cut(rest, "⟧")
		require.True(t, ok, "no ⟧ in %q", s)
		tag, name, ok := strings.Cut(inside, "|")
		require.True(t, ok, "no tag in %q", inside)
		start := int32(len(text))
		text = append(text, []rune(name)...)
		entities = append(entities, mention.Candidate{
			Start: start, End: int32(len(text)), Type: markTypes[tag], Head: start, PlaceEnd: start,
		})
		s = after
	}
	return text, entities
}

// postsOf returns the posts in s as PERSON TITLE ORG STATUS.
func postsOf(t *testing.T, l *Linker, s string) []string {
	t.Helper()
	text, entities := marked(t, s)
	var out []string
	for _, p := range l.Posts(nil, text, entities, nil) {
		parts := []string{string(text[entities[p.Person].Start:entities[p.Person].End]), string(text[entities[p.Title].Start:entities[p.Title].End])}
		if p.Org >= 0 {
			parts = append(parts, string(text[entities[p.Org].Start:entities[p.Org].End]))
		}
		if p.Status != entity.Current {
			parts = append(parts, p.Status.String())
		}
		out = append(out, strings.Join(parts, " "))
	}
	return out
}

func TestPosts(t *testing.T) {
	cases := []struct {
		name, text string
		want       []string
	}{
		{"none", "会议召开。", nil},
		{"a person alone", "⟦P|郭志远⟧出席会议。", nil},
		{"a title alone", "⟦O|市教育局⟧⟦T|局长⟧出席会议。", nil},
		{"no title stands between a verb and 由", "⟦P|吴越⟧热爱教育，现任⟦S|石湾中学⟧，由⟦P|刘子墨⟧陪同⟦T|局长⟧。", nil},
		{"title before the name", "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。", []string{"郭志远 局长 市教育局"}},
		{"stacked titles hand their body on", "⟦O|市教育局⟧⟦T|党组书记⟧、⟦T|局长⟧⟦P|郭志远⟧出席。",
			[]string{"郭志远 党组书记 市教育局", "郭志远 局长 市教育局"}},
		{"stacked bodies", "⟦O|市委教育工委⟧⟦T|书记⟧、⟦O|市教育局⟧⟦T|党组书记⟧、⟦T|局长⟧⟦P|郭志远⟧出席。",
			[]string{"郭志远 书记 市委教育工委", "郭志远 党组书记 市教育局", "郭志远 局长 市教育局"}},
		{"the mayor belongs to no body", "⟦O|东平市委⟧⟦T|副书记⟧、⟦T|市长⟧⟦P|贺春梅⟧强调。",
			[]string{"贺春梅 副书记 东平市委", "贺春梅 市长"}},
		{"one title for two names", "⟦S|石湾中学⟧⟦T|副校长⟧⟦P|吴越⟧、⟦P|刘子墨⟧发言。",
			[]string{"吴越 副校长 石湾中学", "刘子墨 副校长 石湾中学"}},
		{"each his own", "⟦S|石湾中学⟧⟦T|校长⟧⟦P|吴越⟧、⟦S|长河中学⟧⟦T|校长⟧⟦P|刘子墨⟧发言。",
			[]string{"吴越 校长 石湾中学", "刘子墨 校长 长河中学"}},
		{"title behind the name", "⟦P|郭志远⟧⟦T|局长⟧强调。", []string{"郭志远 局长"}},
		{"apposition", "⟦P|郭志远⟧，⟦O|市教育局⟧⟦T|局长⟧。", []string{"郭志远 局长 市教育局"}},
		{"a verb", "⟦P|郭志远⟧任⟦O|市教育局⟧⟦T|局长⟧。", []string{"郭志远 局长 市教育局"}},
		{"a former post", "原⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧；", []string{"郭志远 局长 市教育局 former"}},
		{"a former one behind the body", "⟦O|市教育局⟧原⟦T|局长⟧⟦P|郭志远⟧。", []string{"郭志远 局长 市教育局 former"}},
		{"a pronoun", "⟦S|石湾中学⟧举行典礼。我校⟦T|校长⟧⟦P|吴越⟧致辞。", []string{"吴越 校长 石湾中学"}},
		{"a full stop between", "⟦O|市教育局⟧⟦T|局长⟧。⟦P|郭志远⟧出席。", nil},
		{"a long way between", "⟦O|市教育局⟧⟦T|局长⟧在会上对全市的学校安全工作提出要求⟦P|郭志远⟧。", nil},
		{"the same post twice", "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧强调。", []string{"郭志远 局长 市教育局"}},
		{"the same post without a body twice", "⟦T|局长⟧⟦P|郭志远⟧出席。⟦T|局长⟧⟦P|郭志远⟧强调。", []string{"郭志远 局长"}},
		{"the same post at two bodies", "⟦O|市教育局⟧⟦T|主任⟧⟦P|郭志远⟧出席。⟦O|市委⟧⟦T|主任⟧⟦P|郭志远⟧强调。", []string{"郭志远 主任 市教育局", "郭志远 主任 市委"}},
		{"the same title at no body and at a body meant", "⟦T|校长⟧⟦P|吴越⟧致辞。⟦T|镇长⟧⟦P|郭志远⟧出席。⟦S|石湾中学⟧开学。", []string{"吴越 校长 石湾中学", "郭志远 镇长"}},
		{"a shorter repeat", "⟦S|石湾中学⟧⟦T|副校长⟧⟦P|吴越⟧出席。⟦P|吴越⟧⟦T|校长⟧指出。", []string{"吴越 副校长 石湾中学"}},
		{"the school is named behind its posts", "⟦P|吴越⟧任⟦T|校长⟧，⟦P|刘子墨⟧任⟦T|副校长⟧。⟦S|石湾中学⟧开学。",
			[]string{"吴越 校长 石湾中学", "刘子墨 副校长 石湾中学"}},
		{"an organ without a name of its own is one of the society in the title", "⟦O|海州市教育学会⟧换届\n⟦O|海州市作家协会⟧发来贺信。\n⟦O|理事会⟧名单\n⟦T|会长⟧：⟦P|郭志远⟧",
			[]string{"郭志远 会长 海州市教育学会"}},
		{"or of the last society before", "⟦O|海州市教育学会⟧召开会议。⟦O|海州市教育局⟧、⟦O|监事会⟧、⟦S|海州职业学院⟧出席。\n⟦O|理事会⟧名单\n⟦T|会长⟧：⟦P|郭志远⟧",
			[]string{"郭志远 会长 海州市教育学会"}},
		{"or its own", "⟦O|海州市教育局⟧出席。\n⟦O|理事会⟧名单\n⟦T|会长⟧：⟦P|郭志远⟧", []string{"郭志远 会长 理事会"}},
		{"a body with a name is its own", "⟦O|海州市教育学会⟧换届\n⟦O|海州市作家协会⟧名单\n⟦T|会长⟧：⟦P|郭志远⟧", []string{"郭志远 会长 海州市作家协会"}},
		{"an organ beside a label", "⟦O|海州市教育学会⟧召开会议。\n⟦O|理事会⟧　⟦T|会长⟧：⟦P|郭志远⟧", []string{"郭志远 会长 海州市教育学会"}},
		{"a heading without a list of bodies", "关于任职的通知\n⟦S|石湾中学⟧\n⟦S|长河中学⟧出席。\n⟦P|吴越⟧任⟦T|校长⟧。", []string{"吴越 校长 石湾中学 appointed"}},
		{"a group of a body in a heading", "关于任职的通知\n⟦O|市教育局⟧第三届⟦O|安全领导小组⟧\n⟦P|吴越⟧任⟦T|主任⟧。", []string{"吴越 主任 安全领导小组 appointed"}},
		{"the former name in a heading", "关于任职的通知\n⟦S|石湾中学⟧（原⟦S|长河中学⟧）\n⟦P|吴越⟧任⟦T|校长⟧。", []string{"吴越 校长 石湾中学 appointed"}},
		{"a place in a bracket is no former name", "关于任职的通知\n⟦O|市教育局⟧（设在城关的⟦S|长河中学⟧）\n⟦P|吴越⟧任⟦T|主任⟧。\n⟦O|市教育局⟧", []string{"吴越 主任 市教育局 appointed"}},
		{"a date ends a chain", "⟦T|局长⟧⟦D|2月5日⟧⟦P|郭志远⟧出席。", nil},
	}
	var l Linker // one for all: nothing may stay from text to text
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := postsOf(t, &l, c.text)
			assert.Equal(t, c.want, got)
		})
	}
}

func TestPostsAppendAndForget(t *testing.T) {
	var l Linker
	text, entities := marked(t, "⟦O|市教育局⟧⟦T|局长⟧⟦P|郭志远⟧出席。")
	before := []Post{{Person: 7}}
	got := l.Posts(before, text, entities, nil)
	require.Len(t, got, 2)
	assert.Equal(t, before[0], got[0])
	assert.Len(t, l.Posts(nil, text, entities, nil), 1)
	assert.Empty(t, l.Posts(nil, nil, nil, nil))
}

// The schools of an article that are counted, and the posts that one is compared
// with, are limited: the work is linear.
func TestLimits(t *testing.T) {
	var l Linker
	title := "⟦T|校长⟧⟦P|吴越⟧致辞。"
	schools := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "⟦S|石湾%c中学⟧开学。", '一'+rune(i))
		}
		return b.String()
	}
	again := func(i int) string { return fmt.Sprintf("⟦S|石湾%c中学⟧放假。", '一'+rune(i)) }
	assert.Equal(t, []string{"吴越 校长 石湾" + string('一'+rune(mostSchools-1)) + "中学"}, postsOf(t, &l, schools(mostSchools)+again(mostSchools-1)+title))
	assert.Equal(t, []string{"吴越 校长"}, postsOf(t, &l, schools(mostSchools+1)+again(mostSchools)+title))

	far := strings.Repeat("⟦P|王思涵⟧出席。", farthest-1)
	assert.Equal(t, []string{"郭志远 局长 市教育局"}, postsOf(t, &l, "⟦O|市教育局⟧开会。"+far+"⟦T|局长⟧⟦P|郭志远⟧讲话。"))
	assert.Equal(t, []string{"郭志远 局长"}, postsOf(t, &l, "⟦O|市教育局⟧开会。⟦P|王思涵⟧出席。"+far+"⟦T|局长⟧⟦P|郭志远⟧讲话。"))

	var posts strings.Builder
	for i := range mostPosts {
		fmt.Fprintf(&posts, "⟦O|石湾%c局⟧⟦T|主任⟧⟦P|郭志远⟧出席。", '一'+rune(i))
	}
	last := func(i int) string {
		return fmt.Sprintf("⟦O|石湾%c局⟧⟦T|主任⟧⟦P|郭志远⟧讲话。", '一'+rune(i))
	}
	assert.Len(t, postsOf(t, &l, posts.String()+last(mostPosts-1)), mostPosts)
	assert.Len(t, postsOf(t, &l, posts.String()+last(mostPosts)+last(mostPosts)), mostPosts+2)

	list := "⟦P|王思涵⟧" + strings.Repeat("、⟦P|王思涵⟧", longestList) + "、⟦P|吴越⟧任⟦T|校长⟧。"
	assert.Len(t, postsOf(t, &l, strings.Replace(list, "王思涵", "郭志远", 2)), 3)
	assert.Len(t, postsOf(t, &l, strings.Replace(list, "王思涵", "郭志远", 1)), 2)
}

// The words of tables are sorted and have their columns, and the head says where
// they come from.
func TestData(t *testing.T) {
	for file, columns := range map[string]int{"gap_words.tsv": 5, "words.tsv": 2, "bodies.tsv": 4, "moods.tsv": 3} {
		b, err := data.ReadFile("data/" + file)
		require.NoError(t, err)
		assert.Regexp(t, "(?s)^# .*source: .*; licence: MIT\n", string(b), file)
		rows := lines(file)
		if file != "bodies.tsv" && file != "moods.tsv" { // which are asked in their order
			assert.True(t, slices.IsSorted(rows), file)
		}
		slices.Sort(rows)
		assert.Len(t, slices.Compact(slices.Clone(rows)), len(rows), "%s: a row twice", file)
		for _, row := range rows {
			f := strings.Split(row, "\t")
			assert.Len(t, f, columns, "%s: %s", file, row)
			assert.NotContains(t, f, "", "%s: %s", file, row)
		}
	}
	for _, f := range lines("gap_words.tsv") {
		c := strings.Split(f, "\t")
		assert.Contains(t, []string{"-", "，", "、", "和", "暨"}, c[1], f)
		assert.Contains(t, []string{"-", "begins", "current", "former", "appointed", "removed", "proposed", "acting"}, c[2], f)
		for flag := range strings.SplitSeq(c[4], ",") {
			assert.Contains(t, []string{"-", "as", "blank", "by", "each", "edge", "lead", "list", "moves", "next", "none", "replaces", "rest", "role", "succeeds", "verb"}, flag, f)
		}
	}
}

// What looks for a body is known, and so is where it looks; a condition is one with a name or Chinese words. The rows are
// those of the rules for bodies.
func TestBodies(t *testing.T) {
	known := []string{"mention"}
	for _, title := range lexicon.Titles() {
		known = append(known, title.Scope.String(), "limit "+title.Scope.String())
	}
	for _, row := range lines("gap_words.tsv") {
		known = append(known, strings.Split(row, "\t")[3])
	}
	ids, used := map[string]bool{}, map[string]bool{}
	for _, row := range lines("bodies.tsv") {
		f := strings.Split(row, "\t")
		ids[f[0]] = true
		assert.Subset(t, known, strings.Split(f[1], ","), row)
		if given := f[1] == "mention" || strings.HasPrefix(f[1], "limit "); given {
			assert.Equal(t, "-", f[2], row)
		} else {
			assert.Contains(t, []string{"before", "school", "faculty"}, f[2], row)
		}
		for name := range strings.SplitSeq(f[3], ",") {
			name = strings.TrimPrefix(name, "not ")
			used[name] = true
			if conditions[name] == nil {
				assert.Regexp(t, `^\p{Han}+(\|\p{Han}+)*$`, name, row)
			}
		}
	}
	for name := range conditions {
		assert.True(t, used[name], name)
	}
	for _, r := range Rulebook() {
		if group, name, _ := strings.Cut(r.ID, "."); group == "R-LIMIT" || group == "R-MEANT" || group == "R-MAIN" && name != "tie" {
			assert.True(t, ids[r.ID], r.ID)
		}
		delete(ids, r.ID)
	}
	assert.Empty(t, ids, "rules without reason")
}

// However many classes there are, the words of each are found by their first and last runes.
func TestWordsOfAllClassesAreFound(t *testing.T) {
	for _, all := range slices.Concat(words().first.words, words().last.words) {
		for _, w := range all {
			assert.True(t, beginsWith(w.text, w.class) && endsInClass(w.text, w.class), "%s: %s", classNames[w.class], string(w.text))
		}
	}
}
