package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// head is that of the table of weights.
const head = `# What each thing weighs that makes a mention or post more or less likely to be right.
# Columns, separated by tabs: type or POST; base, rule, evidence or signal; ID; weight in natural-log units.
# The sum of what holds is the log odds. A rule weighs with its group: S-KIND.place has its row, a new one that of S-KIND.
# Made by benchmarks/confidence: do not edit, see there how to make it anew.
# source: fitted on %d mentions and %d posts of annotated documents; licence: MIT
`

// smallest is the least weight that has a row; rules have one in any case, for theirs may
// be far from their group's.
const smallest = 0.005

// tableOf writes the rows of a table of weights, sorted.
func tableOf(rows map[string]float64, mentions, posts int) string {
	var b strings.Builder
	fmt.Fprintf(&b, head, mentions, posts)
	for _, name := range slices.Sorted(maps.Keys(rows)) {
		if w := rows[name]; math.Abs(w) >= smallest || strings.Contains(name, "\trule\t") {
			fmt.Fprintf(&b, "%s\t%.2f\n", name, w)
		}
	}
	return b.String()
}
