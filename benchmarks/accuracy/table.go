package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// table shows F1 in per cent of each column by type; unless it is to be short,
// also precision, recall, the number of things to find, and the share of right
// values and, where a collection has them, of states and dates of posts.
func table(columns []column, short bool) string {
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

func plural(noun string, n int) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// counts writes F1, then precision and recall, then how many there are.
func counts(c evaluate.Counts) string {
	if c == (evaluate.Counts{}) {
		return "–"
	}
	return fmt.Sprintf("**%.1f** (%.1f / %.1f of %d)", 100*c.F1(), 100*c.Precision(), 100*c.Recall(), c.Gold())
}

func f1(c evaluate.Counts) string {
	if c == (evaluate.Counts{}) {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*c.F1())
}

// share writes how much is right, then of how many.
func share(a evaluate.Accuracy) string {
	right, ok := a.Share()
	if !ok {
		return "–"
	}
	return fmt.Sprintf("**%.1f** of %d", 100*right, a.Gold)
}

// The marks between which the table stands in a document.
const (
	begin = "<!-- accuracy -->\n"
	end   = "<!-- end -->"
)

// replace puts the table in the place of the one in text.
func replace(text, content string) (string, error) {
	before, rest, ok := strings.Cut(text, begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return "", errors.New("no <!-- accuracy --> with its <!-- end -->")
	}
	return before + begin + content + end + after, nil
}
