package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// tally counts the mentions of a school from the first on, which is -1 for none.
type tally struct{ first, count int }

// speaksOfItself: the text says 我校 or 我院.
func (l *Linker) speaksOfItself() (said bool) {
	for i, r := range l.text {
		said = said || r == '我' && endsIn(l.text[:min(i+2, len(l.text))], "own voice")
	}
	return said
}

// isFaculty: a school is a teaching unit of a university. A 学院 behind a place is none.
func (l *Linker) isFaculty(i int) bool {
	return endsIn(l.word(i), "faculty") || l.ends(i, "学院") && l.entities[i].Evidence&mention.HasPlace == 0
}

// ofPost: a title or name directly behind the mention: it says where somebody holds a post.
func (l *Linker) ofPost(i int) bool {
	k := i + 1
	return k < len(l.entities) && l.entities[k].Start == l.entities[i].End && (l.isTitle(k) || l.isPerson(k))
}

// joined: 、 alone stands between entity i and the one before, and both are bodies.
func (l *Linker) joined(i int) bool {
	return l.gaps[i] == gap{joins: "、"} && l.isBody(i-1) && l.isBody(i) && len(l.between(i-1, i)) == 1
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
			l.Trace.note(guards[k].id, -1, -1, i)
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
		l.Trace.note("R-MAIN.tie", -1, -1, best.first)
		return none
	}
	return best
}

// endAlike: one of two words ends with the other.
func endAlike(a, b []rune) bool {
	n := min(len(a), len(b))
	return slices.Equal(a[len(a)-n:], b[len(b)-n:])
}
