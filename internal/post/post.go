package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Post says that a person holds a title at a body. The numbers are indexes of
// the entities given to [Linker.Posts]; Org is -1 where the text names none.
type Post struct {
	Person, Org, Title int
	Rule               Rule
	Status             Status
	// Guessed says that the text does not put the body beside the title: it is
	// the one that the article means.
	Guessed bool
}

// Status says whether the text calls a post a present one.
type Status uint8

// The states of a post.
const (
	Current   Status = iota
	Former           // 原校长, 曾任
	Appointed        // 任命…为
	Removed          // 免去…职务
)

// String returns "", "former", "appointed" or "removed".
func (s Status) String() string {
	switch s {
	case Former:
		return "former"
	case Appointed:
		return "appointed"
	case Removed:
		return "removed"
	}
	return ""
}

// Rule names the rule that made a post.
type Rule uint8

// The rules of posts.
const (
	RuleBeforeName  Rule = iota + 1 // 局长赵雪宏
	RuleSharedTitle                 // 副校长吴越、刘子墨
	RuleAfterName                   // 赵雪宏局长
	RuleApposition                  // 赵雪宏，市教育局局长
	RuleVerb                        // 赵雪宏任局长
)

// Linker finds posts. It keeps its memory from text to text and is for one
// goroutine at a time.
type Linker struct {
	text        []rune
	entities    []mention.Candidate
	out         []Post
	held        []held // titles that wait for their person
	shared      []held // those of the person before, for the next in a list
	chainOrg    []int  // bodies of the chain, the latest last
	takers      []int  // persons before a verb that take on the titles to come
	takerStatus Status
	takerRule   Rule
	taken       int // body of the post taken on last, or -1
	takenStatus Status
	bodies      bodyIndex
	all         []Post // of dropRepeats: all posts, chained by the names of their persons
	head        [1 << slotBits]int32
	next        []int32
}

// slotBits is the width of the hash of names in dropRepeats.
const slotBits = 8

// held is a title with its body.
type held struct {
	title, org int
	status     Status
	guessed    bool
}

// post makes the post that a held title is for person.
func (h held) post(person int, rule Rule) Post {
	return Post{Person: person, Org: h.org, Title: h.title, Rule: rule, Status: h.status, Guessed: h.guessed}
}

// Posts appends the posts among entities to dst; they are the entities of one
// article of text, in text order.
func (l *Linker) Posts(dst []Post, text []rune, entities []mention.Candidate) []Post {
	l.text, l.entities, l.out, l.taken, l.takenStatus = text, entities, l.out[:0], -1, Current
	l.bodies.reset(text, entities)
	for i := 0; i < len(entities); {
		i = l.chain(i)
	}
	l.dropRepeats()
	return append(dst, l.out...)
}

func (l *Linker) word(i int) []rune {
	return l.text[l.entities[i].Start:l.entities[i].End]
}

// dropRepeats takes out the shorter repeats of a post: 李明哲副校长 after
// 中国矿业大学副校长李明哲, 杨若兰主任 after 德育处主任杨若兰.
func (l *Linker) dropRepeats() {
	l.sortByPerson()
	kept := l.out[:0]
	for i, p := range l.all {
		if !l.isRepeated(i, &p) {
			kept = append(kept, p)
		}
	}
	l.out = kept
}

// mostPosts is how many posts of one name a post is compared with, the first
// ones; it keeps the work linear.
const mostPosts = 32

// sortByPerson chains the posts of persons whose names hash alike.
func (l *Linker) sortByPerson() {
	l.all = append(l.all[:0], l.out...)
	clear(l.head[:])
	l.next = append(l.next[:0], make([]int32, len(l.all))...)
	for i := len(l.all) - 1; i >= 0; i-- {
		h := l.slot(&l.all[i])
		l.next[i] = l.head[h]
		l.head[h] = int32(i + 1)
	}
}

func (l *Linker) slot(p *Post) uint32 {
	h := uint32(0)
	for _, r := range lastName(l.word(p.Person)) {
		h = h*31 + uint32(r)
	}
	return h * 0x9E3779B1 >> (32 - slotBits)
}

// isRepeated reports whether another post says as much as p, the i-th one, and
// more.
func (l *Linker) isRepeated(i int, p *Post) bool {
	seen := 0
	for k := l.head[l.slot(p)]; k != 0 && seen < mostPosts; k = l.next[k-1] {
		seen++
		if int(k-1) != i && l.repeats(p, &l.all[k-1]) {
			return true
		}
	}
	return false
}

// repeats reports whether p says no more than q does.
func (l *Linker) repeats(p, q *Post) bool {
	if *p == *q || !samePerson(l.word(p.Person), l.word(q.Person)) {
		return false
	}
	pt, qt := l.word(p.Title), l.word(q.Title)
	if slices.Equal(pt, qt) {
		switch {
		case p.Org >= 0 && q.Org >= 0:
			if p.Guessed != q.Guessed {
				return p.Guessed
			}
			return (p.Guessed || slices.Equal(l.word(p.Org), l.word(q.Org))) && l.later(p, q)
		case p.Org < 0 && q.Org < 0:
			return l.later(p, q)
		}
		return p.Org < 0
	}
	if len(pt) >= len(qt) || !slices.Equal(qt[len(qt)-len(pt):], pt) {
		return false
	}
	return p.Rule == RuleAfterName || p.Org < 0 || p.Guessed
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

// samePerson: p is q, or the last name of q alone: 麦克森 after 安娜·麦克森.
func samePerson(p, q []rune) bool {
	return slices.Equal(p, q) || len(p) < len(q) && slices.Equal(p, lastName(q))
}

func (l *Linker) later(p, q *Post) bool {
	return p.Title > q.Title || p.Title == q.Title && p.Person > q.Person
}

func isBody(t entity.Type) bool { return t == entity.School || t == entity.Org }
