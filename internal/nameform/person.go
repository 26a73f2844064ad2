package nameform

import (
	"slices"
	"strings"
)

// compound lists the surnames of two characters that a short form may consist
// of.
var compound = []string{"上官", "东方", "公孙", "司徒", "司马", "夏侯", "欧阳", "皇甫", "诸葛", "长孙", "令狐", "尉迟", "慕容", "端木"}

// joinPersons joins short forms of persons (葛 for 葛明远) to the only full name
// that they can stand for, or to the one named last before them, and slips that
// sound the same.
func (g *grouper) joinPersons() {
	var persons []int
	for i := range g.nodes {
		if g.nodes[i].class == 2 {
			persons = append(persons, i)
		}
	}
	for k, i := range persons {
		for _, j := range persons[max(0, k-window):k] {
			if slipOfName(g.nodes[i].form, g.nodes[j].form) {
				g.join(i, j)
			}
		}
	}
	for k, i := range persons {
		var roots []int
		last, lastAt := -1, -1
		for _, j := range persons[max(0, k-window):min(len(persons), k+window)] {
			if i == j || !shortPerson(g.nodes[i].form.plain, g.nodes[j].form.plain) {
				continue
			}
			if !slices.Contains(roots, g.find(j)) {
				roots = append(roots, g.find(j))
			}
			if at := lastBefore(g.nodes[j].at, g.nodes[i].at[0]); at > lastAt {
				last, lastAt = j, at
			}
		}
		switch {
		case len(roots) == 1:
			g.join(i, roots[0])
		case last >= 0:
			g.join(i, last)
		}
	}
}

// slipOfName holds for two names of three or more characters with the same
// surname that differ in one character which sounds the same: 林若虹, 林若红 of
// one article are one person.
func slipOfName(a, b Form) bool {
	return len(a.text) >= 3 && len(b.text) >= 3 && a.text[0] == b.text[0] && a.text[0] > 0x2E80 && oneHomophone(a, b)
}

// shortPerson holds where short is the surname (葛), the given name (明远) or a
// part of a foreign name (吐温 for 马克·吐温).
func shortPerson(short, full string) bool {
	if short == full || short == "" {
		return false
	}
	if strings.Contains(full, "·") {
		return slices.Contains(strings.Split(full, "·"), short)
	}
	n, m := runeLen(short), runeLen(full)
	switch {
	case n == 1:
		return m >= 2 && m <= 4 && strings.HasPrefix(full, short)
	case n == 2 && slices.Contains(compound, short):
		return m >= 3 && strings.HasPrefix(full, short)
	case n == 2:
		return m == 3 && strings.HasSuffix(full, short)
	}
	return false
}
