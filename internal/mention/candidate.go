package mention

import "github.com/dianming-nlp/dianming/internal/entity"

// Candidate is a span that may be an entity, with what speaks for it. Places in it are runes of the clean text.
type Candidate struct {
	Start, End int32
	// PlaceEnd is the end of the place with which a name begins; Start if it has none.
	PlaceEnd int32
	// Head is where the head of the span begins: the kind word of a school or organisation, the head word of a title,
	// the given name of a person.
	Head int32
	// UnitStart is the start of the department inside a body's name (市教育局|办公室); 0 if the name has none.
	UnitStart int32
	// Ref is the index of a date or a count in its finder's result.
	Ref      int32
	Score    float32
	Type     entity.Type
	Evidence Evidence
	Rule     *Rule // that made it
	Veto     *Rule // that rejects it, nil for none: it stays to be explained
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
