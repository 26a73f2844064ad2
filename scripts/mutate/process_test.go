package main

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFailedTest(t *testing.T) {
	for name, c := range map[string]struct{ output, want string }{
		"none":            {"PASS\n", ""},
		"one":             {"--- FAIL: TestPosts (0.01s)\n    posts_test.go:9: no\nFAIL\n", "TestPosts"},
		"a subtest":       {"--- FAIL: TestRulebook (0.01s)\n    --- FAIL: TestRulebook/S-KIND (0.00s)\n", "TestRulebook/S-KIND"},
		"the first":       {"--- FAIL: TestA (0.01s)\n--- FAIL: TestB (0.01s)\n", "TestA"},
		"another's start": {"--- FAIL: TestA (0.01s)\n--- FAIL: TestAB/x (0.01s)\n", "TestA"},
	} {
		assert.Equal(t, c.want, failedTest([]byte(c.output)), name)
	}
}

func TestRunSaysWhyAProgramEnded(t *testing.T) {
	for script, want := range map[string]string{
		"exit 0": "",
		"exit 3": "exit status 3",
		"echo 'panic: index' >&2; echo more >&2; exit 2": "exit status 2 panic: index",
		"echo 'fatal error: out of memory' >&2; exit 2":  "memory limit",
		"echo '--- FAIL: TestA (0.00s)'; kill -9 $$":     "TestA",
		"kill -9 $$": "time limit",
		"test \"$MUTANT\" = 7 && test \"$MUTANT_SECONDS\" = 12": "",
	} {
		tried := trial{binary: "/bin/sh", args: []string{"-c", script}, mutant: 7, usual: 1900 * time.Millisecond}
		o, err := tried.run(t.Context())
		require.NoError(t, err)
		assert.Equal(t, want, o.failure, script)
	}
}

// That the caller gives up says nothing about the mutant.
func TestRunIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := (&trial{binary: "/bin/sh", args: []string{"-c", "exit 1"}}).run(ctx)
	assert.ErrorIs(t, err, context.Canceled)
}

func TestOutputIsBounded(t *testing.T) {
	var b bounded
	for range mostOutput/1000 + 2 {
		n, err := b.Write(make([]byte, 1000))
		require.NoError(t, err)
		require.Equal(t, 1000, n)
	}
	assert.Equal(t, mostOutput, b.Len())
}
