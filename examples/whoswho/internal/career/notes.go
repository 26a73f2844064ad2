package career

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Note is a line of a user's notes about people: one person.
type Note struct {
	Label   string
	Members []Member
}

// Member is a name at a body.
type Member struct{ Name, Body string }

// Notes say which names at which bodies are one person. The zero value says
// nothing.
type Notes struct {
	lines []Note
	same  func(written string, body Body) bool
}

// ReadNotes reads notes:
//
//	# one person a line: what to call him = a name at a body, another one, …
//	王伟 = 王伟@海州一中, 王伟@海州市教育局
//	王伟（清河） = 王伟@清河县教育局
//
// All of one line are one person, and those of two lines are two. Commas may be
// full-width. same tells whether a body is the one that a line writes.
func ReadNotes(r io.Reader, same func(written string, body Body) bool) (Notes, error) {
	n := Notes{same: same}
	seen := make(map[Member]int)
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\uFEFF"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		note, err := readNote(line)
		if err != nil {
			return Notes{}, fmt.Errorf("line %d: %w", number, err)
		}
		for _, m := range note.Members {
			if first, ok := seen[m]; ok {
				return Notes{}, fmt.Errorf("line %d: %s@%s stands in line %d too: take it out of one", number, m.Name, m.Body, first)
			}
			seen[m] = number
		}
		n.lines = append(n.lines, note)
	}
	return n, lines.Err()
}

func readNote(line string) (Note, error) {
	label, rest, ok := strings.Cut(line, "=")
	note := Note{Label: strings.TrimSpace(label)}
	if !ok || note.Label == "" {
		return note, fmt.Errorf("%q: write NAME = NAME@BODY, NAME@BODY", line)
	}
	for _, part := range strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		name, body, ok := strings.Cut(strings.TrimSpace(part), "@")
		m := Member{strings.TrimSpace(name), strings.TrimSpace(body)}
		if !ok || m.Name == "" || m.Body == "" {
			return note, fmt.Errorf("%q: write NAME@BODY", strings.TrimSpace(part))
		}
		note.Members = append(note.Members, m)
	}
	if len(note.Members) == 0 {
		return note, fmt.Errorf("%q: write NAME = NAME@BODY, NAME@BODY", line)
	}
	return note, nil
}

// find returns the line that has a name at a body, -1 for none.
func (n Notes) find(name string, body Body) int {
	if body.ID == 0 {
		return -1
	}
	return slices.IndexFunc(n.lines, func(note Note) bool {
		return slices.ContainsFunc(note.Members, func(m Member) bool { return m.Name == name && n.same(m.Body, body) })
	})
}

// Names lists the names that the notes have for whoever a name may mean, the name
// itself among them.
func (n Notes) Names(name string) []string {
	family := n.families()
	out := []string{name}
	for other, root := range family {
		if root == family[name] && other != name {
			out = append(out, other)
		}
	}
	slices.Sort(out[1:])
	return out
}

// families are the names and labels of the notes, each with one name for all that
// lines tie together.
func (n Notes) families() map[string]string {
	root := make(map[string]string)
	tie := func(a, b string) {
		from, to := cmp.Or(root[b], b), cmp.Or(root[a], a)
		root[a], root[b] = to, to
		for name, r := range root {
			if r == from {
				root[name] = to
			}
		}
	}
	for _, note := range n.lines {
		for _, m := range note.Members {
			tie(note.Label, m.Name)
		}
	}
	return root
}
