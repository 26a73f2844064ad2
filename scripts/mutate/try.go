package main

import (
	"context"
	"path/filepath"
	"sync"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

type verdict string

const (
	killed     verdict = "killed"
	survived   verdict = "survived"   // tests reach it and pass
	unreached  verdict = "unreached"  // no test reaches it, or none where it would differ
	equivalent verdict = "equivalent" // listed as no fault
)

// result is what became of one mutant.
type result struct {
	site    instrument.Site
	verdict verdict
	by      string // the suite and test that killed it
	reason  string // why it is equivalent

	texts   int      // how many texts it changes
	changes []change // the first of them
}

// tryAll runs each mutant against the suites that reach it until one fails.
func (l *laboratory) tryAll(ctx context.Context, sites []instrument.Site, suites []*suite) ([]result, error) {
	results := make([]result, len(sites))
	var lock sync.Mutex
	done := 0
	l.say("trying %d mutants", len(sites))
	err := l.each(ctx, len(sites), func(ctx context.Context, i int) error {
		r := &results[i]
		r.site, r.verdict = sites[i], unreached
		for _, s := range inOrder(suites, r.site.Package) {
			if s.reached[r.site.Number] == 0 {
				continue
			}
			failure, err := l.try(ctx, s, r.site.Number)
			if err != nil {
				return err
			}
			lock.Lock()
			s.runs++
			if r.verdict = survived; failure != "" {
				s.kills++
				r.verdict, r.by = killed, s.pkg+" "+failure
			}
			lock.Unlock()
			if failure != "" {
				break
			}
		}
		lock.Lock()
		defer lock.Unlock()
		if done++; done%100 == 0 {
			l.say("%d of %d", done, len(sites))
		}
		return nil
	})
	return results, err
}

// try runs one suite with one mutant and returns what failed.
func (l *laboratory) try(ctx context.Context, s *suite, mutant int) (string, error) {
	t := trial{
		binary: s.binary, args: s.args(), dir: filepath.Join(l.program.Root, filepath.FromSlash(s.pkg)),
		mutant: mutant, usual: s.usual,
	}
	o, err := t.run(ctx)
	return o.failure, err
}
