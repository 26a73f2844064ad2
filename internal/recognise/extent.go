package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// What belongs to a name behind its kind word or before its place, and names that
// only their neighbours make.

// tail is what stands behind the kind word of a name.
type tail struct {
	*bodies
	c   mention.Candidate
	end int // of the name as far as it is read
}

// extensions are asked in this order, each behind the ones before.
var extensions = []way[*tail]{
	{"R-BRACKET", (*tail).bracket},
	{"R-CAMPUS", (*tail).campus},
}

// extend returns the end of a name with what belongs to it.
func (b *bodies) extend(c mention.Candidate) int32 {
	t := &b.tail
	*t = tail{bodies: b, c: c, end: int(c.End)}
	for i := range extensions {
		if e := extensions[i].read(t); e >= 0 {
			t.end = e
			b.in.Trace.Read(int(c.Start), e, extensions[i].id)
		}
	}
	return int32(t.end)
}

// mostBracket is the longest bracket that belongs to a name, in runes.
const mostBracket = 6

func (t *tail) bracket() int {
	s := t.end + 1
	if !t.in.is(t.end, lexicon.MarkBracket) {
		return -1
	}
	e := s
	for e < s+mostBracket && !t.in.is(e, lexicon.MarkBracketEnd) {
		e++
	}
	if !t.in.is(e, lexicon.MarkBracketEnd) {
		return -1
	}
	if t.in.isWord(s, e, lexicon.Place|lexicon.PlaceShort|lexicon.Country) || t.in.rareAt(s, lexicon.BracketWord) == e {
		return e + 1
	}
	return -1
}

// mostCampus is how far behind a school the word for a campus begins, in runes.
const mostCampus = 4

func (t *tail) campus() int {
	if t.c.Type != entity.School {
		return -1
	}
	k := t.end
	if p := t.in.longestAt(k, lexicon.Place|lexicon.PlaceShort); p > 0 {
		k = p
	}
	const others = lexicon.LeftStop | lexicon.PersonVerb | lexicon.TitleHead | lexicon.SchoolKind
	for ; k <= t.end+mostCampus; k++ {
		if e := t.in.rareAt(k, lexicon.Campus); e > 0 && t.in.boundary(e) {
			return e
		}
		if t.in.wordAt(k, others) || !t.in.is(k, lexicon.MarkHan) {
			return -1
		}
	}
	return -1
}

// mostNumerals is the longest number of a term, in runes.
const mostNumerals = 5

// session returns the start of the 第十四届 that ends at s, or s: the terms of
// assemblies and councils are part of their names.
func (b *bodies) session(s int) int {
	if b.in.at(s-1) != '届' {
		return s
	}
	k := s - 2
	for b.in.is(k, lexicon.MarkNumeral) && s-2-k < mostNumerals {
		k--
	}
	if k == s-2 || b.in.at(k) != '第' {
		return s
	}
	return k
}

// listBare takes in the kind words that stand alone in a list of bodies:
// 宣传部、图书馆、教务处.
func (b *bodies) listBare() {
	for _, c := range b.bare {
		s, e := int(c.Start), int(c.End)
		before := b.in.is(s-1, lexicon.MarkList) && b.ended(s-1)
		after := b.in.is(e, lexicon.MarkList) && b.in.wordAt(e+1, lexicon.OrgShort|lexicon.OrgBare)
		if after || before && b.in.is(e, lexicon.MarkList|lexicon.MarkClause|lexicon.MarkListEnd) {
			b.add(c)
		}
	}
}

// pair are two names of which the second fills a bracket behind the first.
type pair struct{ first, second *mention.Candidate }

// pairGuards say that the bracket is no part of the name.
var pairGuards = []rule[pair]{
	{"R-TYPE", func(p pair) bool { return p.first.Type != p.second.Type }},
	{"R-GROUP", func(p pair) bool { return p.first.Rule.Group() != p.second.Rule.Group() }},
	{"R-ASIDE", func(p pair) bool { return p.second.Len()*5 < p.first.Len()*3 }},
}

// joinBrackets makes one name of two where the second fills a bracket behind
// the first: 文学院（传媒学院）.
func (b *bodies) joinBrackets(from int) {
	for k := range b.out[from:] {
		second := &b.out[from+k]
		open := int(second.Start) - 1
		if !b.in.is(open, lexicon.MarkBracket) || !b.in.is(int(second.End), lexicon.MarkBracketEnd) || !b.ended(open) {
			continue
		}
		whole := *b.nameTo(open)
		if rejects(b.in, pairGuards, pair{b.nameTo(open), second}, int(whole.Start), int(second.End)+1, whole.Type) {
			continue
		}
		whole.End = second.End + 1
		whole.Score += second.Score
		b.out = append(b.out, whole)
		b.end[whole.End] = int32(len(b.out))
	}
}
