package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// longestBrand is how long a name without a kind word is at most, in runes: 云帆未来.
const longestBrand = 6

// brandForm is of the name of a body that no kind word tells, but its place: 云帆未来|总裁|李明哲.
var brandForm = knownForm{orgRule("O-BRAND"), "A", traitAnyName, nil, []rule[*standing]{
	{"O-BRAND-CUT", func(s *standing) bool { return s.inWord(s.start) || s.inWord(s.end) }},
}}

// brands learns the names that end before the head of a company and its person, or before 与 and a body that does
// something together with theirs.
func (k *known) brands(chosen []mention.Candidate) {
	for i := range chosen {
		c, last, s := &chosen[i], &chosen[max(i-1, 0)], &k.standing
		k.begun(c)
		*s = standing{known: k, end: int(c.Start)}
		for c.Type == entity.Person && s.at(s.end-1) == ' ' {
			s.end--
		}
		switch {
		case c.Type == entity.Count:
			k.counted(c)
			continue
		case c.Type == entity.Person:
			s.end = s.beforeHeads()
			if last.Type == entity.Title && last.End == c.Start { // 产品总监
				s.end = min(s.end, int(last.Start))
			}
		case c.IsBody() && s.is(s.end-1, lexicon.MarkJoins) && s.rareAt(int(c.End), lexicon.HostVerb) > 0:
			s.end--
		default:
			continue
		}
		if s.brand(); s.end > 0 {
			k.keepBrand(s, onceGuards)
		}
	}
}

// brand reads the name that ends at s.end.
func (s *standing) brand() {
	s.start = s.end
	for s.start > 0 && s.end-s.start <= longestBrand && !reads(s.Input, brandBorders, s, s.start, s.end) {
		s.start = s.tokenStart(s.start - 1)
	}
}

// keepBrand learns the name, unless a guard of all brands or one of these speaks against it.
func (k *known) keepBrand(s *standing, guards []rule[*standing]) {
	if rejects(k.Input, brandGuards, s, s.start, s.end, entity.Org) || rejects(k.Input, guards, s, s.start, s.end, entity.Org) {
		return
	}
	k.runes = append(k.runes, k.Runes[s.start:s.end]...)
	k.keep(&brandForm, int32(s.start), s.end-s.start)
}

// mostCounted is how many companies of a list are read before their number, mostAdjectives how many runes may stand
// between it and the word for them: 两家|上市|公司.
const mostCounted, mostAdjectives = 8, 4

// mostListed is the longest rest of a list of companies behind the first, in runes.
const mostListed = 40

// counted learns the names of a list of companies that says how many they are: 云帆科技、远航物流等20余家|企业.
func (k *known) counted(c *mention.Candidate) {
	if s := int(c.Start); k.at(int(c.End)-1) == '家' && k.firm(int(c.End)) {
		k.firms(s - some(uint32(k.marksAt(s-1)&lexicon.MarkListEnd)))
	}
}

// begun learns the names of a list of companies that begins with the body c: 海康威视、云帆科技等|企业.
func (k *known) begun(c *mention.Candidate) {
	e := int(c.End)
	if c.Type != entity.Org || !k.is(e, lexicon.MarkList) {
		return
	}
	for e < int(c.End)+mostListed && k.is(e, lexicon.MarkHan|lexicon.MarkList) && !(k.at(e) == '等' && k.boundary(e)) {
		e++
	}
	if k.at(e) == '等' && k.firm(e+1) {
		k.firms(e)
	}
}

// firm: a word for companies stands at e or behind what says which.
func (k *known) firm(e int) bool {
	most := e + mostAdjectives
	for e < most && k.is(e, lexicon.MarkHan) && k.rareAt(e, lexicon.Firm) == 0 {
		e++
	}
	return k.rareAt(e, lexicon.Firm) > 0
}

// firms learns the items of the list that ends at e.
func (k *known) firms(e int) {
	s := &k.standing
	*s = standing{known: k, end: e}
	for range mostCounted {
		s.brand()
		k.keepBrand(s, countedGuards)
		if !s.is(s.start-1, lexicon.MarkList|lexicon.MarkJoins) {
			return
		}
		s.end = s.start - 1
	}
}

