package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

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
	case ended && p.near && p.spanned():
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

// spanned: the date directly before its clause is that of the whole post: a step of a life, or what a sentence tells as past.
func (p *Post) spanned() bool {
	if p.Status == entity.Appointed {
		return p.life
	}
	return p.Status == entity.Former && !p.old && !p.listed()
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
	since := t.open || l.goesOnFrom(t.from)
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

// goesOnFrom: the text says of a date that what it tells goes on from there: 2019年|起任, but not 自2019年起.
func (l *Linker) goesOnFrom(d Date) bool {
	if d.Value == "" {
		return false
	}
	at := l.given[d.Entity]
	return runes.At(l.text, int(at.End)) == '起' && runes.At(l.text, int(at.Start)-1) != '自'
}
