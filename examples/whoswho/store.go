package main

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// record is what the store knows of a document; id 0: nothing.
type record struct {
	id          int64
	sha256, ref string
}

// same tells whether the document has not changed.
func (r record) same(in input) bool {
	return r.id != 0 && r.sha256 == in.sha256 && r.ref == dateText(in.ref)
}

// known looks a document up by its path.
func (s *store) known(ctx context.Context, path string) (record, error) {
	var r record
	err := s.db.QueryRowContext(ctx, "SELECT id, sha256, ref FROM documents WHERE path = ?", path).Scan(&r.id, &r.sha256, &r.ref)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return r, err
}

// rename gives a document that is known under a path that is gone its new path.
func (s *store) rename(ctx context.Context, in input, gone func(file string) bool) (bool, error) {
	moved := false
	err := s.transaction(ctx, func(tx *sql.Tx) error {
		id := int64(0)
		rows, err := tx.QueryContext(ctx, "SELECT id, file FROM documents WHERE sha256 = ? AND ref = ? ORDER BY id", in.sha256, dateText(in.ref))
		if err != nil {
			return err
		}
		defer rows.Close()
		for id == 0 && rows.Next() {
			var candidate int64
			var file string
			if err := rows.Scan(&candidate, &file); err != nil {
				return err
			}
			if gone(file) {
				id = candidate
			}
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil || id == 0 {
			return err
		}
		moved = true
		_, err = tx.ExecContext(ctx, "UPDATE documents SET path = ?, file = ? WHERE id = ?", in.path, in.file, id)
		return err
	})
	return moved && err == nil, err
}

// put writes a document with all that was found in it, in the place of what was
// known under its path, in one transaction.
func (s *store) put(ctx context.Context, in input, doc *dianming.Document) error {
	return s.transaction(ctx, func(tx *sql.Tx) error {
		var old int64
		err := tx.QueryRowContext(ctx, "SELECT id FROM documents WHERE path = ?", in.path).Scan(&old)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if old != 0 {
			if err := takeOut(ctx, tx, old); err != nil {
				return err
			}
		}
		return newRows(ctx, tx, doc, in.ref).insert(in)
	})
}

// takeOut deletes a document and the bodies that only it named. The rows of the
// document that point to such a body go with the document, and what points
// where is checked at the end of the transaction.
func takeOut(ctx context.Context, tx *sql.Tx, document int64) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM bodies WHERE id IN (SELECT body FROM names WHERE document = ?1)
		AND NOT EXISTS (SELECT 1 FROM names WHERE body = bodies.id AND document <> ?1)`, document)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, "DELETE FROM documents WHERE id = ?", document)
	return err
}

// keepOnly takes out the documents of a file but for those with the paths kept,
// and returns how many.
func (s *store) keepOnly(ctx context.Context, file string, kept map[string]bool) (int, error) {
	return s.takeOutWhere(ctx, "file = ?", []any{file}, func(path, _ string) bool { return !kept[path] })
}

// prune takes out the documents in and below dir whose file is gone, and
// returns how many.
func (s *store) prune(ctx context.Context, dir string) (int, error) {
	below := strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator)
	return s.takeOutWhere(ctx, "substr(file, 1, length(?1)) = ?1", []any{below}, func(_, file string) bool { return isGone(file) })
}

func (s *store) takeOutWhere(ctx context.Context, condition string, arguments []any, wanted func(path, file string) bool) (int, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT id, path, file FROM documents WHERE "+condition+" ORDER BY id", arguments...)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	var out []int64
	for rows.Next() {
		var id int64
		var path, file string
		if err := rows.Scan(&id, &path, &file); err != nil {
			return 0, err
		}
		if wanted(path, file) {
			out = append(out, id)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return 0, err
	}
	for n, id := range out {
		if err := s.transaction(ctx, func(tx *sql.Tx) error { return takeOut(ctx, tx, id) }); err != nil {
			return n, err
		}
	}
	return len(out), nil
}

// now is the time of import.
func now() string { return time.Now().UTC().Format(time.RFC3339) }
