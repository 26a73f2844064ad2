// Package post finds who holds which post in an article: a [Post] ties a person to a title and, where the text names
// one, to the body where it is held.
//
// The input are the chosen entities of the article, in text order, and the text between them (gap.go). A [Linker] reads
// line by line and knows what the lines before say of the next one (scene.go). It reads chains of bodies, titles and
// persons with no more between them than a mark or some words, in which a title goes to the person behind it, before it,
// or before its verb (chain.go), to those below a label (roster.go), or to whom the sentence or the life is about
// (subject.go); it seats each title at a body, the one beside it, one that the chain hands on (seat.go), or the one that
// the paragraph, the heading or the article means (topic.go, host.go, meant.go); it says from when to when (time.go,
// succession.go); and it tells once what is told twice (repeat.go). docs/posts.md says with what evidence.
//
// Each decision is a rule with an ID. data/rules.txt says why it is right, with examples that are run as tests;
// data/bodies.tsv holds the rules for bodies. Guards, which keep something from being a post, are told to [Linker.Trace].
package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Post says that a person holds a title at a body. The numbers are indexes of the entities given to [Linker.Posts].
type Post struct {
	Person, Title int
	Seat
	Status   entity.PostStatus
	From, To Date
	Rule     string // ID of the rule that gave the title to the person
	StatusBy string // ID of the rule that told the status; "" for a present post of which nothing is said
	TimeBy   string // ID of the rule that told the dates; "" where there are none
	at       int    // which of the posts made it is
	told     bool   // elsewhere
	by       *Post  // the one that tells it with its body
	begins   bool   // 任: the kind of document says whether it is a present post or one just given
	life     bool   // of whom the article tells the life
	gone     bool   // and that it has ended
	when     int    // DATE of the clause, -1 for none
	in       Date   // in a bracket behind the title or the person
	until    Date   // told behind it: 直至1966年
	ended    bool   // it is when the post ended
	dated    bool   // it begins the line, or stands behind the title
	year     Date   // of a heading that is one
	event    Date   // the day with which its paragraph, or one before, begins
	near     bool   // the date is of the clause
	open     bool   // its date is: 2016.10-
	old      bool   // 原
	moves    bool   // 调任: who gets it leaves another one
	succeeds bool   // 接任: another one leaves it
	name     []rune // the last one of its person
	joined   bool   // with another one that tells more
}

// Seat is the body at which a title is held.
type Seat struct {
	Org     int    // index of the body, -1 where the text names none
	Guessed bool   // no body stands beside the title: it is the one that the article means, or there is none
	By      string // ID of the rule that looks for the body; "" where none does
}

var nowhere = Seat{Org: -1, Guessed: true}

// unseated: no body is known of the post, or one that is only meant.
func (p *Post) unseated() bool { return p.Org < 0 || p.Guessed }

// Limits, most of which keep the work linear in the length of an article.
const (
	longestRest     = 9   // of a gap, in runes: a place, or what somebody manages
	longestOthers   = 16  // what says that there are more than those named, in runes
	longestAside    = 24  // a bracket that does not end a chain, in runes
	longestLead     = 14  // what is read before a chain, in runes
	longestLookBack = 40  // of a sentence before a verb, in runes
	longestMeeting  = 16  // what says behind a day that it is that of a meeting, in runes
	longestTerm     = 14  // 聘期 and what stands between it and its date, in runes
	longestSign     = 10  // what gives titles without a verb, in runes: 为屏南县
	longestKin      = 3   // what stands before the person whom a sentence of a life is about, in runes: 其长子
	longestNewly    = 10  // what says of that person how he came into his post, in runes: 而此次新任命的
	longestAdverb   = 8   // what stands before a comma and that person, in runes: 后来果然，
	longestPronoun  = 3   // 该集团
	longestUnread   = 5   // 、 and what is not read of the name of a body, in runes
	longestEach     = 6   // what says of which bodies a title is, in runes: 各乡镇完小
	longestOf       = 4   // what leads from a title to its holder, in runes: 多年的
	longestTrait    = 10  // a clause that says who somebody is, in runes: 浙江海州人
	longestName     = 16  // a heading that is a name and little more, in runes
	longestService  = 35  // years in a post, that are no life
	longestObituary = 400 // of an article, that its beginning tells of somebody's death, in runes
	titleLines      = 3   // of an article that may be its title
	fewestBlanks    = 3   // of a row of a table
	longestPrefix   = 4   // what stands before the title of a heading, in runes: 历任
	longestList     = 100 // persons before the last one of a list that take on a post with it
	mostSchools     = 64  // of an article that are counted
	farthest        = 200 // entities back that a body can still be meant
	mostBack        = 256 // posts back that one is compared with in time
	mostTerms       = 32  // of an article that are kept
	mostPosts       = 32  // of one name, the first ones, that a post is compared with
)

