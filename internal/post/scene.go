package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// scene is what the lines read so far say of the next one.
type scene struct {
	line       line
	section    int    // body of the last heading, -1 for none
	mode       mood   // of the items below 任命： and 免去：
	label      []Post // of a roster, for the names to come: 组长：
	owner      int    // person whom the lines are about, -1 for none
	owned      bool   // the line begins with its owner
	alone      bool   // the owner has a line of its own
	unlabelled bool   // the last line was a name alone, which no label stands above
	named      bool   // this one is
	headed     bool   // the owner is the one whom a heading names
	subject    [2]int // first and last person whom the sentence is about; -1 for none
	settled    bool   // the sentence has a subject of its own
	date       int    // last DATE of the sentence or line, -1 for none
	dated      bool   // it begins the line
	earlier    bool   // the sentence tells of what was before
	topic      int    // school that the paragraph is about, -1 for none
	columns    []mood // of a table, by the words in its head: 现任职务, 拟任职务
	column     int    // that is read
	bodyLast   bool   // the body stands in a column behind the title
	year       string // of a heading that is a year
	yearAt     int    // DATE that is the heading
	spoken     mood   // of the titles before a DATE that the sentence goes on with
}

var nobody = [2]int{-1, -1}

// genre is what an article is, as its lines tell.
type genre struct {
	public    bool   // tells who is to get posts: 公示
	notice    bool   // gives posts and takes them: 任免
	chronicle bool   // tells by years what happened
	resume    bool   // tells lives, by dated lines or in paragraphs
	list      bool   // rosters
	signature int    // body below the text, -1 for none
	signed    int    // DATE below the text, -1 for none
	decided   int    // DATE of the meeting that decided, or of publication, -1 for none
	passed    int    // DATE of a decision: （2024年6月28日通过）, -1 for none
	owner     int    // person whose life it is, where no line begins with one; -1
	host      int    // body that it is of, -1 for none
	scope     string // of most of its titles
	appoints  bool   // news of who follows whom
	dead      bool   // whose life it tells is no more
}

