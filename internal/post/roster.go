package post

import (
	"slices"
	"strings"

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
	numbered := 0
	if len(after) > 0 {
		numbered = people(after) // 委员5人：
		after = after[numbered:]
	}
	if from, to := trim(l.text, end-len(after), end); aside(l.text[from:to]) > 0 { // 委　员　（按姓氏笔画排序）
		after = l.text[from+aside(l.text[from:to]) : end]
	}
	colon := len(after) > 0 && (lexicon.MarkColon.Has(after[0]) || after[0] == '】')
	switch {
	case person && listsHolders(after): // 主任：先后为王思涵、李明哲
		return true
	case colon && person:
		return isAllBlank(after[1:])
	case person && numbered > 0 && lexicon.MarkBracket.Has(runes.At(after, 0)): // 主任1人（王思涵）
		return true
	case colon && len(after) > 1 && aside(after[1:]) == len(after)-1: // 委员：（按姓氏笔画排序）
		return next == ln.last
	case colon:
		pairs := l.isBody(next) && l.isPerson(next+1) && l.colonBefore(next+1)                     // 【校长】海州一中：王思涵；江州中学：李明哲
		return (next == ln.last || pairs) && isAllBlank(after[1:]) && !l.behindA(c, entity.Person) // 王思涵　教授：
	case person && lexicon.MarkBracket.Has(l.runeBefore(c.at)) && !l.isTitle(next+1): // 海州一中（校长 王思涵）
	case person:
		return len(after) > 0 && consists(after, &leaders) && (isAllBlank(after) || !slices.ContainsFunc(after, isBlank)) && l.titleFirst(ln, c.at)
	case next == ln.last && c.first == c.at && len(after) == 1 && lexicon.MarkBracketEnd.Has(after[0]): // 连任（校长）
		return c.at == ln.first && l.namesBelow()
	case next == ln.last && isAllBlank(after) && l.namesBelow():
		return c.first == ln.first && c.person < 0 && !l.scene.unlabelled && l.leadsLine(ln)
	}
	return false
}

// foretells: the title only says of which posts the sentence behind a colon tells: 选出了|主任委员：王思涵教授担任主任委员.
func (l *Linker) foretells(c *chain) bool {
	if c.at+1 >= l.scene.line.last || !l.isPerson(c.at+1) || !colons.In(l.between(c.at, c.at+1)) {
		return false
	}
	next := l.lastOfList(c.at+1) + 1
	if l.isTitle(next) && l.touches(next) {
		next++
	}
	return next < l.scene.line.last && strings.HasPrefix(l.gap(next).takes, "R-VERB") && l.gap(next).joins == 0
}

// pairs: with body i begins a list of bodies and names.
func (l *Linker) pairs(i int) bool {
	next := i + 2
	if next >= l.scene.line.last || !l.isPerson(i+1) || !l.touches(i+1) && !l.of(i+1) {
		return false
	}
	if l.isTitle(next) && l.touches(next) && next+1 < l.scene.line.last { // 海州一中王思涵校长、江州中学李明哲
		next++
	}
	if !l.gap(next).lists() {
		return false
	}
	return l.isPerson(next) || l.isBody(next) && (l.isPerson(next+1) || l.isBody(next+1) && l.isPerson(next+2)) // perhaps a name is not known
}

// foretell makes a title that was told before a list of bodies and names the label of the list: 校长遴选结果揭晓，连任的有：|海州一中
// 王思涵、江州中学李明哲.
func (l *Linker) foretell(i int) {
	s := &l.scene
	if !l.isBody(i) || len(s.label) > 0 || !l.pairs(i) {
		return
	}
	before := l.text[max(s.line.start, l.endBefore(i)-longestLookBack):l.start(i)]
	if !lexicon.MarkColon.Has(l.runeBefore(i)) && !endsInClass(before, classNaming) {
		return
	}
	t := i - 1
	for t >= s.line.first && !l.isTitle(t) && !l.isPerson(t) {
		t--
	}
	p := s.foretold
	directly := t == i-1 && t >= s.line.first && l.isTitle(t) && len(l.between(t, i)) <= longestOf // 校长助理分别是
	switch untold := t >= s.line.first && l.isTitle(t) && (len(l.posts) == 0 || l.posts[len(l.posts)-1].Title < t || l.is(t+1, entity.Count)); {
	case untold:
		before = l.text[max(s.line.start, l.start(t)-longestNewly):l.start(i)]
		p = Post{Title: t, Seat: nowhere, Status: entity.Appointed, StatusBy: "R-STATUS.word", event: s.event, when: -1}
	case p.Title < 0 || l.at-s.foretoldAt > 1 || t >= s.line.first:
		return
	}
	chosen := holds(before, classSelection) && !holds(before, classWork)
	if !chosen && !directly {
		return
	}
	if !chosen {
		p.Status, p.StatusBy = entity.Current, ""
	}
	if holds(before, classPast) { // 退休校长有
		p.Status = entity.Former
	}
	s.foretold, s.foretoldAt, s.inline = p, l.at, true
	s.label = append(s.label[:0], p)
}

