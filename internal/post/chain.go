package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// chain reads one chain of bodies, titles and persons from entity i on and
// returns the index behind it. In a chain every title waits for the next
// person, and a body is handed on from title to title:
// 市委教育工委书记、市教育局党组书记、局长赵雪宏.
func (l *Linker) chain(i int) int {
	first := i
	l.held, l.shared, l.chainOrg = l.held[:0], l.shared[:0], l.chainOrg[:0]
	person, posts := -1, len(l.out)
	l.takers, l.takerStatus = l.takers[:0], Current
	for ; i < len(l.entities); i++ {
		var g gap
		if i > first {
			if g = l.gapBefore(i); g.other {
				break
			}
		}
		e := &l.entities[i]
		switch {
		case isBody(e.Type):
			if g.sep == '，' && len(l.held) == 0 || len(l.chainOrg) > 0 && l.entities[i-1].Type != entity.Title && g.sep != '和' && g.sep != '与' && g.sep != '及' && g.sep != '、' {
				l.chainOrg = l.chainOrg[:0]
			}
			l.chainOrg = append(l.chainOrg, i)
			if (g.verb || g.open) && person == i-1 {
				l.takeOn(person, g)
			}
		case e.Type == entity.Title:
			if (g.verb || g.open) && person >= 0 && person == i-1 {
				l.takeOn(person, g)
			}
			if len(l.takers) > 0 {
				l.take(i, g)
				break
			}
			if person >= 0 && i > first && l.entities[i-1].Type == entity.Person && g.sep == 0 {
				l.afterName(i, person, g)
				break
			}
			l.hold(i, g, i > first)
		case e.Type == entity.Person:
			l.takers = l.takers[:0]
			l.person(i, g)
			person = i
		default:
			return max(i, first) + 1
		}
	}
	l.apposition(first, person, posts)
	return max(i, first+1)
}

// takeOn notes that person, with the others of a list, takes on the titles to
// come: 陈远、林静怡任党委委员、副校长. Those in a bracket are its own.
func (l *Linker) takeOn(person int, g gap) {
	l.takerStatus, l.takerRule = g.status, RuleVerb
	first := l.listStart(person)
	if g.open {
		first, l.takerRule = person, RuleApposition
	}
	l.takers = l.takers[:0]
	for k := first; k <= person; k++ {
		if l.entities[k].Len() > 1 {
			l.takers = append(l.takers, k)
		}
	}
}

// take makes the posts of a title that the persons before the verb take on:
// 王思涵任海州市第七中学党委书记、校长.
func (l *Linker) take(i int, g gap) {
	p := Post{Org: -1, Title: i, Rule: l.takerRule, Status: l.takerStatus}
	if isBody(l.entities[i-1].Type) && g.sep == 0 {
		p.Org = i - 1
	} else {
		p.Org, p.Guessed = l.handedOn(i, g)
		if k := l.taken; p.Guessed && k >= 0 && l.canHave(k, i) && l.sameLine(k, i) {
			p.Org = k // …任海州二中校长，林静怡任副校长
		}
	}
	l.taken, l.takenStatus = p.Org, p.Status
	for _, person := range l.takers {
		p.Person = person
		l.out = append(l.out, p)
	}
}

// sameLine: entity k stands before entity i, and no line ends between them.
func (l *Linker) sameLine(k, i int) bool {
	return k < i && !slices.Contains(l.text[l.entities[k].End:l.entities[i].Start], '\n')
}

