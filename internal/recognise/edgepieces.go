package recognise

import (
	"math/bits"
	"slices"
	"sync"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/personname"
	"github.com/dianming-nlp/dianming/internal/runes"
)

// The longest quotation and the longest title of a periodical that belong to a name, with their marks, in runes.
const (
	maxQuotation = 7
	maxTitled    = 14
)

// edgePiece is a way to read what ends at w.p.
type edgePiece struct {
	id    string
	marks lexicon.Mark  // it is asked where the rune before has one of these, or one of the edge marks holds
	words lexicon.Class // or such a word ends there
	read  func(*edgeWalk) int
}

// What else lies where a piece ends, as marks behind those of runes.
const (
	edgeBody    lexicon.Mark = 1 << (nearShift + iota) // a name ends there
	edgeBlank                                          // a blank was taken out somewhere in the text
	edgeBlocked                                        // a date or count ends there
	edgeMark                                           // the rune before is no Chinese character
	edgeKind                                           // the kind word follows a rune that ends what is read before kind words only
)

// itemWays are asked before all pieces, of schools.
var itemWays = []way[*edgeWalk]{
	{"E-ITEM", func(w *edgeWalk) int { // 、成功|国小|王思涵、
		if w.wordTo(w.kind, lexicon.PlaceShort, 0) {
			return -1
		}
		s := w.itemStart(w.kind, w.draft.end)
		return w.found(s, s)
	}},
}

