// Package rules has a function for each form of code that a mutation rewrites.
package rules

// Trace notes which operands a function asks for, in their order.
type Trace struct{ Asked []byte }

// Is notes name and returns what it is told.
func (t *Trace) Is(name byte, yes bool) bool {
	t.Asked = append(t.Asked, name)
	return yes
}

// Of notes name and returns n.
func (t *Trace) Of(name byte, n int) int {
	t.Asked = append(t.Asked, name)
	return n
}

// Function is what all functions here look like.
type Function = func(t *Trace, a, b int) int

// Named is a function with its name.
type Named struct {
	Name string
	Of   Function
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
