// Command self runs this library as one of the peers, to measure its load time,
// memory and speed in a process of its own:
//
//	self PIECES BENCH OUT STATS LIMIT
//
// The arguments are those of ../py/run.py. OUT is not written: the league scores
// the library on whole documents, which is how it is to be used. The text to be
// timed is put together to documents of about 17 KB for the same reason.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "self:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	bench, stats := args[1], args[3]
	limit, err := strconv.ParseFloat(args[4], 64)
	if err != nil {
		return err
	}
	ctx := context.Background()
	start := cpu()
	ex, err := dianming.New()
	if err != nil {
		return err
	}
	defer ex.Close()
	if _, err := ex.Extract(ctx, "市教育局局长出席会议。"); err != nil {
		return err
	}
	load := cpu() - start
	docs, err := documents(bench)
	if err != nil {
		return err
	}
	// The whole text several times: once is over too soon to be measured.
	done := 0
	start = cpu()
	for range 5 {
		for _, text := range docs {
			if _, err := ex.Extract(ctx, text); err != nil {
				return err
			}
			done += len(text)
		}
		if cpu()-start > limit {
			break
		}
	}
	record, err := json.Marshal(map[string]float64{"load_s": load, "bytes": float64(done), "cpu_s": cpu() - start, "peak_mb": peakMB()})
	if err != nil {
		return err
	}
	return os.WriteFile(stats, record, 0o644)
}

// documents joins the lines of a file to texts of about 17 KB.
func documents(path string) ([]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var docs []string
	var doc strings.Builder
	for line := range strings.Lines(string(b)) {
		doc.WriteString(line)
		if doc.Len() >= 17_000 {
			docs = append(docs, doc.String())
			doc.Reset()
		}
	}
	return append(docs, doc.String()), nil
}

// cpu is the processor time of this process in seconds.
func cpu() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return float64(u.Utime.Nano()+u.Stime.Nano()) / 1e9
}

func peakMB() float64 {
	b, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 1 && f[0] == "VmHWM:" {
			kb, _ := strconv.ParseFloat(f[1], 64)
			return kb / 1024
		}
	}
	return 0
}
