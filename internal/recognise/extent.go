package recognise

import (
	"unicode"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// What belongs to a name behind its kind word or before its place, and names that only their neighbours make.

// perRune makes the longer of two readings of a name the better one.
const perRune = 0.2

// add keeps the candidate with what belongs to it behind its kind word, unless a longer one ends there.
func (d *draft) add() {
	c := &d.c
	for i := range extensions {
		if e := reach(d.Input, extensions[i:i+1], d, int(c.Start)); e >= 0 {
			c.End = int32(e)
		}
	}
	d.league()
	if c.Type == entity.School && d.startsWith(int(c.Start), "共青团") {
		c.Type = entity.Org // 共青团海州市第一中学…
	}
	if c.Type == entity.Org && c.Evidence&mention.BareKind == 0 && d.at(int(c.End)-1) == '会' {
		c.Start = int32(d.session(int(c.Start)))
	}
	c.Score += float32(c.Len()) * perRune
	if !rejects(d.Input, longerGuards, d, int(c.Start), int(c.End), c.Type) {
		d.keep(*c)
	}
}

// league makes the branch of a party at a school of it: 民盟|海州大学|第五支部.
func (d *draft) league() {
	c := &d.c
	if c.Type != entity.School {
		return
	}
	s := d.rareTo(int(c.Start), lexicon.League, 0)
	if s < 0 {
		return
	}
	e := int(c.End)
	if d.at(e) == '第' {
		for e++; d.is(e, lexicon.MarkNumeral); e++ {
		}
	}
	e = d.longestAt(e, lexicon.TitleModifier)
	if r := d.at(e - 1); e > int(c.End)+1 && (r == '部' || r == '支') {
		c.Type, c.Rule, c.Start, c.End, c.PlaceEnd = entity.Org, ruleLeague, int32(s), int32(e), int32(s)
	}
}

// longerGuards leave of the names that end with one rune the longest: the others are parts of it.
var longerGuards = []rule[*draft]{
	{"R-PART", func(d *draft) bool {
		longest := d.nameTo(int(d.c.End))
		return longest != nil && longest.Start <= d.c.Start
	}},
}

func (b *bodies) keep(c mention.Candidate) {
	b.out = append(b.out, c)
	b.ending[c.End] = int32(len(b.out))
}

// The longest bracket that belongs to a name, how far behind a school the word for a campus begins, and the longest
// number of a term, in runes.
const (
	mostBracket  = 6
	mostCampus   = 4
	mostNumerals = 5
)

// extensions are asked in this order, each behind the ones before.
var extensions = []way[*draft]{
	{"R-BRACKET", func(d *draft) int {
		s := int(d.c.End) + 1
		if !d.is(s-1, lexicon.MarkBracket) {
			return -1
		}
		e := max(d.longestAt(s, lexicon.Place|lexicon.PlaceShort|lexicon.Country), d.rareAt(s, lexicon.BracketWord), d.campus(s))
		return when(e > 0 && e <= s+mostBracket && d.is(e, lexicon.MarkBracketEnd), e+1)
	}},
	{"R-CAMPUS", func(d *draft) int { return d.campus(int(d.c.End)) }},
	{"R-REGIMENT", func(d *draft) int { // 兵团第五师|八十六团
		n := int(d.c.End)
		if d.at(n-1) != '师' || d.c.Rule.Group() != ruleOrgShort.Group() {
			return -1
		}
		for d.is(n, lexicon.MarkNumeral) || d.at(n) == '第' {
			n++
		}
		return when(n > int(d.c.End) && d.at(n) == '团', n+1)
	}},
}

// campus returns the end of the name of a campus of the school that begins at s: 滨湖|校区; -1 if there is none.
func (d *draft) campus(s int) int {
	const others = lexicon.LeftStop | lexicon.PersonVerb | lexicon.TitleHead | lexicon.SchoolKind
	if d.c.Type == entity.School && unicode.IsUpper(d.at(s)) && (d.at(s+1) == '区' || d.rareAt(s+1, lexicon.Campus) > 0) {
		return max(s+2, d.rareAt(s+1, lexicon.Campus)) // A区, B|校区
	}
	from := s
	if d.rareAt(s, lexicon.Campus) == 0 { // 东区 and 西区 are divisions too
		from = max(s, d.longestAt(s, lexicon.Place|lexicon.PlaceShort))
	}
	for k := from; d.c.Type == entity.School && k <= s+mostCampus; k++ {
		if e := d.rareAt(k, lexicon.Campus); e > 0 && d.boundary(e) {
			return e
		}
		if d.wordAt(k, others) || !d.is(k, lexicon.MarkHan) {
			return -1
		}
	}
	return -1
}

// session returns the start of the 第十四届 that ends at s, or s: the terms of assemblies and councils are part of
// their names.
func (b *bodies) session(s int) int {
	n := b.runTo(s-1, lexicon.MarkNumeral|lexicon.MarkDigit, mostNumerals)
	if n == s-1 || b.at(s-1) != '届' || b.at(n-1) != '第' {
		return s
	}
	return n - 1
}

// listBare takes in the kind words that stand alone in a list of bodies or before what bodies do, and the departments of
// general words in such a list: 宣传部、图书馆、教务处; 由|图书馆|主办; 社会服务处、文学院.
func (b *bodies) listBare() {
	for _, c := range b.bare {
		s, e := int(c.Start), int(c.End)
		before := b.is(s-1, lexicon.MarkList) && b.nameTo(s-1) != nil
		after := b.is(e, lexicon.MarkList) && (b.wordAt(e+1, lexicon.OrgShort|lexicon.OrgBare) || b.listBorder(s-1) && b.bodyAt(e+1))
		before = before && (b.is(e, lexicon.MarkList|lexicon.MarkClause|lexicon.MarkListEnd) || b.isActor(s, e, lexicon.Unit))
		if after || before || b.governs(s, e) || b.isActor(s, e, lexicon.Department) {
			b.draft.c = c
			b.draft.c.Evidence = mention.BareKind
			b.draft.add()
		}
	}
}

// governs: the kind word [s, e) is the government of the place whose party committee stands before it: 市委、|政府.
func (b *bodies) governs(s, e int) bool {
	if b.at(s) != '政' || b.at(s-2) != '委' || !b.row(s, e).Kind.Is(lexicon.Government) {
		return false
	}
	return b.is(s-1, lexicon.MarkList) && b.nameTo(s-1) != nil && b.boundary(e) && b.longestAt(e, lexicon.OrgGeneric) < e+2
}

// bodyAt: a body begins at s.
func (b *bodies) bodyAt(s int) bool {
	for e := s + 2; e < min(s+maxLeft, len(b.ending)); e++ {
		if c := b.nameTo(e); c != nil && int(c.Start) == s {
			return true
		}
	}
	return false
}

// isActor: the department [s, e) is where a report comes from, 来源：档案馆, or what something is held by, 由|图书馆|主办; or the
// unit that a school has one of, behind one of its bodies: 文学院团委、|学生会.
func (b *bodies) isActor(s, e int, f lexicon.Flag) bool {
	k := b.row(s, e).Kind
	if k == nil || !k.Is(f) || k.Is(lexicon.Common) {
		return false
	}
	if f == lexicon.Unit {
		return b.boundary(e)
	}
	if b.is(s-1, lexicon.MarkColon) {
		return b.isRareTo(s-1, lexicon.CreditLabel, 0) && (e == len(b.Runes) || b.at(e) == '\n')
	}
	led := b.at(s-1) == '由' || b.listBorder(s-1) && b.at(s-2) == '办' // 主办、|研究生会|协办
	verb := b.rareAt(e, lexicon.HostVerb)
	return led && verb > 0 && b.at(verb-1) == '办'
}

// pair are two names of which the second fills a bracket behind the first.
type pair struct {
	first, second *mention.Candidate
	runes         []rune // of the text
}

// pairGuards say that the bracket is no part of the name.
var pairGuards = []rule[pair]{
	{"R-TYPE", func(p pair) bool { return p.first.Type != p.second.Type }},
	{"R-GROUP", func(p pair) bool { return p.first.Rule.Group() != p.second.Rule.Group() }},
	{"R-ASIDE", func(p pair) bool { return p.second.Len()*5 < p.first.Len()*3 }},
	{"R-AGAIN", func(p pair) bool { // 香港海州大学（海州大学）, 海州师范大学附属中学（海师大附中）
		return runes.IsSubsequence(p.runes[p.second.Start:p.second.End], p.runes[p.first.Start:p.first.End])
	}},
	{"R-WHOLE", func(p pair) bool {
		return p.second.Rule.Group() == ruleOrgShort.Group() || p.second.Evidence&mention.HasPlace != 0
	}},
}

// joinBrackets makes one name of two where the second fills a bracket behind the first: 文学院（传媒学院）.
func (b *bodies) joinBrackets(from int) {
	for k := range b.out[from:] {
		second := &b.out[from+k]
		open := int(second.Start) - 1
		if !b.is(open, lexicon.MarkBracket) || !b.is(int(second.End), lexicon.MarkBracketEnd) || b.nameTo(open) == nil {
			continue
		}
		p := pair{b.nameTo(open), second, b.Runes}
		whole := *p.first
		whole.End = second.End + 1
		if !rejects(b.Input, pairGuards, p, int(whole.Start), int(whole.End), whole.Type) {
			whole.Score += second.Score
			b.keep(whole)
		}
	}
}
