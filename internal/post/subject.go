package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// about notes that the sentence is about a person: the first one of it, or one that begins a clause.
func (l *Linker) about(c *chain) {
	s := &l.scene
	if c.follows() && c.list != c.at && s.subject[1] == c.at-1 { // of a list
		s.subject[1] = c.at
		return
	}
	before := l.runeBefore(c.list)
	phrase := l.text[:l.phraseStart(c, c.list)]
	opens := sentenceMarks.Has(before) || before == '】'
	headed := len(phrase) > 0 && isBlank(before) && endsInClass(phrase[:len(phrase)-1], classResume) // 人物名片　|王思涵
	if (opens || headed) && !l.genre.is(classChronicle) && l.tellsLife(c.at) {
		s.owner, s.owned = c.at, true
		s.tellsOf(c.at, c.at)
		s.lead = s.subject
		return
	}
	begins := len(phrase) == 0 || lexicon.MarkClause.Has(phrase[len(phrase)-1])
	if s.owner >= 0 {
		begins = l.beginsSentence(c)
	} else {
		begins = begins || !s.settled
	}
	if begins && !endsInClass(phrase, classObject) {
		s.tellsOf(c.list, c.at)
	}
}

// phraseStart returns where the bodies and titles begin that stand directly before person i of the chain: 另据|海州一中校长王思涵,
// 原|校长王思涵.
func (l *Linker) phraseStart(c *chain, i int) int {
	for i > c.first && !l.isPerson(i-1) && (l.gap(i).bare() || l.gap(i).onlyLists()) {
		i--
	}
	if i == c.first {
		return c.leadAt
	}
	return l.start(i)
}

// beginsSentence: the chain stands where a sentence begins, behind a date or two runes more at most: 1934年，其妻|王思涵任校长.
func (l *Linker) beginsSentence(c *chain) bool {
	i := c.first
	for i > l.scene.line.first && l.isDate(i-1) && l.stops[i] == 0 && l.start(i)-l.end(i-1) <= longestKin {
		i--
	}
	longest := longestKin
	if l.runeBefore(i) == '的' { // 而此次新任命的|局长王思涵
		longest = longestNewly
	}
	if lexicon.MarkClause.Has(l.runeBefore(i)) {
		longest = longestAdverb
	}
	from := max(l.scene.line.start, l.start(i)-longest)
	return from == l.scene.line.start || sentenceEnds.In(l.text[from:l.start(i)])
}

// crossed ends the sentence where a mark stands between the entities before i and i.
func (l *Linker) crossed(i int) {
	s, stop := &l.scene, l.stops[i]
	if stop == 0 || i <= s.line.first {
		return
	}
	s.settled, s.earlier = false, beginsWith(l.text[stop+1:l.start(i)], classEarlier)
	if s.owner >= 0 { // the life goes on
		s.subject = s.lead
	}
	if !s.dated && !l.genre.is(classChronicle) {
		s.date = -1
	}
}

// replaces reads a person behind 接替: it held the post before.
func (l *Linker) replaces(c *chain) bool {
	if c.follows() && c.gap.replaces {
		c.takers = [2]int{c.list, c.person}
	} else if c.takers = nobody; !c.follows() && l.scene.subject[0] >= 0 && endsInClass(l.before(c.at), classReplacing) {
		c.takers = l.scene.subject
	} else {
		return false
	}
	if !l.titleBehind(c.at) && c.at > 0 { // 当选会长，接替王思涵
		l.heldBefore(c.at, entity.Former, "R-STATUS.word")
	}
	c.replaced, c.person, c.held = c.at, c.at, c.held[:0]
	if c.list < 0 {
		c.list = c.at
	}
	return true
}

// heldBefore gives a person the post that the line told last, which another one has now.
func (l *Linker) heldBefore(person int, status entity.PostStatus, by string) {
	if p := l.last; p.Title >= l.scene.line.first {
		p.say(status, by)
		l.give("R-REPLACED", person, p)
	}
}

// unclaimed gives titles that have no person beside them to whom they are told of; the guard notes those that nobody gets.
func (l *Linker) unclaimed(c *chain, guard string) {
	s := &l.scene
	if c.lead.next && c.held[0].Status != entity.Proposed {
		l.keep(guard, -1, c.held)
		return
	}
	if p := l.asideOf(c); p >= 0 {
		defer func(now [2]int) { s.subject = now }(s.subject)
		s.subject = [2]int{p, p}
	}
	if s.subject[0] >= 0 {
		if l.verbGives(c) {
			l.unspoken(c, guard)
			l.giveSubject("R-SUBJECT", c.held[c.spoken:])
			return
		}
		if l.saysOfSubject(c) {
			return
		}
	}
	if len(s.table.titles) > 0 && l.begins(s.line, entity.Person) {
		l.giveSubject("R-SUBJECT.column", c.held)
		return
	}
	if rule, date := l.ownersRule(c, guard); rule != "" {
		if date >= 0 {
			l.dateHeld(c, date)
		}
		for i := range c.held {
			c.held[i].begins = c.held[i].begins || s.dated
		}
		l.give(rule, s.owner, c.held...)
	} else if p := l.inRow(); p >= 0 {
		l.seatInRow(c, guard)
		l.give("R-ROW", p, c.held...)
	} else {
		k := l.laterClause(c)
		if k > 0 {
			l.give("R-SUBJECT.clause", s.owner, c.held[k:]...)
			c.held = c.held[:k]
		}
		l.keep(guard, c.person, c.held)
	}
}

