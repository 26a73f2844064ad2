package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// column is a collection, or a part of one, with its scores.
type column struct {
	name   string
	report evaluate.Report
}

// byCollection returns one column for each argument.
func byCollection(ex *dianming.Extractor, args []string) ([]column, error) {
	var columns []column
	for _, arg := range args {
		docs, part, err := collection.ReadPart(arg)
		if err != nil {
			return nil, err
		}
		path, _ := collection.SplitArgument(arg)
		name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
		if part.Holds != nil {
			name += " " + part.Label
		}
		if err := collection.Predict(ex, docs); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		columns = append(columns, column{name, score(docs)})
	}
	return columns, nil
}

// collectionTable shows F1 in percent of each column by type; unless it is to be
// short, also precision, recall, the number of things to find, and the share of
// right values and, where a collection has them, of states and dates of posts.
func collectionTable(columns []column, short bool) string {
	counts := counts
	if short {
		counts = f1
	}
	var b strings.Builder
	b.WriteString("| |")
	for _, c := range columns {
		fmt.Fprintf(&b, " %s (%d %s) |", c.name, c.report.Documents, plural("document", c.report.Documents))
	}
	b.WriteString("\n|---|")
	b.WriteString(strings.Repeat("---|", len(columns)))
	b.WriteString("\n")
	row := func(name string, cell func(evaluate.Report) string) {
		fmt.Fprintf(&b, "| %s |", name)
		for _, c := range columns {
			fmt.Fprintf(&b, " %s |", cell(c.report))
		}
		b.WriteString("\n")
	}
	for i, t := range evaluate.Score(nil, nil).Types {
		row(t.Type.String(), func(r evaluate.Report) string { return counts(r.Types[i].Strict) })
	}
	row("all six, micro", func(r evaluate.Report) string { return counts(r.Micro) })
	if !short {
		row("all six, macro", func(r evaluate.Report) string { return fmt.Sprintf("**%.1f**", 100*r.MacroF1()) })
	}
	row("posts", func(r evaluate.Report) string { return counts(r.Posts) })
	row("aliases", func(r evaluate.Report) string { return counts(r.Aliases) })
	if short {
		return b.String()
	}
	for i, t := range evaluate.Score(nil, nil).Types {
		if t.Type == annotation.Date || t.Type == annotation.Count {
			row("values of "+t.Type.String(), func(r evaluate.Report) string { return share(r.Types[i].Values) })
		}
	}
	if slices.ContainsFunc(columns, func(c column) bool { return c.report.Status.Gold > 0 }) {
		row("status of posts", func(r evaluate.Report) string { return share(r.Status) })
		row("dates of posts", func(r evaluate.Report) string { return share(r.Time) })
	}
	return b.String()
}
