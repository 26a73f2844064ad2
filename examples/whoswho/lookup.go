package main

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// body is a person, a school or an organisation.
type body struct {
	id              int64
	kind, canonical string
}

// how says how a name was matched.
type how int

const (
	byName  how = iota // a form that a text has
	byPart             // a part of such a form
	byOrder            // its characters in order
)

// shortestInOrder is the fewest characters that are looked for in order: two
// stand in too many names.
const shortestInOrder = 3

// bodies looks a name up among the kinds of body: all forms of names first,
// then parts of them, then characters in order; the first that finds something
// ends the search. limit bounds the answer; 0 is no bound.
func (s *store) bodies(ctx context.Context, name string, kinds []string, limit int) ([]body, how, error) {
	name = joined(name)
	if name == "" {
		return nil, byName, errors.New("the name is empty")
	}
	found, err := s.match(ctx, "n.name = ?", name, kinds, limit)
	if err != nil || len(found) > 0 {
		return found, byName, err
	}
	found, err = s.match(ctx, "instr(n.name, ?) > 0", name, kinds, limit)
	if err != nil || len(found) > 0 || len([]rune(name)) < shortestInOrder {
		return found, byPart, err
	}
	found, err = s.match(ctx, `n.name LIKE ? ESCAPE '\'`, inOrder(name), kinds, limit)
	return found, byOrder, err
}

// inOrder is the LIKE pattern for names with these characters in this order.
func inOrder(name string) string {
	var b strings.Builder
	for _, r := range name {
		b.WriteByte('%')
		if strings.ContainsRune(`%_\`, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	b.WriteByte('%')
	return b.String()
}

// others lists bodies that have the name as a part and are none of found.
func (s *store) others(ctx context.Context, name string, kinds []string, found []body, limit int) ([]body, error) {
	known := make(map[int64]bool)
	for _, b := range found {
		known[b.id] = true
	}
	all, err := s.match(ctx, "instr(n.name, ?) > 0", joined(name), kinds, 0)
	var out []body
	for _, b := range all {
		if !known[b.id] && (limit == 0 || len(out) < limit) {
			out = append(out, b)
		}
	}
	return out, err
}

func (s *store) match(ctx context.Context, condition, argument string, kinds []string, limit int) ([]body, error) {
	query := "SELECT DISTINCT b.id, b.type, b.canonical FROM names n JOIN bodies b ON b.id = n.body WHERE " + condition +
		" AND b.type IN ('" + strings.Join(kinds, "', '") + "') ORDER BY length(b.canonical), b.canonical, b.type"
	arguments := []any{argument}
	if limit > 0 {
		query += " LIMIT ?"
		arguments = append(arguments, limit)
	}
	return collect(ctx, s.db, query, arguments, func(row *sql.Rows) (b body, err error) {
		return b, row.Scan(&b.id, &b.kind, &b.canonical)
	})
}

// forms lists the forms of a body's name but for the canonical one.
func (s *store) forms(ctx context.Context, b body) ([]string, error) {
	return collect(ctx, s.db, "SELECT DISTINCT name FROM names WHERE body = ? AND name <> ? ORDER BY length(name) DESC, name",
		[]any{b.id, b.canonical}, func(row *sql.Rows) (name string, err error) { return name, row.Scan(&name) })
}

// evidence is a place in a text that says something.
type evidence struct {
	day, path, sentence string
	text                string // the name as the sentence has it
	status              string
	former              bool
}

// held is one post of one person with all that says so.
type held struct {
	person, title, org string
	evidence           []evidence // by day, without a day last
}

// held lists the posts of a person (column person_body) or at a body (org_body);
// those held now come first, then by the day from which they were seen.
func (s *store) held(ctx context.Context, column string, b body) ([]held, error) {
	type row struct {
		held
		evidence
	}
	all, err := collect(ctx, s.db, `SELECT pb.canonical, p.title, p.canonical, p.day, d.path, st.text, p.person, p.status, p.former
		FROM posts p JOIN bodies pb ON pb.id = p.person_body JOIN documents d ON d.id = p.document JOIN sentences st ON st.id = p.sentence
		WHERE p.`+column+` = ? ORDER BY p.day = '', p.day, d.path, p.id`, []any{b.id}, func(rows *sql.Rows) (r row, err error) {
		return r, rows.Scan(&r.person, &r.title, &r.org, &r.day, &r.path, &r.sentence, &r.text, &r.status, &r.former)
	})
	var out []held
	at := make(map[[3]string]int)
	for _, r := range all {
		key := [3]string{r.person, r.title, r.org}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, r.held)
		}
		out[i].evidence = append(out[i].evidence, r.evidence)
	}
	return currentFirst(out), err
}

// mentions lists the sentences that name a body, once each.
func (s *store) mentions(ctx context.Context, b body) ([]evidence, error) {
	return collect(ctx, s.db, `SELECT d.ref, d.path, st.text, e.text, min(e.id) FROM entities e
		JOIN documents d ON d.id = e.document JOIN sentences st ON st.id = e.sentence
		WHERE e.body = ? GROUP BY st.id ORDER BY d.ref = '', d.ref, d.path, st.start`, []any{b.id},
		func(row *sql.Rows) (e evidence, err error) {
			var first int64
			return e, row.Scan(&e.day, &e.path, &e.sentence, &e.text, &first)
		})
}

// collect runs a query and reads all its rows.
func collect[T any](ctx context.Context, db *sql.DB, query string, arguments []any, read func(*sql.Rows) (T, error)) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, arguments...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		t, err := read(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, errors.Join(rows.Err(), rows.Close())
}
