// Package byhand has mutants of the functions of rules, written by hand. Each
// is named after its site: function, kind and code.
package byhand

import "example.com/house/rules"

type trace = *rules.Trace

// All are the mutants.
var All = append(operators, others...)

var operators = []rules.Named{
	{"And logic t.Is('a', a == 1) && t.Is('b', b == 1)", func(t trace, a, b int) int {
		return number(t.Is('a', a == 1) || t.Is('b', b == 1))
	}},
	{"And negate t.Is('a', a == 1)", func(t trace, a, b int) int {
		return number(!t.Is('a', a == 1) && t.Is('b', b == 1))
	}},
	{"And negate t.Is('b', b == 1)", func(t trace, a, b int) int {
		return number(t.Is('a', a == 1) && !t.Is('b', b == 1))
	}},
	{"Or logic t.Is('a', a == 1) || // a line end and a comment t.Is('b', b == 1)", func(t trace, a, b int) int {
		return number(t.Is('a', a == 1) && t.Is('b', b == 1))
	}},
	{"Or compare b == 1", func(t trace, a, b int) int {
		return number(t.Is('a', a == 1) || t.Is('b', b != 1))
	}},
	{"Mixed logic (one || two) && t.Is('c', a != b)", func(t trace, a, b int) int {
		return number((a == 1 || b == 2) || t.Is('c', a != b))
	}},
	{"Mixed logic one || two", func(t trace, a, b int) int {
		return number((a == 1 && b == 2) && t.Is('c', a != b))
	}},
	{"Mixed negate t.Is('c', a != b)", func(t trace, a, b int) int {
		return number((a == 1 || b == 2) && !t.Is('c', a != b))
	}},
	{"Mixed compare a != b", func(t trace, a, b int) int {
		return number((a == 1 || b == 2) && t.Is('c', a == b))
	}},
	{"Equal compare a == b", func(t trace, a, b int) int { return number(a != b) + 2 }},
	{"Equal compare none != t", func(t trace, a, b int) int { return number(a == b) }},
	{"Order compare a < b", func(t trace, a, b int) int { return order(a <= b, a <= b, a > 1, a >= 1<<(b+1)) }},
	{"Order compare a <= b", func(t trace, a, b int) int { return order(a < b, a < b, a > 1, a >= 1<<(b+1)) }},
	{"Order compare float64(a) > 1", func(t trace, a, b int) int { return order(a < b, a <= b, a >= 1, a >= 1<<(b+1)) }},
	{"Order compare len(t.Asked)+a >= 1<<(b+1)", func(t trace, a, b int) int { return order(a < b, a <= b, a > 1, a > 1<<(b+1)) }},
	{"Order constant float64(a) > 1 with 1+1", func(t trace, a, b int) int { return order(a < b, a <= b, a > 2, a >= 1<<(b+1)) }},
	{"Order constant float64(a) > 1 with 1-1", func(t trace, a, b int) int { return order(a < b, a <= b, a > 0, a >= 1<<(b+1)) }},
	{"Asked compare t.Of('a', a) < b", func(t trace, a, b int) int {
		return number(t.Of('a', a) <= b) + 2*number(1 >= t.Of('b', b))
	}},
	{"Asked compare 1 >= t.Of('b', b)", func(t trace, a, b int) int {
		return number(t.Of('a', a) < b) + 2*number(1 > t.Of('b', b))
	}},
	{"Asked constant 1 >= t.Of('b', b) with 1+1", func(t trace, a, b int) int {
		return number(t.Of('a', a) < b) + 2*number(2 >= t.Of('b', b))
	}},
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// order is what Order makes of its comparisons.
func order(one, two, four, eight bool) int {
	return number(one) + 2*number(two) + 4*number(four) + 8*number(eight)
}
