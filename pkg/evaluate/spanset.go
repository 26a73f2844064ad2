package evaluate

import (
	"cmp"
	"slices"
	"sort"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// spanSet answers in logarithmic time whether any of its spans touches or
// covers another span.
type spanSet struct {
	starts []int // sorted
	maxEnd []int // maxEnd[i] is the greatest end among the spans 0…i
}

// newSpanSet takes the mentions of one type, or of all types for 0.
func newSpanSet(all []mention, t annotation.Type) spanSet {
	var keys []key
	for _, m := range all {
		if t == 0 || m.typ == t {
			keys = append(keys, m.key)
		}
	}
	slices.SortFunc(keys, func(a, b key) int { return cmp.Compare(a.start, b.start) })
	s := spanSet{make([]int, len(keys)), make([]int, len(keys))}
	for i, k := range keys {
		s.starts[i], s.maxEnd[i] = k.start, k.end
		if i > 0 {
			s.maxEnd[i] = max(s.maxEnd[i], s.maxEnd[i-1])
		}
	}
	return s
}

// touches tells whether a span of the set has a character in common with
// [start, end).
func (s spanSet) touches(start, end int) bool {
	n := sort.SearchInts(s.starts, end) // spans that start before end
	return n > 0 && s.maxEnd[n-1] > start
}

// covers tells whether [start, end) lies inside one span of the set.
func (s spanSet) covers(start, end int) bool {
	n := sort.SearchInts(s.starts, start+1) // spans that start at start or before
	return n > 0 && s.maxEnd[n-1] >= end && s.touches(start, end)
}
