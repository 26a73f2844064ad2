package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// meant finds the body of a title that has none in its chain.
func (l *Linker) meant(c *chain) Seat {
	if c.bodiless() || l.ofUndertaking(c) || l.ofEach(c) {
		return nowhere
	}
	if c.head.Flags&lexicon.TitleContest != 0 {
		return Seat{l.bodyBefore(c.at, 0, l.isGroup), true, "R-BODY.group"}
	}
	if l.lives() {
		return l.meantInLife(c)
	}
	if k := c.first - 1; k >= l.scene.line.first && l.isBody(k) && l.inBracket(k, c.first) && l.canHave(k) {
		return Seat{k, false, "R-BODY.bracket"}
	}
	for _, s := range nearSeekers {
		if k := s.find(l, c); k >= 0 {
			return Seat{k, true, s.id}
		}
	}
	if c.head.Scope == lexicon.ScopeCommon && len(c.modifiers) < 2 && beginsWith(c.word[len(c.modifiers):], classUnitHead) { // 副|组长
		return l.ofGroup(c)
	}
	if k := l.ofTopic(c); k >= 0 {
		return Seat{k, true, "R-BODY.topic"}
	}
	if l.genre.formal() {
		if s := l.ofHeading(c); s.Org >= 0 {
			return s
		}
	}
	for _, s := range farSeekers {
		if k := s.find(l, c); k >= 0 {
			return Seat{k, true, s.id}
		}
	}
	return l.ofArticle(c)
}

// seeker looks for the body of a title in one place; it finds -1 for none.
type seeker struct {
	id   string
	find func(l *Linker, c *chain) int
}

// nearSeekers are asked in their order before what the paragraph is about, farSeekers behind it.
var (
	nearSeekers = [...]seeker{
		{"R-BODY.entered", (*Linker).entered},
		{"R-BODY.carried", (*Linker).carried},
		{"R-BODY.above", func(l *Linker, _ *chain) int {
			if k := l.above(l.at); k >= 0 && l.begins(l.scene.line, entity.Title) && l.canHave(k) {
				return k
			}
			return -1
		}},
	}
	farSeekers = [...]seeker{
		{"R-BODY.told", func(l *Linker, c *chain) int {
			if !l.genre.is(classChronicle) || c.scope != lexicon.ScopeSchool {
				return -1
			}
			return l.schoolBefore(c.at, l.scene.line.first)
		}},
		{"R-BODY.group", (*Linker).groupBefore},
		{"R-BODY.founded", func(l *Linker, c *chain) int {
			if !l.givenBy(c.at) {
				return -1
			}
			return l.inSentence(c, l.founded(c.at))
		}},
		{"R-BODY.goes-on", func(l *Linker, c *chain) int { // 海州大学书记由王思涵担任、|校长由李明哲担任
			if !l.givenBy(c.at) || !l.goesOn(c) || l.inSentence(c, l.last.Title) < 0 {
				return -1
			}
			return l.last.Org
		}},
	}
)

// inSentence returns entity i if the sentence of the chain holds it, else -1.
func (l *Linker) inSentence(c *chain, i int) int {
	if i < l.sentenceFirst(c.first) {
		return -1
	}
	return i
}

// ofGroup finds the group of its leader: that of the heading, or the last one of the sentence.
func (l *Linker) ofGroup(c *chain) Seat {
	k := l.scene.section
	if k < 0 {
		k = l.genre.host
	}
	if k >= 0 && (l.genre.formal() || l.isGroup(k)) && !l.isSchool(k) {
		return Seat{k, true, "R-BODY.section"}
	}
	return Seat{l.groupBefore(c), true, "R-BODY.group"}
}

// ofTopic returns what the paragraph is about, if it can have the title; -1 for none.
func (l *Linker) ofTopic(c *chain) int {
	if k := l.scene.topic; k >= 0 && k < c.at && l.topical(c, k) && l.canHave(k) {
		return k
	}
	return -1
}

// ofArticle finds the body that the article means, or that of the post which the sentence told last.
func (l *Linker) ofArticle(c *chain) Seat {
	s := l.search(bodyRules().scopes[c.scope])
	ofSchool := headScopes&(1<<c.head.Scope) != 0 || s.Org < 0 && c.head.Scope == lexicon.ScopeNone && len(c.part()) > 1
	if former := c.mood.status == entity.Former && !c.mood.verb; (former || s.Org < 0) && ofSchool {
		if k := l.saidBefore(c); k >= 0 && (c.head.Scope != lexicon.ScopeNone || l.isSchool(k)) {
			return Seat{k, true, "R-BODY.goes-on"}
		}
	}
	return s
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
	said := l.saidBefore(c)
	return l.bodyBefore(c.first, max(l.scene.line.first, said), func(k int) bool { // 毕业于海州大学，曾任江州中学教导主任，1998年升任|副校长
		return k == said || l.isSchool(k) && endsInClass(l.before(k), classEnters) && l.canHave(k)
	})
}

// groupBefore returns the last committee or group that the sentence names before the titles of one who takes them on: 成立
// 领导小组，由王思涵任|组长; -1 for none.
func (l *Linker) groupBefore(c *chain) int {
	const scopes = 1<<lexicon.ScopeCommon | 1<<lexicon.ScopeNone | 1<<lexicon.ScopeSociety
	if !c.taken() || scopes>>c.head.Scope&1 == 0 || len(c.modifiers) > 1 && !among(c.part(), classSeniority) {
		return -1
	}
	return l.bodyBefore(c.list, l.sentenceFirst(c.first), func(k int) bool { return l.isGroup(k) && !l.ofPost(k) })
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
	ofGroup := c.takes == "R-APPOSITION.bracket" && l.scene.section >= 0 && l.isGroup(l.scene.section)
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
