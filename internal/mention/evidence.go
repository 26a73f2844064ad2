package mention

import "math/bits"

// Evidence is a set of things that speak for or against a candidate, as bits.
// Each has a weight; the weights of a person's evidence and what its characters
// say (personname.Score) add up to its score.
type Evidence uint64

// What the evidence of each kind is, and its weight, stands in evidenceTable.
const (
	HasPlace Evidence = 1 << iota
	HasParent
	HasCore
	BareKind
	KnownSphere
	KnownName
	HasModifier
	HasSphere
	Abroad

	TitleBefore
	RoleBefore
	LabelBefore
	Signature
	ListBefore
	ClauseStart
	BracketBefore
	BodyBefore
	PronounBodyBefore
	LinkBefore
	WordGoesOnBefore
	NothingBefore

	TitleAfter
	HonorificAfter
	VerbAfter
	ShortVerbAfter
	ListAfter
	ClauseEnd
	BracketAfter
	WordGoesOnAfter
	NothingAfter

	WholeWords
	NewWord
	NameWord
	PlaceWord
	OrdinaryWord
	CutsWordBefore
	CutsWordAfter

	Enclosed
	TitledWord
	PlaceLike
	InsideBody
	KnownInDocument
	InList

	evidenceKinds = iota
)

// EvidenceInfo says what one kind of evidence is.
type EvidenceInfo struct {
	ID     string
	Text   string
	Weight float32 // natural-log units of a person's score; 0 where it decides no person
}

var evidenceTable = [evidenceKinds]EvidenceInfo{
	{"place", "begins with a place", 0},
	{"parent", "hangs on another body's name", 0},
	{"core", "has a name of its own before the kind word", 0},
	{"bare", "is a kind word alone that names one body in its context", 0},
	{"sphere-known", "is built of known spheres (文化, 旅游)", 0},
	{"list", "is a known short name", 0},
	{"modifier", "has a modifier (副, 党组)", 0},
	{"sphere", "says what the post is about (教学)", 0},
	{"abroad", "begins with a foreign country", 0},

	{"title-before", "a title stands before it", 4},
	{"role-before", "a role stands before it (记者, 校友)", 3},
	{"label-before", "a label and a colon stand before it (供稿：)", 4},
	{"signature", "stands alone in brackets at the end of a paragraph, or behind 讯（", 3},
	{"list-before", "a list mark stands before it", 1.2},
	{"clause-start", "begins a clause", 1},
	{"bracket-before", "a bracket or quotation mark opens before it", 0.5},
	{"body-before", "the name of a school or body stands before it", 2},
	{"pronoun-before", "我校 or 我院 stands before it", 1.5},
	{"link-before", "a word that leads to a name stands before it (由, 和)", 0.8},
	{"word-before", "a word goes on into it from the left", -2.5},
	{"nothing-before", "nothing before it says that it is a name", -0.5},

	{"title-after", "a title stands behind it", 3.5},
	{"honorific-after", "同志, 老师 or the like stands behind it", 3.5},
	{"verb-after", "a verb that persons do stands behind it (指出, 主持)", 2.2},
	{"short-verb-after", "a verb or particle of one character stands behind it", 1},
	{"list-after", "a list mark stands behind it", 1.2},
	{"clause-end", "ends a clause", 1},
	{"bracket-after", "a bracket stands behind it", 1},
	{"word-after", "a word goes on out of it to the right", -2},
	{"nothing-after", "nothing behind it says that it is a name", -0.5},

	{"whole-words", "is two or more whole words", 0.5},
	{"new-word", "is a word that the segmenter's dictionary lacks", 1.5},
	{"name-word", "is a name in the segmenter's dictionary", 1.5},
	{"place-word", "is a place or brand in the segmenter's dictionary", -1},
	{"ordinary-word", "is an ordinary word in the segmenter's dictionary", -2.5},
	{"cuts-before", "cuts a dictionary word at its start", -2},
	{"cuts-after", "cuts a dictionary word at its end", -2},

	{"enclosed", "fills the room between a title or label and a border", 2},
	{"titled-word", "is an ordinary word, but with a title or honorific", 1.5},
	{"place-like", "ends like the name of a place (楼, 山)", -3},
	{"inside-body", "lies inside the name of a body that goes on", -4},
	{"known", "the text has the same name elsewhere", 2},
	{"in-list", "stands in a list with other names", 0},
}

// Weight returns the sum of the weights of e.
func (e Evidence) Weight() float32 {
	var sum float32
	for ; e != 0; e &= e - 1 {
		sum += weights[bits.TrailingZeros64(uint64(e))]
	}
	return sum
}

// weights are those of evidenceTable alone: they lie in a few cache lines.
var weights = func() (w [64]float32) {
	for i := range evidenceTable {
		w[i] = evidenceTable[i].Weight
	}
	return w
}()

// Each calls yield for every kind of evidence in e, in a fixed order.
func (e Evidence) Each(yield func(EvidenceInfo) bool) {
	for ; e != 0; e &= e - 1 {
		if !yield(evidenceTable[bits.TrailingZeros64(uint64(e))]) {
			return
		}
	}
}

// Strong is evidence that seldom stands beside anything but a name.
const Strong = TitleBefore | TitleAfter | HonorificAfter | RoleBefore | LabelBefore | Signature
