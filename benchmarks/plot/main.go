// Command plot draws the committed results as SVG:
//
//	go -C benchmarks/plot run .
//
// It reads benchmarks/results and writes benchmarks/plots: throughput.svg (speed
// of the systems), growth.svg (speed by length of the text), flame.svg (where the
// time goes), confidence.svg (how far the confidence holds) and, for each collection of documents, accuracy-NAME.svg (F1 by
// type). It also puts the tables into docs/performance.md.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dianming-nlp/dianming/benchmarks/calltree"
	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/benchmarks/results"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "plot:", err)
		os.Exit(1)
	}
}

func run() error {
	root, err := corpus.Root()
	if err != nil {
		return err
	}
	in := filepath.Join(root, "benchmarks", "results")
	pictures, err := drawAll(in)
	if err != nil {
		return err
	}
	out := filepath.Join(root, "benchmarks", "plots")
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for name, picture := range pictures {
		if err := os.WriteFile(filepath.Join(out, name), []byte(picture), 0o644); err != nil {
			return err
		}
	}
	return writeDocument(filepath.Join(root, "docs", "performance.md"), in)
}

// drawAll returns the pictures by the names of their files.
func drawAll(in string) (map[string]string, error) {
	var league results.League
	var growth results.Growth
	var certain results.Reliability
	stacks, err := readStacks(filepath.Join(in, "flame.folded"))
	if err := errors.Join(err,
		read(filepath.Join(in, "peers.json"), &league),
		read(filepath.Join(in, "growth.json"), &growth),
		read(filepath.Join(in, "confidence.json"), &certain)); err != nil {
		return nil, err
	}
	drawings := map[string]func() (string, error){
		"throughput.svg": func() (string, error) { return throughput(league) },
		"growth.svg":     func() (string, error) { return speedByLength(growth) },
		"flame.svg":      func() (string, error) { return flameGraph(stacks) },
		"confidence.svg": func() (string, error) { return reliability(certain) },
	}
	for _, name := range collections(league) {
		drawings["accuracy-"+name+".svg"] = func() (string, error) { return accuracy(league, name) }
	}
	pictures := make(map[string]string)
	for name, drawing := range drawings {
		if pictures[name], err = drawing(); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return pictures, nil
}

// missing tells what to do where a result is not there.
func missing(err error) error {
	return fmt.Errorf("%w: take the measurements first, see benchmarks/README.md", err)
}

func readStacks(path string) (*calltree.Node, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, missing(err)
	}
	defer f.Close()
	root, err := calltree.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return root, nil
}

func read(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return missing(err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
