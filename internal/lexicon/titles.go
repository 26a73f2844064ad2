package lexicon

import (
	"fmt"
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/scan"
)

// Title is what titles.tsv says of one head word of a title.
type Title struct {
	Word string
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
	ScopeParty                     // party: a party organisation of any body: 书记
)

var scopeNames = [...]string{"-", "territorial", "rank", "bureau", "office", "ministry", "school", "college", "institute", "kindergarten", "station", "society", "company", "section", "division", "hall", "common", "party"}

// TitleFlag is a set of things that hold for a head word, as bits. The table of
// titles names each by the word beside it.
type TitleFlag uint32

// The flags.
const (
	TitleFree     TitleFlag = 1 << iota // free: bodies outside the scope have it too: 秘书长
	TitlePrivate                        // private: a private school has it too: 董事长
	TitleLifelong                       // lifelong: does not come with a body: 院士
)

var titleFlagNames = [...]string{"free", "private", "lifelong"}

// titleTable holds the rows of titles.tsv; row 0 is that of words that are no
// head word.
type titleTable struct {
	titles []Title
	words  []scan.Word
	ending map[[2]rune][]titleEnd // by the last two runes, the longest first
}

type titleEnd struct {
	word []rune
	row  uint32
}

// titleShift is where the row of a title begins in the row of a hit; that of a
// kind is below it.
const titleShift = 16

var titleRows = sync.OnceValue(func() *titleTable {
	t := &titleTable{titles: make([]Title, 1), ending: map[[2]rune][]titleEnd{}}
	for f := range rows("titles.tsv") {
		row, word := uint32(len(t.titles)), []rune(f[0])
		scope := slices.Index(scopeNames[:], f[2])
		if scope < 0 {
			panic(fmt.Sprintf("lexicon: titles.tsv: %s: no scope %s", f[0], f[2])) // a table that the build embeds
		}
		t.titles = append(t.titles, Title{Word: f[0], Scope: Scope(scope), Flags: TitleFlag(flagsOf(titleFlagNames[:], f[3]))})
		class := TitleHead
		if f[1] == "weak" {
			class = TitleHeadWeak
		}
		t.words = append(t.words, scan.Word{Text: word, Class: class, Row: row << titleShift})
		end := [2]rune(word[len(word)-2:])
		t.ending[end] = append(t.ending[end], titleEnd{word, row})
	}
	for _, ends := range t.ending {
		slices.SortStableFunc(ends, func(a, b titleEnd) int { return len(b.word) - len(a.word) })
	}
	return t
})

// TitleAt returns the head word with the row of a hit; one without scope and
// flags for row 0.
func TitleAt(row uint32) *Title { return &titleRows().titles[row>>titleShift] }

// TitleOf returns the longest head word with which title ends; one without scope
// and flags if it ends with none.
func TitleOf(title []rune) *Title {
	t := titleRows()
	if len(title) >= 2 {
		for _, end := range t.ending[[2]rune(title[len(title)-2:])] {
			if n := len(title) - len(end.word); n >= 0 && slices.Equal(title[n:], end.word) {
				return &t.titles[end.row]
			}
		}
	}
	return &t.titles[0]
}

// Titles returns all rows of titles.tsv in their order. They must not be
// changed.
func Titles() []Title { return titleRows().titles[1:] }
