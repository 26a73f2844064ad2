// Command accuracy scores the library on annotated documents and prints one
// Markdown table. It is run in the root of the module:
//
//	go run ./benchmarks/accuracy
//	go run ./benchmarks/accuracy [-short] COLLECTION[:PART]...
//
// Without arguments the rows are the genres of testdata/corpus, then its blind
// documents, those that have been read, and all. F1 is in percent; status and
// time are the shares of right ones over the posts that were found.
//
// With arguments each collection, or part of one, is a column:
//
//	go run ./benchmarks/accuracy testdata/bulletin.json testdata/corpus/corpus.jsonl:blind
//	go run ./benchmarks/accuracy NEWS.jsonl:half0 NEWS.jsonl:half1
//
// A part is half0 or half1, split by the ids of the documents as scripts/half does,
// or blind or read, where the documents say which they are. With -short the table
// has the F1 only.
//
// With -write FILE the table is put into the file instead: that of the genres
// between <!-- genres --> and <!-- end -->, the other between <!-- accuracy -->
// and <!-- end -->.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/pkg/dianming"
)

// corpusFile holds the documents that are scored by genre.
const corpusFile = "testdata/corpus/corpus.jsonl"

func main() {
	write := flag.String("write", "", "a Markdown `file` that holds the table")
	short := flag.Bool("short", false, "F1 only, for a table of collections")
	flag.Parse()
	if err := run(options{corpusFile, *write, *short}, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

type options struct {
	corpus string // file of the documents with genres
	write  string // file to put the table into, or none
	short  bool
}

func run(o options, args []string, out io.Writer) error {
	name, content, err := tableOf(o, args)
	if err != nil {
		return err
	}
	if o.write == "" {
		_, err := io.WriteString(out, content)
		return err
	}
	return results.Replace(o.write, name, content)
}

// tableOf returns the table that the arguments ask for, and the name of its place in
// a document.
func tableOf(o options, args []string) (name, content string, err error) {
	if o.short && len(args) == 0 {
		return "", "", errors.New("-short without a collection: the table by genre has the F1 only, leave it out")
	}
	ex, err := dianming.New()
	if err != nil {
		return "", "", err
	}
	defer ex.Close()
	if len(args) == 0 {
		rows, err := byGenre(ex, o.corpus)
		return "genres", genreTable(rows), err
	}
	columns, err := byCollection(ex, args)
	return "accuracy", collectionTable(columns, o.short), err
}
