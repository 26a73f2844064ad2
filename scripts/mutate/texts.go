package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// The program whose answers on texts are compared.
const extractPackage = "./examples/extract"

var extractArgs = []string{"--input", "jsonl", "--format", "jsonl"}

// mostChanges is how many changed texts of a mutant the report shows.
const mostChanges = 3

// text is one line of the texts.
type text struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// change is what a mutant changes in one text.
type change struct {
	id    string   // of the text
	facts []string // what is gone, then what is new
}

// readTexts runs the survivors over texts and notes in the results what they
// change. It returns how many texts there are.
func (l *laboratory) readTexts(ctx context.Context, file string, results []result) (int, error) {
	texts, err := loadTexts(file)
	if err != nil {
		return 0, err
	}
	path, err := filepath.Abs(file)
	if err != nil {
		return 0, err
	}
	l.say("building %s", extractPackage)
	binary := filepath.Join(l.work, "extract")
	if err := l.build(ctx, []string{"build"}, "-o", binary, extractPackage); err != nil {
		return 0, err
	}
	t := trial{binary: binary, args: append(extractArgs[:len(extractArgs):len(extractArgs)], path), dir: l.program.Root}
	before, reached, err := l.reaching(ctx, t, "reached-texts")
	if err != nil {
		return 0, err
	}
	if before.failure != "" {
		return 0, fmt.Errorf("%s on %s without a mutant: %s", extractPackage, file, before.failure)
	}
	t.usual = before.processor
	var survivors []*result
	for i := range results {
		r := &results[i]
		if r.verdict != killed && reached[r.site.Number] != 0 {
			survivors = append(survivors, r)
		}
	}
	l.say("running %d survivors over %d texts", len(survivors), len(texts))
	return len(texts), l.each(ctx, len(survivors), func(ctx context.Context, i int) error {
		mutated := t
		mutated.mutant = survivors[i].site.Number
		after, err := mutated.run(ctx)
		if err != nil {
			return err
		}
		return survivors[i].compare(texts, &before, &after)
	})
}

// compare notes what differs between two outputs.
func (r *result) compare(texts []text, before, after *outcome) error {
	if after.failure != "" {
		r.texts, r.changes = len(texts), []change{{id: "all", facts: []string{"the program fails: " + after.failure}}}
		return nil
	}
	old, young := bytes.Split(before.stdout, []byte("\n")), bytes.Split(after.stdout, []byte("\n"))
	for i := range texts {
		if i >= len(old) || i >= len(young) || bytes.Equal(old[i], young[i]) {
			continue
		}
		r.texts++
		if len(r.changes) == mostChanges {
			continue
		}
		facts, err := difference(texts[i].Text, old[i], young[i])
		if err != nil {
			return fmt.Errorf("%s: %w", texts[i].ID, err)
		}
		r.changes = append(r.changes, change{texts[i].ID, facts})
	}
	return nil
}

func loadTexts(file string) ([]text, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var texts []text
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var t text
		if err := json.Unmarshal(lines.Bytes(), &t); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", file, len(texts)+1, err)
		}
		texts = append(texts, t)
	}
	return texts, lines.Err()
}
