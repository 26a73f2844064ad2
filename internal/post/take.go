package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// takeOn notes whether the person before, with the others of a list, takes on the titles to come: 陈远、林静怡任党委委员、
// 副校长. Those in a bracket are its own.
func (l *Linker) takeOn(c *chain) {
	going := l.isBody(c.at-1) && c.person == c.at-2 && !l.touches(c.at-1)
	switch {
	case going && c.gap.takes == "R-VERB" && l.gap(c.at-1).nothing(): // 王思涵调到海州一中|任
		c.led = c.at - 1
	case l.isPerson(c.at - 1):
		l.sign(c)
	case l.isTitle(c.at) && l.isBody(c.at-1) && c.person == c.at-2 && l.inBracket(c.at-1, c.at): // 王思涵　海州一中（|校长）
		c.gap = gap{takes: "R-APPOSITION.bracket"}
	case c.gap.as && l.isTitle(c.at-1) && c.person == c.at-2 && endsInClass(l.text[:c.leadAt], classAppointment): // 聘请王思涵教授|为|名誉院长
		c.gap.as, c.gap.takes, c.gap.says = false, "R-VERB.appointed", given
	case !l.ranked(c):
		c.gap.other = c.gap.other || c.gap.as
		return
	}
	switch {
	case c.gap.as && c.gap.takes == "R-VERB" && c.gap.says.status == entity.Former: // 此前为
		c.gap.takes = "R-VERB.is"
	case c.gap.as && c.gap.takes == "R-VERB" && l.isWhat(c):
		c.gap.takes, c.gap.says = "R-VERB.is", present
	case c.gap.as && c.gap.takes == "R-VERB", c.gap.by && !l.climbs(c.at):
		c.gap.other = true
	case c.gap.by:
		c.gap.takes, c.gap.says = "R-VERB.from", mood{status: entity.Former, verb: true}
	}
	if c.gap.takes == "" || c.gap.other {
		return
	}
	c.takes, c.each = c.gap.takes, c.gap.each
	party := c.party >= 0 && c.party < c.list && strings.HasPrefix(c.takes, "R-VERB") && c.takes != "R-VERB.removed"
	if own := c.takes == "R-VERB" || c.takes == "R-VERB.led" || c.takes == "R-VERB.also"; (own || party) && !l.whose(c) {
		c.bodies = c.bodies[:0]
	}
	if c.takes == "R-VERB.appointed" && l.isTitle(c.list-1) && societyScopes>>l.headWord(c.at).Scope&1 != 0 {
		c.bodies = slices.DeleteFunc(c.bodies, l.isSchool) // 任命海州大学教授王思涵为|秘书长
	}
	if c.led >= 0 && c.takes == "R-VERB" {
		c.bodies = append(c.bodies[:0], c.led)
	}
	switch {
	case c.replaced == c.at-1:
	case c.gap.joins == '，' && c.takes == "R-VERB" && l.object(c):
		c.takes, c.takers = "R-SUBJECT", l.scene.subject
	case c.takes == "R-APPOSITION.bracket":
		c.takers = [2]int{c.person, c.person}
	case c.person >= 0:
		c.takers = [2]int{max(c.list, c.person-longestList), c.person}
		if party {
			c.takers[0] = max(c.party, c.person-longestList)
		}
	}
}

// societyScopes are those of the titles that no school has.
const societyScopes = 1<<lexicon.ScopeSociety | 1<<lexicon.ScopeCommon

// isWhat: 为 says what somebody is, who begins the clause that the titles end: 王思涵教授|为|海州学会会员。
func (l *Linker) isWhat(c *chain) bool {
	text := l.before(max(c.list, 0))
	before := runes.At(text, len(text)-ending(text, classAdverb)-1)          // 目前|王思涵为
	founds := c.first == c.list-1 && l.isBody(c.first) && l.isGroup(c.first) // 组成筹备委员会，王思涵为
	begins := before == 0 || isBlank(before) || sentenceMarks.Has(before)
	return begins && (c.first == c.list || founds) && l.tells(c.at)
}

