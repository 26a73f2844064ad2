package recognise

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// school reads the name before a school's kind word.
func (b *bodies) school(kind, end int) bool {
	if b.in.startsWith(kind, "学校") && b.in.at(kind-1) == '大' {
		return false // 大学|校党委
	}
	if r := b.in.at(kind - 1); (r == '期' || r == '届' || r == '批') && isNumeral(b.in.at(kind-2)) {
		return false // 第31期|中学校长培训班
	}
	left := b.leftEdge(kind, true)
	c := mention.Candidate{
		Start: int32(left.start), End: int32(end), Head: int32(kind), PlaceEnd: int32(left.place),
		Type: entity.School, Rule: ruleSchoolKind,
	}
	if left.parent > 0 {
		return b.schoolOfParent(c, left)
	}
	core := b.in.Runes[left.place:kind]
	switch {
	case left.place > left.start:
		c.Evidence |= mention.HasPlace
		if b.abroad(left) {
			c.Evidence |= mention.Abroad
		}
		if b.commonSchool(left, kind, end) {
			return false
		}
		c.Score = 6
	case len(core) == 0:
		return b.bareSchool(c, kind, end)
	case b.generic(left.start, kind, lexicon.SchoolGeneric):
		return false
	case b.in.startsWith(kind, "学校") && left.fields, b.qualified(left.start) && left.fields:
		return false
	case len(core) > maxSchoolCore && !left.fields, b.plainKind(kind, end) && !left.fields && (!b.properCore(left.start, kind) || b.genericBefore(kind, left.start)), b.quoted(left.start, end):
		return false
	default:
		c.Evidence |= mention.HasCore
		c.Score = 4
		if len(core) == 1 && !left.fields {
			if !b.oneRuneCore(kind, end) {
				return false
			}
			c.Score = 2
		}
	}
	b.add(c)
	return true
}

// abroad: one of the places that begin the name is: 美国|南|伊利诺伊|大学.
func (b *bodies) abroad(left leftPart) bool {
	if b.in.startsWith(left.start, "中国") {
		return false
	}
	for s := left.start; s < left.place; s++ {
		if b.in.longestAt(s, lexicon.Country|lexicon.Abroad) > 0 {
			return true
		}
	}
	return false
}

// commonSchool: a place and what follows name a class of schools and not one:
// 山西学校, 淮安市重点中学, 英国大学. Below the county there is one of a kind:
// 平安镇小学.
func (b *bodies) commonSchool(left leftPart, kind, end int) bool {
	if left.prefix && b.generic(left.start, kind, lexicon.SchoolGeneric) {
		return true // 县直学校
	}
	if s := b.in.longestTo(kind, lexicon.Place|lexicon.PlaceShort, left.start); left.place == kind && s > left.start {
		return false // the last of several places is the name: 丹阳市|云阳|学校
	}
	if left.place < kind {
		return end-kind < 4 && b.generic(left.place, kind, lexicon.SchoolGeneric) || b.genericBefore(kind, left.place)
	}
	if left.prefix {
		return b.in.tag(left.start, end) != "" || end-kind <= 2
	}
	if b.in.isWord(left.start, kind, lexicon.Country) {
		return true
	}
	switch string(b.in.Runes[kind:end]) {
	case "学校", "中心校", "分校", "校区", "教学点", "学部", "教学部", "附中", "附小", "中专", "职高", "职中", "技校", "书院", "学堂":
		return !b.isTown(kind)
	case "高中", "初中":
		return !b.isTown(kind) && !b.in.isWord(left.start, kind, lexicon.PlaceShort) || b.in.isWord(left.start, kind, lexicon.Province)
	case "中学", "小学", "幼儿园", "大学":
		switch b.in.at(kind - 1) {
		case '省', '市', '区':
			return true
		case '县':
			return string(b.in.Runes[kind:end]) != "中学"
		}
	}
	return false
}

func (b *bodies) isTown(p int) bool {
	switch b.in.at(p - 1) {
	case '镇', '乡', '村':
		return true
	}
	return false
}

