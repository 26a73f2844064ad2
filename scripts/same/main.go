// Command same compares two outputs of extract (JSONL), document by document:
//
//	go run ./scripts/same TEXTS.jsonl OLD.jsonl NEW.jsonl
//
// It prints how many documents there are and whether the bytes are identical; else each
// document that differs, with the first thing of each kind that only one output holds
// (which entity, post, alias, article). TEXTS are the inputs as scripts/texts prints
// them: short ones are shown; of those that are there for measuring only what kind of
// thing differs is told, and nothing of what they say. The exit status is 1 where
// anything differs.
//
// scripts/same.sh does the whole comparison of two states of the library.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"unicode/utf8"
)

// errDiffer says that the outputs differ; what differs has been printed.
var errDiffer = errors.New("the outputs differ")

func main() {
	err := run(os.Stdout, os.Args[1:])
	if err != nil && !errors.Is(err, errDiffer) {
		fmt.Fprintln(os.Stderr, "same:", err)
		os.Exit(2)
	}
	if err != nil {
		os.Exit(1)
	}
}

func run(out io.Writer, args []string) error {
	if len(args) != 3 {
		return errors.New("want three files: TEXTS.jsonl OLD.jsonl NEW.jsonl")
	}
	inputs, err := readInputs(args[0])
	if err != nil {
		return err
	}
	old, err := readLines(args[1])
	if err != nil {
		return err
	}
	now, err := readLines(args[2])
	if err != nil {
		return err
	}
	if len(old) != len(inputs) || len(now) != len(inputs) {
		return fmt.Errorf("%d texts, but %d and %d documents", len(inputs), len(old), len(now))
	}
	w := bufio.NewWriter(out)
	differing := 0
	for i, in := range inputs {
		if bytes.Equal(old[i], now[i]) {
			continue
		}
		differing++
		if err := tell(w, in, old[i], now[i]); err != nil {
			return err
		}
	}
	if differing == 0 {
		fmt.Fprintf(w, "%d documents, identical\n", len(inputs))
		return w.Flush()
	}
	fmt.Fprintf(w, "%d documents, %d DIFFER\n", len(inputs), differing)
	return errors.Join(w.Flush(), errDiffer)
}

// input is a text that was given to extract.
type input struct {
	ID, Text string
	Measured bool
}

func readInputs(name string) ([]input, error) {
	lines, err := readLines(name)
	if err != nil {
		return nil, err
	}
	all := make([]input, len(lines))
	for i, line := range lines {
		if err := json.Unmarshal(line, &all[i]); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return all, nil
}

func readLines(name string) ([][]byte, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var lines [][]byte
	for line := range bytes.Lines(b) {
		lines = append(lines, bytes.TrimRight(line, "\n"))
	}
	return lines, nil
}

// tell prints how two outputs for an input differ.
func tell(w io.Writer, in input, old, now []byte) error {
	a, err := readDocument(in.ID, old)
	if err != nil {
		return err
	}
	b, err := readDocument(in.ID, now)
	if err != nil {
		return err
	}
	fmt.Fprintln(w, in.ID)
	if !in.Measured && utf8.RuneCountInString(in.Text) <= 60 {
		fmt.Fprintf(w, "    %q\n", in.Text)
	}
	told := false
	for _, kind := range kinds(a, b) {
		lost, gained := only(a[kind], b[kind]), only(b[kind], a[kind])
		told = told || len(lost)+len(gained) > 0
		show(w, kind, "-", lost, in.Measured)
		show(w, kind, "+", gained, in.Measured)
	}
	if !told {
		fmt.Fprintln(w, "    the same in another order or form")
	}
	return nil
}

// show prints the first of the things that only one output holds.
func show(w io.Writer, kind, sign string, things []json.RawMessage, measured bool) {
	if len(things) == 0 {
		return
	}
	what := string(things[0])
	if measured {
		what = "(not shown: the document is for measuring)"
	}
	fmt.Fprintf(w, "    %s %s %s", sign, kind, what)
	if len(things) > 1 {
		fmt.Fprintf(w, " and %d more", len(things)-1)
	}
	fmt.Fprintln(w)
}
