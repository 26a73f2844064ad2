// Command confidence makes the weights by which the library says how likely each mention
// and post is to be right, and measures what that is worth. It is run in the root of the
// module, again whenever rules have changed; scripts/refresh.sh does both:
//
//	go run ./benchmarks/confidence -fit NEWS.jsonl:half0 testdata/corpus/corpus.jsonl
//	go run ./benchmarks/confidence NEWS.jsonl:half1+PAPERS.jsonl:half1 OTHERS.jsonl
//
// Collections and their parts are those of benchmarks/accuracy. What it is fitted on must
// not be what it is measured on.
//
// With -fit it writes internal/confidence/data/weights.tsv. The model is additive: each
// rule, kind of evidence and signal has a weight, the one that makes the verdicts of the
// gold likeliest, its square held small. Then the documents are dealt into five parts, each
// weighed by what is fitted on the other four: log odds that come out too sure there are
// made less so, by a slope and a level. For mentions that is done on the documents that
// their collection calls blind, where it has such: from the others rules were made.
//
// Without, each argument is a column, with + between collections that are taken together:
// the expected calibration error in ten bins of equal mass; which share of the right ones
// is kept where only so many are taken that 99 of 100 are right, and from which confidence
// on; and, bin by bin, mean confidence and share of right ones. -write FILE puts it into
// the file, between <!-- confidence --> and <!-- end -->, -json FILE keeps the bins for
// benchmarks/plot.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// weightsFile is where the weights stand.
const weightsFile = "internal/confidence/data/weights.tsv"

func main() {
	o := options{weights: weightsFile}
	flag.BoolVar(&o.fit, "fit", false, "make the weights anew")
	flag.StringVar(&o.write, "write", "", "a Markdown `file` that holds the tables")
	flag.StringVar(&o.json, "json", "", "a `file` for the bins")
	flag.Parse()
	if err := run(o, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "confidence:", err)
		os.Exit(1)
	}
}

type options struct {
	fit         bool
	weights     string // file of the weights
	write, json string // files to put the tables and the bins into, or none
}

func run(o options, args []string, out io.Writer) error {
	if len(args) == 0 {
		return errors.New("no collection: name files of annotated documents, as in NEWS.jsonl:half0")
	}
	ex, err := dianming.New(dianming.WithExplanations())
	if err != nil {
		return err
	}
	defer ex.Close()
	if o.fit {
		all, err := examples(ex, args)
		if err != nil {
			return err
		}
		table, err := weightsOf(all)
		if err != nil {
			return err
		}
		return os.WriteFile(o.weights, []byte(table), 0o644)
	}
	columns, err := measure(ex, args)
	if err != nil {
		return err
	}
	if o.json != "" {
		b, err := json.MarshalIndent(forPlot(columns), "", "  ")
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.json, append(b, '\n'), 0o644); err != nil {
			return err
		}
	}
	if o.write == "" {
		_, err := io.WriteString(out, report(columns))
		return err
	}
	return results.Replace(o.write, "confidence", report(columns))
}
