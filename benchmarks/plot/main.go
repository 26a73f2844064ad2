// Command plot draws the committed results as SVG:
//
//	go run ./benchmarks/plot
//
// It reads benchmarks/results and writes benchmarks/plots: throughput.svg (speed
// of the systems), growth.svg (speed by length of the text) and, for each
// collection of documents, accuracy-NAME.svg (F1 by type). It also puts the
// tables into docs/performance.md.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"

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
	var league results.League
	var growth results.Growth
	in := filepath.Join(root, "benchmarks", "results")
	if err := errors.Join(
		read(filepath.Join(in, "peers.json"), &league),
		read(filepath.Join(in, "growth.json"), &growth)); err != nil {
		return err
	}
	pictures := map[string]string{
		"throughput.svg": throughput(league),
		"growth.svg":     speedByLength(growth),
	}
	for _, name := range collections(league) {
		pictures["accuracy-"+name+".svg"] = accuracy(league, name)
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

func read(path string, into any) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%w: take the measurements first, see benchmarks/README.md", err)
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
