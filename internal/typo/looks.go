package typo

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed looks.txt
var looksTXT string

// lookalikes holds, by rune, those that it is taken for by eye.
var lookalikes = sync.OnceValue(func() map[rune][]rune {
	out := map[rune][]rune{}
	for line := range strings.Lines(looksTXT) {
		if line[0] == '#' {
			continue
		}
		group := []rune(strings.TrimSpace(line))
		for _, r := range group {
			for _, other := range group {
				if r != other && !slices.Contains(out[r], other) {
					out[r] = append(out[r], other)
				}
			}
		}
	}
	return out
})

// LookAlikes returns the runes that r is taken for by eye, in the order of looks.txt. The
// slice is shared: it must not be changed.
func LookAlikes(r rune) []rune { return lookalikes()[r] }

// LooksAlike reports whether two different runes are taken for each other by eye.
func LooksAlike(a, b rune) bool { return slices.Contains(LookAlikes(a), b) }
