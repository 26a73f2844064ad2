package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// known is the second look at a text: a name that was found once with strong
// evidence is found everywhere in it, also without context.
type known struct {
	names   []knownName
	first   [slots]int32 // 1 + the first name by a hash of its first rune; most runes begin none
	last    [slots]int32 // 1 + the last one
	at      []bool       // runes that the first look used
	edge    []bool       // a chosen person begins or ends at a rune
	members []rune
	look    []int32 // of find: the runes that may begin a name
	used    []int32 // slots that are not empty

	full fullName

	standing standing // where a name is looked at
}

// slots is how many chains of names there are, by the lowest bits of the first rune.
const slots = 4096

type knownName struct {
	start, end int32 // where the text has it, or in members if made
	next       int32 // 1 + the next name of the same slot
	made       bool
	rule       *mention.Rule
	guards     []rule[*standing]
}

// Known returns further candidates for the names among chosen, the entities of
// the first look in text order. It appends to dst.
func (r *Recogniser) Known(dst, chosen []mention.Candidate) []mention.Candidate {
	k := &r.known
	k.reset(len(r.in.Runes))
	for i := range chosen {
		c := &chosen[i]
		for j := c.Start; j < c.End; j++ {
			k.at[j] = true
		}
		if c.Type == entity.Person || c.IsBody() {
			k.learnFrom(&r.in, c)
		}
	}
	dst = r.listed(dst, chosen)
	k.repeated(&r.in, dst)
	return k.find(&r.in, dst)
}

// repeated raises the person candidates whose name the text has elsewhere too:
// 吴越 beside 吴越致 is the right reading where 吴越 stands alone.
func (k *known) repeated(in *Input, candidates []mention.Candidate) {
	for i := range candidates {
		c := &candidates[i]
		if c.Rule != rulePersonHanzi {
			continue
		}
		for n := k.first[in.Runes[c.Start]%slots]; n != 0; n = k.names[n-1].next {
			name := &k.names[n-1]
			if name.rule.Type == entity.Person && name.start != c.Start && slices.Equal(k.runes(in, name), in.Runes[c.Start:c.End]) {
				c.Score += 2
				c.Evidence |= mention.KnownInDocument
				break
			}
		}
	}
}

func (k *known) reset(n int) {
	for _, slot := range k.used {
		k.first[slot] = 0
	}
	k.used = k.used[:0]
	k.names = k.names[:0]
	k.members = k.members[:0]
	k.at = resize(k.at, n+1)
	clear(k.at)
}

func (k *known) runes(in *Input, n *knownName) []rune {
	if n.made {
		return k.members[n.start:n.end]
	}
	return in.Runes[n.start:n.end]
}

func (k *known) learn(in *Input, n knownName) {
	word := k.runes(in, &n)
	slot := word[0] % slots
	for i := k.first[slot]; i != 0; i = k.names[i-1].next {
		if slices.Equal(k.runes(in, &k.names[i-1]), word) {
			return
		}
	}
	k.names = append(k.names, n)
	at := int32(len(k.names))
	if k.first[slot] == 0 {
		k.first[slot] = at
		k.used = append(k.used, slot)
	} else {
		k.names[k.last[slot]-1].next = at
	}
	k.last[slot] = at
}

// find looks for the names at every free place of the text.
func (k *known) find(in *Input, dst []mention.Candidate) []mention.Candidate {
	k.look = resize(k.look, len(in.Runes)+1)
	look, count := k.look, 0
	for i, r := range in.Runes {
		look[count] = int32(i)
		count += some(uint32(k.first[uint32(r)%slots]))
	}
	for _, at := range look[:count] {
		for n := k.first[uint32(in.Runes[at])%slots]; n != 0; n = k.names[n-1].next {
			name := &k.names[n-1]
			word := k.runes(in, name)
			e := int(at) + len(word)
			if e > len(in.Runes) || !slices.Equal(in.Runes[at:e], word) || k.at[at] || k.at[e-1] {
				continue
			}
			k.standing = standing{in, name, int(at), e}
			if !k.standing.rejected() {
				c := candidate(name.rule, int(at), e, 4+float32(len(word)))
				c.Head, c.Evidence = c.End-1, mention.KnownInDocument
				dst = append(dst, c)
			}
		}
	}
	return dst
}

// standing is a place of the text where a known name stands.
type standing struct {
	in         *Input
	name       *knownName
	start, end int
}

// rejected asks the guards of the name's form. A form without guards of its own
// is a short name, or free.
func (s *standing) rejected() bool {
	guards := s.name.guards
	if guards == nil && !reads(s.in, freeNames, s, s.start, s.end) {
		guards = shortNameGuards
	}
	return rejects(s.in, guards, s, s.start, s.end, s.name.rule.Type)
}

// freeNames say that a name is itself wherever it stands.
var freeNames = []rule[*standing]{
	{"N-FOUR", func(s *standing) bool { return s.end-s.start > 3 }},
	{"N-THREE", func(s *standing) bool { return s.end-s.start == 3 && s.name.rule.Type == entity.Person }},
}

var shortNameGuards = []rule[*standing]{
	{"N-GOES-ON", func(s *standing) bool { return s.name.made && s.in.is(s.end, lexicon.MarkAfterShort) }},
	{"N-ORDINARY", func(s *standing) bool {
		tag := s.in.tag(s.start, s.end)
		return s.name.made && tag != "" && !isTag(tag, "n")
	}},
	{"N-CUT-BEFORE", func(s *standing) bool {
		return !s.in.boundary(s.start) && s.in.tag(s.in.tokenStart(s.start), s.in.tokenEnd(s.start)) != ""
	}},
	{"N-CUT-AFTER", func(s *standing) bool {
		return !s.in.boundary(s.end) && s.in.tag(s.in.tokenStart(s.end-1), s.in.tokenEnd(s.end-1)) != ""
	}},
}

var anaphorGuards = []rule[*standing]{
	{"O-ANAPHOR-CUT", func(s *standing) bool { return !s.in.opens(s.start) }},
	{"O-ANAPHOR-TITLE", func(s *standing) bool { return !s.in.wordAt(s.end, lexicon.TitleHead|lexicon.TitleModifier) }},
}

var surnameGuards = []rule[*standing]{
	{"P-SURNAME-TITLE", func(s *standing) bool {
		if s.in.wordAt(s.end, lexicon.TitleHead|lexicon.Honorific) {
			return false
		}
		return s.in.at(s.end) != '副' || !s.in.wordAt(s.end+1, lexicon.TitleHead)
	}},
	{"P-SURNAME-FUNCTION", func(s *standing) bool {
		return s.in.is(s.start, lexicon.MarkFunction) && s.in.is(s.start-1, lexicon.MarkHan)
	}},
	{"P-SURNAME-CUT", func(s *standing) bool { return !s.in.boundary(s.start) && !s.in.opens(s.start) }},
}
