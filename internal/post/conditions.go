package post

import (
	"slices"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// bodyRule is a row of bodies.tsv: a body that is fit for what looks for one.
type bodyRule struct {
	id, where string
	title     lexicon.TitleFlag
	body      []condition // all of which must hold for the body
}

type condition struct {
	holds func(l *Linker, body int) bool
	not   bool // must not hold
}

func (r *bodyRule) fits(l *Linker, body int) bool {
	return !slices.ContainsFunc(r.body, func(c condition) bool { return c.holds(l, body) == c.not })
}

// conditions are those that have names in bodies.tsv.
var conditions = map[string]func(l *Linker, body int) bool{
	"-":            func(*Linker, int) bool { return true },
	"body":         (*Linker).isBody,
	"school":       (*Linker).isSchool,
	"faculty":      func(l *Linker, i int) bool { return l.isSchool(i) && l.isFaculty(i) },
	"no faculties": func(l *Linker, _ int) bool { return l.host.faculty.first < 0 },
	"named again":  func(l *Linker, _ int) bool { return l.host.school.count > 1 },
	"abroad":       func(l *Linker, i int) bool { return l.entities[i].Evidence&mention.Abroad != 0 },
	"aside":        func(l *Linker, i int) bool { return lexicon.MarkBracket.Has(l.runeBefore(i)) },
	"listed":       func(l *Linker, i int) bool { return l.joined(i) || l.joined(i+1) },
	"of post":      (*Linker).ofPost,
	"visited":      func(l *Linker, i int) bool { return l.host.ownVoice && lexicon.MarkVisit.Has(l.runeBefore(i)) },
}

// bodyRules are the rows of bodies.tsv by what looks for a body.
var bodyRules = sync.OnceValue(func() map[string][]*bodyRule {
	titles := map[string]lexicon.TitleFlag{"private": lexicon.TitlePrivate, "part": saysPart, "branch": ofBranch}
	rules := map[string][]*bodyRule{}
	for _, row := range lines("bodies.tsv") {
		f := strings.Split(row, "\t")
		r := &bodyRule{id: f[0], title: titles[f[2]], where: f[3]}
		for name := range strings.SplitSeq(f[4], ",") {
			name, not := strings.CutPrefix(name, "not ")
			holds := conditions[name]
			if ends := strings.Split(name, "|"); holds == nil {
				holds = func(l *Linker, i int) bool {
					return slices.ContainsFunc(ends, func(end string) bool { return l.ends(i, end) })
				}
			}
			r.body = append(r.body, condition{holds, not})
		}
		for of := range strings.SplitSeq(f[1], ",") {
			rules[of] = append(rules[of], r)
		}
	}
	return rules
})
