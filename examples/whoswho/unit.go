package main

import (
	"context"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/examples/whoswho/internal/career"
)

// units tells which rows of bodies are one body. An article that has no more than
// a short name makes a row of its own; it goes to the fuller name that others
// explain by it, if there is just one of these. Where there are more, as with
// 县教育局, nobody can tell, and it stays by itself.
type units struct {
	ctx   context.Context
	store *store
	of    map[int64]body // row to the body that it is
	rows  map[int64]body
}

func newUnits(ctx context.Context, s *store) *units {
	return &units{ctx, s, make(map[int64]body), make(map[int64]body)}
}

// unit returns the row that stands for the body of b.
func (u *units) unit(b body) (body, error) {
	if b.kind == "PERSON" {
		return b, nil // 李局长 may be any
	}
	if known, ok := u.of[b.id]; ok {
		return known, nil
	}
	fuller, err := u.fuller(b)
	if err != nil {
		return b, err
	}
	var found []body
	for _, f := range fuller {
		one, err := u.unit(f) // ends: each is longer, or has a region where b has none
		if err != nil {
			return b, err
		}
		if !slices.Contains(found, one) {
			found = append(found, one)
		}
	}
	u.of[b.id] = b
	if len(found) == 1 {
		u.of[b.id] = found[0]
	}
	return u.of[b.id], nil
}

// fuller lists the bodies that have the name of b as a short form, and those of
// the same name whose region is known where that of b is not.
func (u *units) fuller(b body) ([]body, error) {
	all, err := collect(u.ctx, u.store.db, `SELECT DISTINCT b.id, b.type, b.canonical, b.region FROM names n JOIN bodies b ON b.id = n.body
		WHERE n.name = ?1 AND b.type = ?2 AND b.id <> ?3
		UNION SELECT id, type, canonical, region FROM bodies WHERE tail = ?1 AND type = ?2`, []any{b.canonical, b.kind, b.id}, readBody)
	var out []body
	for _, f := range all {
		longer := len(f.canonical) > len(b.canonical)
		if !longer && (f.canonical != b.canonical || f.region == "" || b.region != "") {
			continue
		}
		if isGeneral(b.canonical) && (b.region == "" || b.region != f.region) || !oneRegion(b.region, f.region) {
			continue
		}
		out = append(out, f)
	}
	return out, err
}

// members lists the rows of the body that unit stands for.
func (u *units) members(unit body) ([]int64, error) {
	out := []int64{unit.id}
	for i := 0; i < len(out); i++ {
		shorter, err := collect(u.ctx, u.store.db, `SELECT DISTINCT b.id, b.type, b.canonical, b.region FROM names n JOIN bodies b ON b.canonical = n.name
			WHERE n.body = ?1 AND b.type = ?2
			UNION SELECT s.id, s.type, s.canonical, s.region FROM bodies b JOIN bodies s ON s.canonical = b.tail AND s.type = b.type
			WHERE b.id = ?1`, []any{out[i], unit.kind}, readBody)
		if err != nil {
			return nil, err
		}
		for _, b := range shorter {
			one, err := u.unit(b)
			if err != nil {
				return nil, err
			}
			if one.id == unit.id && !slices.Contains(out, b.id) {
				out = append(out, b.id)
			}
		}
	}
	return out, nil
}

// career returns the body of a row as package career has it.
func (u *units) career(b body) (career.Body, error) {
	one, err := u.unit(b)
	return career.Body{ID: one.id, Name: one.canonical, School: one.kind == "SCHOOL", Region: one.region}, err
}

// row reads a row of bodies.
func (u *units) row(id int64) (body, error) {
	if b, ok := u.rows[id]; ok {
		return b, nil
	}
	all, err := collect(u.ctx, u.store.db, "SELECT id, type, canonical, region FROM bodies WHERE id = ?", []any{id}, readBody)
	if err == nil && len(all) > 0 {
		u.rows[id] = all[0]
	}
	return u.rows[id], err
}

// oneRegion reports whether two codes may be of one body: a part of a region is
// no other one.
func oneRegion(a, b string) bool {
	a, b = strings.TrimRight(a, "0"), strings.TrimRight(b, "0")
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
