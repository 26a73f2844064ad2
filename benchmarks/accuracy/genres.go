package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// row is a genre, or another set of documents of the corpus, with its scores.
type row struct {
	name   string
	blind  int // how many of its documents are
	report evaluate.Report
}

// byGenre returns the genres of a collection in alphabetic order, then its blind
// documents, those that have been read, and all.
func byGenre(ex *dianming.Extractor, path string) ([]row, error) {
	docs, err := collection.Read(path)
	if err != nil {
		return nil, fmt.Errorf("%w: run the command in the root of the module, or name collections", err)
	}
	for _, d := range docs {
		if d.Genre == "" || d.Blind == nil {
			return nil, fmt.Errorf("%s: document %q says no \"genre\" or no \"blind\": write it with scripts/corpus", path, d.Gold.ID)
		}
	}
	if err := collection.Predict(ex, docs); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rowsOf(docs), nil
}

func rowsOf(docs []collection.Document) []row {
	var genres []string
	for _, d := range docs {
		genres = append(genres, d.Genre)
	}
	slices.Sort(genres)
	var rows []row
	add := func(name string, holds func(collection.Document) bool) {
		set := collection.Only(docs, holds)
		blind := collection.Only(set, func(d collection.Document) bool { return d.IsBlind() })
		rows = append(rows, row{name, len(blind), score(set)})
	}
	for _, genre := range slices.Compact(genres) {
		add(genre, func(d collection.Document) bool { return d.Genre == genre })
	}
	add("**blind**", func(d collection.Document) bool { return d.IsBlind() })
	add("**read**", func(d collection.Document) bool { return d.IsRead() })
	add("**all**", func(collection.Document) bool { return true })
	return rows
}

// genreTable has one row for each set of documents: F1 in percent by type, of all
// six types, of posts and of aliases, the shares of right statuses and dates of
// posts, and how many documents there are.
func genreTable(rows []row) string {
	header := []string{"genre"}
	for _, t := range evaluate.Score(nil, nil).Types {
		header = append(header, t.Type.String())
	}
	header = append(header, "micro", "posts", "status", "time", "aliases", "documents", "blind")
	var b strings.Builder
	line := func(cells []string) { fmt.Fprintf(&b, "| %s |\n", strings.Join(cells, " | ")) }
	line(header)
	b.WriteString("|" + strings.Repeat("---|", len(header)) + "\n")
	for _, r := range rows {
		cells := []string{r.name}
		for _, t := range r.report.Types {
			cells = append(cells, f1(t.Strict))
		}
		cells = append(cells, f1(r.report.Micro), f1(r.report.Posts), percent(r.report.Status), percent(r.report.Time), f1(r.report.Aliases))
		line(append(cells, fmt.Sprint(r.report.Documents), fmt.Sprint(r.blind)))
	}
	return b.String()
}

func score(docs []collection.Document) evaluate.Report {
	var gold, pred []annotation.Document
	for _, d := range docs {
		gold, pred = append(gold, d.Gold), append(pred, d.Pred)
	}
	return evaluate.Score(gold, pred)
}
