package confidence

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// ReadModel reads a table of weights: rows of kind, what is weighed, its ID and its weight, separated by tabs, and
// lines with # in front. What is weighed is base (of the kind itself), rule, evidence or signal. The error names the
// first row that is none of these.
func ReadModel(r io.Reader) (*Model, error) {
	m, ids := new(Model), idsOf()
	m.fill()
	rows := bufio.NewScanner(r)
	for n := 1; rows.Scan(); n++ {
		line := rows.Text()
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 4 || !m.set(f, ids) {
			return nil, fmt.Errorf("weights, line %d: no row: %q; make the table anew with benchmarks/confidence", n, line)
		}
	}
	return m, rows.Err()
}

// set takes a row; false for one that is none.
func (m *Model) set(f []string, ids map[string]int) bool {
	weight, err := strconv.ParseFloat(f[3], 32)
	if err != nil {
		return false
	}
	kind := Kind(0)
	for ; kind < kinds && kind.String() != f[0]; kind++ {
	}
	if kind == kinds {
		return false
	}
	w := &m.kinds[kind]
	at, known := ids[f[1]+" "+f[2]]
	switch {
	case f[1] == "base":
		w.base = float32(weight)
	case f[1] == "rule":
		w.rules.set(f[2], float32(weight))
	case !known:
		return false
	case f[1] == "evidence":
		w.evidence[at] = float32(weight)
	default:
		w.signals[at] = float32(weight)
	}
	return true
}

// idsOf returns the bit of each kind of evidence and each signal.
func idsOf() map[string]int {
	ids := map[string]int{}
	for i := range 64 {
		if x, ok := mention.Evidence(1 << i).Info(); ok {
			ids["evidence "+x.ID] = i
		}
		if s := infos()[i]; s.ID != "" {
			ids["signal "+s.ID] = i
		}
	}
	return ids
}
