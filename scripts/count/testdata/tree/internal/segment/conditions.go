package segment

func asked(a, b, c, d, e bool, f func(bool) bool) bool {
	if !(a || b) && f(c && d) && e {
		return a && b && c
	}
	switch {
	case a, b, c, d, a && b && c && d && e:
	}
	for a && b && c && d && e {
	}
	return f(a || b || c || d || e)
}

type hidden struct{}

func (hidden) Shown() {}

// T has a comment, its method has none.
type T[E any] struct{}

func (*T[E]) Bare() {}
