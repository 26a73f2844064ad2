package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The places that begin a name, on the left of its kind word.

// How far places reach before a name, the longest name of a place that no list holds, that of a
// company before its branch, that of a zone, and of a sphere that the segmenter cuts, in runes.
const (
	maxPlaces = 12
	maxTown   = 9
	maxOwner  = 8
	maxZone   = 8
	maxField  = 4
)

// place: a place ends at w.p and begins the name, with the larger places and what else stands before it.
func (w *edgeWalk) place() int {
	s := w.places(w.p)
	if s == w.p {
		return -1
	}
	w.left.start, w.left.place = s, w.p
	for i := 0; i < len(placeLeads) && !w.over && w.led(); i++ {
		if s := reach(w.Input, placeLeads[i:i+1], w, w.left.start); s >= 0 {
			w.left.start = s
		}
	}
	return w.ends(w.left.start)
}

const listedPlaces = lexicon.Place | lexicon.PlaceShort | lexicon.Country

// places returns the start of the chain of places that ends at p, p if there is none.
func (w *edgeWalk) places(p int) int {
	for w.town.end = p; !w.parted(p-1) && (w.listed() || w.unlisted()); w.town.end = p {
		if p = reach(w.Input, quarters, w, p); p < 0 {
			p = w.pairTo(w.town.start)
		}
	}
	return p
}

// pairTo returns s, or s - 1 if the country that begins at s is the second of two that a dash joins: 南非-|中国人民友好协会.
func (w *edgeWalk) pairTo(s int) int {
	r := w.at(s - 1)
	dash := r == '-' || r == '—' || r == '–'
	if dash && w.isWord(s, w.town.end, lexicon.Country) && w.wordTo(s-1, lexicon.Country, w.limit) {
		return s - 1
	}
	return s
}

// listed reads a place that a list holds.
func (w *edgeWalk) listed() bool {
	w.town.start = w.longestTo(w.town.end, listedPlaces, w.limit)
	return w.town.start >= 0 && !w.noTown(listedGuards)
}

// unlisted reads a place that no list holds, known by its last rune: 平安镇, 青潭村.
func (w *edgeWalk) unlisted() bool {
	if !w.is(w.town.end-1, lexicon.MarkTownKind) {
		return false
	}
	w.town.start = w.tokenStart(w.town.end - 1)
	if w.noTown(townWordGuards) {
		return false
	}
	w.town.start = reach(w.Input, townEdges, w, w.town.end)
	if w.town.end-w.town.start > 3 && w.postVerb(w.town.start) {
		w.town.start++ // 任|临河市
	}
	return !w.noTown(townGuards)
}

// postVerb: rune i is a verb that gives posts, which a word that the segmenter does not know may have swallowed.
func (in *Input) postVerb(i int) bool { return i >= 0 && in.rareAt(i, lexicon.PostVerb) == i+1 }

// freed: all that stands in the word of rune i before it is one that no name holds, and the dictionary lacks the word or
// has it for a county: 据|市, 任|县.
func (in *Input) freed(i int) bool {
	s := in.tokenStart(i)
	if s == i || in.longestTo(i, lexicon.LeftStop, s) != s {
		return false
	}
	if tag := in.tagAt(i); tag == "ns" {
		return i-s > 1 || in.is(s, lexicon.MarkFunction) || in.postVerb(s)
	} else if tag != "" {
		return in.postVerb(s)
	}
	return true
}

// stopped: the place that is read is a word that no name holds and a level behind it: 会同|县, 和|县.
func (w *edgeWalk) stopped() bool {
	s, e := w.town.start, w.town.end-1
	stop := w.is(e, lexicon.MarkTownKind) && w.isWord(s, e, lexicon.LeftStop)
	return stop && w.is(s-1, lexicon.MarkHan) && !w.wordTo(s, listedPlaces, w.limit)
}

func (w *edgeWalk) noTown(guards []rule[*edgeWalk]) bool {
	return rejects(w.Input, guards, w, w.town.start, w.town.end, 0)
}

