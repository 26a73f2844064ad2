package main

import (
	"strings"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

type bodyKey struct{ kind, canonical, region string }

type nameKey struct {
	body int64
	name string
}

// ids are the rows of bodies and names met lately, to ask the database less.
type ids struct {
	bodies map[bodyKey]int64
	names  map[nameKey]int64
}

// mostIDs bounds the memory of ids.
const mostIDs = 40_000

func (c *ids) forget() { c.bodies, c.names = make(map[bodyKey]int64), make(map[nameKey]int64) }

// writer writes the rows of one document, part by part.
type writer struct {
	store    *store
	in       input
	document int64 // its row
	articles int   // of the parts before
}

// newDocument writes a document's own row, in the place of what was known under
// its path.
func (s *store) newDocument(in input, old int64) (*writer, error) {
	if old != 0 {
		if err := s.takeOut(old); err != nil {
			return nil, err
		}
	}
	id, err := s.insert("INSERT INTO documents (path, file, sha256, ref, imported_at) VALUES (?, ?, ?, ?, ?)",
		in.path, in.file, in.sha256, dateText(in.ref), now())
	return &writer{store: s, in: in, document: id}, err
}

// part is what was found in one part of a document.
type part struct {
	*writer
	doc       *dianming.Document
	sentences []sentence
	written   map[int]int64 // sentence to its row
	of        []int64       // entity to its body, 0 for none
	fullest   fullest
}

// add writes what was found in the next part of the document.
func (w *writer) add(doc *dianming.Document) error {
	if w.store.ids.names == nil || len(w.store.ids.names)+len(w.store.ids.bodies) > mostIDs {
		w.store.ids.forget()
	}
	p := part{writer: w, doc: doc, sentences: sentences(doc), written: make(map[int]int64), of: make([]int64, len(doc.Entities)), fullest: newFullest(doc)}
	for number, a := range doc.Articles {
		_, err := w.store.exec("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", w.document, w.articles+number,
			doc.Offset+int64(a.Start), doc.Offset+int64(a.End), sketchOf(doc.Text[a.Start:a.End]))
		if err != nil {
			return err
		}
	}
	for _, step := range []func() error{p.mentions, p.aliases, p.posts} {
		if err := step(); err != nil {
			return err
		}
	}
	w.articles += len(doc.Articles)
	return nil
}

func (p *part) mentions() error {
	for i, e := range p.doc.Entities {
		if !isBody(e.Type) {
			continue
		}
		var err error
		if p.of[i], err = p.body(bodyKey{e.Type.String(), p.fullest.of(e), e.Region}); err != nil {
			return err
		}
		name, err := p.name(p.of[i], clean(e.Text))
		if err != nil {
			return err
		}
		sentence, err := p.sentence(e.Start)
		if err != nil {
			return err
		}
		_, err = p.store.exec("INSERT INTO mentions (document, name, sentence, start, end) VALUES (?, ?, ?, ?, ?)",
			p.document, name, sentence, p.doc.Offset+int64(e.Start), p.doc.Offset+int64(e.End))
		if err != nil {
			return err
		}
	}
	return nil
}

// isBody tells whether entities of type t get a row in bodies.
func isBody(t dianming.Type) bool {
	return t == dianming.Person || t == dianming.School || t == dianming.Org
}

// aliases adds the forms that stand in a group only, as 赵局长 for a person, and
// the canonical ones.
func (p *part) aliases() error {
	have := make(map[nameKey]bool)
	bodies := make(map[named]int64)
	for i, e := range p.doc.Entities {
		if p.of[i] != 0 {
			have[nameKey{p.of[i], clean(e.Text)}] = true
			bodies[named{e.Type, clean(e.Canonical), p.fullest.article(e)}] = p.of[i]
		}
	}
	note := func(body int64, name string) error {
		key := nameKey{body, name}
		if body == 0 || name == "" || have[key] {
			return nil
		}
		have[key] = true
		id, err := p.name(body, name)
		if err == nil {
			_, err = p.store.exec("INSERT INTO mentions (document, name) VALUES (?, ?)", p.document, id)
		}
		return err
	}
	for i, e := range p.doc.Entities {
		if err := note(p.of[i], clean(e.Canonical)); err != nil {
			return err
		}
	}
	for _, a := range p.doc.Aliases {
		if len(a.Names) == 0 {
			continue
		}
		body := bodies[named{a.Type, clean(a.Names[0]), a.Article}]
		for _, name := range a.Names {
			if err := note(body, clean(name)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *part) posts() error {
	calendar := newCalendar(p.doc, p.sentences, p.in.ref)
	for _, post := range p.doc.Posts {
		at := p.doc.Entities[post.Person].Start
		sentence, err := p.sentence(at)
		if err != nil {
			return err
		}
		var org any
		if post.Org >= 0 && p.of[post.Org] != 0 {
			org = p.of[post.Org]
		}
		day, told := calendar.at(at, sentenceAt(p.sentences, at), post.Article)
		_, err = p.store.exec(`INSERT INTO posts (document, person, title, org, status, from_date, to_date, day, day_told, issued, sentence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, p.document, p.of[post.Person], clean(p.doc.Entities[post.Title].Text), org,
			post.Status.String(), post.From.Value, post.To.Value, day, told, calendar.issued(post.Article), sentence)
		if err != nil {
			return err
		}
	}
	return nil
}

// sentence returns the row of the sentence at a byte and writes it the first
// time.
func (p *part) sentence(at int) (int64, error) {
	i := sentenceAt(p.sentences, at)
	if row, ok := p.written[i]; ok {
		return row, nil
	}
	s := sentence{at, at, 0} // no entity lies outside all sentences
	if i >= 0 {
		s = p.sentences[i]
	}
	row, err := p.store.insert("INSERT INTO sentences (document, article, start, end, text) VALUES (?, ?, ?, ?, ?)",
		p.document, p.articles+s.article, p.doc.Offset+int64(s.start), p.doc.Offset+int64(s.end), valid(oneLine(p.doc.Text[s.start:s.end])))
	p.written[i] = row
	return row, err
}

// body returns the row of a body and makes it if it is new.
func (p *part) body(key bodyKey) (int64, error) {
	if id, ok := p.store.ids.bodies[key]; ok {
		return id, nil
	}
	id, err := p.store.number("SELECT id FROM bodies WHERE type = ? AND canonical = ? AND region = ?", key.kind, key.canonical, key.region)
	if id == 0 && err == nil {
		id, err = p.store.insert("INSERT INTO bodies (type, canonical, region, tail) VALUES (?, ?, ?, ?)",
			key.kind, key.canonical, key.region, tailOf(key))
	}
	if err == nil {
		p.store.ids.bodies[key] = id
	}
	return id, err
}

// name returns the row of a form of a body's name and makes it if it is new.
func (p *part) name(body int64, name string) (int64, error) {
	key := nameKey{body, name}
	if id, ok := p.store.ids.names[key]; ok {
		return id, nil
	}
	id, err := p.store.number("SELECT id FROM names WHERE body = ? AND name = ?", body, name)
	if id == 0 && err == nil {
		id, err = p.store.insert("INSERT INTO names (body, name) VALUES (?, ?)", body, name)
	}
	if err == nil {
		p.store.ids.names[key] = id
	}
	return id, err
}

// clean is a name without white space, as the database and the terminal want it.
func clean(name string) string { return valid(joined(name)) }

// valid takes out what is no UTF-8.
func valid(text string) string { return strings.ToValidUTF8(text, "\uFFFD") }
