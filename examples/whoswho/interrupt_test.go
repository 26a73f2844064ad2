package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// countdown is a context that is cancelled when it has been asked n times.
type countdown struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64
}

func newCountdown(n int64) *countdown {
	c := new(countdown)
	c.Context, c.cancel = context.WithCancel(context.Background())
	c.left.Store(n)
	return c
}

func (c *countdown) ask() {
	if c.left.Add(-1) == 0 {
		c.cancel()
	}
}

func (c *countdown) Done() <-chan struct{} { c.ask(); return c.Context.Done() }
func (c *countdown) Err() error            { c.ask(); return c.Context.Err() }

// TestInterrupted stops a run at some places, inside and between documents,
// and looks at what is there and at what the next run makes of it. Many places
// are slow.
func TestInterrupted(t *testing.T) {
	places := int64(10)
	if testing.Short() {
		places = 5
	}
	interrupted(t, places)
}

func interrupted(t *testing.T, places int64) {
	folder(t, false)
	for n := range 40 {
		write(t, fmt.Sprintf("news/more%02d.txt", n), fmt.Sprintf("文水县第%d小学校长林秀兰发言。", n+1))
	}
	b, err := os.ReadFile("news/20250912.txt")
	require.NoError(t, err)
	write(t, "news/more20long.txt", strings.Repeat(string(b)+"\n", 1+longestWhole/len(b)))
	want := fresh(t)
	wanted := make(map[string]int) // rows by document
	for _, line := range want {
		path, _, _ := strings.Cut(line, "|")
		wanted[path]++
	}
	const most = 1 << 40
	whole := newCountdown(most)
	require.Zero(t, whoswhoIn(whole, "build", "news", "whole.db").status)
	total := most - whole.left.Load()
	require.Greater(t, total, int64(150))

	partly := int64(0)
	for i := range places {
		require.NoError(t, removeDatabase("part.db"))
		r := whoswhoIn(newCountdown(1+total*i/places), "build", "news", "part.db")
		if r.status == 0 {
			// How often the context is asked differs a little between runs.
			require.Greater(t, i, places/2, "a run stopped early is not complete")
			require.Equal(t, want, dump(t, "part.db"))
			continue
		}
		require.Equal(t, 130, r.status, r.stderr)
		assert.Equal(t, "whoswho: interrupted; what a build has finished is kept, and the next one goes on\n", r.stderr)
		if whoswho("find", "周文海", "--db=part.db").status == 0 {
			have := make(map[string]int)
			for _, line := range dump(t, "part.db") {
				path, _, _ := strings.Cut(line, "|")
				have[path]++
			}
			delete(have, "body")
			for path, n := range have {
				assert.Equal(t, wanted[path], n, "a document is there as a whole or not at all")
			}
			if len(have) < len(wanted)-1 {
				partly++
			}
		}
		r = whoswho("build", "news", "part.db")
		require.Zero(t, r.status, r.stderr)
		require.Equal(t, want, dump(t, "part.db"))
	}
	assert.Greater(t, partly, places/4, "the run was stopped in the middle")
}

// TestInterruptedChange stops runs that replace a document.
func TestInterruptedChange(t *testing.T) {
	folder(t, false)
	require.Zero(t, whoswho("build", "news", "part.db").status)
	old := dump(t, "part.db")
	text, err := os.ReadFile("news/20250912.txt")
	require.NoError(t, err)
	write(t, "news/20250912.txt", strings.ReplaceAll(string(text), "周文海", "邓志远"))
	changed := fresh(t)
	require.NotEqual(t, old, changed)
	before, after := 0, 0
	for n := int64(1); after == 0; n += 3 {
		require.Less(t, n, int64(100_000))
		r := whoswhoIn(newCountdown(n), "build", "news", "part.db")
		have := dump(t, "part.db")
		if assert.ObjectsAreEqual(old, have) {
			before++
			continue
		}
		require.Equal(t, changed, have, "status %d", r.status)
		after++
	}
	assert.Greater(t, before, 5)
}

func removeDatabase(path string) error {
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Remove(name); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}
