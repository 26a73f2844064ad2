package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// about notes that the sentence is about a person: the first one of it, or one that begins a clause.
func (l *Linker) about(c *chain) {
	s := &l.scene
	if c.follows() && c.list != c.at && s.subject[1] == c.at-1 { // of a list
		s.subject[1] = c.at
		return
	}
	before := l.runeBefore(c.list)
	if sentenceMarks.Has(before) && !l.genre.chronicle && l.tellsLife(c.at) {
		s.owner, s.owned = c.at, true
	}
	if !s.settled || lexicon.MarkClause.Has(before) || before == 0 {
		s.subject, s.settled = [2]int{c.list, c.at}, true
	}
}

// crossed ends the sentence where a mark stands between the entities before i and i.
func (l *Linker) crossed(i int) {
	if i <= l.scene.line.first {
		return
	}
	between := l.between(i-1, i)
	for k, r := range between {
		if r == '。' || r == '！' || r == '？' {
			l.scene.settled = false
			l.scene.earlier = beginsWith(between[k+1:], classEarlier)
			if !l.scene.dated && !l.genre.chronicle {
				l.scene.date = -1
			}
		}
	}
}

// replaces reads a person behind 接替: it held the post before.
func (l *Linker) replaces(c *chain) bool {
	replaces := c.gap.replaces
	if !c.follows() {
		replaces = endsInClass(l.before(c.at), classReplacing)
		c.takers = l.scene.subject
	} else if replaces {
		c.takers = [2]int{c.list, c.person}
	}
	if !replaces {
		c.takers = nobody
		return false
	}
	c.replaced, c.person = c.at, c.at
	c.held = c.held[:0]
	return true
}

// holdsBehind: 担任 or the like stands behind the person, and no title behind that.
func (l *Linker) holdsBehind(i int) bool {
	return beginsWith(afterName(l.text[l.entities[i].End:]), classHolds)
}

// unclaimed gives titles that have no person beside them to whom they are told of; the guard notes those that nobody gets.
func (l *Linker) unclaimed(c *chain, guard string) {
	s := &l.scene
	if c.lead.next && c.held[0].Status != entity.Proposed {
		l.keep(guard, -1, c.held)
		return
	}
	if c.spoken >= 0 && l.means(c) && l.isSubject(s.subject) && (!c.held[min(c.spoken, len(c.held)-1)].begins || l.anchored(c)) {
		if before := c.held[:c.spoken]; s.owned {
			l.give("R-SUBJECT.clause", s.owner, before...)
		} else {
			l.keep(guard, -1, before)
		}
		l.giveSubject("R-SUBJECT", c.held[c.spoken:])
		return
	}
	rule := ""
	switch {
	case s.owner < 0 && len(s.columns) == 0:
	case len(s.columns) > 0 && l.begins(s.line, entity.Person):
		l.giveSubject("R-SUBJECT.column", c.held)
		return
	case s.owner < 0:
	case s.dated && l.behindDate(c):
		rule = "R-SUBJECT.dated"
	case l.fillsLine(c):
		rule = "R-SUBJECT.line"
	case s.owned && l.fillsClause(c):
		rule = "R-SUBJECT.clause"
	}
	if rule == "" {
		l.keep(guard, c.person, c.held)
		return
	}
	for i := range c.held {
		if s.dated {
			c.held[i].begins = true
		}
	}
	l.give(rule, s.owner, c.held...)
}

// means: the verb before the chain gives titles here: 为 only to candidates.
func (l *Linker) means(c *chain) bool { return !c.lead.as || c.held[0].Status == entity.Proposed }

func (l *Linker) isSubject(s [2]int) bool { return s[0] >= 0 }

func (l *Linker) giveSubject(rule string, titles []Post) {
	for k := l.scene.subject[0]; k <= l.scene.subject[1]; k++ {
		if l.isPerson(k) && !l.isSurname(k) {
			l.give(rule, k, titles...)
		}
	}
	if len(titles) > 0 {
		l.last = titles[len(titles)-1]
	}
}

// anchored: before the verb of the chain stands the beginning of a clause, or words that may stand between that and a verb.
func (l *Linker) anchored(c *chain) bool {
	at := c.leadAt
	if c.spoken > 0 || c.lead.takes == "" {
		return true // behind a comma
	}
	for range 4 {
		before := l.text[max(0, at-1):at]
		if len(before) == 0 || lexicon.MarkClause.Has(before[0]) || isBlank(before[0]) {
			return true
		}
		if l.endsEntity(at) {
			return l.entities[c.first-1].Type == entity.Date || l.entities[c.first-1].Type == entity.Person
		}
		n := ending(l.text[:at], classAdverb)
		if n == 0 {
			return false
		}
		at -= n
	}
	return false
}

// endsEntity: the entity before the chain ends at rune at.
func (l *Linker) endsEntity(at int) bool {
	c := &l.chain
	return c.first > 0 && int(l.entities[c.first-1].End) == at
}

// behindDate: the chain is the first thing behind the date of its line.
func (l *Linker) behindDate(c *chain) bool {
	ln := l.scene.line
	if c.first != ln.first+1 {
		return false
	}
	for _, r := range l.between(ln.first, c.first) {
		if !datedGap.Has(r) && !isBlank(r) {
			return false
		}
	}
	return true
}

var datedGap = runes.NewSet("，,：:—–-－至今起任在担为~～—")

// fillsLine: nothing else stands on the line.
func (l *Linker) fillsLine(c *chain) bool {
	ln := l.scene.line
	return int(l.entities[c.first].Start) == ln.start && l.endsClause(c.held[len(c.held)-1].Title, ln.end)
}

// fillsClause: the chain is a clause.
func (l *Linker) fillsClause(c *chain) bool {
	before := l.runeBefore(c.first)
	return (sentenceMarks.Has(before) || isBlank(before)) && l.endsClause(c.held[len(c.held)-1].Title, l.scene.line.end)
}

// endsClause: behind entity i and a bracket the clause ends.
func (l *Linker) endsClause(i, end int) bool {
	at := int(l.entities[i].End)
	if at < end {
		at += aside(l.text[at:end])
	}
	return at >= end || sentenceMarks.Has(l.text[at])
}
