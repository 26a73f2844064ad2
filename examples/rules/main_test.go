package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/dianming"
)

func TestRulebookIsPrintedWhole(t *testing.T) {
	var out strings.Builder
	require.NoError(t, write(&out, dianming.Rules(), nil))
	for _, r := range dianming.Rules() {
		assert.Contains(t, out.String(), r.ID)
		assert.Contains(t, out.String(), r.Reason)
	}
}

func TestPrefixesChoose(t *testing.T) {
	var out strings.Builder
	require.NoError(t, write(&out, dianming.Rules(), []string{"S-"}))
	assert.Contains(t, out.String(), "S-KIND")
	assert.NotContains(t, out.String(), "T-GRAMMAR")
}

func TestPrefixesThatChooseNothing(t *testing.T) {
	var out strings.Builder
	err := write(&out, dianming.Rules(), []string{"NOPE-", "s-"})
	require.ErrorContains(t, err, "no ID begins with NOPE- or s-")
	assert.Empty(t, out.String())
}
