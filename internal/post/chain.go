package post

import (
	"cmp"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// chain is a run of bodies, titles and persons with nothing between them that
// ends it. Every title in it waits for the next person, and a body is handed on
// from title to title: 市委教育工委书记、市教育局党组书记、局长赵雪宏.
type chain struct {
	first, at    int           // its first entity, and the one that is read
	gap          gap           // what stands before that one
	kind         lexicon.Title // and what its words say, if it is a title
	list, person int           // the last list of persons: the first and the last of it; person is -1 for none
	taker        int           // the first person up to person that takes on the titles to come; behind it for none
	taking       gap           // by which they do
	made         int           // posts that were made before the chain
	held         []Post        // titles that wait for their person
	shared       []Post        // those of the person before, for the next in a list
	bodies       []int         // that may be handed on, the latest last
}

// follows: the entity that is read is not the first of its chain.
func (c *chain) follows() bool { return c.at > c.first }

// readChain reads the chain that begins with entity first and returns the index
// behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	*c = chain{first: first, gap: leadOf(l.before(first)), person: -1, made: len(l.posts), held: c.held[:0], bodies: c.bodies[:0]}
	for c.at = first; c.at < len(l.entities); c.at++ {
		if c.follows() {
			c.gap = l.gaps[c.at]
			l.takeOn()
		}
		if c.gap.other {
			break
		}
		switch l.entities[c.at].Type {
		case entity.Person:
			l.person()
		case entity.Title:
			l.title()
		case entity.School, entity.Org:
			l.body()
		default:
			l.keep("R-DATED", c.person, c.held)
			return c.at + 1
		}
	}
	if c.at < len(l.entities) && l.isPerson(c.at) {
		l.keep("R-FAR", c.at, c.held)
	}
	l.apposition()
	return c.at
}

// give makes the titles posts of a person and returns them.
func (l *Linker) give(rule string, person int, titles ...Post) []Post {
	made := len(l.posts)
	for _, p := range titles {
		p.Person, p.Rule = person, rule
		l.posts = append(l.posts, p)
	}
	return l.posts[made:]
}

// keep notes that the person does not get the titles.
func (l *Linker) keep(guard string, person int, titles []Post) {
	for _, p := range titles {
		l.Trace.note(guard, person, p.Title, p.Org)
	}
}

// body reads a body, which is handed on to the titles behind it.
func (l *Linker) body() {
	c := &l.chain
	if len(c.bodies) > 0 && !l.isTitle(c.at-1) && !c.gap.lists() {
		l.forget("R-NEXT")
	}
	c.bodies = append(c.bodies, c.at)
}

// forget hands the bodies on no longer.
func (l *Linker) forget(guard string) {
	for _, k := range l.chain.bodies {
		l.Trace.note(guard, -1, -1, k)
	}
	l.chain.bodies = l.chain.bodies[:0]
}

// person reads a person. Behind it no title waits any longer.
func (l *Linker) person() {
	c := &l.chain
	if !c.gap.onlyLists() || !l.isPerson(c.at-1) {
		c.list = c.at
	}
	more := c.gap.joins == '、' && c.gap != gap{joins: '、'} // 校长、我校校友王思涵
	switch {
	case l.isSurname(c.at):
		l.keep("R-SURNAME", c.at, c.held)
	case len(c.held) > 0 && (c.gap.joins == 0 || more):
		c.shared = l.give("R-BEFORE", c.at, c.held...)
	default:
		l.keep("R-APART", c.at, c.held)
		l.share()
	}
	c.person, c.taker, c.held = c.at, c.at+1, c.held[:0]
}

// isSurname: person i is a surname alone: 葛|校长.
func (l *Linker) isSurname(i int) bool { return l.entities[i].Len() < 2 }

// share gives the next of a list the titles of the person before. What parts the
// two ends the list, and behind a comma no body is handed on.
func (l *Linker) share() {
	c := &l.chain
	switch next := c.at + 1; {
	case !c.gap.lists():
		l.keep("R-APART", c.at, c.shared)
	case l.gaps[next] == gap{} && l.isTitle(next):
		l.keep("R-TITLED", c.at, c.shared)
	default:
		l.give("R-SHARED", c.at, c.shared...)
		return
	}
	c.shared = nil
	if c.gap.joins == '，' {
		c.bodies = c.bodies[:0]
	}
}

