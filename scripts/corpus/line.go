package main

import (
	"bytes"
	"encoding/json"
	"slices"
)

// The fields of a line of corpus.jsonl, as pkg/annotation reads them; genre and
// blind are the corpus's own.
type (
	jsonDocument struct {
		ID       string        `json:"id"`
		Ref      string        `json:"ref,omitempty"`
		Genre    string        `json:"genre"`
		Blind    bool          `json:"blind"`
		Unit     string        `json:"unit"`
		Text     string        `json:"text"`
		Entities []jsonMention `json:"entities"`
		Posts    []jsonPost    `json:"posts"`
		Aliases  []jsonAlias   `json:"aliases"`
	}
	jsonMention struct {
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Type     string `json:"type"`
		Text     string `json:"text"`
		Value    string `json:"value,omitempty"`
		Optional bool   `json:"optional,omitempty"`
	}
	jsonPost struct {
		Person string `json:"person"`
		Org    string `json:"org"`
		Title  string `json:"title"`
		Status string `json:"status,omitempty"`
		From   string `json:"from,omitempty"`
		To     string `json:"to,omitempty"`
	}
	jsonAlias struct {
		Names []string `json:"names"`
	}
)

// line is the document as a line of JSON.
func (d document) line() ([]byte, error) {
	j := jsonDocument{ID: d.id, Ref: d.ref, Genre: d.genre, Blind: d.blind, Unit: "codepoint", Text: d.text,
		Entities: []jsonMention{}, Posts: []jsonPost{}, Aliases: []jsonAlias{}}
	for _, m := range d.mentions {
		j.Entities = append(j.Entities, jsonMention{m.start, m.end, typeNames[m.tag], m.text, m.value, m.optional})
	}
	for _, p := range d.posts {
		if p.status == statuses[0] {
			p.status = "" // the default goes without saying
		}
		j.Posts = append(j.Posts, jsonPost{p.person, p.org, p.title, p.status, p.from, p.to})
	}
	for _, names := range d.groups() {
		j.Aliases = append(j.Aliases, jsonAlias{names})
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(j)
	return b.Bytes(), err
}

// groups joins the aliases that share a name, in the order of the file.
func (d document) groups() [][]string {
	var groups [][]string
	for _, a := range d.aliases {
		joined := slices.Clone(a.names)
		var rest [][]string
		for _, g := range groups {
			if slices.ContainsFunc(g, func(name string) bool { return slices.Contains(joined, name) }) {
				joined = append(g, joined...)
			} else {
				rest = append(rest, g)
			}
		}
		groups = append(rest, unique(joined))
	}
	return groups
}

// unique drops repeated names and keeps the order.
func unique(names []string) []string {
	var out []string
	for _, name := range names {
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
