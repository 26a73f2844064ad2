package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// seat finds the body of a title that waits for its person or is taken on.
func (l *Linker) seat(c *chain) (s Seat) {
	switch {
	case l.beside(c):
		return Seat{Org: l.ofOrgan(c.at - 1), By: "R-BODY.beside"}
	case c.gap.pronoun != "":
		if s = l.search(bodyRules().of[c.gap.pronoun]); !strings.HasPrefix(s.By, "R-BODY") {
			s.By = "R-BODY.pronoun"
		}
		if s.Org < 0 && l.ofSameSchool(c) {
			s.Org = l.schoolBefore(c.at, l.sentenceFirst(c.at))
		}
	case c.taken() && !l.ofAnother(c.at):
		if k := l.appointer(c); k >= 0 && len(c.bodies) == 0 {
			return Seat{k, false, "R-BODY.appoints"}
		}
		if k := l.founded(c.at); len(c.bodies) == 0 && k > l.last.Org && (l.genre.is(classChronicle) || k >= l.sentenceFirst(c.first)) {
			return Seat{k, true, "R-BODY.founded"}
		}
		if k := l.ownBody(c); k >= 0 {
			return Seat{k, true, "R-BODY.rises"}
		}
		if s = l.handedOn(c); s.Guessed && l.goesOn(c) {
			s = Seat{l.last.Org, true, "R-BODY.goes-on"}
		}
		return s
	case c.gap.place:
		l.forget(c, "R-PLACE")
		return nowhere
	default:
		s = l.handedOn(c)
	}
	if s.Org >= 0 && s.Guessed {
		c.bodies = append(c.bodies, s.Org)
	}
	return s
}

// ofSameSchool: 校 alone goes on with the school of the person before the comma: 海州大学党委书记王思涵，校|组织部长李明哲.
func (l *Linker) ofSameSchool(c *chain) bool {
	return c.gap.joins == '，' && l.runeBefore(c.at) == '校' && lexicon.MarkClause.Has(runes.At(l.text, l.start(c.at)-2))
}

// beside: the body that has the title stands directly before it, perhaps with a pronoun: 石河子大学|校|党委书记.
func (l *Linker) beside(c *chain) bool { return c.follows() && l.isBody(c.at-1) && c.gap.bare() }

// ownBody returns the body of the post beside the name of one who rises at it, or follows another there: 海州一中副校长王思涵升任|
// 校长; -1 for none.
func (l *Linker) ownBody(c *chain) int {
	if len(c.bodies) > 0 || len(c.shared) == 0 || !c.mood.moves && !c.mood.succeeds {
		return -1
	}
	if k := c.shared[len(c.shared)-1].Org; k >= 0 && l.canHave(k) {
		return k
	}
	return -1
}

// goesOn: the body of the post that the line has given before can have the title.
func (l *Linker) goesOn(c *chain) bool {
	k, first := l.last.Org, l.scene.line.first
	told := k >= 0 && l.last.Title >= first && (k >= first || c.head.Scope != lexicon.ScopeRank)
	return told && k < c.at && !c.bodiless() && l.canHave(k)
}

// bodiless: the title is one of a place, of those who elect or of a group that it names, and of no body but one beside it.
func (c *chain) bodiless() bool {
	ownGroup := c.scope == lexicon.ScopeCommon && endsInClass(c.part(), classOwnGroup) && !endsInClass(c.word, classTeaching) // 评审组|组长
	return ownGroup || placeHas(c.head) || beginsWith(c.word, classUnplaced)                                                  // 候用|校长
}

