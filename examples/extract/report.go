package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// report prints one document for a reader: entities by type in text order, then
// posts and aliases.
type report struct {
	out        io.Writer
	doc        *dianming.Document
	types      []dianming.Type
	explain    bool
	confidence bool
	err        error
}

func (r *report) printf(format string, args ...any) {
	if r.err == nil {
		_, r.err = fmt.Fprintf(r.out, format, args...)
	}
}

func (r *report) write(id string, blankBefore bool) error {
	if blankBefore {
		r.printf("\n")
	}
	r.printf("%s: %d entities, %d posts, %d aliases, %d article(s)\n",
		id, len(r.doc.Entities), len(r.doc.Posts), len(r.doc.Aliases), len(r.doc.Articles))
	for _, t := range dianming.Types() {
		if r.types == nil || slices.Contains(r.types, t) {
			r.section(t)
		}
	}
	r.posts()
	r.aliases()
	return r.err
}

func (r *report) section(t dianming.Type) {
	var rows []dianming.Entity
	for _, e := range r.doc.Entities {
		if e.Type == t {
			rows = append(rows, e)
		}
	}
	if len(rows) == 0 {
		return
	}
	r.printf("\n%s (%d)\n", t, len(rows))
	for _, e := range rows {
		at := r.doc.Offset // of this part in the whole text
		r.printf("  %6d–%-6d %s", at+int64(e.Start), at+int64(e.End), e.Text)
		if e.Value != "" {
			r.printf("  = %s", strings.TrimSpace(e.Value))
		}
		if e.Canonical != e.Text {
			r.printf("  → %s", e.Canonical)
		}
		r.certainty(e.Confidence)
		r.printf("\n")
		if r.explain {
			r.explainEntity(e)
		}
	}
}

func (r *report) posts() {
	if len(r.doc.Posts) == 0 {
		return
	}
	r.printf("\nWHO HOLDS WHICH POST (%d)\n", len(r.doc.Posts))
	for _, p := range r.doc.Posts {
		r.printf("  %s — %s", r.doc.Entities[p.Person].Text, r.doc.Entities[p.Title].Text)
		if p.Org >= 0 {
			r.printf(" — %s", r.doc.Entities[p.Org].Text)
		}
		if when := inTime(p); when != "" {
			r.printf(" (%s)", when)
		}
		r.certainty(p.Confidence)
		r.printf("\n")
		if r.explain {
			r.explainPost(p)
		}
	}
}

// certainty prints how likely it is that the answer is right, if that was asked for.
func (r *report) certainty(confidence float64) {
	if r.confidence {
		r.printf("  p=%.3f", confidence)
	}
}

// inTime says when a post is held: former, from 2016-10, to 2019-08. It is "" for
// one of the present without dates.
func inTime(p dianming.Post) string {
	var parts []string
	if p.Status != dianming.Current {
		parts = append(parts, p.Status.String())
	}
	if p.From.Value != "" {
		parts = append(parts, "from "+p.From.Value)
	}
	if p.To.Value != "" {
		parts = append(parts, "to "+p.To.Value)
	}
	return strings.Join(parts, ", ")
}

func (r *report) aliases() {
	if len(r.doc.Aliases) == 0 {
		return
	}
	r.printf("\nTHE SAME UNDER OTHER NAMES (%d)\n", len(r.doc.Aliases))
	for _, a := range r.doc.Aliases {
		r.printf("  %s\n", strings.Join(a.Names, " = "))
	}
}
