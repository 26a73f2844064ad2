package evaluate

import (
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// Verdict says what the gold makes of one prediction.
type Verdict uint8

// The verdicts.
const (
	Neither Verdict = iota // it counts neither way, as what the gold has optionally
	Right
	Wrong
)

// Judgement holds a verdict for each prediction of a document, at its index.
type Judgement struct {
	Entities, Posts []Verdict
}

// Judge says of each entity and post of a predicted document whether it is right, by
// the rules of [Score]. What is predicted twice is judged twice. The documents are
// those of one text; inTime says that the gold's collection has statuses, see
// [HasStatuses].
func Judge(gold, pred annotation.Document, inTime bool) Judgement {
	must, optional := splitOptional(mentions(gold, gold.Text))
	mustBy := make(map[key]annotation.Entity, len(must))
	for _, m := range must {
		mustBy[m.key] = m.Entity
	}
	any, of := newSpanSet(optional, 0), map[annotation.Type]spanSet{}
	for _, m := range optional {
		if _, have := of[m.typ]; !have {
			of[m.typ] = newSpanSet(optional, m.typ)
		}
	}
	var out Judgement
	for _, m := range mentions(pred, gold.Text) {
		verdict := Wrong
		if _, right := mustBy[m.key]; right {
			verdict = Right
		} else if of[m.typ].touches(m.start, m.end) || any.covers(m.start, m.end) {
			verdict = Neither
		}
		out.Entities = append(out.Entities, verdict)
	}
	same := aliasRoots(gold.Aliases)
	p := postScorer{termsOf(gold.Posts, same), termsOf(pred.Posts, same), looseNames(mustBy, optional)}
	if !inTime {
		p.dropRemoved()
	}
	firm := p.firm()
	counted := p.counted(firm)
	for _, post := range pred.Posts {
		t := tripleOf(post, same)
		verdict := Neither
		switch {
		case !counted[t]:
		case firm[t]:
			verdict = Right
		default:
			verdict = Wrong
		}
		out.Posts = append(out.Posts, verdict)
	}
	return out
}

// HasStatuses reports whether any post of the documents is other than current, so
// that the collection says of each post what it is in time.
func HasStatuses(docs []annotation.Document) bool {
	_, last := byID(docs)
	return hasStatuses(last)
}
