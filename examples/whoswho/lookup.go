package main

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
)

// body is a person, a school or an organisation.
type body struct {
	id                      int64
	kind, canonical, region string
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

func (s *store) match(ctx context.Context, condition, argument string, kinds []string, limit int) ([]body, error) {
	query := "SELECT DISTINCT b.id, b.type, b.canonical, b.region FROM names n JOIN bodies b ON b.id = n.body WHERE " + condition +
		" AND b.type IN ('" + strings.Join(kinds, "', '") + "') ORDER BY length(b.canonical), b.canonical, b.type, b.region"
	arguments := []any{argument}
	if limit > 0 {
		query += " LIMIT ?"
		arguments = append(arguments, limit)
	}
	return collect(ctx, s.db, query, arguments, readBody)
}

func readBody(row *sql.Rows) (b body, err error) {
	return b, row.Scan(&b.id, &b.kind, &b.canonical, &b.region)
}

// forms lists the forms of a body's name but for the canonical one.
func (s *store) forms(ctx context.Context, members []int64, canonical string) ([]string, error) {
	return collect(ctx, s.db, "SELECT DISTINCT name FROM names WHERE body IN ("+list(members)+") AND name <> ? ORDER BY length(name) DESC, name",
		[]any{canonical}, func(row *sql.Rows) (name string, err error) { return name, row.Scan(&name) })
}

// mention is a sentence that names somebody or some body.
type mention struct {
	document            int64
	article             int
	day, path, sentence string
	text                string // the name as the sentence has it
	sketch              []byte
}

// mentions lists the sentences that name one of the bodies, once each.
func (s *store) mentions(ctx context.Context, members []int64) ([]mention, error) {
	return collect(ctx, s.db, `SELECT st.document, st.article, d.ref, d.path, st.text, n.name, a.sketch, min(m.id) FROM names n
		JOIN mentions m ON m.name = n.id JOIN sentences st ON st.id = m.sentence JOIN documents d ON d.id = m.document
		JOIN articles a ON a.document = st.document AND a.number = st.article
		WHERE n.body IN (`+list(members)+`) GROUP BY st.id ORDER BY d.ref = '', d.ref, d.path, st.start`, nil,
		func(row *sql.Rows) (m mention, err error) {
			var first int64
			return m, row.Scan(&m.document, &m.article, &m.day, &m.path, &m.sentence, &m.text, &m.sketch, &first)
		})
}

// list writes row numbers for SQL.
func list(ids []int64) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.FormatInt(id, 10))
	}
	return b.String()
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
