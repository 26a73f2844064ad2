package recognise

import (
	"strings"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// leftPart is what stands before the kind word of a body's name, as far as it belongs to it.
type leftPart struct {
	start  int
	place  int                // end of the leading place, start where there is none
	parent *mention.Candidate // that the name hangs on, nil for none
	fields bool               // all from start to the kind word are sphere words
	prefix bool               // begins with a bare 市, 县, 省, 校 …
}

// The longest left parts, in runes: what is longer is no name any more.
const (
	maxLeft       = 30
	maxSchoolCore = 7  // runes of a school's core that is not built of sphere words
	maxNursery    = 10 // the same of a kindergarten
	maxCore       = 16 // runes of any other core
	maxSponsored  = 9  // runes of the name of a school behind the body that keeps it
	maxWander     = 12 // runes read beyond a sure edge in search of a place
)

// edgeWalk goes leftwards from a kind word through the words that a name can hold. Its methods are what the pieces
// ask.
type edgeWalk struct {
	*bodies
	kind, p, limit int
	school         bool
	company        bool     // companies are called by any syllables
	chain          bool     // still in the chain of sphere words next to the kind
	noun           bool     // the piece last taken is one that a name can begin with
	over           bool     // nothing before the piece that was read last belongs to the name
	left           leftPart // begins where it is sure until a place is found, which is -1 before
	token          int      // where the word that ends at p begins, with a Chinese character or digit
	tokenTag       string
	town           struct{ start, end int } // the place that is read
}

// walkFrom begins a walk at a kind word that starts at kind.
func (b *bodies) walkFrom(kind int, school bool) *edgeWalk {
	w := &b.walk
	*w = edgeWalk{bodies: b, kind: kind, p: kind, limit: max(0, kind-maxLeft), school: school, chain: true}
	w.left.start, w.left.place = kind, -1
	return w
}

// leftEdge reads leftwards from a kind word that starts at kind, piece by piece, and stops at the first that no name
// holds; a place or another body's name found on the way begins the name.
func (b *bodies) leftEdge(kind int, school bool) leftPart {
	w := b.walkFrom(kind, school)
	w.company = b.rareAt(kind, lexicon.TradeWord) != 0
	if school {
		reach(b.Input, itemWays, w, kind)
	}
	if school && (b.startsWith(kind, "学院") || b.startsWith(kind, "学部")) {
		if s := b.longestTo(kind, lexicon.Field, w.limit); s < 0 || b.nameTo(s) == nil { // but 云大|人文|学院
			w.take(b.longestTo(kind+1, lexicon.Field, w.limit), true, true) // shares its last rune with it: 法学, 医学
		}
	}
	if b.at(kind) == '系' && b.at(kind-1) == '学' && b.nameTo(kind-1) == nil && b.wordTo(kind-1, lexicon.Field, w.limit) {
		w.take(kind-1, true, true) // 政治|学|系
	}
	for w.p > w.limit && !w.over {
		if !w.piece() {
			w.token = max(w.tokenStart(w.p-1), w.limit)
			for !w.is(w.token, lexicon.MarkHan|lexicon.MarkDigit) {
				w.token++ // E-MARK saw to it that there is one
			}
			w.tokenTag = w.tag(w.token, w.p)
			w.word()
		}
	}
	if school && (w.left.place < 0 || w.left.parent != nil) {
		w.sponsor()
	} else if !school {
		w.topic()
	}
	if w.left.place == -1 {
		if !school {
			w.sureOfBody()
		}
		w.left.place = w.left.start
	}
	return w.left
}

// sponsor moves the start before the body that keeps the school, where a name of two characters and more stands between:
// 孔教学院|何郭佩珍|中学.
func (w *edgeWalk) sponsor() {
	for p := w.kind; p > w.kind-maxSponsored && w.is(p-1, lexicon.MarkHan) && !w.is(p-1, lexicon.MarkVague|lexicon.MarkFunction); p-- {
		if s := w.rareTo(p, lexicon.Sponsor, 0); s >= 0 && p < w.kind-1 {
			w.left = leftPart{start: w.places(s), place: p}
			return
		}
	}
}

// topic moves the start before what a laboratory is about, where its place or the ministry over it follows:
// 海州大学|新材料|江苏省|重点实验室.
func (w *edgeWalk) topic() {
	parent := w.left.parent
	if t := w.tokenStart(max(w.left.start-1, 0)); w.left.place < 0 && w.draft.has(lexicon.Topic) && w.about(t) {
		w.left.start = t // 参观了|催化|基础国家重点实验室
	}
	if w.left.place < 0 || !w.draft.has(lexicon.Topic) || parent != nil && parent.Type == entity.School {
		return
	}
	s := w.words(w.left.start, maxCore, true)
	if open := w.itemTo(max(s, 0)); open < s { // 中小学（中职）|历史
		s = w.words(open, maxCore, true)
	}
	if s >= 0 {
		w.left = leftPart{start: s, place: s}
		w.hangsOn(s)
	}
}

// about: the word at t is a verb that says what the body behind it is about, as a border or 了 stands before it.
func (w *edgeWalk) about(t int) bool {
	s := w.left.start
	if s-t != 2 || s == w.kind || !w.holds(t) || !isTag(w.tag(t, s), "vnab") || w.wordTo(s, lexicon.LeftStop|lexicon.LeftNoun, t) {
		return false
	}
	return w.at(t-1) == '了' || w.is(t-1, lexicon.MarkList|lexicon.MarkJoins)
}

// sureOfBody moves the sure edge of a body's name: to a noun behind a border, which is a mark, a function word or
// another body, and over 学校 and 学院, which stand for the school that the text has named.
func (w *edgeWalk) sureOfBody() {
	if p := w.p; w.noun && p < w.left.start && w.kind-p <= maxCore {
		mark := !w.is(p-1, lexicon.MarkHan) || w.blocked[p-1] || w.nameTo(p) != nil
		if mark || isTag(w.tag(w.tokenStart(p-1), p), "pcur") {
			w.left.start, w.left.fields = p, false
		}
	}
	if w.is(w.p-1, lexicon.MarkOpening) && w.is(w.draft.end, lexicon.MarkClosing) && w.p < w.left.start && w.kind-w.p <= maxQuotation {
		w.left.start, w.left.fields = w.p, false // “小云|记者团”
	}
	if s := w.left.start; !w.draft.ofMany() && w.startsWith(s, "共建") && s+4 < w.kind {
		w.left.start = s + 2 // ，共建|蛋白质科学联合实验室
	}
	if s := w.left.start; s+2 < w.kind && !w.draft.ofMany() && (w.startsWith(s, "学校") || w.startsWith(s, "学院")) {
		w.left.start = s + 2 // 学校|规划建设科
	}
}

// holds: rune i is near enough to the kind word to be in its name, and a Chinese character.
func (w *edgeWalk) holds(i int) bool { return i >= w.limit && w.is(i, lexicon.MarkHan) }

// take extends the walk over the piece that begins at s, if there is one. Sphere words and nouns in an unbroken chain
// from the kind word are sure; what else a name may hold is only kept if a place or a body turns up before it.
func (w *edgeWalk) take(s int, field, sure bool) int {
	if s < 0 || s >= w.p {
		return -1 // what takes nothing would never end
	}
	if t := w.tokenStart(s); w.inWord(s) && !w.opened(t, s) {
		lead := w.rareAt(t, lexicon.BodyLead)
		if w.school || lead >= s {
			lead = 0
		}
		s = max(t, lead) // a sphere word that ends a longer word takes all of it: 新|农村, but 国家|民族事务
	}
	w.left.fields = field && (w.left.fields || w.p == w.kind)
	w.chain = w.chain && sure
	w.noun = sure
	w.p = s
	long := maxCore
	if w.school && !w.left.fields {
		long = w.draft.longest()
	}
	if w.chain && w.kind-s <= long {
		w.left.start = s
	}
	w.over = w.left.start-s > maxWander
	return s
}

// opened: what stands in [t, s) is no part of a word but what a name begins behind, or with: 国务院, 国家.
func (w *edgeWalk) opened(t, s int) bool {
	return w.nameTo(s) != nil || !w.school && w.isRareTo(s, lexicon.BodyLead, t) || w.wordTo(s, lexicon.LeftStop, t)
}

// ends ends the walk with the piece that begins at s, if there is one.
func (w *edgeWalk) ends(s int) int {
	w.over = w.over || s >= 0
	return s
}

// found ends the walk with where the name begins and its place ends, if there is one.
func (w *edgeWalk) found(start, place int) int {
	if start >= 0 {
		w.left.start, w.left.place = start, place
	}
	return w.ends(start)
}

// stands ends the walk with the word that begins at s, if there is one, for a place or body that the text has named.
func (w *edgeWalk) stands(s int) int {
	w.left.prefix = w.left.prefix || s >= 0
	return w.found(s, w.p)
}

// hangsOn: another body's name ends at p, and this one is part of it.
func (w *edgeWalk) hangsOn(p int) int {
	c := w.nameTo(p)
	if c == nil {
		return -1
	}
	if w.company && w.row(int(c.Head), p).Kind != nil && w.row(int(c.Head), p).Kind.Is(lexicon.Trade) {
		if c.PlaceEnd > c.Start { // 衡巍药业|有限公司 is one name
			return w.found(int(c.Start), int(c.PlaceEnd))
		}
		return w.take(int(c.Start), false, true)
	}
	if by := w.annexed(c); by != nil {
		w.left.parent = by
		return w.found(int(by.Start), int(by.PlaceEnd))
	}
	w.left.parent = c
	if s := int(c.Start) - 1; w.at(s) == '驻' && !w.school { // 县纪委监委|派驻|教育局
		if w.at(s-1) == '派' {
			s--
		}
		if by := w.nameTo(s); by != nil {
			return w.found(int(by.Start), int(by.PlaceEnd))
		}
	}
	start := -1
	if c.Type == entity.School && !w.school { // 民进|海州大学|委员会
		start = max(w.rareTo(int(c.Start), lexicon.League, 0), w.branchOf(int(c.Start)))
	} else if !w.school {
		c = w.seat(c)
		w.left.parent = c
	}
	if start < 0 {
		start = int(c.Start)
	}
	return w.found(start, int(c.PlaceEnd))
}

// annexed returns the school whose unit is called like another school, 海州大学|附属|同济|医院, 海州大学|同济|医学院; nil if
// none is there.
func (w *edgeWalk) annexed(c *mention.Candidate) *mention.Candidate {
	s := int(c.Start)
	if w.endsWith(s, "附属") {
		s -= 2
	} else if c.Rule.Group() != ruleSchoolShort.Group() || !w.school {
		return nil
	}
	if by := w.nameTo(s); by != nil && by.Type == entity.School && c.Type == entity.School {
		return by
	}
	return nil
}

// seat returns the school before a ministry or party, where its laboratory or branch has its seat: 海州大学|教育部|重点实验室,
// 海州大学|民盟|支部; else the body itself.
func (w *edgeWalk) seat(c *mention.Candidate) *mention.Candidate {
	known := c.Rule.Group() == ruleOrgShort.Group() && c.Evidence&(mention.HasPlace|mention.HasParent) == 0
	if by := w.nameTo(int(c.Start)); known && by != nil && by.Type == entity.School {
		return by
	}
	return c
}

// branchOf returns the start of the society of general words that ends at p, before the school of its branch:
// 青年志愿者协会|外国语学院|分会; -1 if there is none.
func (w *edgeWalk) branchOf(p int) int {
	if !w.is(w.kind, lexicon.MarkBranch) {
		return -1
	}
	h := w.hitTo(p, lexicon.OrgKind, 0)
	s := int(h.Start)
	for k := s; k >= 0; k = w.longestTo(s, lexicon.LeftNoun|lexicon.Field, w.limit) {
		s = k
	}
	return when(s >= 0 && s < int(h.Start) && w.bordered(s), s)
}

// isTag: a part of speech begins with one of the letters.
func isTag(tag, letters string) bool { return tag != "" && strings.IndexByte(letters, tag[0]) >= 0 }
