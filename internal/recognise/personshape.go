package recognise

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// How a name lies among the segmenter's words, and what only all together says, as
// evidence. Every rule that holds counts.

var shapeRules = []evidenceRule{
	{"P-WHOLE-WORDS", mention.WholeWords, func(d *personDraft) bool { return d.whole() && !d.oneWord() }},
	{"P-NEW-WORD", mention.NewWord, func(d *personDraft) bool { return d.oneWord() && d.tag() == "" }},
	{"P-NAME-WORD", mention.NameWord, func(d *personDraft) bool { return d.oneWord() && strings.HasPrefix(d.tag(), "nr") }},
	{"P-PLACE-WORD", mention.PlaceWord, func(d *personDraft) bool { return d.oneWord() && d.taggedPlace() }},
	{"P-ORDINARY-WORD", mention.OrdinaryWord, func(d *personDraft) bool {
		return d.oneWord() && d.tag() != "" && !strings.HasPrefix(d.tag(), "nr") && !d.taggedPlace()
	}},
	{"P-CUTS-BEFORE", mention.CutsWordBefore, func(d *personDraft) bool { return !d.in.boundary(d.start) && d.in.tagAt(d.start) != "" }},
	{"P-CUTS-AFTER", mention.CutsWordAfter, func(d *personDraft) bool { return !d.in.boundary(d.end) && d.in.tagAt(d.end-1) != "" }},
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
	{"P-ENCLOSED", mention.Enclosed, func(d *personDraft) bool {
		return d.left&enclosing != 0 && d.right.Weight() > 0 || d.left == mention.Signature && d.in.at(d.end) == ' '
	}},
	{"P-TITLED-WORD", mention.TitledWord, func(d *personDraft) bool {
		return d.shape&(mention.OrdinaryWord|mention.PlaceWord) != 0 && (d.left|d.right)&naming != 0
	}},
	{"P-PLACE-LIKE", mention.PlaceLike, func(d *personDraft) bool {
		return d.all&mention.Strong == 0 && d.in.is(d.end-1, lexicon.MarkPlace)
	}},
	{"P-INSIDE-BODY", mention.InsideBody, func(d *personDraft) bool { return d.left&leading == 0 && int(d.inBody[d.start]) > d.end }},
}

const (
	enclosing = mention.TitleBefore | mention.LabelBefore | mention.Signature
	leading   = mention.TitleBefore | mention.LabelBefore | mention.RoleBefore
	naming    = mention.TitleBefore | mention.LabelBefore | mention.TitleAfter | mention.HonorificAfter
)
