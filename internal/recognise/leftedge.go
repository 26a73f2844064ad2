package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// leftPart is what stands before the kind word of a body's name, as far as it
// belongs to it.
type leftPart struct {
	start  int
	place  int // end of the leading place, start where there is none
	parent int // index+1 of the candidate that the name hangs on, 0 for none
	fields bool
	prefix bool // begins with a bare 市, 县, 省, 校 …
}

// The longest left parts, in runes: what is longer is no name any more.
const (
	maxLeft       = 30
	maxSchoolCore = 7  // runes of a school's core that is not built of sphere words
	maxCore       = 16 // runes of any other core
	maxWander     = 12 // runes read beyond a sure edge in search of a place
)

// edgeWalk goes leftwards from a kind word through the words that a name can
// hold. Its methods are what the pieces ask.
type edgeWalk struct {
	*bodies
	kind, p, limit int
	token          int // where the token that ends at p begins, for the pieces that are words
	tag            string
	school         bool
	sure           int  // the name begins here if nothing better comes
	fields         bool // all from sure to kind are sphere words
	chain          bool // still in the chain of sphere words next to the kind
	noun           bool // the piece last taken is one that a name can begin with
	company        bool // companies are called by any syllables
	over           bool // nothing before the piece that was read last belongs to the name
	done           bool // left was found
	left           leftPart
	town           town // that is read
}

// leftEdge reads leftwards from a kind word that starts at kind, piece by piece,
// and stops at the first that no name holds; a place or another body's name found
// on the way begins the name.
func (b *bodies) leftEdge(kind int, school bool) leftPart {
	w := &b.walk
	*w = edgeWalk{bodies: b, kind: kind, p: kind, sure: kind, school: school, chain: true, limit: max(0, kind-maxLeft)}
	w.company = b.in.rareAt(kind, lexicon.TradeWord) != 0
	if s := b.sharedField(kind); school && s >= 0 {
		w.take(s, true, true)
	}
	for w.p > w.limit && w.step() {
	}
	if w.done {
		return w.left
	}
	if !school {
		w.sureOfBody()
	}
	return leftPart{start: w.sure, place: w.sure, fields: w.fields}
}

// sureOfBody moves the sure edge of a body's name: to a noun behind a border, and
// over 学校 and 学院, which stand for the school that the text has named.
func (w *edgeWalk) sureOfBody() {
	if w.noun && w.p < w.sure && w.kind-w.p <= maxCore && w.atBorder() {
		w.sure, w.fields = w.p, false
	}
	if s := w.sure + 2; s < w.kind && (w.in.startsWith(w.sure, "学校") || w.in.startsWith(w.sure, "学院")) {
		w.sure = s // 学校|规划建设科
	}
}

// sharedField returns the start of a sphere that shares its last rune with the
// 学院 or 学部 at kind (法学, 医学), or -1.
func (b *bodies) sharedField(kind int) int {
	if !b.in.startsWith(kind, "学院") && !b.in.startsWith(kind, "学部") {
		return -1
	}
	return b.in.longestTo(kind+1, lexicon.Field, max(0, kind-maxLeft))
}

// holds: rune i is near enough to the kind word to be in its name, and a Chinese
// character.
func (w *edgeWalk) holds(i int) bool { return i >= w.limit && w.in.is(i, lexicon.MarkHan) }

// step asks what ends at w.p and moves w.p before it; false ends the walk.
func (w *edgeWalk) step() bool {
	p := w.p
	for i := range edgePieces {
		if s := edgePieces[i].read(w); s >= 0 {
			w.in.Trace.Read(s, p, edgePieces[i].id)
			return !w.over
		}
	}
	return false
}

// take extends the walk to s. Sphere words and nouns in an unbroken chain from
// the kind word are sure; what else a name may hold is only kept if a place or
// a body turns up before it.
func (w *edgeWalk) take(s int, field, sure bool) int {
	s = w.wholeWord(s)
	w.fields = field && (w.fields || w.p == w.kind)
	w.chain = w.chain && sure
	w.noun = sure
	w.p = s
	long := maxCore
	if w.school && !w.fields {
		long = maxSchoolCore
	}
	if w.chain && w.kind-s <= long {
		w.sure = s
	}
	w.over = w.sure-s > maxWander
	return s
}

// wholeWord: a sphere word that ends a longer word takes all of it: 新|农村.
func (w *edgeWalk) wholeWord(s int) int {
	t := w.in.tokenStart(s)
	if w.in.boundary(s) || w.in.tagAt(s) == "" || w.in.wordTo(s, lexicon.LeftStop, t) {
		return s
	}
	return t
}

// found ends the walk with the left part that was found.
func (w *edgeWalk) found(l leftPart) int {
	w.left, w.done = l, true
	return w.ends(l.start)
}

// atBorder: what stands before w.p is no word that could go on: a mark, a
// function word or another body.
func (w *edgeWalk) atBorder() bool {
	p := w.p
	if !w.in.is(p-1, lexicon.MarkHan) || w.in.blocked[p-1] || w.ended(p) {
		return true
	}
	return isTag(w.in.tag(w.in.tokenStart(p-1), p), "pcur")
}

// isTag: a part of speech begins with one of the letters.
func isTag(tag, letters string) bool {
	if tag == "" {
		return false
	}
	for i := range len(letters) {
		if tag[0] == letters[i] {
			return true
		}
	}
	return false
}

