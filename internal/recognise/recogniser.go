// Package recognise turns the lexicon's hits in a text into candidates: spans
// that may be entities, each with a type, a score and the evidence for it.
//
// There is one file a type. "How is a school found?" is answered by school.go,
// its left edge by leftedge.go; titles by title.go, persons by person.go,
// organisations by organisation.go. Dates and counts come from the packages
// timex and quantity. [Recogniser.Candidates] runs them all in the order in
// which they need each other: dates and counts block names, bodies give
// departments to titles, titles and bodies are evidence for persons. Package
// decide then chooses among the candidates, and [Recogniser.Known] takes a
// second look for what the first found.
package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/segment"
	"github.com/dianming-nlp/dianming/pkg/quantity"
	"github.com/dianming-nlp/dianming/pkg/timex"
)

// Recogniser holds the recognisers and their memory. The zero value is ready;
// it is for one goroutine at a time.
type Recogniser struct {
	in      Input
	bodies  bodies
	titles  titles
	persons persons
	known   known
	out     []Candidate
	titled  []Candidate
}

// Candidates returns the candidates in runes, which must be the clean view of a
// text; dates and counts are what their finders found in it. The result is
// valid until the next call.
func (r *Recogniser) Candidates(runes []rune, engine segment.Segmenter, dates []timex.Expression, counts []quantity.Quantity) []Candidate {
	r.in.Reset(runes, engine)
	r.out = r.out[:0]
	for i := range dates {
		d := &dates[i]
		r.in.block(d.Start, d.End)
		r.out = append(r.out, Candidate{
			Start: int32(d.Start), End: int32(d.End), Kind: int32(d.Start), Place: int32(d.Start),
			Type: entity.Date, Rule: RuleDate, Score: 7, Ref: int32(i),
		})
	}
	for i := range counts {
		c := &counts[i]
		r.in.block(c.Start, c.End)
		r.out = append(r.out, Candidate{
			Start: int32(c.Start), End: int32(c.End), Kind: int32(c.Start), Place: int32(c.Start),
			Type: entity.Count, Rule: RuleCount, Score: 5, Ref: int32(i),
		})
	}
	first := len(r.out)
	r.out = r.bodies.find(&r.in, r.out)
	r.titled = r.titles.find(&r.in, &r.bodies, r.titled[:0])
	r.out = append(r.out, r.titled...)
	r.dropHeaded(first)
	r.out = r.persons.find(&r.in, &r.bodies, r.titled, r.out)
	return r.out
}

// Input returns what the last call of [Recogniser.Candidates] read.
func (r *Recogniser) Input() *Input { return &r.in }

func (in *Input) block(start, end int) {
	for i := start; i < end; i++ {
		in.blocked[i] = true
	}
}

// dropHeaded settles titles and bodies that touch: 吕梁一中党委|书记 is a school
// and the title 党委书记; a department without a parent before its head word
// (教务处处长) is in the title; a weak head word alone is none.
func (r *Recogniser) dropHeaded(first int) {
	for i := range r.titled {
		t := &r.titled[i]
		if t.Start == t.Kind {
			continue
		}
		for k := first; k < len(r.out); k++ {
			b := &r.out[k]
			if b.Type == entity.Title || b.End <= t.Start || b.Start >= t.Kind || b.End > t.Kind {
				continue
			}
			if b.Start >= t.Start || b.Start < t.Start && r.partyUnit(b, t) {
				b.Score = 0
			}
		}
	}
}

// partyUnit: the body's unit is the 党委, 党组, 党支部 that belongs to the title.
func (r *Recogniser) partyUnit(b, t *Candidate) bool {
	return b.Kind >= t.Start && b.End <= t.Kind
}