// handedOn finds the latest body of the chain that can have the title, or the one that the article means.
func (l *Linker) handedOn(c *chain) Seat {
	if k := l.seatedAt(c); k >= 0 {
		return Seat{k, true, "R-BODY.office"}
	}
	if c.gap.joins == '，' && !c.modified("党委") && c.department() {
		if s := l.search(bodyRules().scopes[c.scope]); s.Org >= 0 {
			return Seat{s.Org, true, "R-BODY.main"}
		}
	}
	if c.head.Flags&lexicon.TitleElected != 0 {
		return nowhere
	}
	if n := len(c.held) - 1; n >= 0 && c.gap.says.begins && c.held[n].Org >= 0 && l.canHave(c.held[n].Org) { // 会长兼|秘书长
		return Seat{Org: c.held[n].Org, By: "R-BODY.handed"}
	}
	if k := l.ofChief(c); k >= 0 {
		return Seat{k, true, "R-BODY.chief"}
	}
	for _, k := range slices.Backward(c.bodies) {
		if s := l.climb(c, k); s.Org >= 0 {
			return s
		}
		if endsInClass(l.word(c.at), classQualification) && k+1 < c.person && l.headWord(k+1).Scope != lexicon.ScopeRank {
			l.note("R-RANK", -1, c.at, k)
			return nowhere
		}
		if l.canHave(k) {
			return Seat{Org: k, By: "R-BODY.handed"}
		}
	}
	s := l.meant(c)
	if s.Org < 0 {
		if k := l.university(c); k >= 0 {
			return Seat{k, true, "R-BODY.career"}
		}
	}
	return s
}

// ofChief returns the body that the person before the comma leads to whom the one who is read is deputy, where that person
// leads another one too: 海州市委书记王思涵兼任党校校长，|副书记李明哲; -1 for none.
func (l *Linker) ofChief(c *chain) int {
	n := len(c.modifiers) - 1
	if c.gap.joins != '，' || n < 0 || c.modifiers[n] != '副' {
		return -1
	}
	made := l.posts[max(c.made, len(l.posts)-mostBack):]
	for _, p := range slices.Backward(made) {
		if p.Person != c.person {
			break
		}
		if p.Org >= 0 && endAlike(l.word(p.Title), c.word[n+1:]) && l.canHave(p.Org) {
			return p.Org
		}
	}
	return -1
}

// seatedAt returns the group whose office is at the body before the chain: 领导小组办公室设在市教育局，|办公室主任由王思涵兼任; -1 for none.
func (l *Linker) seatedAt(c *chain) int {
	k := c.at - 1
	if !l.isBody(k) || !endsInClass(l.before(k), classSeated) || !c.department() || !l.givenBy(c.at) {
		return -1
	}
	first := l.sentenceFirst(k)
	return l.bodyBefore(k, l.scene.line.first, func(body int) bool { return body >= first || l.isGroup(body) })
}

// ofOrgan returns the society or company of which a body is an organ without a name of its own, as an article names it before:
// 海州市教育学会 for 理事会; the body itself if it is none.
func (l *Linker) ofOrgan(body int) int { return l.standsFor(body, classOrgan, classSociety) }

// standsFor returns the body that one without a name of its own, a word of a class, stands for: the last one of the title of
// the article, or before it, whose name ends in a word of another class; the body itself if it has a name.
func (l *Linker) standsFor(body int, nameless, ends class) int {
	if body < 0 || !among(l.word(body), nameless) {
		return body
	}
	named := func(k int) bool {
		return l.is(k, entity.Org) && endsInClass(l.word(k), ends) && !among(l.word(k), nameless)
	}
	title := l.titleEnd()
	k := l.bodyBefore(body, 0, func(k int) bool { return l.end(k) <= title && named(k) })
	if k < 0 {
		k = l.bodyBefore(body, 0, named)
	}
	if k < 0 {
		return body
	}
	return k
}

// schoolOf returns the school of which a committee is, as its name says, if it can have the title: 海州大学|学术委员会; -1 for
// none.
func (l *Linker) schoolOf(body int) int {
	if body < 0 {
		return -1
	}
	return l.bodyBefore(l.chain.at, 0, func(k int) bool {
		return l.isSchool(k) && k != body && runes.HasRunesAt(l.word(body), 0, l.word(k)) && l.canHave(k)
	})
}

