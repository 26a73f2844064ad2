package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// print writes the report as text; verbose lists each finding.
func (r report) print(out io.Writer, verbose bool) error {
	p := listing{bufio.NewWriter(out), verbose}
	p.lines(r.Lines)
	p.sized("word lists in code", r.WordLists)
	p.sized("lists in disguise (chains, literals with keys, calls, switches, strings)", r.Disguised)
	p.plain(fmt.Sprintf("conditions with %d or more && or ||", crowded), r.Conditions)
	p.plain("the same in heads of loops and assignments", r.Elsewhere)
	p.rules(r.Rules)
	p.list(r.Guards)
	fmt.Fprintln(p.w)
	p.byArea(fmt.Sprintf("functions of more than %d lines", longFunc), r.LongFuncs)
	p.byArea(fmt.Sprintf("files of more than %d lines", longFile), r.LongFiles)
	p.byArea("exported without doc comment", r.NoDoc)
	return p.w.Flush()
}

// listing writes the parts of a report.
type listing struct {
	w       *bufio.Writer
	verbose bool
}

func (p listing) lines(packages []packageLines) {
	all, examples := 0, 0
	for _, l := range packages {
		all += l.Lines
		examples += l.Examples
	}
	fmt.Fprintf(p.w, "lines of names, posts and aliases: %d, without examples of rules %d\n", all, all-examples)
	for _, l := range packages {
		fmt.Fprintf(p.w, "  %-24s %6d %6d\n", l.Package, l.Lines, l.Lines-l.Examples)
	}
}

func (p listing) rules(packages []packageRules) {
	fmt.Fprintf(p.w, "\n%-26s %6s %6s %6s %6s %6s\n", "rules", "all", "ID", "reason", "both", "guards without ID")
	for _, n := range packages {
		fmt.Fprintf(p.w, "  %-24s %6d %6d %6d %6d %6d\n", n.Package, n.Rules, n.WithID, n.WithReason, n.WithBoth, n.Guards)
	}
}

// sized writes findings by package, with the sum of their sizes.
func (p listing) sized(title string, findings []finding) {
	fmt.Fprintf(p.w, "\n%s: %d, with %d entries\n", title, len(findings), sizes(findings))
	for _, part := range byPackage(findings) {
		fmt.Fprintf(p.w, "  %-24s %6d %6d\n", part[0].Package, len(part), sizes(part))
	}
	p.list(findings)
}

// plain writes findings by package.
func (p listing) plain(title string, findings []finding) {
	fmt.Fprintf(p.w, "\n%s: %d\n", title, len(findings))
	for _, part := range byPackage(findings) {
		fmt.Fprintf(p.w, "  %-24s %6d\n", part[0].Package, len(part))
	}
	p.list(findings)
}

// byArea writes one line, how many findings each area has.
func (p listing) byArea(title string, findings []finding) {
	n := map[string]int{}
	for _, f := range findings {
		n[f.Area]++
	}
	fmt.Fprintf(p.w, "%-32s product %d, generators %d, programs %d, tests %d\n",
		title+":", n[product], n[generator], n[programs], n[tests])
	p.list(findings)
}

// list writes each finding, if that is wanted.
func (p listing) list(findings []finding) {
	if !p.verbose {
		return
	}
	for _, f := range findings {
		fmt.Fprintf(p.w, "    %s:%d: %d %s\n", f.File, f.Line, f.Size, strings.TrimSpace(f.What+" "+strings.Join(f.Entries, " ")))
	}
}

func sizes(findings []finding) int {
	n := 0
	for _, f := range findings {
		n += f.Size
	}
	return n
}

// byPackage cuts findings, which come package by package.
func byPackage(findings []finding) [][]finding {
	var parts [][]finding
	for i, f := range findings {
		if i == 0 || f.Package != findings[i-1].Package {
			parts = append(parts, nil)
		}
		last := &parts[len(parts)-1]
		*last = append(*last, f)
	}
	return parts
}
