package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// Title is what titles.tsv says of one word of a title, a head word or a modifier.
type Title struct {
	Word string
	Len  int // of it, in runes
	// Scope says to what kind of body a post of this head word belongs.
	Scope Scope
	Flags TitleFlag
}

// Scope is the kind of body to which a post belongs. The table of titles names
// each by the word beside it.
type Scope uint8

// The scopes.
const (
	ScopeNone         Scope = iota // -: the head word does not say
	ScopeTerritorial               // territorial: a place, and no body: 市长
	ScopeRank                      // rank: goes with the person: 教授
	ScopeBureau                    // bureau: a 局: 局长
	ScopeOffice                    // office: a 厅: 厅长
	ScopeMinistry                  // ministry: a 部: 部长
	ScopeSchool                    // school: a school that is no faculty: 校长
	ScopeCollege                   // college: a faculty, college or institute that ends in 院: 院长
	ScopeInstitute                 // institute: a 所: 所长
	ScopeKindergarten              // kindergarten: a 幼儿园: 园长
	ScopeStation                   // station: a 台: 台长
	ScopeSociety                   // society: a society or league: 会长
	ScopeCompany                   // company: a company: 总经理
	ScopeSection                   // section: a part of a 局 or 厅, or its party group: 科长
	ScopeDivision                  // division: a part of a larger body: 处长
	ScopeHall                      // hall: a library or museum, or that of a school: 馆长
	ScopeCommon                    // common: bodies of every kind, so that it has to say of which: 委员
	ScopePress                     // press: a newspaper, a publisher or another society that ends in 社: 社长
	ScopeParty                     // party: a party organisation of any body: 书记

	Scopes // so many there are
)

var scopeNames = [Scopes]string{"-", "territorial", "rank", "bureau", "office", "ministry", "school", "college", "institute", "kindergarten", "station", "society", "company", "section", "division", "hall", "common", "press", "party"}

// String returns the word for s in the table of titles.
func (s Scope) String() string { return scopeNames[s] }

// TitleFlag is a set of things that hold for a word of a title, as bits. The table
// of titles names each by the word beside it.
type TitleFlag uint32

// The flags, first those of head words, then those of modifiers.
const (
	TitleFree     TitleFlag = 1 << iota // free: bodies outside the scope have it too: 秘书长
	TitlePrivate                        // private: a private school has it too: 董事长
	TitleLifelong                       // lifelong: does not come with a body: 院士
	TitleBusiness                       // business: nouns pile up before it: 教育产业运营|总监
	TitleFields                         // fields: what the body deals with stands before it: 教育|股长
	TitleElected                        // elected: who elects stands before it: 全国|政协委员
	TitleLeader                         // leader: nothing says before it what it is about: 负责人
	TitleClass                          // class: the same, and no grade either: 班主任
	TitleUnit                           // unit: its first rune may end the name of a body instead: 中文|系主任
	TitleCredit                         // credit: as a label it says who made the text: 编辑
	TitleContest                        // contest: of a competition or journey, and of no body but one beside it: 裁判长

	ModifierAbout     // about: what the post is about stands before it: 教学|副校长
	ModifierBare      // bare: is one inside a word too: 副
	ModifierCommittee // committee: a body of the place before it: 平安镇党委|书记
	ModifierActing    // acting: is a verb behind a name: 王思涵|代理校长
	ModifierBranch    // branch: a body of the league before it: 团总支|书记
	ModifierBorder    // border: one only at a border or behind a body: 县教育局|党工委|书记
)

var titleFlagNames = [...]string{"free", "private", "lifelong", "business", "fields", "elected", "leader", "class", "unit", "credit", "contest", "about", "bare", "committee", "acting", "branch", "border"}

// titleTable holds the rows of titles.tsv.
type titleTable struct {
	titles  []Title
	classes []Class                   // of each title as a word of the dictionary
	ending  *runes.Lookup[[]titleEnd] // by the last two runes, the longest first
}

type titleEnd struct {
	word []rune
	row  int
}

var titleRows = sync.OnceValue(func() *titleTable {
	t, ending := &titleTable{}, map[uint32][]titleEnd{}
	for f := range rows("titles.tsv") {
		row, word := len(t.titles), []rune(f[0])
		scope := slices.Index(scopeNames[:], f[2])
		if scope < 0 {
			panic(fmt.Sprintf("lexicon: titles.tsv: %s: no scope %s", f[0], f[2])) // a table that the build embeds
		}
		t.titles = append(t.titles, Title{Word: f[0], Len: len(word), Scope: Scope(scope), Flags: TitleFlag(flagsOf(titleFlagNames[:], f[3]))})
		class := titleClass(f[1])
		t.classes = append(t.classes, class)
		if class&(TitleHead|TitleHeadWeak) != 0 {
			end := runes.Pair(word[len(word)-2], word[len(word)-1])
			ending[end] = append(ending[end], titleEnd{word, row})
		}
	}
	for _, ends := range ending {
		slices.SortStableFunc(ends, func(a, b titleEnd) int { return len(b.word) - len(a.word) })
	}
	t.ending = runes.NewLookup(ending)
	return t
})

func titleClass(classes string) Class {
	var out Class
	for c := range strings.SplitSeq(classes, ",") {
		switch c {
		case "head":
			out |= TitleHead
		case "weak":
			out |= TitleHeadWeak
		case "mod":
			out |= TitleModifier
		}
	}
	return out
}

// TitleOf returns the longest head word with which title ends; one without scope
// and flags if it ends with none.
func TitleOf(title []rune) *Title {
	t := titleRows()
	if last := len(title) - 1; last > 0 {
		for _, end := range t.ending.Of(runes.Pair(title[last-1], title[last])) {
			if n := len(title) - len(end.word); n >= 0 && slices.Equal(title[n:], end.word) {
				return &t.titles[end.row]
			}
		}
	}
	return &noTitle
}

// Titles returns all rows of titles.tsv in their order. They must not be
// changed.
func Titles() []Title { return titleRows().titles }
