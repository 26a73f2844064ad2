package dianming

import (
	"cmp"
	"slices"
	"sort"

	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// keepLosers adds to d.beaten the candidates of the chunk that begins at rune
// start and that overlap chosen ones of it. Candidates for the same span and type
// as a chosen one agree with it and have lost nothing.
func (w *worker) keepLosers(d *Document, chosen []mention.Candidate, start int) {
	from := len(d.beaten)
	for i := range w.weighed {
		c := &w.weighed[i]
		if overlapping(chosen, c) && !agreed(chosen, c) {
			d.beaten = append(d.beaten, w.alternative(c, start))
		}
	}
	losers := d.beaten[from:]
	slices.SortFunc(losers, func(a, b Alternative) int {
		return cmp.Or(compareReading(a, b), cmp.Compare(b.Score, a.Score), cmp.Compare(a.Rule, b.Rule))
	})
	losers = slices.CompactFunc(losers, func(a, b Alternative) bool { return compareReading(a, b) == 0 })
	d.beaten = d.beaten[:from+len(losers)]
}

// bestFirst orders alternatives by their score.
func bestFirst(a, b Alternative) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), compareReading(a, b))
}

func compareReading(a, b Alternative) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Type, b.Type))
}

// alternative makes the public form of a candidate of the chunk that begins at
// rune start.
func (w *worker) alternative(c *mention.Candidate, start int) Alternative {
	a := Alternative{Type: c.Type, Rule: c.Rule.Name(), Score: float64(c.Score), RejectedBy: c.Veto.Name()}
	a.Start, a.End = w.source.Span(start+int(c.Start), start+int(c.End))
	a.Text = w.source.Mention(a.Start, a.End)
	switch c.Rule {
	case recognise.RuleDate:
		a.Rule = w.foundDates[c.Ref].Rule
	case recognise.RuleCount:
		a.Rule = w.foundCount[c.Ref].Rule
	}
	return a
}

// firstFrom returns the first of chosen that ends behind rune start. Chosen
// candidates are in text order.
func firstFrom(chosen []mention.Candidate, start int32) int {
	return sort.Search(len(chosen), func(k int) bool { return chosen[k].End > start })
}

func overlapping(chosen []mention.Candidate, c *mention.Candidate) bool {
	k := firstFrom(chosen, c.Start)
	return k < len(chosen) && chosen[k].Start < c.End
}

// agreed reports whether a chosen candidate has the span and type of c.
func agreed(chosen []mention.Candidate, c *mention.Candidate) bool {
	k := &chosen[firstFrom(chosen, c.Start)]
	return k.Start == c.Start && k.End == c.End && k.Type == c.Type
}
