package confidence

import (
	_ "embed"
	"math"
	"math/bits"
	"strings"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Model says what the signals weigh. It never changes and is safe for concurrent use.
type Model struct {
	kinds         [kinds]weights
	probabilities [2*oddsEnd*steps + 1]float64
}

// Kind is what is weighed: a type of mention, or [OfPost].
type Kind uint8

// OfPost is the kind of a post; that of a mention is its type.
const OfPost Kind = 0

const kinds = 7

// String returns POST, or the tag of the type.
func (k Kind) String() string {
	if k == OfPost {
		return "POST"
	}
	return entity.Type(k).String()
}

// weights are those of one kind, in natural-log units: their sum is the log odds that it is right.
type weights struct {
	base     float32
	evidence [64]float32
	signals  [64]float32
	rules    ruleWeights
}

//go:embed data/weights.tsv
var weightsTSV string

// Shared returns the model of data/weights.tsv.
var Shared = sync.OnceValue(func() *Model {
	m, err := ReadModel(strings.NewReader(weightsTSV))
	if err != nil {
		return new(Model) // the tests read the table without error
	}
	return m
})

// Mention returns the confidence of a mention that a rule made; the ID is that of package timex or quantity for a date
// or count.
func (m *Model) Mention(c *mention.Candidate, rule string, s Signals) float64 {
	return m.probability(m.sum(Kind(c.Type), c.Evidence, s) + m.kinds[c.Type].rules.of(rule))
}

// Post returns the confidence of a post that a rule made, at a body that another rule found.
func (m *Model) Post(rule, by string, s Signals) float64 {
	w := &m.kinds[OfPost]
	return m.probability(m.sum(OfPost, 0, s) + w.rules.of(rule) + w.rules.of(by))
}

// Weight returns what the signal of an ID weighs for a kind, 0 if it is none.
func (m *Model) Weight(k Kind, id string) float32 {
	for i, info := range infos() {
		if info.ID == id {
			return m.kinds[k].signals[i]
		}
	}
	return 0
}

// sum adds up what does not hang on the rule.
func (m *Model) sum(k Kind, e mention.Evidence, s Signals) float32 {
	w := &m.kinds[k]
	sum := w.base
	for ; e != 0; e &= e - 1 {
		sum += w.evidence[bits.TrailingZeros64(uint64(e))]
	}
	for ; s != 0; s &= s - 1 {
		sum += w.signals[bits.TrailingZeros64(uint64(s))]
	}
	return sum
}

// The table of probabilities: log odds from -oddsEnd to oddsEnd, so many steps to the unit. Between two steps lie less
// than four thousandths.
const (
	oddsEnd = 8
	steps   = 64
)

// fill makes the table.
func (m *Model) fill() {
	for i := range m.probabilities {
		m.probabilities[i] = 1 / (1 + math.Exp(oddsEnd-float64(i)/steps))
	}
}

// probability is what log odds say.
func (m *Model) probability(sum float32) float64 {
	return m.probabilities[int((min(max(sum, -oddsEnd), oddsEnd)+oddsEnd)*steps+0.5)]
}
