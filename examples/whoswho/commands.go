package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/examples/whoswho/internal/career"
)

// findCommand is whoswho find.
type findCommand struct{ asking }

// Run looks up whatever has the name.
func (c *findCommand) Run(s *surroundings) error {
	some := func(posts []post) ([]post, int) { return byState(posts), 0 }
	return c.ask(s, question{kinds: []string{"PERSON", "SCHOOL", "ORG"}, mentions: true, some: some})
}

// postsCommand is whoswho posts.
type postsCommand struct{ asking }

// Run lists the posts of a person, or at a body, in the order of time.
func (c *postsCommand) Run(s *surroundings) error {
	return c.ask(s, question{kinds: []string{"PERSON", "SCHOOL", "ORG"}, some: all})
}

// bodyCommand is whoswho body.
type bodyCommand struct {
	asking
	On string `placeholder:"YYYY-MM-DD" help:"The team of that day and not of now."`
}

// Run lists who has a post at a school or an organisation.
func (c *bodyCommand) Run(s *surroundings) error { return c.team(s, "SCHOOL", "ORG") }

// schoolCommand is whoswho school.
type schoolCommand struct{ bodyCommand }

// Run lists who has a post at a school.
func (c *schoolCommand) Run(s *surroundings) error { return c.team(s, "SCHOOL") }

func (c *bodyCommand) team(s *surroundings, kinds ...string) error {
	wanted := func(p post) bool { return p.State != "former" }
	if c.On != "" {
		if _, err := time.Parse(time.DateOnly, c.On); err != nil {
			return fmt.Errorf("--on %q is no date: write YYYY-MM-DD", c.On)
		}
		wanted = func(p post) bool { return p.spell.On(c.On) }
	}
	return c.ask(s, question{kinds: kinds, some: func(posts []post) (out []post, earlier int) {
		for _, p := range posts {
			switch {
			case wanted(p):
				out = append(out, p)
			case c.On == "" && p.State == "former":
				earlier++
			}
		}
		return byState(out), earlier
	}})
}

// timelineCommand is whoswho timeline.
type timelineCommand struct {
	asking
	All bool `help:"All posts, not only the heads."`
}

// Run lists the heads of a school or an organisation through the years, post by
// post.
func (c *timelineCommand) Run(s *surroundings) error {
	return c.ask(s, question{kinds: []string{"SCHOOL", "ORG"}, some: func(posts []post) ([]post, int) {
		var keys []string
		posts = slices.DeleteFunc(posts, func(p post) bool { return !c.All && !p.spell.Post.Head })
		for _, p := range posts {
			if !slices.Contains(keys, p.spell.Post.Key) {
				keys = append(keys, p.spell.Post.Key)
			}
		}
		slices.SortStableFunc(posts, func(a, b post) int {
			return cmp.Compare(slices.Index(keys, a.spell.Post.Key), slices.Index(keys, b.spell.Post.Key))
		})
		return posts, 0
	}})
}

// peopleCommand is whoswho people.
type peopleCommand struct {
	Name   string `arg:"" help:"A person's name."`
	DB     string `default:"whoswho.db" env:"WHOSWHO_DB" name:"db" help:"The database (${default})."`
	People string `placeholder:"FILE" env:"WHOSWHO_PEOPLE" help:"Your notes on who is who."`
}

// Run prints how the people of a name are told apart, as lines of a file for
// --people.
func (c *peopleCommand) Run(s *surroundings) error {
	a, err := openArchive(s.ctx, c.DB, c.People)
	if err != nil {
		return err
	}
	defer a.close()
	_, people, err := a.spells([]string{joined(c.Name)})
	if err != nil {
		return err
	}
	lines := 0
	for _, p := range people {
		if line := noteLine(p); line != "" {
			lines++
			fmt.Fprintln(s.stdout, line)
		}
	}
	if lines == 0 {
		fmt.Fprintf(s.stderr, "whoswho: no post of %s at any body known\n", c.Name)
		return errPartly
	}
	return nil
}

// noteLine writes a person as a line of notes, "" for one without a body.
func noteLine(p career.Person) string {
	var members []string
	for _, m := range p.Members {
		members = append(members, m.Name+"@"+m.Body)
	}
	if len(members) == 0 {
		return ""
	}
	return p.Label + " = " + strings.Join(members, ", ")
}
