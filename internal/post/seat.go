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

// ofUndertaking: directly before the title stands what has officers of its own and is no body: 全市中小学生运动会|总顾问.
func (l *Linker) ofUndertaking(c *chain) bool {
	common := c.head.Scope == lexicon.ScopeCommon || c.head.Scope == lexicon.ScopeNone
	return common && c.at == c.first && endsInClass(l.text[:c.leadAt], classUndertaking)
}

// ofEach: the title is one of several bodies without a name: 各完小|校长.
func (l *Linker) ofEach(c *chain) bool {
	if c.at > c.first && !c.gap.other {
		return false
	}
	for k := c.leadAt - 1; k >= max(l.endBefore(c.first), c.leadAt-longestEach) && runes.IsHan(l.text[k]); k-- {
		if l.text[k] == '各' {
			return true
		}
	}
	return false
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

// university returns the one at which the person that the titles are of holds a post, where the chain names faculties alone: 海州大学
// 校长王思涵，曾任物理系主任、|教务长; -1 for none.
func (l *Linker) university(c *chain) int {
	if c.scope != lexicon.ScopeSchool || !slices.ContainsFunc(c.bodies, l.isFaculty) {
		return -1
	}
	who := c.person
	if who < 0 {
		who = l.scene.subject[0]
	}
	if who = l.whole(who); who < 0 {
		return -1
	}
	for _, p := range slices.Backward(l.posts[max(0, len(l.posts)-mostBack):]) {
		if p.Org >= 0 && l.sameWord(p.Person, who) && l.isSchool(p.Org) && l.canHave(p.Org) {
			return p.Org
		}
	}
	return -1
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

// meant finds the body of a title that has none in its chain.
func (l *Linker) meant(c *chain) Seat {
	if c.bodiless() || l.ofUndertaking(c) || l.ofEach(c) {
		return nowhere
	}
	if c.head.Flags&lexicon.TitleContest != 0 {
		return Seat{l.bodyBefore(c.at, 0, func(k int) bool { return endsInClass(l.word(k), classGroup) }), true, "R-BODY.group"}
	}
	if l.lives() {
		return l.meantInLife(c)
	}
	if k := c.first - 1; k >= l.scene.line.first && l.isBody(k) && l.inBracket(k, c.first) && l.canHave(k) {
		return Seat{k, false, "R-BODY.bracket"}
	}
	if k := l.entered(c); k >= 0 {
		return Seat{k, true, "R-BODY.entered"}
	}
	if k := l.carried(c); k >= 0 {
		return Seat{k, true, "R-BODY.carried"}
	}
	if k := l.above(l.at); k >= 0 && l.begins(l.scene.line, entity.Title) && l.canHave(k) {
		return Seat{k, true, "R-BODY.above"}
	}
	if c.head.Scope == lexicon.ScopeCommon && len(c.modifiers) < 2 && beginsWith(c.word[len(c.modifiers):], classUnitHead) { // 副|组长
		k := l.scene.section
		if k < 0 {
			k = l.genre.host
		}
		if k >= 0 && (l.genre.formal() || endsInClass(l.word(k), classGroup)) && !l.isSchool(k) {
			return Seat{k, true, "R-BODY.section"}
		}
		return Seat{l.groupBefore(c), true, "R-BODY.group"}
	}
	if k := l.scene.topic; k >= 0 && k < c.at && l.topical(c, k) && l.canHave(k) {
		return Seat{k, true, "R-BODY.topic"}
	}
	if l.genre.formal() {
		if s := l.ofHeading(c); s.Org >= 0 {
			return s
		}
	}
	if l.genre.is(classChronicle) && c.scope == lexicon.ScopeSchool {
		if k := l.schoolBefore(c.at, l.scene.line.first); k >= 0 {
			return Seat{k, true, "R-BODY.told"}
		}
	}
	if k := l.groupBefore(c); k >= 0 {
		return Seat{k, true, "R-BODY.group"}
	}
	if l.givenBy(c.at) {
		first := l.sentenceFirst(c.first)
		if k := l.founded(c.at); k >= first {
			return Seat{k, true, "R-BODY.founded"}
		}
		if l.goesOn(c) && l.last.Title >= first { // 海州大学书记由王思涵担任、|校长由李明哲担任
			return Seat{l.last.Org, true, "R-BODY.goes-on"}
		}
	}
	s := l.search(bodyRules().scopes[c.scope])
	ofSchool := headScopes&(1<<c.head.Scope) != 0 || s.Org < 0 && c.head.Scope == lexicon.ScopeNone && len(c.part()) > 1
	if former := c.mood.status == entity.Former && !c.mood.verb; (former || s.Org < 0) && ofSchool {
		if k := l.saidBefore(c); k >= 0 && (c.head.Scope != lexicon.ScopeNone || l.isSchool(k)) {
			return Seat{k, true, "R-BODY.goes-on"}
		}
	}
	return s
}

// seatedAt returns the group whose office is at the body before the chain: 领导小组办公室设在市教育局，|办公室主任由王思涵兼任; -1 for none.
func (l *Linker) seatedAt(c *chain) int {
	k := c.at - 1
	if !l.isBody(k) || !endsInClass(l.before(k), classSeated) || !c.department() || !l.givenBy(c.at) {
		return -1
	}
	first := l.sentenceFirst(k)
	return l.bodyBefore(k, l.scene.line.first, func(body int) bool { return body >= first || endsInClass(l.word(body), classGroup) })
}

// headScopes are those of the titles of who leads a school.
const headScopes = 1<<lexicon.ScopeSchool | 1<<lexicon.ScopeKindergarten | 1<<lexicon.ScopeCollege

// saidBefore returns the body of the post that the sentence told last, if it can have the title: 海州一中校长王思涵退休，原|副校长
// 李明哲接任; -1 for none.
func (l *Linker) saidBefore(c *chain) int {
	n := len(l.posts) - 1
	if n < 0 || l.posts[n].Title < l.sentenceFirst(c.first) || l.posts[n].Org < 0 || !l.canHave(l.posts[n].Org) {
		return -1
	}
	return l.posts[n].Org
}

// meantInLife finds it where somebody's life is told: the school or body that the line told last, or the company of the heading.
func (l *Linker) meantInLife(c *chain) Seat {
	told := c.head.Scope != lexicon.ScopeRank && !endsInClass(l.word(c.at), classProfession)
	only := told && len(bodyRules().limits[c.scope]) > 0                                                      // a 局长 is one of a 局
	fits := func(k int) bool { return !(c.scope == lexicon.ScopeDivision && l.isFaculty(k)) && l.canHave(k) } // no 处长 of a 系
	k := l.bodyBefore(c.at, l.scene.line.first, func(k int) bool { return (told && l.isSchool(k) || only && !l.isSchool(k)) && fits(k) })
	if k >= 0 {
		return Seat{k, true, "R-BODY.told"}
	}
	if c.head.Scope == lexicon.ScopeCompany { // lives of those who lead the company of the heading
		title := l.titleEnd()
		if k := l.bodyBefore(c.at, 0, func(k int) bool { return l.end(k) <= title && l.canHave(k) }); k >= 0 {
			return Seat{k, true, "R-BODY.host"}
		}
	}
	return nowhere
}

// schoolBefore returns the last school before entity i, but not before entity first, that can have the title; -1 for none.
func (l *Linker) schoolBefore(i, first int) int {
	return l.bodyBefore(i, first, func(k int) bool { return l.isSchool(k) && l.canHave(k) })
}

// inBracket: entity i is the first in a bracket that opens directly behind body k: 海州一中（|校长王思涵）.
func (l *Linker) inBracket(k, i int) bool {
	between := l.between(k, i)
	return len(between) == 1 && lexicon.MarkBracket.Has(between[0])
}

// entered returns the school to which the one went whom the line tells of, and that can have the title: 入职|海州一中，…，1998年
// 提拔为|教务主任; -1 for none.
func (l *Linker) entered(c *chain) int {
	if c.person >= 0 || c.spoken < 0 || c.head.Scope == lexicon.ScopeRank {
		return -1
	}
	return l.bodyBefore(c.first, max(l.scene.line.first, l.saidBefore(c)), func(k int) bool { // 毕业于海州大学，曾任江州中学教导主任，1998年升任|副校长
		return k == l.saidBefore(c) || l.isSchool(k) && endsInClass(l.before(k), classEnters) && l.canHave(k)
	})
}

// groupBefore returns the last committee or group that the sentence names before the titles of one who takes them on: 成立
// 领导小组，由王思涵任|组长; -1 for none.
func (l *Linker) groupBefore(c *chain) int {
	if !c.taken() || c.head.Scope != lexicon.ScopeCommon && c.head.Scope != lexicon.ScopeNone || len(c.modifiers) > 1 {
		return -1
	}
	return l.bodyBefore(c.list, l.sentenceFirst(c.first), func(k int) bool { return endsInClass(l.word(k), classGroup) && !l.ofPost(k) })
}

// sentenceFirst returns the first entity of the sentence of entity i, or one that is far enough before.
func (l *Linker) sentenceFirst(i int) int {
	first := max(l.scene.line.first, i-farthest)
	for i > first && l.stops[i] == 0 {
		i--
	}
	return i
}

// ofHeading finds the body that the line founds, that of the heading, or the host of the article.
func (l *Linker) ofHeading(c *chain) Seat {
	if k := l.founded(c.at); k >= 0 {
		return Seat{k, true, "R-BODY.founded"}
	}
	ofGroup := c.takes == "R-APPOSITION.bracket" && l.scene.section >= 0 && endsInClass(l.word(l.scene.section), classGroup)
	if own := c.taken() && c.takes != "R-VERB" && (ofGroup || len(l.scene.label) > 0); own { // of a name of a roster
		if k := l.schoolOf(l.scene.section); k >= 0 {
			return Seat{k, true, "R-BODY.own"}
		}
		return l.search(bodyRules().scopes[c.scope])
	}
	ofPerson := c.taken() && c.head.Scope == lexicon.ScopeRank && l.genre.is(classChronicle) // 晋升|教授
	if k := l.scene.section; k >= 0 && !ofPerson && l.canHave(k) {
		return Seat{k, true, "R-BODY.section"}
	}
	if k := l.genre.host; k >= 0 && c.scope == lexicon.ScopeSection && endsInClass(l.word(k), classSociety) { // a 党组成员 is one of a 局
		if s := l.search(bodyRules().scopes[c.scope]); s.Org >= 0 {
			return s
		}
	}
	if k := l.genre.host; k >= 0 && c.head.Scope != lexicon.ScopeRank && l.canHave(k) {
		return Seat{k, true, "R-BODY.host"}
	}
	return nowhere
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