// object: the person before the comma is not the one that the sentence is about: 王思涵师从李明哲，|任.
func (l *Linker) object(c *chain) bool {
	s := l.scene.subject
	told := s[0] >= l.scene.line.first || s[0] >= 0 && s[0] == l.scene.owner
	return told && s[1] < c.list && !lexicon.MarkClause.Has(l.runeBefore(c.list))
}

// whose: the body before the list of names is that of the names alone: 海州大学|王思涵任校长.
func (l *Linker) whose(c *chain) bool {
	return c.list > c.first && l.isBody(c.list-1) && !l.gap(c.list).role
}

// ranked: a name with a title behind it stands before a verb: 聘请王思涵教授|担任|名誉院长.
func (l *Linker) ranked(c *chain) bool {
	named := l.isTitle(c.at-1) && c.person == c.at-2 && l.gap(c.at-1).nothing()
	return named && c.gap.takes != "" && c.gap.joins == 0
}

// climbs: who is named goes from the post behind to another one: 由|副局长|升任|局长.
func (l *Linker) climbs(at int) bool {
	for k := at + 1; k < min(at+5, l.scene.line.last); k++ {
		if g := l.gap(k); g.says.verb && (g.says.status == entity.Appointed || g.says.begins) {
			return true
		} else if g.other || l.isPerson(k) {
			return false
		}
	}
	return false
}

// afterName takes 同志 and a bracket off what stands behind a name: 同志|任, （女）|为.
func afterName(text []rune) []rune {
	for {
		if first := firstBits(text); !first.has(classHonorific) && first.more&beginsAside == 0 && !lexicon.MarkNumeral.Has(runes.At(text, 0)) {
			break
		}
		n := max(aside(text), beginning(text, classHonorific), people(text))
		if n == 0 {
			break
		}
		text = text[n:]
	}
	return text
}

// people returns the length of the number of those named: 王思涵、李明哲|二人|为; 0 for none.
func people(text []rune) (n int) {
	for n < len(text) && (runes.IsDigit(text[n]) || lexicon.MarkNumeral.Has(text[n])) {
		n++
	}
	if n > 0 && peopleMarks.Has(runes.At(text, n)) {
		return n + 1
	}
	return 0
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
	item   bool   // the names, perhaps with their titles, begin a line or a clause
}

// appoints: a verb that gives posts stands before the names, perhaps before what they do or a colon: 聘请海州市公安局民警|王思涵,
// 任命：|王思涵.
func (s *signed) appoints() bool {
	n := len(s.before)
	if endsInClass(s.before, classAppointment) || endsInClass(s.before[:max(0, n-1)], classAppointment) {
		return true
	}
	for k := n - 1; k >= max(0, n-longestLead) && runes.IsHan(s.before[k]) && !phraseEnds.Has(s.before[k]); k-- {
		if endsInClass(s.before[:k], classAppointment) {
			return true
		}
	}
	return false
}

var phraseEnds = runes.NewSet("为的由")

var (
	given   = mood{status: entity.Appointed, verb: true}
	taken   = mood{status: entity.Removed, verb: true}
	present = mood{verb: true}
)

