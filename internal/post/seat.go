package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// seat finds the body of a title that waits for its person or is taken on.
func (l *Linker) seat(c *chain) (s Seat) {
	switch {
	case l.beside(c):
		return Seat{Org: c.at - 1, By: "R-BODY.beside"}
	case c.taken() && !l.ofAnother(c.at):
		if k := l.appointer(c); k >= 0 && len(c.bodies) == 0 {
			return Seat{k, false, "R-BODY.appoints"}
		}
		if k := l.founded(c.at); len(c.bodies) == 0 && l.genre.chronicle && k > l.last.Org {
			return Seat{k, true, "R-BODY.founded"}
		}
		if s = l.handedOn(c); s.Guessed && l.goesOn(c) {
			s = Seat{l.last.Org, true, "R-BODY.goes-on"}
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
	if s.Org >= 0 && (len(c.bodies) == 0 || s.Guessed) {
		c.bodies = append(c.bodies, s.Org)
	}
	return s
}

// beside: the body that has the title stands directly before it, perhaps with a pronoun: 石河子大学|校|党委书记.
func (l *Linker) beside(c *chain) bool { return c.follows() && l.isBody(c.at-1) && c.gap.bare() }

// goesOn: the body of the post taken on before stands in the same line and can have the title.
func (l *Linker) goesOn(c *chain) bool {
	k := l.last.Org
	return k >= 0 && k < c.at && !slices.Contains(l.between(k, c.at), '\n') && !c.bodiless() && l.canHave(k)
}

// bodiless: the title is one of a place or of those who elect, and of no body but one beside it.
func (c *chain) bodiless() bool {
	return c.head.Flags&lexicon.TitleElected != 0 || c.scope == lexicon.ScopeTerritorial.String()
}

// handedOn finds the latest body of the chain that can have the title, or the one that the article means.
func (l *Linker) handedOn(c *chain) Seat {
	if c.gap.joins == '，' && c.department() {
		if s := l.search(c.scope); s.Org >= 0 {
			return Seat{s.Org, true, "R-BODY.main"}
		}
	}
	if c.head.Flags&lexicon.TitleElected != 0 {
		return nowhere
	}
	for _, k := range slices.Backward(c.bodies) {
		if s := l.climb(c, k); s.Org >= 0 {
			return s
		}
		if endsInClass(l.word(c.at), classQualification) && k+1 < c.person && lexicon.TitleOf(l.word(k+1)).Scope != lexicon.ScopeRank {
			l.note("R-RANK", -1, c.at, k)
			return nowhere
		}
		if l.canHave(k) {
			return Seat{Org: k, By: "R-BODY.handed"}
		}
	}
	return l.meant(c)
}

// meant finds the body of a title that has none in its chain.
func (l *Linker) meant(c *chain) Seat {
	if c.bodiless() {
		return nowhere
	}
	if l.lives() {
		if k := l.toldOf(c.at); k >= 0 && c.scope != lexicon.ScopeRank.String() && !endsInClass(l.word(c.at), classProfession) {
			return Seat{k, true, "R-BODY.told"}
		}
		return nowhere
	}
	if k := l.carried(c); k >= 0 {
		return Seat{k, true, "R-BODY.carried"}
	}
	if k := l.scene.section; len(c.modifiers) < 2 && c.head.Scope == lexicon.ScopeCommon && units.Has(runes.First(c.head.Word)) { // 副|组长
		if k < 0 {
			k = l.genre.host
		}
		if k >= 0 && l.formal() && !l.isSchool(k) {
			return Seat{k, true, "R-BODY.section"}
		}
		return nowhere
	}
	if k := l.topicFor(c); k >= 0 {
		return Seat{k, true, "R-BODY.topic"}
	}
	if !l.formal() {
		return l.search(c.scope)
	}
	if k := l.founded(c.at); k >= 0 {
		return Seat{k, true, "R-BODY.founded"}
	}
	own := c.taken() && (c.takes == "R-APPOSITION.bracket" || c.takes == "R-COLUMN") && len(l.scene.label) > 0
	if k := l.scene.section; k >= 0 && !own && l.canHave(k) {
		return Seat{k, true, "R-BODY.section"}
	}
	if k := l.genre.host; k >= 0 && !own && c.scope != lexicon.ScopeRank.String() && l.canHave(k) {
		return Seat{k, true, "R-BODY.host"}
	}
	return l.search(c.scope)
}

// lives: the line tells of somebody's life.
func (l *Linker) lives() bool { return l.scene.owned || l.genre.resume && l.scene.owner >= 0 }

// formal: the article is a notice, a chronicle or a roster, whose headings say which bodies it is about.
func (l *Linker) formal() bool {
	return l.genre.notice || l.genre.chronicle || l.genre.list || l.genre.public
}

// seatAfter finds the body of a title behind a person, or a list of persons.
func (l *Linker) seatAfter(c *chain) Seat {
	if k := c.list - 1; k >= 0 && l.isBody(k) && (l.gaps[c.list].nothing() || l.of(c.list)) {
		return Seat{Org: k, By: "R-BODY.whose"}
	}
	if n := len(l.posts) - 1; n >= 0 && l.posts[n].Title == c.person-1 && l.gaps[c.person].onlyLists() {
		if s := l.posts[n].Seat; s.Org >= 0 && l.canHave(s.Org) { // 海州大学陈远教授、林静怡教授
			return Seat{s.Org, s.Guessed, "R-BODY.list"}
		}
	}
	if len(c.shared) > 0 && c.head.Scope == lexicon.ScopeRank && c.head.Flags&lexicon.TitleLifelong == 0 {
		return l.employer(c.shared) // 海州农业研究所所长周文博教授
	}
	return l.meant(c)
}

// employer returns the seat of a rank whose person holds the posts: a school rather than an institute, and no society.
func (l *Linker) employer(posts []Post) Seat {
	for _, p := range slices.Backward(posts) {
		if p.Org >= 0 && l.isSchool(p.Org) {
			return Seat{p.Org, p.Guessed, "R-BODY.rank"}
		}
	}
	for _, p := range slices.Backward(posts) {
		if p.Org >= 0 && endsInClass(l.word(p.Org), classEmployer) {
			return Seat{p.Org, p.Guessed, "R-BODY.rank"}
		}
	}
	return nowhere
}

// appointer returns the school or society that appoints the persons in its sentence: 海州大学|聘请|王思涵教授担任名誉院长; -1 for
// none.
func (l *Linker) appointer(c *chain) int {
	first := max(c.list, 0)
	if !endsInClass(l.before(first), classAppointment) || c.bodiless() {
		return -1
	}
	for k := first - 1; k >= max(l.scene.line.first, first-farthest); k-- {
		if !l.isBody(k) || !beginsWith(l.behind(k), classAppointment) {
			continue
		}
		if l.isSchool(k) || endsInClass(l.word(k), classSociety) && l.canHave(k) {
			return k
		}
		break
	}
	return -1
}
