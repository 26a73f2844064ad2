package recognise

import (
	"github.com/dianming-nlp/dianming/internal/lexicon"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Names that are no kind word with something before it: 省委, 北师大, 十四中.

// maxLeague is the longest name of a league, in runes.
const maxLeague = 4

// shortForms are those of 省委, 市教育局, 团市委, which name one body in their context; a place before completes them
// (汾阳|市委), a school before its 校团委 is its parent.
var shortForms = []form{
	{orgRule("O-SHORT.own"), func(d *draft) bool { return d.is(d.head, lexicon.MarkOwner) }, []rule[*draft]{
		{"O-OURS", func(d *draft) bool {
			return d.nameTo(d.head) == nil && (d.cut() && !d.freed(d.head) || d.follows(lexicon.MarkOurs))
		}},
	}, mention.KnownName, 4, func(d *draft) {
		if owner := d.nameTo(d.head); owner != nil {
			d.c.Start, d.c.PlaceEnd, d.c.UnitStart = owner.Start, owner.PlaceEnd, d.c.Head
			d.c.Evidence |= mention.HasParent
		}
	}},
	{orgRule("O-SHORT.league"), func(d *draft) bool { // 共青团|市委, 民盟|省委
		league := d.nameTo(d.head)
		if league == nil || league.Rule.Group() != ruleOrgShort.Group() {
			return false
		}
		central := d.startsWith(d.head, "中央") // 民革|中央宣传部
		return (central || d.ofLevel() && d.at(d.head+1) == '委') && d.isRareTo(d.head, lexicon.League, max(0, d.head-maxLeague))
	}, nil, mention.KnownName | mention.HasParent, 4, func(d *draft) {
		league := d.nameTo(d.head)
		d.c.Start, d.c.PlaceEnd = league.Start, league.PlaceEnd
	}},
	{orgRule("O-SHORT.place"), (*draft).levelPlace, nil,
		mention.KnownName | mention.HasPlace, 4, nil},
	{orgRule("O-SHORT.country"), func(d *draft) bool { // 中国|教育部, 中华人民共和国|国务院
		return (d.at(d.end-1) == '部' || d.endsWith(d.head, "共和国")) && d.wordTo(d.head, lexicon.Country|lexicon.Place, 0)
	}, nil, mention.KnownName | mention.HasPlace, 4, func(d *draft) {
		d.c.Start, d.c.PlaceEnd = int32(d.longestTo(d.head, lexicon.Country|lexicon.Place, 0)), d.c.Head
	}},
	{orgRule("O-SHORT.state"), func(d *draft) bool { // 国家|教育部
		s := d.head - 2
		return d.at(d.end-1) == '部' && d.endsWith(d.head, "国家") && d.tokenStart(s) == s && !d.kindOf(s)
	}, nil, mention.KnownName, 4, func(d *draft) { d.c.Start -= 2 }},
	{orgRule("O-SHORT.government"), func(d *draft) bool { // 国民政府|教育部
		return d.at(d.end-1) == '部' && d.endsWith(d.head, "政府") && d.nameTo(d.head) != nil
	}, nil, mention.KnownName | mention.HasParent, 4, func(d *draft) {
		d.c.Start, d.c.PlaceEnd = d.nameTo(d.head).Start, d.nameTo(d.head).PlaceEnd
	}},
	{ruleOrgShort, (*draft).always, []rule[*draft]{
		{"O-LEVEL-CUT", func(d *draft) bool { return d.ofLevel() && d.follows(lexicon.MarkHan) && d.cut() && !d.freed(d.head) }},
		{"O-CUT", func(d *draft) bool {
			inWord := d.cut() || !d.boundary(d.end) || d.at(d.end-1) == '为' && !d.bordered(d.head) // 王思华|为
			return d.end-d.head < 3 && inWord && !d.ofLevel() && !d.completed()
		}},
	}, mention.KnownName, 4, func(d *draft) {
		if !d.ofLevel() && d.completed() {
			d.c.Start -= 2
		}
	}},
}

// ofLevel: the short form begins with its level (市委), so that a place before it completes it: 汾阳 + 市委.
func (d *draft) ofLevel() bool { return d.is(d.head, lexicon.MarkLevel) }

// kindOf: what ends at s says which states are meant: 发展中|国家, 两个|国家, 东盟|国家.
func (d *draft) kindOf(s int) bool {
	return d.is(s-1, lexicon.MarkHan) && !d.bordered(s) && isTag(d.tagAt(s-1), "nmqabf")
}

// completed: 共青团 or 中共 goes before the name in one word: 共青|团委.
func (d *draft) completed() bool {
	return d.endsWith(d.head+1, "共青团") || d.at(d.head) == '中' && d.endsWith(d.head, "中共")
}

// levelPlace begins the candidate with the place that its level word completes: 汾阳 before 市委, 平安 before 镇委.
// False if there is none.
func (d *draft) levelPlace() bool {
	w, s := d.walkFrom(d.head, false), d.head
	switch {
	case d.ofLevel():
		s = max(d.rareTo(s+1, lexicon.LongLevel, 0), d.rareTo(s, lexicon.LongLevel, 0)) // 阿克塔什|自治|县教育局, 自治县|县委
	case d.at(s) == '团' && d.is(s+1, lexicon.MarkLevel):
		s = -1 // 清河|团县委
	case d.rareAt(s, lexicon.LongLevel) == 0:
		return false
	}
	if s >= 0 && w.levelName(s) < s { // 宁夏|自治区政府
		d.left.start = w.levelName(s)
		return true
	}
	for w.p = d.head + 1; w.p >= d.head; w.p-- {
		if w.place() >= 0 {
			d.left.start = w.left.start
			return true
		}
	}
	return false
}

// universityForms are those of 北师大. A longer word must not hold it.
var universityForms = []form{
	{schoolRule("S-SHORT.country"), func(d *draft) bool { return d.endsWith(d.head, "中国") }, nil,
		mention.KnownName | mention.HasPlace, 4, func(d *draft) { d.c.Start, d.c.PlaceEnd = d.c.Start-2, d.c.Head }},
	{ruleSchoolShort, (*draft).always, []rule[*draft]{
		{"S-SHORT-CUT", func(d *draft) bool { return !d.unknown(d.head) && !d.follows(lexicon.MarkMarker) }},
		{"S-SHORT-WORD", func(d *draft) bool {
			pupil := d.wordAt(d.end, lexicon.PersonRole) && !isTag(d.tag(d.head, d.end), "ab") // no 广大|学生
			return d.is(d.end, lexicon.MarkBig) && !pupil
		}},
	}, mention.KnownName, 4, (*draft).founded},
}

// founded begins the short name of a university with its place or founder: 国立|成功大学, 台北|实践大学.
func (d *draft) founded() {
	s := d.rareTo(d.head, lexicon.PlaceLead, 0)
	if w := d.walkFrom(d.head, true); w.place() >= 0 {
		d.c.Start, d.c.PlaceEnd = int32(w.left.start), d.c.Head
	} else if s >= 0 && d.at(d.head-1) == '立' {
		d.c.Start = int32(w.places(s))
	}
}

// departmentForms are those of teaching units: 生物技术系.
var departmentForms = []form{
	{schoolRule("S-KIND.unit"), func(d *draft) bool { return d.underSchool() && !d.adjacent() }, nil,
		mention.HasCore | mention.KnownSphere | mention.HasParent, 3, (*draft).asUnit},
	{schoolRule("S-KIND.department"), (*draft).always, []rule[*draft]{
		{"S-DEPARTMENT-BODY", func(d *draft) bool { return d.hangs() || d.hasPlace() }},
		{"S-DEPARTMENT-FIELD", func(d *draft) bool { return d.nameless() || !d.left.fields && !d.ruled() }},
	}, mention.HasCore | mention.KnownSphere, 4, nil},
}

// townForms are those of the school of a town or county: 平安镇|中, 清河县|中.
var townForms = []form{
	{schoolRule("S-TOWN-SHORT"), func(d *draft) bool { return d.hasPlace() && d.nameless() && !d.hangs() }, []rule[*draft]{
		{"S-TOWN-GOES-ON", func(d *draft) bool {
			return !d.boundary(d.end) || d.is(d.end, lexicon.MarkMiddle) || !d.goesOn()
		}},
	}, mention.HasPlace, 5, nil},
}

// ordinalSchool finds a short school name that ends at e: 吕梁一中, 二中, 市十四中, 第三小. The numeral needs a
// place, a mark or a word border before. Without a numeral it is the school of a town.
func (b *bodies) ordinalSchool(e int) {
	s := b.ordinalStart(e)
	if s < 0 {
		if r := b.at(e - 2); r != '镇' && r != '乡' && r != '县' || b.walkFrom(e-1, true).place() < 0 {
			return
		}
		d := b.begin(e-1, e, lexicon.SchoolKind)
		d.left = b.walk.left
		d.take(townForms)
		return
	}
	d := b.begin(s, e, lexicon.SchoolKind)
	if d.rejected(ordinalGuards) {
		return
	}
	if w := b.walkFrom(s, true); w.place() >= 0 {
		d.left = w.left // although the 五台 of 五台一中 may be a count
	} else if !b.listBorder(s - 1) {
		d.left = b.leftEdge(s, true)
	}
	d.take(ordinalForms)
}

// ordinalStart returns where the numeral before the kind word that ends at e begins, with its 第; -1 if there is
// none.
func (b *bodies) ordinalStart(e int) int {
	s := b.runTo(e-1, lexicon.MarkNumeral, 4)
	switch {
	case s == e-1:
		return -1
	case b.at(s-1) == '第':
		return s - 1
	}
	return s
}

var ordinalGuards = []rule[*draft]{
	{"S-GOES-ON", func(d *draft) bool {
		e := d.end
		if d.longestAt(e, lexicon.OrgKind|lexicon.OrgBare|lexicon.TitleHead|lexicon.TitleModifier) > e+1 {
			return false
		}
		if d.at(e) == '原' && d.wordAt(e+1, lexicon.TitleHead) {
			return false // 海州一中|原校长
		}
		if d.at(e) == '等' && d.is(e+1, lexicon.MarkHouse|lexicon.MarkNumeral) {
			return false // 十中|等三所学校
		}
		goesOn := d.tokenEnd(e-1) > e && d.tagAt(e-1) != ""
		behind := d.county() || d.is(d.head-1, lexicon.MarkHan) && d.wordAt(e, lexicon.PersonRole) // 清河县九中|考点, 市四中|学生
		return goesOn || d.is(e, lexicon.MarkMiddle) && (d.tokenEnd(e) == e+1 || !behind)
	}},
	{"S-HIGH", func(d *draft) bool { return d.seldom() && !d.goesOn() }},
}

// seldom: the name ends like one that schools have behind a place only: 海州一高, 市一幼.
func (d *draft) seldom() bool { return d.at(d.end-1) == '高' || d.at(d.end-1) == '幼' }

// goesOn: behind the name the sentence ends or goes on with what schools and their people are and do.
func (d *draft) goesOn() bool {
	const behind = lexicon.PersonRole | lexicon.TitleHead | lexicon.Honorific | lexicon.TitleModifier | lexicon.OrgBare | lexicon.LeftStop | lexicon.PersonVerb | lexicon.LeftNoun
	told := d.wordAt(d.end, behind) || d.is(d.end, lexicon.MarkHouse) || d.county() && !d.is(d.end, lexicon.MarkNumeral)
	return d.listBorder(d.end) || told && (d.boundary(d.end) || d.tagAt(d.end-1) == "")
}

// listsNumbers: the name is behind a word, and another of its kind behind it in a list: 查看|5小、30小.
func (d *draft) listsNumbers() bool {
	n := d.end + 1
	for d.is(n, lexicon.MarkNumeral) {
		n++
	}
	return d.is(d.end, lexicon.MarkList) && n > d.end+1 && d.at(n) == d.at(d.end-1) && d.boundary(d.head)
}

// unknown: no word of the dictionary goes on over s.
func (in *Input) unknown(s int) bool { return !in.inWord(s) }

// county: the name of a place below a province ends before the numeral, or a level that stands for one.
func (d *draft) county() bool {
	s := d.longestTo(d.head, lexicon.Place|lexicon.PlaceShort, 0)
	return s >= 0 && !d.isWord(s, d.head, lexicon.Province) || d.follows(lexicon.MarkLevel) && d.bordered(d.head-1)
}

// ofTown: the two runes before the numeral are a word behind a border, or a noun or new word behind any word that no
// name holds.
func (d *draft) ofTown() bool {
	s := d.left.start
	if tag := d.tag(s, d.head); tag != "" {
		deed := isTag(tag, "v") && !d.wordAt(d.end, lexicon.TitleHead|lexicon.LeftNoun) // “共聚一中”
		border := d.listBorder(s-1) || isTag(tag, "n") && d.bordered(s)
		return border && !deed && d.tokenEnd(s) < d.end // not 百发百中
	}
	return d.unknown(s) && d.unknown(d.head) && d.bordered(s)
}

var ordinalForms = []form{
	{ruleSchoolOrdinal, func(d *draft) bool { return d.hasPlace() && !d.hangs() && d.nameless() }, nil, mention.HasPlace, 6, nil},
	{ruleNumberAlone, func(d *draft) bool {
		behind := d.at(d.end-1) == '中' && d.wordTo(d.head, lexicon.LeftStop, 0) && (d.goesOn() || d.nameItem(d.end)) // 三等奖|三中|王思涵、
		return d.nameless() && (behind || d.listBorder(d.head-1) && !d.seldom() || d.listsNumbers())
	}, nil, mention.BareKind, 3, nil},
	{schoolRule("S-ORDINAL.core"), (*draft).always, []rule[*draft]{
		{"S-ORDINAL-CORE", func(d *draft) bool { return d.hangs() || d.nameless() || d.core() > 4 || d.seldom() }},
		{"S-ORDINAL-GENERIC", func(d *draft) bool { return d.generic(d.left.place, lexicon.SchoolGeneric) }},
		{"S-ORDINAL-WORD", func(d *draft) bool { return !d.hasPlace() && (d.core() != 2 || !d.ofTown()) }},
	}, mention.HasCore, 5, nil},
}
