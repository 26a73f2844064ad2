package export

import "github.com/dianming-nlp/dianming/internal/entity"

// Type is the type of an entity: PERSON, TITLE, SCHOOL, ORG, DATE or COUNT.
type Type = entity.Type

// PostStatus is what a text says of a post in time, current to former.
type PostStatus = entity.PostStatus

// Document is what a writer takes of one text.
type Document struct {
	// ID names the document. Where it is an http or https address, it is the link
	// to the source.
	ID string
	// Ref is the reference date, YYYY-MM-DD, or "": of what day "current" speaks.
	Ref      string
	Entities []Entity
	Posts    []Post
	Aliases  []Alias
}

// Entity is one mention.
type Entity struct {
	Type Type
	// Start and End are its place in the text in code points, End exclusive.
	Start, End int
	// Text is the mention without white space, Value the normalised value of a date
	// or a count, Canonical the fullest form of the name in the article; of the last
	// two, "" is none.
	Text, Value, Canonical string
	// Region is the six-digit code of the division that a school or another body is
	// in, or "".
	Region string
	// Sentence is the sentence that the mention stands in, in one line; "" where the
	// text is not known.
	Sentence string
	// Confidence is how likely it is to be right, up to 1; 0 where nobody says.
	Confidence float64
}

// Post says that a person holds, held or is to hold a post.
type Post struct {
	Person Entity
	// Title is "" where the text says no more than that the person is of the body.
	Title string
	// Body is the zero Entity where the text names none.
	Body   Entity
	Status PostStatus
	// From and To are TIMEX3 values, "" where they are unknown.
	From, To string
	// Article is the number of the article in the document, from 0.
	Article int
	// Confidence is how likely person, title and body are to be right together, up to
	// 1; 0 where nobody says.
	Confidence float64
}

// Alias is a group of names in one article that name the same.
type Alias struct {
	// Names are the different forms, the canonical one first.
	Names []string
	// Type is PERSON, SCHOOL or ORG, or 0 where the document does not tell.
	Type Type
	// Article is the number of the article in the document, from 0.
	Article int
}

// Writer writes documents in one format, one after the other. It is for one
// goroutine at a time.
type Writer interface {
	// Write takes a document. The error is that of the underlying writer.
	Write(Document) error
	// Close writes what the format has at its end. It is called once, and does not
	// close the underlying writer.
	Close() error
}

// Options are for the writers of models. The zero value is good.
type Options struct {
	// Base is put before the ID of a document, escaped, to make its address:
	// https://news.example/ makes https://news.example/a of a. Without it, a
	// document whose ID is no address has urn:dianming:document:ID in Popolo, which
	// demands one, and none in FollowTheMoney.
	Base string
}

var (
	_ Writer = (*Tables)(nil)
	_ Writer = (*Popolo)(nil)
	_ Writer = (*FollowTheMoney)(nil)
)
