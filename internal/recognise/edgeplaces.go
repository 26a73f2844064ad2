package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/personname"
)

// The places that begin a name, on the left of its kind word.

// place: a place ends at w.p and begins the name, with the larger places before
// it.
func (w *edgeWalk) place() int {
	s := w.places(w.p)
	if s < 0 {
		return -1
	}
	w.left = leftPart{start: s, place: w.p, fields: w.fields}
	w.beforePlace()
	return w.found(w.left)
}

// places returns the start of the chain of places that ends at p, or -1.
func (w *edgeWalk) places(p int) int {
	start := -1
	for {
		s := w.listed(p)
		if s < 0 {
			s = w.unlisted(p)
		}
		if s < 0 {
			return start
		}
		w.town = town{s, p}
		if k := w.reached(quarters); k >= 0 {
			s = k
		}
		start, p = s, s
	}
}

// overPlaces returns the start of the chain of places that ends at p, p if there is
// none.
func (w *edgeWalk) overPlaces(p int) int {
	if s := w.places(p); s >= 0 {
		return s
	}
	return p
}

// listed returns the start of the listed place that ends at p, or -1.
func (w *edgeWalk) listed(p int) int {
	s := w.in.longestTo(p, lexicon.Place|lexicon.PlaceShort|lexicon.Country, w.limit)
	w.town = town{s, p}
	if s < 0 || w.noTown(listedGuards) {
		return -1
	}
	return s
}

// noTown asks guards about the place that is read; the first that holds is noted.
func (w *edgeWalk) noTown(guards []rule[*edgeWalk]) bool {
	return rejects(w.in, guards, w, w.town.start, w.town.end, 0)
}

var listedGuards = []rule[*edgeWalk]{
	{"L-OVERLAP", func(w *edgeWalk) bool {
		s := w.town.start
		return !w.in.boundary(s) && w.in.wordTo(s+1, lexicon.Place|lexicon.PlaceShort, w.limit)
	}},
}

// quarters are what tells places abroad apart.
var quarters = []way[*edgeWalk]{
	{"L-QUARTER", (*edgeWalk).quarter},
}

func (w *edgeWalk) quarter() int {
	s := w.town.start
	if !w.in.isWord(s, w.town.end, lexicon.Abroad) {
		return -1
	}
	k := s
	if w.in.at(k-1) == '部' {
		k--
	}
	middle := k == s && w.in.at(k-1) == '中' // 中伊利诺伊 is none
	if middle || !w.in.is(k-1, lexicon.MarkQuarter) {
		return -1
	}
	return k - 1
}

// maxPlaces is how far places reach before a name, in runes.
const maxPlaces = 12

// maxTown is the longest name of a place that no list holds, in runes.
const maxTown = 9

// town is a place that no list holds, as far as it is read.
type town struct{ start, end int }

// unlisted returns the start of the place that no list holds and that ends at p,
// known by its last rune: 平安镇, 青潭村; or -1.
func (w *edgeWalk) unlisted(p int) int {
	if !w.in.is(p-1, lexicon.MarkTownKind) {
		return -1
	}
	w.town = town{w.in.tokenStart(p - 1), p}
	if w.noTown(townWordGuards) {
		return -1
	}
	w.town.start = w.reached(townEdges)
	if w.noTown(townGuards) {
		return -1
	}
	return w.town.start
}

var townWordGuards = []rule[*edgeWalk]{
	{"L-FUNCTION", func(w *edgeWalk) bool { return w.in.is(w.town.start, lexicon.MarkFunction) }},
}

// townGuards say that what was read is no town.
var townGuards = []rule[*edgeWalk]{
	{"L-FAR", func(w *edgeWalk) bool { return w.town.start < w.limit || w.town.end-w.town.start > maxTown }},
	{"L-SHORT", func(w *edgeWalk) bool { return w.town.end-w.town.start < 3 }},
	{"L-GENERAL", func(w *edgeWalk) bool {
		return w.in.longestTo(w.town.end, lexicon.LeftStop|lexicon.SchoolGeneric, w.town.start) == w.town.start
	}},
}

// townEdges tell where the name of a town begins; the first that does decides.
var townEdges = []way[*edgeWalk]{
	{"L-BEHIND", (*edgeWalk).behindPlace},
	{"L-FOREIGN", (*edgeWalk).foreignStart},
	{"L-WORDS", (*edgeWalk).townWords},
}

// reached returns the start of the place that is read by the first way that
// tells, or -1.
func (w *edgeWalk) reached(ways []way[*edgeWalk]) int {
	for i := range ways {
		if s := ways[i].read(w); s >= 0 {
			w.in.Trace.Read(s, w.town.end, ways[i].id)
			return s
		}
	}
	return -1
}

