package career

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// joining is a rule by which two groups of facts about one name are one person.
// At the outset a group is a name at a body.
type joining struct {
	id, reason string
	holds      func(g *groups, a, b *group) bool
}

// joinings are asked one after the other.
var joinings = []joining{
	{"NOTE", "The user's notes have both in one line.",
		func(_ *groups, a, b *group) bool { return a.note >= 0 && a.note == b.note }},
	{"ARTICLE", "An article does not speak of two people by one name, but for lists with one title at two bodies, and heads in two places.",
		(*groups).oneArticle},
	{"PART", "The one body is a department of the other: 海州大学, 海州大学文学院.",
		func(_ *groups, a, b *group) bool {
			return seats(a, b, func(x, y seat) bool { return isPart(x.body, y.body) || isPart(y.body, x.body) })
		}},
	{"TITLE", "The same leading title in one place, and not at two bodies at the same time.",
		func(_ *groups, a, b *group) bool { return seats(a, b, likeTitle) && !seats(a, b, clash) }},
	{"CAREER", "Leading posts at schools and education offices of one place, one behind the other.",
		func(_ *groups, a, b *group) bool { return seats(a, b, likeCareer) && inTurn(a, b) }},
}

// seats holds where two seats of the groups are so.
func seats(a, b *group, so func(x, y seat) bool) bool {
	return slices.ContainsFunc(a.seats, func(x seat) bool {
		return slices.ContainsFunc(b.seats, func(y seat) bool { return so(x, y) })
	})
}

// oneArticle reports whether an article speaks of both, and has nothing that no
// one person could be.
func (g *groups) oneArticle(a, b *group) bool {
	for place, facts := range a.places {
		others := b.places[place]
		if len(others) > 0 && !slices.ContainsFunc(facts, func(i int) bool {
			return slices.ContainsFunc(others, func(j int) bool { return two(g.facts[i], g.facts[j]) })
		}) {
			return true
		}
	}
	return false
}

// two reports whether the posts of one article must be those of two people: one
// title at two bodies, or posts of which a body has one in two places, all now.
func two(x, y Fact) bool {
	if x.Status != dianming.Current || y.Status != dianming.Current || isPart(x.Body, y.Body) || isPart(y.Body, x.Body) {
		return false
	}
	if x.Title == y.Title {
		return x.Body.ID != y.Body.ID
	}
	return twoPlaces(x.Body, y.Body) && ReadPost(x.Title, x.Body).Single && ReadPost(y.Title, y.Body).Single
}

// isPart reports whether b's name is that of a with a department behind it.
func isPart(a, b Body) bool {
	return a.ID != 0 && b.ID != a.ID && strings.HasPrefix(b.Name, a.Name) && utf8.RuneCountInString(a.Name) > 2
}

func likeTitle(x, y seat) bool {
	return x.post.Key == y.post.Key && leads(x.post) && samePlace(x.body, y.body)
}

// clash reports whether nobody could have both seats: at two bodies a post of
// which a body has one, at the same time.
func clash(x, y seat) bool {
	return x.body.ID != y.body.ID && x.post.Key == y.post.Key && x.post.Single && y.post.Single && overlap(x.time, y.time)
}

func likeCareer(x, y seat) bool {
	return samePlace(x.body, y.body) && isEducation(x.body) && isEducation(y.body) && leads(x.post) && leads(y.post)
}

// inTurn reports whether the one group's days are all before or all behind those
// of the other.
func inTurn(a, b *group) bool {
	x, y := a.time(), b.time()
	return x.Known() && y.Known() && !overlap(x, y)
}

// time are the days of all seats of a group.
func (a *group) time() (out When) {
	for _, s := range a.seats {
		out = out.and(s.time)
	}
	return out
}

// with is the time from the first to the last day of w and what f tells.
func (w When) with(f Fact) When {
	from, to := begin(f.From), end(f.To)
	if !from.Known() && !to.Known() {
		return w.and(ReadWhen(f.Source.Day))
	}
	return w.and(from).and(to)
}

// and is the time from the first to the last day of both.
func (w When) and(v When) When {
	if v.Known() && (!w.Known() || v.First < w.First) {
		w.First = v.First
	}
	w.Last = max(w.Last, v.Last)
	return w
}

// overlap reports whether two times have a day in common. Unknown ones have none.
func overlap(a, b When) bool {
	return a.Known() && b.Known() && a.First <= b.Last && b.First <= a.Last
}
