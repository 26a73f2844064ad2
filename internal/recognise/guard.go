package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// guard is a named condition under which what is read is no name. Guards stand
// in tables and are asked in their order; the first that holds rejects.
type guard[T any] struct {
	id, reason string
	holds      func(T) bool
	yes        yes
	no         no
}

// yes are texts with the spans in ⟦ ⟧ that a guard rejects.
type yes []string

// no are texts with spans in ⟦ ⟧ that look alike and that it lets pass.
type no []string

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
func rejects[T any](in *Input, guards []guard[T], x T, start, end int32, typ entity.Type) bool {
	g := first(guards, x)
	if g == nil {
		return false
	}
	in.Trace.Reject(start, end, typ, g.id, g.reason)
	return true
}

// rules appends the rulebook's entries of guards.
func rules[T any](dst []*mention.Rule, does mention.Deed, guards []guard[T]) []*mention.Rule {
	for i := range guards {
		g := &guards[i]
		dst = append(dst, &mention.Rule{ID: g.id, Does: does, Reason: g.reason, Match: g.yes, NoMatch: g.no})
	}
	return dst
}
