// Command house prints what each function gives, and what its mutants written
// by hand give.
package main

import (
	"fmt"
	"os"

	"example.com/house/byhand"
	"example.com/house/rules"
)

func main() {
	how := append(os.Args, "")[1]
	for _, f := range rules.All {
		print(f, how == "one")
	}
	if how == "byhand" {
		for _, f := range byhand.All {
			print(f, false)
		}
	}
}

// print prints results and operands asked for over a grid of arguments, or for
// one pair of them.
func print(f rules.Named, one bool) {
	fmt.Printf("%s\t", f.Name)
	for a := -1; a < 5; a++ {
		for b := -1; b < 5; b++ {
			if one && (a != 1 || b != 1) {
				continue
			}
			var t rules.Trace
			n := f.Of(&t, a, b)
			fmt.Printf(" %d%s", n, t.Asked)
		}
	}
	fmt.Println()
}
