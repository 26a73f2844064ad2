package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The areas of the module.
const (
	product   = "product"
	generator = "generators"
	programs  = "programs" // examples, benchmarks, scripts
	tests     = "tests"
)

// pkg is the part of a directory's Go files that is in one area.
type pkg struct {
	dir   string // from the root of the module, with slashes
	area  string
	files []*file
	rules []byte // data/rules.txt, if there is one
	fset  *token.FileSet
}

type file struct {
	name string // from the root of the module
	ast  *ast.File
	src  []byte
}

// lines is what `wc -l` says.
func (f *file) lines() int { return bytes.Count(f.src, []byte("\n")) }

// generated: made by a program.
func (f *file) generated() bool { return ast.IsGenerated(f.ast) }

func (p *pkg) line(pos token.Pos) int { return p.fset.Position(pos).Line }

// find makes a finding at a place of f.
func (p *pkg) find(f *file, pos token.Pos, what string, size int) finding {
	return finding{Package: p.dir, Area: p.area, File: f.name, Line: p.line(pos), What: what, Size: size}
}

// load parses the Go files below root, of all build tags, and sorts them into
// packages by directory and area. testdata, vendor and hidden directories are left
// out.
func load(root string) ([]*pkg, error) {
	byKey := map[[2]string]*pkg{}
	fset := token.NewFileSet()
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != root && (base == "testdata" || base == "vendor" || base[0] == '.' || base[0] == '_') {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") {
			return nil
		}
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		f := &file{name: filepath.ToSlash(relative), src: src}
		if f.ast, err = parser.ParseFile(fset, f.name, src, parser.ParseComments|parser.SkipObjectResolution); err != nil {
			return err
		}
		key := [2]string{path.Dir(f.name), areaOf(f)}
		p := byKey[key]
		if p == nil {
			p = &pkg{dir: key[0], area: key[1], fset: fset}
			byKey[key] = p
		}
		p.files = append(p.files, f)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(byKey) == 0 {
		return nil, fmt.Errorf("no Go files in %s", root)
	}
	var packages []*pkg
	for _, p := range byKey {
		if p.area == product {
			p.rules, err = os.ReadFile(filepath.Join(root, p.dir, "data", "rules.txt"))
			if err != nil && !os.IsNotExist(err) {
				return nil, err
			}
		}
		packages = append(packages, p)
	}
	slices.SortFunc(packages, func(a, b *pkg) int {
		return strings.Compare(a.dir+"\x00"+a.area, b.dir+"\x00"+b.area)
	})
	return packages, nil
}

func areaOf(f *file) string {
	top, _, _ := strings.Cut(f.name, "/")
	switch {
	case strings.HasSuffix(f.name, "_test.go"):
		return tests
	case top != "internal" && top != "pkg":
		return programs
	case f.ast.Name.Name == "main" || path.Base(path.Dir(f.name)) == "gen":
		return generator
	}
	return product
}

// namePackages read names, posts and aliases: those of today and those that they
// are to become.
var namePackages = []string{
	"internal/recognise", "internal/runes", "internal/mention", "internal/name", "internal/alias", "internal/gazette",
	"internal/article", "internal/post",
}

func isNamePackage(p *pkg) bool { return slices.Contains(namePackages, p.dir) }

// holdsRules: its ifs decide what is found.
func holdsRules(p *pkg) bool {
	return isNamePackage(p) || p.dir == "pkg/timex" || p.dir == "pkg/quantity"
}
