package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// mostFacts is how many facts of a text a change names.
const mostFacts = 6

// mention is the part of an entity that a change shows.
type mention struct {
	Start int    `json:"start"` // in code points
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// difference returns what of one answer is not in the other, with - before what
// is gone and + before what is new. Both are documents as extract writes them.
func difference(text string, before, after []byte) ([]string, error) {
	old, err := facts(text, before)
	if err != nil {
		return nil, err
	}
	young, err := facts(text, after)
	if err != nil {
		return nil, err
	}
	all := append(missing("−", old, young), missing("+", young, old)...)
	switch {
	case len(all) == 0:
		return []string{"the order or something besides lists"}, nil
	case len(all) > mostFacts:
		all = append(all[:mostFacts], fmt.Sprintf("… and %d more", len(all)-mostFacts))
	}
	return all, nil
}

// missing returns the facts of a that b lacks.
func missing(sign string, a, b map[string]string) []string {
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(a)) {
		if _, ok := b[key]; !ok {
			lines = append(lines, sign+" "+a[key])
		}
	}
	return lines
}

// facts are the elements of the lists of a document by what tells them apart,
// as the report shows them.
func facts(text string, document []byte) (map[string]string, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(document, &fields); err != nil {
		return nil, err
	}
	runes := []rune(text)
	found := map[string]string{}
	for name, value := range fields {
		var elements []json.RawMessage
		if json.Unmarshal(value, &elements) != nil {
			continue // a string or number
		}
		for _, e := range elements {
			key := name + " " + string(e)
			if name != "entities" {
				found[key] = key
				continue
			}
			var m mention
			if err := json.Unmarshal(e, &m); err != nil {
				return nil, err
			}
			found[fmt.Sprintf("%s %09d %s", name, m.Start, bytes.TrimSpace(e))] = m.in(runes)
		}
	}
	return found, nil
}

// around is how many characters of the text stand beside a mention.
const around = 12

// in shows a mention in its text: ORG …走访了⟦市教育局⟧和….
func (m *mention) in(text []rune) string {
	if m.Start < 0 || m.End < m.Start || m.End > len(text) {
		return fmt.Sprintf("%s %d–%d", m.Type, m.Start, m.End)
	}
	shown := m.Type + " " + string(text[max(0, m.Start-around):m.Start]) +
		"⟦" + string(text[m.Start:m.End]) + "⟧" + string(text[m.End:min(len(text), m.End+around)])
	if m.Value != "" {
		shown += " = " + m.Value
	}
	return strings.Join(strings.Fields(shown), " ")
}
