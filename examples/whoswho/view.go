package main

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/examples/whoswho/internal/career"
)

// answer is what is known of one person, school or organisation, as JSON has it.
type answer struct {
	Name     string       `json:"name"`
	Type     string       `json:"type"`
	Region   string       `json:"region,omitempty"`
	Forms    []string     `json:"forms,omitempty"`
	Posts    []post       `json:"posts"`
	Earlier  int          `json:"earlier,omitempty"` // posts that are over and not in Posts
	Mentions *mentionList `json:"mentions,omitempty"`
	ofPerson bool
}

// post is a spell, as JSON and CSV have it. Dates are YYYY, YYYY-MM or YYYY-MM-DD.
type post struct {
	Person string `json:"person"`
	Title  string `json:"title"`
	Body   string `json:"body,omitempty"`
	// State is current, former or proposed.
	State  string `json:"state"`
	Acting bool   `json:"acting,omitempty"`
	// From is when it begins, by FromBasis: told (the text gives it) or notice.
	From      string `json:"from,omitempty"`
	FromBasis string `json:"from_basis,omitempty"`
	FirstSeen string `json:"first_seen,omitempty"`
	LastSeen  string `json:"last_seen,omitempty"`
	// To is when it ends, by ToBasis: told, notice, former by, succeeded or
	// confirmed; by the last three it is the latest day, the last two of which are
	// inferred.
	To        string `json:"to,omitempty"`
	ToBasis   string `json:"to_basis,omitempty"`
	Inferred  bool   `json:"to_inferred,omitempty"`
	Successor string `json:"successor,omitempty"`
	// Beside are others whom the texts have in the post at the same time.
	Beside   []string `json:"beside,omitempty"`
	Proposed string   `json:"proposed,omitempty"`
	Again    string   `json:"appointed_again,omitempty"`
	Sources  []source `json:"sources"`

	spell *career.Spell
}

// source is a sentence that says so.
type source struct {
	Day      string `json:"day,omitempty"`
	Path     string `json:"path"`
	Status   string `json:"status,omitempty"`
	Sentence string `json:"sentence"`
	Copies   int    `json:"copies,omitempty"` // how often the text was published again
	name     string // in the sentence
}

// mentionList are the sentences with a name.
type mentionList struct {
	Texts     int      `json:"texts"`
	Sentences []source `json:"sentences"`
}

// here is the working directory with a separator behind it, which paths are
// shown without.
type here string

func (h here) cut(path string) string { return strings.TrimPrefix(path, string(h)) }

func newHere(dir string) here {
	return here(strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator))
}

// view makes posts of spells.
func view(spells []*career.Spell, people []career.Person, h here) []post {
	label := func(person int) string { return people[person].Label }
	var out []post
	for _, s := range spells {
		p := post{
			Person: label(s.Person), Title: s.Title, Body: s.Body.Name, State: state(s), Acting: s.Post.Acting,
			From: s.Begin.Text, FromBasis: s.Begin.Basis.String(), FirstSeen: s.FirstSeen, LastSeen: s.LastSeen,
			To: s.End.Text, ToBasis: s.End.Basis.String(), Inferred: s.End.Basis.Inferred(),
			Proposed: s.Proposed.Text, Again: s.Again.Text, spell: s,
		}
		if s.Successor >= 0 {
			p.Successor = label(s.Successor)
		}
		for _, b := range s.Beside {
			p.Beside = append(p.Beside, label(b))
		}
		for _, f := range s.Facts {
			p.Sources = append(p.Sources, source{f.Source.Day, h.cut(f.Source.Path), f.Status.String(), f.Source.Sentence, f.Copies, f.Name})
		}
		slices.SortStableFunc(p.Sources, func(a, b source) int { return strings.Compare(cmp.Or(a.Day, "~"), cmp.Or(b.Day, "~")) })
		out = append(out, p)
	}
	return out
}

func state(s *career.Spell) string {
	switch {
	case s.Current():
		return "current"
	case s.Ended():
		return "former"
	}
	return "proposed"
}

// byState puts those in office first, then those who are to come, then those who
// have been.
func byState(posts []post) []post {
	order := []string{"current", "proposed", "former"}
	slices.SortStableFunc(posts, func(a, b post) int {
		return cmp.Compare(slices.Index(order, a.State), slices.Index(order, b.State))
	})
	return posts
}
