package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

// readCases reads the cases at path, one JSON object a line.
func readCases[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []T
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<22)
	for line := 1; s.Scan(); line++ {
		var c T
		if err := json.Unmarshal(s.Bytes(), &c); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, line, err)
		}
		out = append(out, c)
	}
	return out, s.Err()
}
