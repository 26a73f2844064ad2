package dianming

import (
	"context"
	"errors"
	"runtime"
	"sync"
	"time"
)

// task is one text on its way through the pool.
type task struct {
	text   string
	day    time.Time
	offset int64

	doc  *Document
	err  error
	last bool          // the error ends the iteration
	done chan struct{} // closed when doc or err is there
}

func newTask(text string, day time.Time) *task {
	return &task{text: text, day: day, done: make(chan struct{})}
}

// failedTask carries an error to its place in the order.
func failedTask(err error) *task {
	t := &task{err: err, last: true, done: make(chan struct{})}
	close(t.done)
	return t
}

func (t *task) isDone() bool {
	select {
	case <-t.done:
		return true
	default:
		return false
	}
}

// do extracts the text of t unless it has failed before.
func (ex *Extractor) do(ctx context.Context, t *task) {
	if t.err != nil {
		return
	}
	t.doc, t.err = ex.extract(ctx, t.text, t.day)
	if t.err == nil {
		t.doc.Offset = t.offset
	} else {
		t.last = ctx.Err() != nil || errors.Is(t.err, ErrClosed)
	}
	close(t.done)
}

// inOrder takes tasks from next, has them done by a number of goroutines and
// yields the outcomes in the order of next. Both next and yield run in the
// caller's goroutine. Tasks that are waiting or being done are never more than
// twice the goroutines.
func (ex *Extractor) inOrder(ctx context.Context, workers int, next func() (*task, bool), yield func(*Document, error) bool) {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	if workers == 1 {
		for t, ok := next(); ok; t, ok = next() {
			ex.do(ctx, t)
			if !yield(t.doc, t.err) || t.last {
				return
			}
		}
		return
	}
	ctx, cancel := context.WithCancel(ctx)
	limit := 2 * workers
	jobs := make(chan *task, limit)
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for t := range jobs {
				ex.do(ctx, t)
			}
		})
	}
	defer func() {
		cancel()
		close(jobs)
		running.Wait()
	}()
	var queue []*task
	more := true
	for more || len(queue) > 0 {
		if more && len(queue) < limit {
			var t *task
			if t, more = next(); more {
				queue = append(queue, t)
				jobs <- t // has room: it never holds more than queue
			}
			// Take more before waiting, but let out what is ready.
			if more && len(queue) < limit && !queue[0].isDone() {
				continue
			}
		}
		if len(queue) == 0 {
			return
		}
		t := queue[0]
		queue = queue[1:]
		<-t.done
		if !yield(t.doc, t.err) || t.last {
			return
		}
	}
}
