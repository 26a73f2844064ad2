package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// repeatGuard says that a post is told by another one, with as much or more.
type repeatGuard struct {
	rule  *mention.Rule
	holds func(l *Linker, p, q *Post) bool // p is told by q
}

// repeatGuards are asked of two posts of one person.
var repeatGuards = [...]repeatGuard{
	{&mention.Rule{
		ID:     "R-REPEAT.bodiless",
		Reason: "The same title is told with its body elsewhere.",
	}, func(l *Linker, p, q *Post) bool { return p.Org < 0 && q.Org >= 0 && l.sameTitle(p, q) }},
	{&mention.Rule{
		ID:     "R-REPEAT.guessed",
		Reason: "The same title is told with its body beside it elsewhere.",
	}, func(l *Linker, p, q *Post) bool {
		return p.Org >= 0 && q.Org >= 0 && p.Guessed && !q.Guessed && l.sameTitle(p, q)
	}},
	{&mention.Rule{
		ID:     "R-REPEAT.later",
		Reason: "The same post is told before.",
	}, func(l *Linker, p, q *Post) bool { return l.later(p, q) && l.sameTitle(p, q) && l.sameOrg(p, q) }},
	{&mention.Rule{
		ID:     "R-REPEAT.shorter",
		Reason: "A longer title that ends so is told elsewhere, and this one stands behind the name or without its body: 李明哲副校长, later 李明哲校长.",
	}, (*Linker).shorter},
}

func (l *Linker) sameTitle(p, q *Post) bool { return slices.Equal(l.word(p.Title), l.word(q.Title)) }

// sameOrg: both bodies are guessed, or both are named and alike, or there are
// none.
func (l *Linker) sameOrg(p, q *Post) bool {
	if p.Org < 0 || q.Org < 0 {
		return p.Org < 0 && q.Org < 0
	}
	return p.Guessed == q.Guessed && (p.Guessed || slices.Equal(l.word(p.Org), l.word(q.Org)))
}

func (l *Linker) later(p, q *Post) bool {
	return p.Title > q.Title || p.Title == q.Title && p.Person > q.Person
}

func (l *Linker) shorter(p, q *Post) bool {
	t, u := l.word(p.Title), l.word(q.Title)
	if len(t) >= len(u) || !slices.Equal(u[len(u)-len(t):], t) {
		return false
	}
	return p.Rule == ruleAfter || p.Rule == ruleAfterList || p.Org < 0 || p.Guessed
}

// repeats chains the posts of an article by the names of their persons, so that
// few are compared.
type repeats struct {
	head [1 << slotBits]int32 // index+1 of the first post of a slot
	next []int32              // of the next one in its slot
}

// slotBits is the width of the hash of names.
const slotBits = 8

// mostPosts is how many posts of one slot a post is compared with, the first
// ones; it keeps the work linear.
const mostPosts = 32

// appendOnce appends the posts to dst but for those that repeat another: 李明哲
// 副校长 after 中国矿业大学副校长李明哲.
func (l *Linker) appendOnce(dst []Post) []Post {
	r := &l.repeats
	clear(r.head[:])
	r.next = append(r.next[:0], make([]int32, len(l.posts))...)
	for i := len(l.posts) - 1; i >= 0; i-- {
		h := l.slot(&l.posts[i])
		r.next[i] = r.head[h]
		r.head[h] = int32(i + 1)
	}
	for i := range l.posts {
		if !l.repeated(i) {
			dst = append(dst, l.posts[i])
		}
	}
	return dst
}

func (l *Linker) slot(p *Post) uint32 {
	h := uint32(0)
	for _, r := range lastName(l.word(p.Person)) {
		h = h*31 + uint32(r)
	}
	return h * 0x9E3779B1 >> (32 - slotBits)
}

// repeated reports whether another post says as much as the i-th one, and more.
func (l *Linker) repeated(i int) bool {
	p, seen := &l.posts[i], 0
	for k := l.repeats.head[l.slot(p)]; k != 0 && seen < mostPosts; k = l.repeats.next[k-1] {
		seen++
		q := &l.posts[k-1]
		if *p == *q || !samePerson(l.word(p.Person), l.word(q.Person)) {
			continue
		}
		for g := range repeatGuards {
			if r := &repeatGuards[g]; r.holds(l, p, q) {
				l.Trace.refuse(r.rule, p.Person, p.Title, p.Org)
				return true
			}
		}
	}
	return false
}

// samePerson: p is q, or the last name of q alone: 麦克森 after 安娜·麦克森.
func samePerson(p, q []rune) bool {
	return slices.Equal(p, q) || len(p) < len(q) && slices.Equal(p, lastName(q))
}

// lastName returns what stands behind the last point of a foreign name.
func lastName(name []rune) []rune {
	for i := len(name) - 1; i > 0; i-- {
		if name[i] == '·' || name[i] == '•' {
			return name[i+1:]
		}
	}
	return name
}