// asideOf returns the person behind whose name the bracket opens in which the chain stands: 王思涵（1953年任|副校长|，1958年任校长）; -1
// for none.
func (l *Linker) asideOf(c *chain) int {
	at := l.start(c.first)
	for k := at - 1; k >= max(l.scene.line.start, at-longestLookBack) && !lexicon.MarkBracketEnd.Has(l.text[k]); k-- {
		if !lexicon.MarkBracket.Has(l.text[k]) {
			continue
		}
		for i := c.first - 1; i >= l.scene.line.first && l.end(i) >= k; i-- {
			if l.end(i) == k && l.isPerson(i) {
				return i
			}
		}
		return -1
	}
	return -1
}

// unspoken gives the titles before the verb of a chain to the owner, or keeps them.
func (l *Linker) unspoken(c *chain, guard string) {
	before := c.held[:c.spoken]
	if len(before) == 0 {
		return
	}
	rule := "R-SUBJECT.clause"
	if !l.scene.owned {
		rule, _ = l.ownersRule(c, guard)
	}
	if rule != "" {
		l.give(rule, l.scene.owner, before...)
	} else {
		l.keep(guard, -1, before)
	}
}

// verbGives: a verb before the chain gives titles to the subject: 为 only to candidates, 任 only where a clause begins.
func (l *Linker) verbGives(c *chain) bool {
	if c.spoken < 0 || c.lead.as && c.held[0].Status != entity.Proposed {
		return false
	}
	return !c.held[min(c.spoken, len(c.held)-1)].begins || l.anchored(c)
}

// saysOfSubject gives the titles to whom the sentence is about if it says that they are his: 是|校长, 从|校长|任上.
func (l *Linker) saysOfSubject(c *chain) bool {
	last := c.held[len(c.held)-1].Title
	if before := l.runeBefore(c.first); (before == '从' || before == '由') && beginsWith(l.behind(last), classOffice) {
		for i := range c.held {
			c.held[i].Status, c.held[i].StatusBy = entity.Former, "R-STATUS.word"
		}
		l.giveSubject("R-SUBJECT.from", c.held)
		return true
	}
	at := l.superlative(c.first)
	if n := ending(l.text[:at], classCopula); n > 0 { // 从教三十年，|是|特级教师
		at -= n
	} else {
		at = l.start(c.first)
	}
	if c.lead.as {
		at = c.leadAt // 五十四岁，|为|海州大学教授
	}
	if !l.endsClause(last, l.scene.line.end) {
		return false
	}
	if is := at < l.start(c.first) && l.clauseBegins(at); !is && !l.servesAs(c) {
		return false
	}
	l.giveSubject("R-SUBJECT.is", c.held)
	return true
}

// servesAs: the clause says before the chain, and before other things that its subject is, that it acts as them: 作为教育史专家、|海州
// 大学教授，他; or as what the clause before says of it with 这位: 这位土木工程专家，|海州科学院院士.
func (l *Linker) servesAs(c *chain) bool {
	if l.isPerson(c.at) {
		return false
	}
	from := l.clauseStart(l.start(c.first))
	return beginsWith(l.text[from:l.start(c.first)], classServing)
}

// clauseStart returns where the clause of rune at begins, or a place in it that is far enough before.
func (l *Linker) clauseStart(at int) int {
	from := at
	for first := max(l.scene.line.start, at-longestLookBack); from > first && !sentenceMarks.Has(l.text[from-1]); {
		from--
	}
	return from
}

// superlative returns where begins what says before entity i that its holder is the first of them in something: 是|任期最长的校长.
func (l *Linker) superlative(i int) int {
	at := l.start(i)
	if !endsInClass(l.text[:at], classSuperlative) {
		return at
	}
	for k := at - 1; k > max(l.endBefore(i), at-longestLead) && runes.IsHan(l.text[k]); k-- {
		if ending(l.text[:k], classCopula) > 0 {
			return k
		}
	}
	return at
}

