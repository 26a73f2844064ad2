package instrument

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Dir        string
	Export     string // file with what the package exports, for the type checker
	GoFiles    []string
	DepOnly    bool
	Module     *struct{ Path, Dir string }
}

// source is one package, parsed and with types.
type source struct {
	dir   string // below the module's folder, with slashes
	fset  *token.FileSet
	files []*ast.File
	texts [][]byte // of the files
	types *types.Package
	info  *types.Info
}

// load reads the packages that patterns name in the module of folder root.
func load(root string, patterns []string) (module string, dir string, sources []source, err error) {
	packages, err := list(root, patterns)
	if err != nil {
		return "", "", nil, err
	}
	exports := map[string]string{}
	for _, p := range packages {
		exports[p.ImportPath] = p.Export
	}
	for _, p := range packages {
		if p.DepOnly || len(p.GoFiles) == 0 {
			continue
		}
		if p.Module == nil {
			return "", "", nil, fmt.Errorf("%s belongs to no module: name packages of the module at hand", p.ImportPath)
		}
		module, dir = p.Module.Path, p.Module.Dir
		s, err := p.source(exports)
		if err != nil {
			return "", "", nil, err
		}
		sources = append(sources, s)
	}
	if len(sources) == 0 {
		return "", "", nil, fmt.Errorf("no Go files in %s", strings.Join(patterns, " "))
	}
	return module, dir, sources, nil
}

// list asks go list for packages and all that they import.
func list(root string, patterns []string) ([]listed, error) {
	args := append([]string{"list", "-deps", "-export", "-json=ImportPath,Dir,Export,GoFiles,DepOnly,Module", "--"}, patterns...)
	command := exec.Command("go", args...)
	command.Dir = root
	command.Env = Environment()
	var problems strings.Builder
	command.Stderr = &problems
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("go list: %w: %s", err, problems.String())
	}
	var packages []listed
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return packages, nil
		} else if err != nil {
			return nil, fmt.Errorf("go list: %w", err)
		}
		packages = append(packages, p)
	}
}

// Environment is that of the builds: without cgo, which would add nothing but
// the time to link it.
func Environment() []string { return append(os.Environ(), "CGO_ENABLED=0") }

// source parses and checks a package. Generated files get types only.
func (p *listed) source(exports map[string]string) (source, error) {
	s := source{fset: token.NewFileSet(), info: &types.Info{
		Types: map[ast.Expr]types.TypeAndValue{},
		Uses:  map[*ast.Ident]types.Object{},
		Defs:  map[*ast.Ident]types.Object{},
	}}
	below, err := filepath.Rel(p.Module.Dir, p.Dir)
	if err != nil {
		return s, err
	}
	s.dir = filepath.ToSlash(below)
	var all []*ast.File
	for _, name := range p.GoFiles {
		path := filepath.Join(p.Dir, name)
		text, err := os.ReadFile(path)
		if err != nil {
			return s, err
		}
		file, err := parser.ParseFile(s.fset, path, text, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return s, err
		}
		all = append(all, file)
		if !ast.IsGenerated(file) {
			s.files = append(s.files, file)
			s.texts = append(s.texts, text)
		}
	}
	config := types.Config{Importer: importer.ForCompiler(s.fset, "gc", func(path string) (io.ReadCloser, error) {
		if exports[path] == "" {
			return nil, fmt.Errorf("no export data of %s", path)
		}
		return os.Open(exports[path])
	})}
	s.types, err = config.Check(p.ImportPath, s.fset, all, s.info)
	s.files = slices.Clip(s.files)
	return s, err
}
