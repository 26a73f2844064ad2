package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// isLabel: the title that is read stands before names of a roster: 组长：张三 李四.
func (l *Linker) isLabel(c *chain) bool {
	ln, i := l.scene.line, c.at
	end, next := ln.end, i+1
	if next < ln.last {
		end = int(l.entities[next].Start)
	}
	after := l.text[l.entities[i].End:max(end, int(l.entities[i].End))]
	person := next < ln.last && l.isPerson(next)
	after = after[beginning(after, classCandidate):]
	if len(after) > 0 {
		after = after[aside(after):]
	}
	switch {
	case len(after) > 0 && lexicon.MarkColon.Has(after[0]):
		return isAllBlank(after[1:]) && (person || next == ln.last)
	case person:
		return len(after) > 0 && isAllBlank(after) && l.isTitle(ln.first) && int(l.entities[ln.first].Start)-ln.start <= 2
	case next == ln.last && isAllBlank(after) && l.namesBelow():
		return i == ln.first && int(l.entities[i].Start)-ln.start <= longestPrefix
	}
	return false
}

// namesBelow: the next line begins with a person.
func (l *Linker) namesBelow() bool {
	next := l.at + 1
	return next < len(l.lines) && l.begins(l.lines[next], entity.Person)
}

// label notes the title for the names to come.
func (l *Linker) label(c *chain, p Post) {
	s := &l.scene
	if !c.gap.lists() {
		s.label = s.label[:0]
	} else {
		s.label = append(s.label, c.held...)
	}
	c.held = c.held[:0]
	if p.Seat = nowhere; l.beside(c) {
		p.Seat = Seat{Org: c.at - 1, By: "R-BODY.beside"}
	} else if s.section >= 0 && l.canHave(s.section) {
		p.Seat = Seat{s.section, true, "R-BODY.section"}
	} else if k := l.genre.host; s.section < 0 && k >= 0 && c.head.Scope != lexicon.ScopeCommon && c.head.Scope != lexicon.ScopeRank && l.canHave(k) {
		p.Seat = Seat{k, true, "R-BODY.host"}
	}
	if endsInClass(l.text[s.line.start:l.entities[c.at].Start], classPast) {
		p.Status, p.StatusBy = entity.Former, "R-STATUS.word"
	}
	if m := s.mode; m.verb && c.mood.silent() && l.genre.notice {
		p.Status, p.StatusBy = m.status, "R-STATUS.word"
	}
	s.label = append(s.label, p)
}

// named gives a person the label of its roster.
func (l *Linker) named(c *chain) bool {
	s := &l.scene
	if len(s.label) == 0 {
		return false
	}
	from := s.line.start
	if c.at > s.line.first {
		from = int(l.entities[c.at-1].End)
	}
	first := c.at > s.line.first && s.label[len(s.label)-1].Title == c.at-1 // isLabel has read what stands between
	for _, r := range l.text[from:l.entities[c.at].Start] {
		if !first && !listMarks.Has(r) && !isBlank(r) {
			s.label = s.label[:0]
			return false
		}
	}
	if c.at == s.line.first && !l.item(c.at) {
		s.label = s.label[:0]
		return false
	}
	if c.at > s.line.first && l.isTitle(c.at-1) && int(l.entities[c.at].Start) == from { // 校长王伟
		s.label = s.label[:0]
		return false
	}
	for _, p := range s.label {
		p.when, p.dated = -1, false
		if k := c.at + 1; k < s.line.last && l.entities[k].Type == entity.Date && isCalendar(l.value(k)) && isAllBlank(l.between(c.at, k)) {
			p.in, p.dated = l.dateAt(k), true
		}
		l.give("R-LABEL", c.at, p)
	}
	c.list, c.person, c.takers, c.shared = c.at, c.at, nobody, nil
	c.held, c.mood, c.spoken = c.held[:0], mood{}, -1
	s.subject, s.settled = [2]int{c.at, c.at}, true
	return true
}

// item: what stands behind the name lets it be an item of a list.
func (l *Linker) item(i int) bool {
	at, end := int(l.entities[i].End), l.scene.line.end
	if at >= end || i+1 < l.scene.line.last && int(l.entities[i+1].Start) == at {
		return true
	}
	r := l.text[at]
	return listMarks.Has(r) || isBlank(r) || r == '。'
}

var listMarks = runes.NewSet("、，,；;：:）)（(兼　 女")

// bodyBehind: the body of the title that is read stands in the next column.
func (l *Linker) bodyBehind(c *chain) bool {
	k := c.at + 1
	return l.scene.bodyLast && k < l.scene.line.last && l.isBody(k) && len(l.between(c.at, k)) == 1
}