var listedGuards = []rule[*edgeWalk]{
	{"L-OVERLAP", func(w *edgeWalk) bool {
		s := w.town.start
		return !w.boundary(s) && w.wordTo(s+1, lexicon.Place|lexicon.PlaceShort, w.limit)
	}},
	{"L-STOP", (*edgeWalk).stopped},
	{"L-WHOLE", func(w *edgeWalk) bool { // 江西|江西省教育厅
		e := w.town.end
		return e < w.kind && w.isWord(w.town.start, e, lexicon.Province) && w.at(w.longestAt(e, lexicon.Place)-1) == '省'
	}},
	{"L-JOINED", func(w *edgeWalk) bool { // 大地中学|和|田墩中学
		s := w.town.start
		c := w.nameTo(s)
		return c != nil && w.school && w.town.end < w.kind && w.is(s, lexicon.MarkJoins) && c.Type == entity.School
	}},
	{"L-TOWN", (*edgeWalk).townEnds},
	{"L-PEOPLE", func(w *edgeWalk) bool { return w.at(w.town.end) == '们' }}, // 同仁|们
	{"L-CUT", func(w *edgeWalk) bool {
		e := w.town.end
		kind := w.school && e == w.kind && !w.is(e, lexicon.MarkNumeral)
		return kind && !w.unknown(e) && w.tokenStart(e) > w.town.start
	}},
	{"L-SYLLABLE", func(w *edgeWalk) bool {
		s := w.town.start
		if w.town.end-s != 2 || !w.is(s-1, lexicon.MarkHan) {
			return false
		}
		if !w.isWord(s, s+2, lexicon.Place) { // 平安镇天|平山|小学
			return w.school && w.is(s-2, lexicon.MarkTown) && !w.bordered(s) && !w.wordTo(s, lexicon.LeftStop|listedPlaces, w.limit)
		}
		if w.is(s-1, lexicon.MarkFunction|lexicon.MarkPrefix) && w.boundary(s) {
			return false
		}
		return w.bordered(s-1) && !w.wordTo(s, lexicon.LeftStop|listedPlaces, w.limit)
	}},
}

// townEnds: the place that is read begins with the level of a town whose name stands behind its county's: 清河县石湾镇|海林.
func (w *edgeWalk) townEnds() bool {
	s := w.town.start
	if !w.is(s, lexicon.MarkTown) || w.town.end-s != 2 {
		return false
	} else if w.newWord(s) && !w.wordTo(s, listedPlaces, w.limit) {
		return true // ，大湾镇|海嘎小学
	}
	for t := s - 2; t >= s-3 && w.holds(t); t-- {
		if w.is(t-1, lexicon.MarkTownKind) && w.wordTo(t, lexicon.Place, w.limit) && !w.isWord(t, s, lexicon.Place) {
			return true
		}
	}
	return false
}

// quarters are what tells places abroad apart.
var quarters = []way[*edgeWalk]{
	{"L-QUARTER", func(w *edgeWalk) int {
		k := w.town.start - 1
		middle := w.at(k) == '中' // 中伊利诺伊 is none
		if w.at(k) == '部' {
			k--
		}
		return when(!middle && w.is(k, lexicon.MarkQuarter) && w.isWord(w.town.start, w.town.end, lexicon.Abroad), k)
	}},
}

var townWordGuards = []rule[*edgeWalk]{
	{"L-STOP.glued", func(w *edgeWalk) bool {
		stop := w.longestTo(w.town.end-1, lexicon.LeftStop, w.limit)
		return w.town.start < w.town.end-1 && stop >= 0 && stop < w.town.start
	}},
	{"L-STOP.town", (*edgeWalk).stopped},
	{"L-FUNCTION", func(w *edgeWalk) bool { return w.is(w.town.start, lexicon.MarkFunction) && w.town.end-w.town.start < 4 }},
}

// townGuards say that what was read is no town.
var townGuards = []rule[*edgeWalk]{
	{"L-FAR", func(w *edgeWalk) bool { return w.town.start < w.limit || w.town.end-w.town.start > maxTown }},
	{"L-SHORT", func(w *edgeWalk) bool { return w.town.end-w.town.start < 3 }},
	{"L-LEVEL.alone", func(w *edgeWalk) bool { return w.rareTo(w.town.end, lexicon.LongLevel, 0) == w.town.start }},
	{"L-EACH", func(w *edgeWalk) bool { return w.is(w.town.start, lexicon.MarkEach) }},
	{"L-BODY", func(w *edgeWalk) bool { // 市教科|局和市
		e := w.town.end - 1
		return w.nameTo(e) != nil || w.is(e-1, lexicon.MarkJoins) && w.nameTo(e-1) != nil
	}},
	{"L-GENERAL", func(w *edgeWalk) bool {
		s := w.longestTo(w.town.end, lexicon.LeftStop|lexicon.SchoolGeneric, w.limit)
		class := w.rareTo(w.town.end-1, lexicon.PlaceClass, w.town.start) == w.town.start                                   // 贫困|县
		return class || s >= 0 && s <= w.town.start || s > 0 && w.isWord(w.town.start, s, lexicon.Place|lexicon.PlaceShort) // 澳门|城市
	}},
}

