// Package recognise turns the lexicon's hits in a text into candidates: spans that may be entities, each with a type,
// a score and the evidence for it.
//
// There is one file a type. "How is a school found?" is answered by school.go, its left edge by leftedge.go; titles
// by title.go, persons by person.go, organisations by organisation.go. They run in the order in which they need each
// other: dates and counts block names, bodies give departments to titles ([Recogniser.Candidates]), titles and bodies
// are evidence for persons ([Recogniser.Persons]). Package decide settles and chooses among the candidates, and
// [Recogniser.Known] takes a second look for what the first found.
package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/segment"
)

// Recogniser holds the recognisers and their memory. The zero value is ready; it is for one goroutine at a time.
type Recogniser struct {
	in      Input
	bodies  bodies
	titles  titles
	persons persons
	known   known
	out     []mention.Candidate
}

// Found returns the candidate of what another finder found: of the date, by RuleDate, or the count, by RuleCount, at
// index ref of its result, which is runes [start, end) of the text.
func Found(rule *mention.Rule, ref, start, end int) mention.Candidate {
	c := candidate(rule, start, end, 7)
	if rule == RuleCount {
		c.Score = 5
	}
	c.Ref = int32(ref)
	return c
}

// candidate returns one of which no more is known than the rule that finds it.
func candidate(rule *mention.Rule, start, end int, score float32) mention.Candidate {
	s, e := int32(start), int32(end)
	return mention.Candidate{Start: s, End: e, Head: s, PlaceEnd: s, Type: rule.Type, Rule: rule, Score: score}
}

// Candidates returns the candidates for schools, bodies and titles in runes, which must be the clean view of a text,
// behind those of dates and counts in found. The result is valid until the next call.
func (r *Recogniser) Candidates(runes []rune, engine segment.Segmenter, found []mention.Candidate) []mention.Candidate {
	r.in.Reset(runes, engine)
	for i := range found {
		r.in.block(&found[i])
	}
	r.out = r.bodies.find(&r.in, append(r.out[:0], found...))
	r.out = r.titles.find(&r.in, &r.bodies, r.out)
	return r.out
}

// Persons appends the candidates for persons to those of [Recogniser.Candidates], which must be settled.
func (r *Recogniser) Persons(settled []mention.Candidate) []mention.Candidate {
	r.out = r.persons.find(&r.in, settled)
	r.persons.nameWeak(r.out[:len(settled)], r.out[len(settled):])
	return r.out
}

// Input returns what the last call of [Recogniser.Candidates] read.
func (r *Recogniser) Input() *Input { return &r.in }

// dated is what another finder found, a date or count.
type dated struct {
	in *Input
	c  *mention.Candidate
}

// nameDates say that a name may hold a date or count all the same.
var nameDates = []rule[dated]{
	{"D-WORD", func(d dated) bool {
		numeral := slices.ContainsFunc(d.in.Runes[d.c.Start:d.c.End], lexicon.MarkNumeral.Has)
		return d.c.Type == entity.Date && d.c.Len() <= 2 && !numeral
	}},
}

// block lets no name hold a date or count, unless a guard says that it may.
func (in *Input) block(c *mention.Candidate) {
	if rejects(in, nameDates, dated{in, c}, int(c.Start), int(c.End), c.Type) {
		return
	}
	for i := c.Start; i < c.End; i++ {
		in.blocked[i] = true
	}
	in.bounds.Part(int(c.Start)) // no word reaches over its ends: 2009年|任
	in.bounds.Part(int(c.End))
}
