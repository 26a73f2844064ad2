// Command evaluate scores predicted documents against gold ones.
//
//	go run ./examples/evaluate GOLD PRED [--errors N] [--json] [--linked]
//
// Both files are JSONL (one document a line), one JSON document, or a JSON
// array of documents. It prints precision, recall and F1 of exact matches for
// each type, of all types together (MICRO), the mean of the types (MACRO), of
// the posts (POST) and of pairs of names of the same body (ALIAS); the F1 of
// overlapping matches; and the share of right values among exact matches. Of gold
// that says of its posts when they were held it prints the share of right states
// (STATUS) and of right dates of beginning and end (TIME) among the posts found.
// --linked adds the recall of the posts whose names are all found (LINKED).
// --errors lists the disagreements, each with the document, the kind (FP:
// predicted but not in the gold, FN: the other way round, VALUE), the type, the
// mention and its context.
//
// A bad line is reported with its number on standard error and left out; the
// exit status is then 1.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"github.com/dianming-nlp/dianming/internal/textcheck"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

type flags struct {
	Gold   string `arg:"" help:"Gold documents: JSONL, one JSON document or a JSON array."`
	Pred   string `arg:"" help:"Predicted documents, matched by id; - for standard input."`
	Errors int    `help:"List the first N disagreements (--errors=-1: all)." placeholder:"N"`
	JSON   bool   `name:"json" help:"Print the figures as JSON, as fractions."`
	Linked bool   `help:"Print, too, how many of the posts whose names are all found were found (LINKED)."`
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run returns the exit status: 0, 1 where something could not be read or
// written, 2 for wrong usage.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var f flags
	exit := -1
	parser, err := kong.New(&f, kong.Name("evaluate"), kong.Writers(stdout, stderr), kong.Exit(func(code int) { exit = code }),
		kong.Description("Score predicted documents against gold ones: exact, overlapping, values, posts and when they were held, aliases."))
	if err == nil {
		_, err = parser.Parse(args)
	}
	if exit >= 0 { // --help was given
		return exit
	}
	if err != nil {
		fmt.Fprintf(stderr, "evaluate: %v\n", err)
		return 2
	}
	gold, okGold := load(f.Gold, stdin, stderr)
	pred, okPred := load(f.Pred, stdin, stderr)
	if gold == nil && !okGold {
		return 1
	}
	report := evaluate.Score(gold, pred)
	if err := show(stdout, report, f); err != nil {
		fmt.Fprintf(stderr, "evaluate: %v\n", err)
		return 1
	}
	if n := report.Missing; n > 0 {
		fmt.Fprintf(stderr, "evaluate: %d of %d gold documents have no prediction: they count as predicted empty\n", n, report.Documents)
	}
	if n := report.Unknown; n > 0 {
		fmt.Fprintf(stderr, "evaluate: %d predicted documents are not in the gold: they are left aside\n", n)
	}
	if !okGold || !okPred {
		return 1
	}
	return 0
}

// load reads the documents of a file, reporting bad ones. Types beyond the six
// are not scored, so they are no reason to refuse a document.
func load(path string, stdin io.Reader, stderr io.Writer) (docs []annotation.Document, ok bool) {
	in := stdin
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			fmt.Fprintf(stderr, "evaluate: %v\n", err)
			return nil, false
		}
		defer file.Close()
		in = file
	}
	ok = true
	for d, err := range annotation.ReadJSON(textcheck.NewReader(in), annotation.ReadOptions{SkipUnknownTypes: true}) {
		if err != nil {
			fmt.Fprintf(stderr, "evaluate: %s: %v\n", path, err)
			ok = false
			continue
		}
		docs = append(docs, d)
	}
	return docs, ok
}

// show writes the figures, then the disagreements that were asked for.
func show(w io.Writer, report evaluate.Report, f flags) error {
	if f.JSON {
		b, err := json.Marshal(report)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s\n", b); err != nil {
			return err
		}
	} else if err := report.WriteTable(w); err != nil {
		return err
	}
	if f.Linked && !f.JSON {
		if err := report.WriteLinked(w); err != nil {
			return err
		}
	}
	listed := report.Errors
	if f.Errors >= 0 {
		listed = listed[:min(f.Errors, len(listed))]
	}
	for _, e := range listed {
		if _, err := fmt.Fprintln(w, e); err != nil {
			return err
		}
	}
	return nil
}
