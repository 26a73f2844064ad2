package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
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
	maxLeft   = 30
	maxPlain  = 6 // runes of a core that is not built of known sphere words
	maxWander = 9 // runes read beyond a sure edge in search of a place
)

// leftEdge reads leftwards from a kind word that starts at kind. It goes
// through the words that a name can hold and stops at the first that it
// cannot; a place or another body's name found on the way begins the name.
func (b *bodies) leftEdge(kind int, school bool) leftPart {
	w := edgeWalk{bodies: b, kind: kind, p: kind, sure: kind, school: school, limit: max(0, kind-maxLeft)}
	for w.p > w.limit && w.step() {
	}
	if w.done {
		return w.left
	}
	return leftPart{start: w.sure, place: w.sure, fields: w.fields}
}

// edgeWalk is the state of one walk.
type edgeWalk struct {
	*bodies
	kind, p, limit int
	school         bool
	sure           int  // the name begins here if nothing better comes
	fields         bool // all from sure to kind are sphere words
	chain          bool // still in the chain of sphere words next to the kind
	done           bool
	left           leftPart
}

// step moves w.p over one more piece; false ends the walk.
func (w *edgeWalk) step() bool {
	p := w.p
	r := w.in.Runes[p-1]
	if w.in.blocked[p-1] && !(isNumeral(r) && w.school) || !isHanzi(r) && !(isDigit(r) && w.school) {
		return false
	}
	if w.hangsOn(p) || w.placeAt(p) || w.prefixAt(p) {
		return false
	}
	if w.in.longestTo(p, lexicon.TitleHead|lexicon.Honorific, w.limit) >= 0 && p != w.kind {
		return false
	}
	if s := w.joinedField(p); s >= 0 {
		return w.take(s, true)
	}
	if s := w.in.longestTo(p, lexicon.Field, w.limit); s >= 0 {
		return w.take(s, true)
	}
	if w.stopsAt(p) {
		return false
	}
	return w.word(p)
}

// take extends the walk to s. Sphere words in an unbroken chain from the kind
// word are sure.
func (w *edgeWalk) take(s int, field bool) bool {
	adjacent := w.p == w.kind
	if adjacent {
		w.chain, w.fields = field, field
	} else if !field {
		w.chain, w.fields = false, false
	}
	w.p = s
	plain := w.kind - s
	switch {
	case w.chain, adjacent, w.school && plain <= 4 && w.in.boundary(s):
		w.sure = s
	case plain-(w.kind-w.sure) > maxWander:
		return false
	}
	return true
}

// hangsOn: another body's name ends at p, and this one is part of it.
func (w *edgeWalk) hangsOn(p int) bool {
	k := w.endingAt(p)
	if k < 0 {
		return false
	}
	c := &w.out[k]
	w.left = leftPart{start: int(c.Start), place: int(c.Place), parent: k + 1, fields: w.fields}
	w.done = true
	return true
}

// placeAt: a place ends at p and begins the name, with the larger places
// before it.
func (w *edgeWalk) placeAt(p int) bool {
	s := w.places(p)
	if s < 0 {
		return false
	}
	w.left = leftPart{start: s, place: p, fields: w.fields}
	w.done = true
	if s > w.limit {
		w.beforePlace()
	}
	return true
}

// places returns the start of the chain of places that ends at p, or -1.
func (w *edgeWalk) places(p int) int {
	start := -1
	for p > w.limit {
		s := w.in.longestTo(p, lexicon.Place|lexicon.PlaceShort|lexicon.Country, w.limit)
		if s < 0 {
			s = w.town(p)
		}
		if s < 0 {
			break
		}
		start, p = s, s
	}
	return start
}

// town reads a place that no list holds by its last rune: 桃园镇, 曲潭村.
func (w *edgeWalk) town(p int) int {
	switch w.in.Runes[p-1] {
	case '镇', '乡', '村', '县', '市', '区', '州', '旗':
	default:
		return -1
	}
	s := w.in.tokenStart(p - 1)
	for s > w.limit && p-s < 3 && s == p-1 {
		if !isHanzi(w.in.Runes[s-1]) || w.in.longestTo(s, lexicon.LeftStop, w.limit) >= 0 {
			break
		}
		s = w.in.tokenStart(s - 1)
	}
	if s < w.limit || p-s < 3 || p-s > 4 || w.in.longestTo(p, lexicon.LeftStop|lexicon.SchoolGeneric, s) == s {
		return -1
	}
	return s
}

