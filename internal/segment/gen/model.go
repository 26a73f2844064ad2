package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"
)

// never is cppjieba's logarithm of zero.
const never = -3.14e+100

// model is the hidden Markov model over the states B(egin) 0, E(nd) 1,
// M(iddle) 2 and S(ingle) 3 of a rune in a word; all values are logarithms.
type model struct {
	start [4]float64
	trans [4][4]float64
	emit  map[rune][4]float64
}

func readModel(path string) (*model, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows []string
	for _, line := range lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			rows = append(rows, line)
		}
	}
	if len(rows) != 9 {
		return nil, fmt.Errorf("%s: %d rows, want 9", path, len(rows))
	}
	m := &model{emit: map[rune][4]float64{}}
	if m.start, err = four(rows[0]); err != nil {
		return nil, err
	}
	for i := range 4 {
		if m.trans[i], err = four(rows[1+i]); err != nil {
			return nil, err
		}
	}
	for state := range 4 {
		if err := m.readEmissions(state, rows[5+state]); err != nil {
			return nil, err
		}
	}
	return m, m.check()
}

func four(row string) (v [4]float64, err error) {
	f := strings.Fields(row)
	if len(f) != 4 {
		return v, fmt.Errorf("want 4 numbers: %q", row)
	}
	for i := range v {
		if v[i], err = strconv.ParseFloat(f[i], 64); err != nil {
			return v, err
		}
	}
	return v, nil
}

func (m *model) readEmissions(state int, row string) error {
	for pair := range strings.SplitSeq(row, ",") {
		key, value, _ := strings.Cut(pair, ":")
		r, size := utf8.DecodeRuneInString(key)
		p, err := strconv.ParseFloat(value, 64)
		if err != nil || size != len(key) || size == 0 || r > 0xFFFF {
			return fmt.Errorf("emission %q", pair)
		}
		e, ok := m.emit[r]
		if !ok {
			e = [4]float64{never, never, never, never}
		}
		e[state] = p
		m.emit[r] = e
	}
	return nil
}

// check proves what the engine builds on: only the eight transitions that
// make sense are possible, so each state has two predecessors.
func (m *model) check() error {
	possible := [4][4]bool{{1: true, 2: true}, {0: true, 3: true}, {1: true, 2: true}, {0: true, 3: true}}
	for from := range 4 {
		for to := range 4 {
			if p := m.trans[from][to]; p > 0 || (p != never) != possible[from][to] {
				return fmt.Errorf("transition %d to %d is %g", from, to, p)
			}
		}
	}
	if m.start[1] != never || m.start[2] != never || m.start[0] > 0 || m.start[3] > 0 {
		return fmt.Errorf("start %v", m.start)
	}
	for r, e := range m.emit {
		if max(e[0], e[1], e[2], e[3]) > 0 {
			return fmt.Errorf("emission of %q is positive", r)
		}
	}
	return nil
}
