package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/internal/textcheck"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/export"
)

// job is one run of the command.
type job struct {
	options     *options
	stdin       io.Reader
	out         *bufio.Writer
	err         io.Writer
	ex          *dianming.Extractor
	closeEngine func() error
	types       []dianming.Type
	jsonl       *annotation.Writer
	exported    export.Writer // nil unless the format is one of exports
	problems    int
	printed     int
}

func newJob(o *options, stdin io.Reader, stdout, stderr io.Writer) (*job, error) {
	j := &job{options: o, stdin: stdin, out: bufio.NewWriter(stdout), err: stderr}
	for _, name := range o.Types {
		t, err := dianming.ParseType(strings.ToUpper(strings.TrimSpace(name)))
		if err != nil {
			return nil, fmt.Errorf("--types: %w", err)
		}
		j.types = append(j.types, t)
	}
	if !(o.Least >= 0 && o.Least <= 1) {
		return nil, fmt.Errorf("--min-confidence %v is no probability: give a number from 0 to 1", o.Least)
	}
	if o.withConfidence() && (o.Format == "popolo" || o.Format == "ftm") {
		return nil, fmt.Errorf("--with confidence: %s has no field for it: leave it out, or use --min-confidence", o.Format)
	}
	var err error
	if o.Format == "jsonl" {
		if j.jsonl, err = annotation.NewWriter(j.out, annotation.JSONL); err != nil {
			return nil, err
		}
	}
	if j.exported, err = o.exports.writer(o.Format, j.out, o.withConfidence()); err != nil {
		return nil, err
	}
	own, err := o.lists.load(j.problem, j.notice)
	if err != nil {
		return nil, err
	}
	j.ex, j.closeEngine, err = newExtractor(o, own)
	return j, err
}

func (j *job) close() {
	j.ex.Close()
	j.closeEngine()
}

// run reads all paths and returns the exit status.
func (j *job) run(ctx context.Context, paths []string) int {
	for _, path := range paths {
		if err := j.path(ctx, path); err != nil {
			j.problem("%v", err)
		}
		if ctx.Err() != nil {
			break
		}
	}
	if err := j.finish(); err != nil {
		j.problem("standard output: %v", err)
	}
	if j.problems > 0 {
		fmt.Fprintf(j.err, "extract: %d problem(s), told above; the rest is complete\n", j.problems)
		return 1
	}
	return 0
}

// finish writes what stands at the end of the output.
func (j *job) finish() error {
	if j.exported != nil {
		if err := j.exported.Close(); err != nil {
			return err
		}
	}
	return j.out.Flush()
}

func (j *job) problem(format string, args ...any) {
	j.problems++
	fmt.Fprintf(j.err, "extract: "+format+"\n", args...)
}

// notice tells of something that leaves the exit status as it is.
func (j *job) notice(format string, args ...any) {
	fmt.Fprintf(j.err, "extract: note: "+format+"\n", args...)
}

// path reads a file, a folder with all its text files, or standard input.
func (j *job) path(ctx context.Context, path string) error {
	if path == "-" {
		if err := j.read(ctx, "-", j.stdin); err != nil {
			return fmt.Errorf("standard input: %w", err)
		}
		return nil
	}
	return filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			j.problem("%v", err)
			return nil
		case d.IsDir() || p != path && !j.wanted(p):
			return ctx.Err()
		}
		f, err := os.Open(p)
		if err != nil {
			j.problem("%v", err)
			return nil
		}
		defer f.Close()
		if err := j.read(ctx, p, f); err != nil {
			j.problem("%s: %v", p, err)
		}
		return ctx.Err()
	})
}

// wanted: inside a folder only files of the input format are read.
func (j *job) wanted(path string) bool {
	ext := filepath.Ext(path)
	if j.options.Input == "jsonl" {
		return ext == ".jsonl" || ext == ".json"
	}
	return ext == ".txt" || ext == ".md" || ext == ""
}

// read reads one file in UTF-8. What is none is an error; a few damaged bytes
// are gaps in the text, which is told.
func (j *job) read(ctx context.Context, name string, r io.Reader) error {
	checked := textcheck.NewReader(r)
	readAs := j.readText
	if j.options.Input == "jsonl" {
		readAs = j.readJSONL
	}
	if err := readAs(ctx, name, checked); err != nil {
		return err
	}
	if n, first := checked.Damaged(); n > 0 {
		j.notice("%s: %d byte(s) are no UTF-8, the first one at byte %d: they are taken for gaps", name, n, first)
	}
	return nil
}

// readText extracts from one text.
func (j *job) readText(ctx context.Context, name string, r io.Reader) error {
	id := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	b, err := io.ReadAll(io.LimitReader(r, longestWhole+1))
	if err != nil {
		return err
	}
	if len(b) > longestWhole {
		return j.stream(ctx, id, io.MultiReader(bytes.NewReader(b), r))
	}
	doc, err := j.ex.Extract(ctx, string(b))
	if err != nil {
		return err
	}
	return j.print(id, j.options.RefDate, doc)
}

// readJSONL extracts from one document a line; a bad line is reported and the
// run goes on.
func (j *job) readJSONL(ctx context.Context, name string, r io.Reader) error {
	for in, err := range annotation.Read(r, annotation.JSONL, annotation.ReadOptions{SkipUnknownTypes: true, SkipValidation: true}) {
		if err != nil {
			j.problem("%s: %v", name, err)
			continue
		}
		day, ref := time.Time{}, in.Ref
		if ref == "" {
			ref = j.options.RefDate
		}
		if ref != "" {
			if day, err = time.Parse(time.DateOnly, ref); err != nil {
				j.problem("%s: document %q: ref %q is no date: write YYYY-MM-DD", name, in.ID, ref)
				continue
			}
		}
		doc, err := j.ex.ExtractAt(ctx, in.Text, day)
		if err != nil {
			return err
		}
		if err := j.print(in.ID, ref, doc); err != nil {
			return err
		}
	}
	return nil
}

// print writes one document in the format asked for.
func (j *job) print(id, ref string, doc *dianming.Document) error {
	j.printed++
	doc = j.certain(doc)
	if j.exported != nil {
		return j.export(id, ref, doc, 0)
	}
	if j.jsonl == nil {
		r := report{out: j.out, doc: doc, types: j.types, explain: j.options.Explain, confidence: j.options.withConfidence()}
		return r.write(id, j.printed > 1)
	}
	return j.writeJSON(j.annotation(id, ref, doc))
}

// certain is a document without what is less certain than was asked for.
func (j *job) certain(doc *dianming.Document) *dianming.Document {
	if j.options.Least == 0 {
		return doc
	}
	return doc.AtLeast(j.options.Least)
}

// annotation is the form of a document that is written as JSON.
func (j *job) annotation(id, ref string, doc *dianming.Document) annotation.Document {
	if j.options.withConfidence() {
		return doc.Annotation(id, ref, dianming.WithConfidence)
	}
	return doc.Annotation(id, ref)
}

// withConfidence: the confidence is to be printed.
func (o *options) withConfidence() bool { return slices.Contains(o.With, "confidence") }

// writeJSON writes one document as a line, without its text.
func (j *job) writeJSON(a annotation.Document) error {
	a.Text, a.Ref = "", ""
	if j.types != nil {
		a.Entities = slices.DeleteFunc(a.Entities, func(e annotation.Entity) bool { return !slices.Contains(j.types, e.Type) })
	}
	return j.jsonl.Write(a)
}
