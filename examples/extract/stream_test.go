package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// extract runs the command on the standard input text.
func extract(t *testing.T, text string, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(text), &stdout, &stderr)
	require.Zero(t, status, stderr.String())
	return stdout.String()
}

// longText is more than one part, with bytes that are no UTF-8 in between.
func longText() string {
	var b strings.Builder
	for i := 0; b.Len() <= longestWhole; i++ {
		fmt.Fprintf(&b, "第%d条：2月5日，石楼中学%d名教师参加培训。\xE5\x90\n", i, i+21)
	}
	return b.String()
}

func TestStreamJSONOffsets(t *testing.T) {
	text := longText()
	runes := []rune(text) // one for each invalid byte, as the offsets count
	ids := make(map[string]bool)
	schools := 0
	for d, err := range annotation.Read(strings.NewReader(extract(t, text, "--format", "jsonl", "-")), annotation.JSONL, annotation.ReadOptions{SkipValidation: true}) {
		require.NoError(t, err)
		assert.False(t, ids[d.ID], "%s twice", d.ID)
		ids[d.ID] = true
		for _, e := range d.Entities {
			require.Equal(t, e.Text, string(runes[e.Start:e.End]))
			if e.Type == annotation.School {
				schools++
			}
		}
	}
	assert.Greater(t, len(ids), 3)
	assert.Equal(t, strings.Count(text, "石楼中学"), schools)
}

func TestStreamReportOffsets(t *testing.T) {
	text := longText()
	out := extract(t, text, "--types", "SCHOOL", "-")
	lines := 0
	for line := range strings.Lines(out) {
		var start, end int
		if n, _ := fmt.Sscanf(line, "%d–%d", &start, &end); n == 2 {
			require.Equal(t, "石楼中学", text[start:end])
			lines++
		}
	}
	assert.Equal(t, strings.Count(text, "石楼中学"), lines)
	assert.Contains(t, out, "-#2: ")
}

func TestShortTextIsOneDocument(t *testing.T) {
	text := strings.Repeat("石楼中学举行升旗仪式。\n", 2000)
	out := extract(t, text, "--types", "SCHOOL", "-")
	assert.True(t, strings.HasPrefix(out, "-: 2000 entities"), "%.80q", out)
}

func TestProfiles(t *testing.T) {
	dir := t.TempDir()
	var args []string
	for _, kind := range []string{"cpuprofile", "memprofile", "trace"} {
		args = append(args, "--"+kind, filepath.Join(dir, kind))
	}
	extract(t, "石楼中学举行升旗仪式。", append(args, "-")...)
	for i := 1; i < len(args); i += 2 {
		info, err := os.Stat(args[i])
		require.NoError(t, err)
		assert.NotZero(t, info.Size(), args[i])
	}
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), []string{"--trace", dir, "-"}, strings.NewReader(""), &stdout, &stderr)
	assert.Equal(t, 2, status)
	assert.Contains(t, stderr.String(), "--trace")
}
