package main

import (
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite", without cgo
)

//go:embed schema.sql
var schema string

// The way from version 1: its tables are set aside, those of schema.sql are
// made, and the rows go over.
//
//go:embed migrate_aside.sql
var aside string

//go:embed migrate_over.sql
var over string

// version is that of schema.sql; it stands in the database's user_version.
const version = 2

// store is the database. It is used by one goroutine and has one connection, so
// that its prepared statements and the open batch stay.
type store struct {
	db       *sql.DB
	prepared map[string]*sql.Stmt
	ids      ids
	gone     map[string]bool // files that are no longer there
	batched  int             // documents of the open batch, -1: no batch is open
	size     int             // bytes of their texts
}

// createStore opens the database at path for writing and makes it if it is not
// there.
func createStore(ctx context.Context, path string) (*store, error) {
	s, err := open(path, "_txlock=immediate", "_pragma=busy_timeout(10000)", "_pragma=journal_mode(WAL)",
		"_pragma=synchronous(NORMAL)", "_pragma=foreign_keys(0)", "_pragma=cache_size(-16000)", "_pragma=temp_store(1)")
	if err != nil {
		return nil, err
	}
	if err := s.prepare(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), s.close())
	}
	return s, nil
}

// openStore opens a database for reading. Not with mode=ro: such a connection
// cannot clear away the -wal and -shm files that it needs.
func openStore(ctx context.Context, path string) (*store, error) {
	if _, err := os.Stat(path); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("there is no database %s: make it with whoswho build DIR %s, or name another with --db", path, path)
		}
		return nil, err
	}
	s, err := open(path, "mode=rw", "_pragma=busy_timeout(10000)", "_pragma=query_only(1)")
	if err != nil {
		return nil, err
	}
	got, _, err := s.version(ctx)
	switch {
	case err != nil || got == version:
	case got == 1:
		err = errors.New("made by an older whoswho: run whoswho build DIR on it once, which brings it up to date")
	default:
		err = errForeign(got)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", path, err), s.close())
	}
	return s, nil
}

func open(path string, parameters ...string) (*store, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	slashed := filepath.ToSlash(abs)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/… on Windows
	}
	name := url.URL{Scheme: "file", Path: slashed}
	db, err := sql.Open("sqlite", name.String()+"?"+strings.Join(parameters, "&"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return &store{db: db, prepared: make(map[string]*sql.Stmt), batched: -1}, nil
}

func (s *store) close() error { return s.db.Close() }

// version returns the version of the schema, 0 for none, and whether the
// database is empty.
func (s *store) version(ctx context.Context) (got int, empty bool, err error) {
	if err = s.db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&got); err != nil {
		return 0, false, err
	}
	err = s.db.QueryRowContext(ctx, "SELECT count(*) = 0 FROM sqlite_schema").Scan(&empty)
	return got, empty, err
}

func errForeign(got int) error {
	if got == 0 {
		return errors.New("a database, but none of whoswho: name another file")
	}
	return fmt.Errorf("its tables are of version %d and not %d: build a new database", got, version)
}

// prepare makes the tables of an empty database, brings those of version 1 up to
// date, and refuses a foreign one. Two runs may start at once, so it looks again
// inside the transaction.
func (s *store) prepare(ctx context.Context) error {
	got, empty, err := s.version(ctx)
	switch {
	case err != nil:
		return err
	case got == version:
		return nil
	case !empty && got != 1:
		return errForeign(got)
	}
	return s.transaction(func() error {
		if got, _, err = s.version(ctx); err != nil || got == version {
			return err
		}
		scripts := []string{schema}
		if got == 1 {
			scripts = []string{aside, schema, over}
		}
		for _, script := range append(scripts, fmt.Sprintf("PRAGMA user_version = %d", version)) {
			if _, err := s.db.Exec(script); err != nil {
				return err
			}
		}
		return nil
	})
}
