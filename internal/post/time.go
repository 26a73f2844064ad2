package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Date is when a post begins or ends.
type Date struct {
	Value  string // TIMEX3: 2016-10; "" where the text does not say
	Entity int    // index of the DATE that tells it, where Value is not ""
}

// value returns the TIMEX3 value of a DATE, "" for what is none.
func (l *Linker) value(i int) string {
	if uint(i) >= uint(len(l.values)) {
		return ""
	}
	return l.values[i]
}

// tellTime reads a DATE: the clauses behind it are of that time.
func (l *Linker) tellTime(i int) {
	s := &l.scene
	if !l.isDate(i) {
		return
	}
	if v := l.value(i); isCalendar(v) && !l.ofMeeting(i) {
		switch first := s.line.first; {
		case i == first, i == first+1 && l.isYear(first):
		case l.genre.is(classChronicle) || !isBlank(l.runeBefore(i)):
			s.dated = false
		}
		s.date = i
	}
	if p := s.subject[0]; p >= 0 && beginsWith(l.behind(i), classLeaves) { // 2018年1月退休
		l.leaves = append(l.leaves, leaving{p, i, len(l.posts), true})
	}
	l.readTerm(i)
	l.readPresent(i)
}

// ofMeeting: in a notice with a date below it, the day is that of the meeting that decided.
func (l *Linker) ofMeeting(i int) bool {
	if l.genre.signed < 0 || !l.genre.is(classNotice) {
		return false
	}
	return holds(runes.Clip(l.text, l.end(i), min(l.end(i)+longestMeeting, l.scene.line.end)), classMeeting)
}

func (l *Linker) isYear(i int) bool { return len(l.value(i)) == len("2006") }

// date gives the posts their dates and says what is past.
func (l *Linker) date() {
	for i := range l.posts {
		p := &l.posts[i]
		for _, k := range [2]int{p.Title, p.Person} { // in a bracket behind it
			if l.inside[k].Value != "" && p.in.Value == "" {
				p.in, p.dated = l.inside[k], true
			}
		}
		l.settle(p)
		if l.acts(p) {
			p.Status, p.StatusBy = entity.Acting, "R-STATUS.acting"
		}
	}
	l.endPosts()
	for i := range l.posts {
		l.lasts(&l.posts[i])
		l.signs(&l.posts[i])
	}
}

// acts: the title says that its holder acts for another: 代局长.
func (l *Linker) acts(p *Post) bool {
	word := l.word(p.Title)
	return word[0] == '代' && runes.At(word, 1) != '表' && (p.Status == entity.Current || p.Status == entity.Appointed)
}

// dateAt returns the DATE with index i, as the caller counts.
func (l *Linker) dateAt(i int) Date {
	if v := l.value(i); v != "" {
		return Date{v, l.index[i]}
	}
	return Date{}
}

// times is when a post begins and ends, as one DATE tells.
type times struct {
	from, to Date
	open     bool
	by       string
}

// timesOf reads the DATE that is told of a post: that in a bracket, or that of its clause, or the year of the heading.
func (l *Linker) timesOf(p *Post) (t times) {
	d := l.dateAt(p.when)
	switch t.by = "R-TIME.clause"; {
	case p.in.Value != "":
		d, t.by = p.in, "R-TIME.bracket"
	case p.when < 0 && p.year.Value != "" && l.genre.is(classChronicle):
		d, t.by = p.year, "R-TIME.heading"
	}
	from, to, open := l.span(d)
	t.from, t.to, t.open = Date{from, d.Entity}, Date{to, d.Entity}, open
	return t
}

// settle gives a post the dates of its clause, and the status that follows.
func (l *Linker) settle(p *Post) {
	t := l.timesOf(p)
	ended, bracket := t.to.Value != "", p.in.Value != ""
	t.open = t.open || p.begins && l.stillHeld(p.Title)
	p.open = t.open
	switch {
	case ended && !bracket && l.genre.is(classChronicle): // of what the line tells, and of no post
	case ended && p.begins && (p.near || p.dated),
		ended && p.dated && (p.Status == entity.Current || p.Status == entity.Former):
		p.From, p.To, p.TimeBy = t.from, t.to, t.by
		p.Status, p.StatusBy = entity.Former, "R-STATUS.ended"
	case t.open && p.dated && p.Status != entity.Proposed:
		p.From, p.TimeBy = t.from, t.by
		p.Status, p.StatusBy = entity.Current, "R-STATUS.open"
	case p.begins:
		l.begin(p, t)
	case p.Status == entity.Appointed || p.Status == entity.Acting:
		if !ended || p.dated {
			p.From, p.To, p.TimeBy = t.from, t.to, t.by
		}
	case p.Status == entity.Removed && !ended, p.Status == entity.Former && bracket:
		p.To, p.TimeBy = t.from, t.by
	case p.Status == entity.Current && p.dated && (bracket || strings.HasPrefix(p.Rule, "R-SUBJECT")):
		p.From, p.TimeBy = t.from, t.by
	}
}

