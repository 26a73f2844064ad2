package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// known is the second look at a text: a name that was found once with strong evidence is found everywhere in it, also
// without context.
type known struct {
	*Input
	names  []knownName
	runes  []rune       // of the names
	first  [slots]int32 // 1 + the last name by a hash of its first rune; most runes begin none
	starts [slots]uint8 // 1 where first has a name
	used   []uint8      // 1 for the runes that the first look used
	edge   []bool       // a person begins or ends at a rune
	forms  [8]formTable // knownForms by the type of the entity

	full     fullName // of which forms are learnt
	unit     []rune   // that stands behind each of them
	standing standing // where a name is looked at
}

// slots is how many chains of names there are, by the lowest bits of the first rune.
const slots = 2048

type knownName struct {
	form       *knownForm
	of         int32 // where the entity starts of whose name it is a form
	start, end int32 // in known.runes
	next       int32 // 1 + the next name of the same slot
}

// Known returns further candidates for the names among chosen, the entities of the first look in text order. It
// appends to dst.
func (r *Recogniser) Known(dst, chosen []mention.Candidate) []mention.Candidate {
	k, n := &r.known, len(r.in.Runes)
	k.Input, k.names, k.runes, k.first, k.starts = &r.in, k.names[:0], k.runes[:0], [slots]int32{}, [slots]uint8{}
	if k.forms[entity.Person].forms == nil {
		for i := range knownForms {
			f := &knownForms[i]
			k.forms[f.rule.Type].add(f)
		}
	}
	k.used, k.edge = resize(k.used, n+1), resize(k.edge, n+2)
	clear(k.used)
	clear(k.edge)
	for i := range chosen {
		c := &chosen[i]
		for j := c.Start; j < c.End; j++ {
			k.used[j] = 1
		}
		if c.Type == entity.Person {
			k.edge[c.Start], k.edge[c.End] = true, true
		}
		if c.Type == entity.Person || c.IsBody() {
			k.learnFrom(c)
		}
	}
	k.brands(chosen)
	dst = k.listed(dst, r.persons.weak)
	for i := range dst { // 吴越 beside 吴越致 is the right reading where 吴越 stands alone
		c := &dst[i]
		if c.Rule != rulePersonHanzi {
			continue
		}
		if n := k.name(r.in.Runes[c.Start:c.End]); n != nil && n.form.rule.Type == entity.Person && n.of != c.Start {
			c.Score += 2
			c.Evidence |= mention.KnownInDocument
		}
	}
	return k.find(dst)
}

// name returns the known name that is word, nil if there is none.
func (k *known) name(word []rune) *knownName {
	for i := k.first[uint32(word[0])%slots]; i != 0; i = k.names[i-1].next {
		if n := &k.names[i-1]; slices.Equal(k.runes[n.start:n.end], word) {
			return n
		}
	}
	return nil
}

// find looks for the names at every free place of the text.
func (k *known) find(dst []mention.Candidate) []mention.Candidate {
	text := k.Runes
	for _, i := range k.free() {
		at := int(i)
		for n := k.first[uint32(text[at])%slots]; n != 0; n = k.names[n-1].next {
			name := &k.names[n-1]
			word := k.runes[name.start:name.end]
			end := at + len(word)
			if !runes.HasRunesAt(text, at, word) || k.used[end-1] != 0 || k.rejects(name, at, end) {
				continue
			}
			c := candidate(name.form.rule, at, end, 4+float32(len(word)))
			c.Head, c.Evidence = c.End-1, mention.KnownInDocument
			dst = append(dst, c)
		}
	}
	return dst
}

// free returns the free places where the first rune of a name may stand, found without a branch for each.
func (k *known) free() []int32 {
	look, count, used, starts := k.look, 0, k.used, &k.starts
	for i, r := range k.Runes[:len(used)-1] {
		look[count] = int32(i)
		count += int(starts[uint32(r)%slots] &^ used[i])
	}
	return look[:count]
}

// standing is a place of the text where a known name stands, or what may be one in a list.
type standing struct {
	*known
	name       *knownName
	start, end int
	score      float32 // of what may be one
}

// rejects asks the guards of the name's form. A form without guards of its own is a short name, or free.
func (k *known) rejects(name *knownName, start, end int) bool {
	s, guards := &k.standing, name.form.guards
	*s = standing{known: k, name: name, start: start, end: end}
	if guards == nil && !reads(k.Input, freeNames, s, start, end) {
		guards = shortNameGuards
	}
	return rejects(k.Input, guards, s, start, end, name.form.rule.Type)
}

// freeNames say that a name is itself wherever it stands.
var freeNames = []rule[*standing]{
	{"N-FOUR", func(s *standing) bool { return s.end-s.start > 3 }},
	{"N-THREE", func(s *standing) bool { return s.end-s.start == 3 && s.name.form.rule.Type == entity.Person }},
}

var shortNameGuards = []rule[*standing]{
	{"N-GOES-ON", func(s *standing) bool {
		numbered := s.is(s.end-2, lexicon.MarkNumeral) && s.boundary(s.end) && s.at(s.end+1) != '生' // 三中|学子
		return s.name.form.made() && s.is(s.end, lexicon.MarkAfterShort) && !numbered
	}},
	{"N-ORDINARY", func(s *standing) bool {
		tag := s.tag(s.start, s.end)
		return s.name.form.made() && tag != "" && !isTag(tag, "n")
	}},
	{"N-CUT-BEFORE", func(s *standing) bool { return s.inWord(s.start) }},
	{"N-CUT-AFTER", func(s *standing) bool { return !s.boundary(s.end) && s.tagAt(s.end-1) != "" }},
}

