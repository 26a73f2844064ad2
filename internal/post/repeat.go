package post

import (
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/internal/runes"
)

// repeatGuards: post i is told by post k of the same person, with as much or more.
var repeatGuards = [...]struct {
	id    string
	holds func(l *Linker, i, k int) bool
}{
	{"R-REPEAT.bodiless", func(l *Linker, i, k int) bool { return l.posts[i].Org < 0 && l.posts[k].Org >= 0 && l.sameTitle(i, k) }},
	{"R-REPEAT.guessed", func(l *Linker, i, k int) bool { return l.posts[i].Guessed && !l.posts[k].Guessed && l.sameTitle(i, k) }},
	{"R-REPEAT.later", func(l *Linker, i, k int) bool { return i > k && l.sameTitle(i, k) && l.sameSeat(i, k) }},
	{"R-REPEAT.shorter", (*Linker).shorter},
}

func (l *Linker) sameTitle(i, k int) bool { return l.sameWord(l.posts[i].Title, l.posts[k].Title) }

// sameSeat: the bodies of both posts are guessed, or both are named and alike, or there are none.
func (l *Linker) sameSeat(i, k int) bool {
	p, q := &l.posts[i], &l.posts[k]
	return p.Guessed == q.Guessed && (p.Org < 0) == (q.Org < 0) && (p.Guessed || l.sameWord(p.Org, q.Org))
}

// shorter: the title of post k ends with that of post i, which stands behind its name or with no body beside it.
func (l *Linker) shorter(i, k int) bool {
	p := &l.posts[i]
	t, u := l.word(p.Title), l.word(l.posts[k].Title)
	return len(t) < len(u) && endAlike(t, u) && (strings.HasPrefix(p.Rule, "R-AFTER") || p.Guessed)
}

// appendOnce appends the posts to dst but for those that repeat another: 李明哲副校长 after 中国矿业大学副校长李明哲.
func (l *Linker) appendOnce(dst []Post) []Post {
	l.order = l.order[:0]
	for i := range l.posts {
		l.order = append(l.order, i)
	}
	byName := func(i, k int) int { return slices.Compare(lastName(l.name(i)), lastName(l.name(k))) }
	slices.SortStableFunc(l.order, byName)
	first := 0 // of those of one name
	for at, i := range l.order {
		if byName(i, l.order[first]) != 0 {
			first = at
		}
		l.posts[i].told = l.isTold(i, l.order[first:min(first+mostPosts, len(l.order))])
	}
	return append(dst, slices.DeleteFunc(l.posts, func(p Post) bool { return p.told })...)
}

// isTold: one of others says as much as post i, and more.
func (l *Linker) isTold(i int, others []int) bool {
	p, name := &l.posts[i], l.name(i)
	for _, k := range others {
		if other := l.name(k); !slices.Equal(name, other) && !slices.Equal(name, lastName(other)) { // 麦克森 after 安娜·麦克森
			continue
		}
		for _, g := range repeatGuards {
			if g.holds(l, i, k) {
				l.Trace.note(g.id, p.Person, p.Title, p.Org)
				return true
			}
		}
	}
	return false
}

func (l *Linker) name(post int) []rune { return l.word(l.posts[post].Person) }

// lastName returns what stands behind the last point of a foreign name.
func lastName(name []rune) []rune {
	for i, r := range slices.Backward(name) {
		if runes.IsNameDot(r) {
			return name[i+1:]
		}
	}
	return name
}
