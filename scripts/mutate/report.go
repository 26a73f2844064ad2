package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/dianming-nlp/dianming/scripts/mutate/internal/instrument"
)

// report is all that a run has found.
type report struct {
	sites   []instrument.Site
	results []result
	suites  []*suite
	texts   int      // that the survivors were run over
	stale   []string // lines of equivalent.txt whose site is not there
}

// write writes the totals and, with a file for the rest, that rest to it;
// without one the survivors follow the totals.
func (r *report) write(stdout io.Writer, file string) error {
	var totals, all bytes.Buffer
	r.totals(&totals)
	if file == "" {
		r.list(&totals, survived, unreached)
		_, err := stdout.Write(totals.Bytes())
		return err
	}
	if strings.HasSuffix(file, ".tsv") {
		r.table(&all)
	} else {
		all.WriteString("# Mutants\n\n")
		all.Write(totals.Bytes())
		r.list(&all, survived, unreached, equivalent, killed)
	}
	if err := os.WriteFile(file, all.Bytes(), 0o644); err != nil {
		return err
	}
	_, err := stdout.Write(totals.Bytes())
	return err
}

// list writes the mutants of some verdicts by verdict and package.
func (r *report) list(w *bytes.Buffer, verdicts ...verdict) {
	for _, v := range verdicts {
		pkg := ""
		for i := range r.results {
			m := &r.results[i]
			if m.verdict != v {
				continue
			}
			if m.site.Package != pkg {
				pkg = m.site.Package
				fmt.Fprintf(w, "\n## %s: %s\n\n", strings.ToUpper(string(v[:1]))+string(v[1:]), pkg)
			}
			r.item(w, m)
		}
	}
}

// item writes one mutant.
func (r *report) item(w *bytes.Buffer, m *result) {
	s := &m.site
	fmt.Fprintf(w, "- `%s` %s:%d %s, %s: `` %s ``", s.ID(), s.File, s.Line, s.Function, s.Kind, s.Code)
	if s.Nth > 1 {
		fmt.Fprintf(w, " (number %d)", s.Nth)
	}
	if m.by != "" {
		fmt.Fprintf(w, " — %s", m.by)
	}
	if m.reason != "" {
		fmt.Fprintf(w, " — %s", m.reason)
	}
	if r.texts > 0 && m.verdict != killed {
		fmt.Fprintf(w, " — changes %d of %d texts", m.texts, r.texts)
	}
	w.WriteByte('\n')
	for _, c := range m.changes {
		fmt.Fprintf(w, "    - %s: %s\n", c.id, strings.Join(c.facts, "; "))
	}
}

// table writes all mutants with tabs between the fields.
func (r *report) table(w *bytes.Buffer) {
	w.WriteString("id\tplace\tpackage\tfunction\tkind\tnth\tcode\tverdict\tby\ttexts\n")
	for i := range r.results {
		m := &r.results[i]
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\n", line(m.site), m.verdict, m.by+m.reason, m.texts)
	}
}
