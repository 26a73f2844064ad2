package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
)

// guard is a named condition under which what is read is no name. Guards stand
// in tables and are asked in their order; the first that holds rejects.
type guard[T any] struct {
	id    string
	holds func(T) bool
}

// first returns the first guard that holds for x, nil if none does.
func first[T any](guards []guard[T], x T) *guard[T] {
	for i := range guards {
		if guards[i].holds(x) {
			return &guards[i]
		}
	}
	return nil
}

// rejects reports whether a guard holds for x, and notes the first that does for
// the span.
func rejects[T any](in *Input, guards []guard[T], x T, start, end int, typ entity.Type) bool {
	g := first(guards, x)
	if g != nil {
		in.Trace.Reject(start, end, typ, g.id)
	}
	return g != nil
}

// reads does the same for guards that reject nothing.
func reads[T any](in *Input, guards []guard[T], x T, start, end int) bool {
	g := first(guards, x)
	if g != nil {
		in.Trace.Read(start, end, g.id)
	}
	return g != nil
}
