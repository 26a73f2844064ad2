// Command conformance compares packages timex and quantity with third-party
// test cases and prints how far they agree on spans and on values, and which
// cases it leaves out and why.
//
//	go run ./benchmarks/conformance --specs ../shared/specs
//
// The cases are microsoft/Recognizers-Text's Specs for Chinese turned into
// JSONL: datetime_zh.jsonl and number_zh.jsonl. They are no part of this module.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// suites are the comparisons, each of which reads its file from a directory and
// writes its table. A missing file is reported in the table, not as an error.
var suites = []struct {
	name string
	run  func(specs string, w io.Writer) error
}{
	{"dates", runDates},
	{"numbers", runNumbers},
}

func main() {
	specs := flag.String("specs", "../shared/specs", "directory of the cases")
	misses := flag.Bool("misses", false, "list the date cases that differ")
	flag.Parse()
	if *misses {
		err := compareDates(*specs, io.Discard, func(line string) { fmt.Println(line) })
		exit("dates", err)
		return
	}
	for i, s := range suites {
		if i > 0 {
			fmt.Println()
		}
		exit(s.name, s.run(*specs, os.Stdout))
	}
}

// exit ends the program with a message if err is not nil.
func exit(name string, err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "conformance: %s: %v\n", name, err)
		os.Exit(1)
	}
}
