package calltree

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() *Node {
	root := New()
	root.Add([]string{"worker.extract", "scan.Scan", "scan.walk"}, 30)
	root.Add([]string{"worker.extract"}, 10.5)
	root.Add([]string{"runtime (collector, scheduler)"}, 60)
	root.Add([]string{"worker.extract", "scan.Scan"}, 5)
	return root
}

func TestTree(t *testing.T) {
	root := sample()
	assert.Equal(t, 105.5, root.Weight)
	assert.Zero(t, root.Own())
	require.Len(t, root.Children, 2)
	extract := root.Children[1]
	assert.Equal(t, "worker.extract", extract.Name, "by name")
	assert.Equal(t, 45.5, extract.Weight)
	assert.Equal(t, 10.5, extract.Own())
}

func TestFoldedStacks(t *testing.T) {
	var out strings.Builder
	require.NoError(t, sample().Write(&out))
	assert.Equal(t, "runtime (collector, scheduler) 60\nworker.extract 10.5\nworker.extract;scan.Scan 5\nworker.extract;scan.Scan;scan.walk 30\n", out.String())
	back, err := Read(strings.NewReader(out.String()))
	require.NoError(t, err)
	assert.Equal(t, sample(), back)
}

func TestReadSaysWhichLineIsWrong(t *testing.T) {
	for _, bad := range []string{"a;b 1\na;b", "a 1\na;b many", "a 1\n 3", "a 1\n\n"} {
		_, err := Read(strings.NewReader(bad))
		assert.ErrorContains(t, err, "line 2", bad)
	}
}
