package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// own reads a line that begins with a person: perhaps the next ones are about it.
func (l *Linker) own(ln line) {
	s, p := &l.scene, l.whole(ln.first)
	if s.tellsOf(ln.first, ln.first); p < 0 {
		return
	}
	s.headed = false
	l.headedBy(ln)
	if !l.genre.is(classChronicle) && (l.genre.is(classResume) || l.owns(ln, p)) {
		s.owner, s.owned, s.alone = p, true, ln.alone
	}
}

// owns: the line that begins with a person says that the next ones are about it.
func (l *Linker) owns(ln line, p int) bool {
	dated := l.inside[p].Value != "" && l.hasTrait(p) // （1930—2010），浙江海州人
	return ln.alone || dated || l.tellsLife(p) || l.profiles(ln)
}

// headedBy reads a heading that names one person and no body: perhaps the next lines are about it. 王思涵简介, 名师风采——王思涵.
func (l *Linker) headedBy(ln line) {
	text, _ := beforeColon(l.lineText(ln))
	if len(text) > longestName || ln.hasBody() || l.genre.said&(1<<classChronicle|1<<classNotice) != 0 {
		return
	}
	p := l.sole(ln)
	if p < 0 || l.isSurname(p) || holds(l.text[ln.start:l.start(p)], classByline) {
		return
	}
	if sentenceMarks.In(text) || !l.onlyNames(p, ln) {
		return
	}
	l.scene.tellsOf(p, p)
	l.scene.owner, l.scene.headed, l.scene.alone = p, true, false
}

// onlyNames: behind the person its line goes on with titles, foreign letters or 简介, and says nothing of it.
func (l *Linker) onlyNames(p int, ln line) bool {
	for k := p; k < ln.last; k++ {
		end := ln.end
		if k+1 < ln.last {
			end = l.start(k + 1)
		}
		between := l.text[l.end(k):end]
		says := !holds(between, classResume) && !holds(between, classTrait) && readGap(between).other
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
	after := afterName(l.text[l.end(ln.first):ln.end])
	if !ln.has(entity.Title) || !isComma(runes.At(after, 0)) || l.another(ln, ln.first) {
		return false
	}
	next := ln.first + 1
	if l.start(next) != ln.end-len(after)+1 {
		end := 1 + max(slices.IndexFunc(after[1:], sentenceMarks.Has), 0)
		return end <= longestTrait && endsInClass(after[:end], classTrait)
	}
	for l.isBody(next) && l.touches(next+1) {
		next++
	}
	return l.isTitle(next) && l.endsClause(next, ln.end)
}

// tellsLife: a sex, a people, an age or a birthday stands behind the name: ，男，汉族; ，1958年1月生于海州.
func (l *Linker) tellsLife(p int) bool {
	after := l.behind(p)
	other := afterName(after)
	for len(other) > 1 && (isBlank(other[0]) || isComma(other[0])) {
		other = other[1:]
	}
	if beginsWith(other, classByname) { // （1904—1987），字子文
		return true
	}
	for i, r := range after[:min(len(after), 8)] {
		next := runes.At(after, i+1)
		if persons.Has(r) && (sentenceMarks.Has(next) || isBlank(next) || next == '）') {
			return true
		}
		if sentenceMarks.Has(r) && !isComma(r) {
			break
		}
	}
	k := p + 1
	switch {
	case l.is(k, entity.Count):
		return runes.HasSuffix(l.word(k), "岁") && len(afterName(l.between(p, k))) == 1
	case l.isDate(k):
		return len(afterName(l.between(p, k))) < 4 && beginsWith(l.behind(k), classBorn)
	}
	return false
}

var persons = runes.NewSet("男女族") // end a clause that says who somebody is

// labelled returns the person behind a label that says whom the lines are about: 姓名：王思涵.
func (l *Linker) labelled(ln line) int {
	for i := ln.first; i < ln.last; i++ {
		if l.isPerson(i) && endsInClass(l.text[ln.start:l.start(i)], classOwnerLabel) {
			return i
		}
	}
	return -1
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
	return slices.IndexFunc(l.entities, func(e mention.Candidate) bool { return e.Type == entity.Person })
}

// lives: the line tells of somebody's life.
func (l *Linker) lives() bool {
	s, c := &l.scene, &l.chain
	if row := l.begins(s.line, entity.Person) && (len(s.table.titles) > 0 || c.person == s.line.first && l.gap(c.at).takes != "R-VERB"); row {
		return false
	}
	return s.owned || l.genre.is(classResume) && s.owner >= 0
}
