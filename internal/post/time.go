package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Date is when a post begins or ends.
type Date struct {
	Value  string // TIMEX3: 2016-10; "" where the text does not say
	Entity int    // index of the DATE that tells it, where Value is not ""
}

// value returns the TIMEX3 value of a DATE, "" for what is none.
func (l *Linker) value(i int) string {
	return valueAt(l.values, i)
}

// tellTime reads a DATE: the clauses behind it are of that time.
func (l *Linker) tellTime(i int) {
	s := &l.scene
	if !l.isDate(i) {
		return
	}
	if l.leaveAside(i); s.aside == 0 && lexicon.MarkBracket.Has(l.runeBefore(i)) {
		if n := slices.IndexFunc(l.text[l.end(i):s.line.end], lexicon.MarkBracketEnd.Has); n >= 0 {
			s.aside, s.outside = l.end(i)+n, s.date
		}
	}
	if v := l.value(i); isCalendar(v) && !l.ofMeeting(i) && !beginsWith(l.behind(i), classBorn) {
		switch first := s.line.first; {
		case i == first, i == first+1 && l.isYear(first):
		case l.genre.is(classChronicle) || !isBlank(l.runeBefore(i)):
			s.dated = false
		}
		s.date = i
	}
	if endsInClass(l.before(i), classUntil) { // 任校长，直至1966年
		l.lastUntil(i)
	}
	if p := s.subject[0]; p >= 0 && runes.At(l.text, l.end(i)) != '止' && beginsWith(l.behind(i), classLeaves) { // 2018年1月退休
		l.leaves = append(l.leaves, leaving{p, i, len(l.posts), s.year, true, l.toCome(i)})
	}
	l.readTerm(i)
	l.readPresent(i)
}

// leaveAside goes back to the DATE before a bracket that ends before entity i: 王思涵任副局长（2001年3月调任一中校长），李明哲任|副局长.
func (l *Linker) leaveAside(i int) {
	if s := &l.scene; s.aside > 0 && l.start(i) > s.aside {
		s.date, s.aside = s.outside, 0
	}
}

// toCome: DATE i is told as one that is to come: 将于|8月31日.
func (l *Linker) toCome(i int) bool {
	if comingDays.Has(l.word(i)[0]) { // 下月31日
		return true
	}
	r := l.runeBefore(i)
	if r == '于' || r == '在' {
		r = runes.At(l.text, l.start(i)-2)
	}
	return laterMarks.Has(r)
}

var comingDays = runes.NewSet("下明") // begin a day that is to come: 下月31日, 明年8月

var laterMarks = runes.NewSet("将拟") // stand before a day that is to come: 将于8月31日

// lastUntil ends the posts that the sentence told last, on DATE i.
func (l *Linker) lastUntil(i int) {
	first, to := l.sentenceFirst(i), l.dateAt(i)
	end, _, _ := l.span(to, l.scene.year.Value)
	n := len(l.posts)
	for k := n - 1; k >= max(0, n-mostBack); k-- {
		p := &l.posts[k]
		if p.Title < first || p.Person != l.posts[n-1].Person || p.Title > i {
			break
		}
		if p.Status != entity.Removed && p.Status != entity.Proposed && p.until.Value == "" {
			p.until = Date{end, to.Entity}
		}
	}
}

// ofMeeting: in a notice with a date below it, the day is that of the meeting that decided.
func (l *Linker) ofMeeting(i int) bool {
	if l.genre.signed < 0 || !l.genre.is(classNotice) {
		return false
	}
	if l.isBody(i+1) && l.start(i+1)-l.end(i) <= 1 { // its name says nothing
		i++
	}
	end := min(l.end(i)+longestMeeting, l.scene.line.end)
	if i+1 < l.scene.line.last {
		end = min(end, l.start(i+1))
	}
	return holds(runes.Clip(l.text, l.end(i), end), classMeeting)
}

func (l *Linker) isYear(i int) bool { return len(l.value(i)) == len("2006") }

