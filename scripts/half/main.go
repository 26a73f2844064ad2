// Command half copies one half of a JSONL file of documents to standard output.
//
//	go run ./scripts/half 0 documents.jsonl > first.jsonl
//	go run ./scripts/half 1 documents.jsonl > second.jsonl
//
// The low bit of the first byte of SHA-256 of a document's "id" says which half
// it belongs to, so that the split depends on nothing but the id. Rules are
// written by looking at half 0 only; half 1 shows whether they hold elsewhere.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "half:", err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	if len(args) != 2 || args[0] != "0" && args[0] != "1" {
		return fmt.Errorf("want two arguments: 0 or 1, and a JSONL file")
	}
	file, err := os.Open(args[1])
	if err != nil {
		return err
	}
	defer file.Close()
	w := bufio.NewWriter(out)
	if err := copyHalf(w, file, args[0][0]-'0'); err != nil {
		return fmt.Errorf("%s: %w", args[1], err)
	}
	return w.Flush()
}

// copyHalf writes the lines of r whose document is in the half, 0 or 1.
func copyHalf(w io.Writer, r io.Reader, half byte) error {
	lines := bufio.NewReader(r)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var document struct {
				ID string `json:"id"`
			}
			if err := json.Unmarshal(line, &document); err != nil {
				return fmt.Errorf("line %d: %w", number, err)
			}
			if halfOf(document.ID) == half {
				if _, err := w.Write(append(bytes.TrimRight(line, "\r\n"), '\n')); err != nil {
					return err
				}
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// halfOf returns the half of a document, 0 or 1.
func halfOf(id string) byte {
	sum := sha256.Sum256([]byte(id))
	return sum[0] & 1
}