// seatAfter finds the body of a title behind a person, or a list of persons.
func (l *Linker) seatAfter(c *chain) Seat {
	if k := l.bodyInBracket(c.at); k >= 0 && l.canHave(k) {
		return Seat{Org: k, By: "R-BODY.behind"}
	}
	if beginsWith(c.word, classUnplaced) {
		return nowhere
	}
	if k := c.list - 1; l.isBody(k) && (l.gap(c.list).nothing() || l.of(c.list) && l.canHave(k)) {
		return Seat{Org: k, By: "R-BODY.whose"}
	}
	if s := l.ofPronoun(c.list); s.Org >= 0 && l.canHave(s.Org) {
		return s
	}
	if n := len(l.posts) - 1; n >= 0 && l.posts[n].Title == c.person-1 && strings.HasPrefix(l.posts[n].Rule, "R-AFTER") && l.gap(c.person).onlyLists() {
		if s := l.posts[n].Seat; s.Org >= 0 && l.canHave(s.Org) { // 海州大学陈远教授、林静怡教授
			return Seat{s.Org, s.Guessed, "R-BODY.list"}
		}
	}
	if len(c.shared) > 0 && c.head.Scope == lexicon.ScopeRank && c.head.Flags&lexicon.TitleLifelong == 0 {
		return l.employer(c.shared) // 海州农业研究所所长周文博教授
	}
	return l.meant(c)
}

// ofPronoun returns the seat that a pronoun directly before person i means: 该校|王思涵校长.
func (l *Linker) ofPronoun(i int) Seat {
	end := l.start(i)
	for k := max(0, end-longestPronoun); k < end-1; k++ {
		if g := readGap(l.text[k:end]); !g.other && g.joins == 0 && strings.HasPrefix(g.pronoun, "该") {
			s := l.search(bodyRules().of[g.pronoun])
			s.By = "R-BODY.that"
			return s
		}
	}
	return nowhere
}

// bodyInBracket returns the body that alone fills the bracket behind entity i: 王思涵教授（海州大学）; -1 for none.
func (l *Linker) bodyInBracket(i int) int {
	k := i + 1
	if k >= l.scene.line.last || !l.isBody(k) || !l.inBracket(i, k) || !lexicon.MarkBracketEnd.Has(runes.At(l.text, l.end(k))) {
		return -1
	}
	return k
}

// employer returns the seat of a rank whose person holds the posts: a school rather than an institute, and no society.
func (l *Linker) employer(posts []Post) Seat {
	found := nowhere
	for _, p := range posts {
		if p.Org < 0 || !l.isSchool(p.Org) && !endsInClass(l.word(p.Org), classEmployer) {
			continue
		}
		if l.isSchool(p.Org) || !l.isSchool(found.Org) {
			found = Seat{p.Org, p.Guessed, "R-BODY.rank"}
		}
	}
	return found
}

// appointer returns the school or society that appoints the persons in its sentence: 海州大学|聘请|王思涵教授担任名誉院长; -1 for
// none.
func (l *Linker) appointer(c *chain) int {
	first := max(c.list, 0)
	before := l.before(first)
	n := ending(before, classAppointment)
	if n == 0 || c.bodiless() {
		return -1
	}
	if endsInClass(before[:len(before)-n], classOwnSchool) { // 我校|聘请
		return l.search(bodyRules().scopes[lexicon.ScopeSchool]).Org
	}
	k := l.bodyBefore(first, l.scene.line.first, func(k int) bool { return beginsWith(l.behind(k), classAppointment) })
	if k >= 0 && (l.isSchool(k) || endsInClass(l.word(k), classSociety) && l.canHave(k)) {
		return k
	}
	if len(bodyRules().limits[c.scope]) == 0 {
		return -1
	}
	return l.schoolBefore(first, l.sentenceFirst(c.first)) // 海州大学宣布，校董会委任
}
