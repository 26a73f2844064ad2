package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// 青苗俱乐部 has neither a place nor a word of a known sphere.
const doubtful = "海州市教育局局长李明哲向青苗俱乐部授牌。"

func TestMinConfidence(t *testing.T) {
	for _, format := range []string{"text", "jsonl"} {
		all := extract(t, doubtful, "--format", format, "-")
		assert.Equal(t, all, extract(t, doubtful, "--format", format, "--min-confidence", "0", "-"))
		certain := extract(t, doubtful, "--format", format, "--min-confidence", "0.85", "-")
		assert.Contains(t, all, "青苗俱乐部", format)
		assert.NotContains(t, certain, "青苗俱乐部", format)
		assert.Contains(t, certain, "李明哲", format)
		assert.NotContains(t, extract(t, doubtful, "--format", format, "--min-confidence", "1", "-"), "李明哲", format)
	}
	entities := []string{"--format", "csv", "--table", "entities", "--min-confidence", "0.85", "-"}
	names := table(t, extract(t, doubtful, entities...))
	assert.Len(t, names, 4)
}

// In a stream, too.
func TestMinConfidenceOfAStream(t *testing.T) {
	text := longText()
	for _, format := range []string{"text", "jsonl"} {
		all := extract(t, text, "--format", format, "-")
		certain := extract(t, text, "--format", format, "--min-confidence", "0.99", "-")
		assert.Less(t, len(certain), len(all), format)
	}
}

func TestWithConfidence(t *testing.T) {
	assert.Regexp(t, `李明哲  p=0\.\d{3}\n`, extract(t, doubtful, "--with", "confidence", "-"))
	assert.Regexp(t, `海州市教育局  p=0\.\d{3}\n`, extract(t, doubtful, "--with", "confidence", "-"))
	assert.Regexp(t, `"confidence":0\.\d+}.*"confidence":0\.\d+}\]`, extract(t, doubtful, "--format", "jsonl", "--with", "confidence", "-"))
	assert.NotContains(t, extract(t, doubtful, "--format", "jsonl", "-"), "confidence")
	assert.Contains(t, extract(t, doubtful, "--format", "csv", "--with", "confidence", "-"), "sentence,confidence\n")
	assert.Contains(t, extract(t, longText(), "--format", "jsonl", "--with", "confidence", "-"), `"confidence":0.`)
}

func TestConfidenceUsage(t *testing.T) {
	for _, args := range []string{"--min-confidence 95", "--min-confidence -0.1", "--min-confidence NaN", "--with evidence",
		"--with confidence --format popolo", "--with confidence --format ftm"} {
		_, stderr, status := command("", append(strings.Fields(args), "-")...)
		assert.Equal(t, 2, status, args)
		assert.Contains(t, stderr, strings.Fields(args)[0], args)
	}
}
