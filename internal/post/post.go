package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// Post says that a person holds a title at a body. The numbers are indexes of
// the entities given to [Linker.Posts].
type Post struct {
	Person, Title int
	Seat
	Status Status
	Rule   *mention.Rule // that gave the title to the person
}

// Seat is the body at which a title is held.
type Seat struct {
	// Org is the index of the body, -1 where the text names none.
	Org int
	// Guessed says that the text does not put the body beside the title: it is
	// the one that the article means.
	Guessed bool
	// By is the rule that found the body, nil where there is none.
	By *mention.Rule
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

// Linker finds posts. It keeps its memory from text to text and is for one
// goroutine at a time; the zero value is ready.
type Linker struct {
	// Trace, where it is set, notes what the guards keep from being a post.
	Trace *Trace

	text     []rune
	entities []mention.Candidate
	bodies   bodyIndex
	chain    chain
	posts    []Post
	taken    Post // the one taken on last in the article
	repeats  repeats
}

// Posts appends the posts among entities to dst; they are the entities of one
// article of text, in text order.
func (l *Linker) Posts(dst []Post, text []rune, entities []mention.Candidate) []Post {
	l.text, l.entities, l.posts, l.taken = text, entities, l.posts[:0], Post{Seat: Seat{Org: -1}}
	l.bodies.reset(text, entities, l.Trace)
	for i := 0; i < len(entities); {
		i = l.readChain(i)
	}
	return l.appendOnce(dst)
}

func (l *Linker) typeOf(i int) entity.Type { return l.entities[i].Type }

func (l *Linker) word(i int) []rune { return l.text[l.entities[i].Start:l.entities[i].End] }

func isBody(t entity.Type) bool { return t == entity.School || t == entity.Org }

func endsIn(word []rune, suffix string) bool { return recognise.EndsIn(word, suffix) }
