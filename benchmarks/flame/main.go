// Command flame shows where the time of an extraction goes: it profiles
// extractions of made text for some seconds, prints the share of each stage and
// of the hottest functions, and draws a flame graph.
//
//	go run ./benchmarks/flame                  writes benchmarks/plots/flame.svg
//	go run ./benchmarks/flame -seconds 10
//
// In the graph a box is a function, as wide as its share of the time, and stands
// on the box of its caller. For a profile of your own text use the flag
// --cpuprofile of the extract command.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func main() {
	seconds := flag.Float64("seconds", 4, "how long to run")
	flag.Parse()
	if err := run(time.Duration(*seconds * float64(time.Second))); err != nil {
		fmt.Fprintln(os.Stderr, "flame:", err)
		os.Exit(1)
	}
}

func run(length time.Duration) error {
	root, err := corpus.Root()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "dianming-flame-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	profile := filepath.Join(dir, "cpu.prof")
	speed, err := record(profile, length)
	if err != nil {
		return err
	}
	traces, err := exec.Command("go", "tool", "pprof", "-traces", "-unit=ms", profile).Output()
	if err != nil {
		return fmt.Errorf("go tool pprof: %w", err)
	}
	stacks, err := parse(string(traces))
	if err != nil {
		return err
	}
	tree := build(stacks)
	printShares(os.Stdout, tree, speed)
	out := filepath.Join(root, "benchmarks", "plots", "flame.svg")
	return errors.Join(os.MkdirAll(filepath.Dir(out), 0o755), os.WriteFile(out, []byte(draw(tree)), 0o644))
}

// record extracts from texts of 17 KB and returns the speed in MB/s.
func record(profile string, length time.Duration) (float64, error) {
	c, err := corpus.Load()
	if err != nil {
		return 0, err
	}
	ex, err := dianming.New()
	if err != nil {
		return 0, err
	}
	defer ex.Close()
	docs := c.Documents(2_000_000, 17_000, 1)
	f, err := os.Create(profile)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return 0, err
	}
	bytes, start := 0, time.Now()
	for time.Since(start) < length {
		for _, text := range docs {
			if _, err := ex.Extract(context.Background(), text); err != nil {
				return 0, err
			}
			bytes += len(text)
		}
	}
	took := time.Since(start)
	pprof.StopCPUProfile()
	return float64(bytes) / 1e6 / took.Seconds(), nil
}
