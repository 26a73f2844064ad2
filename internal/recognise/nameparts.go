package recognise

import (
	"unicode"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// The parts of a body's name by which the text calls it again.

// leastPart is how long a part is at least that names the body by itself, longestFirm how long the brand of a company
// is at most, mostQuoted how much of a quotation that begins with it is read, in runes.
const (
	leastPart   = 4
	longestFirm = 4
	mostQuoted  = 8
)

// readWords finds the words before the kind of a body's name, the level of its place, its last rune, and the capitals
// before a bracket that it fills: DAAD（德意志学术交流中心）.
func (n *fullName) readWords(head int) {
	last := n.tokenStart(max(n.core, head-1))
	before := n.tokenStart(max(n.core, last-1))
	n.set('Q', before, last)
	n.set('R', last, head)
	n.set('Y', n.end-1, n.end)
	if n.Type == entity.Org {
		n.set('V', n.end-3, n.end-2)
	}
	n.set('L', 0, 0)
	if p := int(n.PlaceEnd); p > n.start && n.is(p-1, lexicon.MarkLevel) {
		n.set('L', p-1, p)
	}
	s := n.start - 1
	for n.is(n.start-1, lexicon.MarkBracket) && unicode.IsUpper(n.at(s-1)) {
		s--
	}
	n.set('T', s, n.start-1)
}

// institute: research institutes are called by the first characters of their words: 煤炭|化学|研究所 is 煤化所.
func (n *fullName) institute() bool { return n.twoWords() && n.worded() }

// worded: a word stands before the kind of a research institute.
func (n *fullName) worded() bool {
	return n.length('R') > 1 && (n.ends("研究所") || n.ends("研究院"))
}

// society: associations are called by them, too: 青年|美术家|协会 is 青美协.
func (n *fullName) society() bool { return n.twoWords() && n.length('R') > 1 && n.ends("协会") }

// twoWords: two words of the name's own stand before its kind.
func (n *fullName) twoWords() bool { return n.core <= n.parts['Q'-'A'][0] && n.length('Q') > 0 }

// studies: a society for the study of something has a word before its kind, of which its short form keeps the first
// character: 陶研会.
func (n *fullName) studies() bool { return n.ends("研究会") && n.length('O') > 4 }

// numbered: a number stands behind the place or parent: 第二人民医院.
func (n *fullName) numbered() bool {
	from, to := n.part('N')
	return n.at(from-1) == '第' && to > from && n.runTo(to, lexicon.MarkNumeral, to-from) == from
}

// team: the kind of the name is a team or society, which the text calls again by it alone: 实践团.
func (n *fullName) team() bool {
	r := n.at(n.end - 1)
	return n.end-max(int(n.Head), int(n.UnitStart)) > 2 && (r == '团' || r == '队' || r == '社')
}

// group: so it is with the kinds of groups and committees: 领导小组.
func (n *fullName) group() bool { return n.team() || n.end-int(n.Head) > 2 && n.ofKind(lexicon.Again) }

// capitals: several capitals stand before the bracket that the name fills.
func (n *fullName) capitals() bool {
	s, e := n.part('T')
	return e-s > 1 && n.is(n.end, lexicon.MarkBracketEnd)
}

// teamGuards are asked of a kind word that stands for a team.
var teamGuards = []rule[*standing]{
	{"O-TEAM-CUT", func(s *standing) bool { return s.end-s.start < 3 || !s.opens(s.start) || s.inWord(s.end) }},
}

// ofFirm: the name is of a company, which is called by its brand: 海州|衡微|传感技术|有限公司.
func (n *fullName) ofFirm() bool {
	const parts = mention.HasPlace | mention.HasCore | mention.HasParent
	named := n.IsBody() && n.Evidence&parts != 0 && n.Head-n.PlaceEnd > 1
	return named && n.ofKind(lexicon.Company)
}

// ofKind: the flag holds for the kind word with which the name ends.
func (n *fullName) ofKind(f lexicon.Flag) bool {
	k := n.row(int(n.Head), int(n.End)).Kind
	return k != nil && k.Is(f)
}

// readFirm finds the parts of a company's name.
func (n *fullName) readFirm(head int) {
	if !n.firm {
		return
	}
	e := n.core
	for e < head && n.is(e, lexicon.MarkHan) {
		e++
	}
	for t := n.longestTo(e, lexicon.OrgKind, n.core+2); t >= 0; t = n.longestTo(e, lexicon.OrgKind, n.core+2) {
		e = t // 集团|有限公司
	}
	brand, last := n.core, e
	for i, t := range n.pieces(n.core, e) {
		known := t-i > 1 && (n.isWord(i, t, lexicon.Field) || n.tag(i, t) != "" && !properTag(n.tag(i, t)))
		if known && i-n.core > 1 || t-n.core > longestFirm {
			break
		}
		brand = t
	}
	if t := max(n.tokenStart(max(e-1, n.core)), n.longestTo(e, lexicon.Field, brand)); e-t > 1 && t > brand {
		last = t
	}
	next := max(n.tokenEnd(brand), n.longestAt(brand, lexicon.Field))
	n.set('D', n.core, brand) // the brand
	n.set('E', n.core, e)     // the core
	n.set('F', n.start, e)    // the place and the core
	n.set('G', last, e)       // the last word of the core
	n.set('I', brand, next)   // the word behind the brand
	n.set('J', 0, 0)          // a brand of three whose last rune the segmenter joins to the word behind: 小青|桔教
	if brand-n.core == longestFirm && !n.boundary(n.core+3) && n.tagAt(n.core+2) == "" {
		n.set('J', n.core, n.core+3)
	}
}

// placed: a company has its place before its brand.
func (n *fullName) placed() bool { return n.firm && n.start < n.core }

// branded: the brand is a name that the dictionary lacks.
func (n *fullName) branded() bool {
	if !n.firm {
		return false
	}
	s, e := n.part('D')
	if tag := n.tag(s, e); tag != "" || n.wordAt(s, lexicon.Place|lexicon.PlaceShort) {
		return properTag(tag) && tag != "ns"
	}
	single := false
	for i, t := range n.pieces(s, e) {
		if t-i > 1 && n.tag(i, t) == "" || t-i == 1 && single {
			return true
		}
		single = t-i == 1
	}
	return false
}

// callsItself: the core is long enough to name a company without its kind, and is no place or sphere: 星云|信息|公司.
func (n *fullName) callsItself() bool {
	const others = lexicon.Place | lexicon.PlaceShort | lexicon.Country | lexicon.Field | lexicon.OrgGeneric
	return n.firm && n.length('E') >= leastPart && !n.wordAt(n.parts['E'-'A'][0], others)
}

// bodyPartGuards are asked of a part that names the body by itself.
var bodyPartGuards = []rule[*standing]{
	{"O-PART-CUT", func(s *standing) bool {
		behind := s.opens(s.start) || s.wordTo(s.start, lexicon.LeftStop, max(0, s.start-4))
		return !behind || s.inWord(s.start) || s.inWord(s.end)
	}},
}

// firmGuards are asked of the short name of a company.
var firmGuards = []rule[*standing]{
	{"O-FIRM-CUT", func(s *standing) bool { return s.inWord(s.start) || s.inWord(s.end) }},
	{"O-FIRM-QUOTED", func(s *standing) bool {
		e := s.end
		for e-s.end < mostQuoted && !s.is(e, lexicon.MarkClosing|lexicon.MarkSentence) {
			e++
		}
		return s.is(s.start-1, lexicon.MarkOpening) && e > s.end && s.is(e, lexicon.MarkClosing) // “云帆|订单班”
	}},
	{"O-FIRM-NUMBER", func(s *standing) bool {
		e := s.end
		for e-s.end < leastPart && s.is(e, lexicon.MarkHan) {
			e++
		}
		return s.at(e) == '〔' || s.at(e) == '[' // 云帆发〔2023〕9号
	}},
	{"O-FIRM-PRIZE", func(s *standing) bool {
		return s.is(s.end, lexicon.MarkPlace) && !s.wordAt(s.end, lexicon.OrgKind|lexicon.OrgBare)
	}},
	{"O-FIRM-LONGER", func(s *standing) bool {
		e := s.longestAt(s.end, lexicon.Field)
		return s.name.form.parts == "D" && e > 0 && !s.wordAt(e, lexicon.TitleHead|lexicon.TitleModifier)
	}},
}

// plainGuards are asked of a name without its kind that ordinary words make: 海州|理工.
var plainGuards = append([]rule[*standing]{
	{"N-PLAIN", func(s *standing) bool {
		const behind = lexicon.TitleHead | lexicon.TitleModifier | lexicon.PersonVerb | lexicon.PersonRole | lexicon.LeftStop
		return s.is(s.end, lexicon.MarkHan) && !s.wordAt(s.end, behind)
	}},
}, bodyPartGuards...)
