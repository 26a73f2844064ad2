package main

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/pprof"
	"runtime/trace"
)

// profiling are the options that write where time and memory go, for
// `go tool pprof` and `go tool trace`.
type profiling struct {
	CPUProfile string `name:"cpuprofile" placeholder:"FILE" help:"Write a CPU profile; read it with go tool pprof."`
	MemProfile string `name:"memprofile" placeholder:"FILE" help:"Write a profile of all allocations; read it with go tool pprof."`
	Trace      string `name:"trace" placeholder:"FILE" help:"Write an execution trace; read it with go tool trace."`
}

// start begins what was asked for. The function that it returns ends it and
// writes the files.
func (p profiling) start() (stop func() error, err error) {
	var ends []func() error
	stop = func() error {
		var failed error
		for _, end := range ends {
			failed = errors.Join(failed, end())
		}
		return failed
	}
	for _, kind := range []struct {
		flag, path string
		begin      func(*os.File) error
		end        func(*os.File) error
	}{
		{"--cpuprofile", p.CPUProfile, func(f *os.File) error { return pprof.StartCPUProfile(f) }, func(*os.File) error { pprof.StopCPUProfile(); return nil }},
		{"--trace", p.Trace, func(f *os.File) error { return trace.Start(f) }, func(*os.File) error { trace.Stop(); return nil }},
		{"--memprofile", p.MemProfile, func(*os.File) error { return nil }, writeAllocations},
	} {
		if kind.path == "" {
			continue
		}
		f, err := os.Create(kind.path)
		if err == nil {
			err = kind.begin(f)
		}
		if err != nil {
			return nil, errors.Join(fmt.Errorf("%s: %w", kind.flag, err), stop())
		}
		ends = append(ends, func() error { return errors.Join(kind.end(f), f.Close()) })
	}
	return stop, nil
}

// writeAllocations writes every allocation since the start, live or not.
func writeAllocations(f *os.File) error {
	runtime.GC() // so that the profile is up to date
	return pprof.Lookup("allocs").WriteTo(f, 0)
}