// edgePieces are asked in this order: what begins a name, what is known to be in names, and what ends them.
var edgePieces = []edgePiece{
	{"E-QUOTE", lexicon.MarkClosing, 0, func(w *edgeWalk) int {
		s := w.quoted(w.p, maxQuotation)
		if s < 0 || w.at(s) != '“' || !w.chain {
			return -1
		}
		if w.school { // 海州市|“红旗”|中学
			return w.found(when(w.places(s) < s, w.places(s)), s)
		}
		if to := w.hangsOn(s); to >= 0 {
			return to
		}
		if w.is(s-1, lexicon.MarkPrefix) && w.boundary(s-1) && w.bordered(s-1) { // 县|“双减”|工作专班
			return w.stands(s - 1)
		}
		if t := w.places(s); t < s || !w.boundary(s) || !w.is(s-1, lexicon.MarkHan) {
			lead := w.rareTo(t, lexicon.BodyLead, 0) // 国家|高原地区“两基”攻坚
			return w.found(when(t < s, max(when(lead < 0, t), lead)), s)
		}
		return w.take(s, false, false) // 全国职工|“两优”|评选领导小组
	}},
	{"E-TITLED", lexicon.MarkClosing, 0, func(w *edgeWalk) int {
		s := w.quoted(w.p, maxTitled)
		if s < 0 || w.at(s) != '《' || w.school || w.p != w.kind {
			return -1
		}
		if to := w.hangsOn(s); to >= 0 { // 海州市教育局|《海州教育》|编辑部
			return to
		}
		return w.found(s, w.p)
	}},
	{"E-PARENT", edgeBody, 0, func(w *edgeWalk) int { return w.hangsOn(w.p) }},
	{"E-BRACKET", lexicon.MarkBracketEnd, 0, func(w *edgeWalk) int {
		const inside = lexicon.Place | lexicon.PlaceShort | lexicon.Country | lexicon.Field
		s := w.longestTo(w.p-1, inside, w.limit) - 1
		whole := w.is(s, lexicon.MarkBracket) && w.holds(s-1) && w.nameTo(s) == nil
		if w.school || !w.chain || !whole {
			return -1
		}
		t := w.tokenStart(s - 1)
		return w.take(when(!w.wordTo(s, lexicon.LeftStop, t), t), false, true)
	}},
	{"E-BLANK", edgeBlank, 0, func(w *edgeWalk) int { // 王小凤　|县自然资源局
		return w.ends(when(w.parted(w.p), w.p-1))
	}},
	{"E-NUMBER", edgeBlocked, 0, func(w *edgeWalk) int {
		ordinal := w.mile() || w.last(lexicon.MarkNumeral) && (w.school || w.numbered())
		return w.ends(when(w.blocked[w.p-1] && !ordinal, w.p-1))
	}},
	{"E-LATIN", edgeMark, 0, func(w *edgeWalk) int { // 海州大学|VR|实训中心, IEEE|计算机学会
		s := w.latin()
		behind := s < w.p && !w.school && (w.nameTo(s) != nil || w.rareTo(s, lexicon.BodyLead, 0) >= 0 || w.p-s > 2 && w.bordered(s))
		return w.take(when(behind, s), false, true)
	}},
	{"E-MARK", edgeMark, 0, func(w *edgeWalk) int {
		return w.ends(when(!w.last(lexicon.MarkHan) && !(w.school && w.last(lexicon.MarkDigit)), w.p-1))
	}},
	{"E-PLACE", lexicon.MarkTownKind, listedPlaces, (*edgeWalk).place},
	{"E-FOUNDER", 0, lexicon.IsRare, func(w *edgeWalk) int { // 县立|高等小学堂
		public := w.school && w.at(w.p-1) == '立' && !w.wordTo(w.p, lexicon.SchoolGeneric, w.limit)
		s := w.rareTo(w.p, lexicon.PlaceLead, w.limit)
		return w.found(when(public && s >= 0 && w.places(s) == s && w.bordered(s), s), w.p)
	}},
	{"E-LEAD", 0, lexicon.IsRare, func(w *edgeWalk) int {
		if w.school || w.company || w.p >= w.kind {
			return -1
		}
		s := w.rareTo(w.p, lexicon.BodyLead, 0)
		if s < 0 || !w.boundary(s) {
			return -1
		}
		if to := w.hangsOn(s); to >= 0 {
			return to // 海州大学|国家发展研究院
		}
		return w.found(w.places(s), w.p) // 高雄市|中华资优教育协会
	}},
	{"E-LONG-LEVEL", 0, lexicon.IsRare, func(w *edgeWalk) int { // 自治区, 街道
		s := w.rareTo(w.p, lexicon.LongLevel, 0)
		if s < 0 || !w.boundary(s) {
			return -1
		}
		if t := w.levelName(s); t < s {
			return w.found(t, w.p)
		}
		return w.stands(s)
	}},
	{"E-LEVEL", lexicon.MarkPrefix, 0, func(w *edgeWalk) int { // 市八一街幼儿园, 县教体局
		return w.stands(when(w.parted(w.p-1) || !rejects(w.Input, prefixGuards, w, w.p-1, w.p, 0), w.p-1))
	}},
	{"E-PARTY", edgeKind, 0, func(w *edgeWalk) int { // 党委宣传部, 校党委组织部
		s := w.p - 2
		if w.is(s-1, lexicon.MarkHouse) && w.at(s-2) != '学' {
			s--
		}
		return w.stands(when(!w.school && w.p == w.kind && w.endsWith(w.p, "党委") && !w.draft.has(lexicon.Government), s))
	}},
	{"E-HEAD", 0, lexicon.TitleHead | lexicon.Honorific, func(w *edgeWalk) int {
		s := w.longestTo(w.p, lexicon.TitleHead|lexicon.Honorific, w.limit)
		return w.bodyWord(when(w.p != w.kind && (w.school || !w.isWord(s, w.p, lexicon.Field)), s), false) // but 校友|工作处
	}},
	{"E-JOINED", lexicon.MarkJoins, 0, func(w *edgeWalk) int {
		beside := w.p == w.kind && w.draft.class&lexicon.OrgBare != 0 && w.wordTo(w.p-1, lexicon.OrgKind, 0) // 校工会和|教务处
		if !w.chain || beside || !w.wordAt(w.p, lexicon.Field|lexicon.LeftNoun) {
			return -1
		}
		return w.take(w.longestTo(w.p-1, lexicon.Field, w.limit), true, true)
	}},
	{"E-FIELD", 0, lexicon.Field, func(w *edgeWalk) int { return w.take(w.longestTo(w.p, lexicon.Field, w.limit), true, true) }},
	{"E-JOINTLY", 0, lexicon.LeftNoun, func(w *edgeWalk) int { // 清河县教育局联合|公安局
		with := w.endsWith(w.p, "联合") && (w.nameTo(w.p-2) != nil || w.wordTo(w.p-2, lexicon.OrgKind|lexicon.OrgBare, 0))
		return w.ends(when(with && (w.draft.has(lexicon.Local) || w.draft.class&lexicon.OrgBare != 0), w.p-2))
	}},
	{"E-NOUN", 0, lexicon.LeftNoun, func(w *edgeWalk) int {
		s := w.longestTo(w.p, lexicon.LeftNoun, w.limit)
		const outside = lexicon.Place | lexicon.PlaceShort | lexicon.LeftStop
		inside := w.p == w.kind || !w.holds(s-1) || w.nameTo(s) != nil
		return w.bodyWord(when(w.boundary(s), s), inside || w.wordTo(s, outside, w.limit))
	}},
	{"E-HOPE", edgeKind, 0, func(w *edgeWalk) int { // 石楼县|希望|小学
		if s := w.p - 2; w.school && w.p == w.kind && w.endsWith(w.p, "希望") {
			return w.take(when(w.places(s) < s || w.newWord(s) || w.donor(s), s), false, true)
		}
		return -1
	}},
	{"E-LANE", 0, lexicon.LeftStop, func(w *edgeWalk) int { // 永安里|小学
		lane := w.school && w.p == w.kind && w.at(w.p-1) == '里' && w.stop() == w.p-1
		return w.take(when(lane && w.newWord(w.p-1), w.p-1), false, true)
	}},
	{"E-HARMONY", 0, lexicon.LeftStop, func(w *edgeWalk) int {
		s := w.p - 1
		if r := w.at(s); r != '和' && r != '那' && r != '都' || w.p != w.kind || w.stop() != s {
			return -1
		}
		syllable := w.holds(s-1) && w.boundary(s-1) && !w.wordTo(s, lexicon.LeftStop, w.limit)
		behind := w.company || w.bordered(s-1) || w.places(s-1) < s-1 // 云和区|铜都|小学
		return w.take(when(syllable && behind, s-1), false, true)
	}},
	{"E-JOINS", lexicon.MarkJoins, 0, func(w *edgeWalk) int {
		s := w.p - 1
		joins := w.stop() == s && w.holds(s-1) && w.nameTo(s) == nil && !w.endsWith(s, w.draft.kind.Word)
		department := !w.school && !w.company && w.chain && w.kind-w.p > 1
		n := s
		for k := n; k >= 0; k = w.longestTo(n, lexicon.LeftNoun|lexicon.Field, w.limit) {
			n = k
		}
		item := !w.school && w.is(n-1, lexicon.MarkList)
		switch {
		case n < s && w.nameTo(n) != nil:
			return w.take(s, false, false) // 海州大学|联络与|合作处
		case n < s && (w.is(n-1, lexicon.MarkClause|lexicon.MarkBorder) || item) && !w.wordTo(s, kinds|lexicon.PersonRole|lexicon.TitleHead, n):
			return w.take(n, true, true) // ，课程开发与|资源建设中心
		}
		const ends = lexicon.LeftNoun | lexicon.LeftStop | lexicon.TitleHead | lexicon.Honorific
		if !joins || !department || w.wordTo(s, ends, w.limit) {
			return -1
		}
		t := w.tokenStart(s - 1)
		person := w.tag(t, s) == "" && personname.SurnameLen(w.Runes[t:s]) > 0 // 王思涵和|综治股
		return w.take(when(!person, s), false, false)
	}},
	{"E-SCHOOLS", 0, lexicon.LeftStop, func(w *edgeWalk) int { // 教育厅|学校规划处
		if w.school || !w.endsWith(w.p, "学校") {
			return -1
		}
		s := w.p - 2
		k := w.longestTo(s, lexicon.SchoolGeneric|lexicon.Field, w.limit)
		lead := k >= 0 && w.rareTo(k, lexicon.BodyLead, 0) >= 0 // 全国|高等|学校教学研究中心
		if lead || k >= 0 && w.nameTo(k) != nil {
			s = k // 教育部|高等|学校科研中心
		}
		c, committee := w.nameTo(s), w.draft.ofMany() && w.kind-w.p > 3 // 学校|疫情防控工作领导小组
		local := lead || w.localTo(s)                                   // 县|学校后勤服务中心
		return w.take(when(local || committee || c != nil && c.Type == entity.Org, s), false, true)
	}},
	{"E-SYLLABLES", 0, lexicon.LeftStop, func(w *edgeWalk) int { // 、|向明|中学、
		s := w.kind - 2
		item := w.school && w.p-1 == s && w.stop() == s && w.boundary(s) && w.listBorder(s-1)
		if !item && w.school && w.p-1 == s && w.listBorder(s-2) { // 、|周开泉|小学、
			score, _, named := personname.Score(w.Runes[s-1 : w.kind])
			item, s = named && score > 0, s-1
		}
		return w.take(when(item && w.listBorder(w.draft.end), s), false, true)
	}},
	{"E-STOP", 0, lexicon.LeftStop, func(w *edgeWalk) int {
		s := w.stop()
		switch {
		case s < 0:
			return -1
		case w.p == w.kind && w.p-s > 1 && !w.unknown(s) && w.at(w.draft.end-1) == '园':
			return -1 // 沿江镇|小伙伴|幼儿园
		case w.p-s == 1:
			alone := w.boundary(s) && (w.boundary(w.p) || w.p == w.kind)
			return w.ends(when(alone && (!w.company || w.is(s, lexicon.MarkPlain)), s))
		case w.boundary(s) && w.at(w.p-1) == '管' && !w.draft.weak():
			w.left.start, w.left.fields = w.kind, false // 分管教育|中心: the sphere is what is managed
		}
		return w.ends(when(w.boundary(s) || w.boundary(w.p), s))
	}},
}

