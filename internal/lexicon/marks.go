package lexicon

import (
	"maps"
	"slices"
	"sync"
)

// Mark is a set of things that one rune says in and beside names, as bits.
type Mark uint64

// The marks of marks.tsv, in its order.
const (
	MarkAfterName  Mark = 1 << iota // stands behind the name of a person as a word and seldom ends one
	MarkAfterShort                  // goes on from the short form of a school's name as another word
	MarkAny                         // before a level or 校 makes it no name
	MarkBatch                       // counts courses, terms and the like
	MarkBeforeTown                  // stands before the name of a town and is no part of it
	MarkBig                         // goes on from the 大 of a university's short name as another word
	MarkBorder                      // stands before a name that begins there, beside the marks
	MarkBracket                     // opens a round bracket
	MarkBracketEnd                  // closes a round bracket
	MarkBranch                      // begins the kind of a branch of a company or bank
	MarkClass                       // before a kind word makes it a class
	MarkClause                      // ends a clause or a line (a line break does too)
	MarkClosing                     // closes one
	MarkColon                       // stands between a label and what it labels
	MarkCommittee                   // ends what has a party committee of its own: 平安镇党委
	MarkCounter                     // counts what 第 numbers and is no school
	MarkDiscipline                  // names a faculty by itself: 农学院
	MarkEach                        // before a department stands for many or for one named before
	MarkEvery                       // before a name makes it a class
	MarkFunction                    // a word of one rune that links names and begins none
	MarkGiven                       // before 为 makes a given name with it: 有为
	MarkGoing                       // ends a word after which somebody goes somewhere
	MarkHouse                       // stands for a school or college that the text has named
	MarkJoins                       // joins two spheres in a name: 文化和旅游部
	MarkLabel                       // stands before a label, beside the line break
	MarkLast                        // links words and ends no name of a person
	MarkLeads                       // a word of one rune that often leads to a person's name
	MarkLevel                       // a level of administration, which stands for the place that has it: 市委
	MarkList                        // joins the items of a list
	MarkListEnd                     // ends a list or goes on in it
	MarkManages                     // before 管 says that somebody is in charge of what follows
	MarkMarker                      // a word of one rune behind which a name begins
	MarkMiddle                      // goes on from the 中 or 小 of a school's short name as another word
	MarkNumeral                     // a numeral of ordinals in names: 第十四中学
	MarkOpening                     // opens a bracket or quotation
	MarkOurs                        // makes a pronoun of 校, 院 and the like
	MarkOwner                       // begins short names of units that belong to the body before: 校团委
	MarkPlace                       // ends names of places and bodies rather than of persons
	MarkPlain                       // is no syllable of a company
	MarkPrefix                      // stands before a name for the place or body that the text has named: 县教体局
	MarkPupils                      // ends a school class: 高三（2）班
	MarkQuarter                     // tells places abroad apart: 南伊利诺伊
	MarkRareLevel                   // a level that is a syllable of names too
	MarkReport                      // may end the head of a report: 大河新闻讯
	MarkRoleEnd                     // ends a noun for who somebody is or what somebody did
	MarkSentence                    // ends a sentence or stops inside one, and so ends no heading
	MarkSlash                       // joins the items of a list, or a label and what it labels
	MarkStreet                      // ends the name of a street or village that a school is called by
	MarkTime                        // ends what says when rather than who
	MarkTown                        // ends the name of a town or village
	MarkTownKind                    // ends a place that no list holds
	MarkUpper                       // a level with many schools of each kind
	MarkVague                       // begins words that make a name behind a place general
	MarkVisit                       // before a school makes it the place gone to, or the other side

	MarkHan   // a Chinese character of the basic plane
	MarkDigit // 0 to 9
)

// MarkTable tells the marks of the runes of the basic plane. Few runes have any
// and few sets of marks are in use, so that a rune has a number of one byte and
// the number a set.
type MarkTable struct {
	Numbers [0x10000]uint8
	Sets    [256]Mark
}

// theMarks is read once. It is asked for so often that [sync.OnceValue] would cost more than the table.
var theMarks struct {
	once  sync.Once
	table MarkTable
}

func readMarks() {
	t := &theMarks.table
	t.Sets[hanNumber], t.Sets[digitNumber] = MarkHan, MarkDigit
	t.fill(0x4E00, 0x9FFF, hanNumber)
	t.fill(0x3400, 0x4DBF, hanNumber)
	t.fill('〇', '〇', hanNumber)
	t.fill('0', '9', digitNumber)
	own := map[rune]Mark{'\n': MarkClause}
	mark := Mark(1)
	for f := range rows("marks.tsv") {
		for _, r := range f[1] {
			own[r] |= mark
		}
		mark <<= 1
	}
	numbers := map[Mark]uint8{}
	for _, r := range slices.Sorted(maps.Keys(own)) {
		set := own[r] | t.Sets[t.Numbers[r]]
		if numbers[set] == 0 {
			numbers[set] = digitNumber + 1 + uint8(len(numbers))
			t.Sets[numbers[set]] = set
		}
		t.Numbers[r] = numbers[set]
	}
}

// The numbers of the sets that whole ranges of runes have.
const (
	hanNumber   = 1
	digitNumber = 2
)

// fill gives the runes from first to last a number.
func (t *MarkTable) fill(first, last rune, number uint8) {
	for r := first; r <= last; r++ {
		t.Numbers[r] = number
	}
}

// Marks returns the table of the marks, which must not be changed.
func Marks() *MarkTable {
	theMarks.once.Do(readMarks)
	return &theMarks.table
}

// Runes returns the runes of the basic plane that have a mark of the set.
func (t *MarkTable) Runes(m Mark) (all []rune) {
	for r, number := range t.Numbers {
		if t.Sets[number]&m != 0 {
			all = append(all, rune(r))
		}
	}
	return all
}

// Has reports whether r has a mark of the set.
func (m Mark) Has(r rune) bool { return MarksOf(r)&m != 0 }

// Number returns the number of the set of marks of a rune of any plane.
func (t *MarkTable) Number(r rune) uint8 {
	switch {
	case uint32(r) < 0x10000:
		return t.Numbers[r]
	case r >= 0x20000 && r <= 0x323AF:
		return t.Numbers['丂'] // a character like any other
	}
	return 0
}

// Fill sets the numbers of the sets of marks of the runes of a text; dst is as long.
func (t *MarkTable) Fill(dst []uint8, text []rune) {
	dst = dst[:len(text)]
	for i, r := range text {
		if uint32(r) < 0x10000 {
			dst[i] = t.Numbers[r]
		} else {
			dst[i] = t.Number(r)
		}
	}
}

// MarksOf returns the marks of a rune.
func MarksOf(r rune) Mark {
	t := Marks()
	return t.Sets[t.Number(r)]
}
