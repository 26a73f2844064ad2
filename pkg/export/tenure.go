package export

import (
	"strconv"
	"unicode/utf8"

	"github.com/dianming-nlp/dianming/internal/entity"
)

// tenure says that somebody holds, held or is to hold a post: a row of posts with
// the identifiers that both models need.
type tenure struct {
	id       string
	person   *person
	title    string
	postID   string // "" without a title
	body     *body  // nil where none is named
	status   PostStatus
	from, to string // reduced dates
	sentence string
}

// person is a person as the models have it.
type person struct {
	id, name string
	names    names
	anchor   anchor
}

// anchor is what tells a person from others of the name.
type anchor struct {
	key  string
	rank int // of what it was taken from: the smaller, the better
}

// statusRanks says which post tells best where a person is to be found, the best
// first: the one held now.
var statusRanks = [...]int{entity.Current: 0, entity.Acting: 1, entity.Appointed: 2, entity.Proposed: 3, entity.Removed: 4, entity.Former: 5}

// tenures reads the posts of a document.
func tenures(doc Document) []tenure {
	r := resolver{doc: doc, groups: map[nameIn][]string{}, persons: map[nameIn]*person{}, bodies: map[bodyIn]*body{}}
	for _, a := range doc.Aliases {
		if len(a.Names) > 0 {
			r.groups[nameIn{a.Names[0], a.Article}] = a.Names
		}
	}
	out := make([]tenure, len(doc.Posts))
	for i, p := range doc.Posts {
		out[i] = r.read(p)
	}
	for i := range out {
		r.identify(&out[i])
	}
	return out
}

// resolver finds out who is who in one document.
type resolver struct {
	doc     Document
	groups  map[nameIn][]string // by their canonical names
	persons map[nameIn]*person
	bodies  map[bodyIn]*body
}

type bodyIn struct {
	nameIn
	region string
}

func (r *resolver) read(p Post) tenure {
	t := tenure{
		person: r.person(p), title: p.Title, status: p.Status,
		from: ReducedDate(p.From), to: lastDate(p.To), sentence: p.Person.Sentence,
	}
	at := anchor{rank: len(statusRanks)}
	if p.Status.Known() {
		at.rank = statusRanks[p.Status]
	}
	if p.Body.Text != "" {
		t.body = r.body(p)
		at.key = t.body.id
		if d := prefecture(t.body.region); d != nil {
			at.key = d.Code
		} else {
			at.rank += len(statusRanks) // one with a region is better
		}
		if t.person.anchor.key == "" || at.rank < t.person.anchor.rank {
			t.person.anchor = at
		}
	}
	return t
}

func (r *resolver) person(p Post) *person {
	full := p.Person.Canonical
	if full == "" {
		full = p.Person.Text
	}
	key := nameIn{full, p.Article}
	got := r.persons[key]
	if got == nil {
		got = &person{name: full}
		r.persons[key] = got
		for _, other := range r.groups[key] {
			got.other(other)
		}
	}
	got.other(p.Person.Text)
	return got
}

// other adds another name. One that is shorter, or has a title (赵局长), needs its
// context.
func (p *person) other(name string) {
	if name != p.name {
		p.names.add(name, utf8.RuneCountInString(name) <= utf8.RuneCountInString(p.name))
	}
}

func (r *resolver) body(p Post) *body {
	full := p.Body.Canonical
	if full == "" {
		full = p.Body.Text
	}
	key := bodyIn{nameIn{full, p.Article}, p.Body.Region}
	got := r.bodies[key]
	if got == nil {
		b := bodyOf(p.Body, r.groups[key.nameIn], r.scope(p.Article))
		got = &b
		r.bodies[key] = got
	}
	got.other(p.Body.Text)
	return got
}

// scope names an article, for what is known in it alone.
func (r *resolver) scope(article int) string { return r.doc.ID + "#" + strconv.Itoa(article) }

// identify gives identifiers to a tenure whose person is known with all posts.
func (r *resolver) identify(t *tenure) {
	p := t.person
	if p.anchor.key == "" {
		p.anchor.key = "document:" + r.doc.ID
	}
	p.id = identifier("person", p.name, p.anchor.key)
	of := p.id // a post without a body is one of its holder's
	if t.body != nil {
		of = t.body.id
	}
	if t.title != "" {
		t.postID = identifier("post", t.title, of)
	}
	t.id = identifier("membership", p.id, t.postID, of, t.status.String(), t.from, t.to)
}
