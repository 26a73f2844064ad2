// Command ratio measures what the project promises about speed and memory, all
// in one run of less than 40 seconds, and prints it as JSON:
//
//	go run ./benchmarks/ratio                    all figures
//	go run ./benchmarks/ratio -short             without the long texts, 10 s
//	go run ./benchmarks/ratio -table -against benchmarks/results/ratio.json
//	go run ./benchmarks/ratio -texts FILE        the extraction only, over the texts of a JSONL file
//
// Absolute speeds say little about a shared machine; ratios inside one run say
// more. So the contenders take turns in rounds of some milliseconds each, a
// ratio is taken within each round, where both had the same neighbours, and the
// median over the rounds is printed. What a neighbour can only make worse (the
// gain by a second processor, the start of a process) is the best of its
// rounds. It needs cgo for gojieba; without it the ratios to gojieba are left
// out.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/benchmarks/results"
)

func main() {
	short := flag.Bool("short", false, "leave out the texts of 17 and 100 MB")
	table := flag.Bool("table", false, "print a table with the goals instead of JSON")
	against := flag.String("against", "", "JSON of an earlier run, to be shown beside in the table")
	texts := flag.String("texts", "", "measure the extraction over the \"text\" of each document of a JSONL `file`, and nothing else")
	flag.Parse()
	figures, err := run(*texts, *short)
	if err == nil {
		err = show(os.Stdout, figures, *table, *against)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "ratio:", err)
		os.Exit(1)
	}
}

// figures is what a run found, by name. A figure that could not be taken is
// missing.
type figures map[string]float64

func run(texts string, short bool) (figures, error) {
	if texts != "" {
		return measureTexts(texts)
	}
	return measure(short)
}

func measure(short bool) (figures, error) {
	c, err := corpus.Load()
	if err != nil {
		return nil, err
	}
	f := make(figures)
	// Processes first: a child's peak memory is never reported lower than what
	// its parent had when it began.
	if err := processes(f, c, short); err != nil {
		return nil, err
	}
	if err := speeds(f, c); err != nil {
		return nil, err
	}
	if !short {
		if err := growth(f, c); err != nil {
			return nil, err
		}
	}
	return f, nil
}

func show(w io.Writer, f figures, table bool, against string) error {
	if !table {
		out := map[string]any{"machine": results.ThisMachine()}
		for name, value := range f {
			out[name] = value
		}
		b, err := json.MarshalIndent(out, "", "  ")
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(w, "%s\n", b)
		return err
	}
	before, err := earlier(against)
	if err != nil {
		return err
	}
	return writeTable(w, f, before)
}

// earlier reads the figures of another run.
func earlier(path string) (figures, error) {
	if path == "" {
		return nil, nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var all map[string]any
	if err := json.Unmarshal(b, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	f := make(figures)
	for name, value := range all {
		if number, ok := value.(float64); ok {
			f[name] = number
		}
	}
	return f, nil
}
