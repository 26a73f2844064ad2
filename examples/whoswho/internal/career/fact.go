package career

import "github.com/dianming-nlp/dianming/pkg/dianming"

// Body is a school or organisation. The zero value is none, as for a mayor.
type Body struct {
	ID     int64  // the same for all names of the body
	Name   string // the fullest one
	School bool
	Region string // code of its division, "" if unknown
}

// Source is the place in a text that says something.
type Source struct {
	Path     string
	Document int64
	Article  int
	Sentence string
	Day      string // on which it is so by the text, YYYY-MM-DD, "" if unknown
	Told     bool   // the text tells the day; else it is the document's
	Sketch   []byte // of the article, nil for none
}

// Fact is what one text says of one post.
type Fact struct {
	Name     string // the person's
	Title    string
	Body     Body
	Status   dianming.PostStatus
	From, To string // TIMEX as the text gives it, "" for none
	Issued   string // the document's day, YYYY-MM-DD, "" for none
	Source   Source
	Copies   int // how often the text was published again
}

// notice is the day from which a notice counts.
func (f Fact) notice() When {
	if day := ReadWhen(f.Issued); day.Known() {
		return day
	}
	return ReadWhen(f.Source.Day)
}
