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

// leftEdge reads leftwards from a kind word that starts at kind. It goes
// through the words that a name can hold and stops at the first that it
// cannot; a place or another body's name found on the way begins the name.
func (b *bodies) leftEdge(kind int, school bool) leftPart {
	w := edgeWalk{bodies: b, kind: kind, p: kind, sure: kind, school: school, chain: true, limit: max(0, kind-maxLeft)}
	w.company = b.companyKind(kind)
	if school && b.in.at(kind) == '学' && (b.in.at(kind+1) == '院' || b.in.at(kind+1) == '部') {
		// 法学, 医学 share their last rune with 学院.
		if s := b.in.longestTo(kind+1, lexicon.Field, w.limit); s >= 0 && s < kind {
			w.take(s, true, true)
		}
	}
	for w.p > w.limit && w.step() {
	}
	if w.done {
		return w.left
	}
	if w.noun && !school && w.p < w.sure && kind-w.p <= maxCore && w.atBorder() {
		w.sure, w.fields = w.p, false
	}
	if !school && (b.in.startsWith(w.sure, "学校") || b.in.startsWith(w.sure, "学院")) && w.sure+2 < kind {
		w.sure += 2 // 学校|规划建设科: the pronoun stays outside
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
	joined         bool // went over a 与
	noun           bool // the piece last taken is one that a name can begin with
	company        bool // companies are called by any syllables
	done           bool
	left           leftPart
}

// step moves w.p over one more piece; false ends the walk.
func (w *edgeWalk) step() bool {
	p := w.p
	if w.in.is(p-1, lexicon.MarkClosing) && w.quotedPart(p) {
		return false
	}
	if w.hangsOn(p) {
		return false
	}
	if w.in.blocked[p-1] && !(w.in.is(p-1, lexicon.MarkNumeral) && w.school) || !w.in.is(p-1, lexicon.MarkHan) && !(w.in.is(p-1, lexicon.MarkDigit) && w.school) {
		return false
	}
	if w.placeAt(p) || w.leadAt(p) || w.prefixAt(p) || w.partyAt(p) {
		return false
	}
	if s := w.in.longestTo(p, lexicon.TitleHead|lexicon.Honorific, w.limit); s >= 0 && p != w.kind {
		// 校长|培训中心 goes on only to a parent or a place.
		return !w.school && w.take(s, false, false)
	}
	if s := w.joinedField(p); s >= 0 {
		return w.take(s, true, true)
	}
	if s := w.in.longestTo(p, lexicon.Field, w.limit); s >= 0 {
		return w.take(s, true, true)
	}
	if s := w.in.longestTo(p, lexicon.LeftNoun, w.limit); s >= 0 && w.in.boundary(s) {
		// 教师, 服务, 推进 are part of a name in some places only.
		inside := w.belongs(s, p)
		if w.school && (!inside || !w.in.isWord(s, p, lexicon.Field)) {
			return false
		}
		return w.take(s, inside, inside)
	}
	if w.school && p == w.kind && w.in.endsWith(p, "希望") && w.places(p-2) >= 0 {
		return w.take(p-2, false, true) // 石楼县|希望|小学
	}
	if w.stopsAt(p) {
		return false
	}
	return w.word(p)
}

// quotedPart: a short quotation behind another body is part of the name:
// 教育部“双减”工作专家委员会.
func (w *edgeWalk) quotedPart(p int) bool {
	if w.in.Runes[p-1] != '”' || w.school || !w.chain {
		return false
	}
	for s := p - 2; s > w.limit && p-s < 8; s-- {
		if w.in.Runes[s] == '“' {
			return w.hangsOn(s)
		}
	}
	return false
}

// take extends the walk to s. Sphere words and nouns in an unbroken chain from
// the kind word are sure; what else a name may hold is only kept if a place or
// a body turns up before it.
func (w *edgeWalk) take(s int, field, sure bool) bool {
	if !w.in.boundary(s) {
		// A sphere word that ends a longer word (新|农村) takes all of it.
		if t := w.in.tokenStart(s); t >= w.limit && w.in.tag(t, w.in.tokenEnd(s)) != "" && w.in.longestTo(s, lexicon.LeftStop, t) < 0 {
			s = t
		}
	}
	w.fields = field && (w.fields || w.p == w.kind)
	w.chain = w.chain && sure
	w.noun = sure
	w.p = s
	long := maxCore
	if w.school {
		long = maxSchoolCore
		if w.fields {
			long = maxCore
		}
	}
	if w.chain && w.kind-s <= long {
		w.sure = s
	}
	return w.sure-s <= maxWander
}

// atBorder: what stands before w.p is no word that could go on: a mark, or a
// function word.
func (w *edgeWalk) atBorder() bool {
	if w.p == 0 || !w.in.is(w.p-1, lexicon.MarkHan) || w.in.blocked[w.p-1] {
		return true
	}
	s := w.in.tokenStart(w.p - 1)
	tag := w.in.tag(s, w.p)
	if tag == "" {
		return w.in.is(w.p-1, lexicon.MarkFunction) && w.p-s == 1
	}
	switch tag[0] {
	case 'p', 'c', 'u', 'r':
		return true
	}
	return w.endingAt(w.p) >= 0
}

// hangsOn: another body's name ends at p, and this one is part of it.
func (w *edgeWalk) hangsOn(p int) bool {
	k := w.endingAt(p)
	if k < 0 {
		return false
	}
	c := &w.out[k]
	w.left = leftPart{start: int(c.Start), place: int(c.PlaceEnd), parent: k + 1, fields: w.fields}
	w.done = true
	return true
}

// companyKind: the kind word at k ends the name of a company.
func (b *bodies) companyKind(k int) bool {
	switch b.in.at(k) {
	case '有', '股', '公', '集', '科':
	default:
		return false
	}
	for _, word := range [...]string{"有限", "股份有限", "公司", "集团", "科技有限", "科技公司"} {
		if b.in.startsWith(k, word) {
			return true
		}
	}
	return false
}

// endsWith reports whether the runes before p are s.
func (in *Input) endsWith(p int, s string) bool { return p >= 0 && EndsIn(in.Runes[:p], s) }

// leadAt: 全国, 中华 … begin the name of a body as a place does.
func (w *edgeWalk) leadAt(p int) bool {
	if w.school || w.company {
		return false
	}
	switch w.in.Runes[p-1] {
	case '国', '华', '际', '界', '洲', '家':
	default:
		return false
	}
	for _, lead := range [...]string{"全国", "中华", "国际", "世界", "亚洲", "国家"} {
		if w.in.endsWith(p, lead) && w.in.boundary(p-2) && p < w.kind {
			w.left = leftPart{start: p - 2, place: p, fields: w.fields}
			w.done = true
			if s := w.places(p - 2); s >= 0 {
				w.left.start = s // 高雄市|中华资优教育协会
			}
			return true
		}
	}
	return false
}

// partyAt: the departments of a party committee have it as their parent, named
// or not: 党委宣传部, 校党委组织部, 山西大学党委统战部.
func (w *edgeWalk) partyAt(p int) bool {
	if w.school || p != w.kind || !w.in.endsWith(p, "党委") || p-2 < w.limit {
		return false
	}
	s := p - 2
	w.left = leftPart{start: s, place: p, prefix: true}
	w.done = true
	if k := w.endingAt(s); k >= 0 {
		w.left = leftPart{start: int(w.out[k].Start), place: int(w.out[k].PlaceEnd), parent: k + 1}
	} else if r := w.in.at(s - 1); (r == '校' || r == '院') && s-1 >= w.limit && w.in.at(s-2) != '学' {
		w.left.start--
	}
	return true
}

// prefixAt: a bare 市, 县, 校 … before the rest stands for a place that the
// text has named: 市八一街幼儿园, 县教体局.
func (w *edgeWalk) prefixAt(p int) bool {
	switch w.in.Runes[p-1] {
	case '省', '市', '县', '区', '镇', '乡', '局', '州', '旗', '盟', '校', '院', '团', '道':
	default:
		return false
	}
	for _, prefix := range [...]string{"自治区", "自治州", "自治县", "地区", "兵团", "街道"} {
		if w.in.endsWith(p, prefix) && w.in.boundary(p-len(prefix)/3) {
			w.left = leftPart{start: p - len(prefix)/3, place: p, fields: w.fields, prefix: true}
			w.done = true
			return true
		}
	}
	switch w.in.Runes[p-1] {
	case '省', '市', '县', '区', '镇', '乡':
	case '局':
		if p != w.kind {
			return false
		}
	case '州', '旗', '盟':
		if w.in.is(p-2, lexicon.MarkHan) {
			return false
		}
	case '校', '院':
		if w.school {
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
	if !w.in.opens(p - 1) {
		if !w.in.boundary(p-1) || w.in.tokenEnd(p-1) != p && p != w.kind {
			return false
		}
		s := w.in.tokenStart(p - 2)
		if p-1-s == 1 && w.in.longestTo(p-1, lexicon.LeftStop, w.limit) < 0 && w.endingAt(p-1) < 0 {
			return false
		}
	}
	w.left = leftPart{start: p - 1, place: p, fields: w.fields, prefix: true}
	w.done = true
	return true
}

// joinedField: 和, 与 or 及 between two spheres is part of the name
// (文化和旅游部, 建筑与设计学院). It returns the start of the left sphere.
func (w *edgeWalk) joinedField(p int) int {
	switch w.in.Runes[p-1] {
	case '和', '与', '及', '暨', '、':
	default:
		return -1
	}
	if p-1 <= w.limit || w.in.longestAt(p, lexicon.Field|lexicon.LeftNoun) == 0 || !w.chain {
		return -1
	}
	return w.in.longestTo(p-1, lexicon.Field, w.limit)
}

// stopsAt reports whether a word ends at p that no name holds.
func (w *edgeWalk) stopsAt(p int) bool {
	s := w.in.longestTo(p, lexicon.LeftStop, w.limit)
	if s < 0 {
		return false
	}
	if r := w.in.Runes[s]; p-s == 1 && r == '和' && p == w.kind && w.syllables(s) {
		return !w.take(s-1, false, true) // 同和|集团, 仁和|小学
	}
	if w.company && p-s == 1 && w.in.Runes[s] != '的' && w.in.Runes[s] != '由' && w.in.Runes[s] != '与' && w.in.Runes[s] != '了' {
		return false
	}
	if p-s > 1 {
		if w.in.boundary(s) && w.in.endsWith(p, "管") {
			w.sure, w.fields = w.kind, false // 分管教育|中心: the sphere is what is managed
		}
		return w.in.boundary(s) || w.in.boundary(p)
	}
	if w.joins(s) {
		return !w.take(s, false, false)
	}
	return w.in.boundary(s) && (w.in.boundary(p) || p == w.kind)
}

// syllables: the rune before s stands alone behind a border, so that it and the
// 和 at s are the syllables of a name.
func (w *edgeWalk) syllables(s int) bool {
	if s-1 <= w.limit || !w.in.is(s-1, lexicon.MarkHan) || !w.in.boundary(s-1) || w.in.longestTo(s, lexicon.LeftStop, w.limit) >= 0 {
		return false
	}
	return w.company || w.bordered(s-1)
}

// joins: 与 and 和 may be inside a department's name where neither side is in
// the list of spheres: 质量管理与绩效考核办公室. Only a border before the left side
// makes that sure, see leftEdge.
func (w *edgeWalk) joins(s int) bool {
	r := w.in.Runes[s]
	if w.school || w.company || w.joined || r != '与' && r != '和' && r != '及' && r != '暨' || !w.chain || w.kind-s < 3 || s == w.limit {
		return false
	}
	if w.endingAt(s) >= 0 || w.in.longestTo(s, lexicon.LeftNoun|lexicon.LeftStop|lexicon.TitleHead|lexicon.Honorific, w.limit) >= 0 {
		return false
	}
	if t := w.in.tokenStart(s - 1); w.in.tag(t, s) == "" && s-t > 1 && personname.SurnameLen(w.in.Runes[t:s]) > 0 {
		return false // 王思涵和|综治股: a person and a department
	}
	w.joined = true
	return true
}

// belongs: 教师, 服务, 推进 … are part of a name next to its kind word
// (教师发展中心) and at its very beginning.
func (w *edgeWalk) belongs(s, p int) bool {
	if p == w.kind || s == w.limit || w.endingAt(s) >= 0 {
		return true
	}
	if w.in.longestTo(s, lexicon.Place|lexicon.PlaceShort, w.limit) >= 0 {
		return true
	}
	return !w.in.is(s-1, lexicon.MarkHan) || w.in.longestTo(s, lexicon.LeftStop, w.limit) >= 0
}

// word moves over the token that ends at p, if a name can hold it.
func (w *edgeWalk) word(p int) bool {
	s := max(w.in.tokenStart(p-1), w.limit)
	for s < p && !w.in.is(s, lexicon.MarkHan) && !w.in.is(s, lexicon.MarkDigit) {
		s++
	}
	if s == p {
		return false
	}
	tag := w.in.tag(s, p)
	if tag == "" && p-s > 1 && w.in.is(p-1, lexicon.MarkFunction) && !w.company {
		return false // 左三为|林肯大学
	}
	if tag == "" && p-s > 1 && w.in.is(s, lexicon.MarkFunction) {
		s++ // the segmenter glued it to a name that it does not know
		tag = w.in.tag(s, p)
	}
	if p-s == 1 {
		return w.oneRune(s, tag)
	}
	switch w.in.Runes[p-1] {
	case '去', '往', '赴':
		return false // 分头去|云鹤幼儿园
	}
	if tag == "" {
		return w.take(s, false, true)
	}
	switch tag[0] {
	case 'n', 'j', 'b', 'a', 'l', 'i', 's', 'f', 'x', 'z', 'g', 'h', 'k':
		return w.take(s, false, true)
	case 'v':
		if tag == "vn" {
			return w.take(s, false, true)
		}
		if w.in.isWord(s, p, lexicon.PersonVerb) {
			return false
		}
		// 育才中学 is a name, 举办中学 is not: a verb needs a border before it.
		named := w.school && p == w.kind && w.listBorder(s-1)
		return w.take(s, false, named)
	case 'm', 'q':
		if !w.ordinal(s, p) {
			return w.school && p == w.kind && w.take(s, false, w.listBorder(s-1)) // 双十中学
		}
		return w.take(s, false, w.school)
	case 'c', 'p', 'r', 'd':
		return w.company && w.take(s, false, false)
	case 't':
		return w.school && p == w.kind && w.take(s, false, w.listBorder(s-1))
	}
	return false
}

// oneRune moves over a token of one rune: a piece of a name that the segmenter
// does not know, unless it is a function word.
func (w *edgeWalk) oneRune(s int, tag string) bool {
	if w.company {
		return w.take(s, false, tag == "" || !w.in.is(s, lexicon.MarkFunction))
	}
	if tag != "" && s+1 != w.kind {
		switch tag[0] {
		case 'p', 'c', 'u', 'r', 'y', 'd', 'q':
			return false
		}
	}
	if r := w.in.Runes[s]; !w.school && (w.in.is(s, lexicon.MarkNumeral) || r == '校' || r == '院') {
		return false
	}
	return w.take(s, false, true)
}

// ordinal: 第五, 十四, 101 in a school's name.
func (w *edgeWalk) ordinal(s, p int) bool {
	if w.in.Runes[s] == '第' {
		switch w.in.Runes[p-1] {
		case '期', '届', '批', '次', '个', '名', '轮', '季':
			return false
		}
		return true
	}
	for _, r := range w.in.Runes[s:p] {
		if !isNumeral(r) {
			return false
		}
	}
	return w.school
}
