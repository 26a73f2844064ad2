package post

import (
	"cmp"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// chain is a run of bodies, titles and persons with nothing between them that ends it. Every title in it waits for the
// next person, and a body is handed on from title to title: 市委教育工委书记、市教育局党组书记、局长赵雪宏.
type chain struct {
	first, at    int            // its first entity, and the one that is read
	gap          gap            // what stands before that one
	head         *lexicon.Title // its head word, if it is a title
	modifiers    []rune         // what stands before that: 党组副|书记
	scope        string         // and to what bodies they belong
	list, person int            // the last list of persons: its first and its last one; -1 for none
	taking       Post           // what those from its person to the last one take on; none do where its person is behind
	made         int            // posts that were made before the chain
	held         []Post         // titles that wait for their person
	shared       []Post         // those of the person before, for the next in a list
	bodies       []int          // that may be handed on, the latest last
}

// follows: the entity that is read is not the first of its chain. takes: there are persons that take on a title.
func (c *chain) follows() bool { return c.at > c.first }
func (c *chain) takes() bool   { return c.taking.Person <= c.person }

// readRun reads chains up to where one ends for certain. Most have no person or no title: only Trace hears of them.
func (l *Linker) readRun(first int) int {
	types, end := 0, first
	for ; end == first || !l.gaps[end].other || l.signed(end); end++ {
		types |= 1 << l.entities[end].Type
	}
	makes := (types>>entity.Person)&(types>>entity.Title)&1 != 0 || l.Trace != nil
	for makes && first < end {
		first = l.readChain(first)
	}
	return end
}

// signed: a rune alone, which may be a sign, stands between a person and entity i.
func (l *Linker) signed(i int) bool {
	return i < len(l.entities) && l.isPerson(i-1) && len(l.between(i-1, i)) == 1
}

// readChain reads the chain that begins with entity first and returns the index behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	*c = chain{first: first, gap: l.lead(first), person: -1, made: len(l.posts), held: c.held[:0], bodies: c.bodies[:0]}
	for c.at = first; c.at < len(l.entities); c.at++ {
		if c.follows() {
			c.gap = l.gaps[c.at]
			l.takeOn(c)
		}
		if c.gap.other {
			break
		}
		switch l.entities[c.at].Type {
		case entity.Person:
			l.person(c)
		case entity.Title:
			l.title(c)
		case entity.School, entity.Org:
			if len(c.bodies) > 0 && !l.isTitle(c.at-1) && !c.gap.lists() {
				l.forget(c, "R-NEXT")
			}
			c.bodies = append(c.bodies, c.at)
		default:
			l.keep("R-DATED", c.person, c.held)
			return c.at + 1
		}
	}
	if c.at < len(l.entities) && l.isPerson(c.at) {
		l.keep("R-FAR", c.at, c.held)
	}
	switch {
	case c.person < 0:
	case c.person != first && len(l.posts) > c.made:
		l.keep("R-SERVED", c.person, c.held)
	default:
		l.give("R-APPOSITION", c.person, c.held...)
	}
	return c.at
}

func (l *Linker) give(rule string, person int, titles ...Post) []Post {
	made := len(l.posts)
	for _, p := range titles {
		p.Person, p.Rule, p.at, p.name = person, rule, len(l.posts), lastName(l.word(person))
		l.posts = append(l.posts, p)
	}
	return l.posts[made:]
}

// keep notes that the person does not get the titles.
func (l *Linker) keep(guard string, person int, titles []Post) {
	for _, p := range titles {
		l.note(guard, person, p.Title, p.Org)
	}
}

// forget hands on no body that was read.
func (l *Linker) forget(c *chain, guard string) {
	for _, k := range c.bodies {
		l.note(guard, -1, -1, k)
	}
	c.bodies = c.bodies[:0]
}

