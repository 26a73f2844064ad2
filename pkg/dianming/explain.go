package dianming

import (
	"fmt"
	"strings"

	"github.com/dianming-nlp/dianming/internal/confidence"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Explanation says why an entity is there.
type Explanation struct {
	// Rule is the ID of the rule that found it (see [Rules]); for a DATE or
	// COUNT, the rule of package timex or quantity.
	Rule string
	// Reason is the rule's reason in one sentence.
	Reason string
	// Score is what the candidate weighed when the best set was chosen.
	Score float64
	// Evidence is what spoke for and against it.
	Evidence []EvidenceItem
	// Signals are, beside rule and evidence, what the entity's confidence is made of,
	// with their weights in natural-log units. They are known only to an extractor
	// made with [WithExplanations].
	Signals []EvidenceItem
	// Beaten are the candidates that overlap the entity and lost, the best
	// first. They are known only to an extractor made with [WithExplanations].
	Beaten []Alternative
}

// EvidenceItem is one thing that spoke for or against a candidate.
type EvidenceItem struct {
	ID, Text string
	// Weight is its share of a person's score; 0 where it only classifies.
	Weight float64
}

// Alternative is a candidate that another one beat.
type Alternative struct {
	Type       Type
	Start, End int // bytes of the text
	Text       string
	Rule       string
	// Score is what it weighed. It may be more than the winner's: then
	// RejectedBy says why it was none, or two smaller ones weighed more.
	Score float64
	// RejectedBy is the ID of the rule that rejected it (see [Rules]), "" if it
	// lost by its score.
	RejectedBy string
}

// String writes the explanation on one line, for a reader.
func (x Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %.1f", x.Rule, x.Score)
	for _, e := range x.Evidence {
		fmt.Fprintf(&b, "; %s", e.Text)
		if e.Weight != 0 {
			fmt.Fprintf(&b, " (%+.1f)", e.Weight)
		}
	}
	for _, a := range x.Beaten {
		fmt.Fprintf(&b, "; beat %s %s (%s %.1f", a.Type, a.Text, a.Rule, a.Score)
		if a.RejectedBy != "" {
			fmt.Fprintf(&b, ", rejected by %s", a.RejectedBy)
		}
		b.WriteByte(')')
	}
	return b.String()
}

// Explain says why entity e of d is there. ok is false if e is none of d's.
func (d *Document) Explain(e Entity) (x Explanation, ok bool) {
	i, found := d.index(e)
	if !found || i >= len(d.record) {
		return Explanation{}, false
	}
	c := &d.record[i]
	x = Explanation{Rule: c.Rule.ID, Score: float64(c.Score)}
	if q, isCount := d.Quantity(e); isCount {
		x.Rule = q.Rule
	}
	if t, isDate := d.Time(e); isDate {
		x.Rule = t.Rule
	}
	x.Reason = reasons()[x.Rule]
	c.Evidence.Each(func(info mention.EvidenceInfo) bool {
		x.Evidence = append(x.Evidence, EvidenceItem{info.ID, info.Text, float64(info.Weight)})
		return true
	})
	if i < len(d.signals) {
		x.Signals = itemsOf(confidence.Kind(e.Type), d.signals[i])
	}
	for _, a := range d.beaten {
		if a.Start < e.End && e.Start < a.End {
			x.Beaten = append(x.Beaten, a)
		}
	}
	return x, true
}

// PostSignals says what the confidence of post i of d is made of, beside the rules of
// the post, with their weights in natural-log units. It is nil if there is no such post,
// and for an extractor made without [WithExplanations].
func (d *Document) PostSignals(i int) []EvidenceItem {
	if i < 0 || i >= len(d.postSignals) {
		return nil
	}
	return itemsOf(confidence.OfPost, d.postSignals[i])
}

// itemsOf are the public form of signals.
func itemsOf(k confidence.Kind, s confidence.Signals) (items []EvidenceItem) {
	for info := range s.Each {
		items = append(items, EvidenceItem{info.ID, info.Text, float64(confidence.Shared().Weight(k, info.ID))})
	}
	return items
}

// index returns the place of e in d.Entities.
func (d *Document) index(e Entity) (int, bool) {
	lo, hi := 0, len(d.Entities)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Entities[mid].Start < e.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(d.Entities) || d.Entities[lo].Start != e.Start || d.Entities[lo].End != e.End || d.Entities[lo].Type != e.Type {
		return 0, false
	}
	return lo, true
}
