package recognise

import "github.com/dianming-nlp/dianming/internal/lexicon"

// What stands around the names of bodies and inside them.

// qualified: what stands before makes a bare kind word a class of schools.
func (b *bodies) qualified(kind int) bool {
	if b.in.is(kind-1, lexicon.MarkClass) {
		return true
	}
	s := b.in.longestTo(kind, lexicon.SchoolGeneric, max(0, kind-4))
	return s >= 0 && b.in.boundary(s)
}

// generic reports whether the runes [s, e) are nothing but words of a class
// that makes a kind word general: 市直 民办.
func (b *bodies) generic(s, e int, class lexicon.Class) bool {
	for s < e {
		next := b.in.longestIn(s, e, class)
		if next == 0 {
			return false
		}
		s = next
	}
	return true
}

// proper: what stands before the kind word is a name and no ordinary words.
func (d *draft) proper() bool {
	if d.in.is(d.head-1, lexicon.MarkStreet) && d.head-d.left.start <= 2 {
		return false
	}
	return reads(d.in, properNames, d, d.left.start, d.head)
}

// properNames say that what stands before a kind word is a name; one that holds
// is enough.
var properNames = []rule[*draft]{
	{"N-STREET", func(d *draft) bool { return d.in.is(d.head-1, lexicon.MarkStreet) }},
	{"N-WHOLE", func(d *draft) bool {
		s, t := d.left.start, d.in.tokenEnd(d.left.start)
		return t > d.head && d.in.tokenStart(s) == s && isTag(d.in.tag(s, t), "n")
	}},
	{"N-NEW", func(d *draft) bool {
		tag, found := d.tellingWord()
		return found && tag == "" && d.newBehindBorder()
	}},
	{"N-PROPER", func(d *draft) bool {
		tag, _ := d.tellingWord()
		return isTag(tag, "n")
	}},
}

// tellingWord returns the first word before the kind word that tells a name: one
// that the dictionary lacks or has as a name. A single rune tells only at the end.
func (d *draft) tellingWord() (tag string, found bool) {
	for i, t := range d.in.pieces(d.left.start, d.head) {
		if t-i == 1 && t < d.head {
			continue
		}
		tag := d.in.tag(i, t)
		if proper := isTag(tag, "n") && isTag(tag[1:], "rzts"); tag == "" || proper {
			return tag, true
		}
	}
	return "", false
}

// newBehindBorder: a short core is a name only directly behind a mark, unless 高中
// or 初中 follows.
func (d *draft) newBehindBorder() bool {
	s := d.left.start
	long := d.head-s > 2 || d.in.at(d.head+1) == '中'
	return d.listBorder(s-1) || long && d.bordered(s)
}

// bordered: a mark or a word that no name holds stands before s.
func (b *bodies) bordered(s int) bool {
	return b.listBorder(s-1) || b.in.wordTo(s, lexicon.LeftStop, max(0, s-6)) || b.ended(s)
}

// listBorder: nothing, a mark or a line break stands at i, so that a name may
// begin behind it.
func (b *bodies) listBorder(i int) bool {
	return b.in.is(i, lexicon.MarkClause|lexicon.MarkList|lexicon.MarkOpening|lexicon.MarkClosing|lexicon.MarkBorder)
}