// edgeAsking are the pieces that are asked for, as bits: for the rune before, by its number in the runeTable, for what else
// lies there, by its marks, and for each class.
type edgeAsking struct {
	runes, lying [256]uint64
	words        [32]uint64
	classes      lexicon.Class // for which any is
}

var edgesAsking = sync.OnceValue(func() *edgeAsking {
	a, table := new(edgeAsking), runeNumbers()
	for i, p := range edgePieces {
		for k, marks := range table.Sets {
			if marks&lexicon.MarkHan == 0 {
				marks |= edgeMark
			}
			a.runes[k] |= some64(uint64(p.marks&marks)) << i
			a.lying[k] |= some64(uint64(p.marks>>nearShift)&uint64(k)) << i
		}
		for k := range a.words {
			a.words[k] |= uint64(p.words>>k&1) << i
		}
		a.classes |= p.words
	}
	return a
})

// lying returns what else lies where the piece ends.
func (w *edgeWalk) lying() (m lexicon.Mark) {
	if w.ending[w.p] != 0 {
		m |= edgeBody
	}
	if len(w.Spaced) != 0 {
		m |= edgeBlank
	}
	if w.blocked[w.p-1] {
		m |= edgeBlocked
	}
	if r := w.at(w.p - 1); w.p == w.kind && (r == '委' || r == '望') {
		m |= edgeKind
	}
	return m
}

