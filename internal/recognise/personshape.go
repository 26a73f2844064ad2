package recognise

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// How a name lies among the segmenter's words, and what only all together says, as
// evidence. Every rule that holds counts.

var shapeRules = []evidenceRule{
	{"P-WHOLE-WORDS", "It is two or more whole words.", mention.WholeWords, beside{}, func(d *personDraft) bool { return d.whole() && !d.oneWord() },
		yes{}, no{}},
	{"P-NEW-WORD", "The segmenter made one word of it that its dictionary lacks.", mention.NewWord, beside{}, func(d *personDraft) bool { return d.oneWord() && d.tag() == "" },
		yes{}, no{}},
	{"P-NAME-WORD", "The segmenter's dictionary has it as a name.", mention.NameWord, beside{}, func(d *personDraft) bool {
		return d.oneWord() && strings.HasPrefix(d.tag(), "nr")
	}, yes{}, no{}},
	{"P-PLACE-WORD", "The segmenter's dictionary has it as a place, brand or abbreviation.", mention.PlaceWord, beside{}, func(d *personDraft) bool {
		return d.oneWord() && d.taggedPlace()
	}, yes{}, no{}},
	{"P-ORDINARY-WORD", "The segmenter's dictionary has it as an ordinary word.", mention.OrdinaryWord, beside{}, func(d *personDraft) bool {
		return d.oneWord() && d.tag() != "" && !strings.HasPrefix(d.tag(), "nr") && !d.taggedPlace()
	}, yes{}, no{}},
	{"P-CUTS-BEFORE", "It begins in the middle of a word of the dictionary.", mention.CutsWordBefore, beside{}, func(d *personDraft) bool {
		return !d.in.boundary(d.start) && d.in.tagAt(d.start) != ""
	}, yes{}, no{}},
	{"P-CUTS-AFTER", "It ends in the middle of a word of the dictionary.", mention.CutsWordAfter, beside{}, func(d *personDraft) bool {
		return !d.in.boundary(d.end) && d.in.tagAt(d.end-1) != ""
	}, yes{}, no{}},
}

// whole: the segmenter cuts at both ends.
func (d *personDraft) whole() bool { return d.in.boundary(d.start) && d.in.boundary(d.end) }

func (d *personDraft) oneWord() bool { return d.whole() && d.in.tokenEnd(d.start) == d.end }

func (d *personDraft) tag() string { return d.in.tagAt(d.start) }

func (d *personDraft) taggedPlace() bool {
	switch d.tag() {
	case "ns", "nz", "nt", "j":
		return true
	}
	return false
}

// meetingRules look at what the two sides and the words say together.
var meetingRules = []evidenceRule{
	{"P-ENCLOSED", "It fills the room between a title or label and what goes on behind names.", mention.Enclosed, beside{}, func(d *personDraft) bool {
		return d.left&enclosing != 0 && d.right.Weight() > 0 || d.left == mention.Signature && d.in.at(d.end) == ' '
	}, yes{}, no{}},
	{"P-TITLED-WORD", "With a title or honorific even an ordinary word may be a name.", mention.TitledWord, beside{}, func(d *personDraft) bool {
		return d.shape&(mention.OrdinaryWord|mention.PlaceWord) != 0 && (d.left|d.right)&naming != 0
	}, yes{}, no{}},
	{"P-PLACE-LIKE", "It ends like the name of a place, and nothing sure stands beside it.", mention.PlaceLike, beside{}, func(d *personDraft) bool {
		return d.all&mention.Strong == 0 && d.in.is(d.end-1, lexicon.MarkPlace)
	}, yes{}, no{}},
	{"P-INSIDE-BODY", "The name of a body holds it and goes on: 黄立德|慈善基金会.", mention.InsideBody, beside{}, func(d *personDraft) bool {
		return d.left&leading == 0 && int(d.inBody[d.start]) > d.end
	}, yes{}, no{}},
}

const (
	enclosing = mention.TitleBefore | mention.LabelBefore | mention.Signature
	leading   = mention.TitleBefore | mention.LabelBefore | mention.RoleBefore
	naming    = mention.TitleBefore | mention.LabelBefore | mention.TitleAfter | mention.HonorificAfter
)
