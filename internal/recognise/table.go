package recognise

import "github.com/dianming-nlp/dianming/internal/entity"

// rule is a named condition. Rules stand in tables and are asked in their order; those of a table called guards say
// that what is read is no name. Why each is right says the entry of its ID in data/rules.txt.
type rule[T any] struct {
	id    string
	holds func(T) bool
}

// way is a named way to read a piece of a name.
type way[T any] struct {
	id   string
	read func(T) int // where the piece begins or ends, -1 if there is none
}

// when is where a piece begins or ends if it holds, else -1.
func when(holds bool, to int) int {
	if holds {
		return to
	}
	return -1
}

// first returns the first rule that holds for x, nil if none does.
func first[T any](rules []rule[T], x T) *rule[T] {
	for i := range rules {
		if rules[i].holds(x) {
			return &rules[i]
		}
	}
	return nil
}

// rejects reports whether a rule holds for x, and notes that the first that does rejects the span.
func rejects[T any](in *Input, rules []rule[T], x T, start, end int, typ entity.Type) bool {
	r := first(rules, x)
	if r != nil {
		in.Trace.Reject(start, end, typ, r.id)
	}
	return r != nil
}

// reads reports whether a rule holds for x, and notes that the first that does reads the span.
func reads[T any](in *Input, rules []rule[T], x T, start, end int) bool {
	r := first(rules, x)
	if r != nil {
		in.Trace.Read(start, end, r.id)
	}
	return r != nil
}

// reach returns where the piece begins or ends that the first way reads that reads one, -1 if none does, and notes
// it: its other end is from.
func reach[T any](in *Input, ways []way[T], x T, from int) int {
	for i := range ways {
		if to := ways[i].read(x); to >= 0 {
			in.Trace.Read(min(from, to), max(from, to), ways[i].id)
			return to
		}
	}
	return -1
}
