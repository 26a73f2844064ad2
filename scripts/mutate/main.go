// Command mutate asks whether the tests notice faults: it tries mutants of the
// packages, each with one small fault, and lists those that no test kills.
//
//	go run ./scripts/mutate                                   all mutants of the packages of rules
//	go run ./scripts/mutate -n 400 -o mutants.md              a sample, and a report of all
//	go run ./scripts/mutate -texts documents.jsonl ./pkg/timex   and which texts the survivors change
//
// docs/mutation.md says how to read the answer.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// rulePackages are tried if none is named.
var rulePackages = []string{"./internal/recognise", "./internal/post", "./internal/decide", "./internal/article", "./internal/gazette", "./internal/name", "./internal/alias"}

type options struct {
	packages    []string
	root        string
	kinds       []instrument.Kind
	only        string
	sample      int
	seed        uint64
	list        bool
	jobs        int
	report      string
	texts       string
	suites      string
	equivalents string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parse(args, stderr)
	if err != nil {
		return err
	}
	program, err := instrument.Load(o.root, o.packages, o.kinds)
	if err != nil {
		return err
	}
	o.below(program.Root)
	sites, err := o.choose(program.Sites)
	if err != nil {
		return err
	}
	if o.list {
		return listSites(stdout, sites)
	}
	equivalents, err := readEquivalents(o.equivalents)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	l, err := newLaboratory(program, work, o.jobs, stderr)
	if err != nil {
		return err
	}
	r := &report{sites: sites, stale: equivalents.stale(program.Sites, o.kinds)}
	if r.suites, err = l.prepare(ctx, o.suites); err != nil {
		return err
	}
	if r.results, err = l.tryAll(ctx, sites, r.suites); err != nil {
		return err
	}
	equivalents.mark(r.results)
	if o.texts != "" {
		if r.texts, err = l.readTexts(ctx, o.texts, r.results); err != nil {
			return err
		}
	}
	return r.write(stdout, o.report)
}

func parse(args []string, stderr io.Writer) (*options, error) {
	o := &options{}
	flags := flag.NewFlagSet("mutate", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintf(stderr, "usage: mutate [options] [packages]\n\nwithout packages: %v\n\n", rulePackages)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.root, "C", ".", "`folder` in the module")
	kinds := flags.String("kinds", "", "kinds of mutation with commas between them: guard,case,entry,logic,compare,negate,constant (default all but constant)")
	flags.StringVar(&o.only, "only", "", "only the mutant with this `ID`, or those whose line of -list matches this regular expression")
	flags.IntVar(&o.sample, "n", 0, "try a random sample of `N` mutants (default all)")
	flags.Uint64Var(&o.seed, "seed", 1, "of the sample")
	flags.BoolVar(&o.list, "list", false, "print the sites and try nothing")
	flags.IntVar(&o.jobs, "jobs", runtime.GOMAXPROCS(0), "mutants that are tried at a time")
	flags.StringVar(&o.report, "o", "", "write the report of all mutants to this `file` (Markdown, or TSV if it ends in .tsv); standard output has the totals")
	flags.StringVar(&o.texts, "texts", "", "say which texts of this JSONL `file` ({\"id\",\"text\"} a line) the survivors change")
	flags.StringVar(&o.suites, "suites", "", "`file` with the tests to run (default scripts/mutate/suites.txt)")
	flags.StringVar(&o.equivalents, "equivalents", "", "`file` with the mutants that are no faults (default scripts/mutate/equivalent.txt)")
	if err := flags.Parse(args); err != nil {
		return nil, err
	}
	if o.packages = flags.Args(); len(o.packages) == 0 {
		o.packages = rulePackages
	}
	if o.jobs < 1 || o.sample < 0 {
		return nil, errors.New("-jobs must be 1 or more, -n 0 or more")
	}
	var err error
	if o.kinds = instrument.DefaultKinds; *kinds != "" {
		o.kinds, err = instrument.ParseKinds(*kinds)
	}
	return o, err
}

// below finds the program's own files in the module if none are named.
func (o *options) below(root string) {
	if o.suites == "" {
		o.suites = filepath.Join(root, "scripts", "mutate", "suites.txt")
	}
	if o.equivalents == "" {
		o.equivalents = filepath.Join(root, "scripts", "mutate", "equivalent.txt")
	}
}
