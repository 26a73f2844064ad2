package annotation

import "github.com/dianming-nlp/dianming/internal/entity"

// Type is the type of an entity: one of the six constants below.
type Type = entity.Type

// The six types of entity.
const (
	Person = entity.Person
	Title  = entity.Title
	School = entity.School
	Org    = entity.Org
	Date   = entity.Date
	Count  = entity.Count
)

// PostStatus is what a text says of a post in time: one of the six constants
// below. As text it is its word, current to former.
type PostStatus = entity.PostStatus

// The six states of a post; the zero value is Current.
const (
	Current   = entity.Current
	Appointed = entity.Appointed
	Removed   = entity.Removed
	Proposed  = entity.Proposed
	Acting    = entity.Acting
	Former    = entity.Former
)

// Document is a text with its annotations. The zero value is an empty document
// whose offsets count code points.
type Document struct {
	// ID names the document within its collection.
	ID string
	// Text is the whole text. It may be empty where only the annotations
	// travel, as in predictions for a text that the reader has anyway.
	Text string
	// Ref is the reference date, YYYY-MM-DD, or "".
	Ref string
	// Unit is what Start and End count, here and in Articles.
	Unit Unit
	// Articles are the pieces of a bulletin of several articles, in order; nil
	// for a document that is one article.
	Articles []Article
	Entities []Entity
	Posts    []Post
	Aliases  []Alias
}

// Article is one piece of a bulletin: [Start, End) in the document's unit.
type Article struct {
	Start, End int
	Title      string
}

// Entity is one mention: [Start, End) in the document's unit.
type Entity struct {
	Start, End int
	Type       Type
	// Text is the mention without the white space (hard line breaks, as a
	// rule) that the span may hold: 吕梁二中 for 吕梁⏎⏎二中.
	Text string
	// Value is the normalised value of a date or a count, or "".
	Value string
	// Optional marks a gold mention whose finding is neither right nor wrong.
	Optional bool
	// Confidence is how likely a program holds it that span and type are right, up to
	// 1; 0 where nobody says. Files have it with three digits.
	Confidence float64
}

// Post says that a person holds, held or is to hold a post, in the words of the
// text. Org is "" where none is named.
type Post struct {
	Person, Org, Title string
	// Status says which of these it is.
	Status PostStatus
	// From and To are the dates at which the post begins and ends, as TIMEX3
	// (2016-10); "" where the text does not tell.
	From, To string
	// Optional marks a gold post whose finding is neither right nor wrong.
	Optional bool
	// Article is the index into Document.Articles; 0 in a document that is one
	// article.
	Article int
	// Confidence is how likely a program holds it that person, title and body are
	// right together, up to 1; 0 where nobody says. Files have it with three digits.
	Confidence float64
}

// Alias is a group of names of the same school, organisation or person.
type Alias struct {
	Names []string
	// Article is the index into Document.Articles; 0 in a document that is one
	// article.
	Article int
}
