package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// outputName is the file that the documents are put together in.
const outputName = "corpus.jsonl"

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
	if err := writeCounts(out, documents); err != nil || o.only != "" {
		return err
	}
	lines, err := jsonl(documents)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.dir, outputName), lines, 0o644)
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

// writeCounts prints a table of the genres and what their documents hold.
func writeCounts(out io.Writer, documents []document) error {
	type row struct{ documents, mentions, posts, aliases int }
	genres := map[string]row{}
	for _, d := range documents {
		r := genres[d.genre]
		r.documents++
		r.mentions += len(d.mentions)
		r.posts += len(d.posts)
		r.aliases += len(d.aliases)
		genres[d.genre] = r
	}
	names := make([]string, 0, len(genres))
	for name := range genres {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	b.WriteString("| genre | documents | mentions | posts | aliases |\n|---|---|---|---|---|\n")
	for _, name := range names {
		r := genres[name]
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d |\n", name, r.documents, r.mentions, r.posts, r.aliases)
	}
	_, err := io.WriteString(out, b.String())
	return err
}
