// Command league compares this library with other systems that find entities in
// Chinese text: accuracy by type, load time, memory and speed. It does the
// parts that all have in common; ../run.sh installs and runs the others.
//
//	league prepare DIR [GOLD.jsonl]            writes what the runners read
//	league score DIR RESULTS [GOLD.jsonl]      reads what they found, writes RESULTS.json and .txt
//
// The bulletin is always scored; GOLD is a second collection. The scorer is
// pkg/annotation's for all. mapping.go says how the tags of the peers become the
// six types.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/pkg/annotation"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "league:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) >= 2 && args[0] == "prepare" {
		return prepare(args[1], args[2:])
	}
	if len(args) >= 3 && args[0] == "score" {
		return score(args[1], args[2], args[3:])
	}
	return errors.New("usage: league prepare DIR [GOLD] | league score DIR RESULTS [GOLD]")
}

// collection is a set of gold documents.
type collection struct {
	name string
	docs []annotation.Document
}

// collections are the bulletin and, if it is given, another file.
func collections(c *corpus.Corpus, gold []string) ([]collection, error) {
	all := []collection{{"bulletin", []annotation.Document{c.Gold}}}
	for _, path := range gold {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		second := collection{name: strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))}
		for d, err := range annotation.ReadJSON(f, annotation.ReadOptions{SkipUnknownTypes: true}) {
			if err != nil {
				return nil, err
			}
			second.docs = append(second.docs, d)
		}
		all = append(all, second)
	}
	return all, nil
}

func allDocs(all []collection) []annotation.Document {
	var docs []annotation.Document
	for _, c := range all {
		docs = append(docs, c.docs...)
	}
	return docs
}

// benchBytes is the length of the made text over which speed is measured.
const benchBytes = 1_000_000

// prepare writes the sentences to be scored and those to be timed, one a line.
func prepare(dir string, gold []string) error {
	c, err := corpus.Load()
	if err != nil {
		return err
	}
	all, err := collections(c, gold)
	if err != nil {
		return err
	}
	made := annotation.Document{ID: "made", Text: c.Varied(benchBytes, 1)}
	return errors.Join(
		writePieces(filepath.Join(dir, "pieces.txt"), cut(allDocs(all))),
		writePieces(filepath.Join(dir, "bench.txt"), cut([]annotation.Document{made})))
}

func writePieces(path string, pieces []piece) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, p := range pieces {
		w.WriteString(p.text)
		w.WriteByte('\n')
	}
	return errors.Join(w.Flush(), f.Close())
}
