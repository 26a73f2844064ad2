package gazetteer

import "fmt"

// IssueKind says what is odd about two entries that share a form.
type IssueKind uint8

const (
	// DuplicateRow: a row says exactly what an earlier one says. The later one
	// is left out.
	DuplicateRow IssueKind = iota + 1
	// SameName: two entries of one type have the same name but differ
	// otherwise, as two schools in two counties may. Both are kept.
	SameName
	// SharedForm: an alias or canonical form of one entry is also a form of
	// another of the same type, so that it does not tell which one is meant.
	// Both are kept. Entries with the same full form are one body in two rows
	// and are no issue.
	SharedForm
	// TypeConflict: a form is listed under two types. Both are kept.
	TypeConflict
	// NeverConflict: a form is listed as a name and as one that must never be
	// found. It is not found.
	NeverConflict
)

var issueNames = [...]string{"", "duplicate row", "same name", "shared form", "two types", "listed and forbidden"}

// String names the kind in a few words.
func (k IssueKind) String() string {
	if int(k) < len(issueNames) {
		return issueNames[k]
	}
	return fmt.Sprintf("IssueKind(%d)", uint8(k))
}

// Issue is a duplicate or a conflict between two rows.
type Issue struct {
	Kind          IssueKind
	Form          string // the form that both have, folded
	First, Second Position
}

// Position is where a row stands.
type Position struct {
	File string // "" if the list was not read from a path
	Row  int    // as [Entry.Row]
	Type Type
}

// String writes the place for a reader: schools.csv:12, or row 12 of a list that was
// not read from a path, with the type where that tells rows apart.
func (p Position) String() string {
	s := fmt.Sprintf("row %d", p.Row)
	if p.File != "" {
		s = fmt.Sprintf("%s:%d", p.File, p.Row)
	}
	if p.Type != 0 {
		s += " (" + p.Type.String() + ")"
	}
	return s
}

// String gives kind, form and both places.
func (i Issue) String() string {
	return fmt.Sprintf("%s: %s: %s and %s", i.Form, i.Kind, i.First, i.Second)
}

// Report says what a list holds and what is odd about it.
type Report struct {
	Rows    int // rows read, bad ones and duplicates included
	Bad     int // rows left out because they are bad: see [LoadError]
	Entries int // entries kept
	Forms   int // different forms of them
	Issues  []Issue
}

func position(e *Entry) Position { return Position{e.File, e.Row, e.Type} }

// conflicts lists, for every form that more than one entry has, how each later
// entry disagrees with the first one that it disagrees with.
func conflicts(entries []Entry, x *index) []Issue {
	var out []Issue
	for f := range x.formCount() {
		refs := x.entriesOf(uint32(f))
		if len(refs) < 2 {
			continue
		}
		form := x.form(uint32(f))
		heads := headsOf(entries, refs)
		for _, r := range refs[1:] {
			e := &entries[r]
			for _, h := range heads {
				if h == e {
					break
				}
				if kind := compare(h, e, form); kind != 0 {
					out = append(out, Issue{kind, form, position(h), position(e)})
					break
				}
			}
		}
	}
	return out
}

// headsOf gives the first entry of each type, forbidden ones apart: to compare
// with these few instead of all keeps the work linear.
func headsOf(entries []Entry, refs []uint32) []*Entry {
	var heads []*Entry
	var seen [2][len(entityTypes) + 1]bool
	for _, r := range refs {
		e := &entries[r]
		never := 0
		if e.Never {
			never = 1
		}
		if !seen[never][e.Type] {
			seen[never][e.Type] = true
			heads = append(heads, e)
		}
	}
	return heads
}

func compare(a, b *Entry, form string) IssueKind {
	switch {
	case a.Never != b.Never:
		if a.Type == 0 || b.Type == 0 || a.Type == b.Type {
			return NeverConflict
		}
		return 0
	case a.Type != b.Type:
		if a.Never {
			return 0 // forbidden under two types: no contradiction
		}
		return TypeConflict
	case fold(a.Name) == form && fold(b.Name) == form:
		return SameName
	case fold(a.FullForm()) == fold(b.FullForm()):
		return 0
	}
	return SharedForm
}
