//go:build !linux

package main

import (
	"errors"
	"os"
)

func peakOf(*os.ProcessState) (float64, error) {
	return 0, errors.New("peak memory is measured on Linux only")
}

func processorTime() (seconds float64, ok bool) { return 0, false }