// signs are asked in their order.
var signs = [...]sign{
	{"R-APPOSITION.bracket", mood{}, func(_ *Linker, _ *chain, s signed) bool { // 王思涵（海州一中校长）, （原
		return len(s.text) > 0 && lexicon.MarkBracket.Has(s.text[0]) && (len(s.text) == 1 || !readGap(s.text[1:]).other)
	}},
	{"R-VERB.certified", given, func(l *Linker, c *chain, s signed) bool {
		return among(s.text, classCertificate) && l.certified(c.at)
	}},
	{"R-VERB.removed", taken, func(_ *Linker, _ *chain, s signed) bool {
		return (s.what == '的' || len(s.text) == 0) && endsInClass(s.before, classRemoval)
	}},
	{"R-VERB.appointed", given, func(_ *Linker, _ *chain, s signed) bool { // 任命, 任命：
		return s.what == '为' && s.appoints()
	}},
	{"R-MODE", mood{}, func(l *Linker, _ *chain, s signed) bool {
		said := s.what == '的' || s.what == '为' || colons.Has(s.what) || isAllBlank(s.text)
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
	{"R-VERB.led", present, func(l *Linker, c *chain, s signed) bool { // 以王思涵|为组长、李明哲|为副组长的评估组
		return s.what == '为' && l.runeBefore(c.first) == '以'
	}},
	{"R-VERB.is", present, func(l *Linker, c *chain, s signed) bool {
		n := beginning(s.text, classCopula)
		return n > 0 && !readGap(s.text[n:]).other && l.tells(c.at)
	}},
	{"R-COLUMN", mood{}, func(l *Linker, c *chain, s signed) bool {
		listed := len(s.text) > 0 || len(l.scene.label) > 0 && l.isBody(c.at) // 组长：王思涵|教育局局长
		return listed && isAllBlank(s.text) && l.column(c)
	}},
}

// sign reads the sign between a name and what is read.
func (l *Linker) sign(c *chain) {
	first := max(c.list, 0)
	s := signed{text: afterName(l.between(c.at-1, c.at)), before: l.before(first)}
	if !s.mayGive(l.scene.mode.verb || len(l.scene.label) > 0) {
		return
	}
	if c.party >= 0 {
		first = min(first, c.party)
	}
	start := l.phraseStart(c, first) // 海州大学教授王思涵、海州一中校长李明哲|为
	s.item = l.scene.line.first == c.list || start == l.scene.line.start || lexicon.MarkClause.Has(runes.At(l.text, start-1))
	if end := l.text[:c.leadAt]; start == c.leadAt && l.isTitle(c.list-1) && l.gap(c.list).nothing() && endsInClass(end, classAppointment) {
		s.before = end // 聘请|原局长杜恒山|为
	}
	switch {
	case len(s.text) == 1, len(s.text) > 1 && s.text[0] == '为' && !readGap(s.text[1:]).other: // 为屏南县|副县长
		s.what = s.text[0]
	}
	for i := range signs {
		if g := &signs[i]; g.holds(l, c, s) {
			c.gap = gap{takes: g.takes, says: g.says, blank: g.takes == "R-COLUMN", pronoun: readGap(s.text[min(1, len(s.text)):]).pronoun}
			switch g.takes {
			case "R-MODE":
				c.gap.says = l.scene.mode
			case "R-APPOSITION.bracket":
				c.gap.says = readGap(s.text[1:]).says
			case "R-VERB.appointed":
				if n := ending(s.before, classAppointment); n > 0 && runes.At(s.before, len(s.before)-n-1) == '拟' { // 拟|任命王思涵为
					c.gap.says.status = entity.Proposed
				}
			}
			return
		}
	}
}

// mayGive: what stands there begins as a sign does; nothing is one only behind a verb, below a line with one or behind a label.
func (s *signed) mayGive(above bool) bool {
	if len(s.text) == 0 {
		return above || endsInClass(s.before, classRemoval)
	}
	r := s.text[0]
	if len(s.text) == 1 && (r == '的' || colons.Has(r)) {
		return true
	}
	return r == '为' || isBlank(r) || lexicon.MarkBracket.Has(r) || mayBegin(s.text, 1<<classCertificate|1<<classCopula)
}

// certified: behind the post from entity i on stands what says in writing that somebody has it: 海州大学|客座教授|聘书.
func (l *Linker) certified(i int) bool {
	i += l.bodiesFrom(i)
	return l.isTitle(i) && beginsWith(l.behind(i), classLetter)
}

// tells: bodies and titles from entity i on end the clause: 是|海州一中|教导主任, 是海州学会、江州学会|会员.
func (l *Linker) tells(i int) bool {
	k := i
	for k < l.scene.line.last && (l.isBody(k) || l.isTitle(k)) {
		if g := l.gap(k); k > i && !g.lists() && !g.nothing() && !l.of(k) {
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
