package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// host is what an article is about: the school and the faculty that it names most often.
type host struct {
	school, faculty tally
	counted         []tally
	ownVoice        bool // the article is the school's own: 我校
}

// tally counts the mentions of a school from the first on, which is -1 for none.
type tally struct{ first, count int }

// mostSchools is how many schools of an article are counted.
const mostSchools = 64

func (l *Linker) readHost() {
	own := false
	for i, r := range l.text {
		own = own || r == '我' && endsIn(l.text[:min(i+2, len(l.text))], "own voice")
	}
	l.host.ownVoice = own
	l.host.faculty = l.mostNamed(true)
	l.host.school = l.mostNamed(false)
}

// isFaculty: a school is a teaching unit of a university. A 学院 behind a place is none.
func (l *Linker) isFaculty(i int) bool {
	return endsIn(l.word(i), "faculty") || l.ends(i, "学院") && l.entities[i].Evidence&mention.HasPlace == 0
}

func (l *Linker) guarded(i int) bool {
	for _, r := range bodyRules()["main"] {
		if r.fits(l, i) {
			l.Trace.note(r.id, -1, -1, i)
			return true
		}
	}
	return false
}

// ofPost: a title or name directly behind the mention: it says where somebody holds a post.
func (l *Linker) ofPost(i int) bool {
	k := i + 1
	return k < len(l.entities) && l.entities[k].Start == l.entities[i].End && (l.isTitle(k) || l.isPerson(k))
}

// joined: 、 alone stands between entity i and the one before, and both are bodies.
func (l *Linker) joined(i int) bool {
	return l.gaps[i] == gap{joins: '、'} && l.isBody(i-1) && l.isBody(i) && len(l.between(i-1, i)) == 1
}

// mostNamed counts the mentions of schools, or of faculties, and returns the one that is named most often; of equals,
// the first. One of two names of a school may be the other without what stands before it.
func (l *Linker) mostNamed(faculty bool) tally {
	all := l.host.counted[:0]
	for i := range l.entities {
		if !l.isSchool(i) || l.isFaculty(i) != faculty || l.guarded(i) {
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
	n, none := len(all), tally{first: -1}
	l.host.counted = append(all, none)
	best := slices.MaxFunc(l.host.counted, func(a, b tally) int { return a.count - b.count })
	if best.count == 1 && n > 2 {
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
