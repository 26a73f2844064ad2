// Package corpus gives the benchmarks their texts: the bulletin, pieces of it,
// and text of any length that is made from it by program.
//
// Made text is the bulletin's clauses in random order with other people,
// places, schools, dates and counts in them, so that it is as dense in entities
// as the bulletin and yet neither caches nor branch prediction can learn it by
// heart. The same seed gives the same text.
package corpus

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// Root returns the directory of the module: the nearest one above the working
// directory that has a go.mod and the bulletin.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "testdata", "bulletin.json")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("corpus: testdata/bulletin.json is not above the working directory: run inside the module")
		}
		dir = up
	}
}

// Corpus is the bulletin with its gold annotation and what is needed to make
// more text from it. It is immutable and safe for concurrent use.
type Corpus struct {
	// Bulletin is the text, Gold its annotation.
	Bulletin string
	Gold     annotation.Document

	headings []template
	clauses  []template
	titles   []string
	places   []string
}

// Load reads the bulletin of the module that holds the working directory.
func Load() (*Corpus, error) {
	root, err := Root()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(filepath.Join(root, "testdata", "bulletin.json"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for gold, err := range annotation.ReadJSON(f, annotation.ReadOptions{}) {
		if err != nil {
			return nil, err
		}
		c := &Corpus{Bulletin: gold.Text, Gold: gold}
		c.prepare()
		return c, nil
	}
	return nil, errors.New("corpus: testdata/bulletin.json is empty")
}

// Article returns the first article of the bulletin.
func (c *Corpus) Article() string {
	a := c.Gold.Articles[0]
	return string([]rune(c.Bulletin)[a.Start:a.End])
}

// Sentence returns one sentence with people, titles and bodies in it.
func (c *Corpus) Sentence() string {
	const begin = "市委教育工委书记"
	from := strings.Index(c.Bulletin, begin)
	end := strings.Index(c.Bulletin[from:], "。") + len("。")
	return c.Bulletin[from : from+end]
}
