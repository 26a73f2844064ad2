package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// chain is a run of bodies, titles and persons with nothing between them that ends it. Every title in it waits for the
// next person, and a body is handed on from title to title: 市委教育工委书记、市教育局党组书记、局长赵雪宏.
type chain struct {
	first, at    int            // its first entity, and the one that is read
	lead         gap            // what stands before the first
	leadAt       int            // where that begins
	gap          gap            // what stands before the one that is read
	mood         mood           // what was said of the titles to come
	head         *lexicon.Title // its head word, if it is a title
	word         []rune         // the title
	modifiers    []rune         // what stands before its head word: 党组副|书记
	scope        lexicon.Scope  // and to what bodies they belong
	ofParty      bool           // the last title is one of a party
	list, person int            // the last list of persons: its first and its last one; -1 for none
	party        int            // the first of those whom 、 joins, each perhaps with its titles before it
	joined       bool           // 、 joins the titles that wait to the person before
	each         bool           // 分别任: each of the takers gets one title
	takers       [2]int         // persons that take on the titles to come, from the first to the last; none: the last is before the first
	takes        string         // by which rule
	replaced     int            // whom they replace, -1 for none
	taken1       int            // so many titles were taken on
	made         int            // posts that were made before the chain
	held         []Post         // titles that wait for their person
	led          int            // body before 由, or gone to, -1 for none: 监事会|由王思涵任监事长, 王思涵调到|海州一中任校长
	by           int            // so many of them stand before 由
	spoken       int            // so many of them stand before a verb
	shared       []Post         // those of the person before, for the next in a list
	bodies       []int          // that may be handed on, the latest last
}

// follows: the entity that is read is not the first of its chain. taken: there are persons that take on a title.
func (c *chain) follows() bool { return c.at > c.first }
func (c *chain) taken() bool   { return c.takers[0] >= 0 }

// behindA: the entity that is read stands behind one of the type in its chain. listed: and in a list with it.
func (l *Linker) behindA(c *chain, t entity.Type) bool { return c.at > c.first && l.is(c.at-1, t) }
func (l *Linker) listedWith(c *chain, t entity.Type) bool {
	return c.gap.lists() && l.behindA(c, t)
}

// readChain reads the chain that begins with entity first and returns the index behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	held, bodies := c.held[:0], c.bodies[:0]
	*c = chain{}
	c.first, c.list, c.person, c.party, c.takers, c.replaced, c.spoken, c.led = first, -1, -1, -1, nobody, -1, -1, -1
	c.made, c.held, c.bodies = len(l.posts), held, bodies
	if c.leadAt = l.start(first); !l.isPerson(first) {
		c.lead, c.leadAt = l.lead(first)
	}
	c.gap = c.lead
	for c.at = first; c.at < l.scene.line.last; c.at++ {
		if c.follows() {
			c.gap = *l.gap(c.at)
			l.takeOn(c)
		}
		if c.gap.other && !l.belongs(c) {
			break
		}
		l.leaveBracket(c)
		l.hear(c)
		l.cell(c)
		switch l.entities[c.at].Type {
		case entity.Person:
			l.person(c)
		case entity.Title:
			l.title(c)
		case entity.School, entity.Org:
			l.body(c)
		default:
			l.scene.spoken = mood{}
			if c.spoken >= 0 && c.gap.joins != 0 {
				l.scene.spoken = c.mood
			}
			l.finish(c, "R-DATED")
			l.tellTime(c.at)
			return c.at + 1
		}
	}
	l.finish(c, "R-FAR")
	return c.at
}

// leaveBracket hands on no body of a bracket that ends before the entity that is read: （原江州大学副校长）任院长，李明哲任|书记.
func (l *Linker) leaveBracket(c *chain) {
	if len(c.bodies) == 0 || !c.follows() || !lexicon.MarkBracketEnd.Has(runes.At(l.text, l.end(c.at-1))) {
		return
	}
	for k := l.end(c.at - 1); k > l.start(c.bodies[0]); k-- {
		if lexicon.MarkBracket.Has(l.text[k]) {
			c.bodies = slices.DeleteFunc(c.bodies, func(body int) bool { return l.start(body) > k })
			return
		}
	}
}

// body reads a body, which may be handed on.
func (l *Linker) body(c *chain) {
	if l.listedWith(c, entity.Person) {
		c.joined = true
	}
	if c.gap.joins == '，' && c.taken() && l.ofAnother(c.at) { // 王思涵受聘为顾问，|海州一中校长李明哲
		c.takers, c.mood, c.bodies = nobody, c.gap.says, c.bodies[:0]
	}
	if c.gap.joins == '，' && l.plural(c) {
		l.keep("R-PLURAL", -1, c.held)
		c.held = c.held[:0]
	}
	if !l.isTitle(c.at-1) && !c.gap.lists() {
		l.forget(c, "R-NEXT")
	}
	c.bodies = append(c.bodies, c.at)
	l.raise(c.at)
}

