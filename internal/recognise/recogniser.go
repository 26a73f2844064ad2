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
	"cmp"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
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
	out     []mention.Candidate
	titled  []mention.Candidate
	heads   []int32
}

// Candidates returns the candidates in runes, which must be the clean view of a
// text; dates and counts are what their finders found in it. The result is
// valid until the next call.
func (r *Recogniser) Candidates(runes []rune, engine segment.Segmenter, dates []timex.Expression, counts []quantity.Quantity) []mention.Candidate {
	r.in.Reset(runes, engine)
	r.out = r.out[:0]
	for i := range dates {
		d := &dates[i]
		if d.End-d.Start > 2 || hasNumeral(runes[d.Start:d.End]) {
			r.in.block(d.Start, d.End) // 立春 may be part of a name
		}
		r.out = append(r.out, mention.Candidate{
			Start: int32(d.Start), End: int32(d.End), Head: int32(d.Start), PlaceEnd: int32(d.Start),
			Type: entity.Date, Rule: RuleDate, Score: 7, Ref: int32(i),
		})
	}
	for i := range counts {
		c := &counts[i]
		r.in.block(c.Start, c.End)
		r.out = append(r.out, mention.Candidate{
			Start: int32(c.Start), End: int32(c.End), Head: int32(c.Start), PlaceEnd: int32(c.Start),
			Type: entity.Count, Rule: RuleCount, Score: 5, Ref: int32(i),
		})
	}
	first := len(r.out)
	r.out = r.bodies.find(&r.in, r.out)
	r.titled = r.titles.find(&r.in, &r.bodies, r.titled[:0])
	r.dropHeaded(first)
	r.out = append(r.out, r.titled...)
	r.out = r.persons.find(&r.in, &r.bodies, r.titled, r.out)
	return r.out
}

// Input returns what the last call of [Recogniser.Candidates] read.
func (r *Recogniser) Input() *Input { return &r.in }

func hasNumeral(text []rune) bool {
	for _, r := range text {
		if isNumeral(r) {
			return true
		}
	}
	return false
}

func (in *Input) block(start, end int) {
	for i := start; i < end; i++ {
		in.blocked[i] = true
	}
}

// dropHeaded settles titles and bodies that touch: 吕梁一中党委|书记 is a school
// and the title 党委书记, and a department without a parent before its head word
// (教务处处长) is in the title. Of two bodies the one inside the other goes.
func (r *Recogniser) dropHeaded(first int) {
	r.heads = resize(r.heads, len(r.in.Runes)+1)
	clear(r.heads)
	for i := range r.titled {
		t := &r.titled[i]
		if t.Veto != nil {
			continue
		}
		for k := t.Start; k < t.End-1; k++ {
			r.heads[k+1] = t.Start + 1
		}
	}
	for k := first; k < len(r.out); k++ {
		// A body that ends among a title's modifiers is in the title, or was
		// read one party unit too far.
		if b := &r.out[k]; b.Type != entity.Title && r.heads[b.End] != 0 {
			b.Veto = vetoHeaded
		}
	}
	covered := int32(-1)
	slices.SortStableFunc(r.out[first:], func(a, b mention.Candidate) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	for k := first; k < len(r.out); k++ {
		b := &r.out[k]
		if b.Type == entity.Title || b.Veto != nil {
			continue
		}
		if b.End <= covered {
			b.Veto = vetoInside
		}
		covered = max(covered, b.End)
	}
}