// genericBefore: the word next to the kind word makes it general: 优秀|学校.
func (b *bodies) genericBefore(kind, limit int) bool {
	s := b.in.longestTo(kind, lexicon.SchoolGeneric, limit)
	return s >= 0 && kind-s > 1 && b.plainKind(kind, kind+2)
}

// schoolOfParent: a faculty or affiliated school belongs to its university, a
// party school to its committee; two full schools side by side do not.
func (b *bodies) schoolOfParent(c mention.Candidate, left leftPart) bool {
	parent := b.out[left.parent-1]
	own := int(parent.End)
	affiliated := b.in.startsWith(own, "附属") || b.in.startsWith(own, "附")
	if parent.Type == entity.School && own == int(c.Head) && (parent.Rule == ruleSchoolShort || b.in.endsWith(own, "师范")) {
		c.Score = 6 // 华南理工|大学 is one name
		w := edgeWalk{bodies: b, limit: max(0, int(c.Start)-maxPlaces)}
		if p := w.places(int(c.Start)); p >= 0 {
			c.Start = int32(p) // 上海|对外经贸|大学
		}
		b.add(c)
		return true
	}
	if b.in.endsWith(int(c.End), "教育集团") {
		c.Evidence |= mention.HasParent
		c.Score = parent.Score + 3
		b.add(c)
		return true
	}
	if parent.Type == entity.School && !affiliated && !b.facultyKind(int(c.Head), int(c.End)) {
		if own == int(c.Head) {
			return false
		}
		c.Start, c.PlaceEnd = parent.End, parent.End
		c.Score = 4
		if b.generic(own, int(c.Head), lexicon.SchoolGeneric) {
			return false
		}
		b.add(c)
		return true
	}
	if own == int(c.Head) && parent.Type == entity.Org && b.in.at(own-1) == '院' && b.in.startsWith(own, "大学") {
		c.Score = parent.Score + 3 // 中国科学院|大学
		b.add(c)
		return true
	}
	if own == int(c.Head) && !b.hangsDirectly(int(c.Head), int(c.End)) {
		return false
	}
	if own < int(c.Head) && b.generic(own, int(c.Head), lexicon.SchoolGeneric) && !affiliated && !b.independent(own, int(c.Head)) && b.in.isWord(int(c.Head), int(c.End), lexicon.SchoolKind) && c.End-c.Head == 2 {
		return false
	}
	c.Evidence |= mention.HasParent
	c.Score = parent.Score + 3
	c.UnitStart = parent.End
	b.add(c)
	return true
}

// independent: 城市学院 behind a university is one of the colleges that it
// founded with others: 海州大学城市学院.
func (b *bodies) independent(own, kind int) bool {
	return b.in.endsWith(own, "大学") && b.in.endsWith(kind, "城市") && b.in.startsWith(kind, "学院")
}

// hangsDirectly: units that need no name of their own behind a parent's.
func (b *bodies) hangsDirectly(kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "研究生院", "党校", "附中", "附小", "附属中学", "附属小学", "附属幼儿园", "附属学校", "附属实验学校", "行政学院", "团校", "干部学院", "体校", "开放大学", "幼儿园":
		return true
	}
	return end-kind > 4
}

// facultyKind: kinds of which a university has several.
func (b *bodies) facultyKind(kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "学院", "研究生院", "书院", "学部", "教学部", "党校", "附中", "附小", "附属中学", "附属小学", "附属幼儿园", "附属学校",
		"附属实验学校", "校区", "分校", "国际学院", "职业技术学院", "开放大学", "体校", "幼儿园", "系":
		return true
	}
	return false
}

// bareSchool: a long kind word can be a name by itself where only one such
// school is meant: 特殊教育学校, 研究生院, 党校.
func (b *bodies) bareSchool(c mention.Candidate, kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "特殊教育学校", "研究生院", "教师进修学校", "职教中心", "职业教育中心", "实验小学", "实验中学", "实验幼儿园", "外国语学校", "实小", "开放大学", "师范学院", "外国语学院", "国际学院", "附属小学", "附属中学", "附中", "附小", "附属幼儿园", "附属学校", "中心小学", "中心学校", "中心幼儿园", "民族中学", "职业中学":
		if b.qualified(kind) {
			return false
		}
		c.Evidence |= mention.BareKind
		c.Score = 2
		b.add(c)
		return true
	}
	return false
}