// date gives the posts their dates and says what is past.
func (l *Linker) date() {
	dead := l.deceased()
	for i := range l.posts {
		p := &l.posts[i]
		p.gone = p.gone || dead >= 0 && l.sameWord(p.Person, dead)
		k := p.Title                                                                                            // in a bracket behind it
		if l.inside[k].Value == "" && (p.listed() || isTerm(l.inside[p.Person].Value)) && !l.isLife(p.Person) { // else it is that of a life
			k = p.Person
		}
		if p.in.Value == "" {
			p.in = l.inside[k]
			p.ended = l.until[k]
			if l.since[k] && p.Status == entity.Current {
				p.say(entity.Appointed, "R-STATUS.begins")
			}
		}
		if p.in.Value == "" {
			p.in = l.cellDate(p.Title)
		}
		p.dated = p.dated || p.in.Value != ""
		l.settle(p)
		if p.gone && p.Status == entity.Current {
			p.Status, p.StatusBy = entity.Former, "R-STATUS.dead"
		}
		if l.acts(p) {
			p.Status, p.StatusBy = entity.Acting, "R-STATUS.acting"
		}
		if l.headWord(p.Title).Flags&lexicon.TitleLifelong != 0 && p.By != "R-BODY.beside" && p.Org >= 0 && !endsInClass(l.word(p.Org), classScholars) {
			p.Seat = nowhere // 海州农业研究所的王思涵|院士
		}
	}
	l.endPosts()
	for i := range l.posts {
		l.lasts(&l.posts[i])
		l.signs(&l.posts[i])
	}
}

// cellDate returns the date of a table in the cell behind a title, or behind a comma in its bracket: 校长　1984.8-1996.7, （教导
// 主任，1950.2-1952.8）.
func (l *Linker) cellDate(title int) Date {
	i := title + 1
	if v := l.value(i); !l.isDate(i) || !isCalendar(v) || v[0] == 'X' || l.end(title) == l.start(i) {
		return Date{}
	}
	between, d := l.between(title, i), l.dateAt(i)
	_, to, open := l.span(d, "")
	bracketed := len(between) == 1 && isComma(between[0]) && lexicon.MarkBracketEnd.Has(runes.At(l.text, l.end(i)))
	if (open || to != "") && (isAllBlank(between) || bracketed) && !slices.Contains(between, '\n') {
		return d
	}
	return Date{}
}

// listed: name and title stand beside each other, and no sentence tells of the post.
func (p *Post) listed() bool {
	return !strings.HasPrefix(p.Rule, "R-SUBJECT") && !strings.HasPrefix(p.Rule, "R-VERB")
}

// acts: the title says that its holder acts for another: 代局长.
func (l *Linker) acts(p *Post) bool {
	if p.Status != entity.Current && p.Status != entity.Appointed {
		return false
	}
	word := l.word(p.Title)
	return beginsWith(word, classActs) && runes.At(word, 1) != '表' || l.actsAside(p.Title) || p.listed() && l.actsAside(p.Person)
}

// actsAside: a bracket behind the entity says so: 陈远（代）.
func (l *Linker) actsAside(i int) bool {
	after := l.behind(i)
	return len(after) > 2 && firstBits(after).more&beginsAside != 0 && lexicon.MarkBracketEnd.Has(runes.At(after, 1+beginning(after[1:], classActs)))
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
	case p.when < 0 && p.year.Value != "" && (l.genre.is(classChronicle) || l.genre.days):
		d, t.by = p.year, "R-TIME.heading"
	}
	from, to, open := l.span(d, p.year.Value)
	t.from, t.to, t.open = Date{from, d.Entity}, Date{to, d.Entity}, open
	if p.in.Value != "" && to == "" && p.dated && p.when >= 0 { // 1996.07—2001.08　教师、团委书记（1998.03）
		whole := l.dateAt(p.when)
		if first, last, _ := l.span(whole, ""); first < from && from < last {
			t.to, t.open = Date{last, whole.Entity}, false
		}
	}
	return t
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
	} else if d > p.Title && d == g.decided { // it decided on what stands behind it
		return
	}
	if d < 0 || p.From.Value != "" || !g.is(classNotice) {
		return
	}
	switch p.Status {
	case entity.Appointed, entity.Acting: // perhaps up to a day that the text tells
		p.From, p.TimeBy = l.moment(d, Date{}), by
	case entity.Removed:
		if p.To.Value == "" {
			p.To, p.TimeBy = l.moment(d, Date{}), by
		}
	}
}