// plural: the title before the comma is that of the leaders of several bodies: 教务处、海州农业学校|负责人，某公司总监王思涵.
func (l *Linker) plural(c *chain) bool {
	n := len(c.held) - 1
	if n < 0 || !l.joined(c.held[n].Title-1) {
		return false
	}
	return l.headWord(c.held[n].Title).Flags&lexicon.TitleLeader != 0
}

// belongs: words that end other chains join the entity to the one before: 时任局长|的|薛兆年, 组长|是|薛兆年, 海州一中|的|副校长.
func (l *Linker) belongs(c *chain) (joins bool) {
	text := l.text[:0]
	if c.follows() {
		text = l.between(c.at-1, c.at)
	}
	last := c.at + 1 + l.bodiesFrom(c.at)
	titled := l.behindA(c, entity.Title) && !l.isPerson(c.at) && l.isPerson(last) && l.touches(last)
	if l.isPerson(c.at) && l.sharesOver(c, text) {
		c.gap = gap{joins: '、'}
		return true
	}
	if l.fillsLine(c, text) {
		c.gap = gap{joins: '，', place: true}
		return true
	}
	if l.partRead(c, text) {
		c.gap = gap{joins: '、'}
		return true
	}
	switch {
	case titled && among(text, classNaming): // 校长为|特级教师王思涵
		joins = l.endsClause(l.lastOfList(last), l.scene.line.end)
	case titled && l.of(c.at) && c.mood.verb: // 曾任副局长的|海州一中校长王思涵
		joins, c.mood = true, mood{}
	case l.isTitle(c.at):
		joins = c.follows() && l.isBody(c.at-1) && l.of(c.at)
	case l.isPerson(c.at) && l.behindA(c, entity.Title) && among(text, classNaming):
		joins = l.endsClause(l.lastOfList(c.at), l.scene.line.end)
	case l.isPerson(c.at) && l.behindA(c, entity.Title):
		joins = !c.mood.silent() && len(text) <= longestOf && text[len(text)-1] == '的'
	}
	if joins {
		c.gap = gap{}
	}
	return joins
}

// sharesOver: the list of those who share a post in a society or group goes on behind a bracket with other titles of the one
// before: 副会长王思涵（海州一中校长）、|李明哲.
func (l *Linker) sharesOver(c *chain, text []rune) bool {
	if len(text) != 2 || len(c.shared) == 0 || c.takes != "R-APPOSITION.bracket" {
		return false
	}
	list := lexicon.MarkBracketEnd.Has(text[0]) && (text[1] == '、' || text[1] == '和' || text[1] == '及')
	return list && societyScopes>>lexicon.TitleOf(l.word(c.shared[0].Title)).Scope&1 != 0
}

// fillsLine: the line is a name, a comma and a title, before which stands of what it is: 王思涵先生，银行|执行董事.
func (l *Linker) fillsLine(c *chain, text []rune) bool {
	ln := l.scene.line
	if !l.isTitle(c.at) || c.at != ln.first+1 || !l.begins(ln, entity.Person) || l.end(c.at) != ln.end {
		return false
	}
	text = afterName(text)
	return len(text) > 1 && isComma(text[0]) && isRest(text[1:])
}

// partRead: the list of what a verb gives goes on with a body of whose name the beginning is not read: 曾任海州大学副校长、云大|历史系|
// 主任.
func (l *Linker) partRead(c *chain, text []rune) bool {
	if !c.mood.verb || !l.isBody(c.at) || !l.behindA(c, entity.Title) {
		return false
	}
	if len(text) < 2 || len(text) > longestUnread || text[0] != '、' {
		return false
	}
	unread := !slices.ContainsFunc(text[1:], func(r rune) bool { return !runes.IsHan(r) || lexicon.MarkFunction.Has(r) })
	return unread && l.isTitle(c.at+1) && l.touches(c.at+1)
}

// lastOfList returns the last person of the list that begins with person i.
func (l *Linker) lastOfList(i int) int {
	for l.isPerson(i+1) && l.gap(i+1).onlyLists() {
		i++
	}
	return i
}

// of: 的 alone stands before the entity.
func (l *Linker) of(i int) bool { return l.only('的', i) }

