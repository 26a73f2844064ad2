//go:build cgo

package jieba

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/yanyiwu/gojieba"
)

// dictFiles are made by `go generate ./internal/segment`; dict/SOURCE.txt names
// their source, version and licence.
//
//go:embed dict/*.gz
var dictFiles embed.FS

// loaded loads gojieba once. It is never freed: a second instance would cost
// another 130 MB, and a call after freeing would crash the process.
var loaded = sync.OnceValues(load)

func load() (cutter, error) {
	dir, err := os.MkdirTemp("", "dianming-jieba-")
	if err != nil {
		return nil, fmt.Errorf("jieba: unpack dictionaries: %w", err)
	}
	defer os.RemoveAll(dir)
	if strings.ContainsAny(dir, "|;") {
		// cppjieba takes these for separators between paths, and a missing
		// file ends the process.
		return nil, fmt.Errorf("jieba: the temporary directory %q has | or ; in its path", dir)
	}
	paths, err := unpack(dir)
	if err != nil {
		return nil, fmt.Errorf("jieba: unpack dictionaries: %w", err)
	}
	j := gojieba.NewJieba(paths...)
	return func(text string, yield func(length int)) {
		for _, w := range j.Tokenize(text, gojieba.DefaultMode, true) {
			yield(len(w.Str))
		}
	}, nil
}

// unpack writes the five files that gojieba loads and returns their paths. The
// last two serve only its keyword extraction, so they have a single line.
func unpack(dir string) ([]string, error) {
	var paths []string
	write := func(name string, data []byte) error {
		path := filepath.Join(dir, name)
		paths = append(paths, path)
		return os.WriteFile(path, data, 0o600)
	}
	for _, name := range []string{"jieba.dict.utf8", "hmm_model.utf8", "user.dict.utf8"} {
		data, err := readDict(name)
		if err != nil {
			return nil, err
		}
		if err := write(name, data); err != nil {
			return nil, err
		}
	}
	if err := write("idf.utf8", []byte("教育 5.0\n")); err != nil {
		return nil, err
	}
	if err := write("stop_words.utf8", []byte("的\n")); err != nil {
		return nil, err
	}
	return paths, nil
}

func readDict(name string) ([]byte, error) {
	packed, err := dictFiles.ReadFile("dict/" + name + ".gz")
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}
