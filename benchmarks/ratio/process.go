package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
)

// processes builds the extract command and measures its start and its memory.
func processes(f figures, c *corpus.Corpus, short bool) error {
	root, err := corpus.Root()
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "dianming-ratio-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	command := filepath.Join(dir, "extract")
	build := exec.Command("go", "build", "-o", command, "./examples/extract")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building extract: %w\n%s", err, out)
	}
	if f["start_ms"], err = startTime(command, c.Sentence()); err != nil {
		return err
	}
	if _, f["peak_mb"], err = peak(command, filepath.Join(root, "testdata", "bulletin.txt")); err != nil {
		return err
	}
	if short {
		return nil
	}
	long := filepath.Join(dir, "long.txt")
	if err := writeLong(c, long); err != nil {
		return err
	}
	var took time.Duration
	took, f["peak_mb_100mb"], err = peak(command, "--format", "jsonl", long)
	f["mb_per_s_extract_100mb"] = longBytes / 1e6 / took.Seconds()
	return err
}

const longBytes = 100e6

func writeLong(c *corpus.Corpus, path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(c.WriteVaried(file, longBytes, 3), file.Close())
}

// startTime is the time in milliseconds from starting the command until it has
// found the entities of one line and ended: an upper bound of the time to the
// first entity. It is the best of some runs.
func startTime(command, line string) (float64, error) {
	var times []float64
	for range rounds {
		run := exec.Command(command, "-")
		run.Stdin = strings.NewReader(line)
		start := time.Now()
		out, err := run.Output()
		times = append(times, time.Since(start).Seconds()*1e3)
		if err != nil || !strings.Contains(string(out), "PERSON") {
			return 0, fmt.Errorf("extract found nobody in one line: %w\n%s", err, out)
		}
	}
	return slices.Min(times), nil
}

// peak is the greatest resident memory of one run, in MB.
func peak(command string, args ...string) (took time.Duration, mb float64, err error) {
	run := exec.Command(command, args...)
	start := time.Now()
	if err := run.Run(); err != nil {
		return 0, 0, err
	}
	mb, err = peakOf(run.ProcessState)
	return time.Since(start), mb, err
}
