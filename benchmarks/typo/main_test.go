package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/typo"
)

const universities = "../../../shared/resources/universities_moe_20250620.tsv.gz"

// check holds a list to the targets, for some sets of slips. More than one are slow.
func check(t *testing.T, names []string, sets uint64) {
	ix, err := typo.New(names)
	require.NoError(t, err)
	for seed := range sets {
		r := measure(ix, names, seed+1)
		assert.Equal(t, 3*perKind, r.total)
		assert.GreaterOrEqual(t, r.percent(r.right), 95.0, "seed %d: %s", seed+1, strings.Join(r.failures, "\n"))
		assert.LessOrEqual(t, r.percent(r.wrong), 1.0, "seed %d: %s", seed+1, strings.Join(r.failures, "\n"))
		assert.LessOrEqual(t, r.lost.wrong+r.tied.wrong, 3, "slips that cannot be resolved")
	}
}

func TestSchools(t *testing.T) {
	if testing.Short() {
		checkSchools(t, 1000, 1)
		return
	}
	checkSchools(t, 3000, 1)
}

func checkSchools(t *testing.T, n int, sets uint64) {
	names := schoolNames(n, 1)
	require.Len(t, names, n)
	check(t, names, sets)
}

func TestUniversities(t *testing.T) { checkUniversities(t, 1) }

func checkUniversities(t *testing.T, sets uint64) {
	names, err := readNames(universities)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the list is not here")
	}
	require.NoError(t, err)
	require.Len(t, names, 2919)
	check(t, names, sets)
}

func TestRun(t *testing.T) {
	path := t.TempDir() + "/list.tsv"
	require.NoError(t, os.WriteFile(path, []byte("n\tname\n1\t石楼理工大学\n2\t汾阳师范学院\n"), 0o600))
	var b strings.Builder
	require.NoError(t, run(&b, path, 1, true))
	assert.Contains(t, b.String(), "universities: 2 names, 300 slips")
	assert.Contains(t, b.String(), "schools: 3000 names, 300 slips")
	assert.ErrorIs(t, run(&b, path+"x", 1, false), fs.ErrNotExist)
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"吕梁一中", "吕梁一中", 0}, {"吕梁一中", "吕粱一中", 1}, {"吕梁一中", "吕梁中一", 1}, {"吕梁一中", "吕梁中", 1}, {"吕梁一中", "梁吕中一", 2}, {"吕", "吕梁一中", 2}} {
		assert.Equal(t, tt.want, distance([]rune(tt.a), []rune(tt.b)), tt)
	}
}
