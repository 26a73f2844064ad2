// Command flame shows where the time of an extraction goes: it profiles
// extractions of made text for some seconds and prints the share of each stage
// and of the hottest functions.
//
//	go run ./benchmarks/flame
//	go run ./benchmarks/flame -seconds 10 -stacks benchmarks/results/flame.folded
//
// From the stacks, benchmarks/plot draws a flame graph, in which a box is a
// function, as wide as its share of the time, and stands on the box of its caller.
// For a profile of your own text use the flag --cpuprofile of the extract command.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/pprof"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/google/pprof/profile"
)

func main() {
	seconds := flag.Float64("seconds", 4, "how long to run")
	stacks := flag.String("stacks", "", "write the stacks to this `file`, for benchmarks/plot")
	flag.Parse()
	if err := run(time.Duration(*seconds*float64(time.Second)), *stacks); err != nil {
		fmt.Fprintln(os.Stderr, "flame:", err)
		os.Exit(1)
	}
}

func run(length time.Duration, stacks string) error {
	var recorded bytes.Buffer
	if err := record(&recorded, length); err != nil {
		return err
	}
	p, err := profile.Parse(&recorded)
	if err != nil {
		return err
	}
	tree, err := readProfile(p)
	if err != nil {
		return err
	}
	printShares(os.Stdout, tree)
	if stacks == "" {
		return nil
	}
	f, err := os.Create(stacks)
	if err != nil {
		return err
	}
	return errors.Join(tree.Write(f), f.Close())
}

// record profiles extractions from texts of 17 KB.
func record(w io.Writer, length time.Duration) error {
	c, err := corpus.Load()
	if err != nil {
		return err
	}
	ex, err := dianming.New()
	if err != nil {
		return err
	}
	defer ex.Close()
	docs := c.Documents(2_000_000, 17_000, 1)
	if err := pprof.StartCPUProfile(w); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	for start := time.Now(); time.Since(start) < length; {
		for _, text := range docs {
			if _, err := ex.Extract(context.Background(), text); err != nil {
				return err
			}
		}
	}
	return nil
}
