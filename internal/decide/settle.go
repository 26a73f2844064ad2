package decide

import (
	_ "embed"

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
func Rulebook() []mention.Entry {
	entries, _ := mention.ReadRules(rulebook) // the tests read it without error
	return entries
}

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
	for i := range candidates {
		b := &candidates[i]
		if !b.IsBody() {
			continue
		}
		if c.titled[b.End] {
			b.Veto = vetoHeaded
		} else if k := c.longest[b.Start]; k == 0 || candidates[k-1].End < b.End {
			c.longest[b.Start] = int32(i + 1)
		}
	}
	for s, k := range c.longest[1:] { // then the longest that starts at or before a rune
		if before := c.longest[s]; k == 0 || before != 0 && candidates[before-1].End >= candidates[k-1].End {
			c.longest[s+1] = before
		}
	}
	for i := range candidates {
		if b := &candidates[i]; b.IsBody() && b.Veto == nil && c.longest[b.Start] != int32(i+1) {
			b.Veto = vetoInside
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
	c.longest = append(c.longest[:0], make([]int32, n)...)
}