// apposition gives the titles that wait at the end of a chain to its last
// person: 王思涵，海州大学旅游学院教授.
func (l *Linker) apposition() {
	switch c := &l.chain; {
	case c.person < 0:
	case c.person != c.first && len(l.posts) > c.made:
		l.keep("R-SERVED", c.person, c.held)
	default:
		l.give("R-APPOSITION", c.person, c.held...)
	}
}

// title reads a title.
func (l *Linker) title() {
	c := &l.chain
	c.kind = kindOf(l.word(c.at))
	switch {
	case c.taker <= c.person:
		l.take()
	case !c.follows() || !l.isPerson(c.at-1) || c.gap.joins != 0:
		l.hold()
	case l.isSurname(c.person):
		l.Trace.note("R-SURNAME", c.person, c.at, -1)
	default:
		l.afterName()
	}
}

// hold keeps the title until its person comes.
func (l *Linker) hold() {
	c := &l.chain
	p := Post{Title: c.at, Seat: l.seat(), Status: c.gap.status}
	if p.Status == Current && c.follows() && l.isBody(c.at-1) {
		p.Status = leadOf(l.before(c.at - 1)).status // 原|海州市教育局|局长
	}
	c.held = append(c.held, p)
	if l.beside() && l.isJoint(c.at-2) {
		p.Seat = Seat{Org: c.at - 2, By: "R-BODY.joint"}
		c.held = append(c.held, p)
	}
}

// afterName makes the posts of a title that follows its person, or a list of
// persons: 李明哲副校长.
func (l *Linker) afterName() {
	c := &l.chain
	p := Post{Title: c.at, Seat: l.seatAfter(), Status: c.gap.status}
	l.give("R-AFTER", c.person, p)
	own := l.gaps[c.list] == gap{} && l.isTitle(c.list-1)
	for k := c.list; k < c.person; k++ {
		if own {
			l.Trace.note("R-OWN", k, c.at, -1)
		} else {
			l.give("R-AFTER.list", k, p)
		}
	}
}

// longestList is how many persons before the last one of a list take on a post
// with it at most.
const longestList = 100

// takeOn notes whether the person before, with the others of a list, takes on the
// titles to come: 陈远、林静怡任党委委员、副校长. Those in a bracket are its own.
func (l *Linker) takeOn() {
	c := &l.chain
	if !l.isPerson(c.at - 1) {
		return
	}
	if text := l.between(c.at-1, c.at); len(text) == 1 {
		c.gap = cmp.Or(l.takes(text[0]), c.gap)
	}
	switch c.gap.takes {
	case "":
		return
	case "R-APPOSITION.bracket":
		c.taker = c.person
	default:
		c.taker = max(c.list, c.person-longestList)
	}
	for c.taker <= c.person && l.isSurname(c.taker) {
		c.taker++
	}
	c.taking = c.gap
}

// takes returns the gap that rune r alone is behind a person if it gives titles:
// the 为 of 任命王思涵为校长, the 的 of 免去王思涵的校长职务, a bracket.
func (l *Linker) takes(r rune) gap {
	before := l.before(l.chain.list)
	switch {
	case lexicon.MarkBracket.Has(r):
		return gap{takes: "R-APPOSITION.bracket"}
	case r == '的' && endsIn(before, "removal"):
		return gap{takes: "R-VERB.removed", status: Removed}
	case r != '为':
		return gap{}
	case endsIn(before, "appointment") || endsIn(before[:max(0, len(before)-1)], "appointment"): // 任命, 任命：
		return gap{takes: "R-VERB.appointed", status: Appointed}
	case l.taken.Status == Appointed && lexicon.MarkClause.Has(runes.At(before, len(before)-1)): // ；王思涵为副校长
		return gap{takes: "R-VERB.also", status: Appointed}
	}
	return gap{}
}

// take makes the posts of a title that persons take on: 王思涵任海州市第七中学
// 党委书记、校长.
func (l *Linker) take() {
	c := &l.chain
	l.taken = Post{Title: c.at, Seat: l.seatTaken(), Status: c.taking.status}
	for k := c.taker; k <= c.person; k++ {
		if !l.isSurname(k) {
			l.give(c.taking.takes, k, l.taken)
		}
	}
}