// beforePlace extends a name over what may stand before its place: 中共, a
// body that is stationed (省委驻睢宁县…), or the body that the place belongs to.
func (w *edgeWalk) beforePlace() {
	s := w.left.start
	for _, lead := range [...]string{"中共", "共青团", "中国共产党", "中国"} {
		if w.in.endsWith(s, lead) {
			w.left.start -= len([]rune(lead))
			return
		}
	}
	if w.in.Runes[s-1] == '驻' {
		if k := w.endingAt(s - 1); k >= 0 {
			w.left.start = int(w.out[k].Start)
			w.left.parent = k + 1
			return
		}
		w.left.start = s - 1
		return
	}
	if k := w.endingAt(s); k >= 0 && !w.school {
		w.left.start, w.left.parent = int(w.out[k].Start), k+1
	}
}

// endsWith reports whether the runes before p are s.
func (in *Input) endsWith(p int, s string) bool {
	n := 0
	for range s {
		n++
	}
	if p < n {
		return false
	}
	i := p - n
	for _, r := range s {
		if in.Runes[i] != r {
			return false
		}
		i++
	}
	return true
}

// prefixAt: a bare 市, 县, 校 … before the rest stands for a place that the
// text has named: 市八一街幼儿园, 县教体局.
func (w *edgeWalk) prefixAt(p int) bool {
	switch w.in.Runes[p-1] {
	case '省', '市', '县', '区', '州', '旗', '镇', '乡':
	case '校', '院':
		if w.school || p != w.kind {
			return false
		}
		if prev := w.in.at(p - 2); prev == '我' || prev == '该' || prev == '本' || prev == '全' || prev == '各' || prev == '学' {
			return false
		}
	default:
		return false
	}
	prev := w.in.at(p - 2)
	if prev == '全' || prev == '各' || prev == '我' || prev == '该' || prev == '本' || prev == '某' {
		return false
	}
	if isHanzi(prev) && !w.in.boundary(p-1) {
		return false
	}
	w.left = leftPart{start: p - 1, place: p, fields: w.fields, prefix: true}
	w.done = true
	return true
}

// joinedField: 和, 与 or 及 between two spheres is part of the name
// (文化和旅游部, 建筑与设计学院). It returns the start of the left sphere.
func (w *edgeWalk) joinedField(p int) int {
	switch w.in.Runes[p-1] {
	case '和', '与', '及', '、':
	default:
		return -1
	}
	if p-1 <= w.limit || w.in.longestAt(p, lexicon.Field|lexicon.LeftNoun) == 0 && p != w.kind || !w.chain {
		return -1
	}
	return w.in.longestTo(p-1, lexicon.Field, w.limit)
}

// stopsAt reports whether a word ends at p that no name holds.
func (w *edgeWalk) stopsAt(p int) bool {
	if s := w.in.longestTo(p, lexicon.LeftNoun, w.limit); s >= 0 {
		if p == w.kind && w.in.boundary(s) || s == w.limit || w.endingAt(s) >= 0 {
			return false
		}
		if w.in.longestTo(s, lexicon.Place|lexicon.PlaceShort, w.limit) >= 0 {
			return false
		}
		return p-s > 1 && w.in.boundary(s)
	}
	s := w.in.longestTo(p, lexicon.LeftStop, w.limit)
	if s < 0 {
		return false
	}
	if p-s > 1 {
		return w.in.boundary(s) || w.in.boundary(p)
	}
	return w.in.boundary(s) && (w.in.boundary(p) || p == w.kind)
}

// word moves over the token that ends at p, if a name can hold it.
func (w *edgeWalk) word(p int) bool {
	s := max(w.in.tokenStart(p-1), w.limit)
	for s < p && !isHanzi(w.in.Runes[s]) && !isDigit(w.in.Runes[s]) {
		s++
	}
	if s == p {
		return false
	}
	tag := w.in.tag(s, p)
	if tag != "" && p-s > 1 {
		switch tag[0] {
		case 'v':
			if tag != "vn" && p != w.kind {
				return false
			}
		case 'd', 'p', 'c', 'u', 'r', 'y', 'e', 'o', 't':
			return false
		case 'm', 'q':
			if !w.ordinal(s, p) {
				return false
			}
		}
	}
	if tag != "" && p-s == 1 {
		switch tag[0] {
		case 'p', 'c', 'u', 'r', 'y', 'd':
			if p != w.kind {
				return false
			}
		}
	}
	return w.take(s, false)
}

// ordinal: 第五, 十四, 101 in a school's name.
func (w *edgeWalk) ordinal(s, p int) bool {
	if w.in.Runes[s] == '第' {
		return true
	}
	for _, r := range w.in.Runes[s:p] {
		if !isNumeral(r) {
			return false
		}
	}
	return w.school
}
