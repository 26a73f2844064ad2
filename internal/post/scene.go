package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// scene is what the lines read so far say of the next one.
type scene struct {
	line       line
	section    int    // body of the last heading, -1 for none
	announced  int    // body of whose members the line above says that they follow, -1 for none
	outer      int    // that of the heading before it that is not numbered so
	number     rune   // mark behind the number of the last heading, 0 for none
	mode       mood   // of the items below 任命： and 免去：
	label      []Post // of a roster, for the names to come: 组长：
	inline     bool   // it stands in a bracket
	owner      int    // person whom the lines are about, -1 for none
	owned      bool   // the line begins with its owner
	alone      bool   // the owner has a line of its own
	unlabelled bool   // the last line was a name alone, which no label stands above
	named      bool   // this one is
	headed     bool   // the owner is the one whom a heading names
	subject    [2]int // first and last person whom the sentence is about; -1 for none
	lead       [2]int // of whom the line begins to tell
	settled    bool   // the sentence has a subject of its own
	date       int    // last DATE of the sentence or line, -1 for none
	dated      bool   // it begins the line
	earlier    bool   // the sentence tells of what was before
	topic      int    // school that the paragraph is about, -1 for none
	table      table
	year       Date // of a heading that is one
	row        int  // whose row of columns the line is, -1 for none
	rowRead    bool // it has been asked for
	event      Date // the day with which a paragraph began last
	foretold   Post // the title of a list of bodies and names that was told before it; Title is -1 for none
	foretoldAt int  // the line of that list
	spoken     mood // of the titles before a DATE that the sentence goes on with
	aside      int  // rune behind the bracket in which the last DATE stands, 0 for none
	outside    int  // the DATE before that bracket, -1 for none
}

var nobody = [2]int{-1, -1}

// tellsOf: the sentence is about the persons from the first to the last.
func (s *scene) tellsOf(first, last int) { s.subject, s.settled = [2]int{first, last}, true }

// enter begins a line.
func (l *Linker) enter(ln line) {
	s, text := &l.scene, l.lineText(ln)
	s.line, s.date, s.dated, s.topic, s.earlier, s.rowRead, s.aside = ln, -1, false, -1, false, false, 0
	s.table.cells, s.table.read = 0, 0
	if s.inline {
		s.label, s.inline = s.label[:0], false
	}
	if s.headed && l.begins(ln, entity.Person) && !l.sameWord(ln.first, s.owner) {
		if s.headed = false; !l.genre.is(classResume) {
			s.owner = -1
		}
	}
	s.owned = s.alone
	if ln.first == ln.last && consists(text, &ruleMarks) {
		if n := len(s.label); n > 0 && (l.at == 0 || s.label[n-1].Title < l.lines[l.at-1].first) {
			s.label = s.label[:0] // but for an empty line directly below it
		}
		return
	}
	s.settled = false
	if text[0] != '他' && text[0] != '她' {
		s.subject = [2]int{s.owner, s.owner}
	}
	s.unlabelled = s.named
	if !l.begins(ln, entity.Title) && !l.begins(ln, entity.Person) {
		s.announced = -1
	}
	if m := l.numberMark(ln); m != 0 && m == s.number { // 6.海洋学院⏎…⏎7.
		s.section = s.outer
	}
	l.readEvent(ln)
	s.named = ln.alone && l.isPerson(ln.first) && len(s.label) == 0
	switch {
	case l.begins(ln, entity.Date):
		s.date, s.dated = ln.first, l.genre.is(classChronicle) || l.tabular(ln)
		if ln.alone && (l.isYear(ln.first) || l.genre.days) {
			s.year = l.dateAt(ln.first)
		}
	case l.begins(ln, entity.Person):
		l.own(ln)
	case len(text) > 1 && persons.Has(text[0]) && isComma(text[1]) && l.at > 0 && l.begins(l.lines[l.at-1], entity.Person): // 男，汉族，
		p := l.lines[l.at-1].first
		s.tellsOf(p, p)
		s.owner, s.owned, s.alone = p, true, true
	case l.heading(ln, text):
	default:
		l.readMode(text)
		l.headedBy(ln)
		if p := l.labelled(ln); p >= 0 {
			s.tellsOf(p, p)
			s.owner, s.owned, s.alone = p, p == ln.first, p == ln.first && l.end(p) == ln.end
		}
	}
	s.lead = s.subject
	if len(s.label) > 0 && l.nameIn(ln) < 0 {
		s.label = s.label[:0]
	}
}

