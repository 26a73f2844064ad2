package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// seat finds the body of a title that waits for its person or is taken on.
func (l *Linker) seat(c *chain) (s Seat) {
	switch {
	case l.beside(c):
		return Seat{Org: c.at - 1, By: "R-BODY.beside"}
	case c.takes():
		if s = l.handedOn(c); s.Guessed && l.goesOn(c) {
			s = Seat{l.taken.Org, true, "R-BODY.goes-on"}
		}
		return s
	case c.gap.pronoun != "":
		c.bodies = c.bodies[:0]
		if s = l.search(c.gap.pronoun); !strings.HasPrefix(s.By, "R-BODY") {
			s.By = "R-BODY.pronoun"
		}
	case c.gap.place:
		l.forget(c, "R-PLACE")
		return nowhere
	default:
		s = l.handedOn(c)
	}
	if s.Org >= 0 && len(c.bodies) == 0 {
		c.bodies = append(c.bodies, s.Org)
	}
	return s
}

// beside: the body that has the title stands directly before it, perhaps with a pronoun: 石河子大学|校|党委书记.
func (l *Linker) beside(c *chain) bool { return c.follows() && l.isBody(c.at-1) && c.gap.bare() }

// goesOn: the body of the post taken on before stands in the same line and can have the title.
func (l *Linker) goesOn(c *chain) bool {
	k := l.taken.Org
	return k >= 0 && k < c.at && !slices.Contains(l.between(k, c.at), '\n') && l.canHave(k)
}

// handedOn finds the latest body of the chain that can have the title, or the one that the article means.
func (l *Linker) handedOn(c *chain) Seat {
	if c.gap.joins == '，' && l.entities[c.at].Rule == recognise.RuleTitleDepartment {
		if s := l.search(c.scope); s.Org >= 0 {
			return Seat{s.Org, true, "R-BODY.main"}
		}
	}
	for _, k := range slices.Backward(c.bodies) {
		if l.canHave(k) {
			return Seat{Org: k, By: "R-BODY.handed"}
		}
	}
	return l.search(c.scope)
}

// seatAfter finds the body of a title behind a person, or a list of persons.
func (l *Linker) seatAfter(c *chain) Seat {
	if k := c.list - 1; k >= 0 && l.isBody(k) && (l.gaps[c.list] == gap{} || string(l.between(k, c.list)) == "的") {
		return Seat{Org: k, By: "R-BODY.whose"}
	}
	if n := len(l.posts) - 1; n >= 0 && l.posts[n].Title == c.person-1 && l.gaps[c.person].onlyLists() {
		if s := l.posts[n].Seat; s.Org >= 0 && l.canHave(s.Org) { // 海州大学陈远教授、林静怡教授
			return Seat{s.Org, s.Guessed, "R-BODY.list"}
		}
	}
	if n := len(c.shared) - 1; n >= 0 && c.head.Scope == lexicon.ScopeRank && c.head.Flags&lexicon.TitleLifelong == 0 {
		return Seat{c.shared[n].Org, c.shared[n].Guessed, "R-BODY.rank"} // 海州农业研究所所长周文博教授
	}
	return l.search(c.scope)
}
