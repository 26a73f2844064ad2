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
	guards     []guard[*standing]
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
	if free := first(freeNames, s); guards == nil && free == nil {
		guards = shortNameGuards
	} else if guards == nil && s.in.Trace != nil {
		s.in.Trace.Read(mention.Note{Start: int32(s.start), End: int32(s.end), ID: free.id, Reason: free.reason})
	}
	return rejects(s.in, guards, s, int32(s.start), int32(s.end), s.name.rule.Type)
}

// freeNames say that a name is itself wherever it stands.
var freeNames = []guard[*standing]{
	{"N-FOUR", "A name of four characters is no part of a longer word.", func(s *standing) bool { return s.end-s.start > 3 },
		yes{"海州市第十四中学开学。⟦海州市第十四中学⟧生王思涵获奖。", "海州外语大学开学。⟦外语大学⟧生王思涵获奖。"}, no{"海州农业大学开学。⟦海农大⟧型活动多。"}},
	{"N-THREE", "A person's name of three characters is no part of a longer word.", func(s *standing) bool {
		return s.end-s.start == 3 && s.name.rule.Type == entity.Person
	}, yes{"副校长江一帆主持会议。⟦江一帆⟧船到海州。"}, no{"海州农业大学开学。⟦海农大⟧型活动多。", "校长高峰讲话。⟦高峰⟧期到校。"}},
}

var shortNameGuards = []guard[*standing]{
	{"N-GOES-ON", "A short form goes on as another word: 广大|学生, 大型.", func(s *standing) bool {
		return s.name.made && s.in.is(s.end, lexicon.MarkAfterShort)
	}, yes{"海州大学开学。⟦海大⟧量购买图书。", "海州农业大学开学。⟦海农大⟧型活动多。"}, no{"海州大学开学。⟦海大⟧举办活动。", "吕梁五中开学。⟦五中⟧学生参加。"}},
	{"N-ORDINARY", "A short form is a word of another kind.", func(s *standing) bool {
		tag := s.in.tag(s.start, s.end)
		return s.name.made && tag != "" && !isTag(tag, "n")
	}, yes{"广西大学开学。⟦广大⟧师生参加。"}, no{"海州大学开学。走进⟦海大⟧。", "海州纺织大学开学。走进⟦纺大⟧。", "吕梁一中开学。⟦一中⟧学生参加。"}},
	{"N-CUT-BEFORE", "A word goes on into it.", func(s *standing) bool {
		return !s.in.boundary(s.start) && s.in.tag(s.in.tokenStart(s.start), s.in.tokenEnd(s.start)) != ""
	}, yes{"石楼中学开学。宝⟦石中⟧有裂纹。"}, no{"石楼中学开学。走进⟦石中⟧。", "石楼中学开学。迎⟦石中⟧代表。"}},
	{"N-CUT-AFTER", "A word goes on out of it.", func(s *standing) bool {
		return !s.in.boundary(s.end) && s.in.tag(s.in.tokenStart(s.end-1), s.in.tokenEnd(s.end-1)) != ""
	}, yes{"校长高峰讲话。⟦高峰⟧期到校。"}, no{"校长高峰讲话。会后⟦高峰⟧离开。", "石楼中学开学。⟦石中⟧魂"}},
}

var anaphorGuards = []guard[*standing]{
	{"O-ANAPHOR-CUT", "A kind word that stands for the body begins behind a mark or a word that leads to a name.", func(s *standing) bool { return !s.in.opens(s.start) },
		yes{"江苏省育才教育基金会捐款。多家⟦基金会⟧理事长参加。"}, no{"江苏省育才教育基金会捐款。⟦基金会⟧理事长参加。", "江苏省育才教育基金会捐款。由⟦基金会⟧理事长主持。"}},
	{"O-ANAPHOR-TITLE", "A kind word stands for the body before a title only.", func(s *standing) bool {
		return !s.in.wordAt(s.end, lexicon.TitleHead|lexicon.TitleModifier)
	}, yes{"江苏省育才教育基金会捐款。⟦基金会⟧会议召开。"}, no{"江苏省育才教育基金会捐款。⟦基金会⟧理事长参加。", "江苏省育才教育基金会捐款。⟦基金会⟧副理事长参加。"}},
}

var surnameGuards = []guard[*standing]{
	{"P-SURNAME-TITLE", "A surname alone is a person's only before a title or honorific.", (*standing).untitled,
		yes{"校长葛文远讲话。⟦葛⟧校回答提问。", "校长葛文远讲话。⟦葛⟧副手回答提问。"}, no{"校长葛文远讲话。⟦葛⟧校长回答提问。", "校长葛文远讲话。⟦葛⟧老师回答提问。", "校长葛文远讲话。⟦葛⟧副校长回答提问。"}},
	{"P-SURNAME-FUNCTION", "A surname that is a function word too begins a clause: 也|向|同学们提出 has none.", func(s *standing) bool {
		return s.in.is(s.start, lexicon.MarkFunction) && s.in.is(s.start-1, lexicon.MarkHan)
	}, yes{"校长向思涵讲话。也⟦向⟧同学们提出要求。"}, no{"校长向思涵讲话。⟦向⟧校长回答提问。", "校长葛文远讲话。也请⟦葛⟧校长回答。"}},
	{"P-SURNAME-CUT", "A word goes on into the surname.", func(s *standing) bool { return !s.in.boundary(s.start) && !s.in.opens(s.start) },
		yes{"校长马明讲话。骏⟦马⟧校长"}, no{"校长马明讲话。⟦马⟧校长回答提问。", "校长江一帆讲话。向⟦江⟧校长学习。"}},
}

// untitled: no title or honorific stands behind it.
func (s *standing) untitled() bool {
	if s.in.wordAt(s.end, lexicon.TitleHead|lexicon.Honorific) {
		return false
	}
	return s.in.at(s.end) != '副' || !s.in.wordAt(s.end+1, lexicon.TitleHead)
}
