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
		yes{"教师⟦陈长征⟧发言。"}, no{"教师⟦王思涵⟧发言。", "教师⟦江文海⟧洋发言。"}},
	{"P-NEW-WORD", "The segmenter made one word of it that its dictionary lacks.",
		mention.NewWord, beside{}, func(d *personDraft) bool { return d.oneWord() && d.tag() == "" },
		yes{"教师⟦王思涵⟧发言。"}, no{"教师⟦高成⟧发言。", "教师⟦陈长征⟧发言。"}},
	{"P-NAME-WORD", "The segmenter's dictionary has it as a name.",
		mention.NameWord, beside{}, func(d *personDraft) bool { return d.oneWord() && strings.HasPrefix(d.tag(), "nr") },
		yes{"教师⟦高成⟧发言。"}, no{"教师⟦高见⟧发言。", "教师⟦王思涵⟧发言。"}},
	{"P-PLACE-WORD", "The segmenter's dictionary has it as a place, brand or abbreviation.",
		mention.PlaceWord, beside{}, func(d *personDraft) bool { return d.oneWord() && d.taggedPlace() },
		yes{"会上，⟦成县⟧同志发言。"}, no{"会上，⟦高成⟧同志发言。", "会上，⟦高见⟧同志发言。"}},
	{"P-ORDINARY-WORD", "The segmenter's dictionary has it as an ordinary word.",
		mention.OrdinaryWord, beside{}, func(d *personDraft) bool {
			return d.oneWord() && d.tag() != "" && !strings.HasPrefix(d.tag(), "nr") && !d.taggedPlace()
		},
		yes{"教师⟦高见⟧发言。"}, no{"教师⟦高成⟧发言。", "会上，⟦成县⟧同志发言。", "教师⟦王思涵⟧发言。"}},
	{"P-CUTS-BEFORE", "It begins in the middle of a word of the dictionary.",
		mention.CutsWordBefore, beside{}, func(d *personDraft) bool { return !d.in.boundary(d.start) && d.in.tagAt(d.start) != "" },
		yes{"校长⟦江文海⟧发言。"}, no{"活动由⟦江一帆⟧主持。", "教师⟦王思涵⟧发言。"}},
	{"P-CUTS-AFTER", "It ends in the middle of a word of the dictionary.",
		mention.CutsWordAfter, beside{}, func(d *personDraft) bool { return !d.in.boundary(d.end) && d.in.tagAt(d.end-1) != "" },
		yes{"校长⟦王明⟧亮发言。"}, no{"校长⟦王思⟧涵发言。", "教师⟦王思涵⟧发言。"}},
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
	{"P-ENCLOSED", "It fills the room between a title or label and what goes on behind names.",
		mention.Enclosed, beside{}, func(d *personDraft) bool {
			return d.left&enclosing != 0 && d.right.Weight() > 0 || d.left == mention.Signature && d.in.at(d.end) == ' '
		},
		yes{"校长⟦王思涵⟧发言。", "供稿：⟦王思涵⟧，", "本报讯（⟦王思涵⟧）学校开学。", "记者 陈远 ⟦王思涵⟧ 李明哲"},
		no{"教师⟦王思涵⟧发言。", "校长⟦王思涵⟧的书", "供稿 ⟦王思涵⟧ 李明哲"}},
	{"P-TITLED-WORD", "With a title or honorific even an ordinary word may be a name.",
		mention.TitledWord, beside{}, func(d *personDraft) bool {
			return d.shape&(mention.OrdinaryWord|mention.PlaceWord) != 0 && (d.left|d.right)&naming != 0
		},
		yes{"校长⟦高见⟧发言。", "记者：⟦高见⟧，", "会上，⟦高见⟧校长发言。", "会上，⟦成县⟧同志发言。"}, no{"教师⟦高见⟧发言。", "校长⟦王思涵⟧发言。"}},
	{"P-PLACE-LIKE", "It ends like the name of a place, and nothing sure stands beside it.",
		mention.PlaceLike, beside{}, func(d *personDraft) bool { return d.all&mention.Strong == 0 && d.in.is(d.end-1, lexicon.MarkPlace) },
		yes{"登上⟦王明楼⟧，"}, no{"教师⟦王明楼⟧发言。", "登上⟦王明伟⟧，"}},
	{"P-INSIDE-BODY", "The name of a body holds it and goes on: 黄立德|慈善基金会.",
		mention.InsideBody, beside{}, func(d *personDraft) bool { return d.left&leading == 0 && int(d.inBody[d.start]) > d.end },
		yes{"⟦黄立德⟧慈善基金会成立。"}, no{"校长⟦黄立德⟧慈善基金会成立。", "教师⟦黄立德⟧慈善基金会成立。", "⟦黄立德⟧向慈善基金会捐款。"}},
}

const (
	enclosing = mention.TitleBefore | mention.LabelBefore | mention.Signature
	leading   = mention.TitleBefore | mention.LabelBefore | mention.RoleBefore
	naming    = mention.TitleBefore | mention.LabelBefore | mention.TitleAfter | mention.HonorificAfter
)
