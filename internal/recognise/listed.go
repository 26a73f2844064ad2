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
	m := member{&r.known, &r.in, int(c.Start), int(c.End)}
	return reads(&r.in, listSides, m, m.start, m.end)
}

var listSides = []rule[member]{
	{"P-JOINED-BEFORE", func(m member) bool { return m.joins(m.start-1) && m.edge[m.start-1] && m.in.boundary(m.end) }},
	{"P-JOINED-AFTER", func(m member) bool {
		return (m.joins(m.end) || m.in.at(m.end) == '和') && m.edge[m.end+1] && m.in.boundary(m.start)
	}},
}
