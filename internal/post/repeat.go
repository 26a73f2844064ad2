package post

import (
	"slices"
	"strings"
)

// repeatGuard says that post i is told by post k of the same person, with as much
// or more.
type repeatGuard struct {
	id    string
	holds func(l *Linker, i, k int) bool
}

var repeatGuards = [...]repeatGuard{
	{"R-REPEAT.bodiless", func(l *Linker, i, k int) bool { return l.posts[i].Org < 0 && l.posts[k].Org >= 0 && l.sameTitle(i, k) }},
	{"R-REPEAT.guessed", func(l *Linker, i, k int) bool { return l.posts[i].Guessed && !l.posts[k].Guessed && l.sameTitle(i, k) }},
	{"R-REPEAT.later", func(l *Linker, i, k int) bool { return i > k && l.sameTitle(i, k) && l.sameSeat(i, k) }},
	{"R-REPEAT.shorter", (*Linker).shorter},
}

func (l *Linker) sameTitle(i, k int) bool { return l.sameWord(l.posts[i].Title, l.posts[k].Title) }

// sameSeat: the bodies of both posts are guessed, or both are named and alike, or
// there are none.
func (l *Linker) sameSeat(i, k int) bool {
	p, q := &l.posts[i], &l.posts[k]
	if q.Org < 0 {
		return p.Org < 0
	}
	return p.Guessed == q.Guessed && (p.Guessed || l.sameWord(p.Org, q.Org))
}

// shorter: the title of post k ends with that of post i, which stands behind its
// name or with no body beside it.
func (l *Linker) shorter(i, k int) bool {
	p := &l.posts[i]
	t, u := l.word(p.Title), l.word(l.posts[k].Title)
	return len(t) < len(u) && slices.Equal(u[len(u)-len(t):], t) && (strings.HasPrefix(p.Rule, "R-AFTER") || p.Guessed)
}

// repeats is the memory of appendOnce.
type repeats struct {
	order []int  // the posts by the last names of their persons
	told  []bool // elsewhere
}

// mostPosts is how many posts of one name a post is compared with, the first
// ones; it keeps the work linear.
const mostPosts = 32

// appendOnce appends the posts to dst but for those that repeat another: 李明哲
// 副校长 after 中国矿业大学副校长李明哲.
func (l *Linker) appendOnce(dst []Post) []Post {
	r, n := &l.repeats, len(l.posts)
	r.order, r.told = r.order[:0], slices.Grow(r.told[:0], n)[:n]
	for i := range n {
		r.order = append(r.order, i)
	}
	name := func(i int) []rune { return lastName(l.word(l.posts[i].Person)) }
	slices.SortStableFunc(r.order, func(i, k int) int { return slices.Compare(name(i), name(k)) })
	first := 0 // of those of one name
	for at, i := range r.order {
		if !slices.Equal(name(i), name(r.order[first])) {
			first = at
		}
		r.told[i] = l.told(i, r.order[first:min(first+mostPosts, n)])
	}
	for i, told := range r.told {
		if !told {
			dst = append(dst, l.posts[i])
		}
	}
	return dst
}

// told reports whether one of others says as much as post i, and more.
func (l *Linker) told(i int, others []int) bool {
	p := &l.posts[i]
	for _, k := range others {
		if !samePerson(l.word(p.Person), l.word(l.posts[k].Person)) {
			continue
		}
		if n := slices.IndexFunc(repeatGuards[:], func(g repeatGuard) bool { return g.holds(l, i, k) }); n >= 0 {
			l.trace.note(repeatGuards[n].id, p.Person, p.Title, p.Org)
			return true
		}
	}
	return false
}

// samePerson: p is q, or the last name of q alone: 麦克森 after 安娜·麦克森.
func samePerson(p, q []rune) bool {
	return slices.Equal(p, q) || slices.Equal(p, lastName(q))
}

// lastName returns what stands behind the last point of a foreign name.
func lastName(name []rune) []rune {
	for i, r := range slices.Backward(name) {
		if r == '·' || r == '•' {
			return name[i+1:]
		}
	}
	return name
}
