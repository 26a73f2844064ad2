package byhand

import "example.com/house/rules"

var others = []rules.Named{
	{"Not negate !(t.Is('a', a == 1))", func(t trace, a, b int) int {
		if t.Is('a', a == 1) {
			a += 10
			t.Of('c', 0)
		}
		for t.Is('b', len(t.Asked) < 4) {
			b++
		}
		return a + b
	}},
	{"Not negate t.Is('b', len(t.Asked) < 4)", func(t trace, a, b int) int {
		if !t.Is('a', a == 1) {
			a += 10
			t.Of('c', 0)
		}
		t.Is('b', false)
		return a + b
	}},
	{"Guard guard i*a > b", func(t trace, a, b int) int {
		for i := range 3 {
			if a+i == 2 && b == i {
				return 100 + b
			}
		}
		return b
	}},
	{"Guard guard c == 2 && b == i", func(t trace, a, b int) int {
		for i := range 3 {
			if i*a > b {
				b++
			}
		}
		return b
	}},
	{"Else guard a == 1", func(t trace, a, b int) int {
		if a == b {
			t.Of('a', 0)
			return 9
		}
		return 8
	}},
	{"Switch case t.Is('a', a == 1)", func(t trace, a, b int) int {
		t.Is('a', false)
		return first(b == 1, a > b)
	}},
	{"Switch case b == 1", func(t trace, a, b int) int { return first(t.Is('a', a == 1), a > b) }},
	{"Switch case a > b", func(t trace, a, b int) int { return first(t.Is('a', a == 1) || b == 1, false) }},
	{"Tag case 0, 2, 3", func(t trace, a, b int) int { return tag(t.Of('a', a), b, false, true) }},
	{"Tag case b", func(t trace, a, b int) int { return tag(t.Of('a', a), b, true, false) }},
	{`Init case "b"`, func(t trace, a, b int) int { return initial(a+b, false, true) }},
	{`Init case "c", "d"`, func(t trace, a, b int) int { return initial(a+b, true, false) }},
	{"Label case 1", func(t trace, a, b int) int { return 2 }},
	{"Label guard b == 1", func(t trace, a, b int) int {
		if a == 1 && b != 2 {
			return 22
		}
		return 2
	}},
	{"Through case 1", func(t trace, a, b int) int { return 2 * number(a == 2) }},
	{"Through case 2", func(t trace, a, b int) int { return 3 * number(a == 1) }},
	{`guards entry "first"`, func(t trace, a, b int) int {
		return 2*number(t.Is('s', a == 2)) - 1
	}},
	{`guards entry "second"`, func(t trace, a, b int) int {
		return number(t.Is('f', a == b)) - 1
	}},
	{"words entry {1, 5}", func(t trace, a, b int) int { return a + 4*number(a == 2) }},
	{"words entry {2, 6}", func(t trace, a, b int) int { return a + 4*number(a == 1) }},
}

func first(ten, twenty bool) int {
	switch {
	case ten:
		return 10
	case twenty:
		return 20
	}
	return 30
}

func tag(a, b int, one, two bool) int {
	switch {
	case one && (a == 0 || a == 2 || a == 3):
		return 1
	case two && a == b:
		return 2
	}
	return 3
}

func initial(c int, one, many bool) int {
	switch {
	case one && c == 1:
		return c
	case many && (c == 2 || c == 3):
		return 10 * c
	}
	return -c
}
