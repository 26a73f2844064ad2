// Command count prints the figures of the house that are counts, so that everybody
// counts alike. It reads the sources only (go/ast), builds and runs nothing, and so
// counts any commit that lies in a directory.
//
//	go run ./scripts/count              the module in the current directory
//	go run ./scripts/count -v           each finding with its file and line
//	go run ./scripts/count -json        the same as JSON, findings included
//	go run ./scripts/count -C DIR       another directory
//
// Product are the Go files of internal/ and pkg/, tests and generators not (a generator
// is a package main, or a package in a directory gen). The figures:
//
// Lines: of the packages that read names, posts and aliases, wherever these live
// (namePackages), once as `wc -l` counts them and once without the examples of rules. An
// example line holds nothing but fields of a rule that exampleFields names, or calls
// yes(…) and no(…) in a rule, and perhaps the bracket that closes the rule behind them.
//
// Word lists: a case clause, or a composite literal without keys, that holds three or
// more Han literals, runes or strings; these literals are its entries. Han means that a
// character of U+4E00–U+9FFF is in it. Examples, IDs and reasons of rules are left out.
// Threshold and definition are those that give, at commit 6c3b35f, exactly the 99 lists
// with 1,026 entries of a review: internal/recognise 51 (591), nameform 19 (169), link
// 9 (81), typo 3 (26), pkg/timex 12 (137), quantity 5 (22); the review left out a list
// each of internal/source (10) and pkg/gazetteer (14). So that no list escapes by taking
// another form, lists in disguise are counted beside these: literals with keys, chains
// of && and || that ask for four or more Han literals, calls with four or more, switches
// whose clauses are each too short but hold four or more together, and strings of seven
// or more different characters ("楼路山湖桥堂馆").
//
// Conditions: boolean expressions that are part of no other, with four or more && or ||,
// whatever stands between these (parentheses, negations, calls). Those that an if, a case
// or a return asks are the 153 of the same review at that commit (timex 67, recognise 42,
// quantity 23, nameform 13, link 8), and two in other packages; those in heads of loops
// and in assignments are counted apart. Each expression of a case clause is one.
//
// Rules: a rule is a composite literal of a struct with the fields ID and Reason that
// spells one of its fields out, or an entry of a file data/rules.txt (lines "rule ID",
// "reason …", "yes …", "no …"). Of the packages that hold rules the guards without an ID
// are counted too: an if without else that does nothing but return, break or continue
// (checks of err apart). A guard has an ID if it names one (a string like S-KIND or the
// ID of a rule, a constant or variable that holds one or is the key of a rule), or
// stands in a function that a literal with an ID, or with a field for a rule, names.
//
// Sizes, by area: functions of more than 60 lines, files of more than 400, exported
// identifiers (of exported types also the methods) without doc comment. Generated files
// are left out.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	dir := flag.String("C", ".", "directory of the module")
	verbose := flag.Bool("v", false, "list each finding with its file and line")
	asJSON := flag.Bool("json", false, "print JSON, findings included")
	flag.Parse()
	if err := run(os.Stdout, *dir, *verbose, *asJSON); err != nil {
		fmt.Fprintln(os.Stderr, "count:", err)
		os.Exit(1)
	}
}

func run(w io.Writer, dir string, verbose, asJSON bool) error {
	packages, err := load(dir)
	if err != nil {
		return err
	}
	r := count(packages)
	if asJSON {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return e.Encode(r)
	}
	return r.print(w, verbose)
}

// report holds all figures.
type report struct {
	Lines      []packageLines `json:"lines"`
	WordLists  []finding      `json:"word_lists"`
	Disguised  []finding      `json:"lists_in_disguise"`
	Conditions []finding      `json:"conditions"`
	Elsewhere  []finding      `json:"conditions_elsewhere"`
	Rules      []packageRules `json:"rules"`
	Guards     []finding      `json:"guards_without_id"`
	LongFuncs  []finding      `json:"long_functions"`
	LongFiles  []finding      `json:"long_files"`
	NoDoc      []finding      `json:"exported_without_doc"`
}

// finding is one thing that counts.
type finding struct {
	Package string   `json:"package"` // its directory, from the root of the module
	Area    string   `json:"area"`
	File    string   `json:"file"`
	Line    int      `json:"line"`
	What    string   `json:"what"`              // the form, the name, the expression
	Size    int      `json:"size"`              // entries, operators, lines; 1 for what has no size
	Entries []string `json:"entries,omitempty"` // of a word list
}

func count(packages []*pkg) report {
	var r report
	types := structsOf(packages)
	for _, p := range packages {
		if p.area == product {
			r.addProduct(p, rulesOf(p, types))
		}
		r.LongFuncs = append(r.LongFuncs, longFuncs(p)...)
		r.LongFiles = append(r.LongFiles, longFiles(p)...)
		r.NoDoc = append(r.NoDoc, withoutDoc(p)...)
	}
	return r
}

func (r *report) addProduct(p *pkg, b *rulebook) {
	lists, disguised := wordLists(p, b)
	r.WordLists = append(r.WordLists, lists...)
	r.Disguised = append(r.Disguised, disguised...)
	asked, elsewhere := conditions(p)
	r.Conditions = append(r.Conditions, asked...)
	r.Elsewhere = append(r.Elsewhere, elsewhere...)
	if isNamePackage(p) {
		r.Lines = append(r.Lines, linesOf(p, b))
	}
	rules := b.tally()
	rules.Package = p.dir
	if holdsRules(p) {
		without := guards(p, b)
		rules.Guards = len(without)
		r.Guards = append(r.Guards, without...)
	}
	if rules.Rules+rules.Guards > 0 {
		r.Rules = append(r.Rules, rules)
	}
}
