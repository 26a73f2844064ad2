package post

import "github.com/dianming-nlp/dianming/internal/mention"

// Trace notes what the guards kept from being a post, for whoever asks why there
// is none. A nil Trace notes nothing and costs next to nothing.
type Trace struct {
	Notes []Note
}

// Note says that a guard kept a person, a title and a body from being a post.
// The numbers are indexes of the entities given to [Linker.Posts], -1 for one
// that the guard does not look at.
type Note struct {
	Person, Title, Org int
	Rule               *mention.Rule
}

func (t *Trace) refuse(r *mention.Rule, person, title, org int) {
	if t != nil {
		t.Notes = append(t.Notes, Note{person, title, org, r})
	}
}

// refuseHeld notes that the person does not get the titles.
func (t *Trace) refuseHeld(r *mention.Rule, person int, held []held) {
	for _, h := range held {
		t.refuse(r, person, h.title, h.Org)
	}
}
