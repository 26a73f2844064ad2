package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"

	"github.com/dianming-nlp/dianming/internal/textcheck"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// buildCommand is whoswho build.
type buildCommand struct {
	Dir      string `arg:"" help:"Folder with .txt and .jsonl files, read with all folders below."`
	DB       string `arg:"" optional:"" default:"whoswho.db" env:"WHOSWHO_DB" name:"db" help:"The database (${default})."`
	RefDate  string `placeholder:"YYYY-MM-DD" help:"Reference date for documents that bring none; default: the date in the file's name."`
	Prune    bool   `help:"Take out the documents of the folder whose file is gone."`
	Again    bool   `help:"Read everything anew, changed or not."`
	Progress bool   `help:"Show the progress bar even if standard error is no terminal."`
}

// Run builds the database.
func (c *buildCommand) Run(s *surroundings) (err error) {
	b := builder{stderr: s.stderr, again: c.Again}
	if c.RefDate != "" {
		if b.fixed, err = time.Parse(time.DateOnly, c.RefDate); err != nil {
			return fmt.Errorf("--ref-date %q is no date: write YYYY-MM-DD", c.RefDate)
		}
	}
	dir, err := filepath.Abs(c.Dir)
	if err != nil {
		return err
	}
	todo, err := files(s.ctx, dir, b.problem)
	if err != nil {
		return err
	}
	if b.ex, err = dianming.New(); err != nil {
		return err
	}
	defer b.ex.Close()
	if b.store, err = createStore(s.ctx, c.DB); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.store.close()) }()

	b.showProgress(todo, c.Progress)
	err = b.build(s.ctx, todo)
	if err == nil && c.Prune {
		b.gone, err = b.store.prune(s.ctx, dir)
	}
	b.finishProgress()
	b.summary(s.stdout)
	if err == nil && b.problems > 0 {
		return errPartly
	}
	return err
}

// builder reads documents into the store.
type builder struct {
	store  *store
	ex     *dianming.Extractor
	fixed  time.Time // reference date from the command line
	again  bool
	stderr io.Writer
	bar    *progressbar.ProgressBar // nil: none

	added, changed, renamed, same, gone, problems int
}

// build reads the files one after the other. It stops at the first error of
// the database and when ctx is done; everything else is a problem that is
// reported.
func (b *builder) build(ctx context.Context, todo []found) error {
	for _, f := range todo {
		if err := b.file(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// file reads one file and takes out the documents that it no longer has.
func (b *builder) file(ctx context.Context, f found) error {
	file, err := os.Open(f.path)
	if err != nil {
		b.problem(err)
		return nil
	}
	defer file.Close()
	var r io.Reader = file
	if b.bar != nil {
		counted := progressbar.NewReader(file, b.bar)
		r = &counted
	}
	checked := textcheck.NewReader(r)
	problems := b.problems
	kept := make(map[string]bool)
	err = inputs(f.path, checked, b.fixed, b.problem, func(in input) error {
		kept[in.path] = true
		return b.document(ctx, in)
	})
	if err != nil || b.problems > problems {
		return err // a document that could not be read is not gone
	}
	if n, first := checked.Damaged(); n > 0 {
		b.tell("note: %s: %d byte(s) are no UTF-8, the first one at byte %d: they are taken for gaps", f.path, n, first)
	}
	gone, err := b.store.keepOnly(ctx, f.path, kept)
	b.gone += gone
	return err
}

// document brings the store up to date with one document.
func (b *builder) document(ctx context.Context, in input) error {
	known, err := b.store.known(ctx, in.path)
	if err != nil {
		return err
	}
	moved := false
	if known.id == 0 {
		if moved, err = b.store.rename(ctx, in, isGone); err != nil {
			return err
		}
	}
	switch {
	case b.again:
	case moved:
		b.renamed++
		return nil
	case known.same(in):
		b.same++
		return nil
	}
	doc, err := b.ex.ExtractAt(ctx, in.text, in.ref)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		b.problem(fmt.Errorf("%s: %w", in.path, err))
		return nil
	}
	if err := b.store.put(ctx, in, doc); err != nil {
		return err
	}
	switch {
	case moved:
		b.renamed++
	case known.id == 0:
		b.added++
	default:
		b.changed++
	}
	return nil
}

// isGone tells whether a file is no longer there.
func isGone(file string) bool {
	_, err := os.Stat(file)
	return errors.Is(err, fs.ErrNotExist)
}

// problem reports what could not be read.
func (b *builder) problem(err error) {
	b.problems++
	b.tell("%v", err)
}

// tell writes a line on standard error.
func (b *builder) tell(format string, args ...any) {
	if b.bar != nil {
		b.bar.Clear()
	}
	fmt.Fprintf(b.stderr, "whoswho: "+format+"\n", args...)
}

func (b *builder) showProgress(todo []found, always bool) {
	terminal, ok := b.stderr.(*os.File)
	if !always && !(ok && isatty.IsTerminal(terminal.Fd())) {
		return
	}
	total := int64(0)
	for _, f := range todo {
		total += f.size
	}
	b.bar = progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(b.stderr),
		progressbar.OptionSetDescription("reading"),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionFullWidth())
}

func (b *builder) finishProgress() {
	if b.bar != nil {
		b.bar.Exit()
		fmt.Fprintln(b.stderr)
	}
}

func (b *builder) summary(w io.Writer) {
	fmt.Fprintf(w, "%d added, %d changed, %d renamed, %d taken out, %d as they were", b.added, b.changed, b.renamed, b.gone, b.same)
	if b.problems > 0 {
		fmt.Fprintf(w, ", %d could not be read", b.problems)
	}
	fmt.Fprintln(w)
}