// townWords goes back from the last word of a town over those that can be part
// of its name.
func (w *edgeWalk) townWords() int {
	s, p := w.town.start, w.town.end
	for p-s < 4 && w.holds(s-1) && !w.in.wordTo(s, lexicon.LeftStop, w.limit) {
		t := w.in.tokenStart(s - 1)
		if p-s == 3 && s-t > 1 || !w.placeName(t, s) {
			break
		}
		s = t
	}
	s = w.unknownBefore(s, p)
	if w.in.is(s, lexicon.MarkBeforeTown) || w.in.at(s) == '于' && w.in.is(s-1, lexicon.MarkHan) {
		s++ // 毕业|于|河东镇
	}
	return s
}

// unknownBefore moves s over the words before it that the dictionary does not
// know; the names of far towns are such: 阿拉瓦|提乡.
func (w *edgeWalk) unknownBefore(s, p int) int {
	for w.holds(s-1) && !w.in.blocked[s-1] {
		t := w.in.tokenStart(s - 1)
		known := s-t < 2 || w.in.tag(t, s) != ""
		if known || p-t > maxTown || w.in.wordTo(s, lexicon.LeftStop, t) {
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
	const others = lexicon.LeftNoun | lexicon.PersonVerb | lexicon.TitleHead | lexicon.SchoolKind | lexicon.OrgKind
	tag := w.in.tag(s, e)
	return !isTag(tag, "vpcdrmqu") && tag != "nt" && !w.in.isWord(s, e, others)
}

// behindPlace: a listed place of a higher level ends 2 to 8 runes before the end
// of the town, with nothing but plain characters between. Far from it only a full
// name does.
func (w *edgeWalk) behindPlace() int {
	p := w.town.end
	for s := p - 2; p-s < maxTown; s-- {
		if !w.holds(s) || w.in.is(s, lexicon.MarkFunction) {
			return -1
		}
		class := lexicon.Place
		if p-s < 6 {
			class |= lexicon.PlaceShort
		}
		if p-s > 2 && w.plainBetween(s, p-1) && w.in.wordTo(s, class, w.limit) {
			return s
		}
	}
	return -1
}

// plainBetween: no word that a town's name cannot hold stands in [s, e).
func (w *edgeWalk) plainBetween(s, e int) bool {
	for i, t := range w.in.pieces(s, e) {
		if !w.placeName(i, t) {
			return false
		}
	}
	return true
}

// foreignStart: a run of four or more transliteration characters ends before the
// kind of the town.
func (w *edgeWalk) foreignStart() int {
	s := w.town.end - 1
	for w.holds(s-1) && personname.ForeignOdds(w.in.Runes[s-1]) > 0.5 {
		s--
	}
	if w.town.end-s > 4 {
		return s
	}
	return -1
}

// placeLeads may stand before the place that begins a name, in this order. They
// read what ends at w.left.start.
var placeLeads = []way[*edgeWalk]{
	{"L-LEAD", (*edgeWalk).leadBefore},
	{"L-BRANCH", (*edgeWalk).houseBefore},
	{"L-STATIONED", (*edgeWalk).stationedBefore},
	{"L-OF-BODY", (*edgeWalk).bodyBefore},
}

// beforePlace extends a name over what stands before its place.
func (w *edgeWalk) beforePlace() {
	for i := range placeLeads {
		x, from := &placeLeads[i], w.left.start
		if s := x.read(w); s >= 0 {
			w.in.Trace.Read(s, from, x.id)
			w.left.start = s
		}
		if w.over {
			return
		}
	}
}

func (w *edgeWalk) leadBefore() int {
	s := w.in.rareTo(w.left.start, lexicon.PlaceLead, 0)
	if s < 0 {
		return -1
	}
	return w.overPlaces(s) // 韩国|国立|釜山大学
}

func (w *edgeWalk) houseBefore() int {
	s := w.in.rareTo(w.left.start, lexicon.House, 0)
	if s < 0 || !w.in.is(w.kind, lexicon.MarkBranch) {
		return -1
	}
	return w.ends(s)
}

func (w *edgeWalk) stationedBefore() int {
	s := w.left.start - 1
	if w.in.at(s) != '驻' {
		return -1
	}
	w.left.prefix = true
	return w.overPlaces(s) // 海州驻北京办事处
}

// bodyBefore: of schools only the faculties of a university are called so:
// 海州大学|滨海|学院.
func (w *edgeWalk) bodyBefore() int {
	s := w.left.start
	c := w.nameTo(s)
	if c == nil || w.school && !w.facultyOf(s) {
		return -1
	}
	w.left.parent = w.endingAt(s) + 1
	return w.ends(int(c.Start))
}

func (w *edgeWalk) facultyOf(s int) bool {
	faculty := w.in.kindAt(w.kind, w.kind+2).Flags&lexicon.Faculty != 0
	return faculty && (w.left.place < w.kind || w.in.endsWith(s, "大学"))
}