// townEdges tell where the name of a town begins; the first that does decides.
var townEdges = []way[*edgeWalk]{
	{"L-BEHIND", func(w *edgeWalk) int { // far from it only behind a full name
		p := w.town.end
		for s := p - 2; p-s < maxTown; s-- {
			if !w.holds(s) || w.is(s, lexicon.MarkFunction) {
				return -1
			}
			class := lexicon.Place
			if p-s < 6 {
				class |= lexicon.PlaceShort
			}
			if p-s > 2 && w.wordTo(s, class, w.limit) && (w.plainBetween(s, p-1) || w.deedTown(s, p)) {
				return s
			}
		}
		return -1
	}},
	{"L-FOREIGN", func(w *edgeWalk) int {
		s := w.town.end - 1
		for w.holds(s-1) && personname.ForeignOdds(w.Runes[s-1]) > 0.5 {
			s--
		}
		return when(w.town.end-s > 4, s)
	}},
	{"L-WORDS", func(w *edgeWalk) int {
		s, p, least := w.town.start, w.town.end, 4
		if w.at(p-2) == '族' {
			least = p - w.tokenStart(p-2) + 2 // 白石|彝族乡
		}
		for p-s < least && w.holds(s-1) && !w.stopTo(s) {
			t := w.tokenStart(s - 1)
			if p-s == least-1 && s-t > 1 || !w.placeName(t, s) || w.townBefore(s) {
				break
			}
			s = t
		}
		for !w.glued(s, p) && w.holds(s-1) && !w.blocked[s-1] { // words that the dictionary does not know: 阿拉瓦|提乡
			t := w.tokenStart(s - 1)
			known := s-t < 2 || w.tag(t, s) != ""
			if known || p-t > maxTown || w.wordTo(s, lexicon.LeftStop, t) {
				break
			}
			if p-s > 2 && personname.SurnameLen(w.Runes[t:s]) > 0 && w.wordTo(t, lexicon.LeftStop, w.limit) {
				break // 撤销|刘强|海州市
			}
			s = t
		}
		if w.leads(s) || w.glued(s, p) || w.blocked[s] {
			s++ // 毕业|于|河东镇, 任洲峰|村, 向海|州市
		}
		return s
	}},
}

// stopTo: a word that no name holds ends at s, and does not end a new word, nor before a school a longer one: not
// 泊里|镇, 中|原|镇.
func (w *edgeWalk) stopTo(s int) bool {
	stop := w.longestTo(s, lexicon.LeftStop, w.limit)
	return stop >= 0 && !(s-stop == 1 && (w.newWord(s) || w.school && w.inWord(stop)))
}

// townBefore: the level word of another town, and no syllable of this one, ends at s: 平南|乡|百花村.
func (w *edgeWalk) townBefore(s int) bool {
	return w.is(s-1, lexicon.MarkTown) && w.boundary(s-1) && w.town.end-s > 2 && w.holds(s-3)
}

// leads: rune i stands before the name of a place and is none of it: 毕业|于|河东镇.
func (w *edgeWalk) leads(i int) bool {
	return w.is(i, lexicon.MarkBeforeTown) || w.at(i) == '于' && w.is(i-1, lexicon.MarkHan)
}

// glued: rune s is no part of the town that ends at p but a word before it that the segmenter took for one.
func (w *edgeWalk) glued(s, p int) bool {
	word := w.tagAt(s) == "" || !w.is(p-1, lexicon.MarkTown)
	return p-s > 3 && (w.leads(s) || word && w.links(s))
}

// links: rune i is a word of one rune that links names, and begins no list item: 和山县.
func (w *edgeWalk) links(i int) bool {
	if w.is(i, lexicon.MarkFunction) || w.school && w.is(i, lexicon.MarkLeads) {
		return !w.is(i, lexicon.MarkJoins) || !w.listBorder(i-1)
	}
	return w.postVerb(i)
}

// placeName: the token [s, e) can be part of the name of a town: one rune, no word, or the name of something.
func (w *edgeWalk) placeName(s, e int) bool {
	const others = lexicon.LeftNoun | lexicon.PersonVerb | lexicon.TitleHead | lexicon.SchoolKind | lexicon.OrgKind
	tag := w.tag(s, e)
	return e-s == 1 || !isTag(tag, "vpcdrmqu") && tag != "nt" && !w.isWord(s, e, others)
}

