package lexicon

import "sync"

// Mark is a set of things that one rune says in and beside names, as bits.
type Mark uint64

// The marks of marks.tsv, in its order.
const (
	MarkAny        Mark = 1 << iota // before a level or 校 makes it no name
	MarkBatch                       // counts courses, terms and the like
	MarkBeforeTown                  // stands before the name of a town and is no part of it
	MarkBig                         // goes on from the 大 of a university's short name as another word
	MarkBorder                      // stands before a name that begins there, beside the marks
	MarkBranch                      // begins the kind of a branch of a company or bank
	MarkClass                       // before a kind word makes it a class
	MarkClause                      // ends a clause or a line (a line break does too)
	MarkClosing                     // closes one
	MarkCounter                     // counts what 第 numbers and is no school
	MarkDiscipline                  // names a faculty by itself: 农学院
	MarkEvery                       // before a name makes it a class
	MarkFunction                    // a word of one rune that links names and begins none
	MarkGoing                       // ends a word after which somebody goes somewhere
	MarkHouse                       // stands for a school or college that the text has named
	MarkJoins                       // joins two spheres in a name: 文化和旅游部
	MarkLast                        // links words and ends no name of a person
	MarkLeads                       // a word of one rune that often leads to a person's name
	MarkLevel                       // a level of administration, which stands for the place that has it: 市委
	MarkList                        // joins the items of a list
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
	MarkQuarter                     // tells places abroad apart: 南伊利诺伊
	MarkRareLevel                   // a level that is a syllable of names too
	MarkStreet                      // ends the name of a street or village that a school is called by
	MarkTelling                     // tells two names apart, as a numeral does
	MarkTown                        // ends the name of a town or village
	MarkTownKind                    // ends a place that no list holds
	MarkUpper                       // a level with many schools of each kind
	MarkVague                       // begins words that make a name behind a place general

	MarkHan   // a Chinese character of the basic plane
	MarkDigit // 0 to 9
)

var marks = sync.OnceValue(func() *[0x10000]Mark {
	var t [0x10000]Mark
	mark := Mark(1)
	for f := range rows("marks.tsv") {
		for _, r := range f[1] {
			t[r] |= mark
		}
		mark <<= 1
	}
	t['\n'] |= MarkClause
	for r := range rune(len(t)) {
		switch {
		case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3400 && r <= 0x4DBF, r == '〇':
			t[r] |= MarkHan
		case r >= '0' && r <= '9':
			t[r] |= MarkDigit
		}
	}
	return &t
})

// Marks returns the table of the marks of the basic plane, which must not be
// changed.
func Marks() *[0x10000]Mark { return marks() }

// MarksOf returns the marks of a rune.
func MarksOf(r rune) Mark {
	switch {
	case uint32(r) < 0x10000:
		return marks()[r]
	case r >= 0x20000 && r <= 0x323AF:
		return MarkHan // of the supplementary planes
	}
	return 0
}
