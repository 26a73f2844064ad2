package post

import (
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// bodyRule is a row of bodies.tsv: a body that is fit for what looks for one.
type bodyRule struct {
	id, where  string
	conditions []condition
}

// condition is one that a body, or the title that is read, must fulfil.
type condition func(l *Linker, body int) bool

func (r *bodyRule) fits(l *Linker, body int) bool {
	return !slices.ContainsFunc(r.conditions, func(holds condition) bool { return !holds(l, body) })
}

// conditions are those that have names in bodies.tsv.
var conditions = map[string]condition{
	"-":            func(*Linker, int) bool { return true },
	"abroad":       func(l *Linker, i int) bool { return l.entities[i].Evidence&mention.Abroad != 0 },
	"aside":        func(l *Linker, i int) bool { return lexicon.MarkBracket.Has(l.runeBefore(i)) },
	"body":         (*Linker).isBody,
	"branch":       func(l *Linker, _ int) bool { return l.chain.modified("党支部") },
	"faculty":      func(l *Linker, i int) bool { return l.isSchool(i) && l.isFaculty(i) },
	"free":         func(l *Linker, _ int) bool { return l.chain.head.Flags&lexicon.TitleFree != 0 },
	"listed":       func(l *Linker, i int) bool { return l.joined(i) || l.joined(i+1) },
	"named again":  func(l *Linker, _ int) bool { return l.school.count > 1 },
	"no faculties": func(l *Linker, _ int) bool { return l.faculty.first < 0 },
	"of post":      (*Linker).ofPost,
	"part":         func(l *Linker, _ int) bool { return len(l.chain.modifiers) > 1 }, // 宣传|部长, 教务处|处长
	"private":      func(l *Linker, _ int) bool { return l.chain.head.Flags&lexicon.TitlePrivate != 0 },
	"school":       (*Linker).isSchool,
	"visited":      func(l *Linker, i int) bool { return l.ownVoice && lexicon.MarkVisit.Has(l.runeBefore(i)) },
}

// bodyRules are the rows of bodies.tsv by what looks for a body.
var bodyRules = sync.OnceValue(func() map[string][]*bodyRule {
	rules := map[string][]*bodyRule{}
	for _, row := range lines("bodies.tsv") {
		f := strings.Split(row, "\t")
		r := &bodyRule{id: f[0], where: f[2]}
		for name := range strings.SplitSeq(f[3], ",") {
			name, not := strings.CutPrefix(name, "not ")
			holds := conditions[name]
			if ends := strings.Split(name, "|"); holds == nil {
				holds = func(l *Linker, i int) bool {
					return slices.ContainsFunc(ends, func(end string) bool { return l.ends(i, end) })
				}
			}
			r.conditions = append(r.conditions, func(l *Linker, i int) bool { return holds(l, i) != not })
		}
		for of := range strings.SplitSeq(f[1], ",") {
			rules[of] = append(rules[of], r)
		}
	}
	return rules
})

// modified: the word stands before the head word of the title, or before 副.
func (c *chain) modified(word string) bool {
	rest, _ := runes.CutSuffix(c.modifiers, "副")
	return runes.HasSuffix(rest, word)
}

// scope is the scope of the title that is read: a 党组书记 is one of a 局 or 厅, as a 科长 is.
func (c *chain) scope() string {
	if c.modified("党组") {
		return lexicon.ScopeSection.String()
	}
	return c.head.Scope.String()
}

// canHave reports whether a body can have the title that is read.
func (l *Linker) canHave(body int) bool {
	limits := bodyRules()["limit "+l.chain.scope()]
	if len(limits) == 0 || slices.ContainsFunc(limits, func(r *bodyRule) bool { return r.fits(l, body) }) {
		return true
	}
	l.Trace.note(limits[0].id, -1, l.chain.at, body)
	return false
}

// meant finds the body that the title means, where none stands beside it. One of a scope that no rule has (市长, 教授,
// 委员) means none. Known to be wrong: R-MEANT.only gives the 驻村第一书记 of 县教育局选派的驻村第一书记 to the school that
// the article is about.
func (l *Linker) meant() Seat { return l.search(l.chain.scope()) }

func (l *Linker) search(of string) Seat {
	for _, r := range bodyRules()[of] {
		if body := l.find(r); body >= 0 {
			return Seat{body, true, r.id}
		}
	}
	return nowhere
}

// find returns the last body that the rule finds, -1 for none.
func (l *Linker) find(r *bodyRule) int {
	from, to := max(0, l.chain.at-farthest), l.chain.at-1
	switch r.where {
	case "school":
		from, to = max(0, l.school.first), l.school.first
	case "faculty":
		from, to = max(0, l.faculty.first), l.faculty.first
	}
	for k := to; k >= from; k-- {
		if l.isBody(k) && r.fits(l, k) {
			return k
		}
	}
	return -1
}
