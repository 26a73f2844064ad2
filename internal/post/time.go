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

// value returns the TIMEX3 value of a DATE.
func (l *Linker) value(i int) string {
	if i < 0 || i >= len(l.values) {
		return ""
	}
	return l.values[i]
}

// tellTime reads a DATE: the clauses behind it are of that time.
func (l *Linker) tellTime(i int) {
	s := &l.scene
	if l.entities[i].Type != entity.Date {
		return
	}
	if v := l.value(i); isCalendar(v) {
		if i != s.line.first {
			s.dated = s.dated && l.isYear(s.line.first) && i == s.line.first+1
		}
		s.date = i
	}
	l.leaveAt(i)
}

func (l *Linker) isYear(i int) bool { return len(l.value(i)) == len("2006") }

// candidate: 人选 and the like stand behind the title.
func (l *Linker) candidate(i int) bool { return beginsWith(l.text[l.entities[i].End:], "candidate") }

// leave notes that the person that was read leaves its post: 王德胜调离.
func (l *Linker) leave(c *chain) {
	if beginsWith(afterName(l.text[l.entities[c.at].End:]), "leaves") {
		l.leaves = append(l.leaves, leaving{c.at, l.scene.date, len(l.posts), l.scene.year})
	}
}

// leaveAt notes that whom the sentence is about leaves: 2018年1月退休.
func (l *Linker) leaveAt(date int) {
	if s := l.scene.subject[0]; s >= 0 && beginsWith(l.text[l.entities[date].End:], "leaves") {
		l.leaves = append(l.leaves, leaving{s, date, len(l.posts), l.scene.year})
	}
}

// leaving says that a person leaves its post; made posts stand before.
type leaving struct {
	person, date, made int
	year               string
}

// date gives the posts their dates and says what is past.
func (l *Linker) date() {
	for i := range l.posts {
		p := &l.posts[i]
		for _, k := range [2]int{p.Title, p.Person} {
			if l.inside[k].Value != "" && p.in.Value == "" {
				p.in, p.dated = l.inside[k], true
			}
		}
		l.settle(p)
		if v := string(l.word(p.Title)); strings.HasPrefix(v, "代") && v != "代表" && (p.Status == entity.Current || p.Status == entity.Appointed) {
			p.Status = entity.Acting
		}
	}
	l.end()
	for i := range l.posts {
		l.sign2(&l.posts[i])
	}
}

// dateAt returns the DATE with index i, as the caller counts.
func (l *Linker) dateAt(i int) Date {
	if v := l.value(i); v != "" {
		return Date{v, l.index[i]}
	}
	return Date{}
}

// settle gives a post the dates of its clause, and the status that follows.
func (l *Linker) settle(p *Post) {
	when := l.dateAt(p.when)
	from, to, open := l.span(when, p.year)
	if p.in.Value != "" {
		when = p.in
		from, to, open = l.span(when, p.year)
	}
	life := p.life
	switch {
	case p.begins && to != "" && (p.near || p.dated):
		p.From, p.To, p.Status = Date{from, when.Entity}, Date{to, when.Entity}, entity.Former
	case p.dated && to != "" && (p.Status == entity.Current || p.Status == entity.Former):
		p.From, p.To, p.Status = Date{from, when.Entity}, Date{to, when.Entity}, entity.Former
	case p.dated && open && p.Status != entity.Proposed:
		p.From, p.Status = Date{from, when.Entity}, entity.Current
	case p.begins:
		p.Status = entity.Current
		if formal := l.genre.notice || l.genre.chronicle; to == "" && (life || formal || p.near) {
			p.From = Date{from, when.Entity}
			if !open && !life {
				p.Status = entity.Appointed
			}
		} else if formal && !life {
			p.Status = entity.Appointed
		}
		if life && l.genre.dead {
			p.Status = entity.Former
		}
	case p.Status == entity.Appointed || p.Status == entity.Acting:
		if to == "" || p.dated {
			p.From, p.To = Date{from, when.Entity}, Date{to, when.Entity}
		}
	case p.Status == entity.Removed && to == "":
		p.To = Date{from, when.Entity}
	case p.Status == entity.Former && p.in.Value != "":
		p.To = Date{from, when.Entity}
	case p.dated && p.Status == entity.Current && strings.HasPrefix(p.Rule, "R-SUBJECT"):
		p.From = Date{from, when.Entity}
	}
}

// span reads a DATE: when it begins and ends, and whether it is open: 2016.10-, 2016年3月至今.
func (l *Linker) span(d Date, year string) (from, to string, open bool) {
	v, i := d.Value, d.Entity
	from, to, _ = strings.Cut(v, "/")
	from, to = day(from, year), day(to, year)
	if v == "" || to != "" {
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
	return from, to, beginsWith(after, "open")
}

var openMarks = runes.NewSet("-—–－~～至")

// day returns the day, month or year of a value; its year is that of the heading where it has none.
func day(v, year string) string {
	v, _, _ = strings.Cut(v, "T")
	if strings.HasPrefix(v, "XXXX") && year != "" {
		v = year + v[4:]
	}
	if len(v) < 4 || v[0] < '0' || v[0] > '9' || strings.Contains(v, "X") {
		return ""
	}
	return v
}

// sign2 gives a post of a notice the date below it.
func (l *Linker) sign2(p *Post) {
	g := &l.genre
	d := g.passed
	if g.signed > p.Title {
		d = g.signed
	}
	if d < 0 || !g.notice || p.From.Value != "" || p.To.Value != "" {
		return
	}
	signed := l.dateAt(d)
	v, _, _ := l.span(signed, "")
	switch p.Status {
	case entity.Appointed:
		p.From = Date{v, signed.Entity}
	case entity.Removed:
		p.To = Date{v, signed.Entity}
	}
}

// end says of the posts of chronicles and lives which are past, and since when.
func (l *Linker) end() {
	if !l.genre.chronicle && !l.genre.resume && l.scene.owner < 0 {
		return
	}
	for _, e := range l.leaves {
		d := l.dateAt(e.date)
		v, _, _ := l.span(d, e.year)
		l.close(e.person, e.made, Date{v, d.Entity})
	}
}

// close ends the posts that a person got last, among the first so many.
func (l *Linker) close(person, made int, to Date) {
	when := -2
	for i, p := range slices.Backward(l.posts[:made]) {
		if !l.sameWord(p.Person, person) || p.To.Value != "" || p.Status == entity.Proposed || p.Status == entity.Former {
			continue
		}
		if when == -2 {
			when = p.when
		}
		if p.when != when {
			break
		}
		l.posts[i].To, l.posts[i].Status = to, entity.Former
	}
}

// nearDate: a date stands directly before the verb of the chain: 2019年8月|任, 自2024年3月|起任.
func (l *Linker) nearDate(c *chain) bool {
	k := max(c.list, 0)
	if c.list < 0 || !c.taken() {
		k = c.first
	}
	for _, k := range [2]int{k, c.first} {
		if k > 0 && l.entities[k-1].Type == entity.Date && k-1 >= l.scene.line.first {
			return true
		}
	}
	return false
}
