package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"sync"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// laboratory builds the instrumented programs and runs mutants.
type laboratory struct {
	program  *instrument.Program
	work     string // folder for what is built
	overlay  string
	jobs     int
	progress io.Writer
}

func newLaboratory(program *instrument.Program, work string, jobs int, progress io.Writer) (*laboratory, error) {
	overlay, err := program.WriteOverlay(work)
	return &laboratory{program, work, overlay, jobs, progress}, err
}

func (l *laboratory) say(format string, args ...any) { fmt.Fprintf(l.progress, format+"\n", args...) }

// build runs go with arguments behind those of the overlay.
func (l *laboratory) build(ctx context.Context, what []string, args ...string) error {
	all := append(append([]string{}, what...), "-overlay="+l.overlay, "-ldflags=-w")
	command := exec.CommandContext(ctx, "go", append(all, args...)...)
	command.Dir = l.program.Root
	command.Env = instrument.Environment()
	var output bytes.Buffer
	command.Stdout, command.Stderr = &output, &output
	if err := command.Run(); err != nil {
		return fmt.Errorf("go %v: %w\n%s", what, err, output.String())
	}
	return nil
}

// prepare builds the test binaries of the suites and runs them without a
// mutant, which must pass, to learn which sites they reach.
func (l *laboratory) prepare(ctx context.Context, file string) ([]*suite, error) {
	suites, err := readSuites(file, l.program.Sites)
	if err != nil {
		return nil, err
	}
	l.say("building the tests with %d mutants", len(l.program.Sites))
	binaries := filepath.Join(l.work, "tests")
	args := []string{"-o", binaries + string(filepath.Separator)}
	seen := map[string]bool{}
	for _, s := range suites {
		if !seen[s.pkg] {
			args = append(args, "./"+s.pkg)
		}
		seen[s.pkg] = true
	}
	if err := l.build(ctx, []string{"test", "-c", "-vet=off"}, args...); err != nil {
		return nil, err
	}
	l.say("running them without a mutant")
	var with []*suite
	for _, s := range suites {
		s.binary = filepath.Join(binaries, path.Base(s.pkg)+".test")
		if _, err := os.Stat(s.binary); err == nil {
			with = append(with, s)
		}
	}
	return with, l.each(ctx, len(with), func(ctx context.Context, i int) error { return l.baseline(ctx, with[i], i) })
}

// baseline runs a suite without a mutant.
func (l *laboratory) baseline(ctx context.Context, s *suite, i int) error {
	t := trial{binary: s.binary, args: s.args(), dir: filepath.Join(l.program.Root, filepath.FromSlash(s.pkg))}
	o, reached, err := l.reaching(ctx, t, fmt.Sprintf("reached%d", i))
	if err != nil {
		return err
	}
	if o.failure != "" {
		return fmt.Errorf("%s fails without a mutant: mend the test, or leave it out in the file of the suites: %s\n%s%s", s.name(), o.failure, o.stdout, o.stderr)
	}
	s.usual, s.reached = o.processor, reached
	return nil
}

// reaching runs a program and returns which sites it reached.
func (l *laboratory) reaching(ctx context.Context, t trial, name string) (outcome, []byte, error) {
	t.reached = filepath.Join(l.work, name)
	if err := os.WriteFile(t.reached, make([]byte, len(l.program.Sites)+1), 0o644); err != nil {
		return outcome{}, nil, err
	}
	o, err := t.run(ctx)
	if err != nil {
		return o, nil, err
	}
	reached, err := os.ReadFile(t.reached)
	return o, reached, err
}

// each calls f for the numbers below n, some at a time, until one fails.
func (l *laboratory) each(ctx context.Context, n int, f func(ctx context.Context, i int) error) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	numbers := make(chan int)
	var workers sync.WaitGroup
	for range l.jobs {
		workers.Go(func() {
			for i := range numbers {
				if err := f(ctx, i); err != nil {
					cancel(err)
					return
				}
			}
		})
	}
	for i := 0; i < n && ctx.Err() == nil; i++ {
		select {
		case numbers <- i:
		case <-ctx.Done():
		}
	}
	close(numbers)
	workers.Wait()
	return context.Cause(ctx)
}
