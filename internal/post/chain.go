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
	modifiers    []rune         // what stands before that: 党组副|书记
	scope        string         // and to what bodies they belong
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
	by           int            // so many of them stand before 由
	spoken       int            // so many of them stand before a verb
	shared       []Post         // those of the person before, for the next in a list
	bodies       []int          // that may be handed on, the latest last
}

// follows: the entity that is read is not the first of its chain. taken: there are persons that take on a title.
func (c *chain) follows() bool { return c.at > c.first }
func (c *chain) taken() bool   { return c.takers[0] >= 0 && c.takers[0] <= c.takers[1] }

// readChain reads the chain that begins with entity first and returns the index behind it.
func (l *Linker) readChain(first int) int {
	c := &l.chain
	*c = chain{first: first, list: -1, person: -1, party: -1, takers: nobody, replaced: -1, made: len(l.posts), held: c.held[:0], bodies: c.bodies[:0], spoken: -1}
	if c.leadAt = int(l.entities[first].Start); !l.isPerson(first) {
		c.lead, c.leadAt = l.lead(first)
	}
	c.gap = c.lead
	for c.at = first; c.at < l.scene.line.last; c.at++ {
		if c.follows() {
			c.gap = l.gaps[c.at]
			l.takeOn(c)
		}
		if c.gap.other && (l.whoIs(c) || l.isCalled(c) || l.itsTitle(c)) {
			c.gap = gap{}
		}
		if c.gap.other {
			break
		}
		l.hear(c)
		l.cell(c)
		switch l.entities[c.at].Type {
		case entity.Person:
			l.person(c)
		case entity.Title:
			l.title(c)
		case entity.School, entity.Org:
			if c.follows() && l.isPerson(c.at-1) && c.gap.lists() {
				c.joined = true
			}
			if len(c.bodies) > 0 && !l.isTitle(c.at-1) && !c.gap.lists() {
				l.forget(c, "R-NEXT")
			}
			c.bodies = append(c.bodies, c.at)
			l.raise(c.at)
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

// whoIs: 的 stands between titles of which the text tells a time and the name: 时任局长|的|薛兆年, 任校长|多年的|薛兆年.
func (l *Linker) whoIs(c *chain) bool {
	if !c.follows() || !l.isPerson(c.at) || !l.isTitle(c.at-1) || c.mood.silent() {
		return false
	}
	text := l.between(c.at-1, c.at)
	return len(text) <= longestOf && text[len(text)-1] == '的'
}

// isCalled: a verb names the one who has the title: 组长|是|薛兆年.
func (l *Linker) isCalled(c *chain) bool {
	if !c.follows() || !l.isPerson(c.at) || !l.isTitle(c.at-1) || !among(l.between(c.at-1, c.at), classNaming) {
		return false
	}
	return l.endsClause(l.lastOfList(c.at), l.scene.line.end)
}

// itsTitle: 的 stands between a body and its title: 海州一中|的|副校长.
func (l *Linker) itsTitle(c *chain) bool {
	return c.follows() && l.isTitle(c.at) && l.isBody(c.at-1) && l.of(c.at)
}

// of: 的 alone stands before the entity.
func (l *Linker) of(i int) bool {
	text := l.between(i-1, i)
	return len(text) == 1 && text[0] == '的'
}

// cell notes in which column of a table the entity stands.
func (l *Linker) cell(c *chain) {
	s := &l.scene
	if len(s.columns) == 0 || l.isPerson(c.at) || !l.begins(s.line, entity.Person) {
		return
	}
	if !c.follows() || c.gap.blank || c.gap.joins == '，' {
		if s.column < len(s.columns) {
			c.mood = s.columns[s.column]
		}
		s.column++
	}
}

// finish ends the chain.
func (l *Linker) finish(c *chain, guard string) {
	switch {
	case len(c.held) == 0:
	case c.person < 0:
		l.unclaimed(c, guard)
	case guard == "R-DATED" && c.gap.joins != '，':
		l.keep(guard, c.person, c.held)
	case c.person != c.first && len(l.posts) > c.made:
		l.keep("R-SERVED", c.person, c.held)
	default:
		l.give("R-APPOSITION", c.person, c.held...)
	}
}

// hear notes what the gap says of the titles to come. What a verb says holds until the next one; 原 holds for those that 、
// joins.
func (l *Linker) hear(c *chain) {
	g := c.gap
	if g.joins == '，' && c.spoken >= 0 && c.person < 0 && (g.by || !g.says.silent() && !g.says.verb) {
		l.unclaimed(c, "R-BY")
		c.held, c.spoken = c.held[:0], -1
	}
	switch {
	case g.says.begins && c.mood.verb && g.joins == 0 && c.follows() && l.isTitle(c.at-1): // 主席|兼|理事长
	case !g.says.silent():
		c.mood = g.says
		if g.says.moves && c.follows() && l.isTitle(c.at-1) {
			c.bodies = c.bodies[:0] // of the post that is left
		}
		if g.says.verb && c.spoken < 0 && (!c.follows() || g.joins == '，' || !l.isTitle(c.at-1)) {
			c.spoken = len(c.held)
		}
	case g.joins == '，' && (!c.mood.verb || l.ofAnother(c.at)):
		c.mood = mood{}
	case !c.follows() && l.afterDate(c.at) && l.scene.spoken.verb:
		c.mood, c.spoken = l.scene.spoken, 0
	}
	if c.gap.by {
		c.by = len(c.held)
		for i := range c.held {
			if !g.says.silent() { // 将由
				c.held[i].Status, c.held[i].StatusBy = g.says.status, "R-STATUS.word"
			}
		}
		if c.by > 0 {
			c.mood = mood{}
		}
	}
}

// ofAnother: from entity i on stand the titles of the person behind them: 辞去校长职务，|副校长王思涵.
func (l *Linker) ofAnother(i int) bool {
	i += l.bodiesFrom(i)
	for i+1 < l.scene.line.last && l.isTitle(i) && l.isTitle(i+1) && l.gaps[i+1].lists() {
		i++
	}
	return i < l.scene.line.last && l.isTitle(i) && l.heads(i)
}

// afterDate: a DATE stands directly before entity i.
func (l *Linker) afterDate(i int) bool {
	return i > 0 && l.entities[i-1].Type == entity.Date && l.entities[i-1].End == l.entities[i].Start
}

// give makes the titles posts of a person and returns them.
func (l *Linker) give(rule string, person int, titles ...Post) []Post {
	made := len(l.posts)
	for _, p := range titles {
		p.Person, p.Rule, p.at, p.year, p.yearAt = person, rule, len(l.posts), l.scene.year, l.scene.yearAt
		p.dated = p.dated && (p.in.Value != "" || strings.HasPrefix(rule, "R-SUBJECT") || rule == "R-VERB")
		p.life = l.scene.owner >= 0 && l.sameWord(person, l.scene.owner)
		l.posts = append(l.posts, p)
	}
	return l.posts[made:]
}

// keep notes that the person does not get the titles.
func (l *Linker) keep(guard string, person int, titles []Post) {
	for _, p := range titles {
		l.note(guard, person, p.Title, p.Org)
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
	if goesOn := c.gap.lists() || c.joined && len(c.held) > 0; !goesOn || c.party < 0 || c.taken1 > 0 {
		c.party, c.taken1 = c.at, 0
	}
	c.joined = false
	l.about(c)
	more := c.gap.joins == '、' && c.gap != gap{joins: '、'} // 校长、我校校友王思涵
	if c.by > 0 && !l.verbBehind(c.at, classHolds) {
		l.keep("R-BY", c.at, c.held[:c.by])
		c.held = c.held[c.by:]
	}
	switch next := c.at + 1; {
	case l.isSurname(c.at):
		l.keep("R-SURNAME", c.at, c.held)
	case len(c.held) > 0 && (c.gap.joins == 0 || more || c.lead.next && c.gap.joins == '，'):
		for i := range c.held {
			p := &c.held[i]
			p.begins = i < c.by && (p.begins || p.Status == entity.Current)
			if p.begins && l.verbBehind(c.at, classSucceeds) {
				p.Status, p.StatusBy, p.begins = entity.Appointed, "R-STATUS.word", false
			}
		}
		c.shared = l.give("R-BEFORE", c.at, c.held...)
	case !c.gap.lists():
		l.apart(c)
		if c.gap.joins == '，' {
			c.bodies = c.bodies[:0]
		}
	case l.gaps[next].nothing() && next < len(l.entities) && l.isTitle(next):
		l.keep("R-APART", c.at, c.held)
		l.keep("R-TITLED", c.at, c.shared)
		c.shared = nil
	default:
		l.keep("R-APART", c.at, c.held)
		l.give("R-SHARED", c.at, c.shared...)
	}
	c.person, c.takers, c.held, c.by, c.mood, c.spoken = c.at, nobody, c.held[:0], 0, mood{}, -1
	l.leave(c)
}

// apart: a comma stands between titles and the person that is read: they are not its own.
func (l *Linker) apart(c *chain) {
	if c.person < 0 && len(c.held) > 0 {
		l.unclaimed(c, "R-APART")
	} else {
		l.keep("R-APART", c.at, c.held)
	}
	l.keep("R-APART", c.at, c.shared)
	c.shared = nil
}

// readTitle looks the title up.
func (l *Linker) readTitle(c *chain) {
	c.head = lexicon.TitleOf(l.word(c.at))
	c.modifiers, _ = runes.CutSuffix(l.word(c.at), c.head.Word)
	if c.scope = c.head.Scope.String(); c.modified("党组") {
		c.scope = lexicon.ScopeSection.String() // of a 局 or 厅, as a 科长 is
	}
}

// title reads a title: it is a label, is taken on (王思涵任海州市第七中学党委书记、校长), waits for its person, or follows it.
func (l *Linker) title(c *chain) {
	l.readTitle(c)
	if c.follows() && l.isPerson(c.at-1) && c.gap.lists() {
		c.joined = true
	}
	if l.bodyBehind(c) {
		c.bodies = append(c.bodies[:0], c.at+1)
	}
	p := Post{Title: c.at, Status: c.mood.status, begins: c.mood.begins, when: l.scene.date, dated: l.scene.dated, near: l.nearDate(c),
		old: c.mood.status == entity.Former && !c.mood.verb, moves: c.mood.moves, succeeds: c.mood.succeeds}
	if !c.mood.silent() {
		p.StatusBy = "R-STATUS.word"
	}
	if l.scene.earlier && p.begins {
		p.Status, p.StatusBy, p.begins = entity.Former, "R-STATUS.word", false
	}
	if l.candidate(c.at) {
		p.Status, p.StatusBy, p.begins = entity.Proposed, "R-STATUS.candidate", false
	}
	if beginsWith(l.behind(c.at), classVoid) {
		p.Status, p.StatusBy, p.begins = entity.Removed, "R-STATUS.ceases", false
		for i := range c.held {
			l.cease(&c.held[i])
		}
	}
	switch {
	case l.isLabel(c):
		l.label(c, p)
	case c.taken() && !l.heads(c.at):
		l.taker(c, p)
	case !c.follows() || !l.isPerson(c.at-1) || c.gap.joins != 0:
		p.Seat = l.seat(c)
		if c.follows() && l.isBody(c.at-1) && c.mood.silent() {
			if g, _ := l.lead(c.at - 1); !g.says.silent() && !g.says.verb {
				p.Status, p.StatusBy = g.says.status, "R-STATUS.word" // 原|海州市教育局|局长
			}
		}
		c.held = append(c.held, p)
		l.joint(c, p, func(p Post) { c.held = append(c.held, p) })
	case l.isSurname(c.person):
		l.note("R-SURNAME", c.person, c.at, -1)
	default:
		l.titleAfter(c, p)
	}
}

// joint gives to add the title at each of several bodies of one kind beside it: 海州科学院|和|江州工程院|院士.
func (l *Linker) joint(c *chain, p Post, add func(Post)) {
	if !l.beside(c) || l.isSchool(c.at-1) || c.each {
		return
	}
	for k := c.at - 2; k >= c.first && l.isBody(k) && l.sameKind(k, c.at-1); k-- {
		if g := l.gaps[k+1]; !g.lists() || g.joins != '和' && !c.taken() {
			return
		}
		p.Seat = Seat{Org: k, By: "R-BODY.joint"}
		add(p)
	}
}

// sameKind: the names end with the same rune.
func (l *Linker) sameKind(i, k int) bool {
	return l.text[l.entities[i].End-1] == l.text[l.entities[k].End-1]
}

// heads: a person stands behind the title, and it is that one's: 任组长，副局长|王思涵; 任组长，副组长是|王思涵.
func (l *Linker) heads(i int) bool {
	if i+1 >= len(l.entities) || !l.isPerson(i+1) {
		return false
	}
	between := l.between(i, i+1)
	return len(between) == 0 || among(between, classNaming)
}

// taker gives the title to those who take it on.
func (l *Linker) taker(c *chain, p Post) {
	p.Seat = l.seat(c)
	if p.begins && (c.replaced >= 0 || endsInClass(l.before(max(c.list, 0)), classAppointment)) {
		p.Status, p.StatusBy, p.begins = entity.Appointed, "R-STATUS.word", false
	}
	l.last = p
	n, persons := -1, 0
	for k := c.takers[0]; k <= c.takers[1]; k++ {
		if l.isPerson(k) {
			persons++
		}
	}
	c.taken1++
	for k := c.takers[0]; k <= c.takers[1]; k++ {
		if l.isPerson(k) {
			n++
		}
		if c.each && l.isPerson(k) && persons > 1 && !l.shares(c, n, persons, &p) {
			continue
		}
		if l.isPerson(k) && !l.isSurname(k) {
			l.give(c.takes, k, p)
			l.joint(c, p, func(p Post) { l.give(c.takes, k, p) })
		} else if l.isPerson(k) {
			l.note("R-SURNAME", k, p.Title, p.Org)
		}
	}
	if c.replaced >= 0 && c.at == c.replaced+1+l.bodiesFrom(c.replaced+1) {
		p.Status, p.begins = entity.Former, false
		l.give("R-REPLACED", c.replaced, p)
	}
}

// shares: of several persons the n-th gets the title that is read: the n-th one, or the only one at the n-th body.
func (l *Linker) shares(c *chain, n, persons int, p *Post) bool {
	if len(c.bodies) == persons {
		p.Seat = Seat{Org: c.bodies[n], By: "R-BODY.each"}
		return true
	}
	return n == c.taken1-1
}

// bodiesFrom counts the bodies from entity i on.
func (l *Linker) bodiesFrom(i int) (n int) {
	for i+n < len(l.entities) && l.isBody(i+n) {
		n++
	}
	return n
}

// titleAfter gives the title behind a person, or a list of persons, to them.
func (l *Linker) titleAfter(c *chain, p Post) {
	p.Seat = l.seatAfter(c)
	l.give("R-AFTER", c.person, p)
	own := l.gaps[c.list].nothing() && c.list > 0 && l.isTitle(c.list-1)
	for k := c.list; k < c.person; k++ {
		if own {
			l.note("R-OWN", k, c.at, -1)
		} else {
			l.give("R-AFTER.list", k, p)
		}
	}
}

// takeOn notes whether the person before, with the others of a list, takes on the titles to come: 陈远、林静怡任党委委员、
// 副校长. Those in a bracket are its own.
func (l *Linker) takeOn(c *chain) {
	if !l.isPerson(c.at-1) && !l.ranked(c) {
		if c.gap.as {
			c.gap.other = true
		}
		return
	}
	if l.isPerson(c.at - 1) {
		l.sign(c, afterName(l.between(c.at-1, c.at)), l.before(max(c.list, 0)))
	}
	switch {
	case c.gap.as && c.gap.takes == "R-VERB", c.gap.by && !l.climbs(c.at):
		c.gap.other = true
	case c.gap.by:
		c.gap.takes, c.gap.says = "R-VERB.from", mood{status: entity.Former, verb: true}
	}
	if c.gap.takes == "" || c.gap.other {
		return
	}
	c.takes, c.each = c.gap.takes, c.gap.each
	if c.takes == "R-VERB" && !l.whose(c) {
		c.bodies = c.bodies[:0]
	}
	switch {
	case c.replaced == c.at-1:
	case c.gap.joins == '，' && c.takes == "R-VERB" && l.object(c):
		c.takes, c.takers = "R-SUBJECT", l.scene.subject
	case c.takes == "R-APPOSITION.bracket":
		c.takers = [2]int{c.person, c.person}
	case c.person >= 0:
		c.takers = [2]int{max(c.list, c.person-longestList), c.person}
		if c.party >= 0 && c.party < c.list && c.takes == "R-VERB" {
			c.takers[0] = max(c.party, c.person-longestList)
		}
	}
}

// object: the person before the comma is not the one that the sentence is about: 王思涵师从李明哲，|任.
func (l *Linker) object(c *chain) bool {
	s := l.scene.subject
	return s[0] >= l.scene.line.first && s[1] < c.list && !lexicon.MarkClause.Has(l.runeBefore(c.list))
}

// whose: the body before the list of names is that of the names alone: 海州大学|王思涵任校长.
func (l *Linker) whose(c *chain) bool {
	return c.list > c.first && l.isBody(c.list-1)
}

// ranked: a name with a title behind it stands before a verb: 聘请王思涵教授|担任|名誉院长.
func (l *Linker) ranked(c *chain) bool {
	return l.isTitle(c.at-1) && c.person == c.at-2 && c.gap.takes != "" && c.gap.joins == 0 && l.gaps[c.at-1].nothing()
}

// climbs: who is named goes from the post behind to another one: 由|副局长|升任|局长.
func (l *Linker) climbs(at int) bool {
	for k := at + 1; k < min(at+5, l.scene.line.last); k++ {
		if g := l.gaps[k]; g.says.verb && (g.says.status == entity.Appointed || g.says.begins) {
			return true
		} else if g.other || l.isPerson(k) {
			return false
		}
	}
	return false
}

// afterName takes 同志 and a bracket off what stands behind a name: 同志|任, （女）|为.
func afterName(text []rune) []rune {
	for len(text) > 0 {
		n := max(aside(text), beginning(text, classHonorific))
		if n == 0 {
			break
		}
		text = text[n:]
	}
	return text
}

// sign reads what alone may give titles to the names before it: 任命王思涵|为|校长, 免去王思涵|的|校长职务, a bracket, a column.
func (l *Linker) sign(c *chain, text, before []rune) {
	end, g := len(before)-1, &c.gap
	item := l.scene.line.first == c.list || lexicon.MarkClause.Has(runes.At(before, end))
	mode := l.scene.mode
	if end := l.text[:c.leadAt]; c.first < c.list && l.isTitle(c.list-1) && l.gaps[c.list].nothing() && endsInClass(end, classAppointment) {
		before = end // 聘请|原局长杜恒山|为
	}
	if len(text) > longestSign {
		return
	}
	what := rune(0) // that alone stands there
	if len(text) == 1 {
		what = text[0]
	}
	none := len(text) == 0
	if len(text) > 1 && text[0] == '为' && !readGap(text[1:]).other {
		what = '为' // 为屏南县|副县长
	}
	switch blank := isAllBlank(text); {
	case opensBracket(text):
		*g = gap{takes: "R-APPOSITION.bracket"}
	case beginning(text, classCertificate) == len(text) && !none && l.certified(c.at):
		*g = gap{takes: "R-VERB.certified", says: mood{status: entity.Appointed, verb: true}}
	case (what == '的' || none) && endsInClass(before, classRemoval):
		*g = gap{takes: "R-VERB.removed", says: mood{status: entity.Removed, verb: true}}
	case what == '为' && (endsInClass(before, classAppointment) || endsInClass(before[:max(0, end)], classAppointment)): // 任命, 任命：
		*g = gap{takes: "R-VERB.appointed", says: mood{status: entity.Appointed, verb: true}}
	case item && mode.verb && (what == '的' || what == '为' || blank):
		*g = gap{takes: "R-MODE", says: mode}
	case what == '为' && l.genre.chronicle:
		*g = gap{takes: "R-VERB.chronicle", says: mood{begins: true, verb: true}}
	case what == '为' && (l.last.Status == entity.Appointed || l.last.begins && l.last.Title >= l.scene.line.first) && (item || lexicon.MarkList.Has(runes.At(before, end))): // ；王思涵为副校长
		*g = gap{takes: "R-VERB.also", says: mood{status: entity.Appointed, verb: true}}
	case what == '的' && l.last.Status == entity.Removed && item: // ；王思涵的副校长职务
		*g = gap{takes: "R-VERB.also", says: mood{status: entity.Removed, verb: true}}
	case c.list == c.first && !none && text[0] == '，' && among(text[1:], classCopula) && l.tells(c.at): // 他叫王思涵，是
		*g = gap{takes: "R-VERB.is", says: mood{verb: true}}
	case what == '为' && l.scene.line.first == c.list && l.genre.notice && l.tells(c.at):
		*g = gap{takes: "R-VERB.listed", says: mood{status: entity.Appointed, verb: true}}
	case beginsWith(text, classCopula) && !readGap(text[beginning(text, classCopula):]).other && l.tells(c.at):
		r := readGap(text[beginning(text, classCopula):])
		*g = gap{takes: "R-VERB.is", pronoun: r.pronoun, says: mood{verb: true}}
	case blank && len(text) > 0 && l.column(c):
		*g = gap{takes: "R-COLUMN", blank: true}
	}
}

// opensBracket: the text is the beginning of a bracket, perhaps with a word and a comma: （, （左二，.
func opensBracket(text []rune) bool {
	n := len(text)
	if n == 0 || !lexicon.MarkBracket.Has(text[0]) {
		return false
	}
	return n == 1 || text[n-1] == '，' && !slices.ContainsFunc(text[1:n-1], func(r rune) bool { return !runes.IsHan(r) })
}

// certified: behind the post from entity i on stands what says in writing that somebody has it: 海州大学|客座教授|聘书.
func (l *Linker) certified(i int) bool {
	i += l.bodiesFrom(i)
	return i < l.scene.line.last && l.isTitle(i) && beginsWith(l.behind(i), classLetter)
}

func isAllBlank(text []rune) bool {
	for _, r := range text {
		if !isBlank(r) {
			return false
		}
	}
	return true
}

// tells: bodies and titles from entity i on end the clause: 是|海州一中|教导主任, 是海州学会、江州学会|会员.
func (l *Linker) tells(i int) bool {
	k := i
	for k < l.scene.line.last && (l.isBody(k) || l.isTitle(k)) {
		if g := l.gaps[k]; k > i && !g.lists() && !g.nothing() && !l.of(k) {
			break
		}
		k++
	}
	return k > i && l.isTitle(k-1) && l.endsClause(k-1, l.scene.line.end)
}

// column: what stands behind the person and a blank is the next column of its line.
func (l *Linker) column(c *chain) bool {
	return l.isBody(c.at) || l.begins(l.scene.line, entity.Person) || len(l.scene.label) > 0
}