// qualified: what stands before makes a bare kind word a class of schools.
func (b *bodies) qualified(kind int) bool {
	switch b.in.at(kind - 1) {
	case '所', '各', '类', '的', '个', '级', '批', '等', '家', '名':
		return true
	}
	s := b.in.longestTo(kind, lexicon.SchoolGeneric, max(0, kind-4))
	return s >= 0 && b.in.boundary(s)
}

// generic reports whether the runes [s, e) are nothing but words of a class
// that makes a kind word general: 市直 民办.
func (b *bodies) generic(s, e int, class lexicon.Class) bool {
	for s < e {
		if b.in.hits.ClassesAt(s)&class == 0 {
			return false
		}
		next := 0
		hits := b.in.hits.StartingAt(s)
		for k := len(hits) - 1; k >= 0 && next == 0; k-- {
			if hits[k].Class&class != 0 && int(hits[k].End) <= e {
				next = int(hits[k].End)
			}
		}
		if next == 0 && b.in.single(s)&class != 0 {
			next = s + 1
		}
		if next == 0 {
			return false
		}
		s = next
	}
	return true
}

// oneRuneCore: 农学院, 商学院, 文学院 are named faculties by one rune.
func (b *bodies) oneRuneCore(kind, end int) bool {
	if string(b.in.Runes[kind:end]) != "学院" {
		return false
	}
	switch b.in.Runes[kind-1] {
	case '农', '商', '文', '法', '理', '医', '工', '药', '林', '史', '哲':
		return true
	}
	return false
}

// plainKind: before these, only spheres of knowledge or a proper name make a
// name: 数学学院, 明德国际学校, but not 需要学校.
func (b *bodies) plainKind(kind, end int) bool {
	switch string(b.in.Runes[kind:end]) {
	case "学校", "大学", "学院", "分校", "校区", "书院", "学部", "教学部", "国际学校", "学堂", "高中", "初中":
		return true
	}
	return false
}

// properCore: the runes [s, e) hold a word that no ordinary text has, or begin
// behind a border.
func (b *bodies) properCore(s, e int) bool {
	switch b.in.at(e - 1) {
	case '路', '街', '巷', '村', '湾':
		return e-s > 2 // 文昌路学校
	}
	if t := b.in.tokenEnd(s); b.in.tokenStart(s) == s && t > e {
		if tag := b.in.tag(s, t); tag != "" && tag[0] == 'n' {
			return true // the dictionary has the whole name: 同济大学
		}
	}
	for i := s; i < e; i = b.in.tokenEnd(i) {
		t := min(b.in.tokenEnd(i), e)
		switch tag := b.in.tag(i, t); {
		case t-i == 1 && t < e:
		case tag == "":
			return (e-s > 2 || b.in.at(e+1) == '中') && b.bordered(s) || b.listBorder(s-1)
		case tag == "nr", tag == "nz", tag == "nt", tag == "ns", tag == "nrt":
			return true
		}
	}
	return false
}

// bordered: a mark or a word that no name holds stands before s.
func (b *bodies) bordered(s int) bool {
	return b.listBorder(s-1) || b.in.longestTo(s, lexicon.LeftStop, max(0, s-6)) >= 0 || b.endingAt(s) >= 0
}

// quoted: a name that fills a pair of quotation marks is an award or a title.
func (b *bodies) quoted(s, e int) bool {
	open, end := b.in.at(s-1), b.in.at(e)
	return open == '“' && end == '”' || open == '"' && end == '"' || open == '「' && end == '」'
}

