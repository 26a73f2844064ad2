package main

import (
	"context"
	"database/sql"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// rows writes the rows of one document inside a transaction.
type rows struct {
	ctx       context.Context
	tx        *sql.Tx
	doc       *dianming.Document
	ref       time.Time
	document  int64
	prepared  map[string]*sql.Stmt
	sentences []sentence
	written   map[int]int64 // sentence to its row
	bodies    map[bodyKey]int64
	names     map[nameKey]bool
	of        []int64 // entity to its body, 0 for none
}

type bodyKey struct {
	kind      dianming.Type
	canonical string
}

type nameKey struct {
	body int64
	name string
}

func newRows(ctx context.Context, tx *sql.Tx, doc *dianming.Document, ref time.Time) *rows {
	return &rows{
		ctx: ctx, tx: tx, doc: doc, ref: ref, sentences: sentences(doc),
		prepared: make(map[string]*sql.Stmt), written: make(map[int]int64), bodies: make(map[bodyKey]int64), names: make(map[nameKey]bool),
		of: make([]int64, len(doc.Entities)),
	}
}

// insert writes everything.
func (w *rows) insert(in input) error {
	var err error
	w.document, err = w.exec("INSERT INTO documents (path, file, sha256, ref, imported_at) VALUES (?, ?, ?, ?, ?)",
		in.path, in.file, in.sha256, dateText(w.ref), now())
	if err != nil {
		return err
	}
	for number, a := range w.doc.Articles {
		if _, err := w.exec("INSERT INTO articles VALUES (?, ?, ?, ?)", w.document, number, a.Start, a.End); err != nil {
			return err
		}
	}
	for _, step := range []func() error{w.entities, w.aliases, w.posts} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// exec runs a statement and returns the number of the last row inserted. Each
// statement is prepared once; the end of the transaction closes it.
func (w *rows) exec(statement string, arguments ...any) (int64, error) {
	prepared, ok := w.prepared[statement]
	if !ok {
		var err error
		if prepared, err = w.tx.PrepareContext(w.ctx, statement); err != nil {
			return 0, err
		}
		w.prepared[statement] = prepared
	}
	result, err := prepared.ExecContext(w.ctx, arguments...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func (w *rows) entities() error {
	for i, e := range w.doc.Entities {
		sentence, err := w.sentence(e.Start)
		if err != nil {
			return err
		}
		var body any
		if isBody(e.Type) {
			if w.of[i], err = w.body(e.Type, joined(e.Canonical)); err != nil {
				return err
			}
			if err = w.name(w.of[i], joined(e.Text)); err != nil {
				return err
			}
			body = w.of[i]
		}
		_, err = w.exec("INSERT INTO entities (document, type, text, canonical, value, start, end, sentence, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			w.document, e.Type.String(), joined(e.Text), joined(e.Canonical), e.Value, e.Start, e.End, sentence, body)
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

// aliases adds the forms that stand in a group only, as 赵局长 for a person.
func (w *rows) aliases() error {
	for _, a := range w.doc.Aliases {
		if len(a.Names) == 0 || !isBody(a.Type) {
			continue
		}
		body, err := w.body(a.Type, joined(a.Names[0]))
		if err != nil {
			return err
		}
		for _, name := range a.Names {
			if err := w.name(body, joined(name)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *rows) posts() error {
	calendar := newCalendar(w.doc, w.sentences, w.ref)
	for _, p := range w.doc.Posts {
		person := w.doc.Entities[p.Person]
		title := w.doc.Entities[p.Title]
		sentence, err := w.sentence(person.Start)
		if err != nil {
			return err
		}
		var org, canonical string
		var body any
		if p.Org >= 0 {
			e := w.doc.Entities[p.Org]
			org, canonical = joined(e.Text), joined(e.Canonical)
			if w.of[p.Org] != 0 {
				body = w.of[p.Org]
			}
		}
		former := p.Status == dianming.Former || p.Status == dianming.Removed
		day := calendar.at(person.Start, sentenceAt(w.sentences, person.Start), p.Article)
		_, err = w.exec("INSERT INTO posts (document, person, title, org, canonical, day, status, former, sentence, person_body, org_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
			w.document, joined(person.Text), joined(title.Text), org, canonical, day, p.Status.String(), former, sentence, w.of[p.Person], body)
		if err != nil {
			return err
		}
	}
	return nil
}

// sentence returns the row of the sentence at a byte and writes it the first
// time.
func (w *rows) sentence(at int) (int64, error) {
	i := sentenceAt(w.sentences, at)
	if row, ok := w.written[i]; ok {
		return row, nil
	}
	s := sentence{at, at, 0} // no entity lies outside all sentences
	if i >= 0 {
		s = w.sentences[i]
	}
	row, err := w.exec("INSERT INTO sentences (document, article, start, end, text) VALUES (?, ?, ?, ?, ?)",
		w.document, s.article, s.start, s.end, oneLine(w.doc.Text[s.start:s.end]))
	w.written[i] = row
	return row, err
}

// body returns the row of a body and makes it if it is new.
func (w *rows) body(kind dianming.Type, canonical string) (int64, error) {
	key := bodyKey{kind, canonical}
	if id, ok := w.bodies[key]; ok {
		return id, nil
	}
	if _, err := w.exec("INSERT INTO bodies (type, canonical) VALUES (?, ?) ON CONFLICT DO NOTHING", kind.String(), canonical); err != nil {
		return 0, err
	}
	var id int64
	if err := w.tx.QueryRowContext(w.ctx, "SELECT id FROM bodies WHERE type = ? AND canonical = ?", kind.String(), canonical).Scan(&id); err != nil {
		return 0, err
	}
	w.bodies[key] = id
	return id, w.name(id, canonical)
}

// name notes that the document has this form of a body's name.
func (w *rows) name(body int64, name string) error {
	key := nameKey{body, name}
	if name == "" || w.names[key] {
		return nil
	}
	w.names[key] = true
	_, err := w.exec("INSERT INTO names (document, body, name) VALUES (?, ?, ?)", w.document, body, name)
	return err
}
