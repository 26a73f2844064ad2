package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// title reads a title: it is a label, is taken on (王思涵任海州市第七中学党委书记、校长), waits for its person, or follows it.
func (l *Linker) title(c *chain) {
	c.word = l.word(c.at)
	if n := lastAside(c.word); n > 0 {
		c.word = c.word[:n] // 副校长（研究）
		c.head = lexicon.TitleOf(c.word)
	} else {
		c.head = l.headWord(c.at)
	}
	c.modifiers = c.word[:len(c.word)-c.head.Len]
	if c.scope = c.head.Scope; c.modified("党组") {
		c.scope = lexicon.ScopeSection // of a 局 or 厅, as a 科长 is
	} else if beginsWith(c.word, classSchoolTitle) && len(c.modifiers) > 0 {
		c.scope = lexicon.ScopeSchool // 校董会|主席
	}
	if listed := l.behindA(c, entity.Title) && c.gap.lists(); listed && c.head.Scope == lexicon.ScopeCommon && len(c.modifiers) == 0 && c.ofParty {
		c.scope = lexicon.ScopeParty // 党委书记、常委、|委员
	}
	c.ofParty = c.scope == lexicon.ScopeParty
	if l.listedWith(c, entity.Person) {
		c.joined = true
	}
	if l.bodyBehind(c) {
		c.bodies = append(c.bodies[:0], c.at+1)
	}
	p := l.said(c)
	switch {
	case l.foretells(c):
		l.note("R-FORETOLD", -1, c.at, -1)
		c.held = c.held[:0]
	case l.isLabel(c):
		l.label(c, &p)
	case c.taken() && !l.heads(c.at) && !(c.gap.joins == '，' && (l.givenBy(c.at) || l.ofAnother(c.at))):
		l.taker(c, &p)
	case !l.behindA(c, entity.Person) || c.gap.joins != 0:
		p.Seat = l.seat(c)
		c.held = append(c.held, p)
		l.joint(c, &p, func(p Post) { c.held = append(c.held, p) })
	case l.isSurname(c.person):
		l.note("R-SURNAME", c.person, c.at, -1)
	default:
		l.titleAfter(c, &p)
	}
}

// said returns the title as a post with what the text says of it, before it is given to anyone.
func (l *Linker) said(c *chain) Post {
	if c.mood.silent() && runes.HasSuffix(l.before(c.at), "首任") { // and not 聘为海州一中首任|校长
		c.mood.status = entity.Former
	}
	m := c.mood
	l.leaveAside(c.at)
	p := Post{Title: c.at, Status: m.status, begins: m.begins, when: l.scene.date, event: l.scene.event, dated: l.scene.dated, near: c.first > l.scene.line.first && l.isDate(c.first-1),
		old: m.status == entity.Former && !m.verb, moves: m.moves, succeeds: m.succeeds}
	if !m.silent() {
		p.StatusBy = "R-STATUS.word"
	}
	if p.begins && (l.scene.earlier || l.lookedBack(c) || holds(l.text[min(l.endBefore(c.first), c.leadAt):c.leadAt], classEarlier)) {
		p.say(entity.Former, "R-STATUS.word")
	}
	if p.begins && l.elected(c) {
		p.say(entity.Appointed, "R-STATUS.elected")
	}
	behind := l.behind(c.at)
	first := firstBits(behind)
	if first.has(classCandidate) && beginsWith(behind, classCandidate) {
		p.say(entity.Proposed, "R-STATUS.candidate")
	}
	if first.has(classVoid) && beginsWith(behind, classVoid) {
		p.say(entity.Removed, "R-STATUS.ceases")
		for i := range c.held {
			c.held[i].say(entity.Removed, "R-STATUS.ceases")
		}
	}
	return p
}

// elected: the sentence says before that somebody was chosen: 选举产生了新一届理事会，王思涵任|会长.
func (l *Linker) elected(c *chain) bool {
	return holds(runes.Clip(l.text, l.sentenceStart(c.first), c.leadAt), classElection)
}

// sentenceStart returns where the sentence of entity i begins, or a place in it that is far enough before.
func (l *Linker) sentenceStart(i int) int {
	from := l.start(i)
	for first := max(l.scene.line.start, from-longestLookBack); from > first && !sentenceEnds.Has(l.text[from-1]); {
		from--
	}
	return from
}

// lookedBack: the verb of the title goes on with what a sentence tells of the past: 曾在海州一中任教，后|任.
func (l *Linker) lookedBack(c *chain) bool {
	at := c.leadAt
	if c.lead.takes == "" || !goesOnMarks.Has(runes.At(l.text, at-1)) {
		return false
	}
	for k := at - 1; k >= max(l.scene.line.start, at-longestLookBack) && !sentenceEnds.Has(l.text[k]); k-- {
		if l.text[k] == '曾' {
			return true
		}
	}
	return false
}

