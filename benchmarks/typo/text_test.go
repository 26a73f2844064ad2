package main

import (
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// checkText holds names in sentences to what was measured, less what chance takes: none that is right is corrected, and
// next to none is corrected wrongly.
func checkText(t *testing.T, names []string, listed, byRules float64) {
	t.Helper()
	for _, l := range []bool{true, false} {
		least := byRules
		if l {
			least = listed
		}
		r, err := measureText(names, 1, 300, l)
		require.NoError(t, err)
		failures := strings.Join(r.failures, "\n")
		assert.Zero(t, r.corrected, failures)
		assert.LessOrEqual(t, r.wrong, 1, failures)
		assert.GreaterOrEqual(t, 100*float64(r.right)/float64(r.slips), least, failures)
		assert.Equal(t, 300, r.slips)
	}
}

func TestSchoolsInText(t *testing.T) { checkText(t, schoolNames(1000, 1), 90, 22) }

func TestBodiesInText(t *testing.T) { checkText(t, bodyNames(), 80, 33) }

func TestUniversitiesInText(t *testing.T) {
	names, err := readNames(universities)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the list is not here")
	}
	require.NoError(t, err)
	checkText(t, names, 75, 26)
}
