package post

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

// inner: the entity that is read is not the first of its chain.
func (c *chain) inner() bool { return c.at > c.first }

// behindPerson: the one before it is a person of the chain.
func (c *chain) behindPerson() bool { return c.inner() && c.person == c.at-1 }

// readChain reads the chain that begins with entity first and returns the index
// behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	*c = chain{person: -1, made: len(l.posts), held: c.held[:0], shared: c.shared[:0], bodies: c.bodies[:0], takers: c.takers[:0]}
	c.first, c.gap = first, leadOf(l.before(first))
	for c.at = first; c.at < len(l.entities); c.at++ {
		if c.inner() {
			c.gap = l.gapBefore(c.at)
		}
		if c.gap.takes != "" && c.behindPerson() {
			l.takeOn()
		}
		switch {
		case c.gap.other:
			if l.isPerson(c.at) {
				l.keep("R-FAR", c.at, c.held)
			}
			l.apposition()
			return c.at
		case l.isPerson(c.at):
			l.person()
		case l.isTitle(c.at):
			l.title()
		case l.isBody(c.at):
			l.body()
		default:
			l.keep("R-DATED", c.person, c.held)
			return c.at + 1
		}
	}
	l.apposition()
	return c.at
}

// give makes the titles posts of a person.
func (l *Linker) give(rule string, person int, titles []held) {
	for _, h := range titles {
		l.posts = append(l.posts, Post{Person: person, Title: h.title, Seat: h.Seat, Status: h.status, Rule: rule})
	}
}

// keep notes that the person does not get the titles.
func (l *Linker) keep(guard string, person int, titles []held) {
	for _, h := range titles {
		l.trace.note(guard, person, h.title, h.Org)
	}
}

// person reads a person. Behind it no title waits any longer.
func (l *Linker) person() {
	c := &l.chain
	switch {
	case l.surname(c.at):
		l.keep("R-SURNAME", c.at, c.held)
	case len(c.held) > 0 && c.gap.reaches():
		l.give("R-BEFORE", c.at, c.held)
		c.shared = append(c.shared[:0], c.held...)
	default:
		l.keep("R-APART", c.at, c.held)
		l.share()
	}
	c.person, c.held, c.takers = c.at, c.held[:0], c.takers[:0]
}

// surname: person i is a surname alone: 葛|校长.
func (l *Linker) surname(i int) bool { return l.entities[i].Len() < 2 }

// titleFollows: a title stands directly behind the person.
func (l *Linker) titleFollows() bool {
	i := l.chain.at + 1
	return i < len(l.entities) && l.isTitle(i) && l.gapBefore(i) == gap{}
}

// share gives the next of a list the titles of the person before. What parts the
// two ends the list, and behind a comma no body is handed on.
func (l *Linker) share() {
	c := &l.chain
	switch {
	case !c.gap.lists():
		l.keep("R-APART", c.at, c.shared)
	case l.titleFollows():
		l.keep("R-TITLED", c.at, c.shared)
	default:
		l.give("R-SHARED", c.at, c.shared)
		return
	}
	c.shared = c.shared[:0]
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
		l.give("R-APPOSITION", c.person, c.held)
	}
}

// title reads a title.
func (l *Linker) title() {
	c := &l.chain
	switch {
	case len(c.takers) > 0:
		l.take()
	case !c.behindPerson() || c.gap.joins != 0:
		l.hold()
	case l.surname(c.person):
		l.trace.note("R-SURNAME", c.person, c.at, -1)
	default:
		l.afterName()
	}
}

// hold keeps the title until its person comes.
func (l *Linker) hold() {
	c := &l.chain
	h := held{title: c.at, Seat: l.seat(), status: c.gap.status}
	if h.status == Current && c.inner() && l.isBody(c.at-1) {
		h.status = leadOf(l.before(c.at - 1)).status // 原|海州市教育局|局长
	}
	c.held = append(c.held, h)
	if k := l.joint(); k >= 0 {
		h.Seat = Seat{Org: k, By: "R-BODY.joint"}
		c.held = append(c.held, h)
	}
}

// afterName makes the post of a title that follows its person, or a list of
// persons: 李明哲副校长.
func (l *Linker) afterName() {
	c := &l.chain
	p := Post{Person: c.person, Title: c.at, Seat: l.seatAfter(), Status: c.gap.status, Rule: "R-AFTER"}
	first := l.listBefore()
	if l.whose(first) {
		p.Seat = Seat{Org: first - 1, By: "R-BODY.whose"}
	}
	l.posts = append(l.posts, p)
	p.Rule = "R-AFTER.list"
	for p.Person = first; p.Person < c.person; p.Person++ {
		l.posts = append(l.posts, p)
	}
}

// listBefore returns the first person of the list that shares the title behind
// its last one: 海州大学陈远、林静怡教授.
func (l *Linker) listBefore() int {
	c := &l.chain
	k := c.person
	for k > 0 && l.listed(k) {
		k--
	}
	for titled := k > 0 && l.isTitle(k-1) && l.gapBefore(k) == (gap{}); titled && k < c.person; k++ {
		l.trace.note("R-OWN", k, c.at, -1)
	}
	return k
}

// listed: person i is the next of a list of persons.
func (l *Linker) listed(i int) bool { return l.isPerson(i-1) && readGap(l.between(i-1, i)).onlyLists() }