// levelName returns the start of the name before a level of several runes at p, p if there is none: 阿克塔斯哈萨克|自治县.
func (w *edgeWalk) levelName(p int) int {
	if s := w.places(p); s < p {
		return s
	}
	s := p
	for p-s < maxTown && w.holds(s-1) && !w.blocked[s-1] && !w.wordTo(s, lexicon.LeftStop|lexicon.OrgGeneric, w.limit) {
		t := w.tokenStart(s - 1)
		if !w.placeName(t, s) || w.is(t, lexicon.MarkFunction|lexicon.MarkVague) {
			break
		}
		s = t
	}
	if p-s > 2 && w.is(s, lexicon.MarkBeforeTown) && w.bordered(s) {
		return s + 1 // 原|海江|地区师范学校
	}
	if p-s < 2 || p-s > maxTown || !w.bordered(s) {
		return p
	}
	return s
}

// hasBranches: the school is one whose branches are called by it, then their place: 海州八中|清河龙兴中学, 人大附中|朝阳学校.
func (w *edgeWalk) hasBranches(c *mention.Candidate) bool {
	e := int(c.End)
	numbered := w.is(e-2, lexicon.MarkNumeral) || w.at(e-2) == '附'
	return c.Type == entity.School && w.at(e-1) == '中' && numbered && w.school
}

// plainBetween: no word that a town's name cannot hold stands in [s, e).
func (w *edgeWalk) plainBetween(s, e int) bool {
	for i, t := range w.pieces(s, e) {
		if !w.placeName(i, t) {
			return false
		}
	}
	return true
}

// deedTown: the name of the town that begins at s, behind the full name of its county, is a verb: 福鼎市|点头镇.
func (w *edgeWalk) deedTown(s, p int) bool {
	const others = lexicon.LeftStop | lexicon.LeftNoun | lexicon.PersonVerb
	verb := p-s == 3 && w.is(p-1, lexicon.MarkTown) && w.tokenStart(p-2) == s && w.is(s-1, lexicon.MarkUpper|lexicon.MarkTownKind)
	return verb && w.wordTo(s, lexicon.Place, w.limit) && !w.isWord(s, p-1, others)
}

// words returns the start of the run of words of a name that ends at p and begins behind a border, of two runes at least
// and so many at most; -1 if there is none. A verb is one behind a mark only: 、移动. Where 与 may join two parts, verbs and
// nouns like 管理 may stand behind the first word: 智能计算与信息处理.
func (w *edgeWalk) words(p, most int, joined bool) int {
	const outside = lexicon.LeftStop | lexicon.TitleHead | lexicon.Honorific | lexicon.PersonRole
	s, first := p, true
	for s == p || joined && (w.joint(s) || w.joint(s-1)) || !w.bordered(s) {
		t := w.tokenStart(max(0, s-1))
		field := w.longestTo(s, lexicon.Field, t-maxField)
		if field >= 0 {
			t = min(t, field) // 资源|利用
		}
		joint := joined && s < p && (w.joint(t) || w.joint(s) && s-t > 1)
		far := !w.holds(s-1) || w.blocked[s-1] || p-t > most
		if far || !joint && field != t && (w.is(t, lexicon.MarkFunction) || w.wordTo(s, outside, t)) {
			return -1
		}
		deed := field != t && s-t > 1 && isTag(w.tag(t, s), "pcdrmquvt")
		first = (!deed || w.listBorder(t-1)) && !w.wordTo(s, lexicon.LeftNoun, t)
		if !first && !(joined && isTag(w.tag(t, s), "vnab")) {
			return -1
		}
		s = t
	}
	return when(p-s > 1 && first, s)
}

// joint: rune i is a 与 between two words, of which the first is no body and no person.
func (w *edgeWalk) joint(i int) bool {
	if w.at(i) != '与' || w.tokenStart(i) != i || w.tokenEnd(i) != i+1 || !w.holds(i-1) {
		return false
	}
	t := w.tokenStart(i - 1)
	person := w.tag(t, i) == "" && personname.SurnameLen(w.Runes[t:i]) > 0
	return !person && w.nameTo(i) == nil
}

// led: what one of placeLeads reads may stand before the place. It only saves time.
func (w *edgeWalk) led() bool {
	s, long := w.left.start, w.left.place-w.left.start
	words := (w.hits.ClassesTo(s)|w.hits.ClassesTo(w.left.place))&lexicon.IsRare != 0
	inside := long == 2 && (w.is(s, lexicon.MarkQuarter) || w.is(s-3, lexicon.MarkUpper|lexicon.MarkTownKind))
	owned := !w.school && (w.company || w.draft.has(lexicon.Branch))
	before := w.nameTo(s) != nil || w.at(s-1) == '驻' || w.is(s-1, lexicon.MarkLevel) || w.Trace != nil
	return words || inside || owned || before
}