// listsHolders: the text says that those follow who held a post one after the other: 依次为.
func listsHolders(text []rune) bool {
	for len(text) > 1 && lexicon.MarkClause.Has(text[0]) {
		text = text[1:]
	}
	text, _ = beforeColon(text)
	return among(text, classListing)
}

// goesOnWith: the names from the person that is read on held the last post of the line after its holder: 王思涵任校长，其后依次为|
// 李明哲、陈远.
func (l *Linker) goesOnWith(c *chain) bool {
	if c.follows() || l.last.Title < l.scene.line.first || !endsInClass(l.before(c.at), classListing) {
		return false
	}
	p := l.last
	p.when, p.dated, p.in = -1, false, Date{}
	p.say(entity.Former, "R-STATUS.word")
	l.scene.label = append(l.scene.label[:0], p)
	return true
}

// leadsLine: the line begins with a body, or with a title, perhaps behind a word: 历任|校长.
func (l *Linker) leadsLine(ln line) bool {
	before := l.start(ln.first) - ln.start
	return before == 0 || l.isTitle(ln.first) && before <= longestPrefix
}

var colons = runes.NewSet("：:")

var leaders = runes.NewSet("-—–…·．.－") // lead from a title to its names: 校长……王思涵, 校长——王思涵

// titleFirst: the title ends titles of one body or none with which the line begins, or behind a name: 海州一中　书记、|校长.
func (l *Linker) titleFirst(ln line, title int) bool {
	k := title
	for k > ln.first && l.isTitle(k-1) {
		k--
	}
	for k > ln.first && l.isBody(k-1) {
		k--
	}
	if k == ln.first {
		return l.start(k)-ln.start <= 2
	}
	return l.isPerson(k-1) && !l.namesFirst(ln)
}

// namesFirst: the titles of the line stand behind their names, as it begins with a name, perhaps behind a label: 委员：王思涵　海州
// 一中校长　李明哲　江州中学校长.
func (l *Linker) namesFirst(ln line) bool {
	k := ln.first
	for k < ln.last && !l.isPerson(k) {
		k++
	}
	if k == ln.first || k == ln.last {
		return k == ln.first
	}
	return l.colonBefore(k) || k == ln.first+1 && l.isBody(k+1)
}

