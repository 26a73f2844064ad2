package recognise

import "github.com/dianming-nlp/dianming/internal/entity"

// Candidate is a span that may be an entity, with what speaks for it.
type Candidate struct {
	Start, End int32 // runes of the clean text
	Type       entity.Type
	Rule       Rule
	Evidence   Evidence
	Score      float32
	// Kind is where the kind word of a school or organisation begins, or the
	// head word of a title; for a person, where the given name begins.
	Kind int32
	// Place is the end of the place with which a name begins; Start if it has
	// none.
	Place int32
	// Unit is the start of the department inside a body's name (市教育局|办公室);
	// 0 if the name has none.
	Unit int32
	// Ref is the index of a date or a count in its finder's result.
	Ref int32
}

// Len returns the length in runes.
func (c *Candidate) Len() int { return int(c.End - c.Start) }
