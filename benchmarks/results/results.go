// Package results holds what the measurements found, as committed files beside
// it, and the forms in which they are written and read.
package results

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// Machine is where measurements were taken.
type Machine struct {
	CPU   string `json:"cpu"`
	Cores int    `json:"cores"`
	Go    string `json:"go"`
	OS    string `json:"os"`
}

// ThisMachine describes the one that runs the program.
func ThisMachine() Machine {
	m := Machine{CPU: runtime.GOARCH, Cores: runtime.NumCPU(), Go: runtime.Version(), OS: runtime.GOOS}
	b, err := os.ReadFile("/proc/cpuinfo")
	if err != nil {
		return m // not Linux: the architecture must do
	}
	for line := range strings.Lines(string(b)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			m.CPU = strings.TrimSpace(value)
			break
		}
	}
	return m
}

// String is one line for the head of a table.
func (m Machine) String() string {
	return fmt.Sprintf("Machine: %s, %d cores, %s, %s.", m.CPU, m.Cores, m.OS, m.Go)
}

// League is the comparison of systems.
type League struct {
	Machine Machine  `json:"machine"`
	Systems []System `json:"systems"`
}

// System is what was found about one system.
type System struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	What    string `json:"what"`
	// LoadSeconds is processor time, MBPerSecond counts 10^6 bytes a second of
	// it, PeakMB is resident memory in units of 2^20 bytes.
	LoadSeconds float64 `json:"load_s"`
	PeakMB      float64 `json:"peak_mb"`
	MBPerSecond float64 `json:"mb_per_s"`
	// F1 of exact matches, from 0 to 1, by collection and by type. Types that the
	// system is not for are missing; OWN is all those it is for, MICRO all six.
	F1 map[string]map[string]float64 `json:"f1"`
}

// Growth is speed by length of text.
type Growth struct {
	Machine Machine `json:"machine"`
	Points  []Point `json:"points"`
}

// Point is the speed over texts of about so many bytes each, in MB/s by what was
// done: extract, native_segment, and with cgo tokenize (gojieba's).
type Point struct {
	Bytes int                `json:"bytes"`
	Speed map[string]float64 `json:"mb_per_s"`
}
