package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// document is an output: what stands in each of its lists. A field that is no list
// stands as one with one thing.
type document map[string][]json.RawMessage

func readDocument(id string, line []byte) (document, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil {
		return nil, fmt.Errorf("output for %q: %w", id, err)
	}
	var got string
	if err := json.Unmarshal(fields["id"], &got); err != nil || got != id {
		return nil, fmt.Errorf("output for %q is called %s: the outputs are not of these texts", id, fields["id"])
	}
	d := document{}
	for name, value := range fields {
		var list []json.RawMessage
		if json.Unmarshal(value, &list) != nil {
			list = []json.RawMessage{value}
		}
		d[name] = list
	}
	return d, nil
}

// kinds are the names of the lists of two documents, entities first, as a difference in
// these makes the others.
func kinds(a, b document) []string {
	names := []string{"entities", "posts", "aliases"}
	var rest []string
	for _, d := range []document{a, b} {
		for name := range d {
			if !slices.Contains(names, name) && !slices.Contains(rest, name) {
				rest = append(rest, name)
			}
		}
	}
	slices.Sort(rest)
	return append(names, rest...)
}

// only are the things of a that b does not hold, or not as often, in their order.
func only(a, b []json.RawMessage) []json.RawMessage {
	left := slices.Clone(b)
	var missing []json.RawMessage
	for _, thing := range a {
		i := slices.IndexFunc(left, func(other json.RawMessage) bool { return bytes.Equal(thing, other) })
		if i < 0 {
			missing = append(missing, thing)
			continue
		}
		left = slices.Delete(left, i, i+1)
	}
	return missing
}
