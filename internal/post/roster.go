package post

import (
	"slices"

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
	case len(after) > 0 && (lexicon.MarkColon.Has(after[0]) || after[0] == '】'):
		return isAllBlank(after[1:]) && (person || next == ln.last && !(c.follows() && l.isPerson(i-1))) // 王思涵　教授：
	case person:
		return len(after) > 0 && (isAllBlank(after) || !slices.ContainsFunc(after, isNoLeader)) && l.titleFirst(ln)
	case next == ln.last && isAllBlank(after) && l.namesBelow():
		return c.first == ln.first && c.person < 0 && !l.scene.unlabelled && l.leadsLine(ln)
	}
	return false
}

// leadsLine: the line begins with a body, or with a title, perhaps behind a word: 历任|校长.
func (l *Linker) leadsLine(ln line) bool {
	before := int(l.entities[ln.first].Start) - ln.start
	return before == 0 || l.isTitle(ln.first) && before <= longestPrefix
}

// isNoLeader: the rune does not lead from a title to its names: 校长……王思涵, 校长——王思涵.
func isNoLeader(r rune) bool { return !leaders.Has(r) }

var leaders = runes.NewSet("-—–…·．.－")

// titleFirst: the line begins with a title, perhaps behind its body.
func (l *Linker) titleFirst(ln line) bool {
	k := ln.first + l.bodiesFrom(ln.first)
	return l.isTitle(k) && int(l.entities[ln.first].Start)-ln.start <= 2
}

// endBefore returns where the entity before i on its line ends, or where the line begins.
func (l *Linker) endBefore(i int) int {
	if i > l.scene.line.first {
		return int(l.entities[i-1].End)
	}
	return l.scene.line.start
}

// namesBelow: the next line is one of names.
func (l *Linker) namesBelow() bool {
	next := l.at + 1
	if next < len(l.lines) && l.lines[next].start == l.lines[next].end {
		next++
	}
	return next < len(l.lines) && l.nameIn(l.lines[next]) >= 0
}

// nameIn returns the person with which a line begins, perhaps behind the number of a term, a date or a body: 第一任　王思涵,
// 海州一中：王思涵; -1 for none.
func (l *Linker) nameIn(ln line) int {
	at, k := ln.start, ln.first
	if at < ln.end {
		at += term(l.text[at:ln.end])
	}
	for ; k < ln.last; k++ {
		e := &l.entities[k]
		if k > ln.first+1 || !l.listed(at, int(e.Start)) {
			break
		}
		if e.Type == entity.Person {
			return k
		}
		if e.Type != entity.Date && !e.IsBody() {
			break
		}
		at = int(e.End)
	}
	return -1
}

// listed: between the runes stand only marks of lists and blanks.
func (l *Linker) listed(from, to int) bool {
	return from > to || !slices.ContainsFunc(l.text[from:to], func(r rune) bool { return !listMarks.Has(r) && !isBlank(r) })
}

// label notes the title for the names to come.
func (l *Linker) label(c *chain, p Post) {
	s := &l.scene
	if !c.follows() || !l.isTitle(c.at-1) {
		s.label = s.label[:0]
	} else {
		s.label = append(s.label, c.held...)
	}
	c.held = c.held[:0]
	if c.follows() && l.isBody(c.at-1) && c.gap.joins == 0 && !c.gap.place {
		p.Seat = Seat{Org: c.at - 1, By: "R-BODY.beside"}
	} else if k := l.lineSeat(); k >= 0 && l.canHave(k) {
		p.Seat = Seat{Org: k, By: "R-BODY.handed"}
	} else {
		p.Seat = l.meant(c)
	}
	if endsInClass(l.text[s.line.start:l.entities[c.at].Start], classPast) {
		p.Status, p.StatusBy = entity.Former, "R-STATUS.word"
	}
	if m := s.mode; m.verb && c.mood.silent() && l.genre.notice {
		p.Status, p.StatusBy = m.status, "R-STATUS.word"
	}
	s.label = append(s.label, p)
}

// lineSeat returns the body of the label before in the line: 教务处　处长：王思涵　|副处长：李明哲; -1 for none.
func (l *Linker) lineSeat() int {
	if n := len(l.posts) - 1; n >= 0 && l.posts[n].Rule == "R-LABEL" && l.posts[n].Title >= l.scene.line.first && !l.posts[n].Guessed {
		return l.posts[n].Org
	}
	return -1
}

// named gives a person the label of its roster.
func (l *Linker) named(c *chain) bool {
	s := &l.scene
	if len(s.label) == 0 {
		return false
	}
	from, first := l.endBefore(c.at), l.nameIn(s.line) == c.at
	labelled := c.at > s.line.first && s.label[len(s.label)-1].Title == c.at-1 // isLabel has read what stands between
	if n := len(l.text[from:l.entities[c.at].Start]); n > 0 {
		from += aside(l.text[from : from+n]) // 王思涵（分管教学）、
	}
	switch ends := int(l.entities[c.at].Start) == from && c.at > s.line.first && l.isTitle(c.at-1); {
	case !labelled && !first && !l.listed(from, int(l.entities[c.at].Start)), first && !l.item(c.at), ends: // 校长王伟
		s.label = s.label[:0]
		return false
	}
	for _, p := range s.label {
		p.when, p.dated = -1, false
		if k := c.at + 1; k < s.line.last && l.entities[k].Type == entity.Date && isCalendar(l.value(k)) && isAllBlank(l.between(c.at, k)) {
			p.in, p.dated = l.dateAt(k), true
		}
		if k := c.at - 1; first && k == s.line.first && l.entities[k].Type == entity.Date {
			p.in, p.dated = l.dateAt(k), true
		} else if first && k >= s.line.first && l.isBody(k) && lexicon.TitleOf(l.word(p.Title)).Scope == lexicon.ScopeRank {
			p.Seat = Seat{Org: k, By: "R-BODY.whose"}
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
