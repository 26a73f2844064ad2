package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The places that begin a name, on the left of its kind word.

// place: a place ends at w.p and begins the name, with the larger places before
// it.
func (w *edgeWalk) place() (int, move) {
	s := w.places(w.p)
	if s < 0 {
		return 0, pass
	}
	w.left = leftPart{start: s, place: w.p, fields: w.fields}
	w.done = true
	if s > w.limit {
		w.beforePlace()
	}
	return w.left.start, halt
}

// places returns the start of the chain of places that ends at p, or -1.
func (w *edgeWalk) places(p int) int {
	start := -1
	for p > w.limit {
		s := w.in.longestTo(p, lexicon.Place|lexicon.PlaceShort|lexicon.Country, w.limit)
		if s < 0 {
			s = w.town(p)
		}
		if s >= 0 && w.overlapped(s) {
			s = w.town(p)
		}
		if s < 0 {
			break
		}
		s = w.quarter(s, p)
		start, p = s, s
	}
	return start
}

// overlapped: the place that begins at s does so inside another one: 合|肥城市
// before 学院.
func (w *edgeWalk) overlapped(s int) bool {
	return !w.in.boundary(s) && w.in.longestTo(s+1, lexicon.Place|lexicon.PlaceShort, w.limit) >= 0
}

// quarter takes in the 南 of 南伊利诺伊 and the 中部 of 中部华盛顿, which tell
// places abroad apart.
func (w *edgeWalk) quarter(s, p int) int {
	if !w.in.isWord(s, p, lexicon.Abroad) {
		return s
	}
	k := s
	if w.in.at(k-1) == '部' {
		k--
	}
	if w.in.is(k-1, lexicon.MarkQuarter) && k-1 >= w.limit && (k < s || w.in.at(k-1) != '中') {
		return k - 1
	}
	return s
}

// house returns the start of the company or bank that ends at s and has the
// branch to come: 国网|海州供电公司, 中国移动|海州分公司; or s.
func (w *edgeWalk) house(s int) int {
	if !w.in.is(w.kind, lexicon.MarkBranch) {
		return s
	}
	if k := w.in.rareTo(s, lexicon.House, 0); k >= 0 {
		return k
	}
	return s
}

// maxPlaces is how far places reach before a name, in runes.
const maxPlaces = 12

// maxTown is the longest name of a place that no list holds, in runes.
const maxTown = 9

// town reads a place that no list holds by its last rune: 平安镇, 青潭村. It
// begins behind a listed place (疏勒县|阿拉力乡), at the border of a word of its
// own, or where the characters of transliterations do.
func (w *edgeWalk) town(p int) int {
	if !w.in.is(p-1, lexicon.MarkTownKind) {
		return -1
	}
	s := w.in.tokenStart(p - 1)
	if w.in.is(s, lexicon.MarkFunction) {
		return -1 // 由县
	}
	for s > w.limit && p-s < 4 && w.in.is(s-1, lexicon.MarkHan) && w.in.longestTo(s, lexicon.LeftStop, w.limit) < 0 {
		t := w.in.tokenStart(s - 1)
		if p-s >= 3 && s-t > 1 || !w.placeName(t, s) {
			break
		}
		s = t
	}
	s = w.unknownBefore(s, p)
	if r := w.in.Runes[s]; r == '原' || r == '本' || r == '于' && w.in.is(s-1, lexicon.MarkHan) {
		s++ // 毕业|于|河东镇
	}
	if k := w.behindPlace(p); k >= 0 {
		s = k
	} else if k := w.foreignStart(p - 1); p-k > 4 {
		s = k
	}
	if s < w.limit || p-s < 3 || p-s > maxTown || w.in.longestTo(p, lexicon.LeftStop|lexicon.SchoolGeneric, s) == s {
		return -1
	}
	return s
}

// unknownBefore moves s over the words before it that the dictionary does not
// know; the names of far towns are such: 阿拉瓦|提乡.
func (w *edgeWalk) unknownBefore(s, p int) int {
	for s > w.limit && w.in.is(s-1, lexicon.MarkHan) && !w.in.blocked[s-1] {
		t := w.in.tokenStart(s - 1)
		if s-t < 2 || p-t > maxTown || w.in.tag(t, s) != "" || w.in.longestTo(s, lexicon.LeftStop, t) >= 0 {
			break
		}
		s = t
	}
	return s
}

// placeName: the token [s, e) can be part of the name of a town: one rune, no
// word, or the name of something.
func (w *edgeWalk) placeName(s, e int) bool {
	if e-s == 1 {
		return true
	}
	tag := w.in.tag(s, e)
	if isTag(tag, "vpcdrmqu") {
		return false
	}
	return tag != "nt" && !w.in.isWord(s, e, lexicon.LeftNoun|lexicon.PersonVerb|lexicon.TitleHead|lexicon.SchoolKind|lexicon.OrgKind)
}

// behindPlace returns where a listed place of a higher level ends, 2 to 8
// runes before p, with nothing but plain hanzi between; or -1.
func (w *edgeWalk) behindPlace(p int) int {
	for s := p - 2; s > w.limit && p-s < maxTown; s-- {
		if !w.in.is(s, lexicon.MarkHan) || w.in.is(s, lexicon.MarkFunction) {
			return -1
		}
		if p-s > 2 && w.plainBetween(s, p-1) && w.in.longestTo(s, lexicon.Place|lexicon.PlaceShort, w.limit) >= 0 && (p-s < 6 || w.in.longestTo(s, lexicon.Place, w.limit) >= 0) {
			return s
		}
	}
	return -1
}

// plainBetween: no word that a town's name cannot hold stands in [s, e).
func (w *edgeWalk) plainBetween(s, e int) bool {
	for i := s; i < e; i = w.in.tokenEnd(i) {
		t := min(w.in.tokenEnd(i), e)
		if t-i > 1 && !w.placeName(i, t) {
			return false
		}
	}
	return true
}

// foreignStart returns where the run of transliteration characters that ends
// at p begins.
func (w *edgeWalk) foreignStart(p int) int {
	for p > w.limit && personname.ForeignOdds(w.in.Runes[p-1]) > 0.5 {
		p--
	}
	return p
}

// beforePlace extends a name over what may stand before its place: 中共, a
// body that is stationed (省委驻睢宁县…), or the body that the place belongs to.
func (w *edgeWalk) beforePlace() {
	if k := w.in.rareTo(w.left.start, lexicon.PlaceLead, 0); k >= 0 {
		w.left.start = k
		if p := w.places(k); p >= 0 {
			w.left.start = p // 韩国|国立|釜山大学
		}
	}
	s := w.left.start
	if s <= w.limit {
		return
	}
	if k := w.house(s); k < s {
		w.left.start = k
		return
	}
	if w.in.Runes[s-1] == '驻' {
		w.left.prefix = true
		s--
		if p := w.places(s); p >= 0 {
			s = p // 海州驻北京办事处
		}
		w.left.start = s
	}
	if s == 0 {
		return
	}
	if k := w.endingAt(s); k >= 0 && (!w.school || w.in.kindAt(w.kind, w.kind+2).Flags&lexicon.Faculty != 0 && (w.left.place < w.kind || w.in.endsWith(s, "大学"))) {
		w.left.start, w.left.parent = int(w.out[k].Start), k+1 // 海州大学|滨海|学院
	}
}
