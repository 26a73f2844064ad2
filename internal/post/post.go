// Package post finds who holds which post in an article: a [Post] ties a person to a title and, where the text names
// one, to the body where it is held.
//
// The input are the chosen entities of the article, in text order, and the text between them (gap.go). A [Linker] works
// in three stages: it reads chains of bodies, titles and persons with no more between them than a mark or some words,
// in which a title goes to the person behind it, before it, or before its verb (chain.go); it seats each title at a
// body, the one beside it, one that the chain hands on (seat.go), or the one that the article means (meant.go); and it
// tells once what is told twice (repeat.go).
//
// Each decision is a rule with an ID. data/rules.txt says why it is right, with examples that are run as tests;
// data/bodies.tsv holds the rules for bodies. Guards, which keep something from being a post, are told to [Linker.Trace].
package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Post says that a person holds a title at a body. The numbers are indexes of the entities given to [Linker.Posts].
type Post struct {
	Person, Title int
	Seat
	Status Status
	Rule   string // ID of the rule that gave the title to the person
	at     int    // which of the posts made it is
	told   bool   // elsewhere
	name   []rune // the last one of the person
}

// Seat is the body at which a title is held.
type Seat struct {
	Org     int    // index of the body, -1 where the text names none
	Guessed bool   // no body stands beside the title: it is the one that the article means, or there is none
	By      string // ID of the rule that looks for the body; "" where none does
}

var nowhere = Seat{Org: -1, Guessed: true}

// Status says whether the text calls a post a present one.
type Status uint8

// The states of a post.
const (
	Current   Status = iota
	Former           // 原校长, 曾任
	Appointed        // 任命…为
	Removed          // 免去…职务
)

// Limits, most of which keep the work linear in the length of an article.
const (
	longestRest = 9   // of a gap, in runes: a place, or what somebody manages
	longestList = 100 // persons before the last one of a list that take on a post with it
	mostSchools = 64  // of an article that are counted
	farthest    = 200 // entities back that a body can still be meant
	mostPosts   = 32  // of one name, the first ones, that a post is compared with
)

// Linker finds posts. It keeps its memory from text to text and is for one goroutine at a time; the zero value is ready.
type Linker struct {
	Trace func(Note) // where it is set, it is told what the guards keep from being a post

	text     []rune
	entities []mention.Candidate
	gaps     []gap // before each entity, and behind the last
	school   tally // what the article is about, as
	faculty  tally // the mentions say
	tallies  []tally
	ownVoice bool // the article is the school's own: 我校
	chain    chain
	posts    []Post
	taken    Post    // the one taken on last in the article
	order    []*Post // by the last names of their persons
}

// Posts appends the posts among entities to dst; they are the entities of one article of text, in text order.
func (l *Linker) Posts(dst []Post, text []rune, entities []mention.Candidate) []Post {
	l.text, l.entities = text, entities
	l.readGaps()
	l.ownVoice = speaksOfItself(text)
	l.faculty, l.school = l.mostNamed(true), l.mostNamed(false)
	l.posts, l.taken = l.posts[:0], Post{Seat: nowhere}
	for i := 0; i < len(entities); {
		i = l.readRun(i)
	}
	return l.appendOnce(dst)
}

// Note says, to whoever asks why there is no post, that a guard kept a person, a title and a body from being one. The
// numbers are indexes of the entities given to [Linker.Posts], -1 for what the guard does not look at.
type Note struct {
	Person, Title, Org int
	ID                 string
}

func (l *Linker) note(id string, person, title, org int) {
	if l.Trace != nil {
		l.Trace(Note{person, title, org, id})
	}
}

func (l *Linker) isSchool(i int) bool  { return l.entities[i].Type == entity.School }
func (l *Linker) isBody(i int) bool    { return l.entities[i].IsBody() }
func (l *Linker) isPerson(i int) bool  { return l.entities[i].Type == entity.Person }
func (l *Linker) isSurname(i int) bool { return l.entities[i].Len() < 2 } // alone: 葛|校长
func (l *Linker) isTitle(i int) bool   { return l.entities[i].Type == entity.Title }

func (l *Linker) word(i int) []rune       { return l.text[l.entities[i].Start:l.entities[i].End] }
func (l *Linker) sameWord(i, k int) bool  { return slices.Equal(l.word(i), l.word(k)) }
func (l *Linker) runeBefore(i int) rune   { return runes.At(l.text, int(l.entities[i].Start)-1) }
func (l *Linker) between(i, k int) []rune { return l.text[l.entities[i].End:l.entities[k].Start] }
