package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dianming-nlp/dianming/examples/whoswho/internal/career"
)

// asking is what all look-ups have in common.
type asking struct {
	Name   string `arg:"" help:"A name, in full, in short or a part of it."`
	DB     string `default:"whoswho.db" env:"WHOSWHO_DB" name:"db" help:"The database (${default})."`
	People string `placeholder:"FILE" env:"WHOSWHO_PEOPLE" help:"Your notes on who is who: lines 王伟 = 王伟@海州一中, 王伟@海州市教育局."`
	Format string `enum:"text,json,csv" default:"text" help:"Output: text, json or csv."`
	BOM    bool   `name:"bom" help:"A byte order mark before CSV, for spreadsheets."`
	Lang   string `enum:"en,zh" default:"en" help:"Language of text and of the heads of CSV: en or zh."`
	Limit  int    `default:"3" help:"Most sentences to print for a post or a name in text, 0 for all."`
}

// question is what a command asks of the bodies and people that its name finds.
type question struct {
	kinds    []string
	mentions bool
	// some chooses and orders the posts.
	some func([]post) (posts []post, earlier int)
}

func all(posts []post) ([]post, int) { return posts, 0 }

// mostBodies bounds how many bodies one look-up answers for.
const mostBodies = 20

// ask answers a question.
func (c *asking) ask(s *surroundings, q question) (err error) {
	if c.BOM && c.Format != "csv" {
		return errors.New("--bom goes with --format csv")
	}
	a, err := openArchive(s.ctx, c.DB, c.People)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.close()) }()
	found, how, err := a.store.bodies(s.ctx, c.Name, q.kinds, 0)
	if err != nil {
		return err
	}
	if len(found) == 0 {
		fmt.Fprintf(s.stderr, "whoswho: nothing known of %s\n", c.Name)
		return errPartly
	}
	found, err = a.distinct(found)
	if err != nil {
		return err
	}
	more := len(found) > mostBodies
	found = found[:min(len(found), mostBodies)]
	var answers []answer
	for _, b := range found {
		some, err := a.answer(b, q, s.here)
		if err != nil {
			return err
		}
		answers = append(answers, some...)
	}
	out := output{asking: c, to: s.stdout, words: vocabularies[c.Lang], more: more}
	if how == byName {
		if out.others, err = a.others(c.Name, q.kinds, found); err != nil {
			return err
		}
	}
	return out.write(answers)
}

// distinct leaves one row of each body.
func (a *archive) distinct(found []body) ([]body, error) {
	var out []body
	for _, b := range found {
		one, err := a.units.unit(b)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, one) {
			out = append(out, one)
		}
	}
	return out, nil
}

// others lists names of bodies that have the name as a part and are none of found.
func (a *archive) others(name string, kinds []string, found []body) ([]string, error) {
	all, err := a.store.match(a.ctx, "instr(n.name, ?) > 0", joined(name), kinds, 0)
	if err != nil {
		return nil, err
	}
	if all, err = a.distinct(all); err != nil {
		return nil, err
	}
	var out []string
	for _, b := range all {
		if len(out) < mostBodies && !slices.Contains(found, b) && !slices.Contains(out, b.canonical) {
			out = append(out, b.canonical)
		}
	}
	return out, nil
}

// answer answers for one body, or for each of the people who share a name.
func (a *archive) answer(b body, q question, h here) ([]answer, error) {
	if b.kind == "PERSON" {
		return a.ofPerson(b, q, h)
	}
	members, err := a.units.members(b)
	if err != nil {
		return nil, err
	}
	out := answer{Name: b.canonical, Type: b.kind, Region: b.region}
	if out.Forms, err = a.store.forms(a.ctx, members, b.canonical); err != nil {
		return nil, err
	}
	names, err := a.atBody(members)
	if err != nil {
		return nil, err
	}
	spells, people, err := a.spells(names)
	if err != nil {
		return nil, err
	}
	spells = slices.DeleteFunc(spells, func(s *career.Spell) bool { return s.Body.ID != b.id })
	out.Posts, out.Earlier = q.some(view(spells, people, h))
	if q.mentions {
		out.Mentions, err = a.mentions(members, func(mention) bool { return true }, h)
	}
	return []answer{out}, err
}

