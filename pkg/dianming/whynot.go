package dianming

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Refusal says why a span of the text is no entity.
type Refusal struct {
	Type       Type // 0 where a rule only read a piece of a name
	Start, End int  // bytes of the text
	Text       string
	// Rule is the ID of the rule that proposed the span, "" if a guard let no
	// candidate be made of it.
	Rule string
	// Score is what the candidate weighed, 0 without one.
	Score float64
	// RejectedBy is the ID of the rule that rejected it (see [Rules]); "" if the
	// candidate lost to others by its score.
	RejectedBy string
	// Reason is one sentence: the reason of the rule that rejected it, or what it
	// lost to.
	Reason string
}

// String writes the refusal on one line, for a reader.
func (r Refusal) String() string {
	by := r.RejectedBy
	if by == "" {
		by = fmt.Sprintf("%s %.1f lost", r.Rule, r.Score)
	}
	if r.Type == 0 {
		return fmt.Sprintf("%s: %s: %s", r.Text, by, r.Reason)
	}
	return fmt.Sprintf("%s %s: %s: %s", r.Type, r.Text, by, r.Reason)
}

// WhyNot says why bytes [start, end) of the text are no entity: what was proposed
// there and what rejected or beat it. What is about just this span comes first,
// then what overlaps it, the nearest first. Nothing means that no rule thought of
// the span. ok is false if the document was extracted without [WithExplanations],
// which keeps what is needed for this.
func (d *Document) WhyNot(start, end int) (refusals []Refusal, ok bool) {
	if !d.explained {
		return nil, false
	}
	for _, r := range d.refused {
		if r.Start < end && start < r.End {
			refusals = append(refusals, r)
		}
	}
	distance := func(r Refusal) int { return max(r.Start-start, start-r.Start) + max(r.End-end, end-r.End) }
	slices.SortStableFunc(refusals, func(a, b Refusal) int { return cmp.Compare(distance(a), distance(b)) })
	return slices.Compact(refusals), true
}

// keepRefused adds to d.refused what was proposed in the chunk that begins at rune
// start and was not chosen, and what no guard let be proposed.
func (w *worker) keepRefused(d *Document, chosen []mention.Candidate, start int) {
	for i := range w.weighed {
		c := &w.weighed[i]
		if overlapping(chosen, c) && agreed(chosen, c) {
			continue
		}
		a := w.alternative(c, start)
		r := Refusal{Type: a.Type, Start: a.Start, End: a.End, Text: a.Text, Rule: a.Rule, Score: a.Score, RejectedBy: a.RejectedBy}
		switch {
		case c.Veto != nil:
			r.Reason = reasons()[c.Veto.ID]
		case overlapping(chosen, c):
			k := &chosen[firstFrom(chosen, c.Start)]
			winner := w.alternative(k, start)
			r.Reason = fmt.Sprintf("%s %s (%s %.1f) is there: %s", winner.Type, winner.Text, winner.Rule, winner.Score, reasons()[k.Rule.ID])
		default:
			r.Reason = "Too little speaks for it."
		}
		d.refused = append(d.refused, r)
	}
	for _, n := range w.trace.Notes {
		r := Refusal{Type: n.Type, RejectedBy: n.ID, Reason: reasons()[n.ID]}
		r.Start, r.End = w.source.Span(start+int(n.Start), start+int(n.End))
		r.Text = w.source.Mention(r.Start, r.End)
		d.refused = append(d.refused, r)
	}
}
