// Command rules prints the rulebook: every rule with its ID, its reason, and
// the examples that it must and must not match. The examples are the ones that
// the tests run.
//
//	rules             all rules
//	rules S- T-       those whose ID begins with S- or T-
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

type options struct {
	Prefixes []string `arg:"" optional:"" name:"prefix" help:"Only rules whose ID begins so."`
}

func main() {
	var o options
	kong.Parse(&o, kong.Name("rules"), kong.Description("Prints the rulebook."))
	if err := write(os.Stdout, dianming.Rules(), o.Prefixes); err != nil {
		fmt.Fprintln(os.Stderr, "rules:", err)
		os.Exit(1)
	}
}

// write prints the rules whose ID begins with one of the prefixes, or all. That there
// are none is an error.
func write(w io.Writer, rules []dianming.Rule, prefixes []string) error {
	found := false
	for _, r := range rules {
		if !wanted(r.ID, prefixes) {
			continue
		}
		found = true
		var b strings.Builder
		fmt.Fprintf(&b, "%s", r.ID)
		if r.Finds != "" {
			fmt.Fprintf(&b, "  [%s]", r.Finds)
		}
		fmt.Fprintf(&b, "\n    %s\n", r.Reason)
		for _, m := range r.Match {
			fmt.Fprintf(&b, "    + %s\n", m)
		}
		for _, m := range r.NoMatch {
			fmt.Fprintf(&b, "    - %s\n", m)
		}
		if _, err := fmt.Fprintln(w, b.String()); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("no ID begins with %s: without arguments all rules are printed", strings.Join(prefixes, " or "))
	}
	return nil
}

func wanted(id string, prefixes []string) bool {
	if len(prefixes) == 0 {
		return true
	}
	for _, p := range prefixes {
		if strings.HasPrefix(id, p) {
			return true
		}
	}
	return false
}