// placeLeads may stand before the place that begins a name, in this order. They read what ends at w.left.start.
var placeLeads = []way[*edgeWalk]{
	{"L-LEAD", func(w *edgeWalk) int {
		s := w.rareTo(w.left.start, lexicon.PlaceLead, 0)
		if s < 0 {
			return -1
		}
		return w.places(s) // 韩国|国立|釜山大学
	}},
	{"L-SPONSOR", func(w *edgeWalk) int { // 东北民主联军|南岗|干部子弟学校
		return w.ends(when(w.school, w.rareTo(w.left.start, lexicon.Sponsor, 0)))
	}},
	{"L-BRANCH", func(w *edgeWalk) int {
		s := w.rareTo(w.left.start, lexicon.House, 0)
		return w.ends(when(w.is(w.kind, lexicon.MarkBranch), s))
	}},
	{"L-ZONE", func(w *edgeWalk) int { // 滨湖|国家|高新区
		s := w.rareTo(w.left.place, lexicon.Zone, 0)
		if s < 0 || s > w.left.start {
			return -1
		}
		for k := s - 2; k >= s-maxZone && w.holds(k); k-- {
			if w.wordTo(k, lexicon.Place, w.limit) && w.plainBetween(k, s) {
				return w.places(k) // 遵义市|新蒲|新区
			}
		}
		if w.school {
			return -1
		}
		if lead := w.rareTo(s, lexicon.BodyLead, 0); lead >= 0 {
			s = lead
		}
		s = w.words(s, maxZone, false)
		return when(s >= 0 && !w.wordAt(s, lexicon.OrgGeneric), s)
	}},
	{"L-OWNER", func(w *edgeWalk) int { // 平安银行|海州|支行, 云帆|海州|有限公司
		company := w.company && w.startsWith(w.kind, "有限")
		if w.school || w.left.place != w.kind || w.kind != w.draft.head || !company && !w.draft.has(lexicon.Branch) {
			return -1
		}
		s := w.words(w.left.start, maxOwner, false)
		return w.ends(when(s >= 0 && !w.isWord(s, w.left.start, lexicon.OrgKind), s))
	}},
	{"L-BETWEEN", func(w *edgeWalk) int { // 滨湖区盐仓|新星|幼儿园
		s := w.left.start
		if !w.school || w.left.place-s != 2 || !w.holds(s-4) || w.isWord(s, s+2, lexicon.Place) {
			return -1
		}
		t := w.tokenStart(s - 1)
		apart := s-t == 2 && w.tag(t, s) == "" && w.is(t-1, lexicon.MarkUpper|lexicon.MarkTownKind) && w.wordTo(t, lexicon.Place, w.limit)
		return when(apart, w.places(t))
	}},
	{"L-CORNER", func(w *edgeWalk) int { // 皖|西南|师范大学
		s := w.left.start - 1
		corner := w.left.place-s == 3 && w.is(s+1, lexicon.MarkQuarter) && w.is(s+2, lexicon.MarkQuarter)
		return when(corner && s >= 0 && isTag(w.tag(s, s+1), "j"), s)
	}},
	{"L-LEVEL", func(w *edgeWalk) int {
		s := w.left.start - 1
		level := w.school && w.is(s, lexicon.MarkLevel) && !w.is(s-1, lexicon.MarkAny)
		return when(level && w.bordered(s), s)
	}},
	{"L-STATIONED", func(w *edgeWalk) int {
		s := w.left.start - 1
		if w.at(s) != '驻' || w.school { // 省监委驻|海州学院
			return -1
		}
		w.left.prefix = true
		return w.places(s) // 海州驻北京办事处
	}},
	{"L-OF-BODY", func(w *edgeWalk) int {
		c := w.nameTo(w.left.start)
		if c == nil {
			return -1
		}
		faculty := w.draft.has(lexicon.Faculty) // of schools only: 海州大学|滨海|学院
		part := faculty && (w.left.place < w.kind || w.endsWith(w.left.start, "大学"))
		beside := w.left.place == w.kind && c.Type == entity.School
		own := w.left.place < w.kind || w.endsWith(w.draft.end, "学校")
		branch := own && w.hasBranches(c) && w.isWord(w.left.start, w.left.place, lexicon.PlaceShort)
		annex := branch || beside && (w.at(w.kind) == '附' || w.startsWith(w.kind, "学校")) // 海州大学|清河|附属小学
		annex = annex || w.startsWith(w.left.start, "附属")                                // 海大|附属海州云湖学校
		annex = annex || beside && w.draft.has(lexicon.Site)                             // 云帆教育集团|清河|总校
		if w.school && !part && !annex {
			return -1
		}
		w.left.parent = c
		return w.ends(int(c.Start))
	}},
}