// department: 生物技术系 is a teaching unit.
func (b *bodies) department(kind, end int) bool {
	left := b.leftEdge(kind, false)
	c := mention.Candidate{
		Start: int32(left.start), End: int32(end), Head: int32(kind), PlaceEnd: int32(left.place),
		Type: entity.School, Rule: ruleSchoolKind, Score: 4, Evidence: mention.HasCore | mention.KnownSphere,
	}
	switch {
	case left.parent > 0 && b.out[left.parent-1].Type == entity.School && int(b.out[left.parent-1].End) < kind:
		c.Evidence |= mention.HasParent
		c.UnitStart = b.out[left.parent-1].End
		c.Score = b.out[left.parent-1].Score + 3
	case left.parent > 0 || left.place > left.start || !left.fields || left.start == kind:
		return false
	}
	if next := b.in.at(end); next == '统' || next == '列' {
		return false // 生物技术系统
	}
	b.add(c)
	return true
}

// ordinalSchool finds a short school name that ends at e: 吕梁一中, 二中,
// 市十四中, 第三小. The numeral needs a place, a mark or a word border before.
func (b *bodies) ordinalSchool(e int) {
	if e < 2 || !isNumeral(b.in.Runes[e-2]) {
		return
	}
	if b.wordGoesOn(e) {
		return
	}
	s := e - 2
	for s > 0 && e-s < 5 && isNumeral(b.in.Runes[s-1]) {
		s--
	}
	if s > 0 && b.in.Runes[s-1] == '第' {
		s--
	}
	w := edgeWalk{bodies: b, kind: s, p: s, sure: s, school: true, limit: max(0, s-maxLeft)}
	c := mention.Candidate{Start: int32(s), End: int32(e), Head: int32(s), PlaceEnd: int32(s), Type: entity.School, Rule: ruleSchoolOrdinal}
	switch {
	case s > 0 && (w.placeAt(s) || w.prefixAt(s)):
		c.Start, c.PlaceEnd = int32(w.left.start), int32(w.left.place)
		c.Evidence |= mention.HasPlace
		c.Score = 6
	case b.listBorder(s - 1):
		c.Evidence |= mention.BareKind
		c.Score = 3
	default:
		left := b.leftEdge(s, true)
		core := s - left.place
		if left.parent > 0 || core == 0 || core > 4 || b.generic(left.place, s, lexicon.SchoolGeneric) {
			return
		}
		if left.place == left.start && (core != 2 || !b.listBorder(left.start-1) || b.in.tag(left.start, s) == "") {
			return
		}
		c.Start, c.PlaceEnd = int32(left.start), int32(left.place)
		c.Evidence |= mention.HasCore
		c.Score = 5
	}
	b.add(c)
}

// wordGoesOn: the 中 or 小 before e begins another word: 二中全会, 一小时.
func (b *bodies) wordGoesOn(e int) bool {
	if b.in.longestAt(e, lexicon.OrgKind|lexicon.OrgBare|lexicon.TitleHead|lexicon.TitleModifier) > e+1 {
		return false
	}
	switch b.in.at(e) {
	case '学', '时', '心', '间', '央', '组', '国', '全', '队', '型', '部', '期', '小', '中', '考', '有', '午', '层', '点':
		return true
	}
	return b.in.tokenEnd(e-1) > e && b.in.tag(b.in.tokenStart(e-1), b.in.tokenEnd(e-1)) != ""
}

// listBorder: nothing, a mark or a line break stands at i, so that a name may
// begin behind it.
func (b *bodies) listBorder(i int) bool {
	r := b.in.at(i)
	return isClauseEnd(r) || isListMark(r) || isOpening(r) || isClosing(r) || r == ' ' || r == '和' || r == '与' || r == '在' || r == '到' || r == '赴'
}

// universityShort: 北师大. A longer word must not hold it.
func (b *bodies) universityShort(s, e int) bool {
	next := b.in.at(e)
	if !b.in.boundary(s) && !isMarker(b.in.at(s-1)) || !b.in.boundary(e) && e-s < 3 || next == '学' || next == '型' || next == '量' || next == '道' || next == '夫' {
		return false
	}
	b.add(mention.Candidate{
		Start: int32(s), End: int32(e), Head: int32(s), PlaceEnd: int32(s),
		Type: entity.School, Rule: ruleSchoolShort, Evidence: mention.KnownName, Score: 4,
	})
	return true
}
