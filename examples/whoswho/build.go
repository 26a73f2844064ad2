package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/mattn/go-isatty"
	"github.com/schollz/progressbar/v3"

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

// memoryLimit is what the collector of garbage aims at, in bytes: a long file
// makes much garbage, which would be left lying up to the size of what is in use.
const memoryLimit = 128 << 20

// Run builds the database.
func (c *buildCommand) Run(s *surroundings) (err error) {
	if os.Getenv("GOMEMLIMIT") == "" {
		defer debug.SetMemoryLimit(debug.SetMemoryLimit(memoryLimit))
	}
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
		err = b.prune(s.ctx, dir)
	}
	b.finishProgress()
	b.summary(s.stdout)
	if err == nil && b.problems > 0 {
		return errPartly
	}
	return err
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
