package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// What is made from the documents: the file that they are put together in, and
// the table in the README between two lines.
const (
	outputName = "corpus.jsonl"
	readmeName = "README.md"
	tableBegin = "<!-- genres -->\n"
	tableEnd   = "<!-- end -->\n"
)

// options are what the command line asks for.
type options struct {
	dir   string
	only  string // check the files whose names begin so, and write nothing
	hints bool
}

func main() {
	var o options
	flag.StringVar(&o.only, "only", "", "check only files whose names begin with `PREFIX`, and write nothing")
	flag.BoolVar(&o.hints, "hints", false, "also print what an annotator may have overlooked")
	flag.Parse()
	o.dir = filepath.Join("testdata", "corpus")
	if flag.NArg() > 0 {
		o.dir = flag.Arg(0)
	}
	if err := run(os.Stdout, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, o options) error {
	documents, err := load(o.dir, o.only)
	if err != nil {
		return err
	}
	if o.hints {
		for _, d := range documents {
			for _, h := range d.hints() {
				fmt.Fprintln(out, h)
			}
		}
	}
	fmt.Fprint(out, counts(documents))
	if o.only != "" {
		return nil
	}
	files, err := outputs(o.dir, documents)
	if err != nil {
		return err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(o.dir, name), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// outputs returns the files that are made from the documents of a directory, by
// name: the JSONL and the README, whose table of genres is replaced.
func outputs(dir string, documents []document) (map[string][]byte, error) {
	lines, err := jsonl(documents)
	if err != nil {
		return nil, err
	}
	readme, err := os.ReadFile(filepath.Join(dir, readmeName))
	if err != nil {
		return nil, err
	}
	before, rest, begins := strings.Cut(string(readme), tableBegin)
	_, after, ends := strings.Cut(rest, tableEnd)
	if !begins || !ends {
		return nil, fmt.Errorf("%s has no place for the table of genres: write the lines %s and %s",
			filepath.Join(dir, readmeName), strings.TrimSpace(tableBegin), strings.TrimSpace(tableEnd))
	}
	table := before + tableBegin + counts(documents) + tableEnd + after
	return map[string][]byte{outputName: lines, readmeName: []byte(table)}, nil
}

// load reads and checks the documents of a directory, in the order of their
// names. The error joins everything that is wrong with any of them.
func load(dir, prefix string) ([]document, error) {
	files, err := filepath.Glob(filepath.Join(dir, prefix+"*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: no file %s*.txt: name the directory of the corpus, or another prefix", dir, prefix)
	}
	slices.Sort(files)
	var documents []document
	var problems []error
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		d, err := parse(file, string(b))
		if err == nil {
			err = d.check()
		}
		documents, problems = append(documents, d), append(problems, err)
	}
	return documents, errors.Join(problems...)
}

// jsonl writes one line of JSON for each document.
func jsonl(documents []document) ([]byte, error) {
	var b bytes.Buffer
	for _, d := range documents {
		line, err := d.line()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.file, err)
		}
		b.Write(line)
	}
	return b.Bytes(), nil
}

// counts is a table of the genres and what their documents hold.
func counts(documents []document) string {
	type row struct{ documents, blind, mentions, posts, aliases int }
	genres := map[string]row{}
	var all row
	for _, d := range documents {
		r := genres[d.genre]
		for _, r := range []*row{&r, &all} {
			r.documents++
			if d.blind {
				r.blind++
			}
			r.mentions += len(d.mentions)
			r.posts += len(d.posts)
			r.aliases += len(d.aliases)
		}
		genres[d.genre] = r
	}
	var b strings.Builder
	b.WriteString("| genre | documents | blind | mentions | posts | aliases |\n|---|---|---|---|---|---|\n")
	for _, name := range append(slices.Sorted(maps.Keys(genres)), "all") {
		r, ok := genres[name]
		if !ok {
			r = all
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d |\n", name, r.documents, r.blind, r.mentions, r.posts, r.aliases)
	}
	return b.String()
}
