package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// topicScopes are those of the titles that the school has of which a paragraph is.
const topicScopes = 1<<lexicon.ScopeSchool | 1<<lexicon.ScopeKindergarten | 1<<lexicon.ScopeParty | 1<<lexicon.ScopeNone | 1<<lexicon.ScopeDivision | 1<<lexicon.ScopeCollege

// topical: the topic of the paragraph has titles like the one that is read.
func (l *Linker) topical(c *chain, k int) bool {
	return !l.isSchool(k) || topicScopes&(1<<c.head.Scope) != 0
}

// founded returns the last body of the line before entity i that the line founds or renames, and that can have the title;
// -1 for none.
func (l *Linker) founded(i int) int {
	k := l.bodyBefore(i, l.scene.line.first, func(k int) bool {
		behind := l.behind(k)
		return (beginsWith(behind[beginning(behind, classAdverb):], classFounded) || endsInClass(l.before(k), classFounding)) && l.canHave(k)
	})
	if k >= 0 && endsInClass(l.before(k), classRenaming) {
		l.scene.section = k
	}
	return k
}

// raise makes a school the topic of its paragraph: it begins a sentence, perhaps behind 在 or 走进, and a paragraph before
// names a body: the first one is about what the article is about.
func (l *Linker) raise(i int) {
	g, first := &l.genre, l.scene.line.first
	if i == first && l.presents(i) && l.scene.line.has(entity.Title) { // 海州大学：副校长王思涵退休
		l.scene.topic = i
		return
	}
	if g.said&(1<<classOwnVoice|1<<classNotice|1<<classChronicle|1<<classPublic) != 0 || !l.scene.line.has(entity.Title) || !l.isSchool(i) || l.ofPost(i) {
		return
	}
	at := l.start(i)
	lead := ending(l.text[l.scene.line.start:at], classTopicLead)
	if at -= lead; lead == 0 && g.is(classRoster) {
		return
	}
	begins := at <= l.scene.line.start || sentenceEnds.Has(l.text[at-1]) || bylineEnds.Has(l.text[at-1])
	headed := l.tied && at > l.scene.line.start && l.text[at-1] == '】'
	if begins && (headed || l.bodyBefore(first, 0, func(int) bool { return true }) >= 0) {
		l.scene.topic = i
	}
}

// presents: a colon stands behind the body, perhaps behind 领导班子.
func (l *Linker) presents(i int) bool {
	behind := l.behind(i)
	return colons.Has(runes.At(behind, beginning(behind, classLeadership)))
}

var bylineEnds = runes.NewSet("”】〕）") // stand before the first sentence of news: 【本报讯】

// sentenceEnds are marked in the table of words, too.
var sentenceEnds = runes.NewSet("。！？")

// climb finds the institution of a title that names a department of its own, or that of the whole, where the body before is
// a unit of it: 扬州大学|后勤处|处长高朗、|招生办主任陈远.
func (l *Linker) climb(c *chain, unit int) Seat {
	isUnit := !l.isSchool(unit) && endsInClass(l.word(unit), classUnit) && !l.isGroup(unit)
	if !isUnit || !c.department() && c.head.Scope != lexicon.ScopeSchool {
		return nowhere
	}
	k := l.bodyBefore(c.at, 0, func(k int) bool {
		inLine := k >= l.scene.line.first && l.entities[unit].Evidence&mention.HasPlace == 0
		return l.isSchool(k) && l.canHave(k) && (inLine || runes.HasRunesAt(l.word(unit), 0, l.word(k)))
	})
	return Seat{k, true, "R-BODY.climbs"}
}

// carried returns the last body of the line that the title names by the end of its name: 学工处…，韩松|副处长, 省遥感重点实验室…，|
// 实验室主任; -1 for none.
func (l *Linker) carried(c *chain) int {
	if part := c.part(); endsInClass(part, classInstitution) {
		return l.bodyBefore(c.at, l.scene.line.first, func(k int) bool { return isKindOf(part, l.word(k)) && !l.isSchool(k) })
	}
	head := c.word[len(c.modifiers):]
	if len(c.modifiers) > 1 || !beginsWith(head, classUnitHead) {
		return -1
	}
	return l.bodyBefore(c.at, l.scene.line.first, func(k int) bool { return l.text[l.end(k)-1] == head[0] })
}

// isKindOf: the name ends with the word, and says more.
func isKindOf(end, name []rune) bool {
	n := len(name) - len(end)
	return n > 0 && slices.Equal(name[n:], end)
}
