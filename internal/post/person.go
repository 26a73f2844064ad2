package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// The rules of a person behind titles.
var (
	guardSurname = &mention.Rule{
		ID:     "R-SURNAME",
		Reason: "A surname alone holds no post of its own: it says again who is meant.",
	}
	ruleBefore = &mention.Rule{
		ID:     "R-BEFORE",
		Reason: "Titles before a name are its posts, and a chain hands its body on.",
		Match: []string{
			"海州市教育局党组书记、局长李明哲出席。 → 李明哲|局长|海州市教育局",
			"原副校长王思涵参加。 → 王思涵|副校长|",
		},
		NoMatch: []string{"副校长王思涵、教师李明哲参加。 → 李明哲|副校长|"},
	}
	ruleShared = &mention.Rule{
		ID:     "R-SHARED",
		Reason: "Names in a list share the title before the first.",
		Match:  []string{"海州大学副校长王思涵、李明哲出席。 → 李明哲|副校长|海州大学"},
	}
	guardTitled = &mention.Rule{
		ID:     "R-TITLED",
		Reason: "A name in a list with a title of its own behind it does not share the one before the first.",
	}
	guardApart = &mention.Rule{
		ID:     "R-APART",
		Reason: "A comma, or a list mark with nothing else, parts a title from a name.",
	}
)

// personRules are asked of a person; in the end no title waits any longer.
var personRules = [...]chainRule{
	{guardSurname, (*Linker).bySurname, (*Linker).refuseHeld},
	{ruleBefore, (*Linker).direct, (*Linker).giveHeld},
	{guardTitled, (*Linker).titled, (*Linker).refuseShared},
	{ruleShared, (*Linker).sharing, (*Linker).giveShared},
	{guardApart, (*Linker).always, (*Linker).part},
}

// surname: person i is a surname alone: 葛|校长.
func (l *Linker) surname(i int) bool { return l.entities[i].Len() < 2 }

func (l *Linker) bySurname() bool { return l.surname(l.chain.at) }

// direct: titles wait, and the gap to the name holds no mark but 、 with words
// behind it: 校长、我校校友王思涵.
func (l *Linker) direct() bool {
	c := &l.chain
	return len(c.held) > 0 && (c.gap.joins == beside || c.gap.joins == byList && c.gap != gap{joins: byList})
}

// sharing: the person before has titles, and this one is the next of a list.
func (l *Linker) sharing() bool { return len(l.chain.shared) > 0 && l.chain.gap.joins.lists() }

// titled: the next of such a list, but with a title directly behind it.
func (l *Linker) titled() bool {
	i := l.chain.at + 1
	return l.sharing() && i < len(l.entities) && l.typeOf(i) == entity.Title && l.gapBefore(i) == gap{}
}

func (l *Linker) refuseHeld(r *mention.Rule) { l.Trace.refuseHeld(r, l.chain.at, l.chain.held) }

func (l *Linker) refuseShared(r *mention.Rule) {
	l.Trace.refuseHeld(r, l.chain.at, l.chain.shared)
	l.chain.shared = l.chain.shared[:0]
}

func (l *Linker) giveHeld(r *mention.Rule) {
	c := &l.chain
	l.give(c.at, c.held, r)
	c.shared = append(c.shared[:0], c.held...)
}

func (l *Linker) giveShared(r *mention.Rule) { l.give(l.chain.at, l.chain.shared, r) }

// give makes the titles posts of a person.
func (l *Linker) give(person int, held []held, r *mention.Rule) {
	for _, h := range held {
		l.posts = append(l.posts, Post{Person: person, Title: h.title, Seat: h.Seat, Status: h.status, Rule: r})
	}
}

// part ends what the person before shares; behind a comma no body is handed on.
func (l *Linker) part(r *mention.Rule) {
	c := &l.chain
	l.refuseHeld(r)
	l.refuseShared(r)
	if c.gap.joins == byComma {
		c.bodies = c.bodies[:0]
	}
}

// The rules of titles behind a person, for which no other one comes.
var (
	ruleApposition = &mention.Rule{
		ID:     "R-APPOSITION",
		Reason: "Titles behind a name and a comma, with no other name to take them, are its posts.",
		Match:  []string{"王思涵，海州大学教授、博士生导师。 → 王思涵|博士生导师|海州大学"},
	}
	guardServed = &mention.Rule{
		ID:     "R-SERVED",
		Reason: "Where a chain has given titles to a name already, those left over are none of its posts.",
	}
)

// apposition gives the titles that wait at the end of a chain to its last
// person: 王思涵，海州大学旅游学院教授.
func (l *Linker) apposition() {
	c := &l.chain
	switch {
	case c.person < 0:
	case c.person != c.first && len(l.posts) > c.made:
		l.Trace.refuseHeld(guardServed, c.person, c.held)
	default:
		l.give(c.person, c.held, ruleApposition)
	}
}
