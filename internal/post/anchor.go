package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// anchored: before the verb of the chain stands the beginning of a clause, or words that may stand between that and a verb.
func (l *Linker) anchored(c *chain) bool {
	at := c.leadAt
	if c.lead.takes == "" {
		return true // behind a comma
	}
	for range 4 {
		before := l.text[max(0, at-1):at]
		if len(before) == 0 || (lexicon.MarkClause | lexicon.MarkBracket).Has(before[0]) || isBlank(before[0]) {
			return true
		}
		if l.endsBefore(c.first, at) {
			return l.entities[c.first-1].Type == entity.Date || l.entities[c.first-1].Type == entity.Person
		}
		n := ending(l.text[:at], classAdverb)
		if n == 0 {
			n = l.journey(at)
		}
		if n == 0 {
			return l.behindDate(c) || l.behindEvent(at)
		}
		at -= n
	}
	return false
}

// journey returns the length of what says before rune at to which place somebody went: 赴南通市|挂职; 0 for none.
func (l *Linker) journey(at int) int {
	if !(lexicon.MarkLevel | lexicon.MarkTown).Has(l.text[at-1]) {
		return 0
	}
	for k := at - 2; k >= max(0, at-longestRest) && runes.IsHan(l.text[k]); k-- {
		if goings.Has(l.text[k]) {
			return at - k
		}
	}
	return 0
}

var goings = runes.NewSet("赴到往去在至")

// behindDate: between a date and the verb of the chain stands what happened before: 2019年3月机构改革后|任.
func (l *Linker) behindDate(c *chain) bool {
	k, at := c.first-1, c.leadAt
	if k < l.scene.line.first || !l.isDate(k) || l.text[at-1] != '后' {
		return false
	}
	return at-l.end(k) <= longestRest && !sentenceMarks.In(l.text[l.end(k):at])
}

// behindEvent: a short clause that ends with 后 stands before rune at: ，新中国成立后|任.
func (l *Linker) behindEvent(at int) bool {
	if runes.At(l.text, at) == '后' {
		at++
	}
	if runes.At(l.text, at-1) != '后' {
		return false
	}
	for k := at - 2; k >= max(l.scene.line.start, at-longestAdverb); k-- {
		if lexicon.MarkClause.Has(runes.At(l.text, k-1)) {
			return true
		}
		if !runes.IsHan(l.text[k]) {
			break
		}
	}
	return false
}
