package main

import (
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"time"
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
func (s *store) known(path string) (r record, err error) {
	statement, err := s.statement("SELECT id, sha256, ref FROM documents WHERE path = ?")
	if err != nil {
		return r, err
	}
	err = statement.QueryRow(path).Scan(&r.id, &r.sha256, &r.ref)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return r, err
}

// located is a document by its number, path and file.
type located struct {
	id         int64
	path, file string
}

// documents lists documents.
func (s *store) documents(condition string, arguments ...any) ([]located, error) {
	return collect(context.Background(), s.db, "SELECT id, path, file FROM documents WHERE "+condition+" ORDER BY id", arguments,
		func(row *sql.Rows) (d located, err error) { return d, row.Scan(&d.id, &d.path, &d.file) })
}

// noteGone notes the files of documents that are gone, each looked at once.
func (s *store) noteGone(gone func(file string) bool) error {
	s.gone = make(map[string]bool)
	for file := ""; ; {
		next, err := collect(context.Background(), s.db, "SELECT file FROM documents WHERE file > ? ORDER BY file LIMIT 1", []any{file},
			func(row *sql.Rows) (file string, err error) { return file, row.Scan(&file) })
		if err != nil || len(next) == 0 {
			return err
		}
		if file = next[0]; gone(file) {
			s.gone[file] = true
		}
	}
}

// rename gives a document that is known under a path that is gone its new path.
func (s *store) rename(in input) (bool, error) {
	if len(s.gone) == 0 {
		return false, nil
	}
	same, err := s.documents("sha256 = ? AND ref = ?", in.sha256, dateText(in.ref))
	if err != nil {
		return false, err
	}
	for _, d := range same {
		if s.gone[d.file] {
			if err := s.begin(); err != nil {
				return false, err
			}
			_, err := s.exec("UPDATE documents SET path = ?, file = ? WHERE id = ?", in.path, in.file, d.id)
			return err == nil, err
		}
	}
	return false, nil
}

// takeOut deletes a document, with the names and bodies that only it has.
func (s *store) takeOut(document int64) error {
	s.ids.forget()
	for _, query := range []string{
		"CREATE TEMP TABLE IF NOT EXISTS touched (name INTEGER PRIMARY KEY, body INTEGER)",
		"DELETE FROM touched",
		"INSERT OR IGNORE INTO touched SELECT n.id, n.body FROM mentions m JOIN names n ON n.id = m.name WHERE m.document = ?1",
		"DELETE FROM mentions WHERE document = ?1",
		"DELETE FROM posts WHERE document = ?1",
		"DELETE FROM sentences WHERE document = ?1",
		"DELETE FROM articles WHERE document = ?1",
		"DELETE FROM documents WHERE id = ?1",
		"DELETE FROM names WHERE id IN (SELECT name FROM touched) AND NOT EXISTS (SELECT 1 FROM mentions WHERE mentions.name = names.id)",
		"DELETE FROM bodies WHERE id IN (SELECT body FROM touched) AND NOT EXISTS (SELECT 1 FROM names WHERE names.body = bodies.id)",
	} {
		var arguments []any
		if strings.Contains(query, "?1") {
			arguments = []any{document}
		}
		if _, err := s.exec(query, arguments...); err != nil {
			return err
		}
	}
	return nil
}

// takeOutAll deletes documents, each wholly or not at all.
func (s *store) takeOutAll(ctx context.Context, all []located) (int, error) {
	for n, d := range all {
		if err := errors.Join(ctx.Err(), s.begin()); err != nil {
			return n, err
		}
		if err := s.takeOut(d.id); err != nil {
			return n, errors.Join(err, s.rollback())
		}
		if err := s.finish(0); err != nil {
			return n, err
		}
	}
	return len(all), nil
}

// forgetLines begins the list of the documents of a .jsonl file that a run has
// come to. It is kept in the database, since such files may be of any length.
func (s *store) forgetLines() error {
	_, err := s.exec("CREATE TEMP TABLE IF NOT EXISTS lines (path TEXT PRIMARY KEY) WITHOUT ROWID")
	if err == nil {
		_, err = s.exec("DELETE FROM lines")
	}
	return err
}

// noteLine puts a document into that list; false if it is there.
func (s *store) noteLine(path string) (bool, error) {
	result, err := s.exec("INSERT OR IGNORE INTO lines VALUES (?)", path)
	if err != nil {
		return false, err
	}
	n, err := result.RowsAffected()
	return n > 0, err
}

// linesGone lists the documents of a file that are not in that list.
func (s *store) linesGone(file string) ([]located, error) {
	return s.documents("file = ? AND path NOT IN (SELECT path FROM lines)", file)
}

// filesGone lists the documents in and below dir whose file is gone.
func (s *store) filesGone(dir string) ([]located, error) {
	below := strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator)
	all, err := s.documents("substr(file, 1, length(?1)) = ?1", below)
	var out []located
	for _, d := range all {
		if isGone(d.file) {
			out = append(out, d)
		}
	}
	return out, err
}

// now is the time of import.
func now() string { return time.Now().UTC().Format(time.RFC3339) }