// finish ends the chain.
func (l *Linker) finish(c *chain, guard string) {
	switch {
	case len(c.held) == 0:
	case c.person < 0:
		l.unclaimed(c, guard)
	case guard == "R-DATED" && c.gap.joins != '，':
		l.keep(guard, c.person, c.held)
	case c.person != c.first && l.served(c):
		l.keep("R-SERVED", c.person, c.held)
	default:
		l.give("R-APPOSITION", c.person, c.held...)
	}
}

// served: the person has got posts in the chain, and the titles that wait are no more of them: not those behind a label and its name
// (组长：王思涵，|海州市教育局局长), where they end their clause.
func (l *Linker) served(c *chain) bool {
	made := l.posts[c.made:]
	labelled := len(made) > 0 && !slices.ContainsFunc(made, func(p Post) bool { return p.Rule != "R-LABEL" })
	return len(made) > 0 && !(labelled && l.endsClause(c.held[len(c.held)-1].Title, l.scene.line.end))
}

// hear notes what the gap says of the titles to come. What a verb says holds until the next one; 原 holds for those that 、
// joins.
func (l *Linker) hear(c *chain) {
	g, behindTitle := &c.gap, l.behindA(c, entity.Title)
	given := c.follows() && l.isTitle(c.at) && l.givenBy(c.at) // 任副校长，|校长由
	others := g.by || given || !g.says.silent() && !g.says.verb
	if waits := g.joins == '，' && c.spoken >= 0 && c.person < 0; others && waits {
		l.finish(c, "R-BY")
		c.held, c.spoken = c.held[:0], -1
	}
	also := behindTitle && g.joins == 0 && c.takes != "R-VERB.from"
	switch {
	case also && g.says.begins && c.mood.verb: // 主席|兼|理事长
	case !g.says.silent():
		c.mood = g.says
		if g.says.moves && behindTitle {
			c.bodies = c.bodies[:0] // of the post that is left
		}
		if c.spoken < 0 && g.says.verb && (g.joins == '，' || !behindTitle) {
			c.spoken = len(c.held)
		}
	case g.joins == '，' && (!c.mood.verb || l.ofAnother(c.at)):
		c.mood = mood{}
	case !c.follows() && l.scene.spoken.verb && l.touches(c.at) && l.isDate(c.at-1):
		c.mood, c.spoken = l.scene.spoken, 0
	}
	if !g.by {
		return
	}
	if l.isBody(c.at - 1) {
		c.led = c.at - 1
	}
	if c.by = len(c.held); c.by > 0 && !g.says.verb { // but in 局长由曾任|校长的王思涵担任
		c.mood = mood{}
	}
	for i := range c.held {
		if !g.says.silent() && !g.says.verb { // 将由
			c.held[i].Status, c.held[i].StatusBy = g.says.status, "R-STATUS.word"
		}
	}
}

// ofAnother: from entity i on stand the titles of the person behind them: 辞去校长职务，|副校长王思涵.
func (l *Linker) ofAnother(i int) bool {
	i += l.bodiesFrom(i)
	last := min(l.scene.line.last, i+longestList)
	for i+1 < last && l.isTitle(i) && l.isTitle(i+1) && l.gap(i+1).lists() {
		i++
	}
	return i < l.scene.line.last && l.isTitle(i) && l.heads(i)
}

// give makes the titles posts of a person and returns them.
func (l *Linker) give(rule string, person int, titles ...Post) []Post {
	made := len(l.posts)
	life, name := l.scene.owner >= 0 && l.sameWord(person, l.scene.owner), lastName(l.word(person))
	gone := life && (l.isLife(l.scene.owner) || l.genre.is(classMourning))
	for i := range titles {
		l.posts = append(l.posts, titles[i])
		p := &l.posts[len(l.posts)-1]
		p.Person, p.Rule, p.at, p.year, p.life, p.name = person, rule, len(l.posts)-1, l.scene.year, life, name
		p.gone = gone
		p.Org = l.standsFor(p.Org, classAnaphor, classAnaphor)
		p.dated = p.dated && (p.in.Value != "" || strings.HasPrefix(rule, "R-SUBJECT") || rule == "R-VERB")
	}
	return l.posts[made:]
}

// keep notes that the person does not get the titles.
func (l *Linker) keep(guard string, person int, titles []Post) {
	for i := range titles {
		l.note(guard, person, titles[i].Title, titles[i].Org)
	}
}

// forget hands on no body that was read.
func (l *Linker) forget(c *chain, guard string) {
	for _, k := range c.bodies {
		l.note(guard, -1, -1, k)
	}
	c.bodies = c.bodies[:0]
}

