package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
)

// findHost finds the body that a notice, a chronicle or a roster is of: the one of the kind that its titles need which is
// named most often; headings and signatures count more.
func (l *Linker) findHost() {
	g := &l.genre
	if g.host = -1; !l.formal() {
		return
	}
	l.readScope()
	l.chain.head, l.chain.modifiers = lexicon.TitleOf(nil), nil // fits asks without a title
	all := l.tallies[:0]
	for i := range l.entities {
		if !l.isBody(i) || !l.fits(i, g.scope) {
			continue
		}
		if l.ofPost(i) {
			continue
		}
		n := 1
		if i == g.signature {
			n = 3
		}
		all = count(all, tally{i, n}, func(t tally) bool { return endAlike(l.word(t.first), l.word(i)) })
	}
	l.tallies = all
	best := tally{-1, 0}
	for _, t := range all {
		if t.count > best.count {
			best = t
		}
	}
	g.host = best.first
}

// count adds a tally to that of the same body.
func count(all []tally, t tally, same func(tally) bool) []tally {
	for k := range all {
		if same(all[k]) {
			all[k].count += t.count
			return all
		}
	}
	if len(all) < mostSchools {
		all = append(all, t)
	}
	return all
}

// readScope finds the scope that most titles have which have no body beside them.
func (l *Linker) readScope() {
	var counts [32]int
	best := lexicon.ScopeNone
	for i := range l.entities {
		if !l.isTitle(i) || i > 0 && l.isBody(i-1) && l.entities[i-1].End == l.entities[i].Start {
			continue
		}
		s := lexicon.TitleOf(l.word(i)).Scope
		if len(bodyRules()["limit "+s.String()]) == 0 || s == lexicon.ScopeTerritorial {
			continue
		}
		if counts[s]++; counts[s] > counts[best] || best == lexicon.ScopeNone {
			best = s
		}
	}
	l.genre.scope = best.String()
}

// fits: a body can have titles of the scope.
func (l *Linker) fits(body int, scope string) bool {
	limits := bodyRules()["limit "+scope]
	for _, r := range limits {
		if r.fits(l, body) {
			return true
		}
	}
	return len(limits) == 0
}

// founded returns the last body of the line before entity i that the line founds or renames, and that can have the title;
// -1 for none.
func (l *Linker) founded(i int) int {
	for k := i - 1; k >= max(l.scene.line.first, i-farthest); k-- {
		if l.isBody(k) && (beginsWith(l.behind(k), classFounded) || endsInClass(l.before(k), classFounding)) && l.canHave(k) {
			if endsInClass(l.before(k), classRenaming) {
				l.scene.section = k
			}
			return k
		}
	}
	return -1
}

// toldOf returns the last body of the line before entity i that can have the title, or that of the post before; -1 for none.
func (l *Linker) toldOf(i int) int {
	for k := i - 1; k >= max(l.scene.line.first, i-farthest); k-- {
		if l.entities[k].Type == entity.School && l.canHave(k) {
			return k
		}
	}
	return -1
}
