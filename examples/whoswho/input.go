package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
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

// inputs reads the documents of a file from r, which holds text in UTF-8 with few
// damaged bytes or none, and hands each to use, until that fails. What cannot be read goes to problem. fixed is the reference date for
// documents without one of their own; if it is zero, the file's name is asked.
func inputs(path string, r io.Reader, fixed time.Time, problem func(error), use func(input) error) error {
	if fixed.IsZero() {
		fixed = dayOfName(filepath.Base(path))
	}
	if filepath.Ext(path) == ".jsonl" {
		return lines(path, r, fixed, problem, use)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		problem(fmt.Errorf("%s: %w", path, err))
		return nil
	}
	text := strings.ToValidUTF8(string(b), "\uFFFD") // as the database and the terminal want it
	return use(input{path: path, file: path, text: text, sha256: hash(b), ref: fixed})
}

// lines reads a .jsonl file.
func lines(path string, r io.Reader, fixed time.Time, problem func(error), use func(input) error) error {
	seen := make(map[string]bool)
	options := annotation.ReadOptions{SkipUnknownTypes: true, SkipValidation: true}
	for in, err := range annotation.Read(r, annotation.JSONL, options) {
		ref := fixed
		switch {
		case err != nil:
		case in.ID == "":
			err = errors.New("a document without id: give each line its own")
		case seen[in.ID]:
			err = fmt.Errorf("document %q comes twice: only the first one is taken", in.ID)
		case in.Ref != "":
			if ref, err = time.Parse(time.DateOnly, in.Ref); err != nil {
				err = fmt.Errorf("document %q: ref %q is no date: write YYYY-MM-DD", in.ID, in.Ref)
			}
		}
		if err != nil {
			problem(fmt.Errorf("%s: %w", path, err))
			continue
		}
		seen[in.ID] = true
		next := input{path: path + "#" + in.ID, file: path, text: in.Text, sha256: hash([]byte(in.Text)), ref: ref}
		if err := use(next); err != nil {
			return err
		}
	}
	return nil
}

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
