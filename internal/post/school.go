package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// host is the school that an article is about.
type host struct {
	school   int // its first mention; -1 for none
	mentions int // how often it is named
	faculty  int // first mention of its faculty; -1
	tally    []tally
	ownVoice bool // the article is its own: 我校
}

// tally counts the mentions of a school.
type tally struct{ first, count int }

// mostSchools is how many schools of an article are counted.
const mostSchools = 64

// read begins an article.
func (a *article) read(text []rune, entities []mention.Candidate, trace *Trace) {
	a.trace, a.text, a.entities = trace, text, entities
	a.ownVoice = speaksOfItself(text)
	a.faculty, _ = a.main(true)
	a.school, a.mentions = a.main(false)
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

// isFaculty: a teaching unit of a university. A 学院 behind a place is a school.
func (a *article) isFaculty(i int) bool {
	if a.ends(i, "学院") {
		return a.entities[i].Evidence&mention.HasPlace == 0
	}
	return endsIn(a.word(i), "faculty")
}

// mainGuard says that a mention of a school does not make it the one that the
// article is about.
type mainGuard struct {
	id    string
	holds func(*article, int) bool
}

var mainGuards = [...]mainGuard{
	{"R-MAIN.campus", func(a *article, i int) bool { return a.ends(i, "校区") }},
	{"R-MAIN.abroad", func(a *article, i int) bool { return a.entities[i].Evidence&mention.Abroad != 0 }},
	{"R-MAIN.post", (*article).ofPost},
	{"R-MAIN.listed", (*article).inList},
	{"R-MAIN.visited", func(a *article, i int) bool { return a.ownVoice && is(a.before(i), lexicon.MarkVisit) }},
}

// ofPost: a title or name directly behind the mention: it says where somebody
// holds a post.
func (a *article) ofPost(i int) bool {
	k := i + 1
	return k < len(a.entities) && a.entities[k].Start == a.entities[i].End && (a.isTitle(k) || a.isPerson(k))
}

// inList: the mention is one of a list of bodies.
func (a *article) inList(i int) bool {
	return i > 0 && a.joined(i-1) || i+1 < len(a.entities) && a.joined(i)
}

// joined: 、 alone stands between entity i and the next, and both are bodies.
func (a *article) joined(i int) bool {
	return a.isBody(i) && a.isBody(i+1) && slices.Equal(a.between(i, i+1), []rune("、"))
}

// inPassing: the mention names a body that the article is not about.
func (a *article) inPassing(i int) bool { return a.ofPost(i) || a.inList(i) }

// main returns the first mention of the school, or faculty, that the article
// names most often, and how often it does; of equals, the one named first.
func (a *article) main(faculty bool) (first, count int) {
	a.tally = a.tally[:0]
	for i := range a.entities {
		if a.isSchool(i) && a.isFaculty(i) == faculty && !a.guarded(i) {
			a.count(i)
		}
	}
	best := tally{first: -1}
	for _, t := range a.tally {
		if t.count > best.count {
			best = t
		}
	}
	if best.count == 1 && len(a.tally) > 2 {
		a.trace.note("R-MAIN.tie", -1, -1, best.first)
		return -1, 0
	}
	return best.first, best.count
}

func (a *article) guarded(i int) bool {
	k := slices.IndexFunc(mainGuards[:], func(g mainGuard) bool { return g.holds(a, i) })
	if k >= 0 {
		a.trace.note(mainGuards[k].id, -1, -1, i)
	}
	return k >= 0
}

// count counts a mention. One of two names of a school may be the other without
// what stands before it.
func (a *article) count(i int) {
	k := slices.IndexFunc(a.tally, func(t tally) bool { return sameName(a.word(t.first), a.word(i)) })
	switch {
	case k >= 0:
		a.tally[k].count++
	case len(a.tally) < mostSchools:
		a.tally = append(a.tally, tally{i, 1})
	}
}

func sameName(a, b []rune) bool {
	n := min(len(a), len(b))
	return slices.Equal(a[len(a)-n:], b[len(b)-n:])
}
