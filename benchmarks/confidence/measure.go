package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/collection"
	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// numberOfBins is that of the calibration error.
const numberOfBins = 10

// precision is the one at which the share of right ones that are kept is told.
const precision = 0.99

// measured is a column: what the confidence is worth on some collections.
type measured struct {
	name            string
	mentions, posts worth
}

type worth struct {
	n           int
	bins        []evaluate.Bin
	err         float64
	least, kept float64
}

// measure returns a column for each argument, which is a collection or several joined by +.
func measure(ex *dianming.Extractor, args []string) ([]measured, error) {
	var out []measured
	for _, arg := range args {
		parts := strings.Split(arg, "+")
		all, err := examples(ex, parts)
		if err != nil {
			return nil, err
		}
		m := measured{mentions: worthOf(only(all, (*example).isJudged, (*example).isMention)), posts: worthOf(only(all, (*example).isJudged, (*example).isPost))}
		for i, part := range parts {
			parts[i] = nameOfCollection(part)
		}
		m.name = strings.Join(parts, " and ")
		out = append(out, m)
	}
	return out, nil
}

// nameOfCollection is how a table calls COLLECTION[:PART].
func nameOfCollection(arg string) string {
	path, part := collection.SplitArgument(arg)
	return strings.TrimSpace(strings.TrimSuffix(filepath.Base(path), filepath.Ext(path)) + " " + part.Label)
}

func worthOf(all []*example) worth {
	var samples []evaluate.Sample
	for _, e := range all {
		samples = append(samples, e.Sample)
	}
	w := worth{n: len(samples), bins: evaluate.Bins(samples, numberOfBins)}
	w.err = evaluate.CalibrationError(w.bins)
	w.least, w.kept = evaluate.KeptAt(samples, precision)
	return w
}

// report is two tables: what the confidence is worth, and the bins of mentions.
func report(columns []measured) string {
	var b strings.Builder
	header := func(first string) {
		fmt.Fprintf(&b, "|%s |", first)
		for _, c := range columns {
			fmt.Fprintf(&b, " %s |", c.name)
		}
		fmt.Fprintf(&b, "\n|---|%s\n", strings.Repeat("---|", len(columns)))
	}
	row := func(name string, cell func(measured) string) {
		fmt.Fprintf(&b, "| %s |", name)
		for _, c := range columns {
			fmt.Fprintf(&b, " %s |", cell(c))
		}
		b.WriteString("\n")
	}
	header("")
	for _, what := range []struct {
		name string
		of   func(measured) worth
	}{{"mentions", func(m measured) worth { return m.mentions }}, {"posts", func(m measured) worth { return m.posts }}} {
		row(what.name, func(m measured) string { return fmt.Sprint(what.of(m).n) })
		row("calibration error of "+what.name, func(m measured) string { return fmt.Sprintf("%.3f", what.of(m).err) })
		row("right "+what.name+" kept at precision 99", func(m measured) string {
			w := what.of(m)
			if w.kept == 0 {
				return "0 %"
			}
			return fmt.Sprintf("%.0f %%, from %.3f", 100*w.kept, w.least)
		})
	}
	b.WriteString("\n")
	header(" tenth of the mentions")
	for i := range numberOfBins {
		row(fmt.Sprint(i+1), func(m measured) string {
			if i >= len(m.mentions.bins) {
				return "–"
			}
			bin := m.mentions.bins[i]
			return fmt.Sprintf("%.3f: %.3f", bin.Confidence, bin.Right)
		})
	}
	return b.String()
}

// forPlot is the form in which the bins are kept for the diagram.
func forPlot(columns []measured) (out results.Reliability) {
	for _, c := range columns {
		line := results.ReliabilityLine{Name: c.name}
		for _, bin := range c.mentions.bins {
			line.Bins = append(line.Bins, results.ReliabilityBin(bin))
		}
		out.Lines = append(out.Lines, line)
	}
	return out
}