// readEvent notes the day that a line of prose begins with, perhaps behind a byline: 6月10日，; ▲6月10日; 本报讯（记者陈远）6月10日，.
func (l *Linker) readEvent(ln line) {
	if at := ln.start - 1; at > 0 && bullets.Has(l.text[at]) { // an item of a list
		l.scene.event = Date{}
	}
	first := ln.first
	for first < ln.last-1 && (l.isPerson(first) || l.is(first, entity.Org)) && !sentenceMarks.In(l.text[ln.start:l.start(first)]) {
		first++
	}
	if !l.isDate(first) || ln.first == ln.last || !proseMarks.In(l.text[l.end(first):ln.end]) {
		return
	}
	if before := l.text[ln.start:l.start(first)]; slices.ContainsFunc(before, runes.IsHan) && !runes.HasSuffix(before, "讯") && !bylineEnds.Has(l.runeBefore(first)) {
		return
	}
	d := l.dateAt(first)
	if d.Value = day(d.Value, ""); len(d.Value) == len("2006-01-02") {
		l.scene.event = d
	}
}

var ruleMarks = runes.NewSet("—–-─━═=＝_＿~～＊*※·.…") // of a line that is drawn

// heading reads a line that names a body and says nothing of it: 石楼县第二中学大事记.
func (l *Linker) heading(ln line, text []rune) bool {
	s := &l.scene
	text = text[beginning(text, classAttached):]
	if text, _ = beforeColon(text); len(text) > longestHeading || !ln.hasBody() || !titles(ln, text) || endsInClass(text, classDecision) {
		return false
	}
	section, says := -1, holds(text, classHeading)
	for i := ln.first; i < ln.last; i++ {
		switch {
		case !l.isBody(i), section >= 0 && l.formerName(i):
		case section < 0 || says || l.partOf(i):
			section = i
		default:
			return false // a list
		}
	}
	if m := l.numberMark(ln); m != s.number {
		s.outer, s.number = s.section, m
	}
	s.mode = mood{}
	l.readMode(l.lineText(ln)) // 海州市第十七届人民代表大会选举：
	s.section = l.ofOrgan(section)
	return true
}

// numberMark returns the mark behind the number of a line, 0 for none: 6|.|海洋学院.
func (l *Linker) numberMark(ln line) rune {
	for i := ln.start - 1; i > 0 && l.text[i] != '\n'; i-- {
		if lexicon.MarkNumeral.Has(l.text[i-1]) {
			return l.text[i]
		}
	}
	return 0
}

// partOf: the body is one of that before it in a heading: 海州大学　校友会, 海州大学第三届|学术委员会.
func (l *Linker) partOf(i int) bool {
	return isAllBlank(l.between(i-1, i)) || l.isGroup(i) && !l.joined(i)
}

// formerName: the body is another name of the one before, in a bracket: 海洋科学学院（原|海洋学院）.
func (l *Linker) formerName(i int) bool {
	between := l.between(i-1, i)
	return len(between) > 0 && len(between) <= 3 && lexicon.MarkBracket.Has(between[0])
}

// titles: no mark stands in the line, and no title or name, but where a word says that it is a heading.
func titles(ln line, text []rune) bool {
	names := ln.has(entity.Title) || ln.has(entity.Person)
	return !sentenceMarks.In(text) && (!names || holds(text, classHeading))
}

var sentenceMarks = runes.NewSet("。；，：？！;,:?!")

// readMode reads a line that says what happens to those in the next: 任命：, 二、免去.
func (l *Linker) readMode(text []rune) {
	rest, colon := beforeColon(text)
	if !colon && len(text) > longestHeading {
		return
	}
	if colon && l.genre.is(classNotice) {
		l.announce(rest)
	}
	if last := l.scene.line.last - 1; colon && last >= l.scene.line.first && l.isBody(last) && l.isGroup(last) {
		for k := last - 1; k >= 0 && l.isBody(k) && endAlike(l.word(k), l.word(last)) && len(l.word(k)) >= len(l.word(last)); k-- { // 成立校园安全工作领导小组（以下简称“领导小组”）。领导小组名单：
			last = k
		}
		l.scene.section, l.scene.announced = last, last // 成立校园安全工作领导小组，名单如下：
	}
	for _, m := range words().modes {
		if (colon || len(rest) <= len(m.word)+2) && runes.HasRunesAt(rest, len(rest)-len(m.word), m.word) {
			l.scene.mode = m.says
			return
		}
	}
	if runes.IndexRunes(text[:min(len(text), 6)], []rune("姓名")) >= 0 {
		l.readHead(text)
	}
	if endsInClass(text, classRosterHeading) {
		l.scene.section = -1
	}
}

// announce reads a line that says of those in the next lines that they are all given posts, or all lose them.
func (l *Linker) announce(text []rune) {
	gives, takes := false, false
	for i := 0; i < len(text); i++ {
		if n := beginning(text[i:], classRemoval); n > 0 { // 解|聘
			takes, i = true, i+n-1
		} else if beginsWith(text[i:], classAppointment) {
			gives = true
		}
	}
	if gives != takes && !l.scene.line.has(entity.Title) {
		l.scene.mode = mood{status: entity.Appointed, verb: true}
		if takes {
			l.scene.mode.status = entity.Removed
		}
	}
}