var bareNumberGuards = []rule[*standing]{
	{"S-BARE-CUT", func(s *standing) bool {
		led := s.opens(s.start) || s.wordTo(s.start, lexicon.LeftStop, 0)
		return !led || s.inWord(s.start) || s.inWord(s.end)
	}},
}

var announcedGuards = []rule[*standing]{
	{"N-SAID-CUT", func(s *standing) bool { return s.end-s.start < 4 && s.inWord(s.start) || s.inWord(s.end) }},
}

var anaphorGuards = []rule[*standing]{
	{"O-ANAPHOR-CUT", func(s *standing) bool { return !s.opens(s.start) }},
	{"O-ANAPHOR-TITLE", func(s *standing) bool { return !s.wordAt(s.end, lexicon.TitleHead|lexicon.TitleModifier) }},
}

var surnameGuards = []rule[*standing]{
	{"P-SURNAME-TITLE", func(s *standing) bool {
		deputy := s.at(s.end) == '副' && s.wordAt(s.end+1, lexicon.TitleHead)
		return !deputy && !s.wordAt(s.end, lexicon.TitleHead|lexicon.Honorific)
	}},
	{"P-SURNAME-FUNCTION", func(s *standing) bool { return s.is(s.start, lexicon.MarkFunction) && s.is(s.start-1, lexicon.MarkHan) }},
	{"P-SURNAME-POST", func(s *standing) bool { return s.rareAt(s.start, lexicon.PostVerb) == s.end }},
	{"P-SURNAME-CUT", func(s *standing) bool { return !s.boundary(s.start) && !s.opens(s.start) }},
}

// listed adds the weak person candidates that stand in a list with a name that was chosen: 朱文、王远、朱文轩.
func (k *known) listed(dst, weak []mention.Candidate) []mention.Candidate {
	for range 3 { // a list is reached from its sure members outwards
		for i := range weak {
			c, s := &weak[i], &k.standing
			*s = standing{known: k, start: int(c.Start), end: int(c.End), score: c.Score}
			within := k.used[c.Start] != 0 && !k.edge[c.Start] && k.edge[c.End] // 石|金奇 where 石金奇 was chosen
			if c.Evidence&mention.InList != 0 || within || !reads(k.Input, listSides, s, s.start, s.end) || s.doubtful() {
				continue
			}
			c.Score = personThreshold + 0.5
			if !s.is(s.end, lexicon.MarkHan) {
				c.Score++ // it fills its item
			}
			c.Evidence |= mention.InList
			k.edge[c.Start], k.edge[c.End] = true, true
			dst = append(dst, *c)
		}
	}
	return dst
}

var listSides = []rule[*standing]{
	{"P-JOINED-BEFORE", func(s *standing) bool {
		short := s.is(s.end, lexicon.MarkHan) && s.is(s.end+1, lexicon.MarkList) // 林静|怡、
		return !short && s.joins(s.start-1) && s.edge[s.itemTo(s.start-1)] && s.boundary(s.end)
	}},
	{"P-JOINED-AFTER", func(s *standing) bool {
		i := s.itemFrom(s.end)
		return (s.joins(i) || s.at(i) == '和') && s.edge[i+1] && s.boundary(s.start)
	}},
}

// joins: a list goes on at i. A blank parts the cells of a row as well, so that it joins only what may be a name by
// itself.
func (s *standing) joins(i int) bool {
	return s.is(i, lexicon.MarkList) || s.at(i) == ' ' && s.score >= weakThreshold
}

// doubtful: the characters are ordinary words, and no two names that are sure stand next to them.
func (s *standing) doubtful() bool {
	const kinds = lexicon.SchoolKind | lexicon.OrgKind | lexicon.OrgKindWeak | lexicon.TitleHead
	switch {
	case s.score >= weakThreshold:
		return false
	case s.wordTo(s.end, kinds, s.start):
		return true
	}
	sure := 0
	for i := s.itemTo(s.start - 1); i > 0 && s.edge[i] && sure < 2; sure++ {
		i = s.itemTo(s.nextEdge(i, -1) - 1)
	}
	for i := s.itemFrom(s.end) + 1; i < len(s.Runes) && s.edge[i] && sure < 2; sure++ {
		i = s.itemFrom(s.nextEdge(i, 1)) + 1
	}
	return sure < 2
}

// nextEdge returns where the name ends or begins, to the side of step, whose other side is i.
func (s *standing) nextEdge(i, step int) int {
	for range longestRun {
		if i += step; i <= 0 || i >= len(s.Runes) || s.edge[i] {
			break
		}
	}
	return min(max(i, 0), len(s.Runes))
}

// longestNote is how long a bracket behind a name in a list is at most, in runes.
const longestNote = 30

// itemTo returns where the name before the list mark at i ends: before the bracket behind it, if there is one.
// itemFrom returns where the list mark behind a name that ends at i stands.
func (s *Input) itemTo(i int) int {
	if s.is(i-1, lexicon.MarkBracketEnd) {
		for k := i - 2; k > max(0, i-longestNote); k-- {
			if s.is(k, lexicon.MarkBracket) {
				return k
			}
		}
	}
	return i
}

func (s *standing) itemFrom(i int) int {
	if s.is(i, lexicon.MarkBracket) {
		for k := i + 1; k < min(len(s.Runes)-1, i+longestNote); k++ {
			if s.is(k, lexicon.MarkBracketEnd) {
				return k + 1
			}
		}
	}
	return i
}
