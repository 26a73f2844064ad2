package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// spanOfTerm is a term that the text tells of posts: 聘期自2024年9月1日至2027年8月31日, 以上任职自2021年8月1日起执行.
type spanOfTerm struct {
	date      Date
	at, first int // DATE, and the first post made in its line
	all       bool
	starts    bool // it says of those who are given posts in its sentence when they begin
	acting    bool // of those who act for another: 代理时间
	ends      bool // it is the end: 聘期至2028年6月
	year      Date
}

var untilMarks = runes.NewSet("至到")

// readTerm notes a term that DATE i tells.
func (l *Linker) readTerm(i int) {
	before := l.text[l.scene.line.start:l.start(i)]
	d := l.dateAt(i)
	if !isCalendar(d.Value) {
		d = l.inside[i]
	}
	starts := beginsWith(l.behind(i), classStarts) // ，9月1日|起生效
	if d.Value == "" || len(l.terms) == mostTerms || !starts && !holds(before[max(0, len(before)-longestTerm):], classTerm) {
		return
	}
	t := spanOfTerm{date: d, at: i, first: len(l.posts), year: l.scene.year, starts: starts, acting: holds(before[max(0, len(before)-longestTerm):], classActs), ends: untilMarks.Has(l.runeBefore(i))}
	first := l.scene.line.first
	if starts {
		first = l.sentenceFirst(i)
	}
	for t.first > max(0, len(l.posts)-mostBack) && l.posts[t.first-1].Title >= first {
		t.first--
	}
	t.all = !starts && t.first == len(l.posts)
	l.terms = append(l.terms, t)
}

// lasts gives a post the term that is told of it.
func (l *Linker) lasts(p *Post) {
	for _, t := range l.terms {
		ofLine := p.at >= t.first && p.Title <= t.at
		switch p.Status {
		case entity.Acting:
			ofLine = t.acting && (ofLine || t.all)
		case entity.Appointed, entity.Proposed:
			ofLine = ofLine || t.all
		case entity.Current:
			ofLine = ofLine && !t.all
		default:
			continue
		}
		if !ofLine || t.acting && p.Status != entity.Acting || t.starts && p.Status == entity.Current {
			continue
		}
		from, to, _ := l.span(t.date, t.year.Value)
		if t.ends && to == "" {
			p.To, p.TimeBy = Date{from, t.date.Entity}, "R-TIME.term"
			continue
		}
		p.From, p.TimeBy = Date{from, t.date.Entity}, "R-TIME.term"
		if to != "" {
			p.To = Date{to, t.date.Entity}
		}
	}
}

// readPresent reads since when somebody holds what he holds: 2019年8月起任现职.
func (l *Linker) readPresent(i int) {
	after := l.behind(i)
	after = after[beginning(after, classOpen):]
	if len(after) > 0 && isBlank(after[0]) {
		after = after[1:]
	}
	if l.scene.owner < 0 || !beginsWith(after, classPresentPost) {
		return
	}
	l.leaves = append(l.leaves, leaving{person: l.scene.owner, date: i, made: len(l.posts), year: l.scene.year})
	for k := max(0, len(l.posts)-mostBack); k < len(l.posts); k++ {
		if p := &l.posts[k]; p.Status == entity.Current && !p.begins && !p.dated && l.sameWord(p.Person, l.scene.owner) {
			p.in, p.dated = l.dateAt(i), true
		}
	}
}
