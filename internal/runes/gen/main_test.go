package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTableIsUpToDate(t *testing.T) {
	classes, err := os.ReadFile("../classes.txt")
	require.NoError(t, err)
	want, err := write(string(classes))
	require.NoError(t, err)
	got, err := os.ReadFile("../table.go")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run go generate ./internal/runes")
}

func TestBadLineIsNamed(t *testing.T) {
	_, err := write("# head\nDash\t—\n")
	assert.ErrorContains(t, err, "classes.txt:2")
}

func TestSimplifiedTableIsUpToDate(t *testing.T) {
	var lists []string
	for _, name := range []string{"../simplified.txt", "../compatible.txt"} {
		list, err := os.ReadFile(name)
		require.NoError(t, err)
		lists = append(lists, string(list))
	}
	want, err := writeSimplified(lists...)
	require.NoError(t, err)
	got, err := os.ReadFile("../simplified_table.go")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run go generate ./internal/runes")
	_, err = writeSimplified("# head\n國国\n")
	assert.ErrorContains(t, err, "2: want two characters")
}
