// Package mention holds the noun that all stages of the pipeline pass on: a [Candidate], a span of the text that may
// be an entity, with the [Rule] that made it, the [Evidence] that speaks for and against it and, where one rejects
// it, the rule that does.
//
// The recognisers make candidates, package decide chooses among them, and what links posts and aliases reads the
// chosen ones. The package knows no text and no word: rules stand in the package that asks them, and their reasons
// and examples beside them in data/rules.txt, which [ReadRules] reads.
package mention

import "github.com/dianming-nlp/dianming/internal/entity"

// Candidate is a span that may be an entity, with what speaks for it. Places in it are runes of the clean text.
type Candidate struct {
	Start, End int32
	PlaceEnd   int32 // of the place with which a name begins; Start if it has none
	Head       int32 // where the kind word of a body begins, the head word of a title, the given name of a person
	UnitStart  int32 // where the department inside a body's name begins (市教育局|办公室); 0 if it has none
	Ref        int32 // of a date or a count: its index in its finder's result
	Score      float32
	Type       entity.Type
	Evidence   Evidence
	Rule       *Rule // that made it
	Veto       *Rule // that rejects it, nil for none: it stays to be explained
}

// Len returns the length in runes.
func (c *Candidate) Len() int { return int(c.End - c.Start) }

// IsBody reports whether c is a school or another organisation.
func (c *Candidate) IsBody() bool { return c.Type == entity.School || c.Type == entity.Org }

// Shift moves c by so many runes: from its place in a piece of a text to its place in the text.
func (c *Candidate) Shift(by int32) {
	c.Start += by
	c.End += by
	c.Head += by
	c.PlaceEnd += by
	if c.UnitStart != 0 {
		c.UnitStart += by
	}
}
