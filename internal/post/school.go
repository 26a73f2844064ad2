package post

import (
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// bodyIndex answers which body a title without one means in an article: its
// school, the faculty spoken of last, the bureau named before.
type bodyIndex struct {
	trace    *Trace
	text     []rune
	entities []mention.Candidate
	school   int // first mention of the school that the article is about; -1
	mentions int // how often it is named
	faculty  int // first mention of its faculty; -1
	tally    []tally
	ownVoice bool // the article is its school's own: 我校
}

// tally counts the mentions of a school.
type tally struct{ first, count int }

// mostSchools is how many schools of an article are counted.
const mostSchools = 64

func (b *bodyIndex) reset(text []rune, entities []mention.Candidate, trace *Trace) {
	b.trace, b.text, b.entities = trace, text, entities
	b.ownVoice = speaksOfItself(text)
	b.faculty, _ = b.main(true)
	b.school, b.mentions = b.main(false)
}

func (b *bodyIndex) word(i int) []rune { return b.text[b.entities[i].Start:b.entities[i].End] }

func (b *bodyIndex) ends(i int, suffix string) bool { return endsIn(b.word(i), suffix) }

// isFaculty: a teaching unit of a university. A 学院 behind a place is a school.
func (b *bodyIndex) isFaculty(i int) bool {
	if b.ends(i, "学院") {
		return b.entities[i].Evidence&mention.HasPlace == 0
	}
	return b.ends(i, "系") || b.ends(i, "学部") || b.ends(i, "研究生院") || b.ends(i, "书院")
}

// mainGuard says that a mention of a school does not make it the one that the
// article is about.
type mainGuard struct {
	rule  *mention.Rule
	holds func(*bodyIndex, int) bool
}

var mainGuards = [...]mainGuard{
	{&mention.Rule{
		ID:     "R-MAIN.campus",
		Reason: "A campus is a part of the school.",
	}, func(b *bodyIndex, i int) bool { return b.ends(i, "校区") }},
	{&mention.Rule{
		ID:     "R-MAIN.abroad",
		Reason: "A school abroad is a guest.",
	}, func(b *bodyIndex, i int) bool { return b.entities[i].Evidence&mention.Abroad != 0 }},
	{&mention.Rule{
		ID:     "R-MAIN.post",
		Reason: "A title or name directly behind it: it only says where somebody holds a post.",
	}, (*bodyIndex).ofPost},
	{&mention.Rule{
		ID:     "R-MAIN.listed",
		Reason: "The bodies of a list are guests.",
	}, (*bodyIndex).inList},
	{&mention.Rule{
		ID:     "R-MAIN.visited",
		Reason: "A school that speaks of itself as 我校 names others as the place gone to and the other side.",
	}, func(b *bodyIndex, i int) bool { return b.ownVoice && b.visited(i) }},
}

// guardTie keeps a list of schools from having a main one.
var guardTie = &mention.Rule{
	ID:     "R-MAIN.tie",
	Reason: "Of three or more schools named once each the article is about none.",
}

// main returns the first mention of the school, or faculty, that the article
// names most often, and how often it does; of equals, the one named first.
func (b *bodyIndex) main(faculty bool) (first, count int) {
	b.tally = b.tally[:0]
	for i := range b.entities {
		if b.isSchool(i) && b.isFaculty(i) == faculty && !b.guarded(i) {
			b.count(i)
		}
	}
	best, ties := tally{first: -1}, 0
	for _, t := range b.tally {
		switch {
		case t.count > best.count:
			best, ties = t, 0
		case t.count == best.count:
			ties++
		}
	}
	if ties > 0 && best.count == 1 && len(b.tally) > 2 {
		b.trace.refuse(guardTie, -1, -1, best.first)
		return -1, 0
	}
	return best.first, best.count
}

func (b *bodyIndex) guarded(i int) bool {
	for k := range mainGuards {
		if g := &mainGuards[k]; g.holds(b, i) {
			b.trace.refuse(g.rule, -1, -1, i)
			return true
		}
	}
	return false
}

// count counts a mention. One of two names of a school may be the other without
// what stands before it.
func (b *bodyIndex) count(i int) {
	k := slices.IndexFunc(b.tally, func(t tally) bool { return sameName(b.word(t.first), b.word(i)) })
	switch {
	case k >= 0:
		b.tally[k].count++
	case len(b.tally) < mostSchools:
		b.tally = append(b.tally, tally{i, 1})
	}
}

func sameName(a, b []rune) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(b) > 1 && slices.Equal(a[len(a)-len(b):], b)
}

// inPassing: the article is about another school than mention i.
func (b *bodyIndex) inPassing(i int) bool { return b.ofPost(i) || b.inList(i) }

func (b *bodyIndex) ofPost(i int) bool {
	if i+1 == len(b.entities) || b.entities[i+1].Start != b.entities[i].End {
		return false
	}
	next := b.entities[i+1].Type
	return next == entity.Title || next == entity.Person
}

func (b *bodyIndex) inList(i int) bool {
	return b.listedBehind(i) || i+1 < len(b.entities) && b.listedBehind(i+1) && isBody(b.entities[i+1].Type) && b.entities[i+1].Start == b.entities[i].End+1
}

// listedBehind: 、 stands before entity i, and before it a body.
func (b *bodyIndex) listedBehind(i int) bool {
	s := b.entities[i].Start
	return i > 0 && s > 0 && b.text[s-1] == '、' && isBody(b.entities[i-1].Type)
}

var (
	ownVoiceWords = sync.OnceValue(func() []string { return lexicon.Words("own_voice.txt") })
	visitWords    = sync.OnceValue(func() []string { return lexicon.Words("visit_words.txt") })
)

// speaksOfItself: the text says 我校 or 我院.
func speaksOfItself(text []rune) bool {
	for i, r := range text {
		if r == '我' && i+1 < len(text) && endsInAny(text[:i+2], ownVoiceWords()) {
			return true
		}
	}
	return false
}

// visited: the word before the mention makes it a place gone to, or the other
// side: 赴海州大学, 我校与海州大学.
func (b *bodyIndex) visited(i int) bool { return endsInAny(b.text[:b.entities[i].Start], visitWords()) }
