package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// The rules of a title behind a person.
var (
	ruleAfter = &mention.Rule{
		ID:     "R-AFTER",
		Reason: "A title directly behind a name is its post.",
		Match:  []string{"海州大学王思涵教授作报告。 → 王思涵|教授|海州大学"},
	}
	ruleAfterList = &mention.Rule{
		ID:     "R-AFTER.list",
		Reason: "Names in a list share the title behind the last.",
		Match:  []string{"海州大学陈远、林静怡教授作报告。 → 陈远|教授|海州大学"},
	}
	guardOwn = &mention.Rule{
		ID:     "R-OWN",
		Reason: "A list of names behind a title has that one, and not the one behind its last name.",
	}
	guardMore = &mention.Rule{
		ID:     "R-MORE",
		Reason: "Names before which another name stands in no list with them are no list to themselves.",
	}
)

// titleRules are asked of a title.
var titleRules = [...]chainRule{
	{nil, (*Linker).takesOn, (*Linker).take},
	{guardSurname, (*Linker).behindSurname, (*Linker).refuseTitle},
	{ruleAfter, (*Linker).behindName, (*Linker).afterName},
	{nil, (*Linker).always, (*Linker).hold},
}

func (l *Linker) takesOn() bool { return len(l.chain.takers) > 0 }

func (l *Linker) behindName() bool { return l.chain.behindPerson() && l.chain.gap.joins == beside }

func (l *Linker) behindSurname() bool { return l.behindName() && l.surname(l.chain.person) }

func (l *Linker) refuseTitle(r *mention.Rule) { l.Trace.refuse(r, l.chain.person, l.chain.at, -1) }

// hold keeps the title until its person comes.
func (l *Linker) hold(*mention.Rule) {
	c := &l.chain
	h := held{title: c.at, Seat: l.seat(), status: l.status()}
	c.held = append(c.held, h)
	if k := l.joint(); k >= 0 {
		h.Seat = Seat{Org: k, By: ruleJoint}
		c.held = append(c.held, h)
	}
}

// status is what the words before the title, or before the body that has it,
// say: 原|海州市教育局|局长.
func (l *Linker) status() Status {
	c := &l.chain
	if c.gap.status == Current && c.inner() && isBody(l.typeOf(c.at-1)) {
		return leadOf(l.text[:l.entities[c.at-1].Start]).status
	}
	return c.gap.status
}

// afterName makes the post of a title that follows its person: 李明哲副校长.
func (l *Linker) afterName(r *mention.Rule) {
	c := &l.chain
	p := Post{Person: c.person, Title: c.at, Seat: l.seatAfter(), Status: c.gap.status, Rule: r}
	first := l.listBefore(p)
	if first < p.Person && l.whose(first) {
		p.Seat = Seat{Org: first - 1, By: ruleWhose}
	}
	l.posts = append(l.posts, p)
	last := p.Person
	p.Rule = ruleAfterList
	for p.Person = first; p.Person < last; p.Person++ {
		l.posts = append(l.posts, p)
	}
}

// listBefore returns the first person of the list that shares the title behind
// its last one, p: 海州大学陈远、林静怡教授.
func (l *Linker) listBefore(p Post) int {
	k := p.Person
	for k > 0 && l.typeOf(k-1) == entity.Person {
		if !l.listed(k) {
			for ; k < p.Person; k++ {
				l.Trace.refuse(guardMore, k, p.Title, -1)
			}
			return k
		}
		k--
	}
	if k > 0 && l.typeOf(k-1) == entity.Title && l.gapBefore(k) == (gap{}) {
		for ; k < p.Person; k++ {
			l.Trace.refuse(guardOwn, k, p.Title, -1)
		}
	}
	return k
}

// listed: person i is the next of a list, behind 、 or 和 and words that say
// nothing of it.
func (l *Linker) listed(i int) bool {
	g := readGap(l.text[l.entities[i-1].End:l.entities[i].Start])
	return g == gap{joins: byList} || g == gap{joins: byAnd}
}
