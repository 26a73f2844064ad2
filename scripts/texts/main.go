// Command texts prints the project's own texts, one JSON object {"id","text","ref"} a
// line: the bulletin, the sentences of internal/recognise/testdata filled with every name
// and with every county, and the examples of all rules. Collections (JSONL files whose
// lines have an "id", and "text" or "input") are added to them.
//
//	go run ./scripts/texts > texts.jsonl
//	go run ./scripts/texts COLLECTION.jsonl... > texts.jsonl
//
// It is run in the root of the module. The texts bring the reference date of the
// examples with them, those of collections their own, if they have one. An ID says where
// a text comes from: place bureau and head 141126, rule S-KIND +1 (an example) or -1 (a
// counter-example), or the name of a collection and the ID there.
//
// "measured" is true for the documents with annotations ("text" and "entities") of half 1
// (see scripts/half): they are there to measure with, not to be read.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/dianming-nlp/dianming/internal/sentences"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// examplesDay is the reference date that the examples of the rules are written for.
const examplesDay = "2026-02-10"

// text is one line.
type text struct {
	ID       string `json:"id"`
	Text     string `json:"text"`
	Ref      string `json:"ref,omitempty"`
	Measured bool   `json:"measured,omitempty"`
}

func main() {
	if err := run(os.Stdout, ".", os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "texts:", err)
		os.Exit(1)
	}
}

// run writes the own texts of the module in root, and those of collections.
func run(out io.Writer, root string, collections []string) error {
	all, err := own(root)
	if err != nil {
		return err
	}
	for _, name := range collections {
		more, err := collection(name)
		if err != nil {
			return err
		}
		all = append(all, more...)
	}
	return write(out, all)
}

// write writes texts, one a line. Their IDs must differ.
func write(out io.Writer, all []text) error {
	w := bufio.NewWriter(out)
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	seen := map[string]bool{}
	for _, t := range all {
		if seen[t.ID] {
			return fmt.Errorf("two texts are called %q", t.ID)
		}
		seen[t.ID] = true
		if err := e.Encode(t); err != nil {
			return err
		}
	}
	return w.Flush()
}

// own are the project's own texts.
func own(root string) ([]text, error) {
	bulletin, err := os.ReadFile(filepath.Join(root, "testdata", "bulletin.txt"))
	if err != nil {
		return nil, err
	}
	all := []text{{ID: "bulletin", Text: string(bulletin), Ref: examplesDay}}
	files := os.DirFS(filepath.Join(root, "internal", "recognise", "testdata"))
	kinds, err := sentences.EveryKind(files)
	if err != nil {
		return nil, err
	}
	places, err := sentences.EveryPlace(files)
	if err != nil {
		return nil, err
	}
	// A list has several frames, which are called after it, so their IDs need numbers.
	frames := map[[2]string]int{}
	for _, s := range kinds {
		key := [2]string{s.Frame, s.Filler}
		frames[key]++
		all = append(all, text{ID: fmt.Sprintf("kind %s %d %s", s.Frame, frames[key], s.Filler), Text: s.Text, Ref: examplesDay})
	}
	for _, s := range places {
		all = append(all, text{ID: fmt.Sprintf("place %s %s", s.Frame, s.Filler), Text: s.Text, Ref: examplesDay})
	}
	return append(all, examples()...), nil
}

// examples are those of all rulebooks.
func examples() []text {
	var all []text
	for _, r := range dianming.Rules() {
		for i, e := range r.Match {
			all = append(all, text{ID: fmt.Sprintf("rule %s +%d", r.ID, i+1), Text: unmarked(e), Ref: examplesDay})
		}
		for i, e := range r.NoMatch {
			all = append(all, text{ID: fmt.Sprintf("rule %s -%d", r.ID, i+1), Text: unmarked(e), Ref: examplesDay})
		}
	}
	return all
}

// unmarked takes what an example says of its text away: the marks ⟦mention⟧ and
// ⟦mention|value⟧, and " → post" behind the text.
func unmarked(example string) string {
	example, _, _ = strings.Cut(example, " → ")
	var b strings.Builder
	for rest := example; ; {
		before, after, found := strings.Cut(rest, "⟦")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		inside, tail, _ := strings.Cut(after, "⟧")
		mention, _, _ := strings.Cut(inside, "|")
		b.WriteString(mention)
		rest = tail
	}
}
