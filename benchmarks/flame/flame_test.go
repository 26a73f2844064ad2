package main

import (
	"strings"
	"testing"

	"github.com/google/pprof/profile"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sample makes a sample of so many milliseconds; the functions that are joined by
// a bar are inlined into the last of them. The innermost is the first.
func sample(milliseconds int64, stack ...string) *profile.Sample {
	s := &profile.Sample{Value: []int64{1, milliseconds * 1e6}}
	for _, place := range stack {
		location := &profile.Location{}
		for name := range strings.SplitSeq(place, "|") {
			location.Line = append(location.Line, profile.Line{Function: &profile.Function{Name: name}})
		}
		s.Location = append(s.Location, location)
	}
	return s
}

func TestShares(t *testing.T) {
	const extract = "example.com/x/pkg/dianming.(*worker).extract"
	p := &profile.Profile{
		SampleType: []*profile.ValueType{{Type: "samples", Unit: "count"}, {Type: "cpu", Unit: "nanoseconds"}},
		Sample: []*profile.Sample{
			sample(30, "example.com/x/internal/scan.(*Dictionary).walk|example.com/x/internal/scan.(*Dictionary).Scan",
				"example.com/x/pkg/dianming.(*worker).choose", extract, "main.main"),
			sample(10, "runtime.asyncPreempt", extract, "main.main"),
			sample(60, "runtime.gcBgMarkWorker"),
		},
	}
	tree, err := readProfile(p)
	require.NoError(t, err)
	var out strings.Builder
	printShares(&out, tree)
	assert.Equal(t, `share of the time by stage
  30.0%  scan.(*Dictionary).Scan
  60.0%  runtime (collector, scheduler)

share of the time in the function itself
  60.0%  runtime (collector, scheduler)
  30.0%  scan.(*Dictionary).walk
  10.0%  dianming.(*worker).extract
   0.0%  all
   0.0%  dianming.(*worker).choose
   0.0%  scan.(*Dictionary).Scan
`, out.String())
}

func TestOtherProfilesAreRefused(t *testing.T) {
	_, err := readProfile(&profile.Profile{SampleType: []*profile.ValueType{{Type: "alloc_space", Unit: "bytes"}}})
	assert.ErrorContains(t, err, "not a processor profile")
	_, err = readProfile(&profile.Profile{
		SampleType: []*profile.ValueType{{Type: "cpu", Unit: "nanoseconds"}}, Sample: []*profile.Sample{{Value: []int64{1}}},
	})
	assert.ErrorContains(t, err, "no sample of 1 holds")
}