// stillHeld: the clause of the title ends with 至今.
func (l *Linker) stillHeld(title int) bool {
	text := runes.Clip(l.text, l.end(title), l.end(title)+longestHeading)
	if n := slices.IndexFunc(text, sentenceMarks.Has); n >= 0 {
		text = text[:n]
	}
	return runes.IndexRunes(text, []rune("至今")) >= 0
}

// begin settles a post of which the text says 任: in a notice or a chronicle, and where a date stands before the verb, it was
// just given; in a life it is one of many.
func (l *Linker) begin(p *Post, t times) {
	p.Status = entity.Current
	formal := l.genre.is(classNotice) || l.genre.is(classChronicle) || l.says(classSuccession)
	if t.to.Value == "" && (p.life || formal || p.near) {
		p.From, p.TimeBy = t.from, t.by
	}
	if t.open {
		p.StatusBy = "R-STATUS.open"
	}
	if !p.life && (formal || p.From.Value != "" && !t.open) {
		p.Status, p.StatusBy = entity.Appointed, "R-STATUS.begins"
	}
	if p.life && l.genre.dead {
		p.Status, p.StatusBy = entity.Former, "R-STATUS.dead"
	}
}

// span reads a DATE: when it begins and ends, and whether it is open: 2016.10-, 2016年3月至今.
func (l *Linker) span(d Date) (from, to string, open bool) {
	v, i := d.Value, d.Entity
	if v == "" {
		return "", "", false
	}
	from, to, _ = strings.Cut(v, "/")
	from, to = day(from), day(to)
	if to != "" {
		return from, to, false
	}
	after := l.text[l.given[i].End:]
	for _, r := range after[:min(len(after), 4)] {
		switch {
		case isBlank(r):
			continue
		case openMarks.Has(r):
			return from, to, true
		}
		break
	}
	return from, to, beginsWith(after, classOpen)
}

var openMarks = runes.NewSet("-—–－~～至")

// day returns the day, month or year of a value, "" where its year is not told.
func day(v string) string {
	v, _, _ = strings.Cut(v, "T")
	if len(v) < 4 || !runes.IsDigit(rune(v[0])) {
		return ""
	}
	return v
}

// signs gives a post of a notice the date below it.
func (l *Linker) signs(p *Post) {
	g := &l.genre
	d, by := g.decided, "R-TIME.decided"
	if g.passed >= 0 {
		d, by = g.passed, "R-TIME.passed"
	}
	if g.signed > p.Title {
		d, by = g.signed, "R-TIME.signed"
	}
	if d < 0 || p.time() || !g.is(classNotice) {
		return
	}
	switch p.Status {
	case entity.Appointed:
		p.From, p.TimeBy = l.moment(d), by
	case entity.Removed:
		p.To, p.TimeBy = l.moment(d), by
	}
}

// spanOfTerm is a term that the text tells of posts: 聘期自2024年9月1日至2027年8月31日, 以上任职自2021年8月1日起执行.
type spanOfTerm struct {
	date      Date
	at, first int // DATE, and the first post made in its line
	all       bool
}

// readTerm notes a term that DATE i tells.
func (l *Linker) readTerm(i int) {
	before := l.text[l.scene.line.start:l.start(i)]
	d := l.dateAt(i)
	if !isCalendar(d.Value) {
		d = l.inside[i]
	}
	if d.Value == "" || len(l.terms) == mostTerms || !holds(before[max(0, len(before)-longestTerm):], classTerm) {
		return
	}
	t := spanOfTerm{date: d, at: i, first: len(l.posts)}
	for t.first > max(0, len(l.posts)-mostBack) && l.posts[t.first-1].Title >= l.scene.line.first {
		t.first--
	}
	t.all = t.first == len(l.posts)
	l.terms = append(l.terms, t)
}

// lasts gives a post the term that is told of it.
func (l *Linker) lasts(p *Post) {
	for _, t := range l.terms {
		ofLine := p.at >= t.first && p.Title <= t.at
		switch p.Status {
		case entity.Appointed, entity.Proposed:
			ofLine = ofLine || t.all
		case entity.Current:
			ofLine = ofLine && !t.all
		default:
			continue
		}
		if !ofLine {
			continue
		}
		from, to, _ := l.span(t.date)
		p.From, p.TimeBy = Date{from, t.date.Entity}, "R-TIME.term"
		if to != "" {
			p.To = Date{to, t.date.Entity}
		}
	}
}

// readPresent reads since when somebody holds what he holds: 2019年8月起任现职.
func (l *Linker) readPresent(i int) {
	if !beginsWith(l.behind(i), classPresentPost) {
		return
	}
	for k := max(0, len(l.posts)-mostBack); k < len(l.posts); k++ {
		if p := &l.posts[k]; p.life && p.Status == entity.Current && !p.begins {
			p.in, p.dated = l.dateAt(i), true
		}
	}
}