var goesOnMarks = runes.NewSet("后又还并，,")

// joint gives to add the title at each of several bodies of one kind beside it, or before its verb: 海州科学院|和|江州工程院|院士,
// 先后在海州一中、|江州中学|任校长.
func (l *Linker) joint(c *chain, p *Post, add func(Post)) {
	last := c.at - 1
	within := l.isBody(last) && c.gap.takes == "R-VERB" && c.gap.joins == 0 && c.person < 0
	if c.each || !within && !l.beside(c) {
		return
	}
	told := within || c.taken() || c.gap.others || c.person < 0 && c.spoken >= 0 // 兼任海州大学、江州大学|客座教授
	for k := last - 1; k >= c.first && l.isBody(k); k-- {
		joins := l.gap(k + 1).joins
		and := joins == '和' || joins == '暨'
		if listed := and || told && joins == '、'; !listed || !within && !l.alike(k, last) || !l.canHave(k) {
			return
		}
		other := *p
		other.Seat = Seat{Org: k, By: "R-BODY.joint"}
		add(other)
	}
}

// alike: two bodies are of one kind.
func (l *Linker) alike(i, k int) bool {
	return l.isSchool(i) && l.isSchool(k) || l.text[l.end(i)-1] == l.text[l.end(k)-1]
}

// heads: a person stands behind the title, and it is that one's: 任组长，副局长|王思涵; 任组长，副组长是|王思涵.
func (l *Linker) heads(i int) bool {
	if !l.isPerson(i + 1) {
		return false
	}
	between := l.between(i, i+1)
	return len(between) == 0 || among(between, classNaming)
}

// givenBy: the title is the first thing of a clause that says who does it: ，|秘书长|由王思涵担任.
func (l *Linker) givenBy(i int) bool { return i+1 < l.scene.line.last && l.gap(i+1).by }

// taker gives the title to those who take it on.
func (l *Linker) taker(c *chain, p *Post) {
	p.Seat = l.seat(c)
	if k := c.at + 1; p.unseated() && l.isBody(k) && l.of(k) && l.canHave(k) { // 王思涵任会长的|海州市教育学会
		p.Seat = Seat{Org: k, By: "R-BODY.led"}
		for i := max(c.made, len(l.posts)-mostBack); i < len(l.posts); i++ {
			if q := &l.posts[i]; q.Rule == c.takes && q.unseated() {
				q.Seat = p.Seat
			}
		}
	}
	if p.begins && (c.replaced >= 0 || endsInClass(l.before(max(c.list, 0)), classAppointment)) {
		p.say(entity.Appointed, "R-STATUS.word")
	}
	l.leftBehind(c)
	if c.takes != "R-APPOSITION.bracket" { // the sentence goes on with what stands before
		l.last = *p
	}
	c.taken1++
	all := 0
	for k := c.takers[0]; k <= c.takers[1]; k++ {
		if l.isPerson(k) {
			all++
		}
	}
	n := -1
	for k := c.takers[0]; k <= c.takers[1]; k++ {
		if !l.isPerson(k) {
			continue
		}
		if n++; c.each && all > 1 && !c.shares(n, all, p) {
			continue
		}
		who := l.whole(k)
		if who < 0 {
			l.note("R-SURNAME", k, p.Title, p.Org)
			continue
		}
		l.give(c.takes, who, *p)
		l.joint(c, p, func(p Post) { l.give(c.takes, who, p) })
	}
	if c.replaced >= 0 && c.at == c.replaced+1+l.bodiesFrom(c.replaced+1) {
		p.Status, p.begins = entity.Former, false
		l.give("R-REPLACED", c.replaced, *p)
	}
}

// shares: of several persons the n-th gets the title that is read: the n-th one, or the only one at the n-th body.
func (c *chain) shares(n, persons int, p *Post) bool {
	if len(c.bodies) == persons {
		p.Seat = Seat{Org: c.bodies[n], By: "R-BODY.each"}
		return true
	}
	return n == c.taken1-1
}

// summed: behind the last of several persons with their own titles the title says how many they are: 副局长王思涵、股长李明哲等三位|
// 负责人.
func (l *Linker) summed(c *chain) bool { return runes.At(l.behind(c.person), 0) == '等' }

// titleAfter gives the title behind a person, or a list of persons, to them.
func (l *Linker) titleAfter(c *chain, p *Post) {
	own := l.gap(c.list).nothing() && c.list > 0 && l.isTitle(c.list-1)
	if own && l.summed(c) {
		l.note("R-SUMMED", c.person, c.at, -1)
		return
	}
	p.Seat = l.seatAfter(c)
	l.give("R-AFTER", c.person, *p)
	for k := c.list; k < c.person; k++ {
		if own {
			l.note("R-OWN", k, c.at, -1)
		} else {
			l.give("R-AFTER.list", k, *p)
		}
	}
}
