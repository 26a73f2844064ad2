package mention

import "github.com/dianming-nlp/dianming/internal/entity"

// Trace notes what the rules rejected, for whoever asks why a span is no mention. A nil Trace notes nothing and costs
// next to nothing.
type Trace struct {
	Notes []Note // of rejections
	Reads []Note // of the pieces of which names are read; without type
}

// Note says that the rule of an ID rejected or read a span.
type Note struct {
	Start, End int32 // runes of the clean text
	Type       entity.Type
	ID         string
}

// Reject notes a rejection.
func (t *Trace) Reject(start, end int, typ entity.Type, id string) {
	if t != nil {
		t.Notes = append(t.Notes, Note{int32(start), int32(end), typ, id})
	}
}

// Read notes a piece.
func (t *Trace) Read(start, end int, id string) {
	if t != nil {
		t.Reads = append(t.Reads, Note{Start: int32(start), End: int32(end), ID: id})
	}
}

// Shift moves the notes from the n-th on by so many runes.
func (t *Trace) Shift(n int, by int32) {
	for i := n; i < len(t.Notes); i++ {
		t.Notes[i].Start += by
		t.Notes[i].End += by
	}
}
