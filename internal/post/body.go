package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// body reads a body, which is handed on to the titles behind it. Behind a body or
// a name, in no list with it, it takes the place of those before.
func (l *Linker) body() {
	c := &l.chain
	if len(c.bodies) > 0 && !l.isTitle(c.at-1) && !c.gap.lists() {
		l.forget("R-NEXT")
	}
	c.bodies = append(c.bodies, c.at)
}

func (l *Linker) forget(guard string) {
	for _, k := range l.chain.bodies {
		l.trace.note(guard, -1, -1, k)
	}
	l.chain.bodies = l.chain.bodies[:0]
}

// seat finds the body of a title that waits for its person.
func (l *Linker) seat() (s Seat) {
	c := &l.chain
	switch {
	case l.beside():
		return Seat{Org: c.at - 1, By: "R-BODY.beside"}
	case c.gap.pronoun != 0:
		c.bodies = c.bodies[:0]
		s = l.pronoun(c.gap, c.at)
	case c.gap.place:
		l.forget("R-PLACE")
		return nowhere
	default:
		s = l.handedOn()
	}
	if s.Org >= 0 && len(c.bodies) == 0 {
		c.bodies = append(c.bodies, s.Org)
	}
	return s
}

// beside: the body that has the title stands directly before it, perhaps with a
// pronoun: 石河子大学|校|党委书记.
func (l *Linker) beside() bool {
	c := &l.chain
	return c.inner() && l.isBody(c.at-1) && c.gap.bare()
}

// joint returns the body that is joined to the one beside the title, -1 if none
// is: 海州科学院|和|江州工程院|院士.
func (l *Linker) joint() int {
	c := &l.chain
	n := len(c.bodies)
	if n < 2 || c.bodies[n-2] != c.at-2 || !l.beside() || l.gapBefore(c.at-1).joins != '和' {
		return -1
	}
	return c.at - 2
}

// handedOn finds the latest body of the chain that can have the title, or the one
// that the article means where the chain has none. Behind a comma the head of a
// department is rather one of the main body than of the last.
func (l *Linker) handedOn() Seat {
	c := &l.chain
	if c.gap.joins == '，' && l.entities[c.at].Rule == recognise.RuleTitleDepartment {
		if s := l.meant(c.at); s.Org >= 0 {
			s.By = "R-BODY.main"
			return s
		}
	}
	for _, k := range slices.Backward(c.bodies) {
		if l.canHave(k, c.at) {
			return Seat{Org: k, By: "R-BODY.handed"}
		}
	}
	return l.meant(c.at)
}

// seatTaken finds the body of a title that is taken on: 王思涵任海州二中校长，林静怡
// 任副校长.
func (l *Linker) seatTaken() Seat {
	c := &l.chain
	if l.beside() {
		return Seat{Org: c.at - 1, By: "R-BODY.beside"}
	}
	s := l.handedOn()
	if k := l.taken.Org; s.Guessed && k >= 0 && l.sameLine(k, c.at) && l.canHave(k, c.at) {
		s.Org, s.By = k, "R-BODY.goes-on"
	}
	return s
}

// sameLine: entity k stands before entity i, and no line ends between them.
func (l *Linker) sameLine(k, i int) bool { return k < i && !slices.Contains(l.between(k, i), '\n') }

// seatAfter finds the body of a title behind a person with none before it. A rank is held where the
// person has a post: 海州农业研究所所长周文博教授.
func (l *Linker) seatAfter() Seat {
	c := &l.chain
	if p := l.inListWith(); p != nil && p.Org >= 0 && l.canHave(p.Org, c.at) {
		return Seat{p.Org, p.Guessed, "R-BODY.list"}
	}
	if n := len(c.shared); n > 0 && l.isRank(c.at) {
		return Seat{c.shared[n-1].Org, c.shared[n-1].Guessed, "R-BODY.rank"}
	}
	return l.meant(c.at)
}

// whose: person i stands directly behind a body, or is its: 海州大学的陈远.
func (l *Linker) whose(i int) bool {
	return i > 0 && l.isBody(i-1) && (l.gapBefore(i) == gap{} || slices.Equal(l.between(i-1, i), []rune("的")))
}

// inListWith returns the post of the person before in a list of names each with
// its title behind it, nil if there is none: 海州大学陈远教授、林静怡教授.
func (l *Linker) inListWith() *Post {
	i, n := l.chain.person, len(l.posts)
	if n > 0 && l.posts[n-1].Title == i-1 && l.gapBefore(i).onlyLists() {
		return &l.posts[n-1]
	}
	return nil
}

// isRank: title i is a rank, but for an 院士, who is one of an academy.
func (l *Linker) isRank(i int) bool {
	k := l.kindOf(i)
	return k.scope == lexicon.ScopeRank && !k.is(lexicon.TitleLifelong)
}
