package rules

// All are the functions in the order of this file.
var All = []Named{
	{"And", And}, {"Or", Or}, {"Mixed", Mixed}, {"Equal", Equal}, {"Order", Order}, {"Asked", Asked},
	{"Not", Not}, {"Guard", Guard}, {"Else", Else}, {"Switch", Switch}, {"Tag", Tag}, {"Init", Init}, {"Label", Label},
	{"Through", Through}, {"Table", Table}, {"Words", Words}, {"Loop", Loop},
}

func And(t *Trace, a, b int) int {
	yes := t.Is('a', a == 1) && t.Is('b', b == 1)
	return number(yes)
}

func Or(t *Trace, a, b int) int {
	yes := t.Is('a', a == 1) || // a line end and a comment
		t.Is('b', b == 1)
	return number(yes)
}

func Mixed(t *Trace, a, b int) int {
	one, two := a == 1, b == 2
	return number((one || two) && t.Is('c', a != b))
}

func Equal(t *Trace, a, b int) int {
	var none *Trace
	return number(a == b) + 2*number(none != t)
}

func Order(t *Trace, a, b int) int {
	return number(a < b) + 2*number(a <= b) + 4*number(float64(a) > 1) + 8*number(len(t.Asked)+a >= 1<<(b+1))
}

func Asked(t *Trace, a, b int) int {
	return number(t.Of('a', a) < b) + 2*number(1 >= t.Of('b', b))
}

func Not(t *Trace, a, b int) int {
	if !(t.Is('a', a == 1)) {
		a += 10
		t.Of('c', 0)
	}
	for t.Is('b', len(t.Asked) < 4) {
		b++
	}
	return a + b
}

func Guard(t *Trace, a, b int) int {
	for i := range 3 {
		if i*a > b {
			b++
			continue
		}
		if c := a + i; c == 2 && b == i {
			return 100 + b
		}
	}
	return b
}

func Else(t *Trace, a, b int) int {
	if a == b {
		t.Of('a', 0)
	} else if a == 1 {
		return 7
	} else {
		return 8
	}
	return 9
}

func Switch(t *Trace, a, b int) int {
	switch {
	case t.Is('a', a == 1), b == 1:
		return 10
	case a > b:
		return 20
	default:
		return 30
	}
}

func Tag(t *Trace, a, b int) int {
	switch t.Of('a', a) {
	case 0, 2, // none and both
		3:
		return 1
	case b:
		return 2
	}
	return 3
}

func Init(t *Trace, a, b int) int {
	switch c := a + b; string(rune('a' + c)) {
	case "b":
		return c
	default:
		return -c
	case "c", "d":
		return 10 * c
	}
}

func Label(t *Trace, a, b int) int {
	n := 0
outer:
	for range 2 {
	inner:
		switch a {
		case 1:
			if b == 1 {
				break outer
			}
			if b == 2 {
				break inner
			}
			n += 10
		}
		n++
	}
	return n
}

func Through(t *Trace, a, b int) int {
	n := 0
	switch a {
	case 1:
		n++
		fallthrough
	case 2:
		n += 2
	}
	return n
}

type guard struct {
	name  string
	holds func(t *Trace, a int, more ...int) bool
}

var guards = []guard{
	{"first", func(t *Trace, a int, more ...int) bool { return t.Is('f', a == more[0]) }},
	{name: "second", holds: second},
}

func second(t *Trace, a int, more ...int) bool { return t.Is('s', a == 2) }

func Table(t *Trace, a, b int) int {
	for i, g := range guards {
		if g.holds(t, a, b) {
			return i
		}
	}
	return -1
}

type wordRule struct{ from, to int }

var words = []wordRule{{1, 5}, {2, 6}}

func Words(t *Trace, a, b int) int {
	for _, w := range words {
		if w.from == a {
			return w.to
		}
	}
	return a
}

func Loop(t *Trace, a, b int) int {
	n := 0
	for {
		if n > 4 {
			return n
		}
		n++
	}
}
