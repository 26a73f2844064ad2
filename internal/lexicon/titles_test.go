package lexicon

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Every row of the table of titles has its columns, a known class and scope, and
// known flags.
func TestTitles(t *testing.T) {
	for f := range rows("titles.tsv") {
		require.Len(t, f, 4, f[0])
		assert.Contains(t, []string{"head", "weak", "mod", "head,mod", "weak,mod"}, f[1], f[0])
		assert.True(t, f[1] == "mod" || utf8.RuneCountInString(f[0]) > 1, "%s: a head word of one rune", f[0])
		assert.Contains(t, scopeNames, f[2], f[0])
		for flag := range strings.SplitSeq(f[3], ",") {
			assert.True(t, flag == "-" || slices.Contains(titleFlagNames[:], flag), "%s: flag %s", f[0], flag)
		}
	}
	for _, w := range Words("title_cancel.txt") {
		assert.Greater(t, utf8.RuneCountInString(w), 1, w)
	}
	assert.Equal(t, ScopeParty, Scope(len(scopeNames)-1), "as many scopes as names")
	assert.Equal(t, ModifierBorder, TitleFlag(1<<(len(titleFlagNames)-1)), "as many flags as names")
}

// The scope of a head word is told by the word's end, however much stands before
// it in the title: a post that ends in 院长 is one of a college. What ends in
// one of these is of the scope of the first.
var endsOfScopes = []struct {
	scope Scope
	ends  string
}{
	{ScopeSection, "总督学"},
	{ScopeTerritorial, "国家主席 国家副主席 知事 知州 巡抚 总督 县令 布政使 按察使 市长 县长 区长 省长 镇长 乡长 州长 旗长 盟长 村长 总书记 国务委员 总理 总统 首相 行政长官 里长 都督 知府 知县 乡（镇）长 乡(镇)长 镇（乡）长 镇(乡)长 县（区）长 县(区)长 县（市）长 县(市)长"},
	{ScopeRank, "教授 院士 研究员 讲师 教师 导师 博导 硕导 工程师 总工 高工 高级主办 编审 馆员 医师 助教 人大代表 政协委员 议员 立委 督学 教研员 会士 职员 元帅 大将 上将 中将 少将 主任编辑 主任记者 高级记者 主任播音员 主任药师 主任技师 主任中医师 主任法医师 研究实习员 一级演员 二级演员 一级导演 一级编剧 一级作曲 一级指挥 一级美术师"},
	{ScopeBureau, "局长"},
	{ScopeOffice, "厅长"},
	{ScopeMinistry, "部长"},
	{ScopeSchool, "校长 校长助理 校董 校监 堂长 山长 家长会长 教务长 训导长 学务长 总务长 研发长 国际长 学生事务长"},
	{ScopeCollege, "院长 院长助理"},
	{ScopeInstitute, "所长"},
	{ScopeKindergarten, "园长"},
	{ScopeStation, "台长"},
	{ScopeSociety, "会长 理事长 理事 秘书长 司库"},
	{ScopeCompany, "董事长 总经理 总裁 " + boardMembers + " 外部董事 职工董事 职工代表董事 首席财务官"},
	{ScopeSection, "科长 股长 党组成员"},
	{ScopeDivision, "处长"},
	{ScopeHall, "馆长"},
	{ScopeCommon, "主席 队长 组长 总监 委员 代表"},
	{ScopePress, "社长 总编辑 总编"},
	{ScopeParty, "书记"},
}

// boardMembers are the members of a board whose titles say so; private schools have them too.
const boardMembers = "执行董事 独立董事 董事会秘书"

// scopeByEnd is the scope of a title as its end tells it. An assistant or secretary is where the one is whom he helps.
func scopeByEnd(title string) Scope {
	if helped := strings.TrimSuffix(strings.TrimSuffix(title, "助理"), "秘书"); helped != title && !endsWithAny(title, boardMembers) {
		if scope := scopeByEnd(helped); scope != ScopeRank && scope != ScopeSection {
			return scope
		}
		return ScopeNone
	}
	for _, s := range endsOfScopes {
		if endsWithAny(title, s.ends) {
			return s.scope
		}
	}
	return ScopeNone
}

func endsWithAny(title, ends string) bool {
	return slices.ContainsFunc(strings.Fields(ends), func(end string) bool { return strings.HasSuffix(title, end) })
}

func TestTitleOf(t *testing.T) {
	var heads, modifiers []string
	for i, title := range Titles() {
		if titleRows().classes[i]&TitleModifier != 0 {
			modifiers = append(modifiers, title.Word)
		}
		if titleRows().classes[i] != TitleModifier {
			heads = append(heads, title.Word)
		}
	}
	before := slices.Concat([]string{"", "教务处", "市教育局", "第一副"}, modifiers, Words("title_spheres.txt"))
	for _, head := range heads {
		for _, b := range before {
			title := b + head
			got := TitleOf([]rune(title))
			assert.True(t, strings.HasSuffix(title, got.Word) && len(got.Word) >= len(head), "%s: %s", title, got.Word)
			assert.Equal(t, scopeByEnd(title), got.Scope, title)
			assert.Equal(t, strings.HasSuffix(title, "院长助理") || strings.HasSuffix(title, "秘书长"), got.Flags&TitleFree != 0, title)
			assert.Equal(t, endsWithAny(title, "董事长 "+boardMembers), got.Flags&TitlePrivate != 0, title)
			assert.Equal(t, strings.HasSuffix(title, "院士"), got.Flags&TitleLifelong != 0, title)
		}
	}
	for _, none := range []string{"", "长", "校", "办公室", "校长室", "常务副"} {
		assert.Zero(t, *TitleOf([]rune(none)), none)
	}
	assert.Equal(t, "校长", TitleOf([]rune("常务副校长")).Word)
}

// A word that is a kind, a title and of a rare class has all in one row.
func TestRowsUnite(t *testing.T) {
	b := newBuilder()
	kind, title := &Kinds()[0], &Titles()[0]
	b.wordOf("科长", OrgKind, Row{Kind: kind})
	b.word("科", OrgKindWeak)
	b.wordOf("科长", TitleHead, Row{Title: title})
	b.wordOf("科长", IsRare, Row{Rare: League})
	b.wordOf("科长", IsRare, Row{Rare: House})
	l := b.lexicon()
	assert.Equal(t, noRow, *l.Row(l.SingleRow('科')), "a word without row")
	hits := l.StartingAt(nil, []rune("科长"), 0)
	require.Len(t, hits, 1)
	assert.Equal(t, OrgKind|TitleHead|IsRare, hits[0].Class)
	assert.Equal(t, Row{kind, title, League | House}, *l.Row(hits[0].Row))
}