// piece extends the walk over the first piece that reads what ends at w.p; false if none does.
func (w *edgeWalk) piece() bool {
	end, asked := w.p, w.asking.runes[w.number(w.p-1)]|w.asking.lying[w.lying()>>nearShift]
	for c := w.hits.ClassesTo(end) & w.asking.classes; c != 0; c &= c - 1 {
		asked |= w.asking.words[bits.TrailingZeros32(c)]
	}
	for ; asked != 0; asked &= asked - 1 {
		p := &edgePieces[bits.TrailingZeros64(asked)]
		if to := p.read(w); to >= 0 {
			w.Trace.Read(to, end, p.id)
			return true
		}
	}
	return false
}

// localTo: a place or a level that stands for one ends at s, behind a border.
func (w *edgeWalk) localTo(s int) bool {
	if t := w.longestTo(s, lexicon.Place, w.limit); t >= 0 {
		return w.bordered(t)
	}
	level := w.is(s-1, lexicon.MarkLevel) && !w.is(s-2, lexicon.MarkAny) // but 全县|学校
	return level && w.boundary(s-1) && w.bordered(s-1)
}

// mile: what looks like a distance ends there, in the name of a school or one rune before its end: 三里|小学, 二十里|铺小学.
func (w *edgeWalk) mile() bool {
	return w.school && w.kind-w.p < 2 && w.at(w.p-1) == '里' && w.is(w.p-2, lexicon.MarkNumeral)
}

// numbered: the numeral before a kind word of one rune tells the departments of a body with one sphere apart:
// 省委组织部|干部五|处.
func (w *edgeWalk) numbered() bool {
	p := w.p - 1
	if p+1 != w.kind || !w.draft.weak() || w.is(p-1, lexicon.MarkNumeral) {
		return false
	}
	s := w.longestTo(p, lexicon.Field|lexicon.LeftNoun, w.limit)
	return s >= 0 && w.nameTo(s) != nil
}

