package dianming

import (
	"github.com/dianming-nlp/dianming/internal/confidence"
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/pkg/gazetteer"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// Type is the type of an [Entity].
type Type = entity.Type

// The six types.
const (
	Person = entity.Person // name of a particular person: 赵雪宏
	Title  = entity.Title  // post, rank or professional title: 党组书记
	School = entity.School // a particular educational institution: 吕梁一中
	Org    = entity.Org    // any other particular organisation: 市教育局
	Date   = entity.Date   // temporal expression: 2月5日
	Count  = entity.Count  // number with its unit: 70余人
)

// ParseType reads a type's tag, PERSON to COUNT.
func ParseType(tag string) (Type, error) { return entity.ParseType(tag) }

// Types lists the six types in their fixed order.
func Types() []Type { return entity.Types[:] }

// Entity is one mention in a text.
type Entity struct {
	// Type is what it is.
	Type Type
	// Start and End delimit the mention in the caller's text, in bytes, End
	// exclusive; both are on rune boundaries.
	Start, End int
	// Text is the mention as it is to be read: text[Start:End] without the
	// line breaks that may stand inside (吕梁⏎⏎二中 is 吕梁二中).
	Text string
	// Value is the normalised value of a DATE (TIMEX3: 2026-02-05) or COUNT
	// (number and unit: >70 人); "" where there is none.
	Value string
	// Canonical is the fullest form of the same name in the article: 石楼县教育体育局
	// for 县教体局. It is Text where no fuller form is known.
	Canonical string
	// Region is the six-digit code of the administrative division that a SCHOOL
	// or ORG is in, by its name or a fuller one in the article: 141126 for
	// 石楼县教育体育局 and, in an article about 石楼, for 县教体局. A name that
	// several divisions share (朝阳区) is settled by the article's other places.
	// "" where the names do not tell, and for the other types.
	Region string
	// Confidence is how likely it is that span and type are right, greater than 0 and
	// less than 1: of all entities with 0.9, some nine in ten are. It is made of what
	// found the entity, what stands beside it and what it beat, weighed as annotated
	// documents have it, and it depends on the text around. docs/accuracy.md says how
	// well it holds. A name of a gazetteer has [ListedConfidence].
	Confidence float64

	entry *gazetteer.Entry
	ref   int32 // index of the date or count, noRef for others
}

// noRef is the ref of an entity that no finder of dates or counts made.
const noRef = -1

// Span is a half-open range of bytes of the caller's text.
type Span struct{ Start, End int }

// Post says that a person holds, held or is to hold a title at a body.
type Post struct {
	// Person, Title and Org are indexes into [Document.Entities]; Org is -1
	// where the text names no body for the title.
	Person, Title, Org int
	// Status says whether the text speaks of it as a present post, one just given
	// or taken (任命…为, 免去…职务), one to come, one held for another, or a former
	// one (原, 曾任).
	Status PostStatus
	// From and To are the dates that the text ties to the post: when it begins and
	// when it ends.
	From, To PostDate
	// Article is the index of the article in [Document.Articles].
	Article int
	// Rule is the ID of the rule that made the post, By that of the rule that
	// found its body, "" where none looks for one.
	Rule, By string
	// StatusBy is the ID of the rule that told the status, "" for a present post of
	// which the text says nothing else; TimeBy that of the rule that told the dates.
	StatusBy, TimeBy string
	// Confidence is how likely it is that this person has this title at this body,
	// greater than 0 and less than 1; an error in any of the three makes it wrong. It
	// says nothing of status and dates, and is calibrated as [Entity.Confidence] is, on
	// fewer examples.
	Confidence float64
}

// Alias is a group of names in one article that name the same body or person.
type Alias struct {
	// Names are the different forms, the canonical one first.
	Names []string
	// Type is what they name: PERSON, SCHOOL or ORG.
	Type Type
	// Article is the index of the article in [Document.Articles].
	Article int
}

// Document is what was found in one text. It is not changed after
// [Extractor.Extract] has returned it, and is safe for concurrent reading.
type Document struct {
	// Text is the caller's text, unchanged.
	Text string
	// Offset is where Text begins in the stream that [Extractor.ExtractReader]
	// read, in bytes; 0 from the other methods. Offsets of entities and articles
	// count from the beginning of Text.
	Offset int64
	// Entities are sorted by Start and do not overlap.
	Entities []Entity
	// Posts are sorted by the person's place.
	Posts []Post
	// Aliases are sorted by article and the first mention.
	Aliases []Alias
	// Articles are the articles of a bulletin; an ordinary text is one.
	Articles []Span

	gazetteer *gazetteer.Gazetteer
	places    *codePointIndex

	dates                []timex.Expression
	counts               []quantity.Quantity
	record               []mention.Candidate // of the entities, for Explain
	beaten               []Alternative
	signals, postSignals []confidence.Signals // for Explain

	refused   []Refusal // for WhyNot
	explained bool      // beaten and refused are kept
}

// Time returns what package timex says of a DATE entity: kind, grain and the
// instants from and to. ok is false for other types.
func (d *Document) Time(e Entity) (x timex.Expression, ok bool) {
	if e.Type != Date || e.ref < 0 || int(e.ref) >= len(d.dates) {
		return timex.Expression{}, false
	}
	x = d.dates[e.ref]
	x.Start, x.End, x.Text = e.Start, e.End, e.Text
	return x, true
}

// Quantity returns what package quantity says of a COUNT entity: the exact
// number, unit, bound and what is counted. ok is false for other types.
func (d *Document) Quantity(e Entity) (q quantity.Quantity, ok bool) {
	if e.Type != Count || e.ref < 0 || int(e.ref) >= len(d.counts) {
		return quantity.Quantity{}, false
	}
	q = d.counts[e.ref]
	q.Start, q.End, q.Text = e.Start, e.End, e.Text
	return q, true
}
