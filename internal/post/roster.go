package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// isLabel: the title that is read stands before names of a roster: 组长：张三 李四.
func (l *Linker) isLabel(c *chain) bool {
	ln, next := l.scene.line, c.at+1
	end, person := ln.end, next < ln.last && l.isPerson(next)
	if next < ln.last {
		end = l.start(next)
	}
	after := l.text[l.end(c.at):max(end, l.end(c.at))]
	after = after[beginning(after, classCandidate):]
	if len(after) > 0 {
		after = after[aside(after):]
	}
	switch {
	case len(after) > 0 && lexicon.MarkColon.Has(after[0]):
		return isAllBlank(after[1:]) && (person || !l.behindA(c, entity.Person)) // 王思涵　教授：
	case person:
		blanks := len(after) > 0 && isAllBlank(after)
		return blanks && l.start(ln.first)-ln.start <= 2 && l.isTitle(ln.first+l.bodiesFrom(ln.first)) // perhaps behind its body
	case next == ln.last && c.first == ln.first && c.person < 0 && isAllBlank(after):
		leads := l.start(ln.first) == ln.start || l.isTitle(ln.first) // 历任|校长
		return leads && !l.scene.unlabelled && l.at+1 < len(l.lines) && l.nameIn(l.lines[l.at+1]) >= 0
	}
	return false
}

// endBefore returns where the entity before i on its line ends, or where the line begins.
func (l *Linker) endBefore(i int) int {
	if i > l.scene.line.first {
		return l.end(i - 1)
	}
	return l.scene.line.start
}

// nameIn returns the person with which a line begins, perhaps behind the number of a term, a date or a body: 第一任　王思涵,
// 海州一中：王思涵; -1 for none.
func (l *Linker) nameIn(ln line) int {
	at := ln.start
	if at < ln.end {
		at += term(l.text[at:ln.end])
	}
	for k := ln.first; k < min(ln.last, ln.first+2) && l.listed(at, l.start(k)); k++ {
		if l.isPerson(k) {
			return k
		}
		if !l.isDate(k) && !l.isBody(k) {
			break
		}
		at = l.end(k)
	}
	return -1
}

// listed: between the runes stand only marks of lists and blanks.
func (l *Linker) listed(from, to int) bool { return from > to || consists(l.text[from:to], &listMarks) }

// label notes the title for the names to come.
func (l *Linker) label(c *chain, p Post) {
	s := &l.scene
	if !l.behindA(c, entity.Title) {
		s.label = s.label[:0]
	} else {
		s.label = append(s.label, c.held...)
	}
	c.held = c.held[:0]
	if n := len(l.posts) - 1; l.beside(c) {
		p.Seat = Seat{Org: c.at - 1, By: "R-BODY.beside"}
	} else if n >= 0 && l.posts[n].Rule == "R-LABEL" && l.posts[n].Title >= s.line.first && !l.posts[n].Guessed {
		p.Seat = Seat{Org: l.posts[n].Org, By: "R-BODY.handed"} // 教务处　处长：王思涵　|副处长：李明哲
	} else {
		p.Seat = l.meant(c)
	}
	if m := s.mode; m.verb {
		p.Status, p.StatusBy = m.status, "R-STATUS.word"
	}
	s.label = append(s.label, p)
}

// named gives a person the label of its roster.
func (l *Linker) named(c *chain) bool {
	s, at := &l.scene, l.start(c.at)
	if len(s.label) == 0 {
		return false
	}
	from, first := l.endBefore(c.at), l.nameIn(s.line) == c.at
	labelled := c.at > s.line.first && s.label[len(s.label)-1].Title == c.at-1 // isLabel has read what stands between
	if at > from {
		from += aside(l.text[from:at]) // 王思涵（分管教学）、
	}
	item := labelled || l.listed(from, at)
	if first {
		item = l.item(c.at)
	}
	if !item || at == from && c.at > s.line.first && l.isTitle(c.at-1) { // 校长王伟
		s.label = s.label[:0]
		return false
	}
	for _, p := range s.label {
		l.labels(c.at, &p, first)
		l.give("R-LABEL", c.at, p)
	}
	c.list, c.person, c.takers, c.shared = c.at, c.at, nobody, nil
	c.held, c.mood, c.spoken = c.held[:0], mood{}, -1
	s.tellsOf(c.at, c.at)
	return true
}

// labels reads the date beside a name below a label.
func (l *Linker) labels(i int, p *Post, first bool) {
	ln, next := l.scene.line, i+1
	p.when, p.dated = -1, false
	switch {
	case first && i-1 == ln.first && l.isDate(i-1):
		p.in, p.dated = l.dateAt(i-1), true
	case next < ln.last && isCalendar(l.value(next)) && isAllBlank(l.between(i, next)):
		p.in, p.dated = l.dateAt(next), true
	}
}

// item: what stands behind the name lets it be an item of a list.
func (l *Linker) item(i int) bool {
	at := l.end(i)
	if at >= l.scene.line.end || i+1 < l.scene.line.last && l.touches(i+1) {
		return true
	}
	r := l.text[at]
	return listMarks.Has(r) || isBlank(r) || r == '。'
}

var listMarks = runes.NewSet("、，,；;：:）)（(兼　 女")
