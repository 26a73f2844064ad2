package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// listed adds the weak person candidates that stand in a list with a name that
// was chosen: 朱文、王远、朱文轩.
func (r *Recogniser) listed(dst, chosen []mention.Candidate) []mention.Candidate {
	k, weak := &r.known, r.persons.weak
	k.edge = resize(k.edge, len(r.in.Runes)+2)
	clear(k.edge)
	for i := range chosen {
		if chosen[i].Type == entity.Person {
			k.edge[chosen[i].Start], k.edge[chosen[i].End] = true, true
		}
	}
	for range 3 { // a list is reached from its sure members outwards
		for i := range weak {
			c := &weak[i]
			if c.Evidence&mention.InList != 0 || !r.inList(c) {
				continue
			}
			c.Score = personThreshold + 0.5
			c.Evidence |= mention.InList
			k.edge[c.Start], k.edge[c.End] = true, true
			dst = append(dst, *c)
		}
	}
	return dst
}

// member is what may be the name of a person in a list.
type member struct {
	*known
	in         *Input
	start, end int
}

// joins: a mark of lists or a blank is rune i.
func (m member) joins(i int) bool { return m.in.is(i, lexicon.MarkList) || m.in.at(i) == ' ' }

func (r *Recogniser) inList(c *mention.Candidate) bool {
	side := first(listSides, member{&r.known, &r.in, int(c.Start), int(c.End)})
	if side != nil {
		r.bodies.note(int(c.Start), int(c.End), side.id, side.reason)
	}
	return side != nil
}

var listSides = []guard[member]{
	{"P-JOINED-BEFORE", "A name and a mark of lists stand before it, and no word goes on behind it.", func(m member) bool {
		return m.joins(m.start-1) && m.edge[m.start-1] && m.in.boundary(m.end)
	}, yes{"朱文轩、⟦王远⟧获奖。", "朱文轩 ⟦王远⟧"}, no{"其中⟦王远⟧、朱文轩获奖。"}},
	{"P-JOINED-AFTER", "A mark of lists and a name stand behind it, and no word goes on before it.", func(m member) bool {
		return (m.joins(m.end) || m.in.at(m.end) == '和') && m.edge[m.end+1] && m.in.boundary(m.start)
	}, yes{"其中⟦王远⟧、朱文轩获奖。", "其中⟦王远⟧和朱文轩获奖。", "获奖者 ⟦朱文⟧ 王思涵"}, no{"朱文轩、⟦王远⟧获奖。"}},
}