// endBefore returns where the entity before i on its line ends, or where the line begins.
func (l *Linker) endBefore(i int) int {
	if i > l.scene.line.first {
		return l.end(i - 1)
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
func (l *Linker) label(c *chain, p *Post) {
	s := &l.scene
	if !l.behindA(c, entity.Title) {
		s.label = s.label[:0]
	} else {
		s.label = append(s.label, c.held...)
	}
	c.held = c.held[:0]
	if l.beside(c) {
		p.Seat = Seat{Org: l.ofOrgan(c.at - 1), By: "R-BODY.beside"}
	} else if k := c.at - 1; c.follows() && l.isBody(k) && !c.gap.other && l.canHave(k) { // 中共海州一中委员会历任|书记：
		p.Seat = Seat{Org: k, By: "R-BODY.handed"}
	} else if n := len(s.label) - 1; n >= 0 && l.behindA(c, entity.Title) && s.label[n].Org >= 0 && l.canHave(s.label[n].Org) { // 海州大学党委副书记、|校长　王思涵
		p.Seat = Seat{Org: s.label[n].Org, By: "R-BODY.handed"}
	} else if k := l.lineSeat(); k >= 0 && l.canHave(k) {
		p.Seat = Seat{Org: k, By: "R-BODY.handed"}
	} else if s.announced >= 0 {
		p.Seat = Seat{s.announced, true, "R-BODY.section"}
	} else {
		p.Seat = l.meant(c)
	}
	s.inline = lexicon.MarkBracket.Has(l.runeBefore(c.first)) && c.at+1 < s.line.last // A组（召集人：王思涵）
	if endsInClass(l.text[s.line.start:l.start(c.at)], classPast) || c.at+1 < s.line.last && listsHolders(l.between(c.at, c.at+1)) {
		p.Status, p.StatusBy = entity.Former, "R-STATUS.word"
	}
	if m := s.mode; m.verb && c.mood.silent() && l.genre.is(classNotice) {
		p.Status, p.StatusBy = m.status, "R-STATUS.word"
	}
	s.label = append(s.label, *p)
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
	s, at := &l.scene, l.start(c.at)
	goesOn := l.goesOnWith(c)
	if len(s.label) == 0 {
		return false
	}
	from, first := l.endBefore(c.at), l.nameIn(s.line) == c.at
	labelled := c.at > s.line.first && s.label[len(s.label)-1].Title == c.at-1 // isLabel has read what stands between
	if at > from {
		from += aside(l.text[from:at]) // 王思涵（分管教学）、
	}
	if k := c.at; s.foretoldAt == l.at && s.label[0].Title == s.foretold.Title { // the list of bodies and names goes on
		for k > s.line.first && l.isBody(k-1) {
			k--
		}
		if g := l.gap(k); k > s.line.first && l.isPerson(k-1) && (g.other || g.joins == 0) {
			s.label = s.label[:0]
			return false
		}
	}
	item := labelled || goesOn || l.listed(from, at)
	if own := l.isBody(c.at-1) && l.of(c.at); own { // 海州一中的|王思涵
		item = true
	}
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

// labels reads the date beside a name below a label, and the body before the first name of its line, where a rank is held.
func (l *Linker) labels(i int, p *Post, first bool) {
	ln := l.scene.line
	p.when, p.dated = -1, false
	switch next := i + 1; {
	case first && i-1 == ln.first && l.isDate(i-1):
		p.in, p.dated = l.dateAt(i-1), true
		return
	case next < ln.last && isCalendar(l.value(next)) && isAllBlank(afterName(l.between(i, next))): // 陈远（代）　1970.3-1972.5
		p.in, p.dated = l.cells(next), true
	}
	beside := first || l.touches(i) || l.colonBefore(i) || l.of(i)
	if i > ln.first && l.isBody(i-1) && beside && ownScopes>>l.headWord(p.Title).Scope&1 != 0 {
		p.Seat = Seat{Org: i - 1, By: "R-BODY.whose"}
	} else if n := len(l.posts) - 1; n >= 0 && l.gap(i).onlyLists() { // 海州一中的王思涵、|李明哲
		if q := &l.posts[n]; q.Title == p.Title && q.Person == i-1 && q.By == "R-BODY.whose" {
			p.Seat = q.Seat
		}
	}
}

// cells returns the date in the cell of DATE i, and that in the next cell as its end: 1924年2月6日　1924年6月8日.
func (l *Linker) cells(i int) Date {
	d, next := l.dateAt(i), i+1
	if next < l.scene.line.last && isCalendar(l.value(next)) && isAllBlank(l.between(i, next)) && !strings.Contains(d.Value, "/") {
		d.Value += "/" + l.value(next)
	}
	return d
}

// ownScopes are those of the titles that one has at the body before the name, whatever the roster is of: 海州一中　王思涵.
const ownScopes = 1<<lexicon.ScopeRank | 1<<lexicon.ScopeSchool | 1<<lexicon.ScopeKindergarten

// item: what stands behind the name lets it be an item of a list.
func (l *Linker) item(i int) bool {
	at := l.scene.line.end
	at -= len(afterName(l.text[l.end(i):at]))
	if at >= l.scene.line.end || i+1 < l.scene.line.last && l.touches(i+1) {
		return true
	}
	r := l.text[at]
	return listMarks.Has(r) || isBlank(r) || r == '。'
}

var listMarks = runes.NewSet("、，,；;：:）)（(兼　 女*＊")