// person reads a person. Behind it no title waits any longer. What parts two persons ends their list, and behind a
// comma no body is handed on.
func (l *Linker) person(c *chain) {
	if l.replaces(c) || l.named(c) {
		return
	}
	if !c.gap.onlyLists() || !l.isPerson(c.at-1) {
		c.list = c.at
	}
	if goesOn := c.gap.joins == '、' || c.gap.joins == '和' || c.joined && len(c.held) > 0; !goesOn || c.party < 0 || c.taken1 > 0 {
		c.party, c.taken1 = c.at, 0
	}
	c.joined = false
	before := l.scene.subject
	l.about(c)
	holds := l.text[:0]
	if c.by > 0 {
		holds = afterName(l.behind(l.lastOfList(c.at)))
	}
	acts := beginsWith(holds, classActs)
	if c.by > 0 && !acts && !beginsWith(holds, classHolds) {
		l.keep("R-BY", c.at, c.held[:c.by])
		c.held, c.by = c.held[c.by:], 0
	}
	more := c.gap.joins == '、' && c.gap != gap{joins: '、'} // 校长、我校校友王思涵
	switch own := c.gap.joins == 0 || more || c.lead.next && c.gap.joins == '，'; {
	case l.isSurname(c.at):
		l.keep("R-SURNAME", c.at, c.held)
	case own && len(c.held) > 0:
		l.settleHeld(c, acts, beginsWith(holds, classSucceeds))
		if c.shared = l.give("R-BEFORE", c.at, c.held...); c.by > 0 {
			l.last = c.held[c.by-1]
		}
	case c.gap.joins == '，' && len(c.shared) > 0 && l.termed(c.person) && l.termed(c.at):
		l.give("R-SHARED", c.at, c.shared...)
	case !c.gap.lists() || c.person < 0 && len(c.held) > 0: // 后任海州大学教授、|王思涵领导的
		l.apart(c, before)
	case l.isTitle(c.at+1) && l.gap(c.at+1).nothing():
		l.keep("R-APART", c.at, c.held)
		l.keep("R-TITLED", c.at, c.shared)
		c.shared = nil
	case c.list == c.at-1 && beginsWith(l.behind(c.at), classSpouses):
		l.keep("R-SPOUSES", c.at, c.shared)
		c.shared = nil
	default:
		l.keep("R-APART", c.at, c.held)
		l.give("R-SHARED", c.at, c.shared...)
	}
	c.person, c.takers, c.held, c.by, c.spoken = c.at, nobody, c.held[:0], 0, -1
	if next := c.at + 1; !c.mood.lists || next >= l.scene.line.last || !l.gap(next).lists() {
		c.mood = mood{}
	}
	if endsInClass(l.before(c.at), classPredecessor) { // 李明哲任局长，前任|王思涵
		l.heldBefore(c.at, entity.Former, "R-STATUS.word")
	}
	l.leave(c)
}

// apart ends the list of persons before the one that is read: the titles between are of whom the clause before tells.
func (l *Linker) apart(c *chain, subject [2]int) {
	if c.person < 0 && len(c.held) > 0 {
		now := l.scene.subject
		l.scene.subject = subject
		l.unclaimed(c, "R-APART")
		l.scene.subject = now
	} else {
		l.keep("R-APART", c.at, c.held)
	}
	l.keep("R-APART", c.at, c.shared)
	if c.shared = nil; c.gap.joins == '，' {
		c.bodies = c.bodies[:0]
	}
}

// termed: from when to when the person held its post stands in the bracket behind the name: 王思涵（|1950—1953|）.
func (l *Linker) termed(person int) bool {
	return strings.Contains(l.inside[person].Value, "/")
}

// settleHeld tells the status of the titles before the person that is read, and the body behind it where the last has none.
// What stands before 由 is just begun; the person acts for another one, or succeeds one.
func (l *Linker) settleHeld(c *chain, acts, succeeds bool) {
	ofPlace := false
	for i := range c.held {
		ofPlace = ofPlace || l.headWord(c.held[i].Title).Scope == lexicon.ScopeTerritorial
	}
	for i := range c.held {
		p := &c.held[i]
		if ofPlace && p.Guessed { // 党委委员、副乡长|王思涵
			p.Seat = nowhere
		}
		p.begins = i < c.by && (p.begins || p.Status == entity.Current)
		switch {
		case i < c.by && acts:
			p.say(entity.Acting, "R-STATUS.word")
		case p.begins && succeeds:
			p.say(entity.Appointed, "R-STATUS.word")
		}
	}
	last := &c.held[len(c.held)-1]
	if last.Org >= 0 || ownScopes>>c.head.Scope&1 == 0 {
		return
	}
	if k := l.bodyInBracket(c.at); k >= 0 && l.canHave(k) { // 校长王思涵（海州一中）
		last.Seat = Seat{Org: k, By: "R-BODY.behind"}
	}
}
