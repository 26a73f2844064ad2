package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// The guards of a body in a chain: those that were to be handed on are not.
var (
	guardNext = &mention.Rule{
		ID:     "R-NEXT",
		Reason: "A body behind a body or a name, in no list with it, takes the place of those before.",
	}
)

// bodyRules are asked of a body, before it becomes one that is handed on.
var bodyRules = [...]chainRule{
	{guardNext, (*Linker).takesPlace, (*Linker).forget},
}

func (l *Linker) takesPlace() bool {
	c := &l.chain
	return len(c.bodies) > 0 && l.typeOf(c.at-1) != entity.Title && !c.gap.joins.lists()
}

func (l *Linker) forget(r *mention.Rule) {
	for _, k := range l.chain.bodies {
		l.Trace.refuse(r, -1, -1, k)
	}
	l.chain.bodies = l.chain.bodies[:0]
}

// The rules that say which body has a title.
var (
	ruleBeside = &mention.Rule{
		ID:     "R-BODY.beside",
		Reason: "The body directly before a title has it.",
	}
	ruleJoint = &mention.Rule{
		ID:     "R-BODY.joint",
		Reason: "Two bodies joined by 和 before one title both have it.",
	}
	guardPlace = &mention.Rule{
		ID:     "R-PLACE",
		Reason: "The title behind a place is one of the place, and the bodies before hand nothing on to it.",
	}
	rulePronoun = &mention.Rule{
		ID:     "R-BODY.pronoun",
		Reason: "我校 and 学院 before a title are the school and the college that the article means.",
	}
	ruleThat = &mention.Rule{
		ID:     "R-BODY.that",
		Reason: "该校 and 该局 before a title are the last school and the last 局 before.",
	}
	ruleMain = &mention.Rule{
		ID:     "R-BODY.main",
		Reason: "Behind a comma the head of a department is rather the main body's than the last one's.",
	}
	ruleHanded = &mention.Rule{
		ID:     "R-BODY.handed",
		Reason: "The last body of the chain that can have the title has it.",
	}
	ruleGoesOn = &mention.Rule{
		ID:     "R-BODY.goes-on",
		Reason: "A sentence that gives posts goes on with the body of the last one.",
	}
	ruleWhose = &mention.Rule{
		ID:     "R-BODY.whose",
		Reason: "The title behind a name is one of the body directly before the name.",
	}
	ruleSameList = &mention.Rule{
		ID:     "R-BODY.list",
		Reason: "Names in a list, each with its title behind it, have the body of the first.",
	}
	ruleSameMan = &mention.Rule{
		ID:     "R-BODY.rank",
		Reason: "A rank behind a name that has a post is held where the post is.",
	}
)

// seat finds the body of the title that is read, behind which its person is
// waited for.
func (l *Linker) seat() Seat {
	c := &l.chain
	switch {
	case l.beside():
		return Seat{Org: c.at - 1, By: ruleBeside}
	case c.gap.pronoun != 0:
		c.bodies = c.bodies[:0]
		return l.handOn(l.bodies.pronoun(c.gap, c.at))
	case c.gap.place:
		l.forget(guardPlace)
		return Seat{Org: -1}
	}
	return l.handOn(l.handedOn())
}

// handOn makes the body of a seat one that is handed on, if there is no other.
func (l *Linker) handOn(s Seat) Seat {
	if c := &l.chain; s.Org >= 0 && len(c.bodies) == 0 {
		c.bodies = append(c.bodies, s.Org)
	}
	return s
}

// beside: the body that has the title stands directly before it, perhaps with a
// pronoun: 石河子大学|校|党委书记.
func (l *Linker) beside() bool {
	c := &l.chain
	return c.inner() && isBody(l.typeOf(c.at-1)) && c.gap.bare()
}

// joint returns the body that is joined to the one directly before the title, -1
// if none is: 海州科学院|和|江州工程院|院士.
func (l *Linker) joint() int {
	c := &l.chain
	if n := len(c.bodies); n < 2 || !l.beside() || c.bodies[n-2] != c.at-2 {
		return -1
	}
	if l.gapBefore(c.at-1).joins != byAnd {
		return -1
	}
	return c.at - 2
}

// handedOn finds the latest body of the chain that can have the title, or the one
// that the article means where the chain has none.
func (l *Linker) handedOn() Seat {
	c := &l.chain
	if c.gap.joins == byComma && l.entities[c.at].Rule == recognise.RuleTitleDepartment {
		if s := l.bodies.meant(c.at); s.Org >= 0 {
			s.By = ruleMain
			return s
		}
	}
	for k := len(c.bodies) - 1; k >= 0; k-- {
		if l.canHave(c.bodies[k], c.at) {
			return Seat{Org: c.bodies[k], By: ruleHanded}
		}
	}
	return l.bodies.meant(c.at)
}

// seatTaken finds the body of a title that is taken on.
func (l *Linker) seatTaken() Seat {
	c := &l.chain
	if l.beside() {
		return Seat{Org: c.at - 1, By: ruleBeside}
	}
	s := l.handedOn()
	if k := l.taken.Org; s.Guessed && k >= 0 && l.canHave(k, c.at) && l.sameLine(k, c.at) {
		s.Org, s.By = k, ruleGoesOn // …任海州二中校长，林静怡任副校长
	}
	return s
}

// sameLine: entity k stands before entity i, and no line ends between them.
func (l *Linker) sameLine(k, i int) bool {
	return k < i && !slices.Contains(l.text[l.entities[k].End:l.entities[i].Start], '\n')
}

// seatAfter finds the body of a title behind its person.
func (l *Linker) seatAfter() Seat {
	c := &l.chain
	if l.whose(c.person) {
		return Seat{Org: c.person - 1, By: ruleWhose}
	}
	if p := l.inListWith(); p != nil && p.Org >= 0 && l.canHave(p.Org, c.at) {
		return Seat{p.Org, p.Guessed, ruleSameList}
	}
	s := l.bodies.meant(c.at)
	if n := len(c.shared); n > 0 && s.Org < 0 && l.bodies.kindOf(c.at).comesWithPost() {
		return Seat{Org: c.shared[n-1].Org, By: ruleSameMan}
	}
	return s
}

// whose: person i stands directly behind a body, or is its: 海州大学的陈远.
func (l *Linker) whose(i int) bool {
	if i == 0 || !isBody(l.typeOf(i-1)) {
		return false
	}
	s, e := l.entities[i-1].End, l.entities[i].Start
	return l.gapBefore(i) == gap{} || e-s == 1 && l.text[s] == '的'
}

// inListWith returns the post of the person before in a list of names each with
// its title behind it, nil if there is none: 密歇根大学陈远教授、林静怡教授.
func (l *Linker) inListWith() *Post {
	person := l.chain.person
	if n := len(l.posts); n > 0 && person > 0 && l.listed(person) {
		if p := &l.posts[n-1]; p.Title == person-1 {
			return p
		}
	}
	return nil
}
