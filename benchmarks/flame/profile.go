package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dianming-nlp/dianming/benchmarks/calltree"
	"github.com/google/pprof/profile"
)

// entry is the function under which the stages stand.
const entry = "dianming.(*worker).extract"

// outside is what has no entry in its stack.
const outside = "runtime (collector, scheduler)"

// readProfile puts the samples of a processor profile together from the entry
// outward, in milliseconds.
func readProfile(p *profile.Profile) (*calltree.Node, error) {
	value := slices.IndexFunc(p.SampleType, func(t *profile.ValueType) bool { return t.Type == "cpu" && t.Unit == "nanoseconds" })
	if value < 0 {
		return nil, fmt.Errorf("not a processor profile: no sample type cpu in nanoseconds")
	}
	root, found := calltree.New(), false
	for _, s := range p.Sample {
		stack := functions(s)
		if at := slices.Index(stack, entry); at >= 0 {
			stack, found = stack[at:], true
		} else {
			stack = []string{outside}
		}
		root.Add(stack, float64(s.Value[value])/1e6)
	}
	if !found {
		return nil, fmt.Errorf("no sample of %d holds %s: has it another name?", len(p.Sample), entry)
	}
	return root, nil
}

// interruption is not called by the function that it stands on: there the
// scheduler took the processor away.
const interruption = "runtime.asyncPreempt"

// functions are the functions of a sample from the outermost in, inlined ones too.
func functions(s *profile.Sample) []string {
	var names []string
	for _, location := range s.Location { // the innermost first, as are its lines
		for _, line := range location.Line {
			if line.Function.Name != interruption {
				names = append(names, short(line.Function.Name))
			}
		}
	}
	slices.Reverse(names)
	return names
}

// short drops the path of the package.
func short(function string) string {
	return function[strings.LastIndexByte(function, '/')+1:]
}
