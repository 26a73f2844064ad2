package instrument

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Program is some packages with a switch for each of their mutants.
type Program struct {
	// Root is the module's folder.
	Root string
	// Sites are in the order of the source; Sites[i].Number is i+1.
	Sites []Site

	module string
	files  map[string][]byte // rewritten files by their path
}

// runtimeDir is where the package that knows the active mutant seems to lie.
const runtimeDir = "internal/activemutant"

//go:embed runtime.go.txt
var runtimeText string

// Load finds the sites of the packages that patterns name, as go list does, in
// the module of the folder root. It fails if they do not compile.
func Load(root string, patterns []string, kinds []Kind) (*Program, error) {
	module, dir, sources, err := load(root, patterns)
	if err != nil {
		return nil, err
	}
	p := &Program{Root: dir, module: module, files: map[string][]byte{}}
	for i := range sources {
		s := &sources[i]
		first := len(p.Sites)
		for k, file := range s.files {
			f := finder{
				source: s, file: file, text: s.texts[k], kinds: kinds, sites: &p.Sites,
				name: s.fset.Position(file.Package).Filename,
			}
			if rewritten := f.rewrite(module + "/" + runtimeDir); rewritten != nil {
				p.files[f.name] = rewritten
			}
		}
		count(p.Sites[first:])
	}
	return p, nil
}

// count tells sites apart that have the same key otherwise.
func count(sites []Site) {
	seen := map[Key]int{}
	for i := range sites {
		k := &sites[i].Key
		seen[*k]++
		k.Nth = seen[*k]
	}
}

// WriteOverlay writes the rewritten files into dir, which must exist, and
// returns the path of the file for go build -overlay.
func (p *Program) WriteOverlay(dir string) (string, error) {
	runtime := filepath.Join(p.Root, filepath.FromSlash(runtimeDir), "active.go")
	files := map[string][]byte{runtime: []byte(strings.Replace(runtimeText, "SITES", fmt.Sprint(len(p.Sites)), 1))}
	for path, text := range p.files {
		files[path] = text
	}
	var overlay struct{ Replace map[string]string }
	overlay.Replace = map[string]string{}
	paths := make([]string, 0, len(files))
	for path := range files {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	for i, path := range paths {
		copied := filepath.Join(dir, fmt.Sprintf("%03d_%s", i, filepath.Base(path)))
		if err := os.WriteFile(copied, files[path], 0o644); err != nil {
			return "", err
		}
		overlay.Replace[path] = copied
	}
	text, err := json.Marshal(overlay)
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "overlay.json")
	return path, os.WriteFile(path, text, 0o644)
}
