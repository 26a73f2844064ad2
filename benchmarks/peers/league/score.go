package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/corpus"
	"github.com/dianming-nlp/dianming/benchmarks/results"
	"github.com/dianming-nlp/dianming/pkg/annotation"
	"github.com/dianming-nlp/dianming/pkg/dianming"
	"github.com/dianming-nlp/dianming/pkg/evaluate"
)

// score reads what the runners found and writes the results twice: as JSON for
// programs and as a table for readers.
func score(dir, to string, gold []string) error {
	c, err := corpus.Load()
	if err != nil {
		return err
	}
	all, err := collections(c, gold)
	if err != nil {
		return err
	}
	docs := allDocs(all)
	pieces := cut(docs)
	league := results.League{Machine: results.ThisMachine()}
	for i, s := range systems {
		var found []annotation.Document
		if i == 0 {
			found, err = extract(docs)
		} else {
			found, err = s.predict(dir, docs, pieces)
		}
		if errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(os.Stderr, "league: %s was not run: it is left out\n", s.name)
			continue
		}
		if err != nil {
			return err
		}
		spent, err := s.cost(dir)
		if err != nil {
			return err
		}
		entry := results.System{
			Name: s.name, Version: s.version, What: s.what,
			LoadSeconds: spent.Load, PeakMB: spent.PeakMB, MBPerSecond: spent.Bytes / 1e6 / spent.CPU,
			F1: make(map[string]map[string]float64),
		}
		for _, c := range all {
			entry.F1[c.name] = s.f1(evaluate.Score(c.docs, found))
		}
		league.Systems = append(league.Systems, entry)
	}
	j, err := json.MarshalIndent(league, "", "  ")
	if err != nil {
		return err
	}
	var table strings.Builder
	writeTable(&table, league, all)
	fmt.Print(table.String())
	return errors.Join(
		os.WriteFile(to+".json", append(j, '\n'), 0o644),
		os.WriteFile(to+".txt", []byte(table.String()), 0o644))
}

// f1 are the strict F1 of the types that the system is for, of those together
// (OWN), and of all six (MICRO).
func (s system) f1(r evaluate.Report) map[string]float64 {
	f := map[string]float64{"MICRO": r.Micro.F1()}
	var own evaluate.Counts
	for _, t := range r.Types {
		if s.claims(t.Type) {
			f[t.Type.String()] = t.Strict.F1()
			own.TP += t.Strict.TP
			own.FP += t.Strict.FP
			own.FN += t.Strict.FN
		}
	}
	f["OWN"] = own.F1()
	return f
}

func writeTable(w io.Writer, league results.League, all []collection) {
	fmt.Fprintf(w, "%s\n", league.Machine)
	fmt.Fprintln(w, "Load: processor seconds until the first text is done. Speed: MB (10^6 bytes) a processor second over made text.")
	fmt.Fprintf(w, "\n%-10s %-15s %8s %9s %10s  %s\n", "system", "version", "load s", "peak MB", "MB/s", "what")
	for _, s := range league.Systems {
		fmt.Fprintf(w, "%-10s %-15s %8.2f %9.0f %10.3f  %s\n", s.Name, s.Version, s.LoadSeconds, s.PeakMB, s.MBPerSecond, s.What)
	}
	for _, c := range all {
		fmt.Fprintf(w, "\nF1 of exact matches, %s (%d documents); -: not a type that the system is for;\nOWN: those it is for; MICRO: all six\n%-10s", c.name, len(c.docs), "system")
		var columns []string
		for _, t := range dianming.Types() {
			columns = append(columns, t.String())
		}
		columns = append(columns, "OWN", "MICRO")
		for _, column := range columns {
			fmt.Fprintf(w, " %7s", column)
		}
		fmt.Fprintln(w)
		systems := slices.Clone(league.Systems)
		slices.SortStableFunc(systems, func(a, b results.System) int {
			return int(1e6 * (b.F1[c.name]["MICRO"] - a.F1[c.name]["MICRO"]))
		})
		for _, s := range systems {
			fmt.Fprintf(w, "%-10s", s.Name)
			for _, column := range columns {
				if v, ok := s.F1[c.name][column]; ok {
					fmt.Fprintf(w, " %7.1f", 100*v)
				} else {
					fmt.Fprintf(w, " %7s", "-")
				}
			}
			fmt.Fprintln(w)
		}
	}
}
