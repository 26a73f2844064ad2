package post

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// raise makes a school the topic of its paragraph: it begins a sentence, perhaps behind 在 or 走进.
func (l *Linker) raise(i int) {
	g := &l.genre
	if formal := l.ownVoice || g.notice || g.chronicle || g.public; formal || !l.isSchool(i) || l.ofPost(i) || !l.bodiesAbove() {
		return
	}
	at := int(l.entities[i].Start)
	if at -= ending(l.text[l.scene.line.start:at], classTopicLead); at == int(l.entities[i].Start) && g.list {
		return
	}
	if r := runes.At(l.text, at-1); at > l.scene.line.start && r != '。' && r != '！' && r != '？' && r != '”' {
		return
	}
	l.scene.topic = i
}

// bodiesAbove: a body stands in a paragraph before: the first one is about what the article is about.
func (l *Linker) bodiesAbove() bool {
	for i := l.scene.line.first - 1; i >= max(0, l.scene.line.first-farthest); i-- {
		if l.isBody(i) {
			return true
		}
	}
	return false
}

// topicFor returns the topic of the paragraph if it can have the title, -1 if not.
func (l *Linker) topicFor(c *chain) int {
	k := l.scene.topic
	if k < 0 || k >= c.at || !l.canHave(k) || c.head.Scope == lexicon.ScopeRank {
		return -1
	}
	switch c.head.Scope {
	case lexicon.ScopeSchool, lexicon.ScopeKindergarten, lexicon.ScopeParty, lexicon.ScopeNone, lexicon.ScopeDivision, lexicon.ScopeCollege:
		return k
	}
	return -1
}

// climb finds the institution of a title that names a department of its own, or that of the whole, where the body before is
// a unit of it: 扬州大学|后勤处|处长高朗、|招生办主任陈远.
func (l *Linker) climb(c *chain, unit int) Seat {
	if l.isSchool(unit) || !endsInClass(l.word(unit), classUnit) || !c.department() && c.head.Scope != lexicon.ScopeSchool {
		return nowhere
	}
	for k := c.at - 1; k >= 0 && k >= c.at-farthest; k-- {
		if l.isSchool(k) && l.canHave(k) && (k >= l.scene.line.first || runes.HasRunesAt(l.word(unit), 0, l.word(k))) {
			return Seat{k, true, "R-BODY.climbs"}
		}
	}
	return nowhere
}

// carried returns the last body of the line of which the head word of the title is: 学工处…，韩松|副处长; -1 for none.
func (l *Linker) carried(c *chain) int {
	if len(c.modifiers) > 1 || c.head.Word == "" {
		return -1
	}
	of := runes.First(c.head.Word)
	if !units.Has(of) {
		return -1
	}
	for k := c.at - 1; k >= max(l.scene.line.first, c.at-farthest); k-- {
		if l.isBody(k) && runes.At(l.text, int(l.entities[k].End)-1) == of {
			return k
		}
	}
	return -1
}

var units = runes.NewSet("处科股室司组站所队馆厂")
