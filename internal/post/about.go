package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// about is what an article is about.
type about struct {
	school   tally // the one that it names most often
	faculty  tally // and the faculty
	counted  []tally
	ownVoice bool // it is the school's own: 我校
}

// tally counts the mentions of a school.
type tally struct {
	first int // mention, -1 for none
	count int
}

// mostSchools is how many schools of an article are counted.
const mostSchools = 64

func (l *Linker) readAbout() {
	l.about.ownVoice = speaksOfItself(l.text)
	l.about.faculty = l.mostNamed(true)
	l.about.school = l.mostNamed(false)
}

// speaksOfItself: the text says 我校 or 我院.
func speaksOfItself(text []rune) bool {
	for i, r := range text {
		if r == '我' && endsIn(text[:min(i+2, len(text))], "own voice") {
			return true
		}
	}
	return false
}

// isFaculty: school i is a teaching unit of a university. A 学院 behind a place is
// none.
func (l *Linker) isFaculty(i int) bool {
	if l.ends(i, "学院") {
		return l.entities[i].Evidence&mention.HasPlace == 0
	}
	return endsIn(l.word(i), "faculty")
}

// mainGuards: a mention of a school does not make it the one that the article is
// about.
var mainGuards = [...]struct {
	id    string
	holds func(l *Linker, i int) bool
}{
	{"R-MAIN.campus", func(l *Linker, i int) bool { return l.ends(i, "校区") }},
	{"R-MAIN.abroad", func(l *Linker, i int) bool { return l.entities[i].Evidence&mention.Abroad != 0 }},
	{"R-MAIN.post", (*Linker).ofPost},
	{"R-MAIN.listed", (*Linker).inList},
	{"R-MAIN.visited", func(l *Linker, i int) bool { return l.about.ownVoice && lexicon.MarkVisit.Has(l.runeBefore(i)) }},
}

// ofPost: a title or name directly behind the mention: it says where somebody
// holds a post.
func (l *Linker) ofPost(i int) bool {
	k := i + 1
	return k < len(l.entities) && l.entities[k].Start == l.entities[i].End && (l.isTitle(k) || l.isPerson(k))
}

// inList: the mention is one of a list of bodies.
func (l *Linker) inList(i int) bool { return l.joined(i) || l.joined(i+1) }

// joined: 、 alone stands between entity i and the one before, and both are bodies.
func (l *Linker) joined(i int) bool {
	return l.gaps[i] == gap{joins: '、'} && l.isBody(i-1) && l.isBody(i) && len(l.between(i-1, i)) == 1
}

// mostNamed counts the mentions of schools, or of faculties, and returns the one
// that is named most often; of equals, the first.
func (l *Linker) mostNamed(faculty bool) tally {
	l.about.counted = l.about.counted[:0]
	for i := range l.entities {
		if l.isSchool(i) && l.isFaculty(i) == faculty && !l.guarded(i) {
			l.count(i)
		}
	}
	best := tally{first: -1}
	for _, t := range l.about.counted {
		if t.count > best.count {
			best = t
		}
	}
	if best.count == 1 && len(l.about.counted) > 2 {
		l.Trace.note("R-MAIN.tie", -1, -1, best.first)
		return tally{first: -1}
	}
	return best
}

func (l *Linker) guarded(i int) bool {
	for _, g := range mainGuards {
		if g.holds(l, i) {
			l.Trace.note(g.id, -1, -1, i)
			return true
		}
	}
	return false
}

// count counts a mention. One of two names of a school may be the other without
// what stands before it.
func (l *Linker) count(i int) {
	a := l.word(i)
	for k := range l.about.counted {
		b := l.word(l.about.counted[k].first)
		if n := min(len(a), len(b)); slices.Equal(a[len(a)-n:], b[len(b)-n:]) {
			l.about.counted[k].count++
			return
		}
	}
	if len(l.about.counted) < mostSchools {
		l.about.counted = append(l.about.counted, tally{i, 1})
	}
}
