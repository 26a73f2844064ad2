package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"time"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// input is one document to be read.
type input struct {
	path   string // absolute; file#id for a document of a .jsonl file
	file   string
	text   string
	sha256 string
	ref    time.Time
}

// found is a file of the folder.
type found struct {
	path string
	size int64
}

// files lists the .txt and .jsonl files in and below dir in lexical order; dir
// may also be one file. What cannot be listed goes to problem.
func files(ctx context.Context, dir string, problem func(error)) ([]found, error) {
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	var out []found
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			problem(err)
			return ctx.Err()
		}
		ext := filepath.Ext(path)
		if d.IsDir() || ext != ".txt" && ext != ".jsonl" {
			return ctx.Err()
		}
		info, err := os.Stat(path) // follows a link
		switch {
		case err != nil:
			problem(err)
		case !info.Mode().IsRegular():
			problem(fmt.Errorf("%s: not a regular file", path))
		default:
			out = append(out, found{path, info.Size()})
		}
		return ctx.Err()
	})
	return out, err
}

// lines yields the documents of a .jsonl file, or what is wrong with them. first
// tells whether a path comes for the first time.
func lines(path string, r io.Reader, fixed time.Time, first func(path string) (bool, error)) iter.Seq2[input, error] {
	return func(yield func(input, error) bool) {
		options := annotation.ReadOptions{SkipUnknownTypes: true, SkipValidation: true}
		for in, err := range annotation.Read(r, annotation.JSONL, options) {
			next := input{path: path + "#" + in.ID, file: path, text: in.Text, ref: fixed}
			if err == nil {
				err = next.check(in, first)
			}
			if err != nil {
				err = fmt.Errorf("%s: %w", path, err)
			}
			next.sha256 = hash(in.Text)
			if !yield(next, err) {
				return
			}
		}
	}
}

// check looks at a line's id and reads its reference date.
func (in *input) check(line annotation.Document, first func(path string) (bool, error)) (err error) {
	if line.ID == "" {
		return errors.New("a document without id: give each line its own")
	}
	if line.Ref != "" {
		if in.ref, err = time.Parse(time.DateOnly, line.Ref); err != nil {
			return fmt.Errorf("document %q: ref %q is no date: write YYYY-MM-DD", line.ID, line.Ref)
		}
	}
	switch ok, err := first(in.path); {
	case err != nil:
		return err
	case !ok:
		return fmt.Errorf("document %q comes twice: only the first one is taken", line.ID)
	}
	return nil
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
