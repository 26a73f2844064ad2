package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// bodyRule is a row of bodies.tsv: a body that is fit for what looks for one.
type bodyRule struct {
	id, where  string
	conditions []condition
}

// condition is what a body, or the title that is read, must be, or must not be.
type condition struct {
	holds func(l *Linker, body int) bool
	not   bool
}

func (r *bodyRule) fits(l *Linker, body int) bool {
	return !slices.ContainsFunc(r.conditions, func(c condition) bool { return c.holds(l, body) == c.not })
}

// conditions are those that have names in bodies.tsv.
var conditions = map[string]func(l *Linker, body int) bool{
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
	"of post": func(l *Linker, i int) bool { // a title or name stands directly behind it
		k := i + 1
		return k < len(l.entities) && l.entities[k].Start == l.entities[i].End && (l.isTitle(k) || l.isPerson(k))
	},
	"part":    func(l *Linker, _ int) bool { return len(l.chain.modifiers) > 1 }, // 宣传|部长, 教务处|处长
	"private": func(l *Linker, _ int) bool { return l.chain.head.Flags&lexicon.TitlePrivate != 0 },
	"school":  (*Linker).isSchool,
	"visited": func(l *Linker, i int) bool { return l.ownVoice && lexicon.MarkVisit.Has(l.runeBefore(i)) },
}

// modified: the word stands before the head word of the title, or before 副.
func (c *chain) modified(word string) bool {
	rest, _ := runes.CutSuffix(c.modifiers, "副")
	return runes.HasSuffix(rest, word)
}

func (l *Linker) canHave(body int) bool {
	limits := bodyRules()["limit "+l.chain.scope]
	if len(limits) == 0 || slices.ContainsFunc(limits, func(r *bodyRule) bool { return r.fits(l, body) }) {
		return true
	}
	l.note(limits[0].id, -1, l.chain.at, body)
	return false
}

// search finds the body that a title of a scope, or a pronoun, means; none if no rule is of it (市长, 教授, 委员).
// Known to be wrong: R-MEANT.only gives the 驻村第一书记 of 县教育局选派的驻村第一书记 to the school of the article.
func (l *Linker) search(of string) Seat {
	for _, r := range bodyRules()[of] {
		from, to := max(0, l.chain.at-farthest), l.chain.at-1
		switch r.where {
		case "school":
			from, to = max(0, l.school.first), l.school.first
		case "faculty":
			from, to = max(0, l.faculty.first), l.faculty.first
		}
		for k := to; k >= from; k-- {
			if l.isBody(k) && r.fits(l, k) {
				return Seat{k, true, r.id}
			}
		}
	}
	return nowhere
}

// tally counts the mentions of a school from the first on, which is -1 for none.
type tally struct{ first, count int }

// speaksOfItself: the text says 我校 or 我院.
func speaksOfItself(text []rune) bool {
	for i, r := range text {
		if r == '我' && endsIn(text[:min(i+2, len(text))], words().ownVoice) {
			return true
		}
	}
	return false
}

// isFaculty: a school is a teaching unit of a university. A 学院 behind a place is none.
func (l *Linker) isFaculty(i int) bool {
	return endsIn(l.word(i), words().faculty) || l.entities[i].Evidence&mention.HasPlace == 0 && runes.HasSuffix(l.word(i), "学院")
}

// joined: 、 alone stands between entity i and the one before, and both are bodies.
func (l *Linker) joined(i int) bool {
	return l.gaps[i] == gap{joins: '、'} && l.isBody(i-1) && l.isBody(i) && len(l.between(i-1, i)) == 1
}

// mostNamed counts the mentions of schools, or of faculties, and returns the one that is named most often; of equals,
// the first. One of two names of a school may be the other without what stands before it.
func (l *Linker) mostNamed(faculty bool) tally {
	all, guards := l.tallies[:0], bodyRules()["mention"]
	for i := range l.entities {
		if !l.isSchool(i) || l.isFaculty(i) != faculty {
			continue
		}
		if k := slices.IndexFunc(guards, func(r *bodyRule) bool { return r.fits(l, i) }); k >= 0 {
			l.note(guards[k].id, -1, -1, i)
			continue
		}
		k := slices.IndexFunc(all, func(t tally) bool { return endAlike(l.word(t.first), l.word(i)) })
		switch {
		case k >= 0:
			all[k].count++
		case len(all) < mostSchools:
			all = append(all, tally{i, 1})
		}
	}
	none := tally{first: -1}
	l.tallies = append(all, none)
	best := slices.MaxFunc(l.tallies, func(a, b tally) int { return a.count - b.count })
	if best.count == 1 && len(all) > 2 {
		l.note("R-MAIN.tie", -1, -1, best.first)
		return none
	}
	return best
}

func endAlike(a, b []rune) bool {
	n := min(len(a), len(b))
	return slices.Equal(a[len(a)-n:], b[len(b)-n:])
}
