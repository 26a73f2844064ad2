package nameform

import "slices"

// compound lists the surnames of two characters that a short form may consist
// of.
var compound = [...]string{"上官", "东方", "公孙", "司徒", "司马", "夏侯", "欧阳", "皇甫", "诸葛", "长孙", "令狐", "尉迟", "慕容", "端木"}

// joinPersons joins short forms of persons (葛 for 葛明远) to the only full name
// that they can stand for, or to the one named last before them, and slips that
// sound the same.
func (g *Grouper) joinPersons() {
	for k, i := range g.persons {
		for _, j := range g.persons[max(0, k-window):k] {
			if slipOfName(g.nodes[i].form.text, g.nodes[j].form.text) {
				g.join(i, j)
			}
		}
	}
	for k, i := range g.persons {
		g.joinShort(i, g.persons[max(0, k-window):min(len(g.persons), k+window)])
	}
}

// joinShort joins a short form to one of the names around it.
func (g *Grouper) joinShort(i int32, around []int32) {
	short := g.nodes[i].form.text
	if len(short) > longestPart {
		return
	}
	g.roots = g.roots[:0]
	last, lastAt := int32(-1), -1
	for _, j := range around {
		if i == j || !shortPerson(short, g.nodes[j].form.text) {
			continue
		}
		if r := g.find(j); !slices.Contains(g.roots, r) {
			g.roots = append(g.roots, r)
		}
		if at := g.lastBefore(j, i); at > lastAt {
			last, lastAt = j, at
		}
	}
	switch {
	case len(g.roots) == 1:
		g.join(i, g.roots[0])
	case last >= 0:
		g.join(i, last)
	}
}

// slipOfName holds for two names of three or more characters with the same
// surname that differ in one character which sounds the same: 林若虹, 林若红 of
// one article are one person.
func slipOfName(a, b []rune) bool {
	return len(a) >= 3 && len(b) >= 3 && a[0] == b[0] && a[0] > 0x2E80 && oneHomophone(a, b)
}

// shortPerson holds where short is the surname (葛), the given name (明远) or a
// part of a foreign name (吐温 for 马克·吐温).
func shortPerson(short, full []rune) bool {
	n, m := len(short), len(full)
	if n == 0 || n >= m {
		return false
	}
	switch {
	case n == 1 && m <= 4 && full[0] == short[0], n == 2 && m == 3 && full[1] == short[0] && full[2] == short[1]:
		return !slices.Contains(full, '·') && !isCompound(short)
	case n == 2 && full[0] == short[0] && isCompound(short):
		return full[1] == short[1] && !slices.Contains(full, '·')
	}
	return partOf(short, full)
}

func isCompound(s []rune) bool {
	return len(s) == 2 && slices.ContainsFunc(compound[:], func(w string) bool { return is(s, w) })
}

// partOf reports whether short stands between two middle dots of full, or an
// end of it.
func partOf(short, full []rune) bool {
	for from := 0; from < len(full); {
		to := from
		for to < len(full) && full[to] != '·' {
			to++
		}
		if (from > 0 || to < len(full)) && slices.Equal(short, full[from:to]) {
			return true
		}
		from = to + 1
	}
	return false
}

// longestPart is the length up to which a name can be a part of a foreign one.
const longestPart = 12
