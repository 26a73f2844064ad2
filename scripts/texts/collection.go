package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// collection reads the texts of a JSONL file. Their IDs begin with its name.
func collection(name string) ([]text, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []text
	for d := json.NewDecoder(bufio.NewReader(f)); ; {
		var in struct {
			ID, Text, Input, Ref string
			Entities             json.RawMessage
		}
		if err := d.Decode(&in); err == io.EOF {
			return all, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", name, len(all)+1, err)
		}
		t := text{ID: filepath.Base(name) + " " + in.ID, Text: in.Text, Ref: in.Ref, Measured: in.Entities != nil && isSecondHalf(in.ID)}
		if in.Text == "" {
			t.Text, t.Measured = in.Input, false
		}
		if t.Text == "" {
			return nil, fmt.Errorf("%s: document %d, %q: neither \"text\" nor \"input\"", name, len(all)+1, in.ID)
		}
		all = append(all, t)
	}
}

// isSecondHalf: the document is in half 1, as scripts/half says.
func isSecondHalf(id string) bool { return sha256.Sum256([]byte(id))[0]&1 == 1 }
