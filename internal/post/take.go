package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// takeOn notes whether the person before, with the others of a list, takes on the titles to come: 陈远、林静怡任党委委员、
// 副校长. Those in a bracket are its own.
func (l *Linker) takeOn(c *chain) {
	if l.isPerson(c.at - 1) {
		l.sign(c)
	} else if !l.ranked(c) {
		return
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
	if c.takes == "R-VERB" {
		c.bodies = c.bodies[:0]
	}
	switch s := l.scene.subject; {
	case c.replaced == c.at-1:
	case c.gap.joins == '，' && c.takes == "R-VERB" && s[0] >= l.scene.line.first && s[1] < c.list: // 王思涵师从李明哲，|任
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

// ranked: a name with a title behind it stands before a verb: 聘请王思涵教授|担任|名誉院长.
func (l *Linker) ranked(c *chain) bool {
	named := l.isTitle(c.at-1) && c.person == c.at-2 && l.gap(c.at-1).nothing()
	return named && c.gap.takes != "" && c.gap.joins == 0
}

// climbs: who is named goes from the post behind to another one: 由|副局长|升任|局长.
func (l *Linker) climbs(at int) bool {
	for i := at + 1; i < min(at+5, l.scene.line.last); i++ {
		if l.gap(i).says.verb {
			return true
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

// sign is what alone may give titles to the names before it: 任命王思涵|为|校长, 免去王思涵|的|校长职务, a bracket, a column.
type sign struct {
	takes string
	says  mood
	holds func(l *Linker, c *chain, s signed) bool
}

// signed is what stands between a name and titles.
type signed struct {
	text   []rune
	what   rune   // that alone stands there; 0 for none
	before []rune // the text before the names
	item   bool   // the names begin a line or a clause
}

var (
	given   = mood{status: entity.Appointed, verb: true}
	taken   = mood{status: entity.Removed, verb: true}
	present = mood{verb: true}
)

// signs are asked in their order.
var signs = [...]sign{
	{"R-APPOSITION.bracket", mood{}, func(_ *Linker, _ *chain, s signed) bool { return lexicon.MarkBracket.Has(s.what) }},
	{"R-VERB.certified", given, func(l *Linker, c *chain, s signed) bool {
		return among(s.text, classCertificate) && l.certified(c.at)
	}},
	{"R-VERB.removed", taken, func(_ *Linker, _ *chain, s signed) bool {
		return (s.what == '的' || len(s.text) == 0) && endsInClass(s.before, classRemoval)
	}},
	{"R-VERB.appointed", given, func(_ *Linker, _ *chain, s signed) bool { // 任命, 任命：
		return s.what == '为' && (endsInClass(s.before, classAppointment) || endsInClass(s.before[:max(0, len(s.before)-1)], classAppointment))
	}},
	{"R-MODE", mood{}, func(l *Linker, _ *chain, s signed) bool {
		said := s.what == '的' || s.what == '为' || isAllBlank(s.text)
		return said && s.item && l.scene.mode.verb
	}},
	{"R-VERB.chronicle", mood{begins: true, verb: true}, func(l *Linker, _ *chain, s signed) bool {
		return s.what == '为' && l.genre.is(classChronicle)
	}},
	{"R-VERB.also", given, func(l *Linker, c *chain, s signed) bool { // ；王思涵为副校长
		goesOn := l.last.Status == entity.Appointed || l.last.begins && l.last.Title >= l.scene.line.first
		return s.what == '为' && goesOn && (s.item || lexicon.MarkList.Has(l.runeBefore(max(c.list, 0))))
	}},
	{"R-VERB.listed", given, func(l *Linker, c *chain, s signed) bool {
		return s.what == '为' && l.scene.line.first == c.list && l.genre.is(classNotice) && l.tells(c.at)
	}},
	{"R-VERB.is", present, func(l *Linker, c *chain, s signed) bool {
		n := beginning(s.text, classCopula)
		return n > 0 && !readGap(s.text[n:]).other && l.tells(c.at)
	}},
	{"R-COLUMN", mood{}, func(l *Linker, c *chain, s signed) bool {
		return len(s.text) > 0 && isAllBlank(s.text) && (l.isBody(c.at) || l.begins(l.scene.line, entity.Person))
	}},
}

// sign reads the sign between a name and what is read.
func (l *Linker) sign(c *chain) {
	first := max(c.list, 0)
	s := signed{text: afterName(l.between(c.at-1, c.at)), before: l.before(first)}
	if len(s.text) > 1 && s.text[0] != '为' && !isBlank(s.text[0]) && !mayBegin(s.text, 1<<classCertificate|1<<classCopula) {
		return // no sign begins so
	}
	s.item = l.scene.line.first == c.list || lexicon.MarkClause.Has(l.runeBefore(first))
	if end := l.text[:c.leadAt]; c.first < c.list && l.isTitle(c.list-1) && l.gap(c.list).nothing() && endsInClass(end, classAppointment) {
		s.before = end // 聘请|原局长杜恒山|为
	}
	switch {
	case len(s.text) == 1, len(s.text) > 1 && s.text[0] == '为' && !readGap(s.text[1:]).other: // 为屏南县|副县长
		s.what = s.text[0]
	}
	for i := range signs {
		if g := &signs[i]; g.holds(l, c, s) {
			c.gap = gap{takes: g.takes, says: g.says, blank: g.takes == "R-COLUMN"}
			if g.takes == "R-MODE" {
				c.gap.says = l.scene.mode
			}
			return
		}
	}
}

// certified: behind the post from entity i on stands what says in writing that somebody has it: 海州大学|客座教授|聘书.
func (l *Linker) certified(i int) bool {
	i += l.bodiesFrom(i)
	return l.isTitle(i) && beginsWith(l.behind(i), classLetter)
}

// tells: bodies and titles from entity i on end the clause: 是|海州一中|教导主任, 是海州学会、江州学会|会员.
func (l *Linker) tells(i int) bool {
	for i+1 < l.scene.line.last && (l.isBody(i+1) || l.isTitle(i+1)) {
		i++
	}
	return l.isTitle(i) && l.endsClause(i, l.scene.line.end)
}