// Linker finds posts. It keeps its memory from text to text and is for one goroutine at a time; the zero value is ready.
type Linker struct {
	Trace func(Note) // where it is set, it is told what the guards keep from being a post

	text      []rune
	given     []mention.Candidate
	entities  []mention.Candidate
	values    []string         // TIMEX3 of the DATE entities
	index     []int            // of the entities among those given
	headWords []*lexicon.Title // head words of the titles, as far as they were asked for
	inside    []Date           // date in the bracket behind each entity
	until     []bool           // by it something ended: （9月止）
	tied      bool             // no school is named more often than others
	since     []bool           // by it something began: （9月任）
	lines     []line
	stops     []int // where the last sentence ends that ends between an entity and the one before, 0 for none
	at        int   // the line that is read
	gaps      []gap // before each entity, and behind the last
	school    tally // what the article is about, as
	faculty   tally // the mentions say
	tallies   []tally
	faculties []tally
	genre     genre
	scene     scene
	chain     chain
	posts     []Post
	last      Post // the one taken on last in the article
	leaves    []leaving
	terms     []spanOfTerm
	order     []*Post // by the last names of their persons
}

// Posts appends the posts among entities to dst; they are the entities of one article of text, in text order. values are
// the TIMEX3 values of those that are dates, at their indexes; nil where none is known.
func (l *Linker) Posts(dst []Post, text []rune, entities []mention.Candidate, values []string) []Post {
	l.text, l.given = text, entities
	var types uint8
	for i := range entities {
		types |= 1 << entities[i].Type
	}
	if both := uint8(1<<entity.Person | 1<<entity.Title); types&both != both {
		return dst
	}
	l.takeAside(entities, values)
	l.headWords = cleared(l.headWords, len(l.entities))
	l.genre = genre{said: l.readLines(), signature: -1, signed: -1, passed: -1, decided: -1, owner: -1, host: -1}
	l.posts, l.leaves, l.terms, l.last = l.posts[:0], l.leaves[:0], l.terms[:0], Post{Title: -1, Seat: nowhere}
	l.survey()
	l.scene = scene{section: -1, announced: -1, outer: -1, owner: l.genre.owner, subject: nobody, label: l.scene.label[:0], table: table{fields: l.scene.table.fields[:0], titles: l.scene.table.titles[:0]}, date: -1, foretold: Post{Title: -1}}
	for l.at = range l.lines {
		l.enter(l.lines[l.at])
		l.readLine()
	}
	l.date()
	made := len(dst)
	dst = l.appendOnce(dst)
	for i := made; i < len(dst); i++ { // indexes that the caller knows
		p := &dst[i]
		if p.Person, p.Title = l.index[p.Person], l.index[p.Title]; p.Org >= 0 {
			p.Org = l.index[p.Org]
		}
	}
	return dst
}

// readLine reads the chains of a line.
func (l *Linker) readLine() {
	ln := l.scene.line
	l.enterGaps(ln)
	for i := ln.first; i < ln.last; {
		l.crossed(i)
		l.foretell(i)
		switch {
		case l.isDate(i) || l.is(i, entity.Count):
			l.scene.spoken = mood{}
			l.tellTime(i)
			i++
		case l.standsAlone(i):
			l.raise(i)
			i++
		default:
			i = l.readChain(i)
		}
	}
}

// standsAlone: the chain that begins with entity i is this body, of which no table tells.
func (l *Linker) standsAlone(i int) bool {
	next := i + 1
	return l.isBody(i) && len(l.scene.table.titles) == 0 && l.gap(next).other && !(l.isTitle(next) && l.of(next))
}

// Note says, to whoever asks why there is no post, that a guard kept a person, a title and a body from being one. The
// numbers are indexes of the entities given to [Linker.Posts], -1 for what the guard does not look at.
type Note struct {
	Person, Title, Org int
	ID                 string
}

// say sets what the text says of a post in time, by a rule.
func (p *Post) say(s entity.PostStatus, by string) { p.Status, p.StatusBy, p.begins = s, by, false }

func (l *Linker) note(id string, person, title, org int) {
	if l.Trace == nil {
		return
	}
	given := func(i int) int {
		if i < 0 {
			return i
		}
		return l.index[i]
	}
	l.Trace(Note{given(person), given(title), given(org), id})
}
