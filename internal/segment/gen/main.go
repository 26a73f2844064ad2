// Command gen builds the table of the native segmentation engine and the
// packed dictionaries of the cgo engine from the gojieba module that go.mod
// names. Run it as `go generate ./internal/segment`.
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

const module = "github.com/yanyiwu/gojieba"

func main() {
	log.SetFlags(0)
	log.SetPrefix("segment/gen: ")
	if err := run("."); err != nil {
		log.Fatal(err)
	}
}

// run writes every generated file; dir is the directory of package segment.
func run(dir string) error {
	src, version, err := findModule()
	if err != nil {
		return err
	}
	dicts := filepath.Join(src, "deps", "cppjieba", "dict")
	dict, err := readDictionary(dicts)
	if err != nil {
		return err
	}
	model, err := readModel(filepath.Join(dicts, "hmm_model.utf8"))
	if err != nil {
		return err
	}
	table, stats, err := buildTable(dict, model)
	if err != nil {
		return err
	}
	about, err := describe(dicts, version, stats)
	if err != nil {
		return err
	}
	files := map[string][]byte{
		"table.bin":   table,
		"table.txt":   about,
		"tagnames.go": tagSource(dict.tags, version),
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return packDictionaries(dicts, version, filepath.Join(dir, "..", "..", "pkg", "jieba", "dict"))
}

// findModule asks the go command where gojieba lies and which version it is.
func findModule() (dir, version string, err error) {
	cmd := exec.Command("go", "list", "-mod=readonly", "-m", "-f", "{{.Dir}}\n{{.Version}}", module)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return "", "", fmt.Errorf("find %s: %w", module, err)
	}
	dir, version, ok := strings.Cut(string(bytes.TrimSpace(out)), "\n")
	if !ok || dir == "" {
		return "", "", fmt.Errorf("%s is not downloaded: run go mod download", module)
	}
	return dir, version, nil
}