// latin returns the start of the run of Latin letters that ends at w.p.
func (w *edgeWalk) latin() int {
	s := w.p
	for s > w.limit && runes.IsLatin(w.Runes[s-1]) {
		s--
	}
	return s
}

// last: the rune before w.p has one of the marks.
func (w *edgeWalk) last(m lexicon.Mark) bool { return w.is(w.p-1, m) }

// newWord: a word that the dictionary lacks ends at e and begins behind a border.
func (w *edgeWalk) newWord(e int) bool {
	s := w.tokenStart(max(0, e-1))
	if w.links(s) {
		s++ // 由|云湖
	}
	return e-s > 1 && (w.tag(s, e) == "" || properTag(w.tag(s, e))) && w.bordered(s)
}

// donor: a noun that is none of those who hope ends at e: 电力|希望小学.
func (w *edgeWalk) donor(e int) bool {
	const people = lexicon.PersonRole | lexicon.TitleHead | lexicon.Honorific | lexicon.LeftStop | lexicon.OrgKind | lexicon.SchoolKind
	s := w.tokenStart(max(0, e-1))
	return e-s > 1 && isTag(w.tag(s, e), "n") && !w.wordTo(e, people, s)
}

// parted: a blank before rune i was taken out of the text, and none beside it, as where words are set wide.
func (in *Input) parted(i int) bool {
	k, found := slices.BinarySearch(in.Spaced, int32(i))
	if !found {
		return false
	}
	wide := k > 0 && in.Spaced[k-1] == int32(i-1) || k+1 < len(in.Spaced) && in.Spaced[k+1] == int32(i+1)
	return !wide
}

// oneRune: the token is one rune.
func (w *edgeWalk) oneRune() bool { return w.p-w.token == 1 }

// bodyWord extends a body's name over the word that begins at s, if there is one; a school's ends there.
func (w *edgeWalk) bodyWord(s int, sure bool) int {
	if w.school {
		return w.ends(s)
	}
	return w.take(s, sure, sure)
}

// quoted returns where the quotation or title that ends at e opens, so many runes before at most; -1 if none does.
func (in *Input) quoted(e, most int) int {
	for s := e - 2; e-s <= most; s-- {
		if in.is(s, lexicon.MarkOpening) {
			return s
		}
	}
	return -1
}

// stop returns the start of the word that no name holds and that ends at w.p, or -1.
func (w *edgeWalk) stop() int { return w.longestTo(w.p, lexicon.LeftStop, w.limit) }

// prefixGuards say that a 市, 校 … stands for no place or body.
var prefixGuards = []rule[*edgeWalk]{
	{"E-BUREAU", func(w *edgeWalk) bool {
		return w.at(w.p-1) == '局' && w.p != w.kind || w.at(w.p-1) == '厅' && !w.bordered(w.p-1)
	}},
	{"E-FAR-LEVEL", func(w *edgeWalk) bool { return w.last(lexicon.MarkRareLevel) && w.is(w.p-2, lexicon.MarkHan) }},
	{"E-OWN-SCHOOL", func(w *edgeWalk) bool { return w.last(lexicon.MarkHouse) && (w.school || w.at(w.p-2) == '学') }},
	{"E-ANY", func(w *edgeWalk) bool { return w.is(w.p-2, lexicon.MarkAny) }},
	{"E-IN-WORD", func(w *edgeWalk) bool {
		if p := w.p - 2; w.freed(p+1) || w.is(p, lexicon.MarkJoins) && w.nameTo(p) != nil {
			return false // 市教科局|和|市文旅局
		}
		inside := !w.boundary(w.p-1) || w.tokenEnd(w.p-1) != w.p && w.p != w.kind
		if !inside || w.opens(w.p-1) {
			return false
		}
		stop := w.longestTo(w.p-1, lexicon.LeftStop, w.limit)
		return !w.school || stop < 0 || w.p-stop < 3 // not 调入|市
	}},
	{"E-SYLLABLE", func(w *edgeWalk) bool {
		p := w.p - 1
		alone := !w.opens(p) && p-w.tokenStart(p-1) == 1
		return alone && !w.wordTo(p, lexicon.LeftStop, w.limit) && w.nameTo(p) == nil
	}},
}