// hold keeps title i until its person comes; inner says that it is not the
// first of its chain.
func (l *Linker) hold(i int, g gap, inner bool) {
	h := held{title: i, org: -1, status: g.status}
	if h.status == Current && (!inner && l.formerBefore(i) || inner && isBody(l.entities[i-1].Type) && l.formerBefore(i-1)) {
		h.status = Former
	}
	adjacent := inner && isBody(l.entities[i-1].Type) && g == (gap{status: g.status})
	switch {
	case adjacent:
		h.org = i - 1
		l.held = append(l.held, h)
		l.jointBody(i, h)
		return
	case g.pronoun != 0 && inner && g.sep == 0 && isBody(l.entities[i-1].Type):
		h.org = i - 1 // 石河子大学|校|党委书记
	case g.pronoun != 0:
		h.org, h.guessed = l.bodies.pronoun(g, i), true
		l.chainOrg = l.chainOrg[:0]
		if h.org >= 0 {
			l.chainOrg = append(l.chainOrg, h.org)
		}
	case g.place:
		l.chainOrg = l.chainOrg[:0]
	default:
		if !inner {
			g.pronoun, g.that = l.pronounBefore(i)
		}
		if g.pronoun != 0 {
			h.org, h.guessed = l.bodies.pronoun(g, i), true
		} else {
			h.org, h.guessed = l.handedOn(i, g)
		}
		if h.org >= 0 && len(l.chainOrg) == 0 {
			l.chainOrg = append(l.chainOrg, h.org)
		}
	}
	l.held = append(l.held, h)
}

// formerBefore: 原 or 时任 stands directly before entity i: 原海州市教育局局长.
func (l *Linker) formerBefore(i int) bool {
	s := l.entities[i].Start
	if s == 0 {
		return false
	}
	return l.text[s-1] == '原' || s > 1 && l.text[s-2] == '时' && l.text[s-1] == '任'
}

// pronounBefore reads the 校, 院 or 该系 that stands directly before entity i,
// the first of its chain.
func (l *Linker) pronounBefore(i int) (pronoun rune, that bool) {
	s := l.entities[i].Start
	if s == 0 {
		return 0, false
	}
	r := l.text[s-1]
	that = s > 1 && l.text[s-2] == '该' || s > 2 && l.text[s-3] == '该'
	switch r {
	case '校', '院':
		return r, that
	case '系', '局', '园', '所', '会', '司', '心':
		if that {
			return r, that
		}
	}
	return 0, false
}

// jointBody: two bodies joined by 和 before one title both have it: 海州科学院
// 和江州工程院院士.
func (l *Linker) jointBody(i int, h held) {
	n := len(l.chainOrg)
	if n < 2 || l.chainOrg[n-2] != i-2 {
		return
	}
	switch l.gapBefore(i - 1).sep {
	case '和', '与', '及':
		h.org = i - 2
		l.held = append(l.held, h)
	}
}

// handedOn returns the latest body of the chain that can have title i, or the
// one that the article means where the chain has none.
func (l *Linker) handedOn(i int, g gap) (org int, guessed bool) {
	if isTerritorial(l.word(i)) {
		return -1, false
	}
	if g.sep == '，' && l.entities[i].Rule == recognise.RuleTitleDepartment {
		// Behind a comma a department is rather the main body's than the last one's.
		if k := l.bodies.meant(l.word(i), i); k >= 0 {
			return k, true
		}
	}
	for k := len(l.chainOrg) - 1; k >= 0; k-- {
		if l.canHave(l.chainOrg[k], i) {
			return l.chainOrg[k], false
		}
	}
	if len(l.chainOrg) > 0 && isRank(l.word(i)) {
		return l.chainOrg[len(l.chainOrg)-1], false
	}
	return l.bodies.meant(l.word(i), i), true
}

// person gives person i the titles that wait, or those of the person before it
// in a list.
func (l *Linker) person(i int, g gap) {
	if l.entities[i].Len() < 2 {
		l.held = l.held[:0] // 葛校长: a surname holds no post of its own
		return
	}
	direct := g.sep == 0 || g.sep == '、' && len(l.held) > 0 && g != (gap{sep: '、'})
	switch {
	case len(l.held) > 0 && direct:
		for _, h := range l.held {
			l.out = append(l.out, h.post(i, RuleBeforeName))
		}
		l.shared = append(l.shared[:0], l.held...)
	case len(l.shared) > 0 && (g.sep == '、' || g.sep == '和' || g.sep == '与' || g.sep == '及') && !l.titleFollows(i):
		for _, h := range l.shared {
			l.out = append(l.out, h.post(i, RuleSharedTitle))
		}
	default:
		l.shared = l.shared[:0]
		if g.sep == '，' {
			l.chainOrg = l.chainOrg[:0]
		}
	}
	l.held = l.held[:0]
}

