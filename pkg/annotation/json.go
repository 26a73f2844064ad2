package annotation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strings"
	"unicode/utf8"
)

// wireDocument is a document as JSON holds it.
type wireDocument struct {
	ID       *wireID       `json:"id"`
	Ref      string        `json:"ref,omitempty"`
	Unit     Unit          `json:"unit"`
	Text     string        `json:"text,omitempty"`
	Articles []wireArticle `json:"articles,omitempty"`
	Entities []wireEntity  `json:"entities"`
	Posts    []wirePost    `json:"posts"`
	Aliases  []wireAlias   `json:"aliases"`
}

type wireArticle struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Title string `json:"title"`
}

type wireEntity struct {
	Start      *int   `json:"start"`
	End        *int   `json:"end"`
	Type       string `json:"type"`
	Text       string `json:"text,omitempty"`
	Value      string `json:"value,omitempty"`
	Optional   bool   `json:"optional,omitempty"`
	Confidence digits `json:"confidence,omitempty"`
}

// digits is a confidence as files have it: with three digits, and 0 only where there is none.
type digits float64

func digitsOf(confidence float64) digits {
	if confidence == 0 {
		return 0
	}
	return digits(max(math.Round(confidence*1000), 1) / 1000)
}

type wirePost struct {
	Person     string `json:"person"`
	Org        string `json:"org"`
	Title      string `json:"title"`
	Status     string `json:"status,omitempty"`
	From       string `json:"from,omitempty"`
	To         string `json:"to,omitempty"`
	Optional   bool   `json:"optional,omitempty"`
	Article    *int   `json:"article,omitempty"`
	Confidence digits `json:"confidence,omitempty"`
}

// wireAlias is {"names":[…]} or, when read, a bare list of names.
type wireAlias struct {
	Names   []string `json:"names"`
	Article *int     `json:"article,omitempty"`
}

func (a *wireAlias) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '[' {
		return json.Unmarshal(b, &a.Names)
	}
	type plain wireAlias // without this method
	return json.Unmarshal(b, (*plain)(a))
}

// wireID is a string, or a number when read: many tools number documents.
type wireID string

func (id *wireID) UnmarshalJSON(b []byte) error {
	var s string
	if err := json.Unmarshal(b, &s); err == nil {
		*id = wireID(s)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return fmt.Errorf("id is neither a string nor a number")
	}
	*id = wireID(n)
	return nil
}

func toWire(d Document) wireDocument {
	id := wireID(d.ID)
	w := wireDocument{ID: &id, Ref: d.Ref, Unit: d.Unit, Text: d.Text,
		Entities: []wireEntity{}, Posts: []wirePost{}, Aliases: []wireAlias{}}
	for _, a := range d.Articles {
		w.Articles = append(w.Articles, wireArticle(a))
	}
	for _, e := range d.Entities {
		w.Entities = append(w.Entities, wireEntity{&e.Start, &e.End, e.Type.String(), e.Text, e.Value, e.Optional, digitsOf(e.Confidence)})
	}
	for _, p := range d.Posts {
		w.Posts = append(w.Posts, wirePost{p.Person, p.Org, p.Title, statusWord(p.Status), p.From, p.To, p.Optional, d.articleIndex(p.Article), digitsOf(p.Confidence)})
	}
	for _, a := range d.Aliases {
		w.Aliases = append(w.Aliases, wireAlias{a.Names, d.articleIndex(a.Article)})
	}
	return w
}

// articleIndex leaves the index out where there is only one article.
func (d Document) articleIndex(i int) *int {
	if len(d.Articles) == 0 && i == 0 {
		return nil
	}
	return &i
}