// person reads a person. Behind it no title waits. What parts two persons ends their list, a comma hands no body on.
func (l *Linker) person(c *chain) {
	if !c.gap.onlyLists() || !l.isPerson(c.at-1) {
		c.list = c.at
	}
	more := c.gap.joins == '、' && c.gap != gap{joins: '、'} // 校长、我校校友王思涵
	switch next := c.at + 1; {
	case l.isSurname(c.at):
		l.keep("R-SURNAME", c.at, c.held)
	case len(c.held) > 0 && (c.gap.joins == 0 || more):
		c.shared = l.give("R-BEFORE", c.at, c.held...)
	case !c.gap.lists():
		l.keep("R-APART", c.at, append(c.held, c.shared...))
		c.shared = nil
		if c.gap.joins == '，' {
			c.bodies = c.bodies[:0]
		}
	case l.gaps[next] == gap{} && l.isTitle(next):
		l.keep("R-APART", c.at, c.held)
		l.keep("R-TITLED", c.at, c.shared)
		c.shared = nil
	default:
		l.keep("R-APART", c.at, c.held)
		l.give("R-SHARED", c.at, c.shared...)
	}
	c.person, c.taking.Person, c.held = c.at, c.at+1, c.held[:0]
}

// title reads a title: it is taken on (王思涵任海州市第七中学党委书记、校长), waits for its person, or follows it.
func (l *Linker) title(c *chain) {
	c.head = lexicon.TitleOf(l.word(c.at))
	c.modifiers = l.word(c.at)[:l.entities[c.at].Len()-utf8.RuneCountInString(c.head.Word)]
	if c.scope = c.head.Scope.String(); len(c.modifiers) > 1 && c.modified("党组") {
		c.scope = lexicon.ScopeSection.String() // of a 局 or 厅, as a 科长 is
	}
	p := Post{Title: c.at, Status: c.gap.status}
	switch {
	case c.takes():
		p.Seat, p.Status = l.seat(c), c.taking.Status
		l.taken = p
		for k := c.taking.Person; k <= c.person; k++ {
			if !l.isSurname(k) {
				l.give(c.taking.Rule, k, p)
			}
		}
	case !c.follows() || !l.isPerson(c.at-1) || c.gap.joins != 0:
		p.Seat = l.seat(c)
		if c.follows() && l.isBody(c.at-1) {
			p.Status = cmp.Or(p.Status, l.lead(c.at-1).status) // 原|海州市教育局|局长
		}
		c.held = append(c.held, p)
		if k := c.at - 2; l.beside(c) && k >= c.first && l.isBody(k) && l.gaps[k+1].joins == '和' { // 海州科学院|和|江州工程院|院士
			p.Seat = Seat{Org: k, By: "R-BODY.joint"}
			c.held = append(c.held, p)
		}
	case l.isSurname(c.person):
		l.note("R-SURNAME", c.person, c.at, -1)
	default:
		p.Seat = l.seatAfter(c)
		l.give("R-AFTER", c.person, p)
		own := l.gaps[c.list] == gap{} && l.isTitle(c.list-1)
		for k := c.list; k < c.person; k++ {
			if own {
				l.note("R-OWN", k, c.at, -1)
			} else {
				l.give("R-AFTER.list", k, p)
			}
		}
	}
}

// takeOn notes whether the person before, with its list, takes on the titles to come: 陈远、林静怡任校长; a bracket is its own.
func (l *Linker) takeOn(c *chain) {
	if l.signed(c.at) {
		l.sign(&c.gap, l.between(c.at-1, c.at)[0], l.text[:l.entities[c.list].Start])
	}
	if c.gap.takes == "" || !l.isPerson(c.at-1) {
		return
	}
	c.taking = Post{Person: max(c.list, c.person-longestList), Status: c.gap.status, Rule: c.gap.takes}
	if c.gap.takes == "R-APPOSITION.bracket" {
		c.taking.Person = c.person
	}
	for c.takes() && l.isSurname(c.taking.Person) {
		c.taking.Person++
	}
}

// sign reads a rune that alone may give titles to the names before it: 任命王思涵|为|校长, 免去王思涵|的|校长职务, a bracket.
func (l *Linker) sign(g *gap, r rune, before []rune) {
	end := len(before) - 1
	switch {
	case lexicon.MarkBracket.Has(r):
		*g = gap{takes: "R-APPOSITION.bracket"}
	case r == '的' && endsIn(before, words().removal):
		*g = gap{takes: "R-VERB.removed", status: Removed}
	case r == '为' && (endsIn(before, words().appointment) || endsIn(before[:max(0, end)], words().appointment)): // 任命, 任命：
		*g = gap{takes: "R-VERB.appointed", status: Appointed}
	case r == '为' && l.taken.Status == Appointed && lexicon.MarkClause.Has(runes.At(before, end)): // ；王思涵为副校长
		*g = gap{takes: "R-VERB.also", status: Appointed}
	}
}