// titleFollows: a title stands directly behind entity i.
func (l *Linker) titleFollows(i int) bool {
	return i+1 < len(l.entities) && l.entities[i+1].Type == entity.Title && l.gapBefore(i+1) == (gap{})
}

// afterName makes the post of a title that follows its person: 李明哲副校长.
func (l *Linker) afterName(title, person int, g gap) {
	if l.entities[person].Len() < 2 {
		return
	}
	p := Post{Person: person, Org: -1, Title: title, Rule: RuleAfterName, Status: g.status}
	switch {
	case person > 0 && isBody(l.entities[person-1].Type) && l.besides(person):
		p.Org = person - 1
	case person > 1 && l.entities[person-1].Type == entity.Title && len(l.out) > 0 && l.out[len(l.out)-1].Rule == RuleAfterName &&
		l.out[len(l.out)-1].Title == person-1 && l.listGap(person) && l.out[len(l.out)-1].Org >= 0 && l.canHave(l.out[len(l.out)-1].Org, title):
		p.Org, p.Guessed = l.out[len(l.out)-1].Org, l.out[len(l.out)-1].Guessed // 密歇根大学A教授、B教授
	case isRank(l.word(title)) || isTerritorial(l.word(title)):
	default:
		p.Org, p.Guessed = l.bodies.meant(l.word(title), title), true
	}
	if p.Org < 0 && !recognise.EndsIn(l.word(title), "院士") && isRank(l.word(title)) && len(l.shared) > 0 {
		p.Org = l.shared[len(l.shared)-1].org // 海州农业研究所所长周文博教授
	}
	l.out = append(l.out, p)
	l.listBefore(p)
}

// besides: person i stands directly behind a body, or is its: 海州大学的陈远.
func (l *Linker) besides(i int) bool {
	g := l.gapBefore(i)
	if g == (gap{}) {
		return true
	}
	s, e := l.entities[i-1].End, l.entities[i].Start
	return e-s == 1 && l.text[s] == '的'
}

func (l *Linker) listGap(i int) bool {
	g := l.gapBefore(i)
	return g == (gap{sep: '、'}) || g == (gap{sep: '和'}) || g == (gap{sep: '与'})
}

// listBefore gives the post of a title behind a list of persons to all of them:
// 海州大学陈远、林静怡教授.
func (l *Linker) listBefore(p Post) {
	k := p.Person
	for k > 0 && l.entities[k-1].Type == entity.Person {
		if !l.listGap(k) {
			return
		}
		k--
	}
	if k == p.Person || k > 0 && l.entities[k-1].Type == entity.Title && l.gapBefore(k) == (gap{}) {
		return
	}
	org := p.Org
	if k > 0 && isBody(l.entities[k-1].Type) && l.besides(k) {
		org = k - 1
		l.out[len(l.out)-1].Org = org
	}
	for ; k < p.Person; k++ {
		l.out = append(l.out, Post{Person: k, Org: org, Title: p.Title, Rule: RuleAfterName, Status: p.Status})
	}
}

// apposition: titles behind a person and no other person for them:
// 王思涵，海州大学旅游学院教授.
func (l *Linker) apposition(first, person, posts int) {
	if person < 0 || len(l.held) == 0 || person != first && len(l.out) > posts {
		return
	}
	for _, h := range l.held {
		if h.title > person {
			l.out = append(l.out, h.post(person, RuleApposition))
		}
	}
}