// ownersRule returns the rule by which the titles are those of the one whom the lines are about, "" for none, and the DATE
// that is theirs where the line does not begin with it, else -1.
func (l *Linker) ownersRule(c *chain, guard string) (rule string, date int) {
	s, ln := &l.scene, l.scene.line
	if s.owner < 0 {
		return "", -1
	}
	if guard == "R-DATED" && l.beforeDate(c) {
		return "R-SUBJECT.dated", c.at
	}
	before := l.runeBefore(c.first)
	ends := l.endsClause(c.held[len(c.held)-1].Title, ln.end)
	begins := sentenceMarks.Has(before) || isBlank(before) || l.elects(c)
	if before == '、' { // 某学会会员、|海州市教育学会理事
		begins = c.held[0].By == "R-BODY.beside"
	}
	clause := ends && begins
	behindDate := s.date >= 0 && s.date == c.first-1 && l.goesOnBehind(s.date, c.first)
	switch {
	case s.dated && (clause || behindDate):
		return "R-SUBJECT.dated", -1
	case behindDate && ends && l.ofOwner() && l.isSpan(s.date):
		return "R-SUBJECT.dated", s.date
	case ends && l.start(c.first) == ln.start:
		return "R-SUBJECT.line", -1
	case clause && l.ofOwner():
		return "R-SUBJECT.clause", -1
	}
	return "", -1
}

// elects: a clause of who elects, and the number of its term, begins before a title that the chain begins with: 。江苏省第十三届|人大代表.
func (l *Linker) elects(c *chain) bool {
	at := l.start(c.first)
	for at > l.endBefore(c.first) && (runes.IsHan(l.text[at-1]) || l.text[at-1] == '、') {
		at--
	}
	begins := at < l.start(c.first) && sentenceMarks.Has(runes.At(l.text, at-1)) && !beginsWith(l.text[at:], classPronoun)
	return begins && (l.runeBefore(c.first) == '届' || l.isTitle(c.first) && placeHas(l.headWord(c.first)))
}

// isSpan: a DATE has an end, or is open: 1995-1998年, 1998年至今.
func (l *Linker) isSpan(date int) bool {
	_, to, open := l.span(l.dateAt(date), "")
	return to != "" || open
}

// ofOwner: the line tells of the owner, whom there is, alone.
func (l *Linker) ofOwner() bool {
	s := &l.scene
	return s.owned || s.headed || l.genre.is(classResume) && !l.another(s.line, s.owner)
}

// laterClause returns the first of the titles that wait which begins a clause of the owner's, and stands beside its body: 某市
// 政协委员，|海州市妇联副主席; 0 for none.
func (l *Linker) laterClause(c *chain) int {
	if l.scene.owner < 0 || !l.ofOwner() || !l.endsClause(c.held[len(c.held)-1].Title, l.scene.line.end) {
		return 0
	}
	for i := 1; i < len(c.held); i++ {
		if t := c.held[i].Title; sentenceMarks.Has(l.runeBefore(t)) || l.isBody(t-1) && sentenceMarks.Has(l.runeBefore(t-1)) {
			return i
		}
	}
	return 0
}

// goesOnBehind: between a date and entity i stands what leads from one to the other, and perhaps a place: 2009.04-2011.09　石楼县|
// 副县长.
func (l *Linker) goesOnBehind(date, i int) bool {
	between := l.between(date, i)
	for len(between) > 0 && (isBlank(between[0]) || datedGap.Has(between[0])) {
		between = between[1:]
	}
	return len(between) == 0 || readGap(between).place
}

// dateHeld gives the titles that wait a DATE.
func (l *Linker) dateHeld(c *chain, date int) {
	for i := range c.held {
		c.held[i].in, c.held[i].dated = l.dateAt(date), true
	}
}

// clauseBegins: a clause begins before rune at, or 他.
func (l *Linker) clauseBegins(at int) bool {
	at -= ending(l.text[:at], classPronoun)
	return at == 0 || lexicon.MarkClause.Has(l.text[at-1])
}

func (l *Linker) giveSubject(rule string, titles []Post) {
	for k := l.scene.subject[0]; k <= l.scene.subject[1]; k++ {
		if who := l.whole(k); who >= 0 {
			l.give(rule, who, titles...)
		}
	}
	if len(titles) > 0 {
		l.last = titles[len(titles)-1]
	}
}

// endsBefore: the entity before entity i ends at rune at.
func (l *Linker) endsBefore(i, at int) bool { return i > 0 && l.end(i-1) == at }

// beforeDate: the chain begins its line, and the date of a table ends it: 海州一中校长　1990.9-1996.8.
func (l *Linker) beforeDate(c *chain) bool {
	ln := l.scene.line
	fills := l.start(c.first) == ln.start && l.end(c.at) == ln.end
	return fills && isCalendar(l.value(c.at)) && consists(l.between(c.at-1, c.at), &commas)
}

var (
	datedGap = runes.NewSet("，,：:—–-－至今起任在担为~～—")
	commas   = runes.NewSet("，,")
)

// endsClause: behind entity i and a bracket the clause ends.
func (l *Linker) endsClause(i, end int) bool {
	at := l.end(i)
	if at < end {
		at += aside(l.text[at:end])
	}
	if at < end {
		at += beginning(l.text[at:end], classTail)
	}
	return at >= end || sentenceMarks.Has(l.text[at]) || lexicon.MarkBracket.Has(l.text[at])
}
