package confidence

import "strings"

// ruleWeights holds the weights of the rules of a kind: a table by a hash of their IDs, which costs a look-up for each
// mention less than a map does. The zero value holds none.
type ruleWeights struct {
	slots []ruleWeight // a power of two, one in four taken at most
	n     int
}

type ruleWeight struct {
	id     string
	weight float32
}

// set gives a rule its weight.
func (w *ruleWeights) set(id string, weight float32) {
	if 4*(w.n+1) > len(w.slots) {
		old := w.slots
		w.slots, w.n = make([]ruleWeight, max(16, 2*len(old))), 0
		for _, r := range old {
			if r.id != "" {
				w.set(r.id, r.weight)
			}
		}
	}
	slot := w.slot(id)
	if slot.id == "" {
		w.n++
	}
	*slot = ruleWeight{id, weight}
}

// slot returns that of a rule, an empty one if the table lacks it.
func (w *ruleWeights) slot(id string) *ruleWeight {
	last := uint(len(w.slots) - 1)
	for at := hash(id) & last; ; at = (at + 1) & last {
		if s := &w.slots[at]; s.id == "" || s.id == id {
			return s
		}
	}
}

// hash looks at the ends and the middle of an ID, by which IDs differ.
func hash(id string) uint {
	n := len(id)
	if n < 2 {
		return uint(n)
	}
	h := uint(n) + uint(id[n-1])*31 + uint(id[n-2])*131 + uint(id[n/2])*17 + uint(id[0])*7
	return h ^ h>>5
}

// of returns the weight of a rule, or that of its group; 0 where the table has neither.
func (w *ruleWeights) of(id string) float32 {
	if len(w.slots) == 0 || id == "" {
		return 0
	}
	if s := w.slot(id); s.id != "" {
		return s.weight
	}
	if group, _, finer := strings.Cut(id, "."); finer {
		return w.slot(group).weight
	}
	return 0
}
