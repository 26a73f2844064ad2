package main

import (
	"errors"
	"os"
	"syscall"
)

// peakOf reads the peak of a process that has ended, in MB of 2^20 bytes.
func peakOf(p *os.ProcessState) (float64, error) {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0, errors.New("no resource usage of a child process")
	}
	return float64(usage.Maxrss) / 1024, nil // Linux counts in KiB
}

// processorTime is what all threads of this process have used, in seconds.
func processorTime() (seconds float64, ok bool) {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return 0, false
	}
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9, true
}
