package main

import (
	"context"
	"database/sql"
	"errors"
)

// A batch is the transaction that many small documents share: a transaction a
// document costs more than all that is written in it. It ends behind so many
// documents or bytes of text, or when the run is stopped.
const (
	mostBatched = 500
	mostBytes   = 4 << 20
)

// begin opens a batch if none is open.
func (s *store) begin() error {
	if s.batched >= 0 {
		return nil
	}
	_, err := s.exec("BEGIN IMMEDIATE")
	if err == nil {
		s.batched, s.size = 0, 0
	}
	return err
}

// finish says that a document of so many bytes is complete in the open batch,
// which it ends if it is long enough.
func (s *store) finish(size int) error {
	s.batched++
	s.size += size
	if s.batched < mostBatched && s.size < mostBytes {
		return nil
	}
	return s.commit()
}

// commit ends the open batch, if there is one: what is in it stays.
func (s *store) commit() error {
	if s.batched < 0 {
		return nil
	}
	_, err := s.exec("COMMIT")
	if err == nil {
		s.batched = -1
	}
	return err
}

// rollback ends the open batch as if it had not been.
func (s *store) rollback() error {
	if s.batched < 0 {
		return nil
	}
	s.batched = -1
	s.ids.forget()
	_, err := s.exec("ROLLBACK")
	return err
}

// transaction runs f in a transaction of its own: all of it happens or nothing.
func (s *store) transaction(f func() error) error {
	if err := errors.Join(s.commit(), s.begin()); err != nil {
		return err
	}
	if err := f(); err != nil {
		return errors.Join(err, s.rollback())
	}
	return s.commit()
}

// statement prepares a statement the first time.
func (s *store) statement(query string) (*sql.Stmt, error) {
	if known, ok := s.prepared[query]; ok {
		return known, nil
	}
	// Not with the context of the run: a document is written whole or not at
	// all, and to watch a context costs as much as a short statement.
	made, err := s.db.PrepareContext(context.Background(), query)
	if err == nil {
		s.prepared[query] = made
	}
	return made, err
}

// exec runs a statement.
func (s *store) exec(query string, arguments ...any) (sql.Result, error) {
	statement, err := s.statement(query)
	if err != nil {
		return nil, err
	}
	return statement.Exec(arguments...)
}

// insert runs a statement and returns the number of the row that it made.
func (s *store) insert(query string, arguments ...any) (int64, error) {
	result, err := s.exec(query, arguments...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// number reads one number; 0 if there is no row.
func (s *store) number(query string, arguments ...any) (n int64, err error) {
	statement, err := s.statement(query)
	if err != nil {
		return 0, err
	}
	err = statement.QueryRow(arguments...).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return n, err
}
