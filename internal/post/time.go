package post

import (
	"slices"
	"strconv"
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

// deceased returns the person of whose death the article begins to tell, -1 for none: 海州大学原校长|王思涵|同志逝世，享年93岁.
func (l *Linker) deceased() int {
	if len(l.posts) == 0 {
		return -1
	}
	text := l.text[:min(len(l.text), longestObituary)]
	for at := range text {
		if n := beginning(text[at:], classMourning); n > 0 {
			for k := len(l.entities) - 1; k >= 0; k-- {
				if l.isPerson(k) && l.end(k) <= at && !l.isSurname(k) {
					return k
				}
			}
			return -1
		}
	}
	return -1
}

// isLife: the years in the bracket behind person i are those of its life: 王思涵（1889—1968）.
func (l *Linker) isLife(i int) bool {
	v := l.inside[i].Value
	return strings.Contains(v, "/") && (!isTerm(v) || l.hasTrait(i))
}

// hasTrait: behind person i and a bracket, perhaps behind a comma, a clause says who he is: （1895—1928），安徽歙县人，.
func (l *Linker) hasTrait(i int) bool {
	after := afterName(l.behind(i))
	if isComma(runes.At(after, 0)) {
		after = after[1:]
	}
	end := slices.IndexFunc(after[:min(len(after), longestTrait+1)], sentenceMarks.Has)
	return end > 0 && endsInClass(after[:end], classTrait)
}

// isTerm: a range of years is one of a post, and not of a life: 1983/1990.
func isTerm(v string) bool {
	from, to, _ := strings.Cut(v, "/")
	if len(from) < 4 || len(to) < 4 {
		return false
	}
	first, err1 := strconv.Atoi(from[:4])
	last, err2 := strconv.Atoi(to[:4])
	return err1 == nil && err2 == nil && last-first <= longestService
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
	bracketed := len(between) == 1 && between[0] == '，' && lexicon.MarkBracketEnd.Has(runes.At(l.text, l.end(i)))
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

// settle gives a post the dates of its clause, and the status that follows.
func (l *Linker) settle(p *Post) {
	t := l.timesOf(p)
	ended, bracket := t.to.Value != "", p.in.Value != ""
	t.open = t.open || p.begins && l.stillHeld(p.Title)
	p.open = t.open
	if p.until.Value != "" {
		ended, t.to = true, p.until
	}
	switch {
	case p.ended && !ended:
		p.To, p.TimeBy = t.from, t.by
		p.Status, p.StatusBy = entity.Former, "R-STATUS.ended"
	case ended && !bracket && l.genre.is(classChronicle) && !p.lasting(t): // of what the line tells, and of no post
	case p.until.Value != "",
		ended && p.begins && (p.near || p.dated),
		ended && p.dated && p.held():
		p.From, p.To, p.TimeBy = t.from, t.to, t.by
		p.Status, p.StatusBy = entity.Former, "R-STATUS.ended"
	case ended && p.near && (p.Status == entity.Appointed && p.life || p.Status == entity.Former && !p.old && !p.listed()):
		p.From, p.To, p.TimeBy = t.from, t.to, t.by
		p.Status, p.StatusBy = entity.Former, "R-STATUS.ended"
	case t.open && p.dated && p.Status != entity.Proposed:
		p.From, p.TimeBy = t.from, t.by
		p.Status, p.StatusBy = entity.Current, "R-STATUS.open"
	case p.begins:
		l.begin(p, t)
	case p.StatusBy == "R-STATUS.word" && l.happens(p):
		p.TimeBy = "R-TIME.event"
		if p.Status == entity.Appointed {
			p.From = p.event
		} else {
			p.To = p.event
		}
	case p.Status == entity.Appointed, p.Status == entity.Acting:
		if !ended || p.dated {
			p.From, p.To, p.TimeBy = t.from, t.to, t.by
		}
	case p.Status == entity.Removed && !ended, p.Status == entity.Former && bracket:
		p.To, p.TimeBy = t.from, t.by
	case p.Status == entity.Current && p.dated && (bracket || strings.HasPrefix(p.Rule, "R-SUBJECT")):
		p.From, p.TimeBy = t.from, t.by
	}
}

// held: it is told as one that somebody held, and not as one just given or taken.
func (p *Post) held() bool {
	return p.Status == entity.Current || p.Status == entity.Former || p.life && p.Status == entity.Appointed
}

// lasting: months or years directly before who held the post, or before its verb, are those of the post: 2008年3月—2016年8月，王思涵|任.
func (p *Post) lasting(t times) bool {
	return p.begins && len(t.from.Value+t.to.Value) <= 2*len("2006-01") && (p.near || p.when == p.Person-1)
}

// happens: what gives or takes the post, and has no date of its own, is told of the day with which its paragraph, or one before,
// begins: 6月10日，海州市教育学会换届。王思涵当选|会长.
func (l *Linker) happens(p *Post) bool {
	told := p.Status == entity.Appointed || p.Status == entity.Removed
	undated := p.when < 0 && p.in.Value == "" && p.event.Value != ""
	return told && undated && l.genre.news && !p.life
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
	since := t.open || t.from.Value != "" && runes.At(l.text, int(l.given[t.from.Entity].End)) == '起' && runes.At(l.text, int(l.given[t.from.Entity].Start)-1) != '自' // 2019年起|任
	formal := !since && (l.genre.is(classNotice) || l.genre.is(classChronicle) || l.says(classChange))
	if t.to.Value == "" && (p.life || formal || p.near) {
		p.From, p.TimeBy = t.from, t.by
	}
	if t.open {
		p.StatusBy = "R-STATUS.open"
	}
	if !p.life && (formal || p.From.Value != "" && !since) {
		p.Status, p.StatusBy = entity.Appointed, "R-STATUS.begins"
	}
	if p.From.Value == "" && l.happens(p) {
		p.From, p.TimeBy = p.event, "R-TIME.event"
	}
	if p.gone || p.life && l.genre.dead {
		p.Status, p.StatusBy = entity.Former, "R-STATUS.dead"
	}
}

// span reads a DATE: when it begins and ends, and whether it is open: 2016.10-, 2016年3月至今.
func (l *Linker) span(d Date, year string) (from, to string, open bool) {
	v, i := d.Value, d.Entity
	if v == "" {
		return "", "", false
	}
	from, to, _ = strings.Cut(v, "/")
	from, to = day(from, year), day(to, year)
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

// day returns the day, month or year of a value; its year is that of the heading where it has none.
func day(v, year string) string {
	v, _, _ = strings.Cut(v, "T")
	if strings.HasPrefix(v, "XXXX") && len(year) >= 4 {
		v = year[:4] + v[4:]
	}
	if len(v) < 4 || v[0] < '0' || v[0] > '9' || strings.Contains(v, "X") {
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
