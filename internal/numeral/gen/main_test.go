package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTableIsUpToDate(t *testing.T) {
	numerals, err := os.ReadFile("../numerals.txt")
	require.NoError(t, err)
	want, err := write(string(numerals))
	require.NoError(t, err)
	got, err := os.ReadFile("../table.go")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "run go generate ./internal/numeral")
}

func TestBadLineIsNamed(t *testing.T) {
	for line, want := range map[string]string{
		"Plain\t1":               "want kind, value and runes",
		"Plain\tone\t一":          "the value",
		"Plain\t1\t一\nTwo\t2\t一": "numerals.txt:2: 一 is there before",
	} {
		_, err := write(line + "\n")
		assert.ErrorContains(t, err, want)
	}
}