// beforeHeads returns where the heads of a company before s.end begin, 创始人、总裁; -1 if there are none.
func (s *standing) beforeHeads() int {
	e := -1
	for p := s.rareTo(s.end, lexicon.CompanyHead, 0); p >= 0; p = s.rareTo(e-1, lexicon.CompanyHead, 0) {
		if e = p; !s.is(e-1, lexicon.MarkList) && s.at(e-1) != '兼' {
			break
		}
	}
	return e - some(uint32(s.marksAt(e-1)&lexicon.MarkClosing))
}

// brandBorders say that a name begins behind what ends at its start.
var brandBorders = []rule[*standing]{
	{"O-BRAND-MARK", func(s *standing) bool {
		return s.listBorder(s.start-1) || s.blocked[s.start-1] || s.is(s.start-1, lexicon.MarkLeads|lexicon.MarkLast)
	}},
	{"O-BRAND-LEAD", func(s *standing) bool {
		const leads = lexicon.PersonRole | lexicon.LeftNoun | lexicon.Honorific | lexicon.TitleHead
		const verbs = lexicon.CallingVerb | lexicon.AppointingVerb | lexicon.PostVerb
		word := s.tokenStart(s.start - 1)
		verb := isTag(s.tagAt(word), "v") && s.wordTo(s.start, lexicon.LeftStop, word) // 走进|云帆未来, not 一起|作业
		lead := s.longestTo(s.start, leads, word)
		return verb || lead >= 0 && s.start-lead > 1 || s.isRareTo(s.start, verbs, 0) // not 云|图|教育
	}},
}

// brandGuards are asked of all brands.
var brandGuards = []rule[*standing]{
	{"O-BRAND-LENGTH", func(s *standing) bool { return s.end-s.start < 2 || s.end-s.start > longestBrand }},
	{"O-BRAND-BODY", func(s *standing) bool { return s.used[s.start] != 0 || s.used[s.end-1] != 0 }},
	{"O-BRAND-PRESS", func(s *standing) bool { return s.startsWith(s.end, "记者") && !s.medium() }},
	{"O-BRAND-KIND", func(s *standing) bool {
		const kinds, places = lexicon.OrgKind | lexicon.OrgBare | lexicon.SchoolKind, lexicon.Place | lexicon.PlaceShort | lexicon.Country
		general := s.wordAt(s.start, kinds|lexicon.OrgGeneric|lexicon.SchoolGeneric)
		local := s.wordAt(s.start, places) || s.wordTo(s.end, kinds, s.start) || s.is(s.end-1, lexicon.MarkPlace)
		return general || local && !s.medium()
	}},
	{"O-BRAND-WORD", func(s *standing) bool { return s.tag(s.start, s.end) != "" && !s.tells() }},
}

// onceGuards are asked of what stands beside one word for a company or its head.
var onceGuards = []rule[*standing]{
	{"O-BRAND-ONCE", func(s *standing) bool {
		word := s.Runes[s.start:s.end]
		rest := s.Runes[runes.IndexRunes(s.Runes, word)+len(word):]
		return (s.is(s.end, lexicon.MarkJoins) || !s.tells()) && runes.IndexRunes(rest, word) < 0
	}},
}

// countedGuards are asked of what stands in a list of companies.
var countedGuards = []rule[*standing]{
	{"O-COUNTED-SPHERE", func(s *standing) bool {
		for i, t := range s.pieces(s.start, s.end) {
			if !s.isWord(i, t, lexicon.Field|lexicon.OrgGeneric) && s.tag(i, t) != "n" {
				return false
			}
		}
		return true
	}},
}

// tells: the run is of a medium, or a word in it is none of the dictionary or is a name there.
func (s *standing) tells() bool {
	for i, t := range s.pieces(s.start, s.end) {
		if tag := s.tag(i, t); t-i > 1 && (tag == "" || tag == "nz" || tag == "nt") {
			return true
		}
	}
	return s.medium()
}

// medium: the run ends like the names of media, and not like spheres do: 云帆在线.
func (s *standing) medium() bool {
	return s.isRareTo(s.end, lexicon.Medium, s.start+1) && !s.wordTo(s.end, lexicon.OrgGeneric, s.start)
}
