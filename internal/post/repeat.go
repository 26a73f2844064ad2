package post

import (
	"slices"
	"strings"
)

// repeatGuards: post p is told by post q of the same person, with as much or more.
var repeatGuards = [...]struct {
	id    string
	holds func(l *Linker, p, q *Post) bool
}{
	{"R-REPEAT.bodiless", func(l *Linker, p, q *Post) bool { return p.Org < 0 && q.Org >= 0 && l.sameWord(p.Title, q.Title) }},
	{"R-REPEAT.guessed", func(l *Linker, p, q *Post) bool { return p.Guessed && !q.Guessed && l.sameWord(p.Title, q.Title) }},
	{"R-REPEAT.later", func(l *Linker, p, q *Post) bool {
		same := p.Guessed == q.Guessed && (p.Org < 0) == (q.Org < 0) && (p.Guessed || l.sameWord(p.Org, q.Org))
		return p.at > q.at && same && l.sameWord(p.Title, q.Title)
	}},
	{"R-REPEAT.shorter", func(l *Linker, p, q *Post) bool {
		t, u := l.word(p.Title), l.word(q.Title)
		return len(t) < len(u) && endAlike(t, u) && (p.Guessed || strings.HasPrefix(p.Rule, "R-AFTER"))
	}},
}

// appendOnce appends the posts to dst but for those that repeat another: 李明哲副校长 after 中国矿业大学副校长李明哲.
func (l *Linker) appendOnce(dst []Post) []Post {
	l.order = l.order[:0]
	for i := range l.posts {
		l.order = append(l.order, &l.posts[i])
	}
	byName := func(p, q *Post) int { return slices.Compare(p.name, q.name) }
	slices.SortStableFunc(l.order, byName)
	first := 0 // of those of one name
	for i, p := range l.order {
		if byName(p, l.order[first]) != 0 {
			first = i
		}
		p.told = l.isTold(p, l.order[first:min(first+mostPosts, len(l.order))])
	}
	return append(dst, slices.DeleteFunc(l.posts, func(p Post) bool { return p.told })...)
}

// isTold: one of others says as much as post p, and more.
func (l *Linker) isTold(p *Post, others []*Post) bool {
	for _, q := range others {
		if !endAlike(l.word(p.Title), l.word(q.Title)) || !l.sameWord(p.Person, q.Person) && !slices.Equal(l.word(p.Person), q.name) {
			continue // all guards want one title to end in the other; 麦克森 is told by 安娜·麦克森
		}
		for _, g := range repeatGuards {
			if g.holds(l, p, q) {
				l.note(g.id, p.Person, p.Title, p.Org)
				return true
			}
		}
	}
	return false
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