// hangsOn: another body's name ends at p, and this one is part of it.
func (w *edgeWalk) hangsOn(p int) int {
	c := w.nameTo(p)
	if c == nil {
		return -1
	}
	return w.found(leftPart{start: int(c.Start), place: int(c.PlaceEnd), parent: w.endingAt(p) + 1, fields: w.fields})
}

// endsWith reports whether the runes before p are s.
func (in *Input) endsWith(p int, s string) bool { return EndsIn(in.Runes[:max(0, p)], s) }

// party: the departments of a party committee have it as their parent also where
// the text does not name it: 党委宣传部, 校党委组织部.
func (w *edgeWalk) party() int {
	s := w.p - 2
	if w.school || w.p != w.kind || !w.in.endsWith(w.p, "党委") {
		return -1
	}
	if w.in.is(s-1, lexicon.MarkHouse) && w.in.at(s-2) != '学' {
		s--
	}
	return w.found(leftPart{start: s, place: w.p, prefix: true})
}

// longLevel: 自治区, 街道 … stand for a place that the text has named.
func (w *edgeWalk) longLevel() int {
	s := w.in.rareTo(w.p, lexicon.LongLevel, 0)
	if s < 0 || !w.in.boundary(s) {
		return -1
	}
	return w.found(leftPart{start: s, place: w.p, fields: w.fields, prefix: true})
}

// prefix: a bare 市, 县, 校 … before the rest stands for a place or body that the
// text has named: 市八一街幼儿园, 县教体局.
func (w *edgeWalk) prefix() int {
	if !w.in.is(w.p-1, lexicon.MarkPrefix) {
		return -1
	}
	if rejects(w.in, prefixGuards, w, w.p-1, w.p, 0) {
		return -1
	}
	return w.found(leftPart{start: w.p - 1, place: w.p, fields: w.fields, prefix: true})
}

// prefixGuards say that a 市, 校 … stands for no place or body.
var prefixGuards = []rule[*edgeWalk]{
	{"E-BUREAU", func(w *edgeWalk) bool { return w.in.at(w.p-1) == '局' && w.p != w.kind }},
	{"E-FAR-LEVEL", func(w *edgeWalk) bool {
		return w.in.is(w.p-1, lexicon.MarkRareLevel) && w.in.is(w.p-2, lexicon.MarkHan)
	}},
	{"E-OWN-SCHOOL", func(w *edgeWalk) bool {
		return w.in.is(w.p-1, lexicon.MarkHouse) && (w.school || w.in.at(w.p-2) == '学')
	}},
	{"E-ANY", func(w *edgeWalk) bool { return w.in.is(w.p-2, lexicon.MarkAny) }},
	{"E-IN-WORD", func(w *edgeWalk) bool {
		inside := !w.in.boundary(w.p-1) || w.in.tokenEnd(w.p-1) != w.p && w.p != w.kind
		return !w.in.opens(w.p-1) && inside
	}},
	{"E-SYLLABLE", (*edgeWalk).syllableBefore},
}

// syllableBefore: one rune stands before the level, and is neither the end of a
// word that no name holds nor of another body.
func (w *edgeWalk) syllableBefore() bool {
	p := w.p - 1
	if w.in.opens(p) || p-w.in.tokenStart(p-1) != 1 {
		return false
	}
	return !w.in.wordTo(p, lexicon.LeftStop, w.limit) && !w.ended(p)
}

// syllables: the rune before the 和 at s stands alone behind a border, so that
// both are the syllables of a name.
func (w *edgeWalk) syllables(s int) bool {
	alone := w.holds(s-1) && w.in.boundary(s-1) && !w.in.wordTo(s, lexicon.LeftStop, w.limit)
	return alone && (w.company || w.bordered(s-1))
}

// joins: 与 and 和 at s may be inside a department's name where neither side is
// in the list of spheres: 质量管理与绩效考核办公室. Only a border before the left
// side makes that sure, see leftEdge.
func (w *edgeWalk) joins(s int) bool {
	const ends = lexicon.LeftNoun | lexicon.LeftStop | lexicon.TitleHead | lexicon.Honorific
	if !w.holds(s-1) || w.ended(s) || w.in.wordTo(s, ends, w.limit) {
		return false
	}
	t := w.in.tokenStart(s - 1)
	person := w.in.tag(t, s) == "" && personname.SurnameLen(w.in.Runes[t:s]) > 0
	return !person // 王思涵和|综治股: a person and a department
}

// mayJoin: a 和 before w.p may be inside the name: it is a department's, and its
// words are an unbroken chain up to here.
func (w *edgeWalk) mayJoin() bool {
	return !w.school && !w.company && w.chain && w.kind-w.p > 1
}

// belongs: 教师, 服务, 推进 … are part of a name next to its kind word
// (教师发展中心) and at its very beginning.
func (w *edgeWalk) belongs(s int) bool {
	if w.p == w.kind || !w.holds(s-1) || w.ended(s) {
		return true
	}
	return w.in.wordTo(s, lexicon.Place|lexicon.PlaceShort|lexicon.LeftStop, w.limit)
}

// ordinal: 第五, 十四, 101 in a school's name.
func (w *edgeWalk) ordinal() bool {
	if w.in.at(w.token) == '第' {
		return !w.in.is(w.p-1, lexicon.MarkCounter)
	}
	for i := w.token; i < w.p; i++ {
		if !w.in.is(i, lexicon.MarkNumeral) {
			return false
		}
	}
	return w.school
}