// spells are those of all people with these names.
func (a *archive) spells(names []string) ([]*career.Spell, []career.Person, error) {
	facts, err := a.ofNames(names)
	if err != nil {
		return nil, nil, err
	}
	people := career.People(facts, a.notes)
	return career.Spells(facts, people), people, nil
}

// ofPerson answers for each of the people who share a name, and, if there are
// several or none with a post, for the mentions that may be of anyone.
func (a *archive) ofPerson(b body, q question, h here) ([]answer, error) {
	spells, people, err := a.spells([]string{b.canonical})
	if err != nil {
		return nil, err
	}
	members, err := a.units.members(b)
	if err != nil {
		return nil, err
	}
	forms, err := a.store.forms(a.ctx, members, b.canonical)
	if err != nil {
		return nil, err
	}
	owners := make(map[career.Place]int)
	for _, p := range people {
		for place := range p.Places {
			owners[place]++
		}
	}
	var out []answer
	for i, p := range people {
		one := answer{Name: p.Label, Type: b.kind, ofPerson: true}
		if len(people) == 1 {
			one.Forms = forms
		}
		own := slices.DeleteFunc(slices.Clone(spells), func(s *career.Spell) bool { return s.Person != i })
		one.Posts, one.Earlier = q.some(view(own, people, h))
		if q.mentions {
			says := sentencesOf(own)
			one.Mentions, err = a.mentions(members, func(m mention) bool {
				place := m.place()
				return len(people) == 1 || p.Places[place] && (owners[place] == 1 || says[m.sentence])
			}, h)
			if err != nil {
				return nil, err
			}
		}
		out = append(out, one)
	}
	switch {
	case len(people) == 0 && !q.mentions:
		return []answer{{Name: b.canonical, Type: b.kind, Forms: forms, ofPerson: true}}, nil
	case len(people) == 1 || !q.mentions:
		return out, nil
	}
	rest, err := a.mentions(members, func(m mention) bool { return owners[m.place()] == 0 }, h)
	if err == nil && rest.Texts > 0 {
		out = append(out, answer{Name: b.canonical, Type: b.kind, Forms: forms, Mentions: rest, ofPerson: true})
	}
	return out, err
}

func (m mention) place() career.Place { return career.Place{Document: m.document, Article: m.article} }

// sentencesOf are the sentences that spells rest on.
func sentencesOf(spells []*career.Spell) map[string]bool {
	out := make(map[string]bool)
	for _, s := range spells {
		for _, f := range s.Facts {
			out[f.Source.Sentence] = true
		}
	}
	return out
}

// mentions lists the sentences that name one of the members and are wanted, each
// text once however often it was published.
func (a *archive) mentions(members []int64, wanted func(mention) bool, h here) (*mentionList, error) {
	found, err := a.store.mentions(a.ctx, members)
	if err != nil {
		return nil, err
	}
	out := &mentionList{Sentences: []source{}}
	texts := make(map[string]bool)
	known := make(map[string][]career.Source)
	at := make(map[string]int)
	for _, m := range found {
		if !wanted(m) {
			continue
		}
		text := career.Bare(m.sentence)
		s := career.Source{Document: m.document, Day: m.day, Sentence: m.sentence, Sketch: m.sketch}
		if slices.ContainsFunc(known[text], s.Repeats) {
			out.Sentences[at[text]].Copies++
			continue
		}
		known[text] = append(known[text], s)
		at[text] = len(out.Sentences)
		texts[m.path] = true
		out.Sentences = append(out.Sentences, source{Day: m.day, Path: h.cut(m.path), Sentence: m.sentence, name: m.text})
	}
	out.Texts = len(texts)
	return out, nil
}
