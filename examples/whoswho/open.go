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

// version is that of schema.sql; it stands in the database's user_version.
const version = 1

// store is the database. It is used by one goroutine.
type store struct{ db *sql.DB }

// createStore opens the database at path for writing and makes it if it is not
// there.
func createStore(ctx context.Context, path string) (*store, error) {
	s, err := open(path, "_txlock=immediate", "_pragma=busy_timeout(10000)", "_pragma=journal_mode(WAL)",
		"_pragma=synchronous(NORMAL)", "_pragma=foreign_keys(1)")
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
	if err == nil && got != version {
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
	return &store{db}, nil
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

// prepare makes the tables of an empty database and refuses a foreign one. Two
// runs may start at once, so it looks again inside the transaction.
func (s *store) prepare(ctx context.Context) error {
	got, empty, err := s.version(ctx)
	switch {
	case err != nil:
		return err
	case got == version:
		return nil
	case !empty:
		return errForeign(got)
	}
	return s.transaction(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&got); err != nil || got == version {
			return err
		}
		if _, err := tx.ExecContext(ctx, schema); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", version))
		return err
	})
}

// transaction runs f in one transaction: all of it happens or nothing.
func (s *store) transaction(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// ignoreDone drops the error that says that ctx has rolled back already.
func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
