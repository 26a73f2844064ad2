package decide

import (
	"cmp"
	_ "embed"
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

//go:embed data/rules.txt
var rulebook string

var (
	vetoHeaded = &mention.Rule{ID: "B-HEADED"}
	vetoInside = &mention.Rule{ID: "B-INSIDE"}
)

// Rulebook returns what the rulebook says of the rules by which [Chooser.Settle] rejects.
func Rulebook() []mention.Entry { return mention.Entries(rulebook) }

// Settle rejects the bodies for which titles and other bodies leave no room,
// whatever they weigh: the 教务处 of 教务处处长, and 清河县教育局 in
// 清河县教育局办公室. Persons are read when that is settled.
func (c *Chooser) Settle(candidates []mention.Candidate) {
	c.clear(candidates)
	for i := range candidates {
		if t := &candidates[i]; t.Type == entity.Title && t.Veto == nil {
			for k := t.Start + 1; k < t.End; k++ {
				c.titled[k] = true
			}
		}
	}
	c.bodies = c.bodies[:0]
	for i := range candidates {
		b := &candidates[i]
		switch {
		case !b.IsBody():
		case c.titled[b.End]:
			b.Veto = vetoHeaded
		default:
			c.bodies = append(c.bodies, int32(i))
		}
	}
	slices.SortFunc(c.bodies, func(i, k int32) int {
		a, b := &candidates[i], &candidates[k]
		if a.Start != b.Start {
			return cmp.Compare(a.Start, b.Start)
		}
		return cmp.Or(cmp.Compare(b.End, a.End), cmp.Compare(i, k))
	})
	end := int32(-1) // of the bodies that start no later
	for _, i := range c.bodies {
		if b := &candidates[i]; b.End <= end {
			b.Veto = vetoInside
		} else {
			end = b.End
		}
	}
}

// clear makes the memory of Settle ready for candidates.
func (c *Chooser) clear(candidates []mention.Candidate) {
	n := 1
	for i := range candidates {
		n = max(n, int(candidates[i].End)+1)
	}
	c.titled = append(c.titled[:0], make([]bool, n)...)
}
