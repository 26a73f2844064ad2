package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Limits of a process with a mutant, which may never end or take all memory.
// That of its time counts the processor's seconds, so that a busy machine kills
// none; the clock is for a mutant that waits.
const (
	longestWait  = 2 * time.Minute
	mostMemory   = 4 << 30 // bytes of addresses, of which Go takes more than it uses
	spareSeconds = 2       // of the processor
	slowerBy     = 5       // times what the tests take without a mutant
	mostOutput   = 32 << 20
)

// trial is one run of an instrumented program.
type trial struct {
	binary  string
	args    []string
	dir     string
	mutant  int           // number of the active mutant, 0 for none
	reached string        // file that notes the sites reached, "" for none
	usual   time.Duration // processor time without a mutant, 0 for no limit
}

// outcome is how a run ended.
type outcome struct {
	stdout, stderr []byte
	processor      time.Duration
	failure        string // what ended it before its time, "" if nothing did
}

// run runs a program. The error is that of the caller's context.
func (t *trial) run(ctx context.Context) (outcome, error) {
	limited, cancel := context.WithTimeout(ctx, longestWait)
	defer cancel()
	command := exec.CommandContext(limited, t.binary, t.args...)
	command.Dir = t.dir
	command.Env = append(os.Environ(), fmt.Sprintf("MUTANT=%d", t.mutant), "MUTANT_REACHED="+t.reached, fmt.Sprintf("MUTANT_BYTES=%d", mostMemory))
	if t.usual > 0 {
		seconds := spareSeconds + int((slowerBy*t.usual+time.Second-1)/time.Second)
		command.Env = append(command.Env, fmt.Sprintf("MUTANT_SECONDS=%d", seconds))
	}
	command.WaitDelay = time.Second
	var stdout, stderr bounded
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	if ctx.Err() != nil {
		return outcome{}, ctx.Err()
	}
	o := outcome{stdout: stdout.Bytes(), stderr: stderr.Bytes()}
	if command.ProcessState == nil {
		return o, err // it did not start
	}
	o.processor = command.ProcessState.UserTime() + command.ProcessState.SystemTime()
	if err != nil {
		o.failure = o.whyFailed(command.ProcessState, limited.Err() != nil)
	}
	return o, nil
}

// whyFailed says what ended a process: the test that failed, a limit, a panic.
func (o *outcome) whyFailed(state *os.ProcessState, waited bool) string {
	if test := failedTest(o.stdout); test != "" {
		return test
	}
	switch {
	case waited, strings.HasPrefix(state.String(), "signal: killed"):
		return "time limit"
	case bytes.Contains(o.stderr, []byte("out of memory")), bytes.Contains(o.stderr, []byte("cannot allocate memory")):
		return "memory limit"
	}
	first, _, _ := bytes.Cut(bytes.TrimSpace(o.stderr), []byte("\n"))
	return strings.TrimSpace(state.String() + " " + string(first))
}

// failedTest returns the name of the first test that failed, of its subtests
// the innermost, "" if there is none.
func failedTest(output []byte) string {
	var name string
	for l := range bytes.Lines(output) {
		rest, ok := bytes.CutPrefix(bytes.TrimLeft(l, " "), []byte("--- FAIL: "))
		if !ok {
			continue
		}
		test, _, _ := strings.Cut(string(rest), " (")
		if name != "" && !strings.HasPrefix(test, name+"/") {
			break
		}
		name = test
	}
	return name
}

// bounded keeps the first of what is written.
type bounded struct{ bytes.Buffer }

func (b *bounded) Write(p []byte) (int, error) {
	if room := mostOutput - b.Len(); room < len(p) {
		b.Buffer.Write(p[:max(room, 0)])
		return len(p), nil
	}
	return b.Buffer.Write(p)
}
