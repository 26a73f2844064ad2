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
		if b.in.hits.ClassesAt(s)&class == 0 {
			return false
		}
		next := 0
		hits := b.in.hits.StartingAt(s)
		for k := len(hits) - 1; k >= 0 && next == 0; k-- {
			if hits[k].Class&class != 0 && int(hits[k].End) <= e {
				next = int(hits[k].End)
			}
		}
		if next == 0 && b.in.single(s)&class != 0 {
			next = s + 1
		}
		if next == 0 {
			return false
		}
		s = next
	}
	return true
}

// properCore: the runes [s, e) hold a word that no ordinary text has, or begin
// behind a border.
func (b *bodies) properCore(s, e int) bool {
	if b.in.is(e-1, lexicon.MarkStreet) {
		return e-s > 2 // 文昌路学校
	}
	if t := b.in.tokenEnd(s); b.in.tokenStart(s) == s && t > e {
		if tag := b.in.tag(s, t); tag != "" && tag[0] == 'n' {
			return true // the dictionary has the whole name: 同济大学
		}
	}
	for i := s; i < e; i = b.in.tokenEnd(i) {
		t := min(b.in.tokenEnd(i), e)
		switch tag := b.in.tag(i, t); {
		case t-i == 1 && t < e:
		case tag == "":
			return (e-s > 2 || b.in.at(e+1) == '中') && b.bordered(s) || b.listBorder(s-1)
		case tag == "nr", tag == "nz", tag == "nt", tag == "ns", tag == "nrt":
			return true
		}
	}
	return false
}

// bordered: a mark or a word that no name holds stands before s.
func (b *bodies) bordered(s int) bool {
	return b.listBorder(s-1) || b.in.longestTo(s, lexicon.LeftStop, max(0, s-6)) >= 0 || b.endingAt(s) >= 0
}

// listBorder: nothing, a mark or a line break stands at i, so that a name may
// begin behind it.
func (b *bodies) listBorder(i int) bool {
	return b.in.is(i, lexicon.MarkClause|lexicon.MarkList|lexicon.MarkOpening|lexicon.MarkClosing|lexicon.MarkBorder)
}
