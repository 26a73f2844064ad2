package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// chain is a run of bodies, titles and persons with nothing between them that
// ends it. Every title in it waits for the next person, and a body is handed on
// from title to title: 市委教育工委书记、市教育局党组书记、局长赵雪宏.
type chain struct {
	first, at int    // its first entity, and the one that is read
	gap       gap    // what stands before that one
	person    int    // its last person, -1 for none
	made      int    // posts that were made before it
	held      []held // titles that wait for their person
	shared    []held // those of the person before, for the next in a list
	bodies    []int  // that may be handed on, the latest last
	takers    []int  // persons that take on the titles to come
	taking    gap    // by which they do
}

// held is a title with its body.
type held struct {
	title int
	Seat
	status Status
}

func (c *chain) begin(first, made int) {
	*c = chain{first: first, person: -1, made: made, held: c.held[:0], shared: c.shared[:0], bodies: c.bodies[:0], takers: c.takers[:0]}
}

// inner: the entity that is read is not the first of its chain.
func (c *chain) inner() bool { return c.at > c.first }

// behindPerson: the one before it is a person of the chain.
func (c *chain) behindPerson() bool { return c.inner() && c.person == c.at-1 }

// always holds: it is the last of a table.
func (l *Linker) always() bool { return true }

// chainRule is what an entity does in a chain if a condition holds. They stand in
// tables and are asked in their order; the first that holds does it. One without
// an ID makes no post and keeps none from being made.
type chainRule struct {
	rule  *mention.Rule
	holds func(*Linker) bool
	do    func(*Linker, *mention.Rule)
}

// readChain reads the chain that begins with entity first and returns the index
// behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	c.begin(first, len(l.posts))
	c.gap = leadOf(l.text[:l.entities[first].Start])
	for c.at = first; c.at < len(l.entities); c.at++ {
		if c.inner() {
			c.gap = l.gapBefore(c.at)
		}
		if l.ends() {
			break
		}
		l.member()
	}
	if c.at < len(l.entities) && !c.gap.other {
		return c.at + 1 // a date
	}
	l.apposition()
	return c.at
}

// The guards that end a chain.
var (
	guardFar = &mention.Rule{
		ID:     "R-FAR",
		Reason: "Other words between a title and a name part them.",
	}
	guardDated = &mention.Rule{
		ID:     "R-DATED",
		Reason: "A date or count ends a chain, and its titles have no name.",
	}
)

// ends: the entity does not go on with the chain.
func (l *Linker) ends() bool {
	c := &l.chain
	switch t := l.typeOf(c.at); {
	case c.gap.other:
		if t == entity.Person {
			l.Trace.refuseHeld(guardFar, c.at, c.held)
		}
	case t == entity.Date || t == entity.Count:
		l.Trace.refuseHeld(guardDated, c.person, c.held)
	default:
		return false
	}
	return true
}

// member reads one member of the chain.
func (l *Linker) member() {
	c := &l.chain
	t := l.typeOf(c.at)
	if c.gap.takes != nil && c.behindPerson() {
		l.takeOn()
	}
	switch {
	case t == entity.Person:
		c.takers = c.takers[:0]
		l.apply(personRules[:])
		c.person = c.at
		c.held = c.held[:0]
	case t == entity.Title:
		l.apply(titleRules[:])
	default:
		l.apply(bodyRules[:])
		c.bodies = append(c.bodies, c.at)
	}
}

// apply does what the first of rules that holds says.
func (l *Linker) apply(rules []chainRule) {
	for i := range rules {
		if r := &rules[i]; r.holds(l) {
			r.do(l, r.rule)
			return
		}
	}
}
