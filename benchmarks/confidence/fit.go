package main

import (
	"math"
	"strings"
)

// logistic is an additive model: the log odds that an example is right are the sum of the
// weights of what holds for it.
type logistic struct {
	index   map[string]int // of a weight, by its name
	weights []float64
}

// penalty times half the square of a weight is what the weight costs in likelihood, in
// natural-log units: weights of what few examples have stay near 0.
const penalty = 3

// rounds are those of the fit; after them the weights no longer move in the third digit.
const rounds = 60

// leastBend bounds a step of the fit where all examples of a weight are certain.
const leastBend = 0.02

// everyType stands for the kind in the names of weights that all types of mentions share.
const everyType = "MENTION"

// nameOf is the name of a weight, and of its row in the table.
func nameOf(kind string, f feature) string { return kind + "\t" + f.what + "\t" + f.id }

// names are those of an example's weights: of what it has in common with other types, one
// that all share and the difference of its own type.
func names(e *example) []string {
	var out []string
	for _, f := range e.says {
		out = append(out, nameOf(e.kind, f))
		if e.kind != post && f.what != "rule" {
			out = append(out, nameOf(everyType, f))
		}
	}
	return out
}

// fit returns the model of the highest likelihood, less the penalty. It goes through the
// weights one by one, each time to where Newton's step leads.
func fit(all []*example) *logistic {
	m := &logistic{index: map[string]int{}}
	var holds [][]int // examples by the weights
	for i := range all {
		for _, name := range names(all[i]) {
			k, have := m.index[name]
			if !have {
				k = len(m.weights)
				m.index[name] = k
				m.weights, holds = append(m.weights, 0), append(holds, nil)
			}
			holds[k] = append(holds[k], i)
		}
	}
	sums := make([]float64, len(all))
	for range rounds {
		for k, those := range holds {
			slope, bend := -penalty*m.weights[k], float64(penalty)
			for _, i := range those {
				p := probability(sums[i])
				slope += number(all[i].Right) - p
				bend += max(p*(1-p), leastBend)
			}
			m.weights[k] += slope / bend
			for _, i := range those {
				sums[i] += slope / bend
			}
		}
	}
	return m
}

// sum returns the log odds of an example.
func (m *logistic) sum(e *example) (sum float64) {
	for _, name := range names(e) {
		if k, have := m.index[name]; have {
			sum += m.weights[k]
		}
	}
	return sum
}

func probability(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

func number(right bool) float64 {
	if right {
		return 1
	}
	return 0
}

// stretch turns log odds into better ones: those of a model are too sure of documents that
// it was not fitted on.
type stretch struct{ slope, level float64 }

func (s stretch) of(sum float64) float64 { return s.slope*sum + s.level }

// crossFit returns the stretch that fits best where each example is weighed by a model
// that has not seen its document, over the examples that count.
func crossFit(all []*example, counts func(*example) bool) stretch {
	var sums, right []float64
	for fold := range folds {
		m := fit(only(all, func(e *example) bool { return e.fold != fold }))
		for i := range all {
			if all[i].fold == fold && counts(all[i]) {
				sums, right = append(sums, m.sum(all[i])), append(right, number(all[i].Right))
			}
		}
	}
	s := stretch{slope: 1}
	for range rounds { // Newton's steps in two dimensions
		var gs, gl, hss, hsl, hll float64
		for i, x := range sums {
			p := probability(s.of(x))
			w := max(p*(1-p), 1e-9)
			gs, gl = gs+(right[i]-p)*x, gl+right[i]-p
			hss, hsl, hll = hss+w*x*x, hsl+w*x, hll+w
		}
		det := hss*hll - hsl*hsl
		if det < 1e-9 {
			break // nothing to tell from: all examples are alike
		}
		s.slope += (hll*gs - hsl*gl) / det
		s.level += (hss*gl - hsl*gs) / det
	}
	return s
}

// rows are the model's weights by the names that the table has, stretched.
func (m *logistic) rows(s stretch) map[string]float64 {
	out := map[string]float64{}
	for name, k := range m.index {
		kind, rest, _ := strings.Cut(name, "\t")
		if kind == everyType {
			continue
		}
		w := m.weights[k]
		if shared, have := m.index[everyType+"\t"+rest]; have && kind != post {
			w += m.weights[shared]
		}
		if what, id, _ := strings.Cut(rest, "\t"); what == "rule" {
			if group, _, finer := strings.Cut(id, "."); finer {
				w += m.weights[m.index[nameOf(kind, feature{"rule", group})]]
			}
		}
		out[name] = s.slope * w
		if strings.HasSuffix(name, "\tbase\t-") {
			out[name] += s.level
		}
	}
	return out
}