// survey finds out what the article is.
func (l *Linker) survey() {
	g := &l.genre
	*g = genre{signature: -1, signed: -1, passed: -1, decided: -1, owner: -1, host: -1}
	years, dated := 0, 0
	said := classesIn(l.text, 1<<classNoticeVerb|1<<classDied|1<<classOwnVoice|1<<classSuccession|1<<classHost)
	l.ownVoice, l.hosts = said&(1<<classOwnVoice) != 0, said&(1<<classHost) != 0
	g.appoints = said&(1<<classSuccession) != 0
	l.faculty, l.school = l.mostNamed(true), l.mostNamed(false)
	for n, ln := range l.lines {
		text := l.text[ln.start:ln.end]
		switch {
		case l.begins(ln, entity.Date) && l.alone(ln):
			if len(l.value(ln.first)) == len("2006") {
				years++
			} else {
				g.signed, g.signature = ln.first, l.above(n)
			}
		case l.signing(ln):
			g.signed = ln.last - 1
			if l.isBody(ln.first) {
				g.signature = ln.first
			}
		case l.begins(ln, entity.Date):
			if l.tabular(ln) {
				dated++
			}
		case len(text) <= longestHeading:
			l.classify(text)
		}
		if g.decided < 0 {
			g.decided = l.decision(ln, text)
		}
		if g.passed < 0 && ln.last == ln.first+1 && l.entities[ln.first].Type == entity.Date && runes.IndexRunes(text, []rune("通过）")) > 0 {
			g.passed = ln.first
		}
	}
	g.chronicle = g.chronicle || years >= 2
	if g.resume && !g.chronicle {
		g.owner = l.soleOwner()
	}
	g.dead = g.resume && said&(1<<classDied) != 0
	if dated >= 2 && !g.chronicle {
		g.resume = true
	}
	if !g.notice {
		g.notice = said&(1<<classNoticeVerb) != 0
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
	after := l.text[l.entities[ln.first].End:ln.end]
	return open || to != "" && len(to) <= len("2006-01") || len(after) > 0 && isBlank(after[0]) && len(v) <= len("2006-01")
}

// decision returns the day of a line that says when what follows was decided or published; -1 for none.
func (l *Linker) decision(ln line, text []rune) int {
	for i := ln.first; i < ln.last; i++ {
		if l.entities[i].Type == entity.Date && len(l.value(i)) == len("2006-01-02") && holds(text, classDecision) {
			return i
		}
	}
	return -1
}

// signing: the line ends with a day and names nobody, as below a notice: 海州市教育局（盖章）　2024年3月5日.
func (l *Linker) signing(ln line) bool {
	last := ln.last - 1
	if last < ln.first || ln.titled || ln.end-ln.start > longestHeading || l.entities[last].Type != entity.Date {
		return false
	}
	for _, r := range l.text[ln.start:ln.end] {
		if r == '。' || r == '，' || r == '；' || r == '：' {
			return false
		}
	}
	return len(l.value(last)) == len("2006-01-02") && ln.end-int(l.entities[last].End) <= 1 && !l.has(ln, entity.Person)
}

// soleOwner returns the first person of an article whose dated lines come before any line that begins with one; -1 if
// there is none.
func (l *Linker) soleOwner() int {
	for _, ln := range l.lines {
		if l.begins(ln, entity.Person) || l.labelled(ln) >= 0 {
			return -1
		}
		if l.begins(ln, entity.Date) && l.tabular(ln) {
			break
		}
	}
	for i := range l.entities {
		if l.isPerson(i) {
			return i
		}
	}
	return -1
}

// longestHeading is the length of a line that may say what the article is, in runes.
const longestHeading = 40

// classify notes the genre that a heading tells.
func (l *Linker) classify(text []rune) {
	g := &l.genre
	found := classesIn(text, 1<<classNotice|1<<classChronicle|1<<classPublic|1<<classResume|1<<classRoster)
	has := func(c class) bool { return found>>c&1 != 0 }
	g.notice = g.notice || has(classNotice)
	g.chronicle = g.chronicle || has(classChronicle)
	g.public = g.public || has(classPublic)
	g.resume = g.resume || has(classResume)
	g.list = g.list || has(classRoster)
}

// above returns the body that is alone on the line above line n, -1 if there is none.
func (l *Linker) above(n int) int {
	for n--; n >= 0; n-- {
		if ln := l.lines[n]; ln.end > ln.start {
			if l.alone(ln) && l.isBody(ln.first) {
				return ln.first
			}
			break
		}
	}
	return -1
}

// enter begins a line.
func (l *Linker) enter(n int) {
	s, ln := &l.scene, l.lines[n]
	s.line, s.date, s.dated, s.column, s.owned = ln, -1, false, 0, false
	s.topic, s.earlier = -1, false
	text := l.text[ln.start:ln.end]
	if s.headed && l.another(ln, s.owner) {
		if s.headed = false; !l.genre.resume {
			s.owner = -1
		}
	}
	s.owned = s.alone && s.owner >= 0
	if len(text) == 0 {
		if n := len(s.label); n > 0 && (l.at == 0 || s.label[n-1].Title < l.lines[l.at-1].first) {
			s.label = s.label[:0] // but for an empty line directly below it
		}
		return
	}
	s.settled = false
	if !l.goesOnAbout(text) {
		s.subject = [2]int{s.owner, s.owner}
	}
	s.unlabelled = s.named
	s.named = l.alone(ln) && l.isPerson(ln.first) && len(s.label) == 0
	switch {
	case l.begins(ln, entity.Date):
		s.date, s.dated = ln.first, l.genre.chronicle || l.tabular(ln)
		if l.alone(ln) && len(l.value(ln.first)) == len("2006") {
			s.year, s.yearAt = l.value(ln.first), l.index[ln.first]
		}
	case l.begins(ln, entity.Person):
		l.own(ln)
	case l.heading(ln, text):
	default:
		l.readMode(text)
		l.headedBy(ln)
		if p := l.labelled(ln); p >= 0 {
			s.owner, s.subject, s.settled = p, [2]int{p, p}, true
			s.owned, s.alone = p == ln.first, p == ln.first && int(l.entities[p].End) == ln.end
		}
	}
	if len(s.label) > 0 && l.nameIn(ln) < 0 {
		s.label = s.label[:0]
	}
}

// goesOnAbout: the line begins with 他 or 她.
func (l *Linker) goesOnAbout(text []rune) bool { return text[0] == '他' || text[0] == '她' }

// heading reads a line that names a body and says nothing of it: 石楼县第二中学大事记.
func (l *Linker) heading(ln line, text []rune) bool {
	s := &l.scene
	text, _ = runes.CutSuffix(text, "：")
	if len(text) > longestHeading || !l.hasBody(ln) || !l.titles(ln, text) {
		return false
	}
	section, says := -1, holds(text, classHeading)
	for i := ln.first; i < ln.last; i++ {
		if l.isBody(i) && (section < 0 || says || l.partOf(i)) {
			section = i
		} else if l.isBody(i) {
			return false // a list
		}
	}
	s.section, s.mode = section, mood{}
	return true
}

// partOf: the body is one of that before it in a heading: 海州大学　校友会, 海州大学第三届|学术委员会.
func (l *Linker) partOf(i int) bool {
	return isAllBlank(l.between(i-1, i)) || endsInClass(l.word(i), classGroup) && !l.joined(i)
}

// titles: no mark stands in the line, and no title: it is itself one.
func (l *Linker) titles(ln line, text []rune) bool {
	for _, r := range text {
		if sentenceMarks.Has(r) {
			return false
		}
	}
	return !l.has(ln, entity.Title) && !l.has(ln, entity.Person) || holds(text, classHeading)
}

var sentenceMarks = runes.NewSet("。；，：？！;,:?!")

// readMode reads a line that says what happens to those in the next: 任命：, 二、免去.
func (l *Linker) readMode(text []rune) {
	rest, colon := runes.CutSuffix(text, "：")
	if !colon && len(text) > longestHeading {
		return
	}
	if colon && l.genre.notice {
		l.announce(rest)
	}
	if last := l.scene.line.last - 1; colon && last >= l.scene.line.first && l.isBody(last) && endsInClass(l.word(last), classGroup) {
		l.scene.section = last // 成立校园安全工作领导小组，名单如下：
	}
	for _, m := range words().modes {
		if (colon || len(rest) <= len(m.word)+2) && runes.HasRunesAt(rest, len(rest)-len(m.word), m.word) {
			l.scene.mode = m.says
			return
		}
	}
	if i := runes.IndexRunes(text[:min(len(text), 6)], []rune("姓名")); i >= 0 {
		l.readColumns(text)
	}
	if endsInClass(text, classRosterHeading) {
		l.scene.section = -1
	}
}

// announce reads a line that says of those in the next lines that they are all given posts, or all lose them.
func (l *Linker) announce(text []rune) {
	gives, takes := holds(text, classAppointment), holds(text, classRemoval)
	if gives != takes && !l.scene.line.titled {
		l.scene.mode = moodOf("appointed", true)
		if takes {
			l.scene.mode = moodOf("removed", true)
		}
	}
}

// readColumns reads the head of a table.
func (l *Linker) readColumns(text []rune) {
	l.scene.columns = l.scene.columns[:0]
	title, body := runes.IndexRunes(text, []rune("职务")), runes.IndexRunes(text, []rune("单位"))
	l.scene.bodyLast = title >= 0 && title < body
	for i := range text {
		for _, m := range words().columns {
			if runes.HasRunesAt(text, i, m.word) {
				l.scene.columns = append(l.scene.columns, m.says)
				break
			}
		}
	}
}

// own reads a line that begins with a person: perhaps the next ones are about it.
func (l *Linker) own(ln line) {
	s, p := &l.scene, ln.first
	s.subject, s.settled = [2]int{p, p}, true
	s.headed = false
	l.headedBy(ln)
	alone := l.alone(ln)
	if !l.genre.chronicle && (l.genre.resume || alone || l.tellsLife(p) || l.profiles(ln)) {
		s.owner, s.owned, s.alone = p, true, alone
	}
}

// headedBy reads a heading that names one person and no body: perhaps the next lines are about it. 王思涵简介, 名师风采——王思涵.
func (l *Linker) headedBy(ln line) {
	text, _ := runes.CutSuffix(l.text[ln.start:ln.end], "：")
	if len(text) > longestName || l.genre.chronicle || holds(text, classByline) || slices.ContainsFunc(text, sentenceMarks.Has) {
		return
	}
	if p := l.sole(ln); p >= 0 && !l.isSurname(p) && !l.hasBody(ln) && l.onlyNames(p, ln) {
		s := &l.scene
		s.owner, s.headed, s.alone, s.subject, s.settled = p, true, false, [2]int{p, p}, true
	}
}

// onlyNames: behind the person its line goes on with titles, foreign letters or 简介, and says nothing of it.
func (l *Linker) onlyNames(p int, ln line) bool {
	for k := p; k < ln.last; k++ {
		end := ln.end
		if k+1 < ln.last {
			end = int(l.entities[k+1].Start)
		}
		between := l.text[l.entities[k].End:end]
		says := classesIn(between, 1<<classResume|1<<classTrait) == 0 && readGap(between).other
		if says && slices.ContainsFunc(between, runes.IsHan) {
			return false
		}
	}
	return true
}

// sole returns the only person that a line names, -1 for none or several.
func (l *Linker) sole(ln line) int {
	for k := ln.first; k < ln.last; k++ {
		if l.isPerson(k) && !l.another(ln, k) {
			return k
		}
	}
	return -1
}

// another: the line names another person.
func (l *Linker) another(ln line, p int) bool {
	for k := ln.first; k < ln.last; k++ {
		if l.isPerson(k) && !l.sameWord(k, p) {
			return true
		}
	}
	return false
}

// profiles: the line begins with the only person that it names, and behind that stand titles or what else says who it is: ，
// 海州大学教授，…; （1930—2010），浙江海州人，….
func (l *Linker) profiles(ln line) bool {
	p := ln.first
	after := afterName(l.text[l.entities[p].End:ln.end])
	if !ln.titled || len(after) == 0 || after[0] != '，' || l.another(ln, p) {
		return false
	}
	next := p + 1
	if int(l.entities[next].Start) != ln.end-len(after)+1 {
		end := 1 + max(slices.IndexFunc(after[1:], sentenceMarks.Has), 0)
		return end <= longestTrait && endsInClass(after[:end], classTrait)
	}
	for next+1 < ln.last && l.isBody(next) && l.entities[next].End == l.entities[next+1].Start {
		next++
	}
	return l.isTitle(next) && l.endsClause(next, ln.end)
}

// tellsLife: a sex, a people or a birthday stands behind the name: ，男，汉族; ，1958年1月生于海州.
func (l *Linker) tellsLife(p int) bool {
	after := l.behind(p)
	for i, r := range after[:min(len(after), 8)] {
		next := runes.At(after, i+1)
		if (r == '男' || r == '女' || r == '族') && (next == 0 || sentenceMarks.Has(next) || isBlank(next) || next == '）' || next == '\n') {
			return true
		}
		if sentenceMarks.Has(r) && r != '，' && r != ',' {
			break
		}
	}
	k := p + 1
	if k < len(l.entities) && l.entities[k].Type == entity.Count && runes.HasSuffix(l.word(k), "岁") && len(l.between(p, k)) == 1 {
		return true
	}
	return k < len(l.entities) && l.entities[k].Type == entity.Date && beginsWith(l.behind(k), classBorn) && len(l.between(p, k)) < 4
}

// labelled returns the person behind a label that says whom the lines are about: 姓名：王思涵.
func (l *Linker) labelled(ln line) int {
	for i := ln.first; i < ln.last; i++ {
		if l.isPerson(i) && endsInClass(l.text[ln.start:l.entities[i].Start], classOwnerLabel) {
			return i
		}
	}
	return -1
}
