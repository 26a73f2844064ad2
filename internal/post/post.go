package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// Post says that a person holds a title at a body. The numbers are indexes of
// the entities given to [Linker.Posts].
type Post struct {
	Person, Title int
	Seat
	Status Status
	Rule   string // ID of the rule that gave the title to the person
}

// Seat is the body at which a title is held.
type Seat struct {
	// Org is the index of the body, -1 where the text names none.
	Org int
	// Guessed says that the text does not put the body beside the title: it is
	// the one that the article means, or there is none.
	Guessed bool
	// By is the ID of the rule that looks for the body; "" where none does.
	By string
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

	article
	chain   chain
	posts   []Post
	taken   Post // the one taken on last in the article
	repeats repeats
}

// Posts appends the posts among entities to dst; they are the entities of one
// article of text, in text order.
func (l *Linker) Posts(dst []Post, text []rune, entities []mention.Candidate) []Post {
	l.article.read(text, entities, l.Trace)
	l.posts, l.taken = l.posts[:0], Post{Seat: Seat{Org: -1}}
	for i := 0; i < len(entities); {
		i = l.readChain(i)
	}
	return l.appendOnce(dst)
}

// Trace notes what the guards kept from being a post, for whoever asks why there
// is none. A nil Trace notes nothing and costs next to nothing.
type Trace struct {
	Notes []Note
}

// Note says that a guard kept a person, a title and a body from being a post.
// The numbers are indexes of the entities given to [Linker.Posts], -1 for what
// the guard does not look at.
type Note struct {
	Person, Title, Org int
	ID                 string
}

func (t *Trace) note(id string, person, title, org int) {
	if t != nil {
		t.Notes = append(t.Notes, Note{person, title, org, id})
	}
}

// article is the text and the entities that are read, and what they say of its
// main school.
type article struct {
	trace    *Trace
	text     []rune
	entities []mention.Candidate
	host
}

func (a *article) typeOf(i int) entity.Type { return a.entities[i].Type }
func (a *article) isSchool(i int) bool      { return a.typeOf(i) == entity.School }
func (a *article) isOrg(i int) bool         { return a.typeOf(i) == entity.Org }
func (a *article) isBody(i int) bool        { return a.isSchool(i) || a.isOrg(i) }
func (a *article) isPerson(i int) bool      { return a.typeOf(i) == entity.Person }
func (a *article) isTitle(i int) bool       { return a.typeOf(i) == entity.Title }

func (a *article) word(i int) []rune              { return a.text[a.entities[i].Start:a.entities[i].End] }
func (a *article) ends(i int, suffix string) bool { return runes.HasSuffix(a.word(i), suffix) }
func (a *article) before(i int) []rune            { return a.text[:a.entities[i].Start] }
func (a *article) between(i, k int) []rune        { return a.text[a.entities[i].End:a.entities[k].Start] }
func (a *article) lastRune(i int) rune            { return a.text[a.entities[i].End-1] }
func (a *article) sameWord(i, k int) bool         { return slices.Equal(a.word(i), a.word(k)) }

// is: the text ends in a rune with the mark.
func is(text []rune, m lexicon.Mark) bool {
	return len(text) > 0 && lexicon.MarksOf(text[len(text)-1])&m != 0
}
