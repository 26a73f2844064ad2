package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// genre is what an article is, as its lines tell.
type genre struct {
	asked     uint64 // classes of words that says looked for, as bits
	said      uint64 // classes of words in it, as bits: headings tell whether it is a notice, a chronicle, a life …
	signature int    // body below the text, -1 for none
	signed    int    // DATE below the text, -1 for none
	decided   int    // DATE of the meeting that decided, or of publication, -1 for none
	passed    int    // DATE of a decision: （2024年6月28日通过）, -1 for none
	owner     int    // person whose life it is, where no line begins with one; -1
	host      int    // body that it is of, -1 for none
	news      bool   // it is neither a notice by its heading or what is below it, nor a chronicle
	days      bool   // days stand above what happened on them
	dead      bool   // whose life it tells is no more
}

const (
	saidInHeadings = 1<<classNotice | 1<<classChronicle | 1<<classPublic | 1<<classResume | 1<<classRoster
	saidAnywhere   = 1<<classNoticeVerb | 1<<classOwnVoice | 1<<classMourning

	_ uint64 = 1<<classChange | 1<<classDied | 1<<classHost // asked by says: they have bits
)

// is: the article is one of the kind that the words of a class tell.
func (g *genre) is(c class) bool { return g.said>>c&1 != 0 }

// says: a word of the class stands in the article.
func (l *Linker) says(c class) bool {
	if g := &l.genre; g.asked>>c&1 == 0 {
		g.asked |= 1 << c
		if holds(l.text, c) {
			g.said |= 1 << c
		}
	}
	return l.genre.is(c)
}

// formal: it is a notice, a chronicle or a roster, whose headings say which bodies it is about.
func (g *genre) formal() bool {
	return g.said&(1<<classNotice|1<<classChronicle|1<<classRoster|1<<classPublic) != 0
}

// longestHeading is the length of a line that may say what the article is, in runes.
const longestHeading = 40

// survey finds out what the article is.
func (l *Linker) survey() {
	g := &l.genre
	l.school, l.faculty = l.mostNamed()
	years, days, terms := 0, 0, 0
	for n, ln := range l.lines {
		text, dated := l.lineText(ln), l.begins(ln, entity.Date)
		switch {
		case dated && ln.alone && l.isYear(ln.first):
			years++
		case dated && ln.alone:
			g.signed, g.signature = ln.first, l.above(n)
			days++
		case l.signing(ln):
			if g.signed = ln.last - 1; l.isBody(ln.first) {
				g.signature = ln.first
			}
		case dated && l.tabular(ln):
			terms++
		case !dated && len(text) <= longestHeading && !endsInClass(text, classOverview):
			g.said |= classesIn(text, saidInHeadings)
		}
	}
	if g.days = days >= 2 && g.signature < 0; g.days {
		g.signed = -1
	}
	if years >= 2 {
		g.said |= 1 << classChronicle
	}
	if g.is(classResume) && !g.is(classChronicle) {
		g.owner = l.soleOwner()
	}
	g.dead = g.is(classResume) && l.says(classDied)
	if terms >= 2 && !g.is(classChronicle) {
		g.said |= 1 << classResume
	}
	if g.news = g.said&(1<<classNotice|1<<classChronicle) == 0; g.is(classNoticeVerb) {
		g.news = g.news && g.signed < 0
		g.said |= 1 << classNotice
	}
	for _, ln := range l.lines {
		if !g.is(classNotice) {
			break
		}
		if g.decided < 0 {
			g.decided = l.decision(ln, l.lineText(ln))
		}
		if g.passed < 0 && ln.last == ln.first+1 && l.isDate(ln.first) && runes.IndexRunes(l.lineText(ln), []rune("通过）")) > 0 {
			g.passed = ln.first
		}
	}
	l.findHost()
}

// tabular: the line begins with a date of a table, a term or a month with a blank behind it: 1994.09-1998.09, 2016年3月至今.
func (l *Linker) tabular(ln line) bool {
	v := l.value(ln.first)
	if !isCalendar(v) || v[0] == 'X' {
		return false
	}
	_, to, open := l.span(l.dateAt(ln.first), "")
	if to == "" {
		next := runes.At(l.text[:ln.end], l.end(ln.first))
		return open || (isBlank(next) || colons.Has(next)) && len(v) <= len("2006-01")
	}
	return len(to) <= len("2006-01")
}

// decision returns the day of a line that says when what follows was decided or published; -1 for none.
func (l *Linker) decision(ln line, text []rune) int {
	isDay := func(i int) bool { return l.isDate(i) && len(l.value(i)) == len("2006-01-02") }
	day := ln.first
	for day < ln.last && !isDay(day) {
		day++
	}
	if day == ln.last || !holds(text, classDecision) { // a line may be long: it is read once
		return -1
	}
	return day
}

// signing: the line ends with a day and names nobody, as below a notice: 海州市教育局（盖章）　2024年3月5日.
func (l *Linker) signing(ln line) bool {
	last := ln.last - 1
	if !ln.has(entity.Date) || ln.has(entity.Title) || ln.has(entity.Person) || ln.end-ln.start > longestHeading {
		return false
	}
	day := l.isDate(last) && len(l.value(last)) == len("2006-01-02") && ln.end-l.end(last) <= 1
	return day && !proseMarks.In(l.lineText(ln))
}

var proseMarks = runes.NewSet("。，；：")

// above returns the body that is alone on the line above line n, -1 if there is none.
func (l *Linker) above(n int) int {
	if n > 0 && l.lines[n-1].alone && l.isBody(l.lines[n-1].first) {
		return l.lines[n-1].first
	}
	return -1
}

// findHost finds the body that a notice, a chronicle or a roster is of: the one of the kind that its titles need which is
// named most often; a signature counts more.
func (l *Linker) findHost() {
	g := &l.genre
	if !g.formal() {
		return
	}
	l.chain.scope = l.mostScope()
	l.chain.head, l.chain.modifiers = lexicon.TitleOf(nil), nil // no title is asked for
	all := l.tallies[:0]
	for i := range l.entities {
		if !l.isBody(i) || l.ofPost(i) || !l.fits(i) || among(l.word(i), classOwnOrgan) {
			continue
		}
		n := 2
		switch {
		case i == g.signature:
			n = 6
		case l.joined(i), l.joined(i + 1):
			n = 1 // one of a list
		}
		all = l.count(all, tally{i, n})
	}
	l.tallies = all
	g.host = most(all).first
}

// mostScope finds the scope that most titles have which have no body beside them.
func (l *Linker) mostScope() lexicon.Scope {
	var counts [lexicon.Scopes]int
	best := lexicon.ScopeNone
	for i := range l.entities {
		if !l.isTitle(i) || l.touches(i) && l.isBody(i-1) {
			continue
		}
		s := l.headWord(i).Scope
		if len(bodyRules().limits[s]) == 0 || s == lexicon.ScopeTerritorial {
			continue
		}
		if counts[s]++; counts[s] > counts[best] {
			best = s
		}
	}
	return best
}