func fromWire(w wireDocument, o ReadOptions) (Document, error) {
	if w.ID == nil {
		return Document{}, &Error{Problem: `no "id"`, Fix: "give the document an id, a string that no other document has"}
	}
	d := Document{ID: string(*w.ID), Ref: w.Ref, Unit: w.Unit, Text: w.Text}
	for _, a := range w.Articles {
		d.Articles = append(d.Articles, Article(a))
	}
	for i, e := range w.Entities {
		got, err := e.entity()
		if err != nil {
			err.Doc, err.Field = d.ID, fmt.Sprintf("entities[%d]", i)
			return d, err
		}
		if got.Type == 0 && !o.SkipUnknownTypes {
			return d, unknownType(d.ID, fmt.Sprintf("entities[%d]", i), e.Type)
		}
		if got.Type != 0 {
			d.Entities = append(d.Entities, got)
		}
	}
	for i, p := range w.Posts {
		status, err := statusNamed(p.Status)
		if err != nil {
			err.Doc, err.Field = d.ID, fmt.Sprintf("posts[%d]", i)
			return d, err
		}
		d.Posts = append(d.Posts, Post{p.Person, p.Org, p.Title, status, p.From, p.To, p.Optional, deref(p.Article), float64(p.Confidence)})
	}
	for _, a := range w.Aliases {
		d.Aliases = append(d.Aliases, Alias{a.Names, deref(a.Article)})
	}
	return d, nil
}

// entity returns an entity of Type 0 where the type is unknown.
func (e wireEntity) entity() (Entity, *Error) {
	if e.Start == nil || e.End == nil {
		return Entity{}, &Error{Problem: "start or end is missing", Fix: `give both, as in {"start":0,"end":3,"type":"PERSON"}`}
	}
	return Entity{*e.Start, *e.End, typeNamed(e.Type), e.Text, e.Value, e.Optional, float64(e.Confidence)}, nil
}

// typeNamed returns 0 for a name that is none of the six.
func typeNamed(name string) Type {
	var t Type
	if t.UnmarshalText([]byte(name)) != nil {
		return 0
	}
	return t
}

func unknownType(doc, field, name string) *Error {
	return &Error{Doc: doc, Field: field, Problem: fmt.Sprintf("unknown type %q", name),
		Fix: "use PERSON, TITLE, SCHOOL, ORG, DATE or COUNT, or read with SkipUnknownTypes"}
}

// statusWord is the word of a status, "" for the one that goes without saying.
func statusWord(s PostStatus) string {
	if s == Current {
		return ""
	}
	return s.String()
}

// statusNamed undoes statusWord.
func statusNamed(word string) (s PostStatus, bad *Error) {
	if word != "" && s.UnmarshalText([]byte(word)) != nil {
		return s, &Error{Problem: fmt.Sprintf("unknown status %q", word), Fix: fixStatus}
	}
	return s, nil
}

const fixStatus = "use current, appointed, removed, proposed, acting or former"

func deref(i *int) int {
	if i == nil {
		return 0
	}
	return *i
}

// MarshalJSON writes the document as a line of JSONL holds it.
func (d Document) MarshalJSON() ([]byte, error) { return encode(toWire(d.cleaned())) }

// UnmarshalJSON reads a document as a line of JSONL holds it, strictly as to
// types but without [Document.Validate].
func (d *Document) UnmarshalJSON(b []byte) error {
	var w wireDocument
	if err := json.Unmarshal(b, &w); err != nil {
		return err
	}
	got, err := fromWire(w, ReadOptions{})
	if err == nil {
		*d = got
	}
	return err
}

// encode writes compact JSON with < > & as they are and without a line break.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

// writeLine writes v as one line of JSON.
func writeLine(w io.Writer, v any) error {
	b, err := encode(v)
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

func writeJSONL(w io.Writer, d Document, _ int) error { return writeLine(w, toWire(d)) }

// cleaned replaces each invalid byte of the text by U+FFFD, which is what JSON
// would do, and moves byte offsets accordingly.
func (d Document) cleaned() Document {
	if utf8.ValidString(d.Text) {
		return d
	}
	unit := d.Unit
	if unit == Byte {
		c, err := d.Convert(CodePoint)
		if err != nil {
			return d // the offsets are wrong anyway; leave them for the error to come
		}
		d = c
	}
	var b strings.Builder
	for _, r := range d.Text {
		b.WriteRune(r) // ranging yields U+FFFD for each invalid byte
	}
	d.Text = b.String()
	if c, err := d.Convert(unit); err == nil {
		d = c
	}
	return d
}
