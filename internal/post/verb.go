package post

import "github.com/dianming-nlp/dianming/internal/lexicon"

// takes returns the gap that rune r alone is behind person i if it gives titles:
// the 为 of 任命王思涵为校长, the 的 of 免去王思涵的校长职务, a bracket.
func (l *Linker) takes(i int, r rune) gap {
	switch r {
	case '（', '(':
		return gap{takes: "R-APPOSITION.bracket"}
	case '为':
		text := l.before(l.listStart(i))
		if endsIn(text, "appointment") || endsIn(text[:max(0, len(text)-1)], "appointment") {
			return gap{takes: "R-VERB.appointed", status: Appointed} // 任命, 任命：
		}
		if l.taken.Status == Appointed && is(text, lexicon.MarkClause) {
			return gap{takes: "R-VERB.also", status: Appointed} // ；王思涵为副校长
		}
	case '的':
		if endsIn(l.before(l.listStart(i)), "removal") {
			return gap{takes: "R-VERB.removed", status: Removed}
		}
	}
	return gap{}
}

// longestList is how many persons of a list take on a post at most.
const longestList = 100

// listStart returns the first of the list of persons that ends with person i.
func (l *Linker) listStart(i int) int {
	for first := max(0, i-longestList); i > first && l.listed(i); {
		i--
	}
	return i
}

// takeOn notes that the person before, with the others of a list, takes on the
// titles to come: 陈远、林静怡任党委委员、副校长. Those in a bracket are its own.
func (l *Linker) takeOn() {
	c := &l.chain
	k := c.person
	if c.gap.takes != "R-APPOSITION.bracket" {
		k = l.listStart(k)
	}
	for c.taking, c.takers = c.gap, c.takers[:0]; k <= c.person; k++ {
		if !l.surname(k) {
			c.takers = append(c.takers, k)
		}
	}
}

// take makes the posts of a title that persons take on: 王思涵任海州市第七中学
// 党委书记、校长.
func (l *Linker) take() {
	c := &l.chain
	l.taken = Post{Title: c.at, Seat: l.seatTaken(), Status: c.taking.status, Rule: c.taking.takes}
	for _, person := range c.takers {
		l.taken.Person = person
		l.posts = append(l.posts, l.taken)
	}
}
