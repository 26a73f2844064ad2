// Package docs_test holds the documents to what the code is.
package docs_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "github.com/dianming-nlp/dianming/"

// plan reads the table of rooms of architecture.md, | `room` | what it is | imports |,
// and returns what each imports.
func plan(t *testing.T) map[string][]string {
	t.Helper()
	b, err := os.ReadFile("architecture.md")
	require.NoError(t, err)
	_, text, ok := strings.Cut(string(b), "## The rooms\n")
	require.True(t, ok, "no plan of the rooms")
	rooms := map[string][]string{}
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "## ") {
			break
		}
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) != 3 || !strings.Contains(cells[0], "`") {
			continue
		}
		other := []string{}
		for word := range strings.FieldsSeq(strings.ReplaceAll(cells[2], ",", " ")) {
			if word != "–" {
				other = append(other, strings.Trim(word, "`"))
			}
		}
		assert.NotEmpty(t, strings.TrimSpace(cells[1]), "what is %s?", cells[0])
		rooms[strings.Trim(strings.TrimSpace(cells[0]), "`")] = other
	}
	require.NotEmpty(t, rooms)
	return rooms
}

// imports returns what the packages of the library, without tests and generators,
// import of each other.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	for _, top := range []string{"internal", "pkg"} {
		err := filepath.WalkDir(filepath.Join("..", top), func(file string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if d.IsDir() && (d.Name() == "gen" || d.Name() == "testdata") {
				return filepath.SkipDir
			}
			if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return nil
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				return err
			}
			dir := path.Dir(strings.TrimPrefix(filepath.ToSlash(file), "../"))
			all[dir] = append(all[dir], "")
			for _, i := range f.Imports {
				name, err := strconv.Unquote(i.Path.Value)
				if err != nil {
					return err
				}
				if inside, ok := strings.CutPrefix(name, module); ok {
					all[dir] = append(all[dir], inside)
				}
			}
			return nil
		})
		require.NoError(t, err)
	}
	for dir := range all {
		slices.Sort(all[dir])
		all[dir] = slices.Compact(all[dir])[1:]
	}
	return all
}

// Every package is in the plan, with just what it imports of the others.
func TestPlan(t *testing.T) {
	rooms, found := plan(t), imports(t)
	for dir, got := range found {
		want, ok := rooms[dir]
		if assert.True(t, ok, "%s is not in the plan of architecture.md", dir) {
			assert.ElementsMatch(t, want, got, "%s imports other packages than the plan says", dir)
		}
	}
	for dir := range rooms {
		assert.Contains(t, found, dir, "the plan has a room that is none")
	}
}

// Imports point down: the table is in an order in which each room knows only rooms
// above it.
func TestPlanPointsDown(t *testing.T) {
	b, err := os.ReadFile("architecture.md")
	require.NoError(t, err)
	for dir, others := range plan(t) {
		own := strings.Index(string(b), "| `"+dir+"` |")
		for _, other := range others {
			assert.Less(t, strings.Index(string(b), "| `"+other+"` |"), own, "%s stands above %s, which it imports", dir, other)
		}
	}
}
