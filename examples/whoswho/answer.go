package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// asking is what all look-ups have in common.
type asking struct {
	Name  string `arg:"" help:"A name, in full, in short or a part of it."`
	DB    string `default:"whoswho.db" env:"WHOSWHO_DB" name:"db" help:"The database (${default})."`
	Limit int    `default:"3" help:"Most sentences to print for a post or a name, 0 for all."`
}

// findCommand is whoswho find.
type findCommand struct{ asking }

// Run looks up whatever has the name.
func (c *findCommand) Run(s *surroundings) error {
	return c.answer(s, []string{"PERSON", "SCHOOL", "ORG"}, true)
}

// postsCommand is whoswho posts.
type postsCommand struct{ asking }

// Run lists the posts at a school or an organisation.
func (c *postsCommand) Run(s *surroundings) error {
	return c.answer(s, []string{"SCHOOL", "ORG"}, false)
}

// schoolCommand is whoswho school.
type schoolCommand struct{ asking }

// Run looks up a school.
func (c *schoolCommand) Run(s *surroundings) error {
	return c.answer(s, []string{"SCHOOL"}, true)
}

// mostBodies bounds how many bodies one look-up prints.
const mostBodies = 20

// answer looks the name up among kinds of body and prints what is known.
func (c *asking) answer(s *surroundings, kinds []string, mentions bool) (err error) {
	store, err := openStore(s.ctx, c.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.close()) }()
	found, how, err := store.bodies(s.ctx, c.Name, kinds, mostBodies+1)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		fmt.Fprintf(s.stderr, "whoswho: nothing known of %s\n", c.Name)
		return errPartly
	}
	more := len(found) > mostBodies
	found = found[:min(len(found), mostBodies)]
	p := printer{out: bufio.NewWriter(s.stdout), limit: c.Limit, here: here()}
	for i, b := range found {
		if i > 0 {
			p.printf("\n")
		}
		if err := c.body(s, store, &p, b, mentions); err != nil {
			return err
		}
	}
	if more {
		p.printf("\nThere are more than %d such names: write more of it.\n", mostBodies)
	}
	if how == byName {
		others, err := store.others(s.ctx, c.Name, kinds, found, mostBodies)
		if err != nil {
			return err
		}
		p.others(others)
	}
	return p.out.Flush()
}

// body prints one body.
func (c *asking) body(s *surroundings, store *store, p *printer, b body, mentions bool) error {
	forms, err := store.forms(s.ctx, b)
	if err != nil {
		return err
	}
	column := "org_body"
	if b.kind == "PERSON" {
		column = "person_body"
	}
	posts, err := store.held(s.ctx, column, b)
	if err != nil {
		return err
	}
	p.heading(b, forms)
	p.posts(posts, b.kind == "PERSON")
	if !mentions {
		return nil
	}
	all, err := store.mentions(s.ctx, b)
	if err != nil {
		return err
	}
	p.mentions(all)
	return nil
}

// printer writes answers.
type printer struct {
	out   *bufio.Writer
	limit int
	here  string          // working directory
	shown map[string]bool // sentences of the body that were printed
}

// here returns the working directory with a separator behind it, "" if it is
// not known.
func here() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	return strings.TrimSuffix(dir, string(filepath.Separator)) + string(filepath.Separator)
}

// printf writes; an error of the writer comes out of the last Flush.
func (p *printer) printf(format string, args ...any) { fmt.Fprintf(p.out, format, args...) }

func (p *printer) heading(b body, forms []string) {
	p.shown = make(map[string]bool)
	p.printf("%s  %s", b.canonical, b.kind)
	if len(forms) > 0 {
		p.printf("  = %s", strings.Join(forms, " = "))
	}
	p.printf("\n")
}

func (p *printer) posts(all []held, ofPerson bool) {
	if len(all) == 0 {
		p.printf("  no post seen\n")
	}
	for _, h := range all {
		p.printf("  %s", h.title)
		switch {
		case !ofPerson:
			p.printf("  %s", h.person)
		case h.org != "":
			p.printf("  %s", h.org)
		}
		p.printf("  %s\n", h.span())
		p.evidence(h.evidence)
	}
}

func (p *printer) mentions(all []evidence) {
	texts := make(map[string]bool)
	for _, e := range all {
		texts[e.path] = true
	}
	rest := slices.DeleteFunc(all, func(e evidence) bool { return p.shown[e.path+"\x00"+e.sentence] })
	p.printf("  named in %s", count(len(texts), "text"))
	if len(rest) > 0 && len(p.shown) > 0 {
		p.printf(", also here")
	}
	p.printf("\n")
	p.evidence(rest)
}

// evidence prints sentences, up to the limit.
func (p *printer) evidence(all []evidence) {
	const width = 100 // characters of a sentence
	for i, e := range all {
		if p.limit > 0 && i == p.limit {
			p.printf("      … and %s (--limit 0 prints all)\n", count(len(all)-i, "more sentence"))
			return
		}
		p.shown[e.path+"\x00"+e.sentence] = true
		day := e.day
		if day == "" {
			day = "no date   "
		}
		p.printf("      %s  %s  %s\n", day, strings.TrimPrefix(e.path, p.here), excerpt(e.sentence, e.text, width))
	}
}

func (p *printer) others(all []body) {
	if len(all) == 0 {
		return
	}
	p.printf("\nsee also:")
	for _, b := range all {
		p.printf(" %s", b.canonical)
	}
	p.printf("\n")
}

func count(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
