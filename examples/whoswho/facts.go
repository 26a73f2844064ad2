package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/examples/whoswho/internal/career"
)

// archive answers from a database.
type archive struct {
	ctx   context.Context
	store *store
	units *units
	notes career.Notes
	named map[string][]int64 // names that the notes write, to the bodies
}

// openArchive opens the database and the user's notes about people, if there are
// any.
func openArchive(ctx context.Context, db, people string) (*archive, error) {
	s, err := openStore(ctx, db)
	if err != nil {
		return nil, err
	}
	a := &archive{ctx: ctx, store: s, units: newUnits(ctx, s), named: make(map[string][]int64)}
	if people == "" {
		return a, nil
	}
	file, err := os.Open(people)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("--people: %w", err), s.close())
	}
	defer file.Close()
	if a.notes, err = career.ReadNotes(file, a.isBody); err != nil {
		return nil, errors.Join(fmt.Errorf("--people: %s: %w", people, err), s.close())
	}
	return a, nil
}

func (a *archive) close() error { return a.store.close() }

// isBody tells whether a body has a name as one of its forms.
func (a *archive) isBody(written string, b career.Body) bool {
	ids, ok := a.named[written]
	if !ok {
		ids = a.bodiesOf(written)
		a.named[written] = ids
	}
	return slices.Contains(ids, b.ID)
}

// bodiesOf lists the bodies that have a name. What cannot be read has none, and
// is told by the question that follows.
func (a *archive) bodiesOf(name string) (out []int64) {
	found, err := a.store.match(a.ctx, "n.name = ?", joined(name), []string{"SCHOOL", "ORG"}, 0)
	if err != nil {
		return nil
	}
	for _, f := range found {
		if one, err := a.units.unit(f); err == nil {
			out = append(out, one.id)
		}
	}
	return out
}

// postRow is a post as the database has it.
type postRow struct {
	career.Fact
	org    sql.NullInt64
	status string
}

// facts reads the posts that fulfil a condition.
func (a *archive) facts(condition string, arguments ...any) ([]career.Fact, error) {
	rows, err := collect(a.ctx, a.store.db, `SELECT b.canonical, p.title, p.org, p.status, p.from_date, p.to_date, p.issued,
		d.path, p.document, st.article, st.text, p.day, p.day_told, ar.sketch
		FROM posts p JOIN bodies b ON b.id = p.person JOIN documents d ON d.id = p.document JOIN sentences st ON st.id = p.sentence
		JOIN articles ar ON ar.document = p.document AND ar.number = st.article
		WHERE `+condition+` ORDER BY p.day = '', p.day, d.path, p.id`, arguments, func(rows *sql.Rows) (r postRow, err error) {
		s := &r.Source
		return r, rows.Scan(&r.Name, &r.Title, &r.org, &r.status, &r.From, &r.To, &r.Issued,
			&s.Path, &s.Document, &s.Article, &s.Sentence, &s.Day, &s.Told, &s.Sketch)
	})
	if err != nil {
		return nil, err
	}
	out := make([]career.Fact, len(rows))
	for i, r := range rows {
		if err := r.Status.UnmarshalText([]byte(r.status)); err != nil {
			return nil, err
		}
		if r.org.Valid {
			b, err := a.units.row(r.org.Int64)
			if err == nil {
				r.Body, err = a.units.career(b)
			}
			if err != nil {
				return nil, err
			}
		}
		out[i] = r.Fact
	}
	return out, nil
}

// ofNames reads all posts of people with these names, and with those that the
// notes have for them.
func (a *archive) ofNames(names []string) ([]career.Fact, error) {
	var all []any
	known := make(map[string]bool)
	for _, name := range names {
		for _, n := range a.notes.Names(name) {
			if !known[n] {
				known[n] = true
				all = append(all, n)
			}
		}
	}
	var out []career.Fact
	for len(all) > 0 {
		n := min(len(all), mostParameters)
		places := strings.Repeat(", ?", n)[2:]
		some, err := a.facts("p.person IN (SELECT id FROM bodies WHERE type = 'PERSON' AND canonical IN ("+places+"))", all[:n]...)
		if err != nil {
			return nil, err
		}
		out, all = append(out, some...), all[n:]
	}
	return out, nil
}

// mostParameters is how many values a statement is given.
const mostParameters = 500

// atBody lists the names of the people with posts at a body.
func (a *archive) atBody(members []int64) ([]string, error) {
	return collect(a.ctx, a.store.db, `SELECT DISTINCT b.canonical FROM posts p JOIN bodies b ON b.id = p.person
		WHERE p.org IN (`+list(members)+`) ORDER BY 1`, nil, func(r *sql.Rows) (name string, err error) { return name, r.Scan(&name) })
}
