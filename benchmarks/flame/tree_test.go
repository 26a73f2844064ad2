package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const traces = `Type: cpu
Duration: 4s
-----------+-------------------------------------------------------
    30ms   example.com/x/internal/scan.(*Dictionary).walk
             example.com/x/internal/scan.(*Dictionary).Scan
             example.com/x/pkg/dianming.(*worker).choose
             example.com/x/pkg/dianming.(*worker).extract
             main.main
-----------+-------------------------------------------------------
    10ms   example.com/x/pkg/dianming.(*worker).extract
             main.main
-----------+-------------------------------------------------------
    60ms   runtime.gcBgMarkWorker
-----------+-------------------------------------------------------
`

func TestShares(t *testing.T) {
	stacks, err := parse(traces)
	require.NoError(t, err)
	require.Len(t, stacks, 3)
	var out strings.Builder
	printShares(&out, build(stacks), 1)
	assert.Contains(t, out.String(), " 60.0%  runtime (collector, scheduler)\n")
	assert.Contains(t, out.String(), " 30.0%  scan.(*Dictionary).Scan\n")
	assert.Contains(t, out.String(), " 30.0%  scan.(*Dictionary).walk\n")
	assert.Contains(t, out.String(), " 10.0%  dianming.(*worker).extract\n")
	assert.Contains(t, draw(build(stacks)), "scan.(*Dictionary).walk 30%")
}

func TestParseRefusesOtherText(t *testing.T) {
	_, err := parse("-----------+---\n  many   main.main\n")
	assert.ErrorContains(t, err, "many")
}
